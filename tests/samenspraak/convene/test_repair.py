"""On the day: people stay away or come late, and no more others change their table than was agreed."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from samenspraak.convene.roll import Roll
from samenspraak.convene.seating import Repair, Room, repair_seating


@dataclass(frozen=True)
class Evening:
    """A room with everybody who was expected or came, where the expected would sit, and what happened."""

    room: Room
    before: dict[tuple[str, int], int]
    absent: frozenset[str]
    late: frozenset[str]
    first_round: int
    budget: int

    def repaired(self) -> Repair:
        return repair_seating(
            self.room,
            self.before,
            self.absent,
            first_round=self.first_round,
            good_enough=0.0,  # never well enough: the whole budget is used
            budget=self.budget,
        )


@st.composite
def evenings(draw: st.DrawFn, late: int = 0) -> Evening:
    """Rooms whose seats are dealt at random, so that there is much to mend."""
    tables, size, rounds = draw(st.integers(2, 6)), draw(st.integers(2, 6)), draw(st.integers(1, 3))
    dice = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    ids = tuple(f"v{place:03d}" for place in range(tables * size))
    features = {name: tuple(dice.choice([*"abc"], len(ids))) for name in ("age", "place")}
    room = Room(Roll("people.csv", "id", ids, features, tuple(range(2, len(ids) + 2))), tables, size, rounds)
    came_late = frozenset(ids[: draw(st.integers(0, late))])
    expected = [person for person in ids if person not in came_late]
    seats = [table for table in range(tables) for _ in range(size)]
    before = {
        (person, number): int(table)
        for number in range(rounds)
        for person, table in zip(ids, dice.permutation(seats), strict=True)
        if person not in came_late
    }
    away = draw(st.sets(st.sampled_from(expected), max_size=max(0, len(ids) - tables - 1)))
    return Evening(
        room, before, frozenset(away), came_late, draw(st.integers(0, rounds - 1)), draw(st.integers(0, 3))
    )


@given(evenings())
def test_no_more_people_are_moved_than_the_budget_allows(evening: Evening) -> None:
    repair = evening.repaired()

    assert repair.people_moved <= evening.budget * len(evening.absent)


@given(evenings(late=2))
def test_everybody_who_is_there_sits_once_and_what_is_over_stays(evening: Evening) -> None:
    repair = evening.repaired()

    assert {*repair.room.people.ids} == {*evening.room.people.ids} - evening.absent
    for number, tables in enumerate(repair.seating):
        if number < evening.first_round:
            assert [int(table) for table in tables] == [
                evening.before.get((person, number), -1) for person in repair.room.people.ids
            ]
        else:
            assert tables.min() >= 0
            assert np.bincount(tables).max() <= evening.room.size
    # Who comes late moves nobody as long as a seat is free, and whoever sits somewhere new was seen to move.
    assert not {person for person, _, _, _ in repair.moved} & evening.late
    assert repair.people_moved <= evening.budget * (len(evening.absent) + len(evening.late))


def test_with_one_move_left_no_two_people_change_places() -> None:
    # Two tables of one value each: only changing places would mix them, and that moves two people.
    ids = ("a1", "a2", "a3", "b1", "b2", "b3", "gone")
    roll = Roll("people.csv", "id", ids, {"side": ("a", "a", "a", "b", "b", "b", "a")}, tuple(range(2, 9)))
    room = Room(roll, 2, 4, 1)
    before = {(person, 0): 0 if person[0] == "a" else 1 for person in ids[:6]} | {("gone", 0): 1}

    moved = [repair_seating(room, before, {"gone"}, budget=budget).people_moved for budget in (0, 1, 2)]

    assert moved[0] == 0
    assert moved[1] <= 1
    assert moved[2] == 2
