"""What a table says of its own rows elsewhere: in a note on a cell, on another sheet, under the last row, by a colour.

Rows are streamed, but such a note may stand behind them: up to a size a file's units wait until all of it was seen.
"""

from __future__ import annotations

import colorsys
import itertools
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from rodedraad.patterns import lazy
from rodedraad.readers.consent import Act, act_of, act_of_remark
from rodedraad.readers.doubt import is_noted_out
from rodedraad.readers.refusals import people_refusing
from rodedraad.readers.scopes import numbers_refused, why_of, why_of_told
from rodedraad.readers.units import COMMENT, DOUBT, NO_CONSENT, PROCEDURE, TEXT_WITHHELD, Unit
from rodedraad.sentences import sentence_spans

MOST_UNITS = 20_000
_LONGEST_NOTE = 400
_PLACE = lazy(r"(?:(?P<sheet>[^!]+)!)?\$?(?P<column>[A-Z]{1,3})\$?(?P<row>\d{1,7})(?=$|,)")
_OF_ROWS = lazy(r"\b(?:rij|rijen|regel|regels|rows?|lines?)\b", re.IGNORECASE)
_COLOURS = {
    "red": "rood rode red",
    "orange": "oranje orange",
    "yellow": "geel gele yellow",
    "green": "groen groene green",
    "blue": "blauw blauwe blue turquoise cyan turkoois aqua",
    "purple": "paars paarse purple lila violet",
    "pink": "roze pink magenta",
    "grey": "grijs grijze grey gray",
    "black": "zwart zwarte black",
}
COLOUR_OF_WORD = {word: colour for colour, told in _COLOURS.items() for word in told.split()}
_LEGEND = lazy(
    r"(?:\w+\s+)?(?P<colour>"
    + "|".join(COLOUR_OF_WORD)
    + r")\w*(?:\s+(?:gemarkeerd|gearceerd|gekleurd|marked|shaded|rij(?:en)?|cel(?:len)?|rows?|cells?))*"
    r"\s*(?:=|:|–|-|betekent|means|is|zijn|are)\s*(?P<told>.{4,100})",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Notes:
    """What was said of rows: by their number or id, by who speaks in them, by cell, by colour."""

    ids: dict[str, str] = field(default_factory=dict)
    rows: dict[str, str] = field(default_factory=dict)
    people: set[str] = field(default_factory=set)
    cells: dict[tuple[str, str], str] = field(default_factory=dict)
    colours: dict[str, str] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.ids or self.rows or self.people or self.cells or self.colours)


def settled(units: Iterable[Unit], fills: Mapping[str, str]) -> Iterator[Unit]:
    """The units of a table, with those left out that the table says so of elsewhere."""
    stream = iter(units)
    held = list(itertools.islice(stream, MOST_UNITS))
    rest = list(itertools.islice(stream, 1))
    if rest:
        yield from itertools.chain(held, rest, stream)
        return
    notes, saying = _notes_of(held, fills)
    for unit in held:
        if notes and unit.why is None:
            unit.why = PROCEDURE if id(unit) in saying else _why(unit, notes, fills)
        yield unit


def _notes_of(units: list[Unit], fills: Mapping[str, str]) -> tuple[Notes, set[int]]:
    notes, saying, again = Notes(), set[int](), set[str]()
    own = {(unit.own_id or "").split("#")[0].casefold() for unit in units} - {""}
    for unit in units:
        text = unit.whole.strip()
        if not text or len(text) > _LONGEST_NOTE or unit.why in TEXT_WITHHELD:
            continue
        _note_on_cell(unit, text, notes)
        if _legend(unit, text, notes, fills):
            saying.add(id(unit))
        for start, end in sentence_spans(text):
            told = text[start:end]
            numbers, why = numbers_refused(told)
            if numbers and why:
                # A sheet may number its lines itself, and is then believed before the program that shows it.
                by_row = _OF_ROWS.search(told) and not numbers <= own
                (notes.rows if by_row else notes.ids).update(dict.fromkeys(numbers, why))
                saying.add(id(unit))
            people, act = people_refusing(told)
            if act == Act.ALLOW:
                again |= people
            else:
                notes.people |= people
    notes.people -= again
    return notes, saying


