"""Kinds by colour: a legend somewhere in the file ("geel = zorg") and the colour of a note, a cell or some words."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Mapping

from rodedraad.patterns import lazy
from rodedraad.readers.conventions import kinds_in, one_kind_in
from rodedraad.readers.marked_rows import COLOUR_OF_WORD
from rodedraad.readers.units import PROCEDURE, TEXT_WITHHELD, Unit

_MOST_UNITS = 20_000
_LONGEST = 400
_PLACE = lazy(r"(?P<sheet>.*!)(?P<column>[A-Z]{1,3})(?P<row>\d{1,7})")


def kinds_of_colours(texts: Iterable[str]) -> dict[str, str]:
    """Colours with the kind that the texts say they stand for; nothing where fewer than two are told."""
    found: dict[str, set[str]] = {}
    for text in texts:
        if len(text) > _LONGEST:
            continue
        for sign, kind in (kinds_in(text) or one_kind_in(text)).items():
            colour = COLOUR_OF_WORD.get(sign)
            if colour:
                found.setdefault(colour, set()).add(kind)
    kinds = {colour: kinds.pop() for colour, kinds in found.items() if len(kinds) == 1}
    return kinds if len(kinds) > 1 else {}


def explains_colours(text: str) -> bool:
    signs = kinds_in(text) or one_kind_in(text)
    return bool(signs) and all(sign in COLOUR_OF_WORD for sign in signs)


def coloured(units: Iterable[Unit], fills: Mapping[str, str]) -> Iterator[Unit]:
    """The units of a table, each with the kind of its colour where a legend says it and nothing else does."""
    stream = iter(units)
    held = list(itertools.islice(stream, _MOST_UNITS))
    kinds = kinds_of_colours(unit.whole for unit in held if unit.why not in TEXT_WITHHELD)
    for unit in held:
        if kinds and unit.why is None and explains_colours(unit.whole):
            unit.why = PROCEDURE
        elif kinds and unit.why is None and unit.kind is None:
            unit.kind = kinds.get(unit.colour or colour_of_row(unit.locator, fills, kinds) or "")
        yield unit
    yield from stream


def colour_of_row(locator: str, fills: Mapping[str, str], kinds: Mapping[str, str]) -> str | None:
    """The colour of a cell, else the one colour of the legend that its row has."""
    own = fills.get(locator)
    found = _PLACE.fullmatch(locator)
    if own in kinds or not found:
        return own
    row = (fills.get(f"{found['sheet']}{letter}{found['row']}") for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    colours = {colour for colour in row if colour in kinds}
    return colours.pop() if len(colours) == 1 else None
