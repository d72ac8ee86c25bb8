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

    A stop that was reached leads to where it can be read; one that was not says honestly why.
    """
    stops = [_said(journey), _noted(journey), _threaded(journey), _reported(journey), _option(journey)]
    stops += [_answered(journey), _promised(journey), _done(journey)]
    reached = max(number for number, stop in enumerate(stops) if stop.state == "done")
    last = stops[reached]
    stops[reached] = replace(last, state="current")
    return stops


def furthest(journey: Journey) -> Station:
    """The stop that it has come to."""
    return next(stop for stop in stations(journey) if stop.state == "current")


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


def _noted(journey: Journey) -> Station:
    contribution = journey.contribution
    wording = contribution.current.get_wording_display() if contribution.current else ""
    return Station(_("Noted"), "done", str(wording), contribution.created_at.date())


def _threaded(journey: Journey) -> Station:
    label = _("In a red thread")
    if journey.threads:
        names = ", ".join(thread.label for thread in journey.threads)
        languages = {shown_in(thread, "label") for thread in journey.threads}
        there = _at(journey, "thread", journey.threads[0].public_id)
        return Station(label, "done", names, url=there, language=max(languages))
    if journey.was_read:
        return Station(label, "none", _("Read, and in no red thread."), url=_at(journey, "method"))
    return Station(label, "none", _("Not read in an analysis yet."))


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


def _option(journey: Journey) -> Station:
    label = _("In an option")
    cited = [option for option in journey.options if option.pk in journey.options_cited]
    if not journey.options:
        return Station(label, "none", _("No option was made of it.") if journey.challenges else "")
    first = (cited or journey.options)[0]
    challenge = first.challenge
    there = _at(journey, "challenge", challenge.edition.number, challenge.key)
    if not cited:
        return Station(label, "none", _("Cited in no option. See the options of its challenge."), url=there)
    titles = ", ".join(option.title for option in cited)
    return Station(
        label, "done", titles, url=f"{there}#o-{first.public_id}", language=challenge.edition.language
    )


def _answered(journey: Journey) -> Station:
    if not journey.replies:
        return Station(_("Answered"), "none", _("No reply yet.") if journey.challenges else "")
    newest = max(journey.replies, key=lambda reply: reply.given_on)
    text = f"{newest.body.name}: {newest.get_verdict_display()}"
    return Station(_("Answered"), "done", text, newest.given_on)


def _promised(journey: Journey) -> Station:
    if not journey.commitments:
        return Station(
            _("Promised"), "none", _("Nothing has been promised yet.") if journey.challenges else ""
        )
    first = max(journey.commitments, key=lambda promise: promise.days_overdue)
    return _about(_("Promised"), journey, first, first.created_at.date())


def _done(journey: Journey) -> Station:
    label = _("Progress")
    steps = {
        promise: max((step.on for step in promise.progress.all()), default=None)
        for promise in journey.commitments
    }
    kept = [promise for promise in steps if promise.state == CommitmentState.DONE]
    told = [promise for promise, on in steps.items() if on is not None]
    if not kept and not told:
        waits = _("Nothing has been reported about it yet.") if journey.commitments else ""
        return Station(label, "none", waits)
    if kept:
        last = max(kept, key=lambda promise: promise.done_on or dt.date.min)
        return _about(_("Done"), journey, last, last.done_on)
    newest = max(told, key=lambda promise: steps[promise] or dt.date.min)
    return _about(label, journey, newest, steps[newest])


def _about(label: str, journey: Journey, promise: Commitment, on: dt.date | None = None) -> Station:
    text, there = f"{promise.owner}: {promise.what}", _at(journey, "commitment", promise.public_id)
    return Station(label, "done", text, on, there, language=shown_in(promise, "what"))
