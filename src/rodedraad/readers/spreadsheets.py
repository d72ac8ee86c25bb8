"""Excel workbooks: every sheet is a table; cells are streamed, hidden ones are left out without their text.

openpyxl streams the values, but its streaming side knows nothing of hidden rows and columns, merged cells or
formulas without a computed value; a first pass over the sheet's XML finds those, and refuses a cell so long
that no spreadsheet program could have written it.
"""

from __future__ import annotations

import datetime
import itertools
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from rodedraad.errors import UnusableInput
from rodedraad.readers.cell_notes import cell_notes
from rodedraad.readers.column_choice import correct, no_text_column
from rodedraad.readers.columns import SAMPLE_ROWS, Columns, guess
from rodedraad.readers.delimited import fill_names, heading_of, known_name, letters, not_a_name
from rodedraad.readers.headings import section_of
from rodedraad.readers.labels import kind_of_heading, table_of
from rodedraad.readers.rows import RowContext, row_units
from rodedraad.readers.sheet_layout import MAX_WIDTH, REFERENCE, Layout, column_number, read_layout
from rodedraad.readers.sheet_people import Listed, codes_refused, column_of_keys, people_listed, with_people
from rodedraad.readers.sheet_sections import Sections, is_cover, is_letter
from rodedraad.readers.strikes import strikes_of
from rodedraad.readers.units import (
    AGENDA,
    ATTENDANCE,
    DELETED,
    EMPTY,
    HEADING,
    HIDDEN,
    PROCEDURE,
    Intake,
    ReadOptions,
    Unit,
)
from rodedraad.readers.value_legends import codes_explained, take_codes
from rodedraad.readers.withheld import codes_listed, why_of_name

MOST_LISTED = 120
TITLE_ROWS = 15


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
    taken_back = {
        sheet.name: why
        for sheet in sheets
        if len(sheets) > 1 and not sheet.hidden and (why := why_of_name(sheet.name))
    }
    for sheet in sheets:
        if sheet.name in taken_back:
            rows = itertools.islice(counted_rows(sheet, intake), MOST_LISTED * 4)
            found = codes_listed(value for _, row in rows for value in row)
            codes |= dict.fromkeys(found, taken_back[sheet.name])
    known = {key: listed for people in lists.values() for key, listed in people.items()}
    legend = {
        code: why
        for sheet in sheets
        for code, why in codes_explained(
            row for _, row in itertools.islice(counted_rows(sheet, intake), MOST_LISTED * 4)
        ).items()
    }
    for sheet in sheets:
        try:
            if sheet.name in lists or sheet.name in taken_back:
                why = ATTENDANCE if sheet.name in lists else PROCEDURE
                for unit in whole_sheet(sheet, counted_rows(sheet, intake), why):
                    # On a sheet of what was taken back stand codes, or the words themselves.
                    gone = taken_back.get(sheet.name) if len(unit.whole.split()) > 3 else None
                    unit.why = gone if gone and sheet.name not in lists else unit.why
                    yield unit
                continue
            for unit in with_people(sheet_units(sheet, intake, known, legend), known, codes):
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


def sheet_units(
    sheet: Sheet, intake: Intake, known: Mapping[str, Listed], legend: Mapping[str, str | None]
) -> Iterator[Unit]:
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
    aside = None if sheet.hidden else why_of_sheet(sheet.name, sample)
    if aside is not None:
        yield from whole_sheet(sheet, itertools.chain(sample, rows), aside)
        return
    columns = sheet_columns(sheet, filled, cells, intake)
    for number, row in titles:
        for at, value in enumerate(row):
            if value.strip():
                yield heading_unit(sheet, at, number, value, why)
    if columns is None:
        yield from unread_rows(sheet, itertools.chain(sample[top:], rows))
        return
    if not columns.text:
        raise no_text_column(intake.name, filled)
    take_codes(columns, cells, legend)
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
    sections = Sections(context)
    for number, row in itertools.chain(body, rows):
        hidden = HIDDEN if sheet.hidden or number in sheet.layout.hidden_rows else None
        yield from visible_units(sections, sheet, number, row, hidden)


def why_of_sheet(name: str, sample: Sequence[tuple[int, list[str]]]) -> str | None:
    """Why a whole sheet holds no statements: by its name, or since it is a letter."""
    if is_cover(name) or is_letter([row for _, row in sample]):
        return PROCEDURE
    aside = section_of(name)
    return aside if aside in (ATTENDANCE, AGENDA, PROCEDURE) else None


def whole_sheet(sheet: Sheet, rows: Iterator[tuple[int, list[str]]], why: str) -> Iterator[Unit]:
    """A sheet whose name says that it holds no statements: who was there, the timetable, an explanation."""
    for number, row in rows:
        for at, value in enumerate(row):
            if value.strip():
                yield heading_unit(
                    sheet, at, number, value, HIDDEN if number in sheet.layout.hidden_rows else why
                )


def visible_units(
    sections: Sections, sheet: Sheet, number: int, row: list[str], why: str | None
) -> Iterator[Unit]:
    def locate(at: int) -> str:
        return f"{sheet.name}!{letters(at)}{number}"

    own = sections.units(row, number, locate, why)
    for unit in row_units(sections.context, row, number, locate, why=why) if own is None else own:
        column = column_number(REFERENCE.findall(unit.locator.rsplit("!", 1)[1])[0][0])
        unseen = column in sheet.layout.hidden_columns or (number, column) in sheet.layout.unseen
        if unseen and unit.why != EMPTY:
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


def sheet_columns(sheet: Sheet, names: list[str], cells: list[list[str]], intake: Intake) -> Columns | None:
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
            and not (len(filled) == 2 and has_fuller_heading(sample[at + 1 : TITLE_ROWS]))
        ):
            return at, [value.strip() for value in row]
    for at, (_, row) in enumerate(sample[:TITLE_ROWS]):
        if sum(bool(value.strip()) for value in row) * 2 > widest:
            names, _ = heading_of(sample[at:])
            return at, names
    return 0, None


def has_fuller_heading(sample: Sequence[tuple[int, list[str]]]) -> bool:
    """Whether headings stand further down: "Verslag | Joost Emmen" only says who wrote the table below it."""
    rows = ([value.strip() for value in row if value.strip()] for _, row in sample[:-1])
    return any(
        len(row) > 2 and sum(map(known_name, row)) * 2 > len(row) and not any(map(not_a_name, row))
        for row in rows
    )


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
