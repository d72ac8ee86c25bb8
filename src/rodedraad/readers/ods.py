"""OpenDocument spreadsheets: every sheet is a table, read as an Excel workbook is, with the same locators.

The XML is gone through once without building a tree. A row or cell that the file says to repeat is repeated only
as far as people can have meant it: a few bytes may otherwise stand for a thousand million cells.
"""

from __future__ import annotations

import itertools
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.parsers import expat

from rodedraad.errors import UnusableInput
from rodedraad.readers.delimited import letters
from rodedraad.readers.marked_rows import colour_named
from rodedraad.readers.sheet_layout import MAX_CELL, MAX_WIDTH, MOST_FILLS, Layout
from rodedraad.readers.spreadsheets import Sheet, workbook_units
from rodedraad.readers.units import COMMENT, MEGABYTE, Intake, Unit
from rodedraad.readers.unseen import is_unseen

MAX_ROWS = 1_100_000
# What repeating may add to what stands in the file.
MAX_REPEATED = 20 * MEGABYTE
BLOCK = 1 << 18


@dataclass(slots=True)
class Rows:
    """The rows of one sheet, as the reader of workbooks asks for them."""

    rows: list[list[str]] = field(default_factory=list)

    def iter_rows(self, *, values_only: bool = True) -> Iterator[tuple[str, ...]]:
        yield from map(tuple, self.rows)


def read_ods(intake: Intake) -> Iterator[Unit]:
    """Units of a spreadsheet, sheet by sheet."""
    try:
        content = Content(intake.name)
        with zipfile.ZipFile(intake.path) as container:
            content.parse(container)
    except UnusableInput:
        raise
    except Exception as error:  # expat and zipfile raise whatever a broken package makes them stumble over
        raise UnusableInput("damaged", file=intake.name) from error
    yield from workbook_units(content.sheets, intake)
    for locator, text in content.notes:
        yield Unit(locator, text, 0, len(text), locator, why=COMMENT)


