"""Mix tables by many small swaps at once, cooling down: simulated annealing on pairs of tables.

In every step the tables of one round are paired at random. For each pair all swaps of one person against one are
weighed, and one is made (or none) with a chance that falls with its cost: heat-bath sampling after Geman & Geman
(1984), cooled as in Kirkpatrick, Gelatt & Vecchi (1983). Pairs share no table, so their costs add up exactly and one
step moves hundreds of people. Costs are whole numbers: the same seed gives the same seating on every machine.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rodedraad.progress import ProgressReporter
from samenspraak.convene.seating.blocks import move_blocks
from samenspraak.convene.seating.layout import Layout
from samenspraak.convene.seating.metrics import repeated_pairs
from samenspraak.convene.seating.room import Room, Seating

Whole = NDArray[np.int64]

UNIT = 1_000_000  # one table that differs wholly from the room on one feature
FORBIDDEN = 1 << 50
NOISE_SIZE = 1 << 14
HOTTEST = 0.035


@dataclass(frozen=True, slots=True)
class Mixing:
    """What counts more when a room is too small for both.

    `repeat` is the price of one repeated pair in UNITs for every six features, `coolest` where cooling ends.
    """

    name: str
    repeat: float
    coolest: float
    dutch: str
    english: str


MIXINGS = {
    mixing.name: mixing
    for mixing in (
        Mixing(
            "diverse",
            0.02,
            0.003,
            "Elke tafel een zo goed mogelijke afspiegeling; sommige mensen komen elkaar twee keer tegen.",
            "Every table as good a mirror of the room as can be; some people meet twice.",
        ),
        Mixing(
            "balanced",
            0.12,
            0.014,
            "Bijna zo gemengd als kan, en bijna niemand ontmoet dezelfde mensen nog eens.",
            "Almost as mixed as can be, and hardly anybody meets the same people again.",
        ),
        Mixing(
            "new-people",
            0.6,
            0.014,
            "Elke ronde nieuwe mensen; tafels zijn iets minder gemengd.",
            "New people in every round; tables are a little less mixed.",
        ),
    )
}


def noise_table() -> NDArray[np.float64]:
    """Quantiles of the Gumbel distribution: adding it and taking the largest samples by Boltzmann's law."""
    places = [(number + 0.5) / NOISE_SIZE for number in range(NOISE_SIZE)]
    return np.array([round(-math.log(-math.log(place)), 6) for place in places])


