"""Equally likely panels that together give everyone the fairest chances, as near as whole panels can.

Panel after panel is made for those who are owed most so far (what they should have had minus what they had). Rather
than solving an integer programme for each, an earlier panel is taken that suits best now and improved by swaps of one
person for another that keep every limit; only where that falls short is the programme solved. Then swaps anywhere in
the portfolio even out what is left (`evening`), and panels exchange people until they are well mixed (`mixing`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from rodedraad.progress import ProgressReporter
from samenspraak.convene.lottery.chances import Chances
from samenspraak.convene.lottery.evening import Portfolio, even_out, fits
from samenspraak.convene.lottery.mixing import mix
from samenspraak.convene.lottery.pool import Counts, Kinds
from samenspraak.convene.milp import Milp, answer_of

if TYPE_CHECKING:
    import highspy

# What people are owed is counted in millionths of a seat, in whole numbers: the same on every machine.
SEAT = 1 << 20
EARLIER = 200  # panels looked back at for one to begin with
CANDIDATES = 64  # of those owed most, so many are looked at first
AT_ONCE = 200  # swaps tried, the best first, before all are weighed anew
OWED_MUCH = 6 * SEAT  # so many seats behind: swaps alone do not lead there
LONGEST_PAUSE = 256


def make_panels(kinds: Kinds, chances: Chances, number: int, progress: ProgressReporter) -> Portfolio:
    """`number` panels, each a count of people a kind."""
    portfolio = Portfolio(kinds, chances, number)
    follow_chances(portfolio, progress)
    even_out(portfolio, progress)
    mix(portfolio, progress)
    return portfolio


def follow_chances(portfolio: Portfolio, progress: ProgressReporter) -> None:
    kinds, panels = portfolio.kinds, portfolio.panels
    due = np.round(portfolio.chances.seats * SEAT).astype(np.int64)
    solver = Solver(kinds)
    pause, waited = 8, 0
    progress.start("panels", len(panels))
    for number in range(len(panels)):
        owed = (number + 1) * due - SEAT * portfolio.listed
        if number == 0:
            panel = solver.best(owed)
        else:
            panel = best_earlier(panels, number, owed)
            climb(panel, owed, kinds)
            waited += 1
            if waited >= pause and int(np.where(panel < kinds.sizes, owed, 0).max()) > OWED_MUCH:
                better = solver.best(owed)
                gained = int(owed @ better) - int(owed @ panel)
                pause = max(1, pause // 2) if gained > SEAT else min(LONGEST_PAUSE, pause * 2)
                panel, waited = (better if gained > 0 else panel), 0
        panels[number] = panel
        portfolio.listed += panel
        progress.advance()
    progress.finish()


def best_earlier(panels: NDArray[np.int16], number: int, owed: Counts) -> Counts:
    first = max(0, number - EARLIER)
    worth = panels[first:number].astype(np.int64) @ owed
    return np.asarray(panels[first + int(worth.argmax())], dtype=np.int64)


def climb(panel: Counts, owed: Counts, kinds: Kinds) -> None:
    """Swap one person for another that is owed more, better swaps first, until none is left that keeps the limits."""
    codes, counts = kinds.codes, kinds.counts(panel)
    order = np.argsort(-owed, kind="stable")
    everyone = False
    while True:
        out = np.flatnonzero(panel > 0)
        come = order[panel[order] < kinds.sizes[order]]
        come = come if everyone else come[:CANDIDATES]
        gain = owed[come][None, :] - owed[out][:, None]
        gain[~fits(codes[out], codes[come], counts > kinds.low, counts < kinds.high)] = 0
        worth = np.flatnonzero(gain > 0)
        if not len(worth) and everyone:
            return
        everyone = not len(worth)
        best = worth[np.argsort(-gain.ravel()[worth], kind="stable")[:AT_ONCE]]
        for row, column in zip(*np.divmod(best, len(come)), strict=True):
            swap(panel, counts, kinds, int(out[row]), int(come[column]))


def swap(panel: Counts, counts: Counts, kinds: Kinds, out: int, come: int) -> None:
    """Make a swap if it is still possible after those before it."""
    if not panel[out] or panel[come] >= kinds.sizes[come]:
        return
    loses, gains = kinds.codes[out], kinds.codes[come]
    other = loses != gains
    able = (counts[loses] > kinds.low[loses]) & (counts[gains] < kinds.high[gains])
    if able[other].all():
        panel[out] -= 1
        panel[come] += 1
        counts[loses] -= 1
        counts[gains] += 1


@dataclass
class Solver:
    """The integer programme: the panel within all limits that is worth most."""

    kinds: Kinds

    def __post_init__(self) -> None:
        problem = Milp()
        for size in self.kinds.sizes.tolist():
            problem.column(0, size, whole=True)
        for least, most, members in self.kinds.rows():
            if members:
                problem.row(least, most, members)
        problem.row(self.kinds.seats, self.kinds.seats, list(range(len(self.kinds.sizes))))
        self.solver: highspy._core._Highs = problem.solver(gap=1e-3)

    def best(self, owed: Counts) -> Counts:
        columns = np.arange(len(owed), dtype=np.int32)
        self.solver.changeColsCost(len(owed), columns, -owed.astype(float) / SEAT)
        answer = answer_of(self.solver)
        assert answer is not None  # `relax` has made sure that a panel exists
        return np.round(answer.values).astype(np.int64)
