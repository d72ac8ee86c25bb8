"""Objecting to a use of one's words, and what the organiser does with it."""

from __future__ import annotations

from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from rodedraad.redact import apply_redactions, redact
from samenspraak.analyse.models import RedThread
from samenspraak.followup.actions.refusals import Refusal
from samenspraak.followup.choices import ObjectionState
from samenspraak.followup.models import Objection
from samenspraak.gather.models import Contribution
from samenspraak.ground import audit, clock, publicness
from samenspraak.ground.letters import storable
from samenspraak.ground.models import Programme
from samenspraak.people.models import Bearer, User
from samenspraak.perspective.models import Quote, Sentence

LONGEST = 2_000
# What can be made of somebody's words.
Use = RedThread | Sentence | Quote


@transaction.atomic
def object_to(contribution: Contribution, use: Use, *, bearer: Bearer, text: str) -> Objection:
    """Object to a use of one's words. That someone objects is public at once; the words after a person has looked."""
    text = storable(text.strip())
    if not text:
        raise Refusal(_("Say what is not right about it."))
    if len(text) > LONGEST:
        raise Refusal(_("This is too long. Use at most 2,000 characters."))
    about = {field_of(use): use}
    waiting = Objection.objects.filter(bearer=bearer, state=ObjectionState.WAITING, **about)
    if waiting.exists():
        raise Refusal(_("You have already objected to this. You can read the outcome here."))
    row = Objection.objects.create(
        programme=contribution.programme, contribution=contribution, bearer=bearer, text=text, **about
    )
    audit.record("object", row, by=None)
    publicness.changed(contribution.programme)
    return row


@transaction.atomic
def decide_objection(
    row: Objection, *, honoured: bool, outcome: str, shown: str, by: User | None
) -> Objection:
    """Say what came of an objection, always with why; both are public from then on."""
    if not outcome.strip():
        raise Refusal(_("Say what you did with it, and why. Everybody can read it."))
    held = Objection.objects.select_for_update(of=("self",)).get(pk=row.pk)
    if held.state != ObjectionState.WAITING:
        raise Refusal(_("Somebody else has decided about this already."))
    held.state = ObjectionState.HONOURED if honoured else ObjectionState.DECLINED
    held.outcome, held.shown, held.decided_at = outcome.strip(), storable(shown.strip()), clock.now()
    held.save(update_fields=["state", "outcome", "shown", "decided_at"])
    audit.record(f"{held.state}_objection", held, by=by)
    publicness.changed(held.programme)
    return held


def objections(programme: Programme) -> QuerySet[Objection]:
    """All objections of a programme with the use that they are about, newest first."""
    return Objection.objects.filter(programme=programme).select_related(
        "thread",
        "sentence__section__edition",
        "quote__section__edition",
        "quote__section__challenge",
        "contribution",
    )


def field_of(use: Use) -> str:
    """Under which name an objection keeps the use that it is about."""
    if isinstance(use, RedThread):
        return "thread"
    return "quote" if isinstance(use, Quote) else "sentence"


def without_identifiers(text: str, stay: frozenset[str]) -> str:
    """A first proposal of what readers may see of an objection; a person looks at it. Names in `stay` stay."""
    return apply_redactions(text, redact(text, stay))
