"""One round as it stands, and the one move that mends it most: used when a seating is repaired on the day."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from samenspraak.convene.refusals import Refused
from samenspraak.convene.seating.room import Room, Seating

NOWHERE = -1
REPEAT = 0.1  # the price of one repeated pair, as in a balanced plan
LEAST_GAIN = 1e-9
WORST_TABLES = 12  # changes of places are sought from these tables only, moves to empty seats from all

Real = NDArray[np.float64]


class RoundState:
    """Who sits where in one round, with what each table is away from the room."""

    def __init__(self, room: Room, seating: Seating, number: int) -> None:
        self.room, self.number = room, number
        self.tables = seating[number].copy()
        self.others = [tables for other, tables in enumerate(seating) if other != number]
        self.place = {person: place for place, person in enumerate(room.people.ids)}
        self.reachable = np.array(
            [
                [table in left for table in range(room.tables)]
                for left in (room.rules.tables_for(person, room.tables) for person in room.people.ids)
            ]
        )
        tied = {person for block in room.rules.together for person in block}
        tied.update(person for holders in room.rules.roles.values() for person in holders)
        self.may_move = np.array([person not in tied for person in room.people.ids])
        self.repeat = REPEAT * room.codes.shape[1] / 6
        self.count()

    def count(self) -> None:
        seated = self.tables != NOWHERE
        self.sizes = np.bincount(self.tables[seated], minlength=self.room.tables)
        self.counts = np.zeros((self.room.tables, len(self.room.values)), dtype=np.int64)
        for column in self.room.codes.T:
            np.add.at(self.counts, (self.tables[seated], column[seated]), 1)

    def away(self, counts: NDArray[np.int64], sizes: NDArray[np.int64]) -> Real:
        """Tables by values: the distance each count adds; a table without people is as far as can be."""
        shares = self.room.shares
        return np.where(
            sizes[:, None] > 0, 0.5 * np.abs(counts / np.maximum(sizes, 1)[:, None] - shares), shares
        )

    def distance(self) -> float:
        """D of this round."""
        return float(self.away(self.counts, self.sizes).sum() / self.room.tables / self.room.codes.shape[1])

    # ---- where may people go

    def open_tables(self) -> NDArray[np.bool_]:
        """People by tables: where each may sit beside those who sit there now, whether or not a seat is empty."""
        rules, fits = self.room.rules, self.reachable.copy()
        shared = dict(rules.table_languages)
        for person, spoken in rules.languages.items():
            table = int(self.tables[self.place[person]])
            if table != NOWHERE:
                shared[table] = (shared.get(table, spoken) & spoken) or shared.get(table, spoken)
        for person, spoken in rules.languages.items():
            place = self.place[person]
            for table, words in shared.items():
                if table != self.tables[place] and not words & spoken:
                    fits[place, table] = False
        for one, other in rules.apart:
            for person, avoided in ((one, other), (other, one)):
                table = int(self.tables[self.place[avoided]])
                if table != NOWHERE:
                    fits[self.place[person], table] = False
        for block in rules.together:
            self.keep_together(fits, [self.place[person] for person in block])
        return fits

    def keep_together(self, fits: NDArray[np.bool_], block: list[int]) -> None:
        seated = [person for person in block if self.tables[person] != NOWHERE]
        if seated:
            for person in block:
                fits[person] &= np.arange(self.room.tables) == self.tables[seated[0]]

    def meetings_at(self) -> Real:
        """People by tables: how many at each table a person meets in another round, themself not counted."""
        people, tables = len(self.tables), self.room.tables
        met = np.zeros((people, tables))
        for other in self.others:
            cross = np.zeros((tables, tables))
            both = (other != NOWHERE) & (self.tables != NOWHERE)
            np.add.at(cross, (other[both], self.tables[both]), 1)
            there = other != NOWHERE
            met[there] += cross[other[there]]
            met[np.flatnonzero(both), self.tables[both]] -= 1
        return met

    # ---- what a move brings

    def joining(self) -> Real:
        """People by tables: how much farther a table is from the room with that person added."""
        fuller = self.sizes + 1
        without = self.away(self.counts, fuller)
        gained = self.away(self.counts + 1, fuller) - without
        change = without.sum(axis=1) - self.away(self.counts, self.sizes).sum(axis=1)
        return np.asarray(change[None, :] + gained.T[self.room.codes].sum(axis=1))

    def leaving(self) -> Real:
        """For each person, how much farther their table is from the room without them."""
        emptier = self.sizes - 1
        without = self.away(self.counts, emptier)
        lost = self.away(np.maximum(self.counts - 1, 0), emptier) - without
        change = without.sum(axis=1) - self.away(self.counts, self.sizes).sum(axis=1)
        return np.asarray(change[self.tables] + lost[self.tables[:, None], self.room.codes].sum(axis=1))

    def admit(self, person: int, unmoved: NDArray[np.bool_]) -> tuple[int, ...]:
        """Seat somebody who comes late; where only full tables are left for them, another makes room: who that is.

        `unmoved` says whose table has not changed yet: others are asked first.
        """
        fits = self.open_tables()[person]
        cost = self.joining()[person] + self.repeat * self.meetings_at()[person]
        free = fits & (self.sizes < self.room.size)
        moved: tuple[int, ...] = ()
        if not free.any():
            moved = self.make_room(fits, unmoved)
            free = fits & (self.sizes < self.room.size)
        if not free.any():
            name = self.room.people.ids[person]
            raise Refused(
                "nowhere_to_sit",
                file=self.room.rules.file or self.room.people.file,
                person=name,
                rows=self.room.rules.rows_about(name) or str(self.room.people.rows[person]),
            )
        self.tables[person] = int(np.where(free, cost, np.inf).argmin())
        self.count()
        return moved

    def make_room(self, wanted: NDArray[np.bool_], unmoved: NDArray[np.bool_]) -> tuple[int, ...]:
        """Move the person whose going costs least from one of the wanted tables to a table with an empty seat."""
        cost = self.move_costs()
        seated = (self.tables != NOWHERE) & wanted[self.tables]
        cost[~seated] = np.inf
        cost[:, wanted] = np.inf
        if np.isfinite(cost[~unmoved]).any():
            cost[unmoved] = np.inf
        person, table = divmod(int(cost.argmin()), self.room.tables)
        if not np.isfinite(cost[person, table]):
            return ()
        self.tables[person] = table
        self.count()
        return (person,)

    def move_costs(self) -> Real:
        """People by tables: what it costs to move to an empty seat there; infinite where that cannot be."""
        seated = np.flatnonzero(self.tables != NOWHERE)
        met = self.meetings_at()
        cost = np.full(met.shape, np.inf)
        own = self.tables[seated]
        leaving = self.leaving()[seated]
        cost[seated] = (
            leaving[:, None]
            + self.joining()[seated]
            + self.repeat * (met[seated] - met[seated, own][:, None])
        )
        least = len(seated) // self.room.tables - 1
        possible = self.open_tables() & (self.sizes < self.room.size) & self.may_move[:, None]
        # A table is not left with far fewer people than the others.
        possible[seated] &= (self.sizes[own] > max(least, 1))[:, None]
        possible[seated, own] = False
        cost[~possible] = np.inf
        return cost

    def best_move(self, unmoved: NDArray[np.bool_], left: int) -> tuple[int, ...] | None:
        """Make the move that mends most for every person moved; who moved, or None when nothing mends.

        At most `left` of them are `unmoved`, that is: keep their table up to now.
        """
        cost = self.move_costs()
        swaps, first = self.swap_costs()
        cost[unmoved & (left < 1)] = np.inf
        swaps[unmoved[first][:, None].astype(int) + unmoved[None, :] > left] = np.inf
        person, table = divmod(int(cost.argmin()), self.room.tables)
        row, other = divmod(int(swaps.argmin()), len(self.tables)) if swaps.size else (0, 0)
        best_swap = float(swaps[row, other]) / 2 if swaps.size else np.inf
        if min(cost[person, table], best_swap) > -LEAST_GAIN:
            return None
        if cost[person, table] <= best_swap:
            self.tables[person] = table
            self.count()
            return (person,)
        one = int(first[row])
        self.tables[one], self.tables[other] = self.tables[other], self.tables[one]
        self.count()
        return (one, other)

    def swap_costs(self) -> tuple[Real, NDArray[np.int64]]:
        """People at the worst tables by all people: what changing places costs; and who those rows are."""
        away = self.away(self.counts, self.sizes)
        worst = np.argsort(-away.sum(axis=1), kind="stable")[:WORST_TABLES]
        first = np.flatnonzero(np.isin(self.tables, worst) & self.may_move)
        codes, tables = self.room.codes, self.tables
        more = self.away(self.counts + 1, self.sizes) - away
        fewer = self.away(np.maximum(self.counts - 1, 0), self.sizes) - away
        cost = np.zeros((len(first), len(tables)))
        for feature in range(codes.shape[1]):
            mine, theirs = codes[first, feature][:, None], codes[:, feature][None, :]
            here, there = tables[first][:, None], tables[None, :]
            change = fewer[here, mine] + more[here, theirs] + fewer[there, theirs] + more[there, mine]
            cost += np.where(mine == theirs, 0.0, change)
        met = self.meetings_at()
        own = met[np.arange(len(tables)), tables]
        cost += self.repeat * (met[first][:, tables] - own[first][:, None])
        cost += self.repeat * (met[:, tables[first]].T - own[None, :])
        for other in self.others:
            same = (other[first][:, None] == other[None, :]) & (other[None, :] != NOWHERE)
            cost -= 2 * self.repeat * same
        fits = self.open_tables()
        possible = fits[first][:, tables] & fits[:, tables[first]].T & self.may_move[None, :]
        possible &= tables[first][:, None] != tables[None, :]
        cost[~possible | (tables == NOWHERE)[None, :]] = np.inf
        return cost, first
