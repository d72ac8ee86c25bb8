"""CSV and TSV: separator, quoting and encoding are guessed; rows are streamed, so a million of them is only work.

The locator is the cell as a spreadsheet shows it (B7: second column, seventh row, the heading being row 1).
"""

from __future__ import annotations

import csv
import itertools
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TextIO

from rodedraad.errors import UnusableInput
from rodedraad.readers.column_choice import correct, no_text_column
from rodedraad.readers.columns import ADDRESS_LIKE, DATE, NUMBER, SAMPLE_ROWS, guess, text_strength, tidy
from rodedraad.readers.encoding import MAX_LINE, TextFile, survey
from rodedraad.readers.labels import kind_of_heading
from rodedraad.readers.rows import RowContext, row_units
from rodedraad.readers.units import HEADING, Intake, Unit
from rodedraad.readers.value_legends import codes_explained, take_codes

SEPARATORS = (",", ";", "\t", "|")
SAMPLE = 2_000_000
MAX_COLUMNS = 4_000
MOST_TITLES = 8


@dataclass(frozen=True, slots=True)
class Dialect:
    """How the cells are separated, and whether quotation marks are quoting or just text."""

    separator: str
    quoted: bool
    skip: int = 0

    def reader(self, lines: Iterable[str], *, strict: bool = False) -> Iterator[list[str]]:
        if self.quoted:
            return csv.reader(lines, delimiter=self.separator, strict=strict)
        return csv.reader(lines, delimiter=self.separator, quoting=csv.QUOTE_NONE)

    def fits(self, lines: Iterable[str]) -> bool:
        """Whether every quotation mark is where a program that quotes would put it."""
        try:
            return all(True for _ in self.reader(lines, strict=True))
        except csv.Error:
            return False


def read_delimited(intake: Intake) -> Iterator[Unit]:
    """Units of a CSV or TSV file, row by row."""
    text = survey(intake.path, intake.name)
    csv.field_size_limit(MAX_LINE)
    dialect = guess_dialect(text)
    with text.path.open(encoding=text.encoding, newline="") as stream:
        rows = counted_rows(stream, dialect, intake)
        try:
            sample = list(itertools.islice(rows, SAMPLE_ROWS + 1))
            titles = titles_above(sample)
            legend = codes_explained(row for _, row in sample)
            sample = sample[len(titles) :]
            for number, row in titles:
                at = next(at for at, value in enumerate(row) if value.strip())
                yield Unit(f"{letters(at)}{number}", row[at], 0, len(row[at]), f"{number}", why=HEADING)
            names, heading_is_sure = heading_of(sample)
            yield from table_units(intake, names, heading_is_sure, sample, rows, legend)
        except csv.Error as error:
            raise UnusableInput("damaged", file=intake.name) from error


def counted_rows(stream: TextIO, dialect: Dialect, intake: Intake) -> Iterator[tuple[int, list[str]]]:
    """Rows with their number in the file (1 is the first), empty ones left out; tells how far it is."""
    intake.progress.start(f"{intake.name}", None)
    for _ in range(dialect.skip):
        stream.readline()
    for number, row in enumerate(dialect.reader(stream), 1):
        if len(row) > MAX_COLUMNS:
            raise UnusableInput("too_many_columns", file=intake.name, limit=MAX_COLUMNS)
        if any(value.strip() for value in row):
            yield number, row
        if number % 1_000 == 0:
            intake.progress.advance(1_000)
    intake.progress.finish()


def table_units(
    intake: Intake,
    names: list[str] | None,
    heading_is_sure: bool,
    sample: list[tuple[int, list[str]]],
    rows: Iterator[tuple[int, list[str]]],
    legend: Mapping[str, str | None],
) -> Iterator[Unit]:
    if not sample:
        raise UnusableInput("empty", file=intake.name)
    heading, body = (None, sample) if names is None else (sample[0], sample[1:])
    width = max(len(row) for _, row in sample)
    names = fill_names(names or [], width)
    cells = [row for _, row in body]
    columns = correct(
        guess(names, cells), intake.options, intake.name, intake.named_columns_found, strict=intake.alone
    )
    take_codes(columns, cells, legend)
    intake.columns[intake.name] = columns.shown()
    if not columns.text:
        raise no_text_column(intake.name, names)
    context = RowContext.of(columns, cells)
    if heading and not heading_is_sure:
        whole = heading[1][0]
        yield Unit("A1", whole, 0, len(whole), "1", why=HEADING)
    for number, row in itertools.chain(body, rows):
        yield from row_units(context, row, number, lambda at, number=number: f"{letters(at)}{number}")  # type: ignore[misc]


