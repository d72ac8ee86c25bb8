"""When and where dialogues are held: months as a calendar shows them, and places with their tables."""

from __future__ import annotations

import calendar
import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from samenspraak.convene.models import Dialogue
from samenspraak.ground import clock
from samenspraak.public.queries.dialogues import DialogueSize

Rows = Iterable[tuple[Dialogue, DialogueSize]]


@dataclass(frozen=True, slots=True)
class Day:
    """A day of a month with the dialogues of that day; `on` is None for a square before the first or after the last."""

    on: dt.date | None = None
    dialogues: tuple[Dialogue, ...] = ()

    @property
    def is_to_come(self) -> bool:
        """Whether its dialogues have not been held yet."""
        return any(is_to_come(row) for row in self.dialogues)


@dataclass(frozen=True, slots=True)
class Month:
    """One month with a dialogue in it, as weeks of seven days that begin on Monday."""

    first: dt.date
    weeks: tuple[tuple[Day, ...], ...]


@dataclass(slots=True)
class Place:
    """A place, and how many dialogues and tables were held there; and apart from them those still to come."""

    name: str
    dialogues: int = 0
    tables: int = 0
    coming: int = 0
    coming_tables: int = 0

    @property
    def dots(self) -> list[bool]:
        """One for each table, and whether it is still to come; where tables are not known, one for each dialogue."""
        return [False] * (self.tables or self.dialogues) + [True] * (self.coming_tables or self.coming)

    def add(self, dialogue: Dialogue, tables: int) -> None:
        if is_to_come(dialogue):
            self.coming += 1
            self.coming_tables += tables
        else:
            self.dialogues += 1
            self.tables += tables


def is_to_come(dialogue: Dialogue) -> bool:
    """Whether this dialogue has not been held yet."""
    return dialogue.held_on > clock.today()


def months_of(dialogues: Iterable[Dialogue]) -> list[Month]:
    """The months in which dialogues are held, in their order; months without any are left out."""
    by_day: dict[dt.date, list[Dialogue]] = defaultdict(list)
    for row in dialogues:
        by_day[row.held_on].append(row)
    firsts = sorted({day.replace(day=1) for day in by_day})
    return [Month(first, _weeks(first, by_day)) for first in firsts]


def _weeks(first: dt.date, by_day: Mapping[dt.date, list[Dialogue]]) -> tuple[tuple[Day, ...], ...]:
    weeks = calendar.Calendar(firstweekday=0).monthdatescalendar(first.year, first.month)
    return tuple(
        tuple(Day(day, tuple(by_day.get(day, ()))) if day.month == first.month else Day() for day in week)
        for week in weeks
    )


@dataclass(slots=True)
class Places:
    """Places with their tables, most tables first, and how many dialogues say no place."""

    found: list[Place] = field(default_factory=list)
    without: int = 0

    @property
    def some_to_come(self) -> bool:
        return any(place.coming for place in self.found)


def places_of(rows: Rows) -> Places:
    """Where dialogues are held, by the words that stand there: the same place in other letters is the same."""
    places: dict[str, Place] = {}
    without = 0
    for row, size in rows:
        name = " ".join(row.place.split())
        if not name:
            without += 1
            continue
        place = places.setdefault(name.casefold(), Place(name))
        place.add(row, size.tables)

    def most_first(place: Place) -> tuple[int, int, str]:
        tables = place.tables + place.coming_tables
        return -tables, -(place.dialogues + place.coming), place.name.casefold()

    found = sorted(places.values(), key=most_first)
    return Places(found, without)
