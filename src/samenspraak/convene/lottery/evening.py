"""Evening out a portfolio: swaps in any of its panels, until nobody is listed less often than the bound allows.

First every panel is looked at in turn for the swap that helps most, with some noise in the judgement that dies out, so
that a portfolio does not get stuck. Whoever is still listed too seldom then gets a place by a chain: somebody gives way
to another in one panel, who gives way to a third in the next, and so on to the one who was short.
"""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from rodedraad.progress import ProgressReporter
from samenspraak.convene.lottery.chances import Chances
from samenspraak.convene.lottery.pool import Counts, Kinds

Real = NDArray[np.float64]

SHORT_WEIGHS = 4.0  # being listed less often than the bound allows, against being off one's own chance
LOOKED_AT = 48  # those who should go and those who should come, so many of each
NOISE = 0.5
SWEEPS = 24
TRIES = 6
MOST_CHAINS = 2_000
LONGEST_SEARCH = 200  # kinds that a chain may pass in search of somebody listed often
SMALLEST_GAIN = 1e-9


class Portfolio:
    """Panels by kinds: how many people of each kind; and how often each kind is listed in all."""

    def __init__(self, kinds: Kinds, chances: Chances, number: int) -> None:
        self.kinds, self.chances = kinds, chances
        self.panels: NDArray[np.int16] = np.zeros((number, len(kinds.sizes)), dtype=np.int16)
        self.listed: Counts = np.zeros(len(kinds.sizes), dtype=np.int64)
        self.due: Real = number * chances.seats
        # Nobody should be listed less often than this.
        self.least = math.floor(number * chances.smallest + 1e-4)
        self.needed: Counts = kinds.sizes * self.least

    @property
    def short(self) -> Counts:
        return np.asarray(np.maximum(0, self.needed - self.listed))

    def cost(self, listed: Counts) -> Real:
        short = np.maximum(0, self.needed - listed)
        return np.asarray((SHORT_WEIGHS * short * short + (listed - self.due) ** 2) / self.kinds.sizes)

    def swap(self, panel: int, out: int, come: int) -> None:
        self.panels[panel, out] -= 1
        self.panels[panel, come] += 1
        self.listed[out] -= 1
        self.listed[come] += 1


def even_out(portfolio: Portfolio, progress: ProgressReporter) -> None:
    dice = np.random.default_rng(0)
    progress.start("evening out", TRIES * SWEEPS)
    for _ in range(TRIES):
        sweep(portfolio, dice, progress)
        lengthen_listings(portfolio)
        if not portfolio.short.any():
            break
    progress.finish()


def sweep(portfolio: Portfolio, dice: np.random.Generator, progress: ProgressReporter) -> None:
    """Look at all panels in turn, again and again; the noise is gone after two thirds of the rounds."""
    for number in range(SWEEPS):
        noise = NOISE * max(0.0, 1 - 1.5 * number / SWEEPS) if portfolio.short.any() else 0.0
        moved = sweep_once(portfolio, noise, dice)
        progress.advance()
        if not moved and not noise:
            return


def sweep_once(portfolio: Portfolio, noise: float, dice: np.random.Generator) -> int:
    """One swap at most in every panel; how many there were."""
    kinds, moved = portfolio.kinds, 0
    for number, panel in enumerate(portfolio.panels):
        now = portfolio.cost(portfolio.listed)
        going = now - portfolio.cost(portfolio.listed - 1)
        coming = now - portfolio.cost(portfolio.listed + 1)
        out, come = np.flatnonzero(panel > 0), np.flatnonzero(panel < kinds.sizes)
        out = out[np.argsort(-going[out], kind="stable")][:LOOKED_AT]
        come = come[np.argsort(-coming[come], kind="stable")][:LOOKED_AT]
        if not len(out) or not len(come):
            continue
        gain = going[out][:, None] + coming[come][None, :]
        if gain[0, 0] + 6 * noise <= SMALLEST_GAIN:
            continue
        if noise:
            gain = gain + noise * dice.standard_normal(gain.shape)
        counts = kinds.counts(panel.astype(np.int64))
        gain[~fits(kinds.codes[out], kinds.codes[come], counts > kinds.low, counts < kinds.high)] = 0
        best = int(gain.argmax())
        if gain.flat[best] > SMALLEST_GAIN:
            row, column = divmod(best, len(come))
            portfolio.swap(number, int(out[row]), int(come[column]))
            moved += 1
    return moved


