"""Questions about sheets, notes and records."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from typing import Any

from django.db.models import Count, Exists, OuterRef, QuerySet
from django.utils.translation import get_language

from samenspraak.convene.models import Table
from samenspraak.convene.queries import guide_in
from samenspraak.converse import codes
from samenspraak.converse.choices import RecordState
from samenspraak.converse.kinds import kinds_on_sheet
from samenspraak.converse.models import Note, NoteRevision, SheetKey, Signature, TableRecord
from samenspraak.ground import clock, ids, tombstones
from samenspraak.ground.models import Programme, Tombstone

# What a tombstone says of two rows: this seat stands behind that note no more; what it remarked at that signing went.
SEAT_OFF_NOTE = "converse.seat_off_note"
REMARK_TAKEN_BACK = "converse.remark_taken_back"


def key_for(programme: Programme, code: str) -> SheetKey | None:
    """The key that this code is of, also when it has ended: whoever asks looks at that (`is_open`)."""
    found = SheetKey.objects.select_related("table__dialogue", "programme")
    return found.filter(programme=programme, code_hash=codes.hash_of(code)).first()


def is_open(key: SheetKey) -> bool:
    """Whether a key still opens its sheet."""
    return key.closed_at is None and key.ends_at > clock.now()


def newest_record(table: Table) -> TableRecord | None:
    """The record of a table that holds now: the signed one, or a newer version that waits to be signed."""
    return TableRecord.objects.filter(table=table).order_by("-version").first()


def is_frozen(table: Table) -> bool:
    """Whether the table has signed and nobody opened a new version since."""
    record = newest_record(table)
    return record is not None and record.state == RecordState.SIGNED


def left_out_of(records: Iterable[TableRecord]) -> QuerySet[Note]:
    """Lines that were received and stand, but are no part of these records: the table did not read them as they are.

    Of a record that is open nothing is left out yet. Whoever asks for the words works at that table.
    """
    signed = [record.pk for record in records if record.state == RecordState.SIGNED]
    tables = TableRecord.objects.filter(pk__in=signed).values("table")
    read = TableRecord.lines.through.objects.filter(
        tablerecord__in=signed,
        noterevision__note=OuterRef("pk"),
        noterevision__sha256=OuterRef("sha256"),
    )
    return Note.objects.filter(~Exists(read), table__in=tables, struck=False, erased_at=None)


def still_behind(
    note: uuid.UUID,
    seats: Iterable[uuid.UUID],
    programme: Programme,
    *,
    gone: frozenset[uuid.UUID] | None = None,
) -> list[uuid.UUID]:
    """Which of these seats stand behind a note: not who took that back, whatever a late device or a backup says.

    For many notes at once ask `seats_off_notes` first, and give what it says.
    """
    seats = list(seats)
    if gone is None:
        gone = seats_off_notes(programme) if seats else frozenset()
    return [seat for seat in seats if ids.pair_of(note, seat) not in gone]


def seats_off_notes(programme: Programme) -> frozenset[uuid.UUID]:
    """The pairs of note and seat that its people took apart."""
    return tombstones.pairs_buried(SEAT_OFF_NOTE, programme)


def remarks_at(table: Table) -> QuerySet[Signature]:
    """What seats remarked when they signed, newest record first: raw text, for those who work at this table only."""
    rows = Signature.objects.filter(record__table=table).exclude(remark="")
    return rows.select_related("record", "seat").order_by("-record__version", "seat__number")


def kind_counts(table: Table) -> dict[str, int]:
    """How many notes of each kind a table has received so far; struck ones are not counted. No words."""
    rows = Note.objects.filter(table=table, struck=False, erased_at=None).order_by()
    return dict(rows.values_list("kind").annotate(number=Count("pk")))


def sheet_of(key: SheetKey) -> dict[str, Any]:
    """What the sheet of a key is told: its table, guide, kinds and record, and all notes of its table."""
    table, programme = key.table, key.programme
    record = newest_record(table)
    return {
        "programme": {"id": str(programme.pk), "title": programme.title},
        "table": {"id": str(table.pk), "number": table.number, "video_link": table.video_link},
        "dialogue": {"title": table.dialogue.title, "held_on": table.dialogue.held_on.isoformat()},
        "ends_at": key.ends_at.isoformat(),
        "seats": [
            {"id": str(seat.pk), "number": seat.number, "speaks_as": seat.speaks_as}
            for seat in table.seats.all()
        ],
        "kinds": [{"slug": kind.slug, "name": kind.name} for kind in kinds_on_sheet(programme)],
        "rounds": _rounds(table),
        "record": {
            "version": record.version if record else 1,
            "state": record.state if record else RecordState.OPEN,
            "signed_at": record.signed_at.isoformat() if record and record.signed_at else "",
            "reason": record.reason if record else "",
            # How many lines the table did not read: said on the device before it wipes itself.
            "left_out": left_out_of([record]).count() if record else 0,
        },
        "notes": notes_of(table),
        "gone": [
            str(note_id)
            for note_id in Note.objects.filter(table=table, erased_at__isnull=False).values_list(
                "pk", flat=True
            )
        ],
    }


def notes_of(table: Table) -> list[dict[str, str]]:
    """The newest revision of each note of a table, byte for byte, struck ones too."""
    newest: dict[str, dict[str, str]] = {}
    rows = NoteRevision.objects.filter(note__table=table).order_by("number")
    for note_id, sha256, body in rows.values_list("note_id", "sha256", "body"):
        newest[str(note_id)] = {"id": str(note_id), "sha256": sha256, "body": body}
    return list(newest.values())


def _rounds(table: Table) -> list[dict[str, Any]]:
    """The rounds of the dialogue's guide, in the reader's language where it has been translated."""
    guide = table.dialogue.guide
    if guide is None:
        return []
    chosen = guide_in(guide, table.programme, get_language() or "nl")
    return [
        {
            "id": str(one.pk),
            "title": one.title or one.purpose,
            "purpose": one.purpose,
            "question": one.opening_question,
            "follow_ups": one.follow_ups,
            "minutes": one.minutes,
            "kinds": one.kinds,
        }
        for one in chosen.rounds.all()
    ]


def received_of(table: Table, ids: Iterable[uuid.UUID]) -> set[uuid.UUID]:
    """Which of these notes the house has of a table, or had until its people took them back. No words."""
    wanted = list(ids)
    here = set(Note.objects.filter(table=table, pk__in=wanted).values_list("pk", flat=True))
    buried = Tombstone.objects.filter(programme=table.programme_id, object_id__in=wanted)
    return here | set(buried.values_list("object_id", flat=True))
