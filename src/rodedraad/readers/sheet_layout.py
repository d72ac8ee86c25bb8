"""What the streaming reader does not say of a sheet: hidden rows and columns, merged cells, struck words, colours."""

from __future__ import annotations

import zipfile
from dataclasses import dataclass, field
from xml.parsers import expat

from rodedraad.errors import UnusableInput
from rodedraad.patterns import lazy
from rodedraad.readers.strikes import RichText, Strikes

MAX_CELL = 1_000_000

MAX_WIDTH = 2_000

MOST_FILLS = 200_000

REFERENCE = lazy(r"([A-Z]{1,3})(\d{1,7})")


@dataclass(slots=True)
class Layout:
    """What the streaming reader does not say of a sheet. Rows count from 1, columns from 0."""

    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)
    uncomputed: bool = False
    # What is left of cells of which something is struck through, by row and column; nothing when all is.
    struck: dict[tuple[int, int], str] = field(default_factory=dict)
    fills: dict[tuple[int, int], str] = field(default_factory=dict)
    unseen: set[tuple[int, int]] = field(default_factory=set)  # cells whose letters cannot be read


def read_layout(container: zipfile.ZipFile, member: str, name: str, strikes: Strikes) -> Layout:
    """The first pass over a sheet's XML, without building a tree."""
    reader = LayoutReader(strikes)
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.characters
    parser.buffer_text = True
    with container.open(member) as stream:
        while block := stream.read(1 << 18):
            parser.Parse(block, False)
            if reader.longest > MAX_CELL:
                raise UnusableInput("bomb", file=name)
    parser.Parse(b"", True)
    return reader.layout


class LayoutReader:
    """Notes hidden rows and columns, merged cells and formulas that no program computed."""

    def __init__(self, strikes: Strikes) -> None:
        self.layout = Layout()
        self.strikes = strikes
        self.place = (0, 0)
        self.style = self.sort = ""
        self.written: list[str] = []
        self.rich = RichText()
        self.row = 0
        self.length = 0
        self.longest = 0
        self.formula = self.value = self.in_value = False

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self.length = 0
        local = tag.rsplit(" ", 1)[-1]
        if local == "row":
            self.row = int(attributes.get("r", self.row + 1))
            if truth(attributes.get("hidden")) or truth(attributes.get("zeroHeight")):
                self.layout.hidden_rows.add(self.row)
        elif local == "c":
            self.formula = self.value = False
            self.start_of_cell(attributes)
        elif local == "f":
            self.formula = True
        elif local == "v":
            self.in_value = True
        elif local == "col" and (truth(attributes.get("hidden")) or attributes.get("width") == "0"):
            first, last = int(attributes["min"]), int(attributes["max"])
            self.layout.hidden_columns.update(range(first - 1, min(last, MAX_WIDTH)))
        elif local == "mergeCell":
            self.merge(attributes.get("ref", ""))
        self.rich.start(local, attributes)

    def start_of_cell(self, attributes: dict[str, str]) -> None:
        found = REFERENCE.fullmatch(attributes.get("r", ""))
        across = column_number(found[1]) if found else self.place[1] + 1 if self.place[0] == self.row else 0
        self.place, self.written = (self.row, across), []
        self.style, self.sort = attributes.get("s", "0"), attributes.get("t", "")
        self.rich = RichText(self.style in self.strikes.styles)
        if self.style in self.strikes.unseen:
            self.layout.unseen.add(self.place)
        if self.style in self.strikes.fills and len(self.layout.fills) < MOST_FILLS:
            self.layout.fills[self.place] = self.strikes.fills[self.style]

    def merge(self, reference: str) -> None:
        corners = REFERENCE.findall(reference)
        if len(corners) == 2 and len(self.layout.merged) < 100_000:
            (left, top), (right, bottom) = corners
            self.layout.merged.append((int(top), column_number(left), int(bottom), column_number(right)))

    def end(self, tag: str) -> None:
        if tag.endswith(" c") and self.formula and not self.value:
            self.layout.uncomputed = True
        if tag.endswith(" c"):
            self.end_of_cell()
        self.rich.end(tag.rsplit(" ", 1)[-1])
        self.in_value = False
        self.length = 0

    def end_of_cell(self) -> None:
        shared = self.strikes.shared.get("".join(self.written).strip()) if self.sort == "s" else None
        if self.sort == "inlineStr" and self.rich.gone:
            self.layout.struck[self.place] = "".join(self.rich.kept)
        elif shared is not None:
            self.layout.struck[self.place] = shared
        elif self.style in self.strikes.styles:
            self.layout.struck[self.place] = ""

    def characters(self, text: str) -> None:
        self.rich.characters(text)
        if self.in_value and self.sort == "s":
            self.written.append(text)
        self.value = self.value or (self.in_value and bool(text.strip()))
        self.length += len(text)
        self.longest = max(self.longest, self.length)


def truth(value: str | None) -> bool:
    return value in ("1", "true")


def column_number(name: str) -> int:
    number = 0
    for letter in name:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1
