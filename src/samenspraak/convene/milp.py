"""Linear and integer programmes on HiGHS: written row by row, solved on one thread, the same answer every time."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    import highspy

# What HiGHS calls infinite as well.
INFINITY = math.inf


@dataclass(frozen=True, slots=True)
class Answer:
    """An optimal point (`values`), what it costs, and the price of each row (linear programmes only)."""

    values: NDArray[np.float64]
    cost: float
    prices: NDArray[np.float64]


@dataclass
class Milp:
    """Minimise a cost under rows `low <= sum of coefficient * column <= high`.

    `column` and `row` give back numbers to refer to; `solve` gives None where nothing satisfies all rows.
    """

    low: list[float] = field(default_factory=list)
    high: list[float] = field(default_factory=list)
    cost: list[float] = field(default_factory=list)
    whole: list[bool] = field(default_factory=list)
    rows: list[tuple[float, float, Sequence[int], Sequence[float]]] = field(default_factory=list)

    def column(
        self, low: float = 0.0, high: float = INFINITY, cost: float = 0.0, *, whole: bool = False
    ) -> int:
        self.low.append(low)
        self.high.append(high)
        self.cost.append(cost)
        self.whole.append(whole)
        return len(self.low) - 1

    def row(
        self, low: float, high: float, columns: Sequence[int], coefficients: Sequence[float] | None = None
    ) -> int:
        self.rows.append((low, high, columns, coefficients or [1.0] * len(columns)))
        return len(self.rows) - 1

    def solver(self, *, gap: float = 0.0, nodes: int | None = None) -> highspy._core._Highs:
        """The model in HiGHS, ready to run; `gap` and `nodes` end a search for whole numbers early."""
        # Imported where it is used: the house starts a second sooner.
        import highspy

        model = highspy.HighsLp()
        model.num_col_, model.num_row_ = len(self.low), len(self.rows)
        model.col_cost_ = np.array(self.cost)
        model.col_lower_, model.col_upper_ = np.array(self.low), np.array(self.high)
        model.row_lower_ = np.array([row[0] for row in self.rows], dtype=float)
        model.row_upper_ = np.array([row[1] for row in self.rows], dtype=float)
        model.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
        lengths = [len(row[2]) for row in self.rows]
        model.a_matrix_.start_ = np.concatenate(([0], np.cumsum(lengths))).astype(np.int32)
        model.a_matrix_.index_ = np.array([column for row in self.rows for column in row[2]], dtype=np.int32)
        model.a_matrix_.value_ = np.array([value for row in self.rows for value in row[3]], dtype=float)
        if any(self.whole):
            kinds = highspy.HighsVarType
            model.integrality_ = [kinds.kInteger if whole else kinds.kContinuous for whole in self.whole]
        # The class that users are meant to take prints a banner before anybody can tell it to be silent.
        solver = highspy._core._Highs()
        solver.setOptionValue("output_flag", False)
        solver.setOptionValue("threads", 1)
        solver.setOptionValue("mip_rel_gap", gap)
        if nodes is not None:
            solver.setOptionValue("mip_max_nodes", nodes)
        solver.passModel(model)
        return solver

    def solve(self, *, gap: float = 0.0, nodes: int | None = None) -> Answer | None:
        return answer_of(self.solver(gap=gap, nodes=nodes))


def answer_of(solver: highspy._core._Highs) -> Answer | None:
    """Run and take the answer; None where there is none."""
    import highspy

    solver.run()
    status = highspy.HighsModelStatus
    ended_early = (status.kSolutionLimit, status.kInterrupt)
    if solver.getModelStatus() != status.kOptimal and solver.getModelStatus() not in ended_early:
        return None
    solution = solver.getSolution()
    if not solution.value_valid:
        return None
    return Answer(
        np.array(solution.col_value),
        float(solver.getInfo().objective_function_value),
        np.array(solution.row_dual),
    )
