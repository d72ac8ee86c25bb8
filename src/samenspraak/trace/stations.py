"""What became of a contribution, as a line of stations: for its public page and for my table."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from samenspraak.followup.choices import CommitmentState
from samenspraak.followup.models import Commitment, Reply
from samenspraak.ground.models import shown_in
from samenspraak.perspective.retold import ToldSentence, told_sentences
from samenspraak.perspective.told import title_told
from samenspraak.trace.nearness import About, about, challenge_of
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
    # Which option, thread or challenge a reply or a promise is about.
    about: About | None = None


@dataclass(frozen=True, slots=True)
class Used:
    """A sentence of the perspective that rests on a contribution, as its reader reads it.

    `itself`: whether it cites the contribution, and not only its thread.
    """

    told: ToldSentence
    itself: bool


def used_in(journey: Journey) -> list[Used]:
    """The sentences that rest on it, in the reader's language where that edition is published."""
    told = told_sentences(journey.sentences, _reader())
    return [Used(one, bool(one.of & journey.cited_itself)) for one in told]


def stations(journey: Journey, used: Sequence[Used] = ()) -> list[Station]:
    """The line of a contribution's journey, from what was said to what was done about it.

    A stop that was reached leads to where it can be read; one that was not says honestly why. `used` are the
    sentences in the reader's language, where the line should lead to those.
    """
    stops = [_said(journey), _noted(journey), _threaded(journey), _reported(journey, used), _option(journey)]
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


def _reported(journey: Journey, used: Sequence[Used]) -> Station:
    label = _("In the perspective")
    there = _first_place(journey, used)
    if journey.cited_itself or journey.quoted_in:
        return Station(label, "done", _("Cited with its own words or as a source."), url=there)
    if journey.sentences:
        return Station(label, "done", _("Through its red thread."), url=there)
    return Station(label, "none", _("In the red thread, not in the perspective.") if journey.threads else "")


def _first_place(journey: Journey, used: Sequence[Used]) -> str:
    """A sentence that cites it itself goes before one that cites its thread."""
    own_first = sorted(journey.sentences, key=lambda row: row.pk not in journey.cited_itself)
    places = [one.told.said[0].public_id for one in sorted(used, key=lambda one: not one.itself)]
    places += [row.public_id for row in own_first]
    return _at(journey, "sentence", places[0]) if places else ""


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
    told = [title_told(option, _reader(), journey.titles) for option in cited]
    titles = ", ".join(one.text for one in told)
    return Station(label, "done", titles, url=f"{there}#o-{first.public_id}", language=told[0].language)


def _answered(journey: Journey) -> Station:
    label = _("Answered")
    answers = journey.answers or journey.replies
    if not answers:
        return Station(label, "none", _("No reply yet.") if journey.challenges else "")
    newest = max(answers, key=lambda reply: reply.given_on)
    there, told = _where_answered(journey, newest), _about(journey, newest)
    if not journey.answers:
        text = _("No reply about this yet. There is one about an option that does not cite it.")
        return Station(label, "none", text, url=there, about=told)
    text = f"{newest.body.name}: {newest.get_verdict_display()}"
    return Station(label, "done", text, newest.given_on, there, about=told)


def _where_answered(journey: Journey, reply: Reply) -> str:
    """Where a reply stands: with its thread, or with its challenge in the edition that holds."""
    if reply.thread is not None:
        return _at(journey, "thread", reply.thread.public_id)
    challenge = challenge_of(reply)
    there = [one for one in journey.challenges if challenge is not None and one.key == challenge.key]
    numbers = [_at(journey, "challenge", one.edition.number, one.key) for one in there]
    return f"{numbers[0]}#what-became" if numbers else ""


def _promised(journey: Journey) -> Station:
    label = _("Promised")
    promises = journey.promises or journey.commitments
    if not promises:
        return Station(label, "none", _("Nothing has been promised yet.") if journey.challenges else "")
    first = max(promises, key=lambda promise: promise.days_overdue)
    if not journey.promises:
        text = _(
            "Nothing has been promised about this yet. Something was about an option that does not cite it."
        )
        there = _at(journey, "commitment", first.public_id)
        return Station(label, "none", text, url=there, about=_about(journey, first))
    return _promise(label, journey, first, first.created_at.date())


def _done(journey: Journey) -> Station:
    """How the promises fare that are nearest to it: what became of others is not claimed for it."""
    label = _("Progress")
    steps = {
        promise: max((step.on for step in promise.progress.all()), default=None)
        for promise in journey.promises
    }
    kept = [promise for promise in steps if promise.state == CommitmentState.DONE]
    told = [promise for promise, on in steps.items() if on is not None]
    if not kept and not told:
        waits = _("Nothing has been reported about it yet.") if steps else ""
        return Station(label, "none", waits)
    if kept:
        last = max(kept, key=lambda promise: promise.done_on or dt.date.min)
        return _promise(_("Done"), journey, last, last.done_on)
    newest = max(told, key=lambda promise: steps[promise] or dt.date.min)
    return _promise(label, journey, newest, steps[newest])


def _promise(label: str, journey: Journey, promise: Commitment, on: dt.date | None = None) -> Station:
    text, there = f"{promise.owner}: {promise.what}", _at(journey, "commitment", promise.public_id)
    told = _about(journey, promise)
    return Station(label, "done", text, on, there, language=shown_in(promise, "what"), about=told)


def _about(journey: Journey, row: Reply | Commitment) -> About:
    if isinstance(row, Commitment) and row.contribution_id == journey.contribution.pk:
        return About("itself", _("Because of these words."))
    return about(row, journey.options, _reader(), journey.titles)


def _reader() -> str:
    return get_language() or "nl"
