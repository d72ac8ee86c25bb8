"""Questions about sheets, notes and records."""

from __future__ import annotations

from django.db.models import Count

from samenspraak.convene.models import Table
from samenspraak.converse import codes
from samenspraak.converse.choices import RecordState
from samenspraak.converse.models import Note, SheetKey, TableRecord
from samenspraak.ground import clock
from samenspraak.ground.models import Programme


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


def kind_counts(table: Table) -> dict[str, int]:
    """How many notes of each kind a table has received so far; struck ones are not counted. No words."""
    rows = Note.objects.filter(table=table, struck=False, erased_at=None).order_by()
    return dict(rows.values_list("kind").annotate(number=Count("pk")))
