"""PDF: the text that stands in it, put together into paragraphs again; page headers and footers are left out.

A PDF knows letters and places, no paragraphs. Lines belong together while their distance is that of the text, and
a paragraph goes on over the page when it stops in mid-sentence. The locator is "page 3, paragraph 2".
"""

from __future__ import annotations

import itertools
import json
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import rodedraad
from rodedraad.errors import UnusableInput
from rodedraad.readers.blocks import Block, Form
from rodedraad.readers.layout import BULLET, TERMINAL
from rodedraad.readers.outline import statements
from rodedraad.readers.pages import joined, same_on_pages
from rodedraad.readers.paragraphs import is_set_as_heading, pieces_of
from rodedraad.readers.prose import starts_a_turn
from rodedraad.readers.units import MEGABYTE, PAGE_HEADER, Intake, Unit

MEMORY = 480 * MEGABYTE
SECONDS = 8
SECONDS_PER_MEGABYTE = 1
SECONDS_AT_MOST = 120
# Distance to the line above, in heights of the letters, at which a new paragraph begins.
NEW_PARAGRAPH = 1.32


@dataclass(slots=True)
class Line:
    """One line of a page: where it begins, how large it is set, what it says."""

    page: int
    x: float
    y: float
    size: float
    bold: bool
    text: str
    end_of_page: bool = False


def read_pdf(intake: Intake) -> Iterator[Unit]:
    """Units of a PDF that holds text."""
    pages = pages_of(intake)
    if not any(pages):
        raise UnusableInput("scanned", file=intake.name)
    blocks = blocks_of_pages(pages)
    intake.progress.start(intake.name, len(blocks))
    for unit in statements(blocks):
        intake.progress.advance()
        yield unit
    intake.progress.finish()


