"""How well a seating mixes, in the terms that every report uses.

Diversity D: the mean over rounds, tables and features of the total variation distance between a table and the
room, 1/2 * sum over values of |count / people at the table - share in the room|. Nought is a table that is the room in
small. Repeats: the sum over pairs of the number of times they meet after the first.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from samenspraak.convene.seating.room import Room, Seating, table_counts
from samenspraak.convene.seating.violations import Violation, violations_of


@dataclass(frozen=True, slots=True)
class Measures:
    """`distance` is D, `worst_table` its largest value for one table and one feature, `per_feature` its mean for each.

    `repeated_pairs` counts meetings after the first; `violations` are broken rules, in words.
    """

    distance: float
    worst_table: float
    per_feature: dict[str, float]
    repeated_pairs: int
    violations: tuple[Violation, ...]


def distances(room: Room, tables: NDArray[np.int64]) -> NDArray[np.float64]:
    """Tables by features: total variation distance in one round; a table without people is left out."""
    counts = table_counts(room, tables)
    sizes = np.bincount(tables, minlength=room.tables)
    seated = sizes > 0
    apart = 0.5 * np.abs(counts[seated] / sizes[seated, None] - room.shares)
    starts = [0]
    for name in list(room.people.features)[:-1]:
        starts.append(starts[-1] + sum(feature == name for feature, _ in room.values))
    return np.add.reduceat(apart, starts, axis=1)


def repeated_pairs(seating: Seating) -> int:
    """Sum over pairs of max(0, meetings - 1)."""
    met = np.concatenate([pairs_at_tables(tables) for tables in seating])
    return len(met) - len(np.unique(met))


def pairs_at_tables(tables: NDArray[np.int64]) -> NDArray[np.int64]:
    """One number for every pair of people (places in the roll) who share a table in one round."""
    people = len(tables)
    order = np.argsort(tables, kind="stable")
    seated = tables[order]
    found = []
    # At a distance of `step` in the sorted row sits the step-th neighbour at the table, if there is one.
    for step in range(1, int(np.bincount(tables).max())):
        same = seated[:-step] == seated[step:]
        found.append(order[:-step][same] * people + order[step:][same])
    return np.concatenate([np.zeros(0, dtype=np.int64), *found])


def measure(room: Room, seating: Seating) -> Measures:
    """Measure a whole seating (rounds by people)."""
    rounds = [distances(room, tables) for tables in seating]
    each = np.concatenate(rounds)
    return Measures(
        distance=float(each.mean()),
        worst_table=float(each.max()),
        per_feature=dict(zip(room.people.features, each.mean(axis=0).tolist(), strict=True)),
        repeated_pairs=repeated_pairs(seating),
        violations=violations_of(room.rules, room.people.ids, seating, room.tables, room.size),
    )
