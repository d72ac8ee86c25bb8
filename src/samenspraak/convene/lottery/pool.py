"""Everybody who put themselves forward, and what may happen to each: drawn, seated already, or left out.

People who are alike for the quotas are one *kind*: a lottery that is fair to kinds is fair to people, and there are
far fewer kinds than people. A household from which several people volunteer is one more feature, of which a panel
takes at most one; whoever lives in one is a kind of their own.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from samenspraak.convene.lottery.quotas import Quota, Quotas
from samenspraak.convene.refusals import Refused
from samenspraak.convene.roll import Roll, roll_of
from samenspraak.convene.spreadsheet import Sheet, read_sheet

DRAWABLE, ALREADY, EXCLUDED = "", "already", "excluded"
YES = frozenset(("yes", "y", "true", "1", "x", "ja", "j", "waar"))
NO = frozenset(("no", "n", "false", "0", "nee", "onwaar"))

Counts = NDArray[np.int64]


@dataclass(frozen=True)
class Pool:
    """People with the features that the quotas speak of, the household of each ("" for none) and what may happen.

    `status` is DRAWABLE, ALREADY (has a seat, counts for the quotas) or EXCLUDED (may not be drawn).
    """

    people: Roll
    quotas: Quotas
    seats: int
    households: tuple[str, ...]
    status: tuple[str, ...]

    @cached_property
    def drawable(self) -> tuple[int, ...]:
        """Places in the roll of those who may be drawn."""
        return tuple(place for place, status in enumerate(self.status) if status == DRAWABLE)

    @cached_property
    def seated(self) -> tuple[int, ...]:
        return tuple(place for place, status in enumerate(self.status) if status == ALREADY)

    @property
    def seats_to_draw(self) -> int:
        return self.seats - len(self.seated)

    def value(self, place: int, feature: str) -> str:
        return self.people.features[feature][place]

    def count(self, quota: Quota, places: Collection[int]) -> int:
        """How many of these people the quota is about."""
        values = self.people.features[quota.feature]
        return sum(values[place] == quota.value for place in places)

    @cached_property
    def kinds(self) -> Kinds:
        return kinds_of(self)


@dataclass(frozen=True)
class Kinds:
    """Kinds of people (rows of `codes`: one limit a feature), how many of each, and the limits on a panel.

    `members` holds places in the roll. The last limit is no limit: that of people who share no household.
    """

    codes: Counts
    sizes: Counts
    members: tuple[tuple[int, ...], ...]
    low: Counts
    high: Counts
    seats: int

    def counts(self, panel: Counts) -> Counts:
        """How many of a panel (people of each kind) fall under each limit."""
        counts = np.zeros(len(self.low), dtype=np.int64)
        np.add.at(counts, self.codes.ravel(), np.repeat(panel, self.codes.shape[1]))
        return counts

    def rows(self) -> list[tuple[int, int, list[int]]]:
        """The limits as rows of a programme: least, most and which kinds count."""
        under: dict[int, list[int]] = defaultdict(list)
        for kind, codes in enumerate(self.codes.tolist()):
            for code in codes:
                under[code].append(kind)
        last = len(self.low) - 1
        return [
            (int(self.low[code]), int(self.high[code]), under.get(code, []))
            for code in range(len(self.low))
            if code != last
        ]


def kinds_of(pool: Pool) -> Kinds:
    place_of = {(quota.feature, quota.value): number for number, quota in enumerate(pool.quotas.each)}
    low = [max(0, quota.least - pool.count(quota, pool.seated)) for quota in pool.quotas.each]
    high = [quota.most - pool.count(quota, pool.seated) for quota in pool.quotas.each]
    living = Counter(pool.households[place] for place in pool.drawable if pool.households[place])
    shared = sorted(household for household, people in living.items() if people > 1)
    limit_of = {household: len(low) + number for number, household in enumerate(shared)}
    anyone = len(low) + len(shared)
    alike: dict[tuple[int, ...], list[int]] = defaultdict(list)
    for place in pool.drawable:
        codes = [place_of[feature, pool.value(place, feature)] for feature in pool.quotas.features]
        alike[*codes, limit_of.get(pool.households[place], anyone)].append(place)
    ordered = sorted(alike.items())
    return Kinds(
        np.array([key for key, _ in ordered], dtype=np.int64).reshape(
            len(ordered), len(pool.quotas.features) + 1
        ),
        np.array([len(members) for _, members in ordered], dtype=np.int64),
        tuple(tuple(members) for _, members in ordered),
        np.array([*low, *[0] * len(shared), 0], dtype=np.int64),
        np.array([*high, *[1] * len(shared), len(pool.people)], dtype=np.int64),
        pool.seats_to_draw,
    )


@dataclass(frozen=True, slots=True)
class Asked:
    """What the organiser says beside the two files: columns of the pool, and who has a seat already."""

    household: str | None = None
    eligible: str | None = None
    already: Path | None = None


NOTHING_ASKED = Asked()


def read_pool(path: Path, quotas: Quotas, seats: int, asked: Asked = NOTHING_ASKED) -> Pool:
    """Raises Refused: what `roll_of` refuses, a value without a quota, an unknown person who should have a seat."""
    sheet = read_sheet(path)
    sheet.need(*[column for column in (*quotas.features, asked.household, asked.eligible) if column])
    people = roll_of(sheet, quotas.features)
    known = {(quota.feature, quota.value) for quota in quotas.each}
    for feature in quotas.features:
        for row, value in zip(people.rows, people.features[feature], strict=True):
            if (feature, value) not in known:
                raise Refused(
                    "value_without_quota",
                    row=row,
                    file=people.file,
                    column=feature,
                    value=value,
                    quotas=quotas.file,
                    known=", ".join(quota.value for quota in quotas.of(feature)),
                )
    households = column_of(sheet, asked.household)
    already = read_already(asked.already, people) if asked.already else frozenset[str]()
    status = status_of(sheet, people, asked.eligible, already, households)
    return Pool(people, quotas, seats, households, status)


def column_of(sheet: Sheet, column: str | None) -> tuple[str, ...]:
    return tuple(row.cells[column].casefold() if column else "" for row in sheet.rows)


def read_already(path: Path, people: Roll) -> frozenset[str]:
    """Who has a seat already: the first column, below a heading."""
    sheet = read_sheet(path)
    column, known = sheet.columns[0], frozenset(people.ids)
    for row in sheet.rows:
        if row.cells[column] not in known:
            raise Refused(
                "unknown_person",
                row=row.number,
                file=sheet.file,
                column=column,
                person=row.cells[column] or "''",
                people=people.file,
            )
    return frozenset(row.cells[column] for row in sheet.rows)


def status_of(
    sheet: Sheet,
    people: Roll,
    eligible: str | None,
    already: frozenset[str],
    households: tuple[str, ...],
) -> tuple[str, ...]:
    """One word a person; who lives with somebody who has a seat may not be drawn."""
    taken = {
        household
        for household, who in zip(households, people.ids, strict=True)
        if household and who in already
    }
    status = []
    for row, person, household in zip(sheet.rows, people.ids, households, strict=True):
        may = eligible is None or says_yes(row.cells[eligible], row.number, people.file, eligible)
        if person in already:
            status.append(ALREADY)
        else:
            status.append(DRAWABLE if may and household not in taken else EXCLUDED)
    return tuple(status)


def says_yes(text: str, row: int, file: str, column: str) -> bool:
    said = text.casefold()
    if said not in YES | NO:
        raise Refused("not_yes_or_no", row=row, file=file, column=column, value=text or "''")
    return said in YES