def pages_of(intake: Intake) -> list[list[Line]]:
    """The lines of each page, by the process that may open the file."""
    size = intake.path.stat().st_size
    seconds = min(SECONDS + SECONDS_PER_MEGABYTE * size // MEGABYTE, SECONDS_AT_MOST)
    source = str(Path(rodedraad.__file__).resolve().parent.parent)
    command = [sys.executable, "-m", "rodedraad.readers.pdf_text", str(intake.path.resolve())]
    try:
        done = subprocess.run(  # noqa: S603 (our own module, no shell)
            [*command, str(MEMORY), str(seconds)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=seconds * 3,
            check=False,
            env={**os.environ, "PYTHONPATH": source, "PYTHONIOENCODING": "utf-8"},
        )
    except subprocess.TimeoutExpired as error:
        raise UnusableInput("too_slow", file=intake.name) from error
    lines = done.stdout.decode("utf-8", errors="replace").splitlines()
    outcome = json.loads(lines[-1]) if lines and lines[-1].startswith('{"end"') else {"end": "too_slow"}
    if outcome["end"] != "ok":
        raise UnusableInput(outcome["end"], file=intake.name)
    return [[Line(number, *one) for one in json.loads(page)] for number, page in enumerate(lines[:-1], 1)]


def blocks_of_pages(pages: Sequence[Sequence[Line]]) -> list[Block]:
    furniture = furniture_of(pages)
    body = size_of_text(pages)
    blocks: list[Block] = []
    paragraphs: list[list[Line]] = []
    for number, page in enumerate(pages, 1):
        text = [line for at, line in enumerate(page) if (number, at) not in furniture]
        for at, line in enumerate(page):
            if (number, at) in furniture:
                name = f"page {number}, line {at + 1}"
                blocks.append(Block(line.text.strip(), name, name, why=PAGE_HEADER))
        before: Line | None = None
        for line in text:
            goes_on = bool(paragraphs) and (
                same_paragraph(before, line, paragraphs[-1])
                if before
                else continues(paragraphs[-1], line, body)
            )
            if goes_on:
                paragraphs[-1].append(line)
            else:
                paragraphs.append([line])
            before = line
    return in_reading_order(blocks, paragraphs, body)


def in_reading_order(asides: list[Block], paragraphs: list[list[Line]], body: float) -> list[Block]:
    blocks: list[Block] = []
    numbers: Counter[int] = Counter()
    for paragraph in paragraphs:
        page = paragraph[0].page
        numbers[page] += 1
        blocks += paragraph_blocks(paragraph, f"page {page}, paragraph {numbers[page]}", body)
    return blocks + asides


def paragraph_blocks(paragraph: list[Line], locator: str, body: float) -> list[Block]:
    text = joined([line.text for line in paragraph])
    large = all(line.size >= body * 1.08 for line in paragraph)
    bold = all(line.bold for line in paragraph)
    short = len(text.split()) <= 20 and not text.endswith((".", ";", ","))
    bullet = BULLET.match(text)
    if (large and short and not (bullet and not bullet["mark"][0].isdigit())) or (
        not bullet and is_set_as_heading(text, bold=bold)
    ):
        size = max(line.size for line in paragraph)
        level = 1 if size >= body * 1.5 else 2 if size >= body * 1.15 else 3
        return [Block(text, locator, locator, Form.HEADING, level)]
    return [replace(piece, original=None) for piece in pieces_of(text, locator, Form.PARAGRAPH, 0, None)]


def size_of_text(pages: Sequence[Sequence[Line]]) -> float:
    """The size in which most of the letters are set."""
    letters: Counter[float] = Counter()
    for page in pages:
        for line in page:
            letters[line.size] += len(line.text)
    return min(letters.items(), key=lambda item: (-item[1], item[0]))[0] if letters else 10.0


def same_paragraph(before: Line, line: Line, paragraph: list[Line]) -> bool:
    if abs(line.size - before.size) > 0.5 or (line.bold != before.bold and not paragraph_is_mixed(paragraph)):
        return False
    if BULLET.match(line.text) or starts_a_turn(line.text):
        return False
    height = before.y - line.y
    if height <= 0:
        return abs(height) < 1  # on the same height: a cell beside it
    usual = usual_height(paragraph)
    if usual is not None:
        return height <= usual * 1.2 + 1
    if height <= before.size * NEW_PARAGRAPH:
        return True
    # A wide setting: lines that stop in mid-sentence belong together all the same.
    return (
        height <= before.size * 1.9
        and not before.text.rstrip().endswith(TERMINAL)
        and line.text[:1].islower()
    )


def paragraph_is_mixed(paragraph: list[Line]) -> bool:
    return len({line.bold for line in paragraph}) > 1 or paragraph[0].text.rstrip().endswith(",")


def usual_height(paragraph: list[Line]) -> float | None:
    heights = [a.y - b.y for a, b in itertools.pairwise(paragraph) if a.page == b.page and a.y > b.y]
    return min(heights) if heights else None


def continues(paragraph: list[Line], line: Line, body: float) -> bool:
    """Whether the first line of a page goes on with the last paragraph of the page before."""
    last = paragraph[-1]
    if abs(last.size - line.size) > 0.5 or last.size >= body * 1.08 or BULLET.match(line.text):
        return False
    stops = not last.text.rstrip().endswith(TERMINAL)
    return stops and (line.text.lstrip()[:1].islower() or last.text.rstrip().endswith(("-", "\u00ad", ",")))


def furniture_of(pages: Sequence[Sequence[Line]]) -> set[tuple[int, int]]:
    """Page and position of the lines that are the same at the head or foot of page after page."""
    edges: list[list[tuple[int, str]]] = []
    for page in pages:
        order = sorted(range(len(page)), key=lambda at: -page[at].y)
        at_the_edge = order[:3] + [at for at in order[-3:] if at not in order[:3]]
        edges.append([(at, page[at].text) for at in at_the_edge])
    same = same_on_pages([[text for _, text in edge] for edge in edges])
    return {(number, at) for number, edge in enumerate(edges, 1) for at, text in edge if same(text)}
