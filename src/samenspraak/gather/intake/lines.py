"""What gather may read of raw notes: the lines that a table signed, and which contribution each became."""

from __future__ import annotations

import uuid
from dataclasses import dataclass

from samenspraak.convene.models import Seat, Table
from samenspraak.converse.bodies import NoteBody, read_note
from samenspraak.converse.models import TableRecord
from samenspraak.gather.intake import Intake


@dataclass(frozen=True, slots=True)
class SignedLine:
    """One line of a signed record: its note, what was written, and the seats that stand behind it."""

    note_id: uuid.UUID
    said: NoteBody
    seats: tuple[Seat, ...]


def signed_lines(record: TableRecord) -> list[SignedLine]:
    """The lines that a table read and signed, in its order; struck ones are no part of the record."""
    seats = {seat.pk: seat for seat in record.table.seats.all()}
    bodies = [read_note(body) for body in record.lines.values_list("body", flat=True)]
    return [
        SignedLine(said.id, said, tuple(seats[key] for key in said.seats if key in seats))
        for said in sorted(bodies, key=lambda said: (said.order, str(said.id)))
        if not said.struck
    ]


def made_before(table: Table) -> dict[uuid.UUID, uuid.UUID]:
    """Note -> contribution, for all notes of a table of which one was made."""
    return dict(Intake.objects.filter(note__table=table).values_list("note_id", "contribution_id"))
