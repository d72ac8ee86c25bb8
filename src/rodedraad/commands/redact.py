"""`rodedraad redact`: the same texts without what identifies a person."""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TextIO

from rodedraad.commands.read import (
    NOW_AND_THEN,
    Sheaf,
    add_reading_arguments,
    emit_spool,
    input_hashes,
    options_of,
    parameters_of,
    put,
    say_columns,
    say_refused,
    settle_refused,
)
from rodedraad.errors import UnusableInput
from rodedraad.folders import filled_at_once
from rodedraad.progress import Line
from rodedraad.readers import FileRead, ReadOptions, read_each
from rodedraad.redact import PLACEHOLDERS, Redacted, apply_redactions, kept_names, redact
from rodedraad.report import RunReport
from rodedraad.screen import on_screen


def add_parser(subparsers: Any) -> None:
    parser = subparsers.add_parser(
        "redact",
        help="take out what identifies a person",
        description="Replace names of people, e-mail addresses, telephone numbers, addresses, BSN, IBAN, plates, "
        "handles, dates of birth, personal web addresses and file numbers by placeholders. Every row and unit "
        "comes back, also what `read` would leave out. Writes redacted.jsonl and redact.json (counts by type, and "
        "what a person should look at).",
    )
    add_reading_arguments(parser)
    parser.add_argument(
        "--keep-names",
        metavar="FILE",
        type=Path,
        help="a text file with one name a line, of office holders for instance: these names stay. A surname of the "
        'list alone stays only beside an office ("wethouder ..."). A line that begins with # is a remark',
    )
    parser.set_defaults(run=run)


@dataclass(slots=True)
class Tally:
    """Counts by type, how many are doubtful, and in how many texts anything was found."""

    counts: dict[str, int] = field(default_factory=lambda: dict.fromkeys(PLACEHOLDERS, 0))
    doubtful: int = 0
    texts: int = 0
    touched: int = 0
    to_check: list[dict[str, Any]] = field(default_factory=list)

    def add(self, one: Redacted) -> None:
        self.to_check += [
            {"id": one.id, **found.as_dict()} | ({"office": True} if found.office else {})
            for found in one.redactions
            if found.doubtful
        ]
        self.texts += 1
        self.touched += bool(one.redactions)
        for redaction in one.redactions:
            self.counts[redaction.type] += 1
            self.doubtful += redaction.doubtful

    def extend(self, other: Tally) -> None:
        for name, number in other.counts.items():
            self.counts[name] += number
        self.doubtful += other.doubtful
        self.texts += other.texts
        self.touched += other.touched
        self.to_check += other.to_check


def run(arguments: argparse.Namespace) -> int:
    options = options_of(arguments)
    stay = names_that_stay(arguments.keep_names)
    if arguments.out is None:
        return print_lines(arguments.inputs, options, stay)
    began = time.monotonic()
    with filled_at_once(arguments.out, NOW_AND_THEN) as folder:
        write_result(folder, arguments.inputs, options, stay, began)
    return 0


def names_that_stay(path: Path | None) -> frozenset[str]:
    """The names of a list, one a line; raises UnusableInput when it cannot be read."""
    if path is None:
        return frozenset()
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise UnusableInput("bad_name_list", file=path.name) from error
    return kept_names(line for line in lines if not line.lstrip().startswith("#"))


def write_result(
    folder: Path, inputs: list[str], options: ReadOptions, stay: frozenset[str], began: float
) -> None:
    """Raises the UnusableInput of the first input when none can be used."""
    with (folder / "redacted.jsonl").open("w", encoding="utf-8", newline="\n") as stream:
        tally, refused, columns = write_redacted(inputs, options, stay, stream)
    if refused and not tally.texts:
        say_refused(refused[1:])
        raise refused[0]
    report = RunReport(
        "redact",
        parameters=parameters_of(options) | ({"keep_names": sorted(stay)} if stay else {}),
        inputs=input_hashes(inputs),
    )
    report.counts = {"texts": tally.texts, "texts_with_redactions": tally.touched, "doubtful": tally.doubtful}
    report.timing = {"seconds": round(time.monotonic() - began, 3)}
    summary = {
        "counts": tally.counts,
        "doubtful": tally.doubtful,
        "texts": tally.texts,
        "to_check": tally.to_check,
    }
    for name, content in (("redact.json", summary), ("run.json", report.as_dict() | {"columns": columns})):
        text = json.dumps(content, ensure_ascii=False, indent=2) + "\n"
        (folder / name).write_text(text, encoding="utf-8")
    settle_refused(folder, refused)
    say_columns(columns)
    found = ", ".join(f"{name} {number}" for name, number in tally.counts.items() if number)
    told = found or on_screen("nothing found")
    sys.stderr.write(
        f"{tally.texts} {on_screen('texts')}; {told}; {on_screen('doubtful')}: {tally.doubtful}\n"
    )


def write_redacted(
    inputs: list[str], options: ReadOptions, stay: frozenset[str], stream: TextIO
) -> tuple[Tally, list[UnusableInput], dict[str, dict[str, list[str]]]]:
    tally = Tally()
    refused: list[UnusableInput] = []
    columns: dict[str, dict[str, list[str]]] = {}
    sheaf = Sheaf(stream)
    for file in read_each(inputs, options, Line(), refused):
        sheaf.mark()
        try:
            tally.extend(redact_file(file, stay, stream))
        except UnusableInput as error:
            sheaf.take_back()
            refused.append(error)
            continue
        columns.update(file.columns)
    return tally, refused, columns


def redact_file(file: FileRead, stay: frozenset[str], stream: TextIO) -> Tally:
    """Every unit of a file, whole: a label may name somebody too, and what `read` leaves out is somewhere in a file."""
    tally = Tally()
    for record, unit in file.records:
        redactions = redact(unit.whole, stay)
        one = Redacted(record.id, apply_redactions(unit.whole, redactions), redactions)
        tally.add(one)
        put(stream, one.as_dict())
    return tally


def print_lines(inputs: list[str], options: ReadOptions, stay: frozenset[str]) -> int:
    refused: list[UnusableInput] = []
    with tempfile.TemporaryFile("w+", encoding="utf-8", newline="\n") as spool:
        for file in read_each(inputs, options, Line(), refused):
            sheaf = Sheaf(spool)
            sheaf.mark()
            try:
                redact_file(file, stay, spool)
            except UnusableInput as error:
                sheaf.take_back()
                refused.append(error)
        emit_spool(spool, refused)
    return 0
