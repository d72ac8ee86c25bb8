"""The lines of a text with their places in it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rodedraad.readers.encoding import repair


@dataclass(slots=True)
class Line:
    """One line of the file: its text without the line end, and where it begins in the (repaired) whole."""

    text: str
    start: int
    number: int
    original: str
    end: str

    @property
    def blank(self) -> bool:
        return not self.text.strip()


def lines_of(text: str) -> list[Line]:
    """Lines with their places in the repaired text."""
    lines, start = [], 0
    for number, raw in enumerate(re.findall(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$", text), 1):
        bare = raw.rstrip("\r\n")
        fixed, end = repair(bare), raw[len(bare) :]
        lines.append(Line(fixed, start, number, bare, end))
        start += len(fixed) + len(end)
    return lines