def letters(column: int) -> str:
    """A column's letters as in a spreadsheet: 0 is A, 26 is AA."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def fill_names(names: Sequence[str], width: int) -> list[str]:
    """A name for every column, each its own: an empty one gets its letter, a second of the same name a number."""
    filled = [name.strip() or letters(at) for at, name in enumerate(names)]
    filled += [letters(at) for at in range(len(filled), width)]
    seen: Counter[str] = Counter()
    unique = []
    for name in filled:
        seen[name] += 1
        unique.append(name if seen[name] == 1 else f"{name} ({seen[name]})")
    return unique


def heading_of(sample: Sequence[tuple[int, list[str]]]) -> tuple[list[str] | None, bool]:
    """The names of the columns when the first row holds them, and whether that is beyond doubt."""
    if not sample:
        return None, True
    first = [value.strip() for value in sample[0][1]]
    if any(known_name(name) for name in first):
        return first, True
    filled = [name for name in first if name]
    if any(not_a_name(name) for name in filled):
        return None, True
    below = [row for _, row in sample[1:]]
    if not below:
        return None, True
    if len(filled) == 1:
        # One column without a known name: a heading is shorter than what stands under it.
        longest = max(len(row[0].split()) for row in below)
        return (first, False) if len(filled[0].split()) <= 3 < longest else (None, True)
    return (first, True) if len(set(filled)) == len(filled) else (None, True)


def titles_above(sample: Sequence[tuple[int, list[str]]]) -> list[tuple[int, list[str]]]:
    """Rows of one filled cell above the row with the headings: what the export is called and when it was made."""
    for at, (_, row) in enumerate(sample[: MOST_TITLES + 1]):
        filled = [value.strip() for value in row if value.strip()]
        if len(filled) == 1 and len(row) != 2:
            continue
        is_heading = len(filled) >= 3 and any(map(known_name, filled)) and not any(map(not_a_name, filled))
        return list(sample[:at]) if is_heading else []
    return []


def known_name(name: str) -> bool:
    return (
        bool(name) and len(name) < 60 and (text_strength(tidy(name), name, []) > 0 or named_otherwise(name))
    )


def named_otherwise(name: str) -> bool:
    from rodedraad.readers import column_names

    known = (
        column_names.ROLE_NAMES,
        column_names.KIND_NAMES,
        column_names.TABLE_NAMES,
        column_names.NUMBER_NAMES,
        column_names.WEAK_TEXT_NAMES,
    )
    tidied = tidy(name)
    return (
        tidied in column_names.ID_NAMES
        or any(tidied in names for names in known)
        or bool(kind_of_heading(name))
    )


def not_a_name(value: str) -> bool:
    measure = NUMBER.fullmatch(value) or DATE.fullmatch(value) or ADDRESS_LIKE.fullmatch(value)
    return bool(measure) or (len(value) > 80 and not value.endswith("?"))


def guess_dialect(text: TextFile) -> Dialect:
    """The separator and quoting under which the rows are most alike in width."""
    with text.path.open(encoding=text.encoding, newline="") as stream:
        sample = stream.read(SAMPLE)
    told = re.match(r"sep=(.)\r?\n", sample)
    if told:
        return Dialect(told[1], quoted=True, skip=1)
    if len(sample) == SAMPLE:
        sample = sample[: sample.rfind("\n") + 1] or sample
    lines = sample.splitlines(keepends=True)
    # The headings stand in the first line, or below a title and a few lines about the export.
    head = "".join([line for line in lines if line.strip()][: MOST_TITLES + 1])
    best, best_score = Dialect(",", quoted=True), 0.0
    for separator in SEPARATORS:
        if separator not in head:
            continue
        for quoted in (True, False):
            score = alikeness(lines, Dialect(separator, quoted))
            if score > best_score + (0.02 if best_score else 0):
                best, best_score = Dialect(separator, quoted), score
    return best


def alikeness(lines: list[str], dialect: Dialect) -> float:
    """Share of the lines that stand in rows of the commonest width; 0 where that is one column."""
    try:
        rows = [row for row in dialect.reader(lines) if row]
    except csv.Error:
        return 0.0
    widths = Counter(len(row) for row in rows)
    width, often = min(widths.items(), key=lambda item: (-item[1], item[0])) if widths else (1, 0)
    if width == 1:
        return 0.0
    if not dialect.quoted:
        torn = sum(value.startswith('"') and not value.endswith('"') for row in rows for value in row)
        return (often - torn) / len(rows)
    # Lines that a stray quotation mark made part of a cell.
    cells = (value for row in rows for value in row if dialect.separator in value)
    swallowed = sum(value.count("\n") for value in cells)
    return often / (len(rows) + swallowed) * (1 if dialect.fits(lines) else 0.9)
