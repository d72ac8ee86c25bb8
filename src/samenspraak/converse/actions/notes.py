"""Taking notes in, however often and in whatever order they are sent, and giving each a receipt.

What makes a note stored once is its primary key, not a look beforehand: it is inserted first, and only a row that
the database refuses is compared. All notes of a table pass one lock, so that none slips in while its record is signed.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum

from django.db import IntegrityError, transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from samenspraak.convene.models import Round, Seat, Table
from samenspraak.convene.queries import translations_of_guide
from samenspraak.converse.bodies import NoteBody, id_of, read_note
from samenspraak.converse.queries import is_frozen, still_behind
from samenspraak.converse.raw import Note, NoteRevision
from samenspraak.converse.refusals import NotTaken
from samenspraak.ground import audit, clock, tombstones
from samenspraak.ground.audit import Actor


class Outcome(IntEnum):
    """What became of one note; the numbers are HTTP's."""

    NEW = 201
    SAME = 200
    OTHER_BYTES = 409
    WITHDRAWN = 410
    NOT_TAKEN = 422
    FROZEN = 423


@dataclass(frozen=True, slots=True)
class Answer:
    """What the device is told about one note. Only NEW and SAME, with the hash of what it sent, are a receipt.

    `current` is what the house has for this note where two people changed it, so that both texts are kept.
    """

    id: str
    outcome: Outcome
    sha256: str = ""
    reason: str = ""
    current: str = ""

    @property
    def is_receipt(self) -> bool:
        return self.outcome in {Outcome.NEW, Outcome.SAME}


@dataclass(frozen=True, slots=True)
class AtTable:
    """What is asked once for all notes of one sending."""

    table: Table
    frozen: bool
    seats: frozenset[uuid.UUID]
    rounds: frozenset[uuid.UUID]


@transaction.atomic
def take_notes(table: Table, bodies: Iterable[object], *, by: Actor | None = None) -> list[Answer]:
    """Take in what a device sent for a table; each note has its own answer, whatever becomes of the others."""
    here = look_at(table)
    answers = [_answer(here, body) for body in bodies]
    made = sum(answer.outcome == Outcome.NEW for answer in answers)
    if made:
        audit.record("take_notes", table, by=by, number=made)
    return answers


def look_at(table: Table) -> AtTable:
    """Hold the table, so that nothing of it changes meanwhile, and ask what its notes may point to."""
    held = (
        Table.objects.select_for_update(of=("self",))
        .select_related("dialogue__guide", "programme")
        .get(pk=table.pk)
    )
    return AtTable(
        held,
        is_frozen(held),
        frozenset(Seat.objects.filter(table=held).values_list("pk", flat=True)),
        _rounds_of(held),
    )


def _rounds_of(table: Table) -> frozenset[uuid.UUID]:
    """The rounds of the guide, in whichever language a device was shown them."""
    guide = table.dialogue.guide
    if guide is None:
        return frozenset()
    also = translations_of_guide(guide, table.programme)
    rounds = Round.objects.filter(Q(guide=guide) | Q(guide__in=also))
    return frozenset(rounds.values_list("pk", flat=True))


def _answer(here: AtTable, body: object) -> Answer:
    try:
        said = read_note(body)
        outcome = take_note(here, said)
    except NotTaken as refusal:
        return Answer(id_of(body), Outcome.NOT_TAKEN, reason=str(refusal))
    key = str(said.id)
    if outcome in {Outcome.NEW, Outcome.SAME}:
        return Answer(key, outcome, said.sha256)
    if outcome == Outcome.WITHDRAWN:
        return Answer(
            key, outcome, reason=_("This was withdrawn by those who said it. It is gone from here too.")
        )
    if outcome == Outcome.FROZEN:
        return Answer(
            key,
            outcome,
            reason=_(
                "The table has signed its record, so nothing is added to it any more. Save this note in a file and "
                "give it to your host: the record can be opened again, with a reason."
            ),
        )
    return Answer(
        key,
        outcome,
        reason=_(
            "Somebody else changed this note at the same time. Both texts are kept: choose which one stays."
        ),
        current=_current_of(here.table, said.id),
    )


def take_note(here: AtTable, said: NoteBody, *, signed: bool = False) -> Outcome:
    """Take one note in; `signed` when the table read and signed these very words, which then stand above an edit."""
    if tombstones.is_buried(said.id):
        return Outcome.WITHDRAWN
    if said.table != here.table.pk:
        raise NotTaken(_("This note was written at another table. Open the sheet of that table to send it."))
    if not set(said.seats) <= here.seats:
        raise NotTaken(_("A seat of this note is not at this table any more. Choose who said it again."))
    if here.frozen:
        return Outcome.SAME if _is_known(here.table, said) else Outcome.FROZEN
    try:
        with transaction.atomic():
            note = Note(id=said.id, programme=here.table.programme, table=here.table)
            _write(here, note, said, new=True)
    except IntegrityError:
        return _revise(here, said, signed=signed)
    return Outcome.NEW


def _revise(here: AtTable, said: NoteBody, *, signed: bool) -> Outcome:
    """The id is known: the same bytes again, a change of what its writer saw, or a change of something else."""
    note = Note.objects.select_for_update().filter(pk=said.id, table=here.table).first()
    if note is None:
        return Outcome.OTHER_BYTES
    if _is_known(here.table, said):
        return Outcome.SAME
    if not signed and (not said.previous or note.sha256 != said.previous):
        return Outcome.OTHER_BYTES
    _write(here, note, said, new=False)
    return Outcome.NEW


def _write(here: AtTable, note: Note, said: NoteBody, *, new: bool) -> None:
    for name in (
        *("order", "kind", "text", "language", "wording", "speaks_as", "several", "disagreement"),
        *("who", "by_when", "by_when_precision", "struck", "sha256"),
    ):
        setattr(note, name, getattr(said, name))
    note.round_id = said.round if said.round in here.rounds else None
    if new:
        note.received_at = clock.now()
    note.save(force_insert=new, force_update=not new)
    last = 0 if new else note.revisions.count()
    NoteRevision.objects.create(
        programme=here.table.programme, note=note, number=last + 1, sha256=said.sha256, body=said.body
    )
    behind = still_behind(note.pk, said.seats, here.table.programme)
    note.seats.set(Seat.objects.filter(table=here.table, pk__in=behind))


def _is_known(table: Table, said: NoteBody) -> bool:
    return NoteRevision.objects.filter(note=said.id, note__table=table, sha256=said.sha256).exists()


def _current_of(table: Table, key: uuid.UUID) -> str:
    found = NoteRevision.objects.filter(note=key, note__table=table).order_by("-number").first()
    return found.body if found is not None else ""


def receipts(answers: Sequence[Answer]) -> int:
    """How many of these notes are stored now."""
    return sum(answer.is_receipt for answer in answers)
