"""What a note taker's device makes: bodies of notes and of a signing, as text."""

from __future__ import annotations

import hashlib
import json
import uuid
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    # The exams use this beside a house, not within one.
    from samenspraak.convene.models import Table

WORDS = "In ons dorp is geen plek meer om elkaar te ontmoeten."


def note_body(table: Table, text: str = WORDS, **fields: Any) -> str:
    """A note of one line, a worry, without seats; any field may be said otherwise."""
    body = {
        "id": str(uuid.uuid4()),
        "table": str(table.pk),
        "previous": "",
        "round": None,
        "order": 1,
        "kind": "worry",
        "text": text,
        "language": "nl",
        "wording": "summary",
        "speaks_as": "",
        "seats": [],
        "several": False,
        "disagreement": False,
        "who": "",
        "by_when": "",
        "by_when_precision": "",
        "struck": False,
    }
    return json.dumps({**body, **fields}, ensure_ascii=False)


def revised(body: str, **fields: Any) -> str:
    """A change of a note by someone who had `body` before them."""
    return json.dumps({**json.loads(body), "previous": sha256(body), **fields}, ensure_ascii=False)


def signing_body(table: Table, notes: list[str], **fields: Any) -> str:
    """All seats agree with these notes."""
    body = {
        "id": str(uuid.uuid4()),
        "table": str(table.pk),
        "lines": [[id_of(note), sha256(note)] for note in notes],
        "signatures": [
            {"seat": str(seat.pk), "agreement": "agreed", "remark": ""} for seat in table.seats.all()
        ],
    }
    return json.dumps({**body, **fields}, ensure_ascii=False)


def id_of(body: str) -> str:
    return str(json.loads(body)["id"])


def sha256(body: str) -> str:
    return hashlib.sha256(body.encode()).hexdigest()
