"""Excel workbooks: every sheet is a table; cells are streamed, hidden ones are left out without their text.

openpyxl streams the values, but its streaming side knows nothing of hidden rows and columns, merged cells or
formulas without a computed value; a first pass over the sheet's XML finds those, and refuses a cell so long
that no spreadsheet program could have written it.
"""

from __future__ import annotations

import datetime
import itertools
import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from xml.parsers import expat

from rodedraad.errors import UnusableInput
from rodedraad.readers.columns import SAMPLE_ROWS, Columns, correct, guess, no_text_column
from rodedraad.readers.delimited import fill_names, heading_of, known_name, letters
from rodedraad.readers.labels import kind_of_heading, table_of
from rodedraad.readers.outline import section_of
from rodedraad.readers.rows import RowContext, row_units
from rodedraad.readers.sheet_people import Listed, codes_refused, column_of_keys, people_listed, with_people
from rodedraad.readers.strikes import RichText, Strikes, strikes_of
from rodedraad.readers.units import (
    AGENDA,
    ATTENDANCE,
    COMMENT,
    DELETED,
    EMPTY,
    HEADING,
    HIDDEN,
    PROCEDURE,
    Intake,
    ReadOptions,
    Unit,
)

MAX_CELL = 1_000_000
MOST_LISTED = 120
MAX_WIDTH = 2_000
TITLE_ROWS = 15
MOST_FILLS = 200_000
REFERENCE = re.compile(r"([A-Z]{1,3})(\d{1,7})")


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


@dataclass(slots=True)
class Sheet:
    """One worksheet: its name, whether it is hidden, its layout and its rows."""

    name: str
    hidden: bool
    layout: Layout
    worksheet: Any
    formulas: Any | None


def read_xlsx(intake: Intake) -> Iterator[Unit]:
    """Units of a workbook, sheet by sheet."""
    import openpyxl

    try:
        workbook = openpyxl.load_workbook(intake.path, read_only=True, data_only=True)
        sheets = list(sheets_of(workbook, intake))
    except UnusableInput:
        raise
    except Exception as error:  # openpyxl raises whatever a broken package makes it stumble over
        raise UnusableInput("damaged", file=intake.name) from error
    try:
        yield from workbook_units(sheets, intake)
    except (UnusableInput, GeneratorExit):
        raise
    except Exception as error:
        raise UnusableInput("damaged", file=intake.name) from error
    finally:
        workbook.close()
    yield from cell_notes(intake)


def sheets_of(workbook: Any, intake: Intake) -> Iterator[Sheet]:
    import openpyxl

    formulas = None
    with zipfile.ZipFile(intake.path) as container:
        strikes = strikes_of(container)
        for worksheet in workbook.worksheets:
            worksheet.reset_dimensions()
            layout = read_layout(container, worksheet._worksheet_path, intake.name, strikes)
            if layout.uncomputed and formulas is None:
                formulas = openpyxl.load_workbook(intake.path, read_only=True, data_only=False)
            other = formulas[worksheet.title] if layout.uncomputed and formulas else None
            if other is not None:
                other.reset_dimensions()
            yield Sheet(worksheet.title, worksheet.sheet_state != "visible", layout, worksheet, other)


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


def workbook_units(sheets: list[Sheet], intake: Intake) -> Iterator[Unit]:
    missing: UnusableInput | None = None
    read = 0
    lists = {
        sheet.name: people for sheet in sheets if len(sheets) > 1 and (people := people_on(sheet, intake))
    }
    codes = {
        code: why
        for sheet in sheets
        if len(sheets) > 1
        for code, why in codes_refused(
            row for _, row in itertools.islice(counted_rows(sheet, intake), 400)
        ).items()
    }
    known = {key: listed for people in lists.values() for key, listed in people.items()}
    for sheet in sheets:
        try:
            if sheet.name in lists:
                yield from whole_sheet(sheet, counted_rows(sheet, intake), ATTENDANCE)
                continue
            for unit in with_people(sheet_units(sheet, intake, known, alone=len(sheets) == 1), known, codes):
                read += 1
                yield unit
        except UnusableInput as error:
            # A sheet without text is no reason to refuse the sheets that have it.
            if error.code not in ("no_text_column", "unknown_column", "empty"):
                raise
            missing = missing if missing and error.code == "empty" else error
    if not any(columns.get("text") for columns in intake.columns.values()) and not read:
        raise missing or UnusableInput("empty", file=intake.name)


def people_on(sheet: Sheet, intake: Intake) -> dict[str, Listed]:
    """Who was there by number, letter or name, where a sheet is a list of that."""
    sample = list(itertools.islice(counted_rows(sheet, intake), MOST_LISTED))
    if len(sample) < 3 or len(sample) == MOST_LISTED:
        return {}
    top, names = find_heading(sample)
    return people_listed(names, [row for _, row in sample[top + 1 :]]) if names else {}


