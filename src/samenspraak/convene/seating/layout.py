"""A first seating in which every rule holds: how large each table is, its language, who may sit where.

People who may sit in the same places are one class; an integer programme hands out seats to classes, tables being
as equal in size as the rules allow. From there the search only makes moves that keep every rule.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from samenspraak.convene.milp import Milp
from samenspraak.convene.refusals import Refused
from samenspraak.convene.seating.room import Room, Seating
from samenspraak.convene.seating.rules import Rules, role_range
from samenspraak.convene.seating.written_rules import RULE_NAMES

UNEVEN = 4.0  # the price of a table that is one larger or smaller than need be, against one table of a language more


@dataclass(frozen=True)
class Layout:
    """What stays the same while the search moves people.

    `sizes`: people at each table; `allowed`: people by tables, where each may sit; `blocks`: people (places in the
    roll) who move as one; `apart`: pairs who never share a table; `start`: a seating that keeps every rule.
    """

    sizes: NDArray[np.int64]
    allowed: NDArray[np.bool_]
    blocks: tuple[tuple[int, ...], ...]
    apart: NDArray[np.int64]
    start: Seating


@dataclass(frozen=True, slots=True)
class Unit:
    """People who move as one (mostly one person), with the tables and languages left to all of them."""

    members: tuple[int, ...]
    tables: frozenset[int]
    languages: frozenset[str] | None
    roles: tuple[int, ...]
    alone: int  # the person's own number when somebody must sit apart from them, else -1


def lay_out(room: Room, dice: np.random.Generator) -> Layout:
    """Raises Refused when the rules cannot all hold, and says without which they could."""
    if not room.rules:
        sizes = room.even_sizes()
        slots = np.repeat(np.arange(room.tables), sizes)
        start = np.stack([dice.permutation(slots) for _ in range(room.rounds)])
        everywhere = np.ones((len(room.people), room.tables), dtype=np.bool_)
        return Layout(sizes, everywhere, (), np.zeros((0, 2), dtype=np.int64), start)
    drawn = hand_out(room)
    if drawn is None:
        raise Refused("rules_clash", file=room.rules.file, culprits=culprits_of(room))
    return seat_classes(room, drawn, dice)


def culprits_of(room: Room) -> str:
    """The kinds of rule without which the others can hold, with their rows."""
    told = []
    for rule in RULE_NAMES:
        left = without_rule(room.rules, rule)
        if left != room.rules and hand_out(replace(room, rules=left)) is not None:
            rows = sorted(
                {row for (name, _), rows in room.rules.rows.items() if name == rule for row in rows}
            )
            shown = ", ".join(map(str, rows[:8])) + (", …" if len(rows) > 8 else "")
            told.append(f"{rule} ({shown})")
    return "; ".join(told) or "…"


def without_rule(rules: Rules, rule: str) -> Rules:
    if rule == "fixed_table":
        return replace(rules, fixed={})
    if rule == "together":
        return replace(rules, together=())
    if rule == "apart":
        return replace(rules, apart=())
    if rule == "language":
        return replace(rules, languages={}, table_languages={})
    if rule == "wheelchair":
        return replace(rules, wheelchair={})
    return replace(rules, roles={role: holders for role, holders in rules.roles.items() if role != rule})


def units_of(room: Room) -> list[Unit]:
    rules, place = room.rules, {person: number for number, person in enumerate(room.people.ids)}
    held = {role: frozenset(holders) for role, holders in sorted(rules.roles.items())}
    lonely = {person for pair in rules.apart for person in pair}
    in_block = {person for block in rules.together for person in block}
    groups = [*rules.together, *((person,) for person in room.people.ids if person not in in_block)]
    units = []
    for group in groups:
        tables = frozenset(range(room.tables)).intersection(
            *(rules.tables_for(person, room.tables) for person in group)
        )
        spoken = [rules.languages[person] for person in group if person in rules.languages]
        shared = frozenset.intersection(*spoken) if spoken else None
        roles = tuple(sum(person in holders for person in group) for holders in held.values())
        number = min(place[person] for person in group) if lonely.intersection(group) else -1
        units.append(Unit(tuple(place[person] for person in group), tables, shared, roles, number))
    return units


@dataclass(frozen=True, slots=True)
class HandedOut:
    """Classes of units with the number that each table gets (classes by tables), and each table's language."""

    classes: list[list[Unit]]
    numbers: NDArray[np.int64]
    table_language: list[str | None]


def class_key(unit: Unit) -> tuple[object, ...]:
    languages = None if unit.languages is None else tuple(sorted(unit.languages))
    return len(unit.members), tuple(sorted(unit.tables)), languages, unit.roles, unit.alone


def hand_out(room: Room) -> HandedOut | None:
    """Seats for classes; None when no hand-out keeps every rule."""
    by_key: dict[tuple[object, ...], list[Unit]] = defaultdict(list)
    for unit in units_of(room):
        by_key[class_key(unit)].append(unit)
    classes = list(by_key.values())
    problem = Milp()
    seats = [
        {table: problem.column(0, len(units), whole=True) for table in sorted(units[0].tables)}
        for units in classes
    ]
    for units, places in zip(classes, seats, strict=True):
        problem.row(len(units), len(units), list(places.values()))
    at_table: list[list[tuple[int, Unit]]] = [[] for _ in range(room.tables)]
    for units, places in zip(classes, seats, strict=True):
        for table, column in places.items():
            at_table[table].append((column, units[0]))
    add_sizes(problem, room, at_table)
    add_roles(problem, room, at_table)
    add_apart(problem, room, classes, seats)
    spoken = add_languages(problem, room, classes, seats)
    answer = problem.solve(gap=0.02, nodes=2000)
    if answer is None:
        return None
    whole = np.rint(answer.values).astype(np.int64)
    numbers = np.zeros((len(classes), room.tables), dtype=np.int64)
    for number, places in enumerate(seats):
        for table, column in places.items():
            numbers[number, table] = whole[column]
    languages = [
        next((language for language, column in columns.items() if whole[column]), None) for columns in spoken
    ]
    return HandedOut(classes, numbers, languages)