def _note_on_cell(unit: Unit, text: str, notes: Notes) -> None:
    found = _PLACE.search(unit.locator.replace(" at ", "!")) if unit.why == COMMENT else None
    if not found:
        return
    act = act_of_remark(text) or (act_of(text) if len(text.split()) <= 25 else None)
    place = ((found["sheet"] or "").rsplit(", ", 1)[-1], f"{found['column']}{found['row']}")
    why = why_of(act)
    if act is None and is_noted_out(text):
        why = DOUBT
    if why:
        notes.cells[place] = why
    elif act == Act.ALLOW:
        notes.cells.pop(place, None)


def _legend(unit: Unit, text: str, notes: Notes, fills: Mapping[str, str]) -> bool:
    """ "Rood = geen toestemming", or a coloured cell that says so."""
    if not fills:
        return False
    # What is struck through is known by that, whatever its colour.
    named = (
        None
        if re.search(r"struck|strike|doorgestreept|doorgehaald", text, re.IGNORECASE)
        else _LEGEND.fullmatch(text)
    )
    if named and (why := why_of_told(named["told"], act_of_remark(named["told"]), unsure=DOUBT)):
        notes.colours[COLOUR_OF_WORD[named["colour"].casefold()]] = why
        return True
    why = why_of(act_of_remark(text.lstrip("=: –-")))
    colour = fills.get(unit.locator) or fills.get(_left_of(unit.locator) or "")
    if why and colour:
        notes.colours[colour] = why
        return True
    return False


def _left_of(locator: str) -> str | None:
    found = re.fullmatch(r"(.*!)([A-Z])(\d+)", locator)
    return f"{found[1]}{chr(ord(found[2]) - 1)}{found[3]}" if found and found[2] != "A" else None


def _why(unit: Unit, notes: Notes, fills: Mapping[str, str]) -> str | None:
    own = (unit.own_id or "").split("#")[0].casefold()
    if own and own in notes.ids:
        return notes.ids[own]
    found = _PLACE.search(unit.locator)
    if found:
        row, sheet = found["row"], found["sheet"] or ""
        if row in notes.rows:
            return notes.rows[row]
        for (where, cell), why in notes.cells.items():
            same_sheet = not where or not sheet or where == sheet
            if (
                same_sheet
                and re.sub(r"\D", "", cell) == row
                and (cell == f"{found['column']}{row}" or not _is_text_cell(cell, unit))
            ):
                return why
        colours = (
            {fills[place] for place in _row_places(sheet, row) if place in fills} if notes.colours else set()
        )
        coloured = next((notes.colours[one] for one in sorted(colours) if one in notes.colours), None)
        if coloured:
            return coloured
    return NO_CONSENT if unit.role and unit.role.casefold() in notes.people else None


def _is_text_cell(cell: str, unit: Unit) -> bool:
    """With several text columns a note on one of them is about that one."""
    return "#" in unit.key and not cell.startswith("A")


def _row_places(sheet: str, row: str) -> Iterator[str]:
    for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ":
        yield f"{sheet}!{letter}{row}"


def colour_named(rgb: str) -> str | None:
    """The plain name of a colour ("FFFF0000" or "#ff0000": red); None for white and near it."""
    digits = re.sub(r"[^0-9a-fA-F]", "", rgb)[-6:]
    if len(digits) != 6:
        return None
    red, green, blue = (int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4))
    hue, light, strength = colorsys.rgb_to_hls(red, green, blue)
    if light > 0.97:
        return None
    if strength < 0.12 or max(red, green, blue) - min(red, green, blue) < 0.06:
        return "black" if light < 0.2 else "grey"
    degrees = hue * 360
    for until, name in (
        (15, "red"),
        (43, "orange"),
        (70, "yellow"),
        (170, "green"),
        (260, "blue"),
        (295, "purple"),
        (340, "pink"),
    ):
        if degrees < until:
            return "pink" if name == "red" and light > 0.9 else name
    return "red"
