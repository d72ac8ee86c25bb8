"""What gather may read of raw notes: the lines that a table signed, now and before, and what each became."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from dataclasses import dataclass

from samenspraak.convene.models import Seat, Table
from samenspraak.converse.bodies import NoteBody, read_note
from samenspraak.converse.models import TableRecord
from samenspraak.converse.queries import seats_off_notes, still_behind
from samenspraak.converse.raw import Note, NoteRevision
from samenspraak.gather.intake import Intake
from samenspraak.gather.taken import TakenRecord
from samenspraak.ground.models import Tombstone


@dataclass(frozen=True, slots=True)
class SignedLine:
    """One line of a signed record: its note, what was written, and the seats that stand behind it."""

    note_id: uuid.UUID
    said: NoteBody
    seats: tuple[Seat, ...]


@dataclass(frozen=True, slots=True)
class LineBefore:
    """What a line said when it was last made something of: in a signed record, or as it was laid before its table."""

    line: SignedLine
    record: TableRecord | None


def signed_lines(record: TableRecord) -> list[SignedLine]:
    """The lines that a table read and signed, in its order; struck ones are no part of the record."""
    lines = _read(record.lines.values_list("body", flat=True), record.table)
    return sorted(
        (line for line in lines if not line.said.struck),
        key=lambda line: (line.said.order, str(line.note_id)),
    )


def is_taken(record: TableRecord) -> bool:
    """Whether this record, or a later one of its table, was made contributions of."""
    return TakenRecord.objects.filter(
        record__table=record.table_id, record__version__gte=record.version
    ).exists()


def made_before(table: Table) -> dict[uuid.UUID, uuid.UUID]:
    """Note -> contribution, for all notes of a table of which one was made."""
    return dict(Intake.objects.filter(note__table=table).values_list("note_id", "contribution_id"))


def said_before(record: TableRecord) -> dict[uuid.UUID, LineBefore]:
    """What each line said of which something was made, before this record. Words that were erased are not there."""
    first = NoteRevision.objects.filter(
        note__table=record.table_id, number=1, note__in=Intake.objects.values("note")
    )
    # What came from a file was made before any table signed it: its first revision is what was laid on the sheet.
    found = {
        line.note_id: LineBefore(line, None)
        for line in _read(first.values_list("body", flat=True), record.table)
    }
    taken = TakenRecord.objects.filter(record__table=record.table_id).values("record")
    for earlier in TableRecord.objects.filter(pk__in=taken).order_by("version"):
        bodies = _read(earlier.lines.values_list("body", flat=True), record.table)
        found |= {line.note_id: LineBefore(line, earlier) for line in bodies if not line.said.struck}
    return found


def without_words(table: Table) -> set[uuid.UUID]:
    """The notes of a table whose words were erased after their term, or taken back: no table can sign them."""
    notes = Note.objects.filter(table=table)
    buried = Tombstone.objects.filter(object_id__in=notes.values("pk")).values_list("object_id", flat=True)
    return set(notes.filter(erased_at__isnull=False).values_list("pk", flat=True)) | set(buried)


def _read(bodies: Iterable[str], table: Table) -> list[SignedLine]:
    """The lines of these notes, with the seats that still stand behind each."""
    seats = {seat.pk: seat for seat in table.seats.all()}
    gone = seats_off_notes(table.programme)
    lines = []
    for said in map(read_note, bodies):
        behind = still_behind(said.id, said.seats, table.programme, gone=gone)
        lines.append(SignedLine(said.id, said, tuple(seats[key] for key in behind if key in seats)))
    return lines
