"""Words for promises and answers that pages, mails, feeds and paper share."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache
from typing import Protocol

from django.utils import formats
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from samenspraak.followup.choices import CommitmentState
from samenspraak.followup.models import Ask, Commitment, Progress, Reply, StateChange
from samenspraak.followup.queries import WaitingAsk
from samenspraak.ground.choices import Precision


class Due(Protocol):
    """Anything with a date and how exactly that is known."""

    due: dt.date
    due_precision: str


def due_words(promise: Due) -> str:
    """ "1 October 2026", "October 2026" or "the fourth quarter of 2026": never more exact than was said."""
    return _due_words(promise.due, promise.due_precision, get_language() or "")


@lru_cache(maxsize=2_000)
def _due_words(due: dt.date, precision: str, language: str) -> str:
    """Kept for each language: a board says the same few dates hundreds of times."""
    if precision == Precision.MONTH:
        return formats.date_format(due, "F Y")
    if precision == Precision.QUARTER:
        number = (due.month - 1) // 3
        names = [_("first"), _("second"), _("third"), _("fourth")]
        return _("the %(number)s quarter of %(year)d") % {"number": names[number], "year": due.year}
    return formats.date_format(due, "j F Y")


def state_word(state: str) -> str:
    """How far a promise is, in one word: "because" belongs to where the reason stands behind it."""
    if state == CommitmentState.CHANGED:
        return _("Changed")
    return _("Not done") if state == CommitmentState.NOT_DONE else str(CommitmentState(state).label)


def change_told(row: StateChange, *, is_first: bool) -> tuple[str, str]:
    """A promise that was made or changed, as a line of news and what stands under it."""
    promise = row.commitment
    until = _("until %(due)s") % {"due": due_words(row)}
    text = f"{promise.what} ({until})" + (f" {row.reason}" if row.reason else "")
    if is_first:
        known = "" if row.state == CommitmentState.PLANNED else f" {state_word(row.state)}."
        return _("New promise of %(owner)s") % {"owner": promise.owner}, f"{text}{known}"
    return f"{promise.owner}: {state_word(row.state)}", text


def progress_told(row: Progress) -> tuple[str, str]:
    """What was done for a promise, as a line of news and what stands under it."""
    title = _("Progress of %(owner)s") % {"owner": row.commitment.owner}
    return title, f"{row.commitment.what} {row.text}"


def overdue_words(promise: Commitment) -> str:
    """ "54 days overdue", or nothing when it is in time or done."""
    days = promise.days_overdue
    return ngettext("%(days)d day overdue", "%(days)d days overdue", days) % {"days": days} if days else ""


def target_title(row: Ask | Reply) -> str:
    """What is asked or answered, in its own words."""
    return row.thread.label if row.thread is not None else (row.challenge or row.option).title  # type: ignore[union-attr]


def waiting_words(row: WaitingAsk) -> str:
    """ "no reply yet, 75 days, 19 days past the term"."""
    waited = ngettext("no reply yet, %(days)d day", "no reply yet, %(days)d days", row.days) % {
        "days": row.days
    }
    if not row.days_late:
        day = formats.date_format(row.ask.answer_by, "j F Y")
        return _("%(waited)s, asked to answer before %(day)s") % {"waited": waited, "day": day}
    late = ngettext("%(days)d day past the deadline", "%(days)d days past the deadline", row.days_late)
    return f"{waited}, {late % {'days': row.days_late}}"
