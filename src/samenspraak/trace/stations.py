"""What became of a contribution, as a line of stations: for its public page and for my table."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from django.urls import reverse
from django.utils.translation import gettext as _

from samenspraak.followup.choices import CommitmentState
from samenspraak.followup.models import Commitment
from samenspraak.ground.models import shown_in
from samenspraak.trace.queries import Journey


@dataclass(frozen=True, slots=True)
class Station:
    """One stop on the line. `state` is done, current (the last that was reached) or none (not reached)."""

    label: str
    state: str
    text: str = ""
    date: dt.date | None = None
    url: str = ""
    # Where the text is content, and may stand in another language than the page.
    language: str = ""


def stations(journey: Journey) -> list[Station]:
    """The line of a contribution's journey, from what was said to what was done about it.

    A stop that was reached leads to where it can be read.
    """
    stops = [_said(journey), _read(journey), _threaded(journey), _reported(journey)]
    stops += [_answered(journey), _promised(journey), _done(journey)]
    reached = max(number for number, stop in enumerate(stops) if stop.state == "done")
    last = stops[reached]
    stops[reached] = replace(last, state="current")
    return stops


def _at(journey: Journey, name: str, *args: object) -> str:
    """The address of a public page, by name: pages stand to our right and are never imported."""
    return reverse(f"public:{name}", args=[journey.contribution.programme.slug, *args])


def _said(journey: Journey) -> Station:
    contribution = journey.contribution
    dialogue = contribution.dialogue or (contribution.table.dialogue if contribution.table else None)
    if dialogue is not None:
        if not dialogue.is_public:
            return Station(_("Said"), "done", _("a closed dialogue"), dialogue.held_on)
        there = _at(journey, "dialogue", dialogue.public_id)
        return Station(
            _("Said"), "done", dialogue.title, dialogue.held_on, there, language=shown_in(dialogue, "title")
        )
    if contribution.conversation is not None:
        talk = contribution.conversation
        return Station(_("Said"), "done", talk.title, talk.held_on, language=shown_in(talk, "title"))
    return Station(_("Brought in"), "done", date=contribution.created_at.date())


def _read(journey: Journey) -> Station:
    if not journey.was_read:
        return Station(_("Read"), "none", _("Not read in an analysis yet."))
    text = _("Read in the search for red threads.")
    return Station(_("Read"), "done", text, url=_at(journey, "method"))


def _threaded(journey: Journey) -> Station:
    if journey.threads:
        names = ", ".join(thread.label for thread in journey.threads)
        languages = {shown_in(thread, "label") for thread in journey.threads}
        there = _at(journey, "thread", journey.threads[0].public_id)
        return Station(_("In a red thread"), "done", names, url=there, language=max(languages))
    text = _("Read, and in no red thread.") if journey.was_read else ""
    return Station(_("In a red thread"), "none", text)


def _reported(journey: Journey) -> Station:
    label = _("In the perspective")
    # A sentence that cites it itself goes before one that cites its thread.
    own_first = sorted(journey.sentences, key=lambda row: row.pk not in journey.cited_itself)
    there = _at(journey, "sentence", own_first[0].public_id) if own_first else ""
    if journey.cited_itself or journey.quoted_in:
        return Station(label, "done", _("Cited with its own words or as a source."), url=there)
    if journey.sentences:
        return Station(label, "done", _("Through its red thread."), url=there)
    return Station(label, "none", _("In the red thread, not in the perspective.") if journey.threads else "")


def _answered(journey: Journey) -> Station:
    if not journey.replies:
        return Station(_("Answered"), "none", _("No reply yet.") if journey.challenges else "")
    newest = max(journey.replies, key=lambda reply: reply.given_on)
    text = f"{newest.body.name}: {newest.get_verdict_display()}"
    return Station(_("Answered"), "done", text, newest.given_on)


def _promised(journey: Journey) -> Station:
    if not journey.commitments:
        return Station(_("Promised"), "none", _("Nothing was promised yet.") if journey.challenges else "")
    first = max(journey.commitments, key=lambda promise: promise.days_overdue)
    return _about(_("Promised"), journey, first)


def _done(journey: Journey) -> Station:
    kept = [promise for promise in journey.commitments if promise.state == CommitmentState.DONE]
    if not kept:
        waits = _("No promise was carried out yet.") if journey.commitments else ""
        return Station(_("Done"), "none", waits)
    dates = {promise: max((step.on for step in promise.progress.all()), default=None) for promise in kept}
    newest = max(kept, key=lambda promise: dates[promise] or dt.date.min)
    return _about(_("Done"), journey, newest, dates[newest])


def _about(label: str, journey: Journey, promise: Commitment, on: dt.date | None = None) -> Station:
    text, there = f"{promise.owner}: {promise.what}", _at(journey, "commitment", promise.public_id)
    return Station(label, "done", text, on, there, language=shown_in(promise, "what"))
