"""How widely shared: at how many tables, in how many dialogues and kinds of dialogue a thread was heard.

Objective: say "aan 14 van de 24 tafels" and how sure that is. People at one table hear and echo each other,
so passages of one table are not independent voices: the table is the unit, and every interval takes it as
cluster.

- Share of tables: Wilson's interval (Wilson 1927), each table counting once.
- Share of passages: ratio of sums over tables with its linearised variance (Cochran 1977, ch. 6; Kish 1965),
  put into Wilson's interval with the effective number of passages (Korn & Graubard 1998, with the
  t-distribution on tables - 1 degrees of freedom). Where tables echo, the effective number is smaller than
  the number of passages.

Both are about the talks that were held: who came was invited or came by choice, so they are no estimate of
what a population thinks. Counts of people are not made here; see `disclosure`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt

from rodedraad.passages import Passage

CONFIDENCE = 0.95


@dataclass(frozen=True, slots=True)
class Count:
    """So many out of so many."""

    heard: int
    of: int


@dataclass(frozen=True, slots=True)
class Interval:
    """A share between 0 and 1 with its lower and upper bound (95 of 100)."""

    share: float
    low: float
    high: float

    def of(self, number: int) -> tuple[int, int]:
        """The bounds as whole numbers out of `number`, rounded outwards: "22 to 43 of 280"."""
        low = int(self.low * number + 1e-9)
        high = -int(-(self.high * number - 1e-9) // 1)
        return low, min(high, number)


@dataclass(frozen=True, slots=True)
class Spread:
    """Where a thread was heard.

    passages        passages of the thread, of all passages
    tables          tables that it was heard at, of all tables that the passages name
    dialogues       the same for dialogues; 0 of 0 where the caller does not say which table was in which
    dialogue_kinds  the same for kinds of dialogue
    kinds           the same for kinds of contribution (experience, worry, …)
    roles           the same for roles in which people spoke
    table_share     share of tables with its interval; None without tables
    passage_share   share of passages, with the table as cluster; None with fewer than two tables
    design_effect   how many times more uncertain than if passages were independent; None without an interval
    """

    passages: Count
    tables: Count
    dialogues: Count
    dialogue_kinds: Count
    kinds: Count
    roles: Count
    table_share: Interval | None
    passage_share: Interval | None
    design_effect: float | None


def measure_spread(
    members: Collection[str],
    passages: Sequence[Passage],
    *,
    dialogues: Mapping[str, str] | None = None,
    dialogue_kinds: Mapping[str, str] | None = None,
) -> Spread:
    """Spread of a thread (the ids of its passages) over all passages that were analysed.

    `dialogues` says for a table in which dialogue it sat, `dialogue_kinds` of what kind a dialogue is. Raises
    ValueError when a member is none of the passages.
    """
    inside = set(members)
    chosen = [passage for passage in passages if passage.id in inside]
    if len(chosen) != len(inside):
        raise ValueError("every passage of the thread must be among the passages")
    dialogue_of = dialogues or {}
    kind_of = dialogue_kinds or {}

    def tables(some: Sequence[Passage]) -> set[str]:
        return {passage.table for passage in some if passage.table is not None}

    def sat_in(some: Sequence[Passage]) -> set[str]:
        return {dialogue_of[table] for table in tables(some) if table in dialogue_of}

    heard, of = len(tables(chosen)), len(tables(passages))
    passage_share, effect = _clustered(chosen, passages)
    return Spread(
        passages=Count(len(chosen), len(passages)),
        tables=Count(heard, of),
        dialogues=Count(len(sat_in(chosen)), len(sat_in(passages))),
        dialogue_kinds=Count(
            len({kind_of[name] for name in sat_in(chosen) if name in kind_of}),
            len({kind_of[name] for name in sat_in(passages) if name in kind_of}),
        ),
        kinds=Count(len({one.kind for one in chosen} - {None}), len({one.kind for one in passages} - {None})),
        roles=Count(len({one.role for one in chosen} - {None}), len({one.role for one in passages} - {None})),
        table_share=wilson(heard, of) if of else None,
        passage_share=passage_share,
        design_effect=effect,
    )


def wilson(heard: float, of: float, z: float | None = None) -> Interval:
    """Wilson's interval for a share; `of` may be an effective number, so both may be fractions."""
    if of <= 0 or not 0 <= heard <= of:
        raise ValueError("a share needs 0 <= heard <= of, and of > 0")
    from scipy.stats import norm

    z = float(norm.ppf((1 + CONFIDENCE) / 2)) if z is None else z
    share = heard / of
    middle = (share + z * z / (2 * of)) / (1 + z * z / of)
    half = z * sqrt(share * (1 - share) / of + z * z / (4 * of * of)) / (1 + z * z / of)
    # At the ends the formula gives the end itself, up to rounding.
    low = 0.0 if heard == 0 else max(0.0, middle - half)
    high = 1.0 if heard == of else min(1.0, middle + half)
    return Interval(share, low, high)


def clustered_share(heard: Mapping[str, int], of: Mapping[str, int]) -> tuple[Interval, float]:
    """Share of passages by table (`heard` out of `of`) with its interval, and the design effect.

    Needs at least two tables with passages. A share of nothing or of everything shows no variance at all;
    then each table counts as one voice, which is the most careful reading.
    """
    from scipy.stats import norm, t

    tables = sorted(table for table, number in of.items() if number)
    if len(tables) < 2:
        raise ValueError("an interval needs at least two tables")
    number = sum(of[table] for table in tables)
    share = sum(heard.get(table, 0) for table in tables) / number
    simple = share * (1 - share) / number
    if simple == 0:
        effective, effect = float(len(tables)), number / len(tables)
    else:
        squares = sum((heard.get(table, 0) - share * of[table]) ** 2 for table in tables)
        variance = len(tables) / (len(tables) - 1) * squares / number**2
        # Tables that are more alike than chance do not make us surer than counting every passage would.
        effect = max(1.0, variance / simple)
        careful = float(norm.ppf((1 + CONFIDENCE) / 2) / t.ppf((1 + CONFIDENCE) / 2, len(tables) - 1)) ** 2
        effective = number / effect * careful
    return wilson(share * effective, effective), effect


def _clustered(
    chosen: Sequence[Passage], passages: Sequence[Passage]
) -> tuple[Interval | None, float | None]:
    # Where some passages name no table, nobody knows which of them echo each other: no interval.
    of = Counter(one.table for one in passages if one.table is not None)
    if len(of) < 2 or sum(of.values()) < len(passages):
        return None, None
    heard = Counter(one.table for one in chosen if one.table is not None)
    interval, effect = clustered_share(dict(heard), dict(of))
    return interval, effect