def add_sizes(problem: Milp, room: Room, at_table: list[list[tuple[int, Unit]]]) -> None:
    """No table beyond its seats; unequal tables only where rules ask for it."""
    least, rest = divmod(len(room.people), room.tables)
    for inside in at_table:
        under, over = problem.column(cost=UNEVEN), problem.column(cost=UNEVEN)
        columns = [column for column, _ in inside]
        sizes = [float(len(unit.members)) for _, unit in inside]
        problem.row(least, least + (rest > 0), [*columns, under, over], [*sizes, 1.0, -1.0])
        problem.row(1, room.size, columns, sizes)


def add_roles(problem: Milp, room: Room, at_table: list[list[tuple[int, Unit]]]) -> None:
    for number, (_, holders) in enumerate(sorted(room.rules.roles.items())):
        least, most = role_range(len(holders), room.tables)
        for inside in at_table:
            able = [(column, float(unit.roles[number])) for column, unit in inside if unit.roles[number]]
            problem.row(least, most, [column for column, _ in able], [count for _, count in able])


def add_apart(problem: Milp, room: Room, classes: list[list[Unit]], seats: list[dict[int, int]]) -> None:
    where = {
        member: places for units, places in zip(classes, seats, strict=True) for member in units[0].members
    }
    for one, other in apart_places(room):
        for table in sorted(where[one].keys() & where[other].keys()):
            problem.row(0, 1, [where[one][table], where[other][table]])


def apart_places(room: Room) -> list[tuple[int, int]]:
    place = {person: number for number, person in enumerate(room.people.ids)}
    return [(place[one], place[other]) for one, other in room.rules.apart]


def add_languages(
    problem: Milp, room: Room, classes: list[list[Unit]], seats: list[dict[int, int]]
) -> list[dict[str, int]]:
    """One language a table; gives the column of each (table, language)."""
    rules = room.rules
    languages = sorted(frozenset().union(*rules.languages.values())) if rules.languages else []
    spoken: list[dict[str, int]] = []
    for table in range(room.tables):
        offered = rules.table_languages.get(table)
        spoken.append(
            {
                word: problem.column(0, float(offered is None or word in offered), whole=True)
                for word in languages
            }
        )
        if languages:
            problem.row(0, 1, list(spoken[table].values()))
    for units, places in zip(classes, seats, strict=True):
        shared = units[0].languages
        if shared is not None:
            for table, column in places.items():
                fitting = [spoken[table][word] for word in sorted(shared)]
                problem.row(-len(units), 0, [column, *fitting], [1.0, *[-float(len(units))] * len(fitting)])
    for word, wanted in tables_per_language(room, languages).items():
        under, over = problem.column(cost=1.0), problem.column(cost=1.0)
        columns = [columns[word] for columns in spoken]
        problem.row(wanted, wanted, [*columns, under, over], [*[1.0] * len(columns), 1.0, -1.0])
    return spoken


def tables_per_language(room: Room, languages: list[str]) -> dict[str, int]:
    """How many tables of each language we should like: enough for its people to meet new people each round."""
    speakers = Counter(word for spoken in room.rules.languages.values() for word in spoken)
    everyone_said = len(room.rules.languages) == len(room.people)
    wanted = {}
    for word in languages:
        seats = math.ceil(speakers[word] / room.size)
        fresh = math.isqrt(speakers[word]) + 1 if room.rounds > 1 else seats
        fair = round(room.tables * speakers[word] / len(room.people)) if everyone_said else 0
        wanted[word] = min(room.tables, max(1, seats, fair, fresh if not everyone_said else 0))
    return wanted


def seat_classes(room: Room, drawn: HandedOut, dice: np.random.Generator) -> Layout:
    """From classes to people: by lot within each class, in each round anew."""
    allowed = allowed_tables(room, drawn)
    start = np.full((room.rounds, len(room.people)), -1, dtype=np.int64)
    for units, numbers in zip(drawn.classes, drawn.numbers, strict=True):
        slots = np.repeat(np.arange(room.tables), numbers)
        # Whoever has a task keeps the table of the first round: they are its host, not its guest.
        stays = any(units[0].roles)
        first = dice.permutation(slots)
        for number in range(room.rounds):
            dealt = first if stays or number == 0 else dice.permutation(slots)
            for unit, table in zip(units, dealt.tolist(), strict=True):
                start[number, list(unit.members)] = table
        if stays:
            for unit, table in zip(units, first.tolist(), strict=True):
                allowed[list(unit.members)] = np.arange(room.tables) == table
    place = {person: number for number, person in enumerate(room.people.ids)}
    blocks = tuple(tuple(place[person] for person in block) for block in room.rules.together)
    apart = np.array(apart_places(room), dtype=np.int64).reshape(-1, 2)
    sizes = np.bincount(start[0], minlength=room.tables)
    return Layout(sizes, allowed, blocks, apart, start)


def allowed_tables(room: Room, drawn: HandedOut) -> NDArray[np.bool_]:
    allowed = np.zeros((len(room.people), room.tables), dtype=np.bool_)
    for unit in every_unit(drawn):
        for table in unit.tables:
            fits = unit.languages is None or drawn.table_language[table] in unit.languages
            allowed[list(unit.members), table] = fits
    return allowed


def every_unit(drawn: HandedOut) -> Iterator[Unit]:
    for units in drawn.classes:
        yield from units
