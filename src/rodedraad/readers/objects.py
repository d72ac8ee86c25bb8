"""JSON and JSONL: every list of objects is a table, its fields the columns; lists in lists are tables too.

The locator is the path to the value (meeting_transcripts[3].content); for JSONL the line goes before it
(line 7: text). Columns are named by their path without numbers: meeting_transcripts.content.
"""

from __future__ import annotations

import itertools
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from rodedraad.errors import UnusableInput
from rodedraad.patterns import lazy
from rodedraad.readers.column_choice import correct, no_text_column, unknown_column
from rodedraad.readers.columns import SAMPLE_ROWS, Columns, guess
from rodedraad.readers.encoding import survey
from rodedraad.readers.labels import kind_of_heading, table_of
from rodedraad.readers.recordings import recording_units, segments_of, speakers_of
from rodedraad.readers.rows import RowContext, row_units
from rodedraad.readers.units import MEGABYTE, Intake, ReadOptions, Unit
from rodedraad.readers.withheld import (
    codes_listed,
    places_withheld,
    why_of_name,
    why_of_place,
    without_listed,
)

# A parsed document takes up to ten times its size in memory, and more when it is made of small pieces.
MAX_JSON = 24 * MEGABYTE
MAX_PIECES = 2_000_000
MAX_ROWS = 300_000
VALUE = "(value)"
SURROGATE = lazy(r"[\ud800-\udfff]")


@dataclass(slots=True)
class Row:
    """One object of a list: its fields as text, and where it stands."""

    locator: str
    fields: dict[str, str]
    number: int = 0


@dataclass(slots=True)
class Table:
    """All objects that stand at one path, in the order of the file."""

    path: str
    rows: list[Row] = field(default_factory=list)


