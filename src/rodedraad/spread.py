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
from collections.abc import Collection, Iterable, Mapping
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


@dataclass(frozen=True, slots=True)
class Talks:
    """All that was said, counted once, so that the spread of many threads over it is measured quickly.

    `dialogues` says for a table in which dialogue it sat, `dialogue_kinds` of what kind a dialogue is.
    """

    passages: Mapping[str, Passage]
    by_table: Mapping[str, int]
    every_table_known: bool
    dialogues: Mapping[str, str]
    dialogue_kinds: Mapping[str, str]
    kinds: frozenset[str]
    roles: frozenset[str]

    @classmethod
    def of(
        cls,
        passages: Iterable[Passage],
        dialogues: Mapping[str, str] | None = None,
        dialogue_kinds: Mapping[str, str] | None = None,
    ) -> Talks:
        by_id = {passage.id: passage for passage in passages}
        by_table = Counter(one.table for one in by_id.values() if one.table is not None)
        return cls(
            passages=by_id,
            by_table=by_table,
            every_table_known=sum(by_table.values()) == len(by_id),
            dialogues=dialogues or {},
            dialogue_kinds=dialogue_kinds or {},
            kinds=frozenset(one.kind for one in by_id.values() if one.kind is not None),
            roles=frozenset(one.role for one in by_id.values() if one.role is not None),
        )

    def spread(self, members: Collection[str]) -> Spread:
        """Spread of the passages with these ids; raises ValueError when one is none of the passages."""
        inside = set(members)
        if not inside <= self.passages.keys():
            raise ValueError("every passage of the thread must be among the passages")
        chosen = [self.passages[name] for name in inside]
        heard = Counter(one.table for one in chosen if one.table is not None)
        interval, effect = self._clustered(heard)
        return Spread(
            passages=Count(len(chosen), len(self.passages)),
            tables=Count(len(heard), len(self.by_table)),
            dialogues=Count(len(self._sat_in(heard)), len(self._sat_in(self.by_table))),
            dialogue_kinds=Count(len(self._kinds_of(heard)), len(self._kinds_of(self.by_table))),
            kinds=Count(len({one.kind for one in chosen} - {None}), len(self.kinds)),
            roles=Count(len({one.role for one in chosen} - {None}), len(self.roles)),
            table_share=wilson(len(heard), len(self.by_table)) if self.by_table else None,
            passage_share=interval,
            design_effect=effect,
        )

    def _sat_in(self, tables: Iterable[str]) -> set[str]:
        return {self.dialogues[table] for table in tables if table in self.dialogues}

    def _kinds_of(self, tables: Iterable[str]) -> set[str]:
        return {self.dialogue_kinds[name] for name in self._sat_in(tables) if name in self.dialogue_kinds}

    def _clustered(self, heard: Mapping[str, int]) -> tuple[Interval | None, float | None]:
        # Where some passages name no table, nobody knows which of them echo each other: no interval.
        if len(self.by_table) < 2 or not self.every_table_known:
            return None, None
        return clustered_share(heard, self.by_table)


def measure_spread(
    members: Collection[str],
    passages: Iterable[Passage],
    *,
    dialogues: Mapping[str, str] | None = None,
    dialogue_kinds: Mapping[str, str] | None = None,
) -> Spread:
    """Spread of a thread (the ids of its passages) over all passages that were analysed; see `Talks`.

    Raises ValueError when a member is none of the passages.
    """
    return Talks.of(passages, dialogues, dialogue_kinds).spread(members)


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
