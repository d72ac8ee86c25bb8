"""Who is in a panel with whom: mixed, so that no people always come up together.

Two panels each give one person to the other, where both keep all limits. Nobody's chance changes by it, but the
company does; after some rounds little is left of the order in which panels were made.
"""

from __future__ import annotations

import random

import numpy as np
from numpy.typing import NDArray

from rodedraad.progress import ProgressReporter
from samenspraak.convene.lottery.evening import Portfolio
from samenspraak.convene.lottery.pool import Counts

MOVES_A_SEAT = 2.0  # so often each seat changes hands, in the mean
MOST_ROUNDS = 60  # a seat, where limits leave little to exchange


def mix(portfolio: Portfolio, progress: ProgressReporter) -> None:
    dice = np.random.default_rng(0)
    mixing = Mixing(portfolio)
    number, seats = mixing.seats.shape
    if number < 2 or seats < 1:
        return
    wanted = MOVES_A_SEAT * mixing.seats.size
    moved = 0
    progress.start("mixing", MOST_ROUNDS * seats)
    for _ in range(MOST_ROUNDS * seats):
        moved += mixing.exchange(dice)
        progress.advance()
        if moved >= wanted:
            break
    progress.finish()
    mixing.put_back()


class Mixing:
    """`seats`: for each panel the kind of person on each seat; `counts`: how many fall under each limit."""

    def __init__(self, portfolio: Portfolio) -> None:
        self.portfolio, self.kinds = portfolio, portfolio.kinds
        self.panels = portfolio.panels
        kinds = np.arange(self.panels.shape[1])
        self.seats: Counts = np.stack([np.repeat(kinds, panel) for panel in self.panels])
        self.counts: Counts = np.stack([self.kinds.counts(panel.astype(np.int64)) for panel in self.panels])

    def exchange(self, dice: np.random.Generator) -> int:
        """Pair panels at random; each pair tries to exchange one person. How many seats changed hands."""
        half = len(self.seats) // 2
        order = dice.permutation(len(self.seats))
        one, other = order[:half], order[half : 2 * half]
        seat = dice.integers(self.seats.shape[1], size=(2, half))
        gives, takes = self.seats[one, seat[0]], self.seats[other, seat[1]]
        fine = self.may(one, gives, takes) & self.may(other, takes, gives)
        one, other, gives, takes, seat = one[fine], other[fine], gives[fine], takes[fine], seat[:, fine]
        self.move(one, seat[0], gives, takes)
        self.move(other, seat[1], takes, gives)
        return 2 * len(one)

    def may(self, panels: Counts, out: Counts, come: Counts) -> NDArray[np.bool_]:
        """For each panel whether `come` may take the place of `out`."""
        fine = (out != come) & (self.panels[panels, come] < self.kinds.sizes[come])
        for feature in range(self.kinds.codes.shape[1]):
            loses, gains = self.kinds.codes[out, feature], self.kinds.codes[come, feature]
            able = (self.counts[panels, loses] > self.kinds.low[loses]) & (
                self.counts[panels, gains] < self.kinds.high[gains]
            )
            fine &= (loses == gains) | able
        return np.asarray(fine)

    def move(self, panels: Counts, seat: Counts, out: Counts, come: Counts) -> None:
        self.seats[panels, seat] = come
        self.panels[panels, out] -= 1
        self.panels[panels, come] += 1
        for feature in range(self.kinds.codes.shape[1]):
            self.counts[panels, self.kinds.codes[out, feature]] -= 1
            self.counts[panels, self.kinds.codes[come, feature]] += 1

    def put_back(self) -> None:
        self.portfolio.listed = self.panels.sum(axis=0, dtype=np.int64)


class Turns:
    """Whose turn it is among people who are alike: everybody once before anybody twice, in an order that changes."""

    def __init__(self, people: list[int], dice: random.Random) -> None:
        self.people, self.dice = people, dice
        self.waiting: list[int] = []

    def take(self, number: int) -> list[int]:
        taken, self.waiting = self.waiting[:number], self.waiting[number:]
        if len(taken) < number:
            # Whoever has just been taken comes last in the new round, so that nobody is in one panel twice.
            fresh = [person for person in self.people if person not in taken]
            self.dice.shuffle(fresh)
            last = taken.copy()
            self.dice.shuffle(last)
            self.waiting = fresh + last
            more = number - len(taken)
            taken, self.waiting = taken + self.waiting[:more], self.waiting[more:]
        return taken
