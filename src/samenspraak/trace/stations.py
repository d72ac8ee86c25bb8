"""What became of a contribution, as a line of stations: for its public page and for my table."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.utils.translation import gettext as _

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
    """The line of a contribution's journey, from what was said to what was promised."""
    stops = [_said(journey), _read(journey), _threaded(journey), _reported(journey)]
    stops += [_answered(journey), _promised(journey)]
    reached = max(number for number, stop in enumerate(stops) if stop.state == "done")
    last = stops[reached]
    stops[reached] = Station(last.label, "current", last.text, last.date, last.url, last.language)
    return stops


def _said(journey: Journey) -> Station:
    contribution = journey.contribution
    dialogue = contribution.dialogue or (contribution.table.dialogue if contribution.table else None)
    if dialogue is not None:
        if not dialogue.is_public:
            return Station(_("Said"), "done", _("a closed dialogue"), dialogue.held_on)
        return Station(
            _("Said"), "done", dialogue.title, dialogue.held_on, language=shown_in(dialogue, "title")
        )
    if contribution.conversation is not None:
        talk = contribution.conversation
        return Station(_("Said"), "done", talk.title, talk.held_on, language=shown_in(talk, "title"))
    return Station(_("Brought in"), "done", date=contribution.created_at.date())


def _read(journey: Journey) -> Station:
    if not journey.was_read:
        return Station(_("Read"), "none", _("Not read in an analysis yet."))
    return Station(_("Read"), "done", _("Read in the search for red threads."))


def _threaded(journey: Journey) -> Station:
    if journey.threads:
        names = ", ".join(thread.label for thread in journey.threads)
        languages = {shown_in(thread, "label") for thread in journey.threads}
        return Station(_("In a red thread"), "done", names, language=max(languages))
    text = _("Read, and in no red thread.") if journey.was_read else ""
    return Station(_("In a red thread"), "none", text)


def _reported(journey: Journey) -> Station:
    label = _("In the perspective")
    if journey.cited_itself or journey.quoted_in:
        return Station(label, "done", _("Cited with its own words or as a source."))
    if journey.sentences:
        return Station(label, "done", _("Through its red thread."))
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
    return Station(
        _("Promised"), "done", f"{first.body.name}: {first.what}", language=shown_in(first, "what")
    )
