"""Which rules a seating breaks: none, if it was made here; a seating may also come from elsewhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from samenspraak.convene.seating.rules import Rules, role_range


@dataclass(frozen=True, slots=True)
class Violation:
    """A rule that a seating breaks: which, for whom, in which round and at which table (both from 1)."""

    rule: str
    person: str
    round: int
    table: int


def violations_of(
    rules: Rules, ids: Sequence[str], seating: NDArray[np.int64], tables: int, size: int
) -> tuple[Violation, ...]:
    """Every broken rule in a seating (rounds by people); capacity counts as a rule."""
    found: list[Violation] = []
    for number, seats in enumerate(seating.tolist(), start=1):
        table_of = dict(zip(ids, seats, strict=True))
        for rule, person, table in broken_in(rules, table_of, tables, size):
            found.append(Violation(rule, person, number, table + 1))
    return tuple(found)


def broken_in(
    rules: Rules, table_of: dict[str, int], tables: int, size: int
) -> Iterator[tuple[str, str, int]]:
    """(rule, person, table) for each broken rule of one round."""
    for table, count in sorted(Counter(table_of.values()).items()):
        if count > size:
            yield "capacity", "", table
    for person, where in rules.wheelchair.items():
        if table_of[person] not in where:
            yield "wheelchair", person, table_of[person]
    for rule, one, other, joined in pair_rules(rules, table_of):
        if (table_of[one] == other) != joined:
            yield rule, one, table_of[one]
    yield from languages_broken(rules, table_of)
    for role, holders in rules.roles.items():
        yield from role_broken(role, holders, table_of, tables)


def pair_rules(rules: Rules, table_of: dict[str, int]) -> Iterator[tuple[str, str, int, bool]]:
    """(rule, person, table, whether the person has to sit there)."""
    for person, table in rules.fixed.items():
        yield "fixed_table", person, table, True
    for block in rules.together:
        for person in block[1:]:
            yield "together", person, table_of[block[0]], True
    for one, other in rules.apart:
        yield "apart", one, table_of[other], False


def languages_broken(rules: Rules, table_of: dict[str, int]) -> Iterator[tuple[str, str, int]]:
    shared = dict(rules.table_languages)
    for person, spoken in rules.languages.items():
        table = table_of[person]
        left = shared.get(table, spoken) & spoken
        if not left:
            yield "language", person, table
        else:
            shared[table] = left


def role_broken(
    role: str, holders: Sequence[str], table_of: dict[str, int], tables: int
) -> Iterator[tuple[str, str, int]]:
    at = Counter(table_of[person] for person in holders)
    least, most = role_range(len(holders), tables)
    for table in range(tables):
        if not least <= at[table] <= most:
            yield role, "", table
