"""What the screens of an evening may know of raw notes: words of chosen kinds, for a person who lets them through.

Whoever asks removes names before anything is shown, and asks again each time: a note that was changed, struck or
withdrawn is then another one, or none.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count

from samenspraak.convene.models import Dialogue, Table
from samenspraak.converse.models import TableRecord
from samenspraak.converse.raw import Note


@dataclass(frozen=True, slots=True)
class Heard:
    """A note as it stands now. `sha256` changes with every change of it."""

    id: uuid.UUID
    sha256: str
    table_number: int
    kind: str
    text: str
    who: str


def heard_now(dialogue: Dialogue, kinds: Iterable[str]) -> list[Heard]:
    """The notes of these kinds at all tables of a dialogue, newest first; no struck, withdrawn or erased ones."""
    rows = Note.objects.filter(
        table__dialogue=dialogue, kind__in=list(kinds), struck=False, erased_at=None
    ).order_by("-received_at", "pk")
    fields = ("pk", "sha256", "table__number", "kind", "text", "who")
    return [Heard(*row) for row in rows.exclude(text="").values_list(*fields)]


def kind_counts_of(dialogue: Dialogue) -> dict[uuid.UUID, dict[str, int]]:
    """How many notes of each kind each table of a dialogue has: numbers, no words. One query."""
    rows = Note.objects.filter(table__dialogue=dialogue, struck=False, erased_at=None).order_by()
    found: dict[uuid.UUID, dict[str, int]] = {}
    for table, kind, number in rows.values_list("table_id", "kind").annotate(number=Count("pk")):
        found.setdefault(table, {})[kind] = number
    return found


def newest_records(tables: Iterable[Table]) -> dict[uuid.UUID, TableRecord]:
    """The record that holds now of each table that has one. One query."""
    rows = TableRecord.objects.filter(table__in=[table.pk for table in tables]).order_by("version")
    return {record.table_id: record for record in rows}