def fits(
    out: Counts, come: Counts, may_lose: NDArray[np.bool_], may_gain: NDArray[np.bool_]
) -> NDArray[np.bool_]:
    """Out by come: whether one may take the other's place; both are given by their codes."""
    fine = np.ones((len(out), len(come)), dtype=np.bool_)
    for feature in range(out.shape[1]):
        one, other = out[:, feature], come[:, feature]
        fine &= (one[:, None] == other[None, :]) | (may_lose[one][:, None] & may_gain[other][None, :])
    return fine


# ---- chains


def lengthen_listings(portfolio: Portfolio) -> None:
    """Give those who are short a place by chains of swaps, as long as chains are found."""
    if not portfolio.short.any():
        return
    chains = Chains(portfolio)
    stuck: set[int] = set()
    for _ in range(MOST_CHAINS):
        short = [kind for kind in np.flatnonzero(portfolio.short).tolist() if kind not in stuck]
        if not short:
            return
        kind = max(short, key=lambda each: int(portfolio.short[each]))
        if not chains.mend(kind):
            stuck.add(kind)


class Chains:
    """Counts of every panel, kept up to date while chains are made."""

    def __init__(self, portfolio: Portfolio) -> None:
        self.portfolio, self.kinds = portfolio, portfolio.kinds
        self.counts = np.stack([self.kinds.counts(panel.astype(np.int64)) for panel in portfolio.panels])

    def mend(self, short: int) -> bool:
        """One listing more for `short`, from somebody who has one to spare; False where no chain leads there."""
        portfolio = self.portfolio
        before: dict[int, int] = {short: short}
        waiting = deque([short])
        for _ in range(LONGEST_SEARCH):
            if not waiting:
                return False
            kind = waiting.popleft()
            givers = self.givers(kind)
            spare = givers & (portfolio.listed > portfolio.needed)
            spare[list(before)] = False
            if spare.any():
                ahead = (portfolio.listed - portfolio.due) / self.kinds.sizes
                giver = int(np.where(spare, ahead, -np.inf).argmax())
                before[giver] = kind
                return self.hand_on(giver, before)
            for giver in np.flatnonzero(givers).tolist():
                if giver not in before:
                    before[giver] = kind
                    waiting.append(giver)
        return False

    def hand_on(self, giver: int, before: dict[int, int]) -> bool:
        """Make the swaps of a chain one by one; where an earlier one has made a later one impossible, undo all."""
        made: list[tuple[int, int, int]] = []
        kind = giver
        while before[kind] != kind:
            panel = self.panel_for(kind, before[kind])
            if panel is None:
                for number, out, come in reversed(made):
                    self.swap(number, come, out)
                return False
            self.swap(panel, kind, before[kind])
            made.append((panel, kind, before[kind]))
            kind = before[kind]
        return True

    def swap(self, panel: int, out: int, come: int) -> None:
        self.portfolio.swap(panel, out, come)
        np.subtract.at(self.counts[panel], self.kinds.codes[out], 1)
        np.add.at(self.counts[panel], self.kinds.codes[come], 1)

    def givers(self, kind: int) -> NDArray[np.bool_]:
        """For each kind whether it could give way to `kind` in some panel."""
        found = np.zeros(len(self.kinds.sizes), dtype=np.bool_)
        for numbers in self.open_to(kind):
            panels = self.portfolio.panels[numbers]
            fine = panels > 0
            fine[:, kind] = False
            for feature, code in enumerate(self.kinds.codes[kind].tolist()):
                column = self.kinds.codes[:, feature]
                may_lose = (self.counts[numbers] > self.kinds.low)[:, column]
                may_gain = self.counts[numbers, code] < self.kinds.high[code]
                fine &= (column == code)[None, :] | (may_lose & may_gain[:, None])
            found |= fine.any(axis=0)
        return found

    def open_to(self, kind: int) -> Iterator[NDArray[np.int64]]:
        """Numbers of panels that could list one more of a kind, some hundreds at a time."""
        numbers = np.flatnonzero(self.portfolio.panels[:, kind] < self.kinds.sizes[kind])
        for first in range(0, len(numbers), 500):
            yield numbers[first : first + 500]

    def panel_for(self, out: int, come: int) -> int | None:
        """The first panel in which `out` may give way to `come`."""
        panels, counts, kinds = self.portfolio.panels, self.counts, self.kinds
        fine = (panels[:, out] > 0) & (panels[:, come] < kinds.sizes[come])
        for one, other in zip(kinds.codes[out].tolist(), kinds.codes[come].tolist(), strict=True):
            if one != other:
                fine &= (counts[:, one] > kinds.low[one]) & (counts[:, other] < kinds.high[other])
        return int(fine.argmax()) if fine.any() else None
