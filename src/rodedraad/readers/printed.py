"""Plain text that was copied out of a printed page: its headers, footers, page numbers and cut words settled.

A header or footer that stands between two paragraphs is only marked. One that cuts a paragraph in two is taken out
of it, and so is a hyphen that cuts a word: the text is then repaired, and what stood there is kept beside it.
"""

from __future__ import annotations

import itertools
import re
from collections import defaultdict

from rodedraad.patterns import lazy
from rodedraad.readers.blocks import Block
from rodedraad.readers.layout import BULLET, TERMINAL
from rodedraad.readers.pages import ENDS_NUMBERED, NUMBERED, is_cut, shape
from rodedraad.readers.textlines import Line
from rodedraad.readers.units import PAGE_HEADER

SURE_NUMBER = lazy(
    r"\W*(?:pagina|page|pag\.?|blz\.?)\s*\d{1,4}(?:\s*(?:van|of|/)\s*\d{1,4})?\W*", re.IGNORECASE
)


def without_pages(lines: list[Line]) -> tuple[list[Line], list[Block]]:
    """The lines as a writer would have left them, and what the pages put between."""
    furniture = furniture_of(lines)
    asides = [
        Block(line.text.strip(), f"line {line.number}", str(line.number), offset=line.start, why=PAGE_HEADER)
        for at, line in enumerate(lines)
        if at in furniture
    ]
    # A form feed is where a page ended; in its place stands a space, so that every other place stays what it is.
    kept = [
        Line(line.text.replace("\f", " "), line.start, line.number, line.original, line.end) for line in lines
    ]
    for at in furniture:
        kept[at].text = kept[at].original = " " * len(kept[at].text)
    gone = {at for first, last in cuts_in_paragraphs(kept, furniture) for at in range(first, last)}
    left = [line for at, line in enumerate(kept) if at not in gone]
    return placed(whole_words(left)), asides


def furniture_of(lines: list[Line]) -> set[int]:
    """The lines that pages put in a text: numbered ones whose number climbs, and what stands the same beside them."""
    by_shape: dict[str, list[int]] = defaultdict(list)
    for at, line in enumerate(lines):
        text = line.text.strip()
        if text and len(text) <= 140 and (NUMBERED.fullmatch(text) or ENDS_NUMBERED.fullmatch(text)):
            by_shape[shape(text)].append(at)
    found = {at for at, line in enumerate(lines) if SURE_NUMBER.fullmatch(line.text.strip())}
    for places in by_shape.values():
        numbers = [last_number(lines[at].text) for at in places]
        if len(places) >= 2 and all(a < b <= a + 3 for a, b in itertools.pairwise(numbers)):
            found.update(places)
    breaks = sorted(found | {at for at, line in enumerate(lines) if "\f" in line.text})
    return found | beside(lines, breaks)


def last_number(text: str) -> int:
    """The page's own number: of "3 van 12" the first."""
    numbers = re.findall(r"\d{1,4}", text)
    of_many = re.search(r"(\d{1,4})\s*(?:van|of|/)\s*\d{1,4}\s*$", text)
    return int(of_many[1] if of_many else numbers[-1])


def beside(lines: list[Line], breaks: list[int]) -> set[int]:
    """Lines next to the ends of pages that are the same at two ends or more."""
    same: dict[str, set[int]] = defaultdict(set)
    for at in breaks:
        for step in (1, -1):
            near, looked = at if "\f" in lines[at].text and step == 1 else at + step, 0
            while 0 <= near < len(lines) and looked < 2:
                text = lines[near].text.strip()
                if text and len(text) <= 140:
                    looked += 1
                    same[shape(text)].add(near)
                near += step
    # The first page carries the header too.
    for near in [at for at, line in enumerate(lines) if line.text.strip()][:2]:
        if shape(lines[near].text.strip()) in same:
            same[shape(lines[near].text.strip())].add(near)
    ends_of_pages = [places for places in same.values() if len(places) >= 2]
    return {at for places in ends_of_pages for at in places if not BULLET.match(lines[at].text)}


def cuts_in_paragraphs(lines: list[Line], furniture: set[int]) -> list[tuple[int, int]]:
    """From and to of the lines that stand between the two halves of one paragraph."""
    cuts = []
    at = 0
    while at < len(lines):
        if at not in furniture and "\f" not in lines[at].original:
            at += 1
            continue
        first, last = at, at if at not in furniture else at + 1
        while first > 0 and lines[first - 1].blank:
            first -= 1
        while last < len(lines) and lines[last].blank:
            last += 1
        if first > 0 and last < len(lines):
            before, after = lines[first - 1].text.rstrip(), lines[last].text.lstrip()
            stops = not before.endswith(TERMINAL) and len(before) >= 30
            if (
                first < last
                and stops
                and (after[:1].islower() or is_cut(before, after))
                and not BULLET.match(after)
            ):
                cuts.append((first, last))
        at = max(last, at + 1)
    return cuts


def whole_words(lines: list[Line]) -> list[Line]:
    """A word that was cut at the end of a line is written whole there."""
    for line, following in itertools.pairwise(lines):
        ahead = following.text.lstrip()
        if not is_cut(line.text, ahead) or BULLET.match(following.text):
            continue
        rest = re.match(r"\S+", ahead)
        if rest is None or len(line.text.strip()) < 20:
            continue
        line.text = line.text.rstrip()[:-1] + rest[0]
        following.text = ahead[len(rest[0]) :].lstrip()
        if not following.text:
            # Nothing is left of the line below: what follows it goes on, so it may not look like an empty one.
            line.end = ""
    return [line for line in lines if line.end or line.text]


def placed(lines: list[Line]) -> list[Line]:
    start = 0
    for line in lines:
        line.start = start
        start += len(line.text) + len(line.end)
    return lines
