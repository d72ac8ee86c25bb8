"""`rodedraad read`: what would be analysed, and what would not."""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any, TextIO

from rodedraad.errors import Language, UnusableInput
from rodedraad.folders import filled_at_once
from rodedraad.passages import Passage, write_jsonl
from rodedraad.progress import Line
from rodedraad.readers import FileRead, ReadOptions, files_in, read_each
from rodedraad.readers.units import DEFAULT_MAX_BYTES
from rodedraad.report import RunReport, sha256_of_file
from rodedraad.screen import counts_in_words, on_screen, screen_language

# Files that are only written when there is something in them.
NOW_AND_THEN = ("repaired.jsonl", "refused.jsonl")
MOST_SAID = 5
AND_MORE: dict[Language, str] = {
    "nl": "En nog {number} bestanden; refused.jsonl noemt ze alle.",
    "en": "And {number} more files; refused.jsonl names them all.",
}
COLUMN_KINDS = ("id", "role", "kind", "table", "consent", "withdrawn")


def add_parser(subparsers: Any) -> None:
    parser = subparsers.add_parser(
        "read",
        help="show what would be analysed and what would be left out",
        description="Read files into passages: one statement each, word for word, with the way back to its place. "
        "Writes passages.jsonl and left_out.jsonl; nothing of a file is in neither.",
    )
    add_reading_arguments(parser)
    parser.set_defaults(run=run)


