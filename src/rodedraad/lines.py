"""One JSON line in, one JSON line out: the shape of every command that answers per line.

A line that cannot be used gets an answer too, with its id where it has one and a sentence in `error`, so that the
caller can lay questions and answers side by side; the same sentence goes to stderr with the line's number.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, TextIO

from rodedraad.errors import SENTENCES, UnusableInput

SENTENCES.update(
    {
        "lines_unreadable": (
            "Het bestand {file} kan niet worden gelezen. Geef een bestaand bestand met één JSON-object per regel.",
            "The file {file} cannot be read. Give an existing file with one JSON object a line.",
        ),
    }
)

Row = dict[str, Any]


def answer_lines(
    path: str, required: Sequence[str], answer: Callable[[Row], Row], *, output: TextIO | None = None
) -> int:
    """Write one answer a line for `path` ("-" is standard input); the exit code is always 0.

    `answer` gets an object whose `required` fields are texts. Blank lines are skipped. Raises UnusableInput when
    the file cannot be opened at all.
    """
    stream = output or sys.stdout
    for number, line in enumerate(_read(path), start=1):
        if not line.strip():
            continue
        row, error = _parse(line, required)
        identity = row.get("id")
        if error:
            sys.stderr.write(f"rodedraad: line {number}: {error}\n")
            result: Row = {"id": identity, "error": error}
        else:
            result = {"id": identity, **answer(row)}
        stream.write(json.dumps(result, ensure_ascii=False) + "\n")
    return 0


def _read(path: str) -> Iterator[str]:
    if path == "-":
        data = sys.stdin.buffer.read()
    else:
        try:
            data = Path(path).read_bytes()
        except OSError as error:
            raise UnusableInput("lines_unreadable", file=Path(path).name) from error
    # Only a line feed ends a line: a text may hold other separators, such as U+2028, unescaped.
    yield from data.decode("utf-8-sig", errors="replace").split("\n")


def _parse(line: str, required: Sequence[str]) -> tuple[Row, str | None]:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError):
        return {}, "This line is not JSON. Write one JSON object a line."
    if not isinstance(row, dict):
        return {}, "This line is JSON but no object. Write one JSON object a line."
    for name in required:
        if not isinstance(row.get(name), str):
            return row, f"The field “{name}” is missing or is not text. Add it as text."
        if any("\ud800" <= letter <= "\udfff" for letter in row[name]):
            return row, f"The field “{name}” holds half a character (a lone surrogate). Write it as UTF-8."
    return row, None
