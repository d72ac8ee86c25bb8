"""What the export of an online whiteboard says of each note: what thing it is, in which area it hung, on which colour.

A note on a board is a statement; the title, the legend, the warming-up and the texts of whoever made the board are not.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rodedraad.patterns import lazy
from rodedraad.readers.headings import section_of
from rodedraad.readers.labels import kind_of_heading
from rodedraad.readers.marked_rows import COLOUR_OF_WORD, colour_named
from rodedraad.readers.units import HEADING, PROCEDURE
from rodedraad.vocabulary import words

_COLOUR = lazy(
    r"(?:bg|background|fill|sticky|note|briefje|achtergrond)-?(?:colou?r|kleur)|(?:colou?r|kleur)(?:-.*)?"
)
_SORT = lazy(r"(?:sticky|item|widget|object|element)-?type|type|soort-object")
_AREA = words("area frame section gebied vak kader sectie zone region bord board kolom column lane")
_MARKS = words(
    """
    position-x position-y x y width height breedte hoogte last-updated-by last-updated created-by votes stemmen link
    locked border-line shape vorm sticky-id item-id tags
    """
)
_NOTES = words("sticky-note sticky note sticky_note post-it postit plakbriefje briefje card kaart kaartje")
_GROUP = lazy(
    r"(?:sub|deel|gespreks)?(?:groep|group|tafel|table|team|kring|circle|breakout|kamer|room)\b.{0,40}",
    re.IGNORECASE,
)
# Where on a board nothing hangs that people said of the subject.
_NO_STATEMENTS = lazy(
    r"kop|kopje|header|titel|titels|titles?|legenda?|key|uitleg|instructies?|instructions?|opwarm\w*|warm-?(?:ing)?-?up"
    r"|ice-?breakers?|ijsbrekers?|check-?(?:in|uit|out)|welkom|welcome|energi[sz]ers?|start|agenda|programma|colofon",
    re.IGNORECASE,
)
_TOUCHED_BY = lazy(r"(?:last-)?(?:updated|modified|edited|changed|moved|gewijzigd|bewerkt)-(?:by|door)")
_FEWEST_MARKS = 2


@dataclass(frozen=True, slots=True)
class Board:
    """The columns of such an export, where a table is one."""

    sort: int | None = None
    area: int | None = None
    colour: int | None = None


def board_of(tidied: Sequence[str], cells: Sequence[Sequence[str]], free: set[int]) -> Board:
    """Which columns say what of a note, taken out of those that are free; none in a table that is no whiteboard."""
    colour = next(
        (at for at, name in enumerate(tidied) if _COLOUR.fullmatch(name) and are_colours(cells[at])), None
    )
    marks = sum(name in _MARKS for name in tidied)
    if marks < _FEWEST_MARKS and not (colour is not None and marks):
        return Board(colour=colour)
    sort = next(
        (at for at, name in enumerate(tidied) if _SORT.fullmatch(name) and hold_notes(cells[at])), None
    )
    area = next((at for at, name in enumerate(tidied) if name in _AREA and at in free), None)
    free.difference_update(at for at in (colour, sort, area) if at is not None)
    # Whoever moved a note last need not be who wrote it.
    free.difference_update([at for at, name in enumerate(tidied) if _TOUCHED_BY.fullmatch(name)])
    return Board(sort, area, colour)


def are_colours(values: Sequence[str]) -> bool:
    return (
        bool(values)
        and sum(colour_in(value) is not None or is_white(value) for value in values) * 5 >= len(values) * 4
    )


def is_white(value: str) -> bool:
    return value.strip().casefold() in ("wit", "white", "none", "geen", "transparent", "#ffffff", "#fff")


def colour_in(value: str) -> str | None:
    """The plain name of a colour as a program writes it: "#FCF281", "light_yellow", "lichtgeel"."""
    told = value.strip().casefold()
    if re.fullmatch(r"#?[0-9a-f]{6}(?:[0-9a-f]{2})?", told):
        return colour_named(told.lstrip("#")[:6])
    bare = re.sub(r"(?:light|dark|licht|donker|pale|bright|fel)[\s_-]?", "", told)
    return COLOUR_OF_WORD.get(bare)


def hold_notes(values: Sequence[str]) -> bool:
    return sum(is_note(value) for value in values) * 2 > len(values)


def is_note(value: str) -> bool:
    return re.sub(r"[\s_]+", "-", value.strip().casefold()) in _NOTES


def told(row: Sequence[str], at: int | None) -> str:
    return row[at].strip() if at is not None and at < len(row) else ""


def why_of_note(board: Board, row: Sequence[str]) -> str | None:
    """Why a row of a board is no statement: no note, or one that hung where none of those hang."""
    sort, area = told(row, board.sort), told(row, board.area)
    if sort and not is_note(sort):
        return HEADING
    return PROCEDURE if area and (_NO_STATEMENTS.fullmatch(area) or section_of(area)) else None


def table_of_area(board: Board, row: Sequence[str]) -> str | None:
    area = told(row, board.area)
    return area if _GROUP.fullmatch(area) else None


def kind_of_area(board: Board, row: Sequence[str]) -> str | None:
    area = told(row, board.area)
    return kind_of_heading(area) if area else None


def colour_of_note(board: Board, row: Sequence[str]) -> str | None:
    return colour_in(told(row, board.colour))
