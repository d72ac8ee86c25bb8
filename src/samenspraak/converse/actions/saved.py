"""Bringing in a file that a note sheet saved, as if its device had sent it."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext as _

from samenspraak.convene.models import Table
from samenspraak.converse.actions.notes import Answer, Outcome, take_notes
from samenspraak.converse.actions.signing import sign_record
from samenspraak.converse.refusals import NotTaken
from samenspraak.converse.saved import Saved
from samenspraak.ground import audit
from samenspraak.ground.audit import Actor


@dataclass(frozen=True, slots=True)
class BroughtIn:
    """What became of a saved file: notes that are new, that were here, and the answers to those that were refused."""

    new: int
    known: int
    refused: list[Answer]
    signing: Answer | None


@transaction.atomic
def bring_in(table: Table, saved: Saved, *, by: Actor | None) -> BroughtIn:
    """Take in everything of a saved file; what was refused on the device is tried once more."""
    if saved.table != str(table.pk):
        raise NotTaken(_("This file belongs to another table. Open the page of that table to bring it in."))
    answers = take_notes(table, [*saved.notes, *saved.refused], by=by)
    signing = sign_record(table, saved.signing, saved.signed_notes, by=by) if saved.signing else None
    audit.record("bring_in_sheet", table, by=by, number=len(answers))
    return BroughtIn(
        new=sum(answer.outcome == Outcome.NEW for answer in answers),
        known=sum(answer.outcome == Outcome.SAME for answer in answers),
        refused=[answer for answer in answers if not answer.is_receipt],
        signing=signing,
    )