def sheet_units(sheet: Sheet, intake: Intake, known: Mapping[str, Listed], *, alone: bool) -> Iterator[Unit]:
    place = f"{intake.name}!{sheet.name}"
    intake.progress.start(place, None)
    for (down, across), colour in sheet.layout.fills.items():
        intake.fills[f"{sheet.name}!{letters(across)}{down}"] = colour
    rows = counted_rows(sheet, intake)
    sample = list(itertools.islice(rows, SAMPLE_ROWS + TITLE_ROWS))
    if not sample:
        raise UnusableInput("empty", file=intake.name)
    top, names = find_heading(sample)
    titles, body = sample[:top], sample[top + (names is not None) :]
    width = max(len(row) for _, row in sample)
    filled = fill_names(names or [], width)
    cells = [row for _, row in body]
    why = HIDDEN if sheet.hidden else None
    aside = None if sheet.hidden else section_of(sheet.name)
    if aside in (ATTENDANCE, AGENDA, PROCEDURE):
        yield from whole_sheet(sheet, itertools.chain(sample, rows), aside)
        return
    columns = sheet_columns(sheet, filled, cells, intake, alone=alone)
    for number, row in titles:
        for at, value in enumerate(row):
            if value.strip():
                yield heading_unit(sheet, at, number, value, why)
    if columns is None:
        yield from unread_rows(sheet, itertools.chain(sample[top:], rows))
        return
    if not columns.text:
        raise no_text_column(intake.name, filled)
    columns.role = column_of_keys(columns, cells, known) if columns.role is None else columns.role
    intake.columns[place] = columns.shown()
    said = [value for _, row in titles for value in row if value.strip()]
    context = RowContext.of(
        columns,
        cells,
        place=f"{sheet.name}!",
        table=next((found for found in map(table_of, [*said, sheet.name]) if found), None),
        kind=next((found for found in map(kind_of_heading, [*said, sheet.name]) if found), None),
    )
    for number, row in itertools.chain(body, rows):
        hidden = HIDDEN if sheet.hidden or number in sheet.layout.hidden_rows else None
        yield from visible_units(context, sheet, number, row, hidden)


def whole_sheet(sheet: Sheet, rows: Iterator[tuple[int, list[str]]], why: str) -> Iterator[Unit]:
    """A sheet whose name says that it holds no statements: who was there, the timetable, an explanation."""
    for number, row in rows:
        for at, value in enumerate(row):
            if value.strip():
                yield heading_unit(
                    sheet, at, number, value, HIDDEN if number in sheet.layout.hidden_rows else why
                )


def visible_units(
    context: RowContext, sheet: Sheet, number: int, row: list[str], why: str | None
) -> Iterator[Unit]:
    for unit in row_units(context, row, number, lambda at: f"{sheet.name}!{letters(at)}{number}", why=why):
        column = column_number(REFERENCE.findall(unit.locator.rsplit("!", 1)[1])[0][0])
        if column in sheet.layout.hidden_columns and unit.why != EMPTY:
            unit.why = HIDDEN
        left = sheet.layout.struck.get((number, column))
        if left is not None and unit.why is None:
            if left.strip():
                yield deleted_unit(unit)
            else:
                unit.why = DELETED
        yield unit


def deleted_unit(unit: Unit) -> Unit:
    """The struck part of a cell that is read without it: accounted for, never shown."""
    return Unit(f"{unit.locator}, deleted", "", 0, 0, f"{unit.key}, deleted", why=DELETED)


def sheet_columns(
    sheet: Sheet, names: list[str], cells: list[list[str]], intake: Intake, *, alone: bool
) -> Columns | None:
    """The columns of a sheet; None for a hidden sheet that no column of text was found in."""
    columns = guess(names, cells)
    for what in ("id", "role", "kind", "table"):
        # A hidden column is not for showing, not even as a label.
        if getattr(columns, what) in sheet.layout.hidden_columns and what != "id":
            setattr(columns, what, None)
    try:
        options = intake.options if not sheet.hidden else ReadOptions()
        return correct_where_there(columns, options, intake)
    finally:
        if sheet.hidden and not columns.text:
            columns.text = []


def correct_where_there(columns: Columns, options: ReadOptions, intake: Intake) -> Columns:
    return correct(columns, options, intake.name, intake.named_columns_found)


def unread_rows(sheet: Sheet, rows: Iterator[tuple[int, list[str]]]) -> Iterator[Unit]:
    for number, row in rows:
        for at, value in enumerate(row):
            if value.strip():
                yield heading_unit(sheet, at, number, value, HIDDEN)


def heading_unit(sheet: Sheet, at: int, number: int, value: str, why: str | None) -> Unit:
    locator = f"{sheet.name}!{letters(at)}{number}"
    return Unit(locator, value, 0, len(value), locator, why=why or HEADING)


