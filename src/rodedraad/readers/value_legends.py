"""Codes that a table explains somewhere, on a sheet or above the rows: "N: geen toestemming", "I = ingetrokken".

A column of such codes says of each row whether it may be used, whatever the column is called.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from rodedraad.patterns import lazy
from rodedraad.readers.columns import Columns
from rodedraad.readers.scopes import why_of_told

_LONGEST_CODE = 24
_MOST_CODES = 12
_MOST_WORDS = 16
_IN_ONE = lazy(
    r"\s*[\"'“‘]?(?P<code>[^\s=:–].{0,22}?)[\"'”’]?\s*"
    r"(?:=|:|–|\bbetekent\b|\bmeans\b)\s*(?P<told>.{3,160})"
)


def codes_explained(rows: Iterable[Sequence[str]]) -> dict[str, str | None]:
    """Each code (lower case) with why its rows are left out, None for those that may be used.

    Two rows or more one below the other that each explain a code are a legend; empty where none refuses.
    """
    found: dict[str, str | None] = {}
    block: list[tuple[str, str | None]] = []
    for row in [*rows, ()]:
        explained = list(_explained([value.strip() for value in row if value.strip()]))
        block += explained
        if explained:
            continue
        # Who speaks may stand beside what was said in the same way, but speaks more than once.
        if 1 < len(block) <= _MOST_CODES and len(dict(block)) == len(block):
            found |= dict(block)
        block = []
    return found if any(found.values()) else {}


def _explained(told: list[str]) -> Iterable[tuple[str, str | None]]:
    short = len(told) == 2 and len(told[0]) <= _LONGEST_CODE and len(told[0].split()) <= 3
    if short and 1 < len(told[1].split()) <= _MOST_WORDS:
        yield told[0].casefold(), why_of_told(told[1])
        return
    for value in told:
        yield from _in_one(value)


def _in_one(text: str) -> Iterator[tuple[str, str | None]]:
    """The codes that one text explains: "J = mag gebruikt worden", "V: 1 = zichtbaar, 0 = verwijderd"."""
    bare = re.sub(r"^[\s#*/-]*(?:\w{1,20}:\s+(?=\S{1,12}\s*=))?", "", text)
    for part in re.split(r"\s*[;\n]\s*|,\s+(?=\S{1,12}\s*=)", bare):
        one = _IN_ONE.fullmatch(part)
        if one and len(one["code"].split()) <= 3:
            yield one["code"].strip().casefold(), why_of_told(one["told"])


def take_codes(columns: Columns, rows: Sequence[Sequence[str]], codes: Mapping[str, str | None]) -> None:
    """Note which columns hold nearly nothing but codes that are explained; such a column holds no statements."""
    labels = (columns.id, columns.role, columns.kind, columns.table)
    for at in range(len(columns.names)) if codes else ():
        told = [row[at].strip().casefold() for row in rows if at < len(row) and row[at].strip()]
        if at in labels or columns.text == [at]:
            continue
        if told and sum(one in codes for one in told) * 5 >= len(told) * 4 and any(map(codes.get, told)):
            columns.coded[at] = codes
            columns.text = [one for one in columns.text if one != at]
