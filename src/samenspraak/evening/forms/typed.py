"""A paper note sheet as rows of fields, in the order in which they are printed: kind, role, how, words."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from django.utils.translation import get_language

from samenspraak.convene.models import Table
from samenspraak.converse.choices import Wording
from samenspraak.converse.kinds import kinds_on_sheet
from samenspraak.evening.actions import TypedLine
from samenspraak.evening.typed import PrintedLine, keys_for, printed_lines
from samenspraak.evening.wording import words
from samenspraak.ground.choices import Language

FIELDS = ("kind", "role", "wording", "several", "text", "who", "by_when")
# What makes a row one that somebody wrote in: a kind or a wording alone may be a slip of the tab key.
WRITTEN = ("text", "role", "who", "by_when")


@dataclass(frozen=True, slots=True)
class TypedRow:
    """One line to type: what stands in it, and what is wrong with it."""

    printed: PrintedLine
    values: Mapping[str, str]
    problem: str = ""

    @property
    def number(self) -> int:
        return self.printed.number


class TypedSheet:
    """What was typed; rows that were received are not shown again, refused ones keep every letter."""

    def __init__(self, table: Table, data: Mapping[str, str] | None = None) -> None:
        self.table, self.data = table, data or {}
        kinds = list(kinds_on_sheet(table.programme))
        keys = keys_for([kind.name for kind in kinds])
        self.kinds = [(kind.slug, f"{key} – {kind.name}") for kind, key in zip(kinds, keys, strict=True)]
        # The letters that are circled on the paper choose here too.
        circled = words((get_language() or "nl")[:2])["note_wording"].split(" · ")
        self.wordings = [
            (str(value), f"{letter} – {label}")
            for letter, (value, label) in zip(circled, Wording.choices, strict=True)
        ]
        self.languages = [(str(value), str(label)) for value, label in Language.choices]
        self.language = self.data.get("language") or str(table.programme.language)
        self.printed = printed_lines(table)

    def typed(self) -> list[TypedLine]:
        """The rows in which something was written, in their order."""
        rows = [(line, self._values(line)) for line in self.printed]
        return [
            TypedLine(line, **values)
            for line, values in rows
            if any(values[name].strip() for name in WRITTEN)
        ]

    def rows(
        self, received: Collection[int], problems: Mapping[int, str] | None = None
    ) -> Iterable[TypedRow]:
        """What is still to be typed, and what was refused with why."""
        problems = problems or {}
        for line in self.printed:
            if line.number not in received or line.number in problems:
                yield TypedRow(line, self._values(line), problems.get(line.number, ""))

    def _values(self, line: PrintedLine) -> dict[str, str]:
        return {name: self.data.get(f"{line.number}-{name}", "") for name in FIELDS}
