"""Rows of a list that somebody brings: CSV, Excel or OpenDocument, told apart by what is in them.

Only the first sheet with something in it is read. Row numbers are those that a spreadsheet shows.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from rodedraad.errors import UnusableInput
from rodedraad.readers.encoding import survey
from rodedraad.readers.ods import Content
from samenspraak.convene.refusals import Refused
from samenspraak.convene.spreadsheet import Row, Sheet, fit, headings, parse_sheet

MOST_ROWS = 5_000


def read_list(content: bytes, name: str) -> Sheet:
    """The list as a table. Raises Refused or UnusableInput with a sentence: no table, nobody in it, too long."""
    if zipfile.is_zipfile(io.BytesIO(content)):
        sheet = table_of(numbered(cells_of(content, name)), name)
    else:
        with TemporaryDirectory() as scratch:
            path = Path(scratch) / "list.csv"
            path.write_bytes(content)
            text = survey(path, name, one_line_is_fine=True).read().lstrip("\ufeff")
        sheet = parse_sheet(text, name)
    if not sheet.rows:
        raise Refused("no_rows", file=name)
    if len(sheet.rows) > MOST_ROWS:
        raise Refused("list_too_long", file=name, rows=len(sheet.rows), most=MOST_ROWS)
    return sheet


def cells_of(content: bytes, name: str) -> Iterable[Iterable[Any]]:
    with zipfile.ZipFile(io.BytesIO(content)) as container:
        if "content.xml" in container.namelist():
            found = Content(name)
            found.parse(container)
            tables: Iterable[Iterable[Iterable[Any]]] = (
                sheet.worksheet.iter_rows() for sheet in found.sheets if not sheet.hidden
            )
            return next((rows for rows in map(list, tables) if any(map(any, rows))), [])
    return workbook(content, name)


def workbook(content: bytes, name: str) -> list[tuple[Any, ...]]:
    import openpyxl

    try:
        book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        shown = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
        for sheet in shown:
            rows = [tuple(row) for row in sheet.iter_rows(max_row=MOST_ROWS + 20, values_only=True)]
            if any(map(any, rows)):
                return rows
    except Exception as error:  # openpyxl raises whatever a broken package makes it stumble over
        raise UnusableInput("damaged", file=name) from error
    return []


def numbered(rows: Iterable[Iterable[Any]]) -> Iterator[tuple[int, list[str]]]:
    for number, cells in enumerate(rows, start=1):
        told = [as_text(cell) for cell in cells]
        if any(told):
            yield number, told


def as_text(cell: Any) -> str:
    """A cell as a person reads it: a whole number without a point, a day as 2026-03-12."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "ja" if cell else "nee"
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    return cell.isoformat() if isinstance(cell, date) else str(cell).strip()


def table_of(rows: Iterable[tuple[int, list[str]]], name: str) -> Sheet:
    filled = list(rows)
    if not filled:
        raise Refused("no_rows", file=name)
    columns = headings(filled[0][1], name)
    return Sheet(
        name,
        columns,
        tuple(Row(number, fit(cells, columns, number, name, ",")) for number, cells in filled[1:]),
    )
