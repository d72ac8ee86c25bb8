"""A note taker's device in Python: the rules of the sheet (notes.js, sending.js), without a browser around them."""

from __future__ import annotations

import copy
import json
import uuid
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from tests.factories.sheets import id_of, sha256

RECEIPTS = {200, 201}
REFUSALS = {409, 422, 423}


@dataclass
class Kept:
    """One note on a device: what was received, what waits (oldest first), what was refused."""

    received: str | None = None
    waiting: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)

    @property
    def newest(self) -> str | None:
        return self.waiting[-1] if self.waiting else self.received

    @property
    def everything(self) -> list[str]:
        return [*([self.received] if self.received else []), *self.waiting, *self.refused]


@dataclass
class Device:
    """What one device holds, and how it writes and sends."""

    table: str
    notes: dict[str, Kept] = field(default_factory=dict)

    def write(self, text: str) -> str:
        fields: dict[str, Any] = {
            "id": str(uuid.uuid4()),
            "table": self.table,
            "text": text,
            "order": len(self.notes),
        }
        body = json.dumps({**fields, "previous": ""})
        self.notes[fields["id"]] = Kept(waiting=[body])
        return body

    def revise(self, key: str, **fields: Any) -> str:
        kept = self.notes[key]
        assert kept.newest is not None
        body = json.dumps({**json.loads(kept.newest), "previous": sha256(kept.newest), **fields})
        kept.waiting.append(body)
        return body

    def bodies(self) -> list[str]:
        return [body for kept in self.notes.values() for body in kept.everything]

    def copy_from(self, other: Device) -> None:
        """This device is set back from a copy of the other one; what only it had, it keeps."""
        for key, kept in other.notes.items():
            self.notes.setdefault(key, copy.deepcopy(kept))

    def sync(self, post: Callable[[list[str]], list[dict[str, Any]]], loses: Callable[[], bool]) -> list[str]:
        """Send everything that waits; the bodies for which a receipt arrived. `loses` says which answers get lost."""
        sent = [(key, body) for key, kept in self.notes.items() for body in kept.waiting]
        answers = post([body for _key, body in sent])
        acknowledged = []
        for (key, body), answer in zip(sent, answers, strict=True):
            if loses():
                continue
            if self._settle(key, body, answer):
                acknowledged.append(body)
        return acknowledged

    def _settle(self, key: str, body: str, answer: dict[str, Any]) -> bool:
        kept = self.notes.get(key)
        if kept is None or body not in kept.waiting:
            return False
        status = answer["status"]
        if status in RECEIPTS and answer.get("sha256") == sha256(body):
            kept.waiting.remove(body)
            kept.received = body
            return True
        if status == 410:
            del self.notes[key]
        elif status in REFUSALS:
            # What was written after a refused revision stands on it, and is refused with it.
            at = kept.waiting.index(body)
            kept.refused += kept.waiting[at:]
            kept.waiting = kept.waiting[:at]
            kept.received = answer.get("current") or kept.received
        return False

    def hear(self, told: dict[str, Any]) -> None:
        """Take over what the table has: other devices' notes, what is gone, and what the server turned out to lack."""
        for key in told["gone"]:
            self.notes.pop(key, None)
        there = {id_of(body): body for body in told["notes"]}
        for key, body in there.items():
            kept = self.notes.setdefault(key, Kept())
            if not kept.waiting:
                kept.received = body
        for key, kept in self.notes.items():
            if key not in there and kept.received and not kept.waiting:
                kept.waiting, kept.received = [kept.received], None
