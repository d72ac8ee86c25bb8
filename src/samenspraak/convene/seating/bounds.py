"""What no seating can beat: the least distance from the room, and the fewest repeated pairs.

Distance, per feature and exactly: people with a value are shared out over tables so that the sum of
|count / size - share| is least, a transport problem with convex costs whose linear relaxation has whole answers.
For equal tables without rules it comes down to every count being the floor or the ceiling of its share: the mean
over features of 1/s * sum over values of frac(s * share) * (1 - frac(s * share)). With rules (fixed seats, languages,
access) the same problem is solved with those tables closed to those people: the constrained bound.

Repeats: people who share a table in one round must meet again in the next when there are fewer tables than seats at
a table, and there are only so many pairs.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from dataclasses import dataclass

import numpy as np

from samenspraak.convene.milp import Milp
from samenspraak.convene.seating.layout import Layout
from samenspraak.convene.seating.room import Room


@dataclass(frozen=True, slots=True)
class Bounds:
    """`distance` bounds D from below (under the rules, where there are any), `repeated_pairs` the repeats."""

    distance: float
    repeated_pairs: int


def bounds_of(room: Room, layout: Layout) -> Bounds:
    """The bounds for the tables and the freedom that a layout gives."""
    sizes = layout.sizes.tolist()
    if len(set(sizes)) == 1 and bool(layout.allowed.all()):
        distance = equal_tables(room)
    else:
        distance = float(
            np.mean([least_distance(room, layout, number) for number in range(room.codes.shape[1])])
        )
    repeats = max(fewest_repeats(sizes, room.rounds, len(room.people)), forced_repeats(layout, room.rounds))
    return Bounds(distance, repeats)


def equal_tables(room: Room) -> float:
    """The closed form, for equal tables at which everybody may sit."""
    size = len(room.people) / room.tables
    rest = size * room.shares - np.floor(size * room.shares + 1e-12)
    return float((rest * (1 - rest)).sum() / size / room.codes.shape[1])


def least_distance(room: Room, layout: Layout, feature: int) -> float:
    """The least mean distance on one feature, tables that are alike taken together."""
    patterns, people_like = np.unique(layout.allowed, axis=0, return_inverse=True)
    kinds: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for table in range(room.tables):
        kinds[(int(layout.sizes[table]), *patterns[:, table].tolist())].append(table)
    classes = Counter(zip(people_like.tolist(), room.codes[:, feature].tolist(), strict=True))
    problem = Milp()
    leaving: dict[tuple[int, int], list[int]] = defaultdict(list)
    arriving: dict[tuple[int, int], list[int]] = defaultdict(list)
    for number, key in enumerate(kinds):
        for (pattern, code), count in sorted(classes.items()):
            if key[1 + pattern]:
                column = problem.column(0, count)
                leaving[pattern, code].append(column)
                arriving[number, code].append(column)
    for like, columns in sorted(leaving.items()):
        problem.row(classes[like], classes[like], columns)
    constant = 0.0
    for number, tables in enumerate(kinds.values()):
        size = int(layout.sizes[tables[0]])
        seats: list[int] = []
        for code in sorted({code for _, code in classes}):
            steps, fixed = price_steps(problem, float(room.shares[code]), size, len(tables))
            constant += fixed
            coming = arriving[number, code]
            problem.row(0, 0, [*coming, *steps], [*[1.0] * len(coming), *[-1.0] * len(steps)])
            seats += coming
        problem.row(size * len(tables), size * len(tables), seats)
    answer = problem.solve()
    assert answer is not None  # the layout's own start is one of its answers
    return (answer.cost + constant) / room.tables


def price_steps(problem: Milp, share: float, size: int, tables: int) -> tuple[list[int], float]:
    """Columns that together count the people with a value at `tables` alike tables, at what that adds to the distance.

    The cost |count / size - share| / 2 falls up to the floor of the share, changes slope once, then rises.
    """

    def price(count: int) -> float:
        return 0.5 * abs(count / size - share)

    floor = math.floor(size * share + 1e-12)
    steps = [problem.column(0, floor * tables, (price(floor) - price(0)) / floor)] if floor else []
    if floor < size:
        steps.append(problem.column(0, tables, price(floor + 1) - price(floor)))
    if floor + 1 < size:
        steps.append(problem.column(0, (size - floor - 1) * tables, 0.5 / size))
    return steps, tables * price(0)


def fewest_repeats(sizes: list[int], rounds: int, people: int) -> int:
    """By the pigeonhole: from a table into the next round's, and from the number of pairs there are."""
    tables = len(sizes)
    again = sum(overlap(size, tables) for size in sizes) * (rounds - 1)
    pairs = rounds * sum(math.comb(size, 2) for size in sizes) - math.comb(people, 2)
    return max(again, pairs, 0)


def forced_repeats(layout: Layout, rounds: int) -> int:
    """Pairs who share a table in every round because the rules say so."""
    stays = np.flatnonzero(layout.allowed.sum(axis=1) == 1)
    at = Counter(layout.allowed[stays].argmax(axis=1).tolist())
    pairs = sum(math.comb(count, 2) for count in at.values())
    bound = frozenset(stays.tolist())
    for block in layout.blocks:
        pairs += math.comb(len(block), 2) - math.comb(len(bound.intersection(block)), 2)
    return pairs * (rounds - 1)


def overlap(size: int, tables: int) -> int:
    """Pairs of one table that must meet again when its people spread over all tables."""
    each, rest = divmod(size, tables)
    return rest * math.comb(each + 1, 2) + (tables - rest) * math.comb(each, 2)
