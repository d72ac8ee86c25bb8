"""`rodedraad threads`: find red threads in files."""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rodedraad.commands.read import (
    NOW_AND_THEN,
    add_reading_arguments,
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
from rodedraad.passages import LeftOut, Passage, write_jsonl
from rodedraad.progress import Line
from rodedraad.readers import ReadOptions, read_each
from rodedraad.screen import counts_in_words

if TYPE_CHECKING:
    from rodedraad.embed import Embedder
    from rodedraad.threads import ThreadsResult

VECTORS = ("auto", "ngrams", "semantic")


def add_parser(subparsers: Any) -> None:
    parser = subparsers.add_parser(
        "threads",
        help="find what recurs, with the way back to the words",
        description="Find red threads: what recurs in what people said, how stable each finding is, and the "
        "passages in the middle of it. Writes passages.jsonl, left_out.jsonl, threads.json, threads.csv, "
        "report.html and run.json. The same input and seed give the same bytes.",
    )
    add_reading_arguments(parser)
    parser.add_argument(
        "--seed", metavar="N", type=seed, default=0, help="whole number (default: %(default)s)"
    )
    parser.add_argument(
        "--language",
        metavar="LANGUAGE",
        choices=("nl", "en", "de"),
        help="nl, en or de: for texts that do not show theirs, for the report and for what is said on the way "
        "(default: nl for texts and report, the language of this machine for what is said)",
    )
    parser.add_argument(
        "--vectors",
        choices=VECTORS,
        default="auto",
        help="ngrams: pieces of words; semantic: also a sentence encoder, when installed (default: %(default)s, "
        "semantic where it is installed)",
    )
    parser.set_defaults(run=run)


def seed(written: str) -> int:
    number = int(written)
    if not 0 <= number < 1 << 63:
        raise argparse.ArgumentTypeError("a seed is a whole number from 0")
    return number


@dataclass(slots=True)
class Read:
    """All units of all usable files, in their order."""

    records: list[Passage | LeftOut] = field(default_factory=list)
    columns: dict[str, dict[str, list[str]]] = field(default_factory=dict)
    repaired: list[dict[str, Any]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    refused: list[UnusableInput] = field(default_factory=list)

    @property
    def passages(self) -> list[Passage]:
        return [record for record in self.records if isinstance(record, Passage)]

    @property
    def left_out(self) -> list[LeftOut]:
        return [record for record in self.records if isinstance(record, LeftOut)]


def run(arguments: argparse.Namespace) -> int:
    began = time.monotonic()
    arguments.language = arguments.language or "nl"
    options = options_of(arguments)
    if arguments.out is None:
        found, result = analysed(arguments, options)
        say_refused(found.refused)
        print_lines(rows(found.records, result))
        return 0
    with filled_at_once(arguments.out, NOW_AND_THEN) as folder:
        found, result = analysed(arguments, options)
        write_results(folder, found, result, arguments.language, began)
    return 0


def analysed(arguments: argparse.Namespace, options: ReadOptions) -> tuple[Read, ThreadsResult]:
    """Raises the UnusableInput of the first input when none can be used."""
    found = read_in_order(arguments.inputs, options)
    if not found.records and found.refused:
        say_refused(found.refused[1:])
        raise found.refused[0]
    # Imported only now, so that input that cannot be used is refused at once.
    from rodedraad.threads import analyse_threads

    result = analyse_threads(
        found.passages,
        seed=arguments.seed,
        language=arguments.language,
        embedder=chosen_embedder(arguments.vectors),
        progress=Line(),
        inputs=input_hashes(arguments.inputs),
        parameters=parameters_of(options) | {"vectors": arguments.vectors},
    )
    result.report.count_left_out(record.why for record in found.left_out)
    result.report.notes.extend(found.notes)
    return found, result


def chosen_embedder(vectors: str) -> Embedder | None:
    """None leaves the choice to the library."""
    from rodedraad.embed import CharNgramSvd, Usem3

    if vectors == "ngrams":
        return CharNgramSvd()
    return Usem3() if vectors == "semantic" else None


def read_in_order(inputs: Sequence[str], options: ReadOptions) -> Read:
    found = Read()
    for file in read_each(inputs, options, Line(), found.refused):
        records: list[Passage | LeftOut] = []
        repaired = []
        try:
            for record, unit in file.records:
                records.append(record)
                if unit.original is not None and record.text is not None:
                    repaired.append({"id": record.id, "original": unit.original})
        except UnusableInput as error:
            found.refused.append(error)
            continue
        found.records.extend(records)
        found.repaired.extend(repaired)
        found.columns.update(file.columns)
        found.notes.extend(file.notes)
    return found


def rows(records: Sequence[Passage | LeftOut], result: ThreadsResult) -> Iterator[dict[str, Any]]:
    """Each unit in the order of the files; a passage with the ids of its threads, the narrowest first."""
    threads = result.threads_of()
    for record in records:
        if isinstance(record, Passage):
            yield record.as_dict() | {"threads": threads[record.id]}
        else:
            yield record.as_dict()


def print_lines(lines: Iterator[dict[str, Any]]) -> None:
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")  # type: ignore[union-attr]
    for line in lines:
        put(sys.stdout, line)


def write_results(out: Path, found: Read, result: ThreadsResult, language: str, began: float) -> None:
    from rodedraad.threads.files import threads_csv, threads_json
    from rodedraad.threads.page import report_page

    write_jsonl(out / "passages.jsonl", rows(found.passages, result))
    write_jsonl(out / "left_out.jsonl", (record.as_dict() for record in found.left_out))
    if found.repaired:
        write_jsonl(out / "repaired.jsonl", found.repaired)
    write_text(out / "threads.json", threads_json(result))
    write_text(out / "threads.csv", threads_csv(result))
    write_text(out / "report.html", report_page(result, found.left_out, language))
    settle_refused(out, found.refused)
    result.report.timing = {"seconds": round(time.monotonic() - began, 3)}
    content = result.report.as_dict() | {"columns": found.columns}
    write_text(out / "run.json", json.dumps(content, ensure_ascii=False, indent=2) + "\n")
    say_columns(found.columns)
    sys.stderr.write(f"{counts_in_words(result.report.counts)}\n")


def write_text(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")
