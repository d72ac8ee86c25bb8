"""Repair a seating on the day: some do not come, some come late, and as few people as can be change their table.

Whoever comes late takes the seat that keeps the rules and mixes best. Then people move one by one (to an empty seat, or
by changing places), the best gain a person moved first, until the room is mixed well enough or the budget of moves is
used up. Rounds that are over stay as they were. Works on one round at a time, so a table's sheet changes little.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np

from samenspraak.convene.refusals import Refused
from samenspraak.convene.seating.bounds import Bounds, bounds_of
from samenspraak.convene.seating.layout import Layout
from samenspraak.convene.seating.metrics import Measures, measure
from samenspraak.convene.seating.moves import NOWHERE, RoundState
from samenspraak.convene.seating.room import Room, Seating

GOOD_ENOUGH = 1.05  # mixing is not improved further than this many times what could not be beaten
BUDGET = 2  # people who may be moved for every one who stays away or comes late


@dataclass(frozen=True, slots=True)
class Repair:
    """The seating after a repair, rounds by people of `room` (who came; NOWHERE where they were not there yet).

    `moved`: (person, round, from table, to table) for everybody who had another table before, counted from 1;
    `people_moved` counts each of them once. `unstaffed`: (task, round, table) where nobody of a role is left.
    """

    room: Room
    seating: Seating
    measures: Measures
    bounds: Bounds
    moved: tuple[tuple[str, int, int, int], ...]
    late: tuple[str, ...]
    unstaffed: tuple[tuple[str, int, int], ...]

    @property
    def people_moved(self) -> int:
        return len({person for person, _, _, _ in self.moved})


def repair_seating(
    room: Room,
    before: dict[tuple[str, int], int],
    absent: Collection[str],
    *,
    first_round: int = 0,
    good_enough: float = GOOD_ENOUGH,
    budget: int = BUDGET,
) -> Repair:
    """Repair what `before` says: the table (from 0) of a person in a round (from 0).

    `room` holds everybody who was expected or is here now; people of it who are not in `before` came late. Raises
    Refused when nobody is left, or somebody can sit nowhere.
    """
    here = room.people.without(frozenset(absent))
    if not here.ids:
        raise Refused("everyone_absent", file=room.people.file)
    present = Room(here, room.tables, room.size, room.rounds, room.rules.among(here.ids))
    expected = {person for person, _ in before}
    late = tuple(person for person in here.ids if person not in expected)
    known = np.array(
        [[before.get((person, number), NOWHERE) for person in here.ids] for number in range(room.rounds)],
        dtype=np.int64,
    )
    changes = len(late) + len(expected & frozenset(absent))
    bounds = bounds_of(present, even_layout(present))
    seating = mend_rounds(present, known, bounds, (first_round, changes * budget, good_enough))
    judged = Room(here, present.tables, room.size, room.rounds - first_round, present.rules)
    return Repair(
        present,
        seating,
        measure(judged, seating[first_round:]),
        bounds,
        moves_between(here.ids, known, seating),
        late,
        unstaffed_in(present, seating, first_round),
    )


def even_layout(room: Room) -> Layout:
    """The freedom that the rules leave, tables as equal as can be: what the repaired room is measured against."""
    nowhere = np.zeros((0, 2), dtype=np.int64)
    allowed = np.array(
        [
            [table in left for table in range(room.tables)]
            for left in (room.rules.tables_for(person, room.tables) for person in room.people.ids)
        ]
    )
    return Layout(room.even_sizes(), allowed, (), nowhere, np.zeros((room.rounds, 0), dtype=np.int64))


def mend_rounds(room: Room, known: Seating, bounds: Bounds, aims: tuple[int, int, float]) -> Seating:
    """Each round from the first that is still to come; the same people are moved again rather than new ones.

    No more people than the budget change their table, but for those who make room for somebody who comes late and
    finds no seat free: they are moved whatever the budget, and count in it.
    """
    first_round, budget, good_enough = aims
    seating = known.copy()
    unmoved = np.ones(known.shape[1], dtype=np.bool_)
    # Who sat nowhere before changes no table, wherever they are put.
    unmoved[(known[first_round:] == NOWHERE).all(axis=0)] = False
    left = budget
    for number in range(first_round, room.rounds):
        state = RoundState(room, seating, number)
        moved: tuple[int, ...] | None = tuple(
            made_room
            for person in np.flatnonzero(seating[number] == NOWHERE).tolist()
            for made_room in state.admit(person, unmoved)
        )
        while moved is not None:
            left -= int(unmoved[list(moved)].sum())
            unmoved[list(moved)] = False
            well = state.distance() <= good_enough * bounds.distance
            moved = None if well else state.best_move(unmoved, left)
        seating[number] = state.tables
    return seating


def moves_between(
    ids: tuple[str, ...], known: Seating, seating: Seating
) -> tuple[tuple[str, int, int, int], ...]:
    rounds, people = np.nonzero((known != seating) & (known != NOWHERE))
    return tuple(
        (ids[person], number + 1, int(known[number, person]) + 1, int(seating[number, person]) + 1)
        for number, person in zip(rounds.tolist(), people.tolist(), strict=True)
    )


def unstaffed_in(room: Room, seating: Seating, first_round: int) -> tuple[tuple[str, int, int], ...]:
    place = {person: number for number, person in enumerate(room.people.ids)}
    found = []
    for role, holders in sorted(room.rules.roles.items()):
        for number in range(first_round, room.rounds):
            at = {int(seating[number, place[person]]) for person in holders}
            found += [(role, number + 1, table + 1) for table in range(room.tables) if table not in at]
    return tuple(found)
