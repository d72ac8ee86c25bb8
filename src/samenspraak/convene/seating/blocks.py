"""Moving people who belong together: a block changes places with as many others of one table."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from samenspraak.convene.seating.search import Search


def move_blocks(search: Search, number: int, heat: float) -> None:
    """Try one move for every block in every chain of round `number`."""
    for chain in range(search.chains):
        for block in search.layout.blocks:
            try_move(search, chain, number, np.array(block), heat)


def try_move(search: Search, chain: int, number: int, block: NDArray[np.int64], heat: float) -> None:
    tables = search.tables_of[chain, number]
    home = int(tables[block[0]])
    away = int(search.dice.integers(search.room.tables))
    if away == home or not search.allowed[block, away].all():
        return
    seated = search.seats[chain, number, away]
    able = seated[search.free[seated] & search.allowed[seated, home]]
    if len(able) < len(block):
        return
    others = search.dice.permutation(able)[: len(block)]
    if breaks_apart(search, tables, block, others, home, away):
        return
    before = cost_of_tables(search, chain, number, home, away)
    exchange(search, chain, number, block, others, home, away)
    worse = cost_of_tables(search, chain, number, home, away) - before
    if worse > 0 and (heat <= 0 or search.dice.random() >= math.exp(-worse / heat)):
        exchange(search, chain, number, others, block, home, away)


def breaks_apart(
    search: Search,
    tables: NDArray[np.int64],
    block: NDArray[np.int64],
    others: NDArray[np.int64],
    home: int,
    away: int,
) -> bool:
    """Whether somebody would come to sit with a person to be kept apart from."""
    after = dict.fromkeys(block.tolist(), away) | dict.fromkeys(others.tolist(), home)
    return any(
        after.get(one, int(tables[one])) == after.get(other, int(tables[other]))
        for one, other in search.layout.apart.tolist()
        if one in after or other in after
    )


def cost_of_tables(search: Search, chain: int, number: int, *tables: int) -> int:
    cost = 0
    values = np.arange(search.nothing)
    for table in tables:
        counts = search.counts[chain, number, table, :-1]
        cost += int(search.price[search.kind_of[table], values, counts].sum())
        members = search.seats[chain, number, table]
        members = members[members != search.ghost]
        cost += search.repeat * met_before(search, chain, number, members)
    return cost


def met_before(search: Search, chain: int, number: int, members: NDArray[np.int64]) -> int:
    """How many pairs of these people share a table in another round."""
    met = np.zeros((len(members), len(members)), dtype=np.bool_)
    for other in range(search.room.rounds):
        if other != number:
            tables = search.tables_of[chain, other, members]
            met |= tables[:, None] == tables[None, :]
    return int(np.triu(met, 1).sum())


def exchange(
    search: Search,
    chain: int,
    number: int,
    block: NDArray[np.int64],
    others: NDArray[np.int64],
    home: int,
    away: int,
) -> None:
    """Block goes from `home` to `away`, the others the other way round."""
    at_home, at_away = search.seats[chain, number, home], search.seats[chain, number, away]
    block_seats = np.flatnonzero(np.isin(at_home, block))
    other_seats = np.flatnonzero(np.isin(at_away, others))
    at_home[block_seats], at_away[other_seats] = others, block
    search.tables_of[chain, number, block] = away
    search.tables_of[chain, number, others] = home
    for people, come, go in ((block, away, home), (others, home, away)):
        np.add.at(search.counts[chain, number, come], search.codes[people].ravel(), 1)
        np.add.at(search.counts[chain, number, go], search.codes[people].ravel(), -1)
