"""What happened and what is due, for feeds and paper: one list for all of them. Words of bodies only."""

from __future__ import annotations

from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import gettext as _

from samenspraak.followup.choices import OPEN_STATES, HandOverState
from samenspraak.followup.feeds import Entry, Event
from samenspraak.followup.models import Commitment
from samenspraak.followup.queries import (
    commitments,
    hand_overs,
    promise_changes,
    promise_progress,
    public_replies,
)
from samenspraak.followup.words import change_told, due_words, progress_told, target_title
from samenspraak.ground import mail
from samenspraak.ground.choices import Precision
from samenspraak.ground.models import Programme

MOST = 100


def page(programme: Programme, name: str, *args: str) -> str:
    """The whole address of a public page, by name: those pages stand to our right and are never imported."""
    return mail.absolute(reverse(f"public:{name}", args=[programme.slug, *args]))


def entries(programme: Programme) -> list[Entry]:
    """The newest replies, promises, changes, progress and meetings. Nine questions."""
    found = [*_replies(programme), *_changes(programme), *_progress(programme), *_meetings(programme)]
    return sorted(found, key=lambda one: one.on, reverse=True)[:MOST]


def _replies(programme: Programme) -> Iterator[Entry]:
    rows = public_replies(programme).select_related(
        "body", "challenge__edition", "option__challenge__edition", "thread"
    )
    for row in rows.order_by("-given_on")[:MOST]:
        title = f"{row.body.name}: {row.get_verdict_display()}"
        there = page(programme, "board")
        yield Entry(
            f"reply-{row.public_id}",
            title,
            f"{target_title(row)}. {row.why}",
            row.given_on,
            there,
            row.body.name,
        )


def _of(row: Commitment) -> tuple[str, str]:
    return row.owner, page(row.programme, "commitment", row.public_id)


def _changes(programme: Programme) -> Iterator[Entry]:
    for row in promise_changes(programme).order_by("-on", "-created_at")[:MOST]:
        owner, there = _of(row.commitment)
        title, text = change_told(row, is_first=row.is_first)
        yield Entry(f"change-{row.pk}", title, text, row.on, there, owner)


def _progress(programme: Programme) -> Iterator[Entry]:
    for row in promise_progress(programme).order_by("-on", "-created_at")[:MOST]:
        owner, there = _of(row.commitment)
        title, text = progress_told(row)
        yield Entry(f"progress-{row.pk}", title, text, row.on, there, owner)


def _meetings(programme: Programme) -> Iterator[Entry]:
    for row in hand_overs(programme).filter(state=HandOverState.HELD)[:MOST]:
        title = _("Hand-over meeting with %(body)s") % {"body": row.body.name}
        there = page(programme, "hand-over", row.public_id)
        yield Entry(f"meeting-{row.public_id}", title, row.record, row.held_on, there, row.body.name)


def events(programme: Programme) -> list[Event]:
    """The days on which promises are due, and meetings."""
    found = []
    for row in commitments(programme).filter(state__in=OPEN_STATES):
        owner, there = _of(row)
        first = row.last_day if row.due_precision == Precision.DAY else row.last_day.replace(day=1)
        title = _("Due: %(what)s") % {"what": row.what}
        text = f"{owner}. {due_words(row)}. {there}"
        found.append(Event(f"promise-{row.public_id}", title, text, first, row.last_day, there))
    for meeting in hand_overs(programme):
        title = _("Hand-over meeting with %(body)s") % {"body": meeting.body.name}
        there = page(programme, "hand-over", meeting.public_id)
        key = f"meeting-{meeting.public_id}"
        found.append(Event(key, title, there, meeting.held_on, meeting.held_on, there))
        if meeting.next_on:
            found.append(Event(f"{key}-next", title, there, meeting.next_on, meeting.next_on, there))
    return found
