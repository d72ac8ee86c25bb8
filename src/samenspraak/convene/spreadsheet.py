"""Small tables of people, quotas and rules from CSV files, as offices write them: `;` or `,`, with or without a BOM.

Row numbers are those that a spreadsheet shows: the heading is row 1. Errors name row and column.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from rodedraad.readers.encoding import survey
from samenspraak.convene.refusals import Refused

SEPARATORS = (",", ";", "\t")


@dataclass(frozen=True, slots=True)
class Row:
    """One row below the heading: its number in the spreadsheet and its cells by column name."""

    number: int
    cells: dict[str, str]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table as it stands in `file` (a base name, for sentences)."""

    file: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]

    def need(self, *columns: str) -> None:
        """Raises Refused where a column is not there."""
        for column in columns:
            if column not in self.columns:
                raise Refused(
                    "missing_columns", file=self.file, column=column, columns=", ".join(self.columns)
                )


def read_sheet(path: Path) -> Sheet:
    """Read a CSV file; cells lose the blanks around them, wholly empty rows are left out.

    Raises Refused or UnusableInput: no such file, empty, not text, headings that are empty or twice, a row
    longer than the heading.
    """
    if not path.is_file():
        raise Refused("no_file", file=str(path))
    text = survey(path, path.name, one_line_is_fine=True).read().lstrip("\ufeff")
    return parse_sheet(text, path.name)


def parse_sheet(text: str, name: str) -> Sheet:
    """The same for text that is already in memory, such as an upload."""
    separator = separator_of(text)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    numbered: list[tuple[int, list[str]]] = []
    try:
        for cells in reader:
            numbered.append((len(numbered) + 1, [cell.strip() for cell in cells]))
    except csv.Error:
        raise Refused("not_a_table", file=name, row=len(numbered) + 1) from None
    filled = [(number, cells) for number, cells in numbered if any(cells)]
    if not filled:
        raise Refused("no_rows", file=name)
    columns = headings(filled[0][1], name)
    rows = [Row(number, fit(cells, columns, number, name, separator)) for number, cells in filled[1:]]
    return Sheet(name, columns, tuple(rows))


def separator_of(text: str) -> str:
    """The separator that cuts the heading into most columns; a comma when none does."""
    heading = next((line for line in text.splitlines() if line.strip()), "")
    return max(
        SEPARATORS, key=lambda mark: (len(next(csv.reader([heading], delimiter=mark), [])), mark == ",")
    )


def headings(cells: Sequence[str], name: str) -> tuple[str, ...]:
    while cells and not cells[-1]:
        cells = cells[:-1]
    for number, cell in enumerate(cells, start=1):
        if not cell:
            raise Refused("empty_heading", number=number, file=name)
        if cell in cells[: number - 1]:
            raise Refused("same_heading", column=cell, file=name)
    return tuple(cells)


def fit(cells: list[str], columns: tuple[str, ...], number: int, name: str, separator: str) -> dict[str, str]:
    if any(cells[len(columns) :]):
        raise Refused(
            "row_too_long",
            row=number,
            file=name,
            cells=len(cells),
            columns=len(columns),
            separator=separator if separator != "\t" else "tab",
        )
    padded = cells + [""] * (len(columns) - len(cells))
    return dict(zip(columns, padded, strict=False))


def write_rows(path: Path, rows: Iterable[Sequence[object]]) -> None:
    """A CSV file with the same bytes on every machine: UTF-8, commas, line feeds."""
    with path.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream, lineterminator="\n").writerows(rows)