class Content:
    """Goes through content.xml and fills the sheets."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.sheets: list[Sheet] = []
        self.notes: list[tuple[str, str]] = []
        self.hidden_styles: set[str] = set()
        self.struck_styles: set[str] = set()
        self.unseen_styles: set[str] = set()
        self.dress: dict[str, dict[str, str]] = {}
        self.spans: list[bool] = []
        self.cell_is_struck = self.gone = False
        self.style = self.cell_style = ""
        self.rows = Rows()
        self.layout = Layout()
        self.row: list[str] = []
        self.repeat_row = self.repeat_cell = 1
        self.text: list[str] = []
        self.note: list[str] = []
        self.in_cell = self.in_note = self.in_paragraph = False
        self.column = self.length = self.repeated = 0
        self.group_hidden = 0
        self.depth = 0

    def parse(self, container: zipfile.ZipFile) -> None:
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.StartElementHandler = self.start
        parser.EndElementHandler = self.end
        parser.CharacterDataHandler = self.characters
        parser.buffer_text = True
        with container.open("content.xml") as stream:
            while block := stream.read(BLOCK):
                parser.Parse(block, False)
                if self.length > MAX_CELL or self.repeated > MAX_REPEATED:
                    raise UnusableInput("bomb", file=self.name)
        parser.Parse(b"", True)

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        space, _, local = tag.rpartition(" ")
        told = {key.rpartition(" ")[2]: value for key, value in attributes.items()}
        if local == "style" and "family" in told:
            self.style = told.get("name", "")
        elif local == "table-properties" and told.get("display") == "false":
            self.hidden_styles.add(self.style)
        elif local in ("text-properties", "table-cell-properties"):
            self.properties(told)
        elif local == "span":
            self.spans.append(told.get("style-name", "") in self.struck_styles)
        elif space.endswith("table:1.0"):
            self.start_of_table(local, told)
        elif local == "annotation":
            self.in_note, self.note = True, []
        elif local == "p" and self.in_cell:
            self.new_paragraph()
        elif local == "s" and self.in_paragraph:
            self.characters(" " * min(count(told.get("c")), 1_000))
        elif local in ("line-break", "tab") and self.in_paragraph:
            self.characters("\n" if local == "line-break" else "\t")

    def properties(self, told: dict[str, str]) -> None:
        """What a style says of letters and of the ground they stand on."""
        if is_line_through(told):
            self.struck_styles.add(self.style)
        dress = self.dress.setdefault(self.style, {})
        dress |= {key: told[key] for key in ("color", "background-color", "font-size") if key in told}
        size = dress.get("font-size", "").removesuffix("pt")
        points = float(size) if size.replace(".", "", 1).isdigit() else None
        unseen = is_unseen(dress.get("color"), dress.get("background-color"), points)
        (self.unseen_styles.add if unseen else self.unseen_styles.discard)(self.style)

    def new_paragraph(self) -> None:
        into = self.note if self.in_note else self.text
        if into:
            into.append("\n")
        self.in_paragraph = True

    def start_of_table(self, local: str, told: dict[str, str]) -> None:
        if local == "table":
            self.depth += 1
            if self.depth > 1:
                return  # a table inside a cell's picture or form: its text counts as the cell's
            self.rows, self.layout, self.column = Rows(), Layout(), 0
            hidden = told.get("style-name", "") in self.hidden_styles
            self.sheets.append(Sheet(told.get("name", ""), hidden, self.layout, self.rows, None))
        elif local == "table-column":
            many = min(count(told.get("number-columns-repeated")), MAX_WIDTH)
            if told.get("visibility") in ("collapse", "filter"):
                self.layout.hidden_columns.update(range(self.column, self.column + many))
            self.column += many
        elif local == "table-row":
            self.row, self.repeat_row = [], count(told.get("number-rows-repeated"))
            if told.get("visibility") in ("collapse", "filter"):
                first = len(self.rows.rows) + 1
                self.layout.hidden_rows.update(range(first, first + min(self.repeat_row, MAX_ROWS)))
        elif local in ("table-cell", "covered-table-cell"):
            self.start_of_cell(told)

    def start_of_cell(self, told: dict[str, str]) -> None:
        self.in_cell, self.text, self.length = True, [], 0
        self.cell_style = told.get("style-name", "")
        self.cell_is_struck, self.gone = self.cell_style in self.struck_styles, False
        self.repeat_cell = count(told.get("number-columns-repeated"))
        down, across = count(told.get("number-rows-spanned")), count(told.get("number-columns-spanned"))
        if down > 1 and len(self.layout.merged) < 100_000:
            top, left = len(self.rows.rows) + 1, len(self.row)
            self.layout.merged.append((top, left, top + down - 1, left + across - 1))

    def end(self, tag: str) -> None:
        space, _, local = tag.rpartition(" ")
        if local == "p":
            self.in_paragraph = False
        elif local == "span":
            self.spans[-1:] = []
        elif local == "annotation":
            self.end_of_note()
        elif space.endswith("table:1.0"):
            if local == "table":
                self.depth -= 1
            elif local in ("table-cell", "covered-table-cell"):
                self.end_of_cell()
            elif local == "table-row":
                self.end_of_row()

    def end_of_note(self) -> None:
        text = "".join(self.note)
        if text.strip() and self.sheets:
            place = f"{letters(len(self.row))}{len(self.rows.rows) + 1}"
            self.notes.append((f"comment at {self.sheets[-1].name}!{place}", text))
        self.in_note = False

    def end_of_cell(self) -> None:
        value = "".join(self.text)
        self.in_cell = False
        many = self.repeat_cell
        if value.strip() and (self.cell_is_struck or self.gone):
            self.layout.struck[(len(self.rows.rows) + 1, len(self.row))] = ""
        ground = colour_named(self.dress.get(self.cell_style, {}).get("background-color", ""))
        if ground and value.strip() and len(self.layout.fills) < MOST_FILLS:
            self.layout.fills[(len(self.rows.rows) + 1, len(self.row))] = ground
        if value.strip() and self.cell_style in self.unseen_styles:
            self.layout.unseen.add((len(self.rows.rows) + 1, len(self.row)))
        if value.strip():
            if len(self.row) >= MAX_WIDTH:
                raise UnusableInput("too_many_columns", file=self.name, limit=MAX_WIDTH)
            self.repeated += len(value) * (many - 1)
            self.row += [value] * min(many, MAX_WIDTH - len(self.row))
        else:
            self.row += [""] * max(0, min(many, MAX_WIDTH - len(self.row)))

    def end_of_row(self) -> None:
        while self.row and not self.row[-1].strip():
            self.row.pop()
        many = self.repeat_row
        if not self.row:
            # Empty rows to the foot of the sheet stand in every file; only those before a filled one count.
            self.rows.rows += itertools.repeat([], min(many, MAX_ROWS - len(self.rows.rows)))
            return
        self.repeated += sum(map(len, self.row)) * (many - 1)
        if self.repeated <= MAX_REPEATED:
            self.rows.rows += itertools.repeat(self.row, min(many, MAX_ROWS - len(self.rows.rows)))

    def characters(self, text: str) -> None:
        if not self.in_paragraph:
            return
        self.length += len(text)
        if any(self.spans) and not self.in_note:
            self.gone = True
        if self.length <= MAX_CELL:
            (self.note if self.in_note else self.text).append(text)


def is_line_through(told: dict[str, str]) -> bool:
    return any(told.get(f"text-line-through-{what}", "none") != "none" for what in ("style", "type"))


def count(value: str | None) -> int:
    return max(int(value), 1) if value and value.isdigit() and len(value) < 10 else 1