def find_heading(sample: Sequence[tuple[int, list[str]]]) -> tuple[int, list[str] | None]:
    """Which of the first rows holds the headings: the first with a known name and company; else by its looks."""
    widest = max(sum(bool(v.strip()) for v in row) for _, row in sample)
    for at, (_, row) in enumerate(sample[:TITLE_ROWS]):
        filled = [value.strip() for value in row if value.strip()]
        if (
            any(known_name(value) for value in filled)
            and (len(filled) > 1 or widest == 1)
            and at + 1 < len(sample)
        ):
            return at, [value.strip() for value in row]
    for at, (_, row) in enumerate(sample[:TITLE_ROWS]):
        if sum(bool(value.strip()) for value in row) * 2 > widest:
            names, _ = heading_of(sample[at:])
            return at, names
    return 0, None


def counted_rows(sheet: Sheet, intake: Intake) -> Iterator[tuple[int, list[str]]]:
    """Rows as text with their numbers, empty ones left out; a merged label holds for all rows it spans."""
    formulas = (
        sheet.formulas.iter_rows(values_only=True) if sheet.formulas is not None else itertools.repeat(())
    )
    spans = {(top, left): bottom for top, left, bottom, _ in sheet.layout.merged if bottom > top}
    running: dict[int, tuple[int, str]] = {}
    for number, (values, written) in enumerate(
        zip(sheet.worksheet.iter_rows(values_only=True), formulas, strict=False), 1
    ):
        if len(values) > MAX_WIDTH and any(value is not None for value in values[MAX_WIDTH:]):
            raise UnusableInput("too_many_columns", file=intake.name, limit=MAX_WIDTH)
        row = [as_text(value) for value in values[:MAX_WIDTH]]
        for at in range(len(row)) if sheet.layout.struck else ():
            row[at] = sheet.layout.struck.get((number, at)) or row[at]
        for at, formula in enumerate(written[:MAX_WIDTH]):
            if at < len(row) and not row[at] and isinstance(formula, str):
                row[at] = formula
        fill_merged(row, number, spans, running)
        if number % 1_000 == 0:
            intake.progress.advance(1_000)
        if any(value.strip() for value in row):
            yield number, row
    intake.progress.finish()


def fill_merged(
    row: list[str], number: int, spans: dict[tuple[int, int], int], running: dict[int, tuple[int, str]]
) -> None:
    """Repeat the value of a merged cell down its rows, but only short labels: a statement is said once."""
    for at, (bottom, value) in list(running.items()):
        if number > bottom:
            del running[at]
        elif at < len(row) and not row[at]:
            row[at] = value
    for at, value in enumerate(row):
        last = spans.get((number, at))
        if last and value and len(value) <= 60:
            running[at] = (last, value)


def as_text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    if isinstance(value, datetime.datetime) and value.time() == datetime.time():
        return value.date().isoformat()
    return str(value).replace("_x000D_", "\r") if isinstance(value, str) else str(value)


def cell_notes(intake: Intake) -> Iterator[Unit]:
    """Remarks that hang on cells: not statements, but accounted for."""
    from defusedxml.ElementTree import fromstring

    with zipfile.ZipFile(intake.path) as container:
        members = sorted(
            n
            for n in container.namelist()
            if re.fullmatch(r"xl/(comments|threadedComments)[^/]*/?[^/]*\.xml", n)
        )
        sheets = sheets_of_notes(container)
        for member in members:
            root = fromstring(container.read(member))
            comments = [
                element for element in root.iter() if local(element.tag) in ("comment", "threadedComment")
            ]
            for number, comment in enumerate(comments, 1):
                text = "".join(
                    piece.text or "" for piece in comment.iter() if local(piece.tag) in ("t", "text")
                )
                place = f"{sheets[member]}!" if member in sheets else ""
                locator = f"{Path(member).stem}, comment {number} at {place}{comment.get('ref', '?')}"
                if text.strip():
                    yield Unit(locator, text, 0, len(text), locator, why=COMMENT)


def sheets_of_notes(container: zipfile.ZipFile) -> dict[str, str]:
    """The name of the sheet that each part with remarks belongs to."""
    from defusedxml.ElementTree import fromstring

    names = set(container.namelist())
    if not {"xl/workbook.xml", "xl/_rels/workbook.xml.rels"} <= names:
        return {}
    targets = {
        one.get("Id"): str(one.get("Target"))
        for one in fromstring(container.read("xl/_rels/workbook.xml.rels"))
    }
    found: dict[str, str] = {}
    for sheet in fromstring(container.read("xl/workbook.xml")).iter():
        identifier = next((value for key, value in sheet.attrib.items() if key.endswith("}id")), None)
        if local(sheet.tag) != "sheet" or identifier not in targets:
            continue
        path = Path(targets[identifier])
        relations = f"xl/worksheets/_rels/{path.name}.rels"
        if relations in names:
            for one in fromstring(container.read(relations)):
                member = next(
                    (n for n in names if n.endswith(Path(str(one.get("Target"))).name) and "omment" in n),
                    None,
                )
                if member and "omment" in str(one.get("Target")):
                    found[member] = str(sheet.get("name"))
    return found


def local(tag: str) -> str:
    return tag.rsplit("}", 1)[-1]
