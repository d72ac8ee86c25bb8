"""The unit of analysis: one statement as its file separates them, with the way back to where it stands.

A passage is a cell, a bullet, a numbered point, a paragraph or a speaker's turn, word for word, without the
label that names its role or kind. Everything that comes after (threads, quotes, counts) points to passages,
so a conclusion can always be led back to the unit of the file that it rests on.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from rodedraad.errors import UnusableInput


@dataclass(frozen=True, slots=True)
class Source:
    """Where a text stands.

    `file` is the base name (inside a ZIP: archive/member), `locator` names the unit (cell, paragraph, cue,
    object); `start` and `end` count Unicode code points within that unit (for plain text: the whole file).
    """

    file: str
    locator: str
    start: int
    end: int

    def as_dict(self) -> dict[str, Any]:
        return {"file": self.file, "locator": self.locator, "start": self.start, "end": self.end}

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Source:
        return cls(str(data["file"]), str(data["locator"]), int(data["start"]), int(data["end"]))


@dataclass(frozen=True, slots=True)
class Passage:
    """One statement, verbatim. `role`, `kind` and `table` are None where the file does not say."""

    id: str
    text: str
    source: Source
    role: str | None = None
    kind: str | None = None
    table: str | None = None

    def as_dict(self) -> dict[str, Any]:
        return {
            "id": self.id,
            "text": self.text,
            "role": self.role,
            "kind": self.kind,
            "table": self.table,
            "source": self.source.as_dict(),
        }

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Passage:
        return cls(
            id=str(data["id"]),
            text=str(data["text"]),
            source=Source.from_dict(data["source"]),
            role=data.get("role"),
            kind=data.get("kind"),
            table=data.get("table"),
        )


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A unit of a file that is not analysed, and why.

    `text` is None where showing it would break what was asked of us: deleted, hidden, without consent.
    """

    id: str
    text: str | None
    source: Source
    why: str
    role: str | None = None
    kind: str | None = None
    table: str | None = None

    def as_dict(self) -> dict[str, Any]:
        return {
            "id": self.id,
            "text": self.text,
            "role": self.role,
            "kind": self.kind,
            "table": self.table,
            "source": self.source.as_dict(),
            "why": self.why,
        }


@dataclass(slots=True)
class Reading:
    """What came out of one or more files: everything in them is in `passages` or in `left_out`.

    `columns` says which columns were taken for what, so that a person can see and correct the guess;
    `repaired` maps a passage id to its original text where double-encoded text was repaired; `refused` holds
    the inputs that could not be used, each with its sentence for people, `notes` what else a person should know.
    """

    passages: list[Passage] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    columns: dict[str, dict[str, list[str]]] = field(default_factory=dict)
    repaired: dict[str, str] = field(default_factory=dict)
    refused: list[UnusableInput] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def extend(self, other: Reading) -> None:
        self.passages.extend(other.passages)
        self.left_out.extend(other.left_out)
        self.columns.update(other.columns)
        self.repaired.update(other.repaired)
        self.refused.extend(other.refused)
        self.notes.extend(other.notes)


def write_jsonl(path: Path, rows: Iterable[dict[str, Any]]) -> None:
    """Write one JSON object a line, UTF-8, keys in the given order: the same rows give the same bytes."""
    with path.open("w", encoding="utf-8", newline="\n") as stream:
        for row in rows:
            stream.write(json.dumps(row, ensure_ascii=False) + "\n")


def load_passages(path: Path) -> Iterator[Passage]:
    """Read back what `rodedraad read` wrote."""
    with path.open(encoding="utf-8") as stream:
        for line in stream:
            if line.strip():
                yield Passage.from_dict(json.loads(line))
