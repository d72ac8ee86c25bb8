"""Who did what: one line an action, in the action's own transaction, chained so that a changed line shows.

The chain's hash covers ids and verbs only, so that text can be erased without breaking it.
"""

from __future__ import annotations

import hashlib
import json
import uuid
from typing import Any, Protocol

from django.db import models, transaction

from samenspraak.ground.models import AuditHead, AuditLine, Programme

FIRST = "0" * 64


class Actor(Protocol):
    """Whoever acts: a user, or anything with an id."""

    pk: Any


def record(
    verb: str, row: models.Model, *, by: Actor | None, programme: Programme | None = None, **detail: str | int
) -> AuditLine:
    """Write one audit line. `detail` takes ids, counts and codes, never what people wrote."""
    with transaction.atomic():
        AuditHead.objects.get_or_create(pk=1, defaults={"hash": FIRST})
        head = AuditHead.objects.select_for_update().get(pk=1)
        line = AuditLine(
            programme=programme or getattr(row, "programme", None),
            number=head.number + 1,
            actor_id=_uuid(by.pk) if by is not None else None,
            verb=verb,
            object_type=row._meta.label_lower,
            object_id=_uuid(row.pk),
            detail=detail,
            previous_hash=head.hash,
        )
        line.hash = _hash_of(line)
        line.save(force_insert=True)
        head.number, head.hash = line.number, line.hash
        head.save()
    return line


def first_broken_line() -> AuditLine | None:
    """The first line whose hash does not follow from what stands before it; None when the chain holds."""
    previous = FIRST
    for line in AuditLine.objects.order_by("number").iterator():
        if line.previous_hash != previous or line.hash != _hash_of(line):
            return line
        previous = line.hash
    return None


def _uuid(value: Any) -> uuid.UUID:
    return value if isinstance(value, uuid.UUID) else uuid.UUID(int=int(value))


def _hash_of(line: AuditLine) -> str:
    # The programme is left out: it may be set to null when a programme is deleted.
    content = [
        line.number,
        line.created_at.isoformat(),
        str(line.actor_id),
        line.verb,
        line.object_type,
        str(line.object_id),
        line.detail,
        line.previous_hash,
    ]
    return hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()
