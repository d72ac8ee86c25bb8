"""The fairest chances: nobody's can be raised without lowering one that is as small or smaller (leximin).

A linear programme over kinds: raise the smallest chance as far as it goes, hold those that cannot go further, raise the
next smallest, and so on. Its first answer is the upper bound: no lottery under these quotas gives everyone more.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from samenspraak.convene.lottery.pool import Kinds
from samenspraak.convene.milp import INFINITY, Milp

if TYPE_CHECKING:
    import highspy

# Room that a held chance leaves to rounding in the solver: a ten-millionth, far less than one place in any portfolio.
LEEWAY = 1e-7
STRICT = 1e-9


@dataclass(frozen=True, slots=True)
class Chances:
    """`smallest`: the upper bound on the smallest chance. `seats`: for each kind, the mean number drawn of it."""

    smallest: float
    seats: NDArray[np.float64]


def fairest_chances(kinds: Kinds) -> Chances:
    """Needs quotas that can be met; `relax` says so first."""
    import highspy

    solver, level = programme(kinds)
    people = len(kinds.sizes)
    first = solver.getNumRow() - people
    free = np.ones(people, dtype=np.bool_)
    seats = np.zeros(people)
    smallest = None
    while free.any():
        solver.run()
        if solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:
            break  # rounding has used up the leeway; what is left keeps the chances of the last answer
        answer = solver.getSolution()
        seats = np.array(answer.col_value[:people])
        reached = answer.col_value[level]
        smallest = reached if smallest is None else smallest
        prices = np.abs(np.array(answer.row_dual)[first:])
        held = np.flatnonzero(free & (prices > LEEWAY))
        if not len(held):
            held = np.flatnonzero(free & (seats / kinds.sizes < reached + 10 * LEEWAY))
        if not len(held):
            break
        for kind in held.tolist():
            solver.changeCoeff(first + kind, level, 0.0)
            solver.changeRowBounds(first + kind, max(0.0, reached - LEEWAY), INFINITY)
        free[held] = False
    assert smallest is not None
    return Chances(float(smallest), np.clip(seats, 0, kinds.sizes))


def programme(kinds: Kinds) -> tuple[highspy._core._Highs, int]:
    """The linear programme, and the column that holds the smallest chance of those who are still free."""
    problem = Milp()
    for size in kinds.sizes.tolist():
        problem.column(0, size)
    level = problem.column(0, 1, -1.0)
    for least, most, members in kinds.rows():
        if members:
            problem.row(least, most, members)
    problem.row(kinds.seats, kinds.seats, list(range(len(kinds.sizes))))
    for kind, size in enumerate(kinds.sizes.tolist()):
        problem.row(0, INFINITY, [kind, level], [1.0 / size, -1.0])
    solver = problem.solver()
    solver.setOptionValue("primal_feasibility_tolerance", STRICT)
    solver.setOptionValue("dual_feasibility_tolerance", STRICT)
    return solver, level


def gini(chances: NDArray[np.float64]) -> float:
    """0 where all chances are equal, towards 1 where few people have all of it."""
    ordered = np.sort(chances)
    people = len(ordered)
    ranks = 2 * np.arange(1, people + 1) - people - 1
    total = float(ordered.sum())
    return float((ranks * ordered).sum()) / (people * total) if total else 0.0
