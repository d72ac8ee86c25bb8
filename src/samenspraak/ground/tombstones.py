"""What was taken back stays away: tombstones in the database, and a journal of ids outside it.

The journal is a plain text file, one line a withdrawal (time, type, id, public id), kept apart from the
backups: a restored database is brought up to date from it before it is served.
"""

from __future__ import annotations

import hashlib
import os
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from django.conf import settings
from django.db import models
from django.utils.translation import gettext as _

from samenspraak.ground import clock, ids
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
    return _bury(row._meta.label_lower, uuid.UUID(str(row.pk)), public_id, programme, reason)


def bury_pair(
    label: str, first: uuid.UUID, second: uuid.UUID, *, programme: Programme, reason: str
) -> Tombstone:
    """Mark that two rows have nothing to do with one another any more, also in a database from before they had."""
    return _bury(label, ids.pair_of(first, second), "", programme, reason)


def pairs_buried(label: str, programme: Programme) -> frozenset[uuid.UUID]:
    """The pairs of this sort that were taken apart in a programme (`ids.pair_of`)."""
    found = Tombstone.objects.filter(programme=programme, object_type=label)
    return frozenset(found.values_list("object_id", flat=True))


def _bury(label: str, key: uuid.UUID, public_id: str, programme: Programme, reason: str) -> Tombstone:
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


class OldJournal(Exception):  # noqa: N818
    """This is not the newest copy of the journal; the message says how that is known."""


def check_newest(*, also_lines: int | None = None) -> int:
    """The number of lines of the journal; raises OldJournal unless it is the newest copy.

    Known from the head file beside the database, from `also_lines` (what a person noted down), and from the
    tombstones of the database in use: a copy that lacks any of them is an older one.
    """
    count, digest = _measure(Path(settings.WITHDRAWAL_JOURNAL))
    head = _read_head()
    if head is None and also_lines is None:
        raise OldJournal(
            _("It is not known how long the newest journal is. Say how many lines it has, with --lines.")
        )
    wanted = max(head[0] if head else 0, also_lines or 0)
    if count < wanted or (head is not None and count == head[0] and digest != head[1]):
        raise OldJournal(
            _(
                "This journal has %(count)d lines and the newest has %(wanted)d. "
                "Put the newest copy in its place first."
            )
            % {"count": count, "wanted": wanted}
        )
    known = {line.object_id for line in journal()}
    if set(Tombstone.objects.values_list("object_id", flat=True)) - known:
        raise OldJournal(
            _(
                "This database holds withdrawals that the journal lacks. Put the newest copy in its place first."
            )
        )
    return count


def _read_head() -> tuple[int, str] | None:
    path = Path(settings.WITHDRAWAL_HEAD)
    if not path.exists():
        return None
    count, _space, digest = path.read_text(encoding="utf-8").strip().partition(" ")
    return (int(count), digest) if count.isdecimal() else None


def _measure(path: Path) -> tuple[int, str]:
    content = path.read_bytes() if path.exists() else b""
    return content.count(b"\n"), hashlib.sha256(content).hexdigest()


def _append(line: JournalLine) -> None:
    path = Path(settings.WITHDRAWAL_JOURNAL)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("ab+") as stream:
        # A line that was cut off by a crash must not swallow this one.
        if stream.tell() and not _ends_whole(path):
            stream.write(b"\n")
        stream.write(("\t".join(map(str, line)) + "\n").encode())
        stream.flush()
        os.fsync(stream.fileno())
    count, digest = _measure(path)
    Path(settings.WITHDRAWAL_HEAD).write_text(f"{count} {digest}\n", encoding="utf-8")


def _ends_whole(path: Path) -> bool:
    with path.open("rb") as stream:
        stream.seek(-1, os.SEEK_END)
        return stream.read() == b"\n"