def add_reading_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of every command that begins by reading files."""
    parser.add_argument(
        "inputs",
        metavar="INPUT",
        nargs="+",
        help="a table (CSV, TSV, XLSX, ODS, JSON, JSONL), a document (DOCX, ODT, PDF, Markdown, text, e-mail), a "
        "transcript (VTT, SRT, JSON of a speech recogniser), a ZIP of those, or a folder",
    )
    parser.add_argument(
        "--out", metavar="DIR", type=Path, help="folder for the results (without it: lines on stdout)"
    )
    parser.add_argument(
        "--text-column",
        metavar="NAME",
        action="append",
        default=[],
        help="a column that holds text, or a path in nested JSON such as meeting.turns.text (may be repeated)",
    )
    parser.add_argument(
        "--column",
        metavar="WHAT=NAME",
        action="append",
        default=[],
        help=f"what a column is: {', '.join(COLUMN_KINDS)} (may be repeated)",
    )
    parser.add_argument(
        "--max-bytes",
        metavar="N",
        type=int,
        default=DEFAULT_MAX_BYTES,
        help="refuse larger files before reading them (default: %(default)s)",
    )


def options_of(arguments: argparse.Namespace) -> ReadOptions:
    """Raises UnusableInput where --column cannot be read."""
    columns = {}
    for option in arguments.column:
        what, separator, name = option.partition("=")
        if not separator or what.strip() not in COLUMN_KINDS or not name.strip():
            raise UnusableInput("bad_column_option", option=option)
        columns[what.strip()] = name.strip()
    return ReadOptions(tuple(arguments.text_column), columns, arguments.max_bytes)


def say_refused(refused: Sequence[UnusableInput]) -> None:
    """One sentence a file; of many the first few, and how many more."""
    for error in refused[:MOST_SAID]:
        sys.stderr.write(f"rodedraad: {error.sentence(screen_language())}\n")
    more = len(refused) - MOST_SAID
    if more > 0:
        sys.stderr.write(f"rodedraad: {AND_MORE[screen_language()].format(number=more)}\n")


def say_columns(columns: dict[str, dict[str, list[str]]]) -> None:
    """Show the guess, so that a person can correct it."""
    for place, mapping in columns.items():
        told = "; ".join(
            f"{on_screen(what)}: {', '.join(names[:8])}" for what, names in mapping.items() if names
        )
        sys.stderr.write(f"{place}: {told}\n")


def refused_rows(refused: Iterable[UnusableInput]) -> list[dict[str, Any]]:
    return [{"file": str(error.parameters.get("file", "")), "why": error.sentence("en")} for error in refused]


def input_hashes(inputs: Iterable[str]) -> dict[str, str]:
    """SHA-256 by base name; a second file of the same name gets a number."""
    hashes: dict[str, str] = {}
    for path, called in named_files(inputs):
        if path.is_file():
            name, number = called, 2
            while name in hashes:
                name, number = f"{called} ({number})", number + 1
            hashes[name] = sha256_of_file(path)
    return hashes


def named_files(inputs: Iterable[str]) -> Iterator[tuple[Path, str]]:
    """Each file that was given, also within a folder, with the name that it has in the results."""
    for path in map(Path, inputs):
        if path.is_dir():
            top = path.resolve().name
            yield from ((inside, f"{top}/{inside.relative_to(path).as_posix()}") for inside in files_in(path))
        else:
            yield path, path.name


class Sheaf:
    """The files that a command writes: lines of a file that is refused halfway are taken back."""

    def __init__(self, *streams: TextIO) -> None:
        self.streams = streams
        self.marks = [0 for _ in streams]

    def mark(self) -> None:
        self.marks = [stream.tell() for stream in self.streams]

    def take_back(self) -> None:
        for stream, mark in zip(self.streams, self.marks, strict=True):
            stream.seek(mark)
            stream.truncate()


def put(stream: TextIO, row: dict[str, Any]) -> None:
    stream.write(json.dumps(row, ensure_ascii=False) + "\n")


def run(arguments: argparse.Namespace) -> int:
    options = options_of(arguments)
    if arguments.out is None:
        return print_lines(arguments.inputs, options)
    began = time.monotonic()
    with filled_at_once(arguments.out, NOW_AND_THEN) as folder:
        write_reading(folder, arguments.inputs, options, began)
    return 0


def write_reading(folder: Path, inputs: list[str], options: ReadOptions, began: float) -> None:
    """Raises the UnusableInput of the first input when none can be used."""
    report = RunReport("read", parameters=parameters_of(options))
    with ExitStack() as stack:
        passages, left_out, repaired = (
            stack.enter_context((folder / name).open("w", encoding="utf-8", newline="\n"))
            for name in ("passages.jsonl", "left_out.jsonl", "repaired.jsonl")
        )
        refused, columns = write_units(inputs, options, passages, left_out, repaired, report)
    if not (folder / "repaired.jsonl").stat().st_size:
        (folder / "repaired.jsonl").unlink()
    if not report.counts["passages"] and not sum(report.left_out.values()) and refused:
        say_refused(refused[1:])
        raise refused[0]
    report.inputs = input_hashes(inputs)
    finish(folder, report, refused, columns, began)


def parameters_of(options: ReadOptions) -> dict[str, Any]:
    return {"text_columns": list(options.text_columns), "columns": dict(sorted(options.columns.items()))}


def write_units(
    inputs: list[str],
    options: ReadOptions,
    passages: TextIO,
    left_out: TextIO,
    repaired: TextIO,
    report: RunReport,
) -> tuple[list[UnusableInput], dict[str, dict[str, list[str]]]]:
    refused: list[UnusableInput] = []
    columns: dict[str, dict[str, list[str]]] = {}
    sheaf = Sheaf(passages, left_out, repaired)
    counts = {"passages": 0, "left_out": 0}
    for file in read_each(inputs, options, Line(), refused):
        sheaf.mark()
        reasons: dict[str, int] = {}
        kept = 0
        try:
            for record, unit in file.records:
                if isinstance(record, Passage):
                    kept += 1
                    put(passages, record.as_dict())
                else:
                    reasons[record.why] = reasons.get(record.why, 0) + 1
                    put(left_out, record.as_dict())
                if unit.original is not None and record.text is not None:
                    put(repaired, {"id": record.id, "original": unit.original})
        except UnusableInput as error:
            sheaf.take_back()
            refused.append(error)
            continue
        counts["passages"] += kept
        for why, number in sorted(reasons.items()):
            report.left_out[why] = report.left_out.get(why, 0) + number
        columns.update(file.columns)
    counts["left_out"] = sum(report.left_out.values())
    report.left_out = dict(sorted(report.left_out.items()))
    report.counts = counts
    return refused, columns


def finish(
    folder: Path,
    report: RunReport,
    refused: list[UnusableInput],
    columns: dict[str, dict[str, list[str]]],
    began: float,
) -> None:
    """What is written and said once the text is: run.json, refused.jsonl, the columns and the counts."""
    report.timing = {"seconds": round(time.monotonic() - began, 3)}
    settle_refused(folder, refused)
    content = report.as_dict() | {"columns": columns}
    (folder / "run.json").write_text(
        json.dumps(content, ensure_ascii=False, indent=2) + "\n", encoding="utf-8"
    )
    say_columns(columns)
    sys.stderr.write(f"{counts_in_words(report.counts)}\n")


def settle_refused(folder: Path, refused: list[UnusableInput]) -> None:
    """Name the inputs that could not be used, on stderr and in refused.jsonl (only when there are any)."""
    say_refused(refused)
    if refused:
        write_jsonl(folder / "refused.jsonl", refused_rows(refused))


def print_lines(inputs: list[str], options: ReadOptions) -> int:
    """One JSON line per unit, passages and what was left out in the order of the files."""
    with tempfile.TemporaryFile("w+", encoding="utf-8", newline="\n") as spool:
        refused: list[UnusableInput] = []
        for file in read_each(inputs, options, Line(), refused):
            spool_file(file, spool, refused)
        emit_spool(spool, refused)
    return 0


def spool_file(file: FileRead, spool: TextIO, refused: list[UnusableInput]) -> None:
    mark = spool.tell()
    try:
        for record, _ in file.records:
            put(spool, record.as_dict())
    except UnusableInput as error:
        spool.seek(mark)
        spool.truncate()
        refused.append(error)


def emit_spool(spool: TextIO, refused: list[UnusableInput]) -> None:
    """Only what turned out whole reaches stdout."""
    if not spool.tell() and refused:
        say_refused(refused[1:])
        raise refused[0]
    say_refused(refused)
    spool.seek(0)
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")  # type: ignore[union-attr]
    for line in lines_of(spool):
        sys.stdout.write(line)


def lines_of(spool: TextIO) -> Iterator[str]:
    yield from spool