def read_json(intake: Intake) -> Iterator[Unit]:
    """Units of a JSON document."""
    if intake.path.stat().st_size > MAX_JSON:
        raise UnusableInput("too_big_for_format", file=intake.name, format="JSON", limit=MAX_JSON // MEGABYTE)
    text = survey(intake.path, intake.name, one_line_is_fine=True).read()
    if sum(map(text.count, "{[,")) > MAX_PIECES:
        raise UnusableInput("too_many_rows", file=intake.name, limit=MAX_ROWS)
    tables: dict[str, Table] = {}
    document = parse(text, intake.name)
    segments = segments_of(document)
    if segments and not intake.options.text_columns:
        yield from recording_units(intake, segments, speakers_of(document))
        return
    try:
        walk(document, "", "", tables)
    except RecursionError as error:
        raise UnusableInput("too_deep", file=intake.name) from error
    del text, document
    if sum(len(table.rows) for table in tables.values()) > MAX_ROWS:
        raise UnusableInput("too_many_rows", file=intake.name, limit=MAX_ROWS)
    yield from units_of(intake, tables)


def parse(text: str, name: str, line: int | None = None) -> Any:
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise UnusableInput("broken_json", file=name, line=line or error.lineno) from error
    except RecursionError as error:
        raise UnusableInput("too_deep", file=name) from error
    except ValueError as error:  # a number of more digits than Python will read
        raise UnusableInput("broken_json", file=name, line=line or 1) from error


def read_jsonl(intake: Intake) -> Iterator[Unit]:
    """Units of a file with one object a line, streamed: the columns are guessed on the first thousand."""
    lines = json_lines(intake)
    sample = list(itertools.islice(lines, SAMPLE_ROWS))
    if not sample:
        raise UnusableInput("empty", file=intake.name)
    tables: dict[str, Table] = {}
    for number, document in sample:
        walk_line(document, number, tables, intake.name)
    contexts = choose(intake, tables, guess_all(tables))
    for number, document in itertools.chain(sample, lines):
        one: dict[str, Table] = {}
        walk_line(document, number, one, intake.name)
        yield from emit(contexts, one)


def json_lines(intake: Intake) -> Iterator[tuple[int, Any]]:
    text = survey(intake.path, intake.name)
    intake.progress.start(intake.name, None)
    with text.path.open(encoding=text.encoding) as stream:
        for number, line in enumerate(stream, 1):
            if line.strip():
                yield number, parse(line, intake.name, number)
            if number % 1_000 == 0:
                intake.progress.advance(1_000)
    intake.progress.finish()


def walk_line(document: Any, number: int, tables: dict[str, Table], name: str) -> None:
    if not isinstance(document, dict):
        document = {VALUE: document}
    before = {path: len(table.rows) for path, table in tables.items()}
    try:
        add_object(document, "", "", tables)
    except RecursionError as error:
        raise UnusableInput("too_deep", file=name) from error
    for path, table in tables.items():
        for row in table.rows[before.get(path, 0) :]:
            row.locator = f"line {number}: {row.locator}" if row.locator else f"line {number}: "
            row.number = number


def walk(value: Any, path: str, locator: str, tables: dict[str, Table]) -> None:
    """Gather the objects and the loose strings of a document by path."""
    if isinstance(value, list):
        add_list(value, path, locator, tables)
    elif isinstance(value, dict):
        if value and all(isinstance(item, dict) for item in value.values()) and len(value) > 1:
            # Objects under their ids: {"c1": {...}, "c2": {...}}
            for key, item in value.items():
                add_object({"id": key, **item}, path, join(locator, str(key)), tables)
        else:
            add_object(value, path, locator, tables)
    else:
        add_object({VALUE: value}, path, locator, tables)


def add_list(items: list[Any], path: str, locator: str, tables: dict[str, Table]) -> None:
    # A list much longer than allowed is cut here; that it was too long is said when all is counted.
    for at, item in enumerate(items[: MAX_ROWS + 1]):
        place = f"{locator}[{at}]"
        if isinstance(item, dict):
            add_object(item, path, place, tables)
        elif isinstance(item, list):
            add_list(item, path, place, tables)
        elif isinstance(item, str):
            add_object({VALUE: item}, path, place, tables)


def add_object(item: dict[str, Any], path: str, locator: str, tables: dict[str, Table]) -> None:
    """One row of the table at `path`; what is nested deeper goes on from there."""
    table = tables.setdefault(path, Table(path))
    row = Row(locator, {})
    table.rows.append(row)
    flatten(item, "", row, path, locator, tables)
    row.number = len(table.rows)


def flatten(
    item: dict[str, Any], prefix: str, row: Row, path: str, locator: str, tables: dict[str, Table]
) -> None:
    for key, value in item.items():
        name = f"{prefix}{clean(str(key))}"
        if isinstance(value, dict):
            flatten(value, f"{name}.", row, path, locator, tables)
        elif isinstance(value, list):
            add_list(value, join(path, name), join(locator, name), tables)
        elif value is not None:
            row.fields[name] = as_text(value)


def as_text(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return clean(value) if isinstance(value, str) else str(value)


def clean(text: str) -> str:
    """Half a character (a lone surrogate) cannot be written as UTF-8; its place is kept."""
    return SURROGATE.sub("\ufffd", text)


def join(path: str, name: str) -> str:
    if name == VALUE:
        return path
    return f"{path}.{name}" if path else name


def units_of(intake: Intake, tables: dict[str, Table]) -> Iterator[Unit]:
    guessed = guess_all(tables)
    contexts = choose(intake, tables, {path: one for path, one in guessed.items() if not why_of_list(path)})
    intake.progress.start(intake.name, sum(len(tables[path].rows) for path in contexts))
    places = places_withheld(guessed, lambda path, columns: cells_of(tables[path], path, columns))
    listed = {
        code: why
        for path, table in tables.items()
        if (why := why_of_list(path))
        for row in table.rows
        for code in codes_listed(row.fields.values())
    }
    yield from without_listed(emit(contexts, tables, places), listed)
    intake.progress.finish()


def why_of_list(path: str) -> str | None:
    """Why what stands under a field is left out by the name of that field; the document itself has none."""
    return why_of_name(last_of(path)) if path else None


def cells_of(table: Table, path: str, columns: Columns) -> Iterator[tuple[str, list[str]]]:
    """The rows of a table as cells in the order of its columns, each with its place."""
    names = columns_in_row(columns, path)
    for row in table.rows:
        yield row.locator.removesuffix(": "), [row.fields.get(name, "") for name in names]


def emit(
    contexts: dict[str, RowContext], tables: dict[str, Table], places: Mapping[str, str] | None = None
) -> Iterator[Unit]:
    """Rows of the chosen tables; a nested list follows the list that it stands in."""
    for path, context in contexts.items():
        names = leaf_names(context, path)
        for row in tables[path].rows if path in tables else ():
            cells = [row.fields.get(name, "") for name in names]
            place = row.locator

            def locate(at: int, place: str = place, names: list[str] = names) -> str:
                if place.endswith(": ") and names[at] != VALUE:
                    return f"{place}{names[at]}"
                return join(place, names[at])

            why = why_of_place(place, places) if places else None
            yield from row_units(context, cells, place.removesuffix(": ") or "1", locate, why=why)


def leaf_names(context: RowContext, path: str) -> list[str]:
    """The fields of a row as they are called within it."""
    prefix = f"{path}." if path else ""
    return [VALUE if name == (path or VALUE) else name.removeprefix(prefix) for name in context.columns.names]


def guess_all(tables: dict[str, Table]) -> dict[str, Columns]:
    """What the columns of every table hold."""
    guessed: dict[str, Columns] = {}
    for path, table in tables.items():
        names = list(dict.fromkeys(name for row in table.rows[:SAMPLE_ROWS] for name in row.fields))
        cells = [[row.fields.get(name, "") for name in names] for row in table.rows[:SAMPLE_ROWS]]
        columns = guess([last_of(path) if name == VALUE else name for name in names], cells)
        columns.names = [join(path, name) or VALUE for name in names]
        if names == [VALUE] and not path and not columns.text:
            columns.text, columns.strength = [0], 1
        if VALUE in names and kind_of_heading(last_of(path)):
            columns.strength = max(columns.strength, 2) if columns.text else 0
        guessed[path] = columns
    return guessed


def choose(intake: Intake, tables: dict[str, Table], guessed: dict[str, Columns]) -> dict[str, RowContext]:
    """The tables that hold what people said, with their columns.

    Where several lists have text, those whose field is called text (or content, comment, ...) are taken before
    those that merely hold sentences, such as questions about a meeting beside the meeting itself.
    """
    chosen = pointed_out(guessed, intake) if intake.options.text_columns else strongest(guessed)
    every_name = [name for columns in guessed.values() for name in columns.names]
    if not chosen:
        raise no_text_column(intake.name, every_name)
    withheld = frozenset(withheld_roles(guessed, tables))
    named_where_they_are(chosen, intake, every_name)
    contexts = {}
    for path, columns in chosen.items():
        cells = [
            [row.fields.get(n, "") for n in columns_in_row(columns, path)]
            for row in tables[path].rows[:SAMPLE_ROWS]
        ]
        kind, named_table = kind_of_heading(last_of(path)), table_of(last_of(path))
        contexts[path] = RowContext.of(columns, cells, kind=kind, table=named_table, withheld=withheld)
    intake.columns[intake.name] = shown(chosen, every_name)
    return contexts


def named_where_they_are(chosen: dict[str, Columns], intake: Intake, every_name: list[str]) -> None:
    """Apply the user's --column to each chosen table that has it; in none of them is an error."""
    for what, name in sorted(intake.options.columns.items()):
        wanted = short_path(name)
        there = {
            path: columns
            for path, columns in chosen.items()
            if full_path(wanted, path, columns) in columns.names
        }
        if not there:
            raise unknown_column(name, intake.name, every_name)
        intake.named_columns_found.add(name)
        for path, columns in there.items():
            options = ReadOptions(columns={what: full_path(wanted, path, columns)})
            correct(columns, options, intake.name, set())


def columns_in_row(columns: Columns, path: str) -> list[str]:
    prefix = f"{path}." if path else ""
    return [VALUE if name == (path or VALUE) else name.removeprefix(prefix) for name in columns.names]


def shown(chosen: dict[str, Columns], every_name: list[str]) -> dict[str, list[str]]:
    mapping: dict[str, list[str]] = {"text": []}
    for columns in chosen.values():
        for what, names in columns.shown().items():
            mapping[what] = mapping.get(what, []) + names
    taken = {name for what, names in mapping.items() if what != "other" for name in names}
    mapping["other"] = [name for name in every_name if name not in taken]
    return mapping


def last_of(path: str) -> str:
    return path.rsplit(".", 1)[-1] or VALUE


def short_path(name: str) -> str:
    return re.sub(r"\[\d*\]|^\$\.?", "", name)


def full_path(name: str, path: str, columns: Columns) -> str:
    """A field may be named by its whole path, or by its own name within the list."""
    return name if name in columns.names else join(path, name)


def strongest(guessed: dict[str, Columns]) -> dict[str, Columns]:
    def rank(columns: Columns) -> int:
        return columns.strength if columns.text else 0

    best = max((rank(columns) for columns in guessed.values()), default=0)
    return {path: columns for path, columns in guessed.items() if best and rank(columns) == best}


def pointed_out(guessed: dict[str, Columns], intake: Intake) -> dict[str, Columns]:
    """The tables whose text columns the user named, by path or by the field's own name."""
    chosen: dict[str, Columns] = {}
    for wanted in intake.options.text_columns:
        path_wanted = short_path(wanted)
        for path, columns in guessed.items():
            for at, name in enumerate(columns.names):
                if name == path_wanted or (last_of(name) == path_wanted and "." not in path_wanted):
                    if path not in chosen:
                        chosen[path] = columns
                        columns.text = []
                    columns.text.append(at)
                    intake.named_columns_found.add(wanted)
    absent = [name for name in intake.options.text_columns if name not in intake.named_columns_found]
    if absent and (intake.alone or not chosen):
        every_name = [name for columns in guessed.values() for name in columns.names]
        raise unknown_column(absent[0], intake.name, every_name)
    from rodedraad.readers.column_choice import release

    for columns in chosen.values():
        columns.text = sorted(set(columns.text))
        release(columns, set(columns.text))
    return chosen


def withheld_roles(guessed: dict[str, Columns], tables: dict[str, Table]) -> Iterator[str]:
    """Speakers who, in a list of the people in this document, are marked as not having agreed."""
    from rodedraad.readers.column_marks import mark_of

    for path, columns in guessed.items():
        if (
            columns.role is None
            or columns.text
            or not (columns.consent or columns.refusal or columns.withdrawn)
        ):
            continue
        names = columns_in_row(columns, path)
        for row in tables[path].rows:
            cells = [row.fields.get(name, "") for name in names]
            if mark_of(columns, cells) and cells[columns.role].strip():
                yield cells[columns.role].strip().casefold()
