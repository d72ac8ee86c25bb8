"""Words for promises and answers: until when, who, about what, and how long it waits."""

from __future__ import annotations

import datetime as dt
from typing import Protocol

from django import template
from django.utils import formats
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from samenspraak.followup.choices import CommitmentState
from samenspraak.followup.models import Ask, Commitment, Reply
from samenspraak.followup.queries import WaitingAsk
from samenspraak.ground.choices import Precision
from samenspraak.ground.models import shown_in

register = template.Library()


class Due(Protocol):
    """Anything with a date and how exactly that is known."""

    due: dt.date
    due_precision: str


@register.filter
def due_words(promise: Due) -> str:
    """ "1 October 2026", "October 2026" or "the fourth quarter of 2026": never more exact than was said."""
    if promise.due_precision == Precision.MONTH:
        return formats.date_format(promise.due, "F Y")
    if promise.due_precision == Precision.QUARTER:
        number = (promise.due.month - 1) // 3
        names = [_("first"), _("second"), _("third"), _("fourth")]
        return _("the %(number)s quarter of %(year)d") % {"number": names[number], "year": promise.due.year}
    return formats.date_format(promise.due, "j F Y")


@register.filter
def state_word(state: str) -> str:
    """How far a promise is, in one word: "because" belongs to where the reason stands behind it."""
    short = {CommitmentState.CHANGED: _("Changed"), CommitmentState.NOT_DONE: _("Not done")}
    return short.get(CommitmentState(state), str(CommitmentState(state).label))


@register.filter
def overdue_words(promise: Commitment) -> str:
    """ "54 days overdue", or nothing when it is in time or done."""
    days = promise.days_overdue
    return ngettext("%(days)d day overdue", "%(days)d days overdue", days) % {"days": days} if days else ""


@register.simple_tag
def owner(promise: Commitment) -> SafeString:
    """Who answers for a promise, marked with the language of its name where that is another than the page's."""
    return _marked(promise.owner, promise.owner_language)


@register.simple_tag
def target(row: Ask | Reply) -> SafeString:
    """What is asked or answered, in its own words and language."""
    if row.challenge is not None:
        return _marked(row.challenge.title, row.challenge.edition.language)
    if row.option is not None:
        return _marked(row.option.title, row.option.challenge.edition.language)
    assert row.thread is not None
    return _marked(row.thread.label, shown_in(row.thread, "label"))


@register.filter
def target_key(row: Ask) -> str:
    """What is asked, as the form of a reply names it."""
    if row.challenge is not None:
        return f"c-{row.challenge.public_id}"
    if row.option is not None:
        return f"o-{row.option.public_id}"
    assert row.thread is not None
    return f"t-{row.thread.public_id}"


@register.filter
def waiting_words(row: WaitingAsk) -> str:
    """ "no reply yet, 75 days, 19 days past the term"."""
    waited = ngettext("no reply yet, %(days)d day", "no reply yet, %(days)d days", row.days) % {
        "days": row.days
    }
    if not row.days_late:
        day = formats.date_format(row.ask.answer_by, "j F Y")
        return _("%(waited)s, asked to answer before %(day)s") % {"waited": waited, "day": day}
    late = ngettext("%(days)d day past the term", "%(days)d days past the term", row.days_late)
    return f"{waited}, {late % {'days': row.days_late}}"


def _marked(text: str, language: str) -> SafeString:

    if not language or (get_language() or "nl").startswith(language):
        return format_html("{}", text)
    return format_html('<span lang="{}">{}</span>', language, text)
