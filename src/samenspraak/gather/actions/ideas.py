"""The idea box: an idea comes in without an account, waits for a moderator, and its author keeps a receipt code."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import dataclass

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from samenspraak.converse.choices import Wording
from samenspraak.gather.actions.certain import without_certain
from samenspraak.gather.actions.consents import record_consent
from samenspraak.gather.actions.contributions import Spoken, take_in
from samenspraak.gather.actions.refusals import Refusal
from samenspraak.gather.actions.states import let_through
from samenspraak.gather.choices import AppealState, ContributionState, Door, Manner, Purpose
from samenspraak.gather.distress import speaks_of_distress
from samenspraak.gather.models import Appeal, Contribution, ContributionVersion, Idea, Question, Support
from samenspraak.gather.spam import signs_in
from samenspraak.ground import audit, clock, tombstones
from samenspraak.ground.choices import Language
from samenspraak.ground.letters import storable
from samenspraak.ground.models import Programme
from samenspraak.people.actions import Card, issue_card
from samenspraak.people.models import Bearer, User

LONGEST = 5_000


@dataclass(frozen=True, slots=True)
class Received:
    """An idea that came in. `code` is shown now and never again; None for who holds a card, or took it back.

    `again`: it was here already, and the code is a new one, because the answer with the first may have been lost.
    """

    contribution_id: uuid.UUID
    code: str | None
    text: str
    replaced: int = 0
    again: bool = False


@dataclass(frozen=True, slots=True)
class Writing:
    """What someone wrote, and what they agree to. `key` was made with the form: sent twice it is one idea."""

    key: uuid.UUID
    text: str
    question: Question | None = None
    # The public id of an edition's question, where that is what it answers.
    asked_in: str = ""
    speaks_as: str = ""
    language: str = Language.DUTCH
    purposes: Mapping[Purpose, bool] | None = None
    under_16: bool = False
    by_guardian: bool = False
    # Who wrote it, where they hold a card already; else a new one is given out.
    bearer: Bearer | None = None


def receive_idea(programme: Programme, writing: Writing) -> Received:
    """Take an idea in: what certainly points to a person is replaced at once, what may do so is left to a moderator."""
    text = storable(writing.text.strip())
    if not text:
        raise Refusal(_("There are no words in it. Write what you want to say."))
    if len(text) > LONGEST:
        raise Refusal(
            _("This is %(number)d characters long. Use at most 5,000, or send it in parts.")
            % {"number": len(text)}
        )
    if writing.question is not None and writing.question.programme_id != programme.pk:
        raise Refusal(_("This belongs to another programme."))
    if tombstones.is_buried(writing.key):
        return Received(writing.key, None, "")
    if Contribution.objects.filter(pk=writing.key).exists():
        return _take_again(programme, writing, text)
    try:
        return _take(programme, writing, text)
    except IntegrityError:
        # The button was pressed twice at one moment, and the other one was first.
        if Contribution.objects.filter(pk=writing.key, programme=programme).exists():
            return _take_again(programme, writing, text)
        raise


@transaction.atomic
def _take_again(programme: Programme, writing: Writing, text: str) -> Received:
    """The same form once more: nothing is stored twice, and its author gets a code, as the first may never have come.

    Only the browser that the form was made for has its key, and only for a day. The code before ends with this one.
    """
    support = (
        Support.objects.select_for_update(of=("self",))
        .select_related("bearer")
        .filter(contribution=writing.key, programme=programme, withdrawn_at=None)
        .first()
    )
    if writing.bearer is not None or support is None or support.bearer is None:
        return Received(writing.key, None, "")
    clean = without_certain(programme, text).text
    if not ContributionVersion.objects.filter(contribution=writing.key, number=1, text=clean).exists():
        raise Refusal(
            _(
                "Something else was sent from this page before. Your words are still here: send them once more, "
                "as an idea of their own."
            )
        )
    card = issue_card(programme, bearer=support.bearer, by=None)
    return Received(writing.key, card.code, clean, again=True)


@transaction.atomic
def _take(programme: Programme, writing: Writing, text: str) -> Received:
    clean = without_certain(programme, text)
    role = without_certain(programme, storable(writing.speaks_as.strip()))
    card = issue_card(programme, by=None) if writing.bearer is None else Card(writing.bearer, "")
    if writing.under_16:
        card.bearer.under_16 = True
        card.bearer.save(update_fields=["under_16"])
    take_in(
        programme,
        Spoken(
            id=writing.key,
            door=Door.IDEA_BOX,
            text=clean.text,
            # They wrote it themselves: these are their own words.
            wording=Wording.VERBATIM,
            kind="idea",
            speaks_as=role.text,
            language=writing.language,
            bearer=card.bearer,
            state=ContributionState.HIDDEN,
        ),
    )
    signs = signs_in(text)
    if clean.doubtful or role.doubtful:
        signs.append("doubtful")
    if speaks_of_distress(text):
        signs.append("distress")
    Idea.objects.create(
        programme=programme,
        contribution_id=writing.key,
        question=writing.question,
        asked_in=writing.asked_in,
        signs=signs,
        replaced=clean.replaced + role.replaced,
    )
    if writing.purposes:
        record_consent(
            bearer=card.bearer,
            purposes=writing.purposes,
            manner=Manner.SCREEN,
            by=None,
            by_guardian=writing.by_guardian,
        )
    return Received(writing.key, card.code or None, clean.text, clean.replaced + role.replaced)


@transaction.atomic
def appeal(contribution: Contribution, *, bearer: Bearer, text: str) -> Appeal:
    """An author asks for a second look at a refusal."""
    held = Contribution.objects.select_for_update().get(pk=contribution.pk)
    if held.state != ContributionState.REFUSED:
        raise Refusal(_("This was not refused, so there is nothing to appeal against."))
    text = storable(text.strip())[:LONGEST]
    if not text:
        raise Refusal(_("Say why the refusal is not right."))
    if held.appeals.filter(created_at__gt=held.state_changed_at).exists():
        raise Refusal(_("A second look has already been asked for. You can read the answer here."))
    row = Appeal.objects.create(programme=held.programme, contribution=held, bearer=bearer, text=text)
    audit.record("appeal", row, by=None)
    return row


@transaction.atomic
def decide_appeal(row: Appeal, *, granted: bool, reason: str, by: User | None) -> Appeal:
    """A second look: let it through, or keep the refusal, always with a reason that the author can read."""
    if not reason.strip():
        raise Refusal(_("Say why. Its author can read the reason."))
    held = Appeal.objects.select_for_update(of=("self",)).select_related("contribution").get(pk=row.pk)
    if held.state != AppealState.WAITING:
        raise Refusal(_("Somebody else has decided about this already."))
    held.state = AppealState.GRANTED if granted else AppealState.KEPT
    held.reason, held.decided_by, held.decided_at = reason.strip()[:300], by, clock.now()
    held.save(update_fields=["state", "reason", "decided_by", "decided_at"])
    audit.record(f"{held.state}_appeal", held, by=by)
    if granted:
        let_through(held.contribution, by=by)
    return held


@transaction.atomic
def ask_question(programme: Programme, *, text_nl: str, text_en: str, by: User | None) -> Question:
    """Put a question to everyone, in the idea box."""
    if not text_nl.strip():
        raise Refusal(_("Write the question in Dutch; English may follow."))
    row = Question.objects.create(
        programme=programme,
        text_nl=text_nl.strip()[:300],
        text_en=text_en.strip()[:300],
        order=Question.objects.filter(programme=programme).count(),
    )
    audit.record("ask_question", row, by=by)
    return row


@transaction.atomic
def close_question(question: Question, *, by: User | None) -> None:
    """Ask it no longer; what was answered stays."""
    Question.objects.filter(pk=question.pk).update(is_open=False)
    audit.record("close_question", question, by=by)