class Search:
    """Several seatings of one room (chains) that are improved side by side.

    A table's empty seats hold the ghost, who is nobody and never moves.
    """

    def __init__(
        self, room: Room, layout: Layout, chains: int, mixing: Mixing, dice: np.random.Generator
    ) -> None:
        self.room, self.layout, self.chains, self.dice = room, layout, chains, dice
        # Tuned on six features and tables of eight; what one swap changes grows with features, falls with seats.
        features = room.codes.shape[1] / 6
        self.repeat = round(mixing.repeat * UNIT * features)
        swap = UNIT * features * 8 / float(layout.sizes.mean())
        self.hottest, self.coolest = HOTTEST * swap, mixing.coolest * swap
        self.people, self.features = room.codes.shape
        self.ghost = self.people
        self.nothing = len(room.values)
        self.width = int(layout.sizes.max())
        self.codes = np.vstack([room.codes, np.full((1, self.features), self.nothing)])
        self.bound_rules()
        self.price_tables()
        self.tables_of = np.full((chains, room.rounds, self.people + 1), -1, dtype=np.int64)
        self.tables_of[:, :, :-1] = layout.start
        self.seats = np.full((chains, room.rounds, room.tables, self.width), self.ghost, dtype=np.int64)
        self.counts = np.zeros((chains, room.rounds, room.tables, self.nothing + 1), dtype=np.int64)
        for number in range(room.rounds):
            self.fill(number)
        self.noise = noise_table()

    def bound_rules(self) -> None:
        layout = self.layout
        self.free = np.ones(self.people + 1, dtype=np.bool_)
        self.free[self.ghost] = False
        for block in layout.blocks:
            self.free[list(block)] = False
        self.allowed = np.vstack([layout.allowed, np.zeros((1, self.room.tables), dtype=np.bool_)])
        self.all_free = bool(
            layout.allowed.all() and self.free[:-1].all() and (layout.sizes == self.width).all()
        )

    def price_tables(self) -> None:
        """What a value costs at a table by how many have it there, and what one fewer or one more changes."""
        kinds, self.kind_of = np.unique(self.layout.sizes, return_inverse=True)
        count = np.arange(self.width + 2)
        price = np.zeros((len(kinds), self.nothing + 1, self.width + 2), dtype=np.int64)
        for number, size in enumerate(kinds.tolist()):
            apart = np.abs(count[None, :] / size - self.room.shares[:, None])
            price[number, :-1] = np.rint(0.5 * UNIT * apart)
        self.price = price
        self.fewer = np.zeros_like(price)
        self.fewer[:, :, 1:] = price[:, :, :-1] - price[:, :, 1:]
        self.more = np.zeros_like(price)
        self.more[:, :, :-1] = price[:, :, 1:] - price[:, :, :-1]

    def fill(self, number: int) -> None:
        """Seats and counts of one round, from `tables_of`."""
        for chain in range(self.chains):
            tables = self.tables_of[chain, number, :-1]
            order = np.argsort(tables, kind="stable")
            begins = np.concatenate(([0], np.cumsum(self.layout.sizes)[:-1]))
            place = np.arange(self.people) - np.repeat(begins, self.layout.sizes)
            self.seats[chain, number, tables[order], place] = order
            for column in self.room.codes.T:
                np.add.at(self.counts[chain, number], (tables, column), 1)

    # ---- one step

    def step(self, number: int, heat: float) -> None:
        """One swap or none in each of the pairs of tables of round `number`, in every chain."""
        half = self.room.tables // 2
        if half == 0:
            return
        order = self.dice.permuted(np.tile(np.arange(self.room.tables), (self.chains, 1)), axis=1)
        chain = np.repeat(np.arange(self.chains), half)
        left, right = order[:, :half].ravel(), order[:, half : 2 * half].ravel()
        members = np.concatenate([self.seats[chain, number, left], self.seats[chain, number, right]], axis=1)
        cost = self.swap_costs(chain, number, left, right, members)
        self.forbid(cost, chain, number, left, right, members)
        score = cost.reshape(len(chain), -1)
        if heat > 0:
            draw = self.dice.integers(0, NOISE_SIZE, size=score.shape, dtype=np.uint16)
            score = score - np.rint(self.noise * heat).astype(np.int64)[draw]
            stay = -np.rint(self.noise * heat).astype(np.int64)[
                self.dice.integers(0, NOISE_SIZE, size=len(chain), dtype=np.uint16)
            ]
        else:
            stay = np.ones(len(chain), dtype=np.int64)  # at rest, an equal seating is as good: keep moving
        best = score.argmin(axis=1)
        pairs = np.flatnonzero(score[np.arange(len(chain)), best] < stay)
        self.swap(chain[pairs], number, left[pairs], right[pairs], best[pairs])

    def swap_costs(self, chain: Whole, number: int, left: Whole, right: Whole, members: Whole) -> Whole:
        """Pairs by left seats by right seats: what each swap would cost."""
        width, codes = self.width, self.codes[members]
        at = (chain[:, None, None], number)
        here = self.counts[(*at, left[:, None, None], codes)]
        there = self.counts[(*at, right[:, None, None], codes)]
        kind_left, kind_right = self.kind_of[left][:, None, None], self.kind_of[right][:, None, None]
        leave_left = self.fewer[kind_left, codes[:, :width], here[:, :width]]
        leave_left += self.more[kind_right, codes[:, :width], there[:, :width]]
        leave_right = self.fewer[kind_right, codes[:, width:], there[:, width:]]
        leave_right += self.more[kind_left, codes[:, width:], here[:, width:]]
        cost = leave_left.sum(axis=2)[:, :, None] + leave_right.sum(axis=2)[:, None, :]
        for feature in range(self.features):
            same = codes[:, :width, None, feature] == codes[:, None, width:, feature]
            # Two people with the same value leave its counts as they are.
            cost -= np.where(same, leave_left[:, :, None, feature] + leave_right[:, None, :, feature], 0)
        if self.room.rounds > 1 and self.repeat:
            cost += self.repeat * self.repeats_gained(chain, number, members)
        return np.asarray(cost)

    def repeats_gained(self, chain: Whole, number: int, members: Whole) -> Whole:
        """Pairs by left seats by right seats: how many meetings would be repeats that are none now, net."""
        width = self.width
        met = np.zeros((len(chain), 2 * width, 2 * width), dtype=np.bool_)
        for other in range(self.room.rounds):
            if other != number:
                tables = self.tables_of[chain[:, None], other, members]
                met |= (tables[:, :, None] == tables[:, None, :]) & (tables >= 0)[:, :, None]
        met[:, np.arange(2 * width), np.arange(2 * width)] = False
        with_left = met[:, :, :width].sum(axis=2)
        with_right = met[:, :, width:].sum(axis=2)
        gain = with_right - with_left
        between = met[:, :width, width:].astype(np.int64)
        change: Whole = gain[:, :width, None] - gain[:, None, width:] - 2 * between
        return change

    def forbid(
        self, cost: Whole, chain: Whole, number: int, left: Whole, right: Whole, members: Whole
    ) -> None:
        """Mark the swaps that would break a rule; they are never made."""
        width = self.width
        if not self.all_free:
            leaves = self.allowed[members[:, :width], right[:, None]] & self.free[members[:, :width]]
            comes = self.allowed[members[:, width:], left[:, None]] & self.free[members[:, width:]]
            cost[~(leaves[:, :, None] & comes[:, None, :])] = FORBIDDEN
        if len(self.layout.apart):
            self.keep_apart(cost, chain, number, left, right, members)

    def keep_apart(
        self, cost: Whole, chain: Whole, number: int, left: Whole, right: Whole, members: Whole
    ) -> None:
        """Nobody moves to the table of a person to avoid, unless that person leaves it in the same swap."""
        width = self.width
        pair_of = np.full((self.chains, self.room.tables), -1, dtype=np.int64)
        rows = np.arange(len(chain))
        pair_of[chain, left] = rows
        pair_of[chain, right] = rows
        for one, other in np.concatenate([self.layout.apart, self.layout.apart[:, ::-1]]).tolist():
            tables_one = self.tables_of[:, number, one]
            tables_other = self.tables_of[:, number, other]
            each = np.arange(self.chains)
            row = pair_of[each, tables_one]
            met = (row >= 0) & (row == pair_of[each, tables_other]) & (tables_one != tables_other)
            for pair in row[met].tolist():
                at_left = np.flatnonzero(members[pair, :width] == one)
                at_right = np.flatnonzero(members[pair, width:] == other)
                if len(at_left) and len(at_right):
                    kept = cost[pair, at_left[0], at_right[0]]
                    cost[pair, at_left[0], :] = FORBIDDEN
                    cost[pair, :, at_right[0]] = FORBIDDEN
                    cost[pair, at_left[0], at_right[0]] = kept

    def swap(self, chain: Whole, number: int, left: Whole, right: Whole, chosen: Whole) -> None:
        one_seat, other_seat = np.divmod(chosen, self.width)
        one = self.seats[chain, number, left, one_seat]
        other = self.seats[chain, number, right, other_seat]
        self.seats[chain, number, left, one_seat] = other
        self.seats[chain, number, right, other_seat] = one
        self.tables_of[chain, number, one] = right
        self.tables_of[chain, number, other] = left
        for person, come, go in ((one, right, left), (other, left, right)):
            codes = self.codes[person]
            self.counts[chain[:, None], number, come[:, None], codes] += 1
            self.counts[chain[:, None], number, go[:, None], codes] -= 1

    # ---- what it comes to

    def distance_cost(self, chain: int) -> int:
        """The sum over rounds, tables and features of the distance to the room, in UNITs."""
        counts = self.counts[chain]
        values = np.arange(self.nothing + 1)
        return sum(self.price[self.kind_of[None, :, None], values, counts].ravel().tolist())

    def seating(self, chain: int) -> Seating:
        return self.tables_of[chain, :, :-1].copy()


def anneal(search: Search, steps: int, goal: int, progress: ProgressReporter) -> Seating:
    """Cool down in `steps` steps a round; ends early when the cost reaches `goal`, which nothing can beat."""
    room, rounds = search.room, search.room.rounds

    def cost_of(chain: int) -> int:
        repeats = repeated_pairs(search.tables_of[chain, :, :-1])
        return int(search.distance_cost(chain) + search.repeat * repeats)

    best_cost, best = min((cost_of(chain), chain) for chain in range(search.chains))
    best_seating = search.seating(best)
    progress.start("seating", steps)
    for step in range(steps):
        far = step / steps
        heat = 0.0 if far > 0.97 else search.hottest * (search.coolest / search.hottest) ** far
        for number in range(rounds):
            search.step(number, heat)
            if search.layout.blocks:
                move_blocks(search, number, heat)
        progress.advance()
        if (far > 0.3 and step % 20 == 0) or step == steps - 1:
            cost, chain = min((cost_of(chain), chain) for chain in range(search.chains))
            if cost < best_cost:
                best_cost, best_seating = cost, search.seating(chain)
            if best_cost <= goal:
                break
    progress.finish()
    assert best_seating.shape == (rounds, len(room.people))
    return best_seating
