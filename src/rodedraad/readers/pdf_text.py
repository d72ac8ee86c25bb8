"""The process that takes the lines out of one PDF: `python -m rodedraad.readers.pdf_text FILE MEMORY SECONDS`.

A PDF is a program for a printer, and a few kilobytes can keep its reader busy for hours. So it is opened here and
nowhere else, with a limit on memory and processor time. It writes one JSON line a page: a list of lines, each with
x, y, size, bold and text. The last word is {"end": "ok"}, or {"end": CODE} for a sentence in rodedraad.errors.
"""

from __future__ import annotations

import json
import logging
import os
import sys
from collections.abc import Iterator
from typing import Any

MAX_PAGES = 1_500
MAX_CHARACTERS = 8_000_000


def limit_oneself(memory: int, seconds: int) -> None:
    try:
        import resource
    except ImportError:  # not on this system; the waiting process still counts the time
        return
    for what, wanted in ((resource.RLIMIT_AS, memory), (resource.RLIMIT_CPU, seconds)):
        _, hard = resource.getrlimit(what)
        allowed = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
        resource.setrlimit(what, (allowed, hard))


def say(value: Any) -> None:
    sys.stdout.write(json.dumps(value) + "\n")
    sys.stdout.flush()


def lines_of(page: Any) -> Iterator[list[Any]]:
    """The lines of a page as they were set: place, size of the letters, whether all of it is bold, words."""
    line: list[Any] | None = None

    def visit(text: str, matrix: Any, text_matrix: Any, font: Any, size: float) -> None:
        nonlocal line
        if not text:
            return
        x = text_matrix[4] * matrix[0] + text_matrix[5] * matrix[2] + matrix[4]
        y = text_matrix[4] * matrix[1] + text_matrix[5] * matrix[3] + matrix[5]
        scale = abs(text_matrix[3] * matrix[3]) or 1.0
        bold = "bold" in str((font or {}).get("/BaseFont", "")).casefold()
        for at, piece in enumerate(text.split("\n")):
            if at and line is not None:
                found.append(line)
                line = None
            if not piece:
                continue
            if line is None:
                line = [round(x, 1), round(y, 1), round(size * scale, 1), bold, piece]
            else:
                line[3] = line[3] and (bold or not piece.strip())
                line[4] += piece

    found: list[list[Any]] = []
    page.extract_text(visitor_text=visit)
    if line is not None:
        found.append(line)
    for one in found:
        one[4] = one[4].replace("\x00", "\ufffd")
        if one[4].strip():
            yield one


def take_out(path: str) -> str:
    from pypdf import PdfReader
    from pypdf.errors import DependencyError, FileNotDecryptedError, WrongPasswordError

    try:
        reader = PdfReader(path)
        if reader.is_encrypted and not reader.decrypt(""):
            return "password"
        if len(reader.pages) > MAX_PAGES:
            return "bomb"
        characters = 0
        for page in reader.pages:
            lines = list(lines_of(page))
            characters += sum(len(line[4]) for line in lines)
            if characters > MAX_CHARACTERS:
                return "bomb"
            say(lines)
    except (FileNotDecryptedError, WrongPasswordError, DependencyError):
        return "password"
    except MemoryError:
        os._exit(3)
    except Exception:  # pypdf raises whatever a broken file makes it stumble over
        return "damaged"
    return "ok"


if __name__ == "__main__":
    limit_oneself(int(sys.argv[2]), int(sys.argv[3]))
    logging.disable(logging.CRITICAL)
    say({"end": take_out(sys.argv[1])})
