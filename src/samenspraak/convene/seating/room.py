"""A room: people with features, tables of at most so many seats, rounds; and who sits where in it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from samenspraak.convene.refusals import Refused
from samenspraak.convene.roll import Roll
from samenspraak.convene.seating.rules import NO_RULES, Rules

# One row a round, one column a person (in the order of the roll): the person's table, counted from 0.
Seating = NDArray[np.int64]


@dataclass(frozen=True)
class Room:
    """What is given: `tables` tables with `size` seats each, `rounds` rounds, and rules that hold in every round.

    Raises Refused where the people do not fit.
    """

    people: Roll
    tables: int
    size: int
    rounds: int
    rules: Rules = field(default=NO_RULES)

    def __post_init__(self) -> None:
        for name, given, least in (
            ("--tables", self.tables, 1),
            ("--size", self.size, 1),
            ("--rounds", self.rounds, 1),
        ):
            if given < least:
                raise Refused("bad_number", name=name, given=given, least=least)
        if len(self.people) > self.tables * self.size:
            raise Refused(
                "too_few_seats",
                people=len(self.people),
                seats=self.tables * self.size,
                tables=self.tables,
                size=self.size,
            )
        if self.tables > len(self.people):
            raise Refused("too_many_tables", tables=self.tables, people=len(self.people))
        if not self.people.features:
            raise Refused("no_features", file=self.people.file, column=self.people.id_column)

    @cached_property
    def values(self) -> tuple[tuple[str, str], ...]:
        """Every (feature, value) that occurs, features in their order, values sorted: the columns of all counts."""
        return tuple(
            (name, value) for name, values in self.people.features.items() for value in sorted(set(values))
        )

    @cached_property
    def codes(self) -> NDArray[np.int64]:
        """People by features: the place in `values` of each person's value."""
        place = {pair: number for number, pair in enumerate(self.values)}
        columns = [[place[name, value] for value in values] for name, values in self.people.features.items()]
        return np.array(columns, dtype=np.int64).T.copy()

    @cached_property
    def totals(self) -> NDArray[np.int64]:
        """How many people have each of `values`."""
        counts = Counter(self.codes.ravel().tolist())
        return np.array([counts[place] for place in range(len(self.values))], dtype=np.int64)

    @cached_property
    def shares(self) -> NDArray[np.float64]:
        """The share of the room that has each of `values`."""
        return self.totals / len(self.people)

    def even_sizes(self) -> NDArray[np.int64]:
        """How many people at each table when they are spread as evenly as can be."""
        least, more = divmod(len(self.people), self.tables)
        return np.array([least + (table < more) for table in range(self.tables)], dtype=np.int64)


def table_counts(room: Room, tables: NDArray[np.int64]) -> NDArray[np.int64]:
    """Tables by values: how many people at each table have each value, in one round."""
    counts = np.zeros((room.tables, len(room.values)), dtype=np.int64)
    for column in room.codes.T:
        np.add.at(counts, (tables, column), 1)
    return counts
