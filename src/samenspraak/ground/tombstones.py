"""What was taken back stays away: tombstones in the database, and a journal of ids outside it.

The journal is a plain text file, one line a withdrawal (time, type, id, public id), kept apart from the
backups: a restored database is brought up to date from it before it is served.
"""

from __future__ import annotations

import os
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from django.conf import settings
from django.db import models

from samenspraak.ground import clock
from samenspraak.ground.models import Programme, Tombstone


class JournalLine(NamedTuple):
    at: str
    programme_id: uuid.UUID
    object_type: str
    object_id: uuid.UUID
    public_id: str
    reason: str


def bury(row: models.Model, *, programme: Programme, reason: str) -> Tombstone:
    """Mark a row's id as taken back, here and in the journal. The line is on disk before this returns."""
    public_id = str(getattr(row, "public_id", ""))
    label, key = row._meta.label_lower, uuid.UUID(str(row.pk))
    stone, made = Tombstone.objects.get_or_create(
        object_id=key,
        defaults={
            "programme": programme,
            "object_type": label,
            "public_id": public_id,
            "reason": reason,
        },
    )
    if made:
        _append(JournalLine(clock.now().isoformat(), programme.pk, label, key, public_id, reason))
    return stone


def bury_again(line: JournalLine) -> None:
    """Put a tombstone of the journal back into a database that lost it; the journal itself stays as it is."""
    if Programme.objects.filter(pk=line.programme_id).exists():
        Tombstone.objects.get_or_create(
            object_id=line.object_id,
            defaults={
                "programme_id": line.programme_id,
                "object_type": line.object_type,
                "public_id": line.public_id,
                "reason": line.reason,
            },
        )


def is_buried(key: uuid.UUID) -> bool:
    """Whether this id was taken back, so that a late device cannot bring it back."""
    return Tombstone.objects.filter(object_id=key).exists()


def journal() -> Iterator[JournalLine]:
    """All lines of the journal, oldest first; a half-written last line is left out."""
    path = Path(settings.WITHDRAWAL_JOURNAL)
    if not path.exists():
        return
    for line in path.read_text(encoding="utf-8").splitlines():
        parts = line.split("\t")
        if len(parts) == len(JournalLine._fields):
            at, programme, label, key, public_id, reason = parts
            yield JournalLine(at, uuid.UUID(programme), label, uuid.UUID(key), public_id, reason)


def _append(line: JournalLine) -> None:
    path = Path(settings.WITHDRAWAL_JOURNAL)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a", encoding="utf-8") as stream:
        stream.write("\t".join(map(str, line)) + "\n")
        stream.flush()
        os.fsync(stream.fileno())
