"""What has to hold in every round: fixed seats, languages, access, who sits together or apart, one guide each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from samenspraak.convene.refusals import Refused
from samenspraak.convene.roll import Roll

ROLES = ("facilitator", "note_taker", "host")


@dataclass(frozen=True)
class Rules:
    """Rules with tables counted from 0. `rows` remembers which rows of the file speak about a person, by rule."""

    file: str = ""
    fixed: dict[str, int] = field(default_factory=dict)
    together: tuple[tuple[str, ...], ...] = ()
    apart: tuple[tuple[str, str], ...] = ()
    languages: dict[str, frozenset[str]] = field(default_factory=dict)
    table_languages: dict[int, frozenset[str]] = field(default_factory=dict)
    wheelchair: dict[str, frozenset[int]] = field(default_factory=dict)
    roles: dict[str, tuple[str, ...]] = field(default_factory=dict)
    rows: dict[tuple[str, str], tuple[int, ...]] = field(default_factory=dict)

    def __bool__(self) -> bool:
        parts = (self.fixed, self.together, self.apart, self.languages, self.wheelchair, self.roles)
        return any(parts)

    def rows_about(self, *people: str) -> str:
        """The row numbers that speak about these people, for sentences."""
        found = {row for (_, person), rows in self.rows.items() if person in people for row in rows}
        return ", ".join(map(str, sorted(found)))

    def tables_for(self, person: str, tables: int) -> frozenset[int]:
        """The tables that fixed seats and access leave to a person."""
        left = frozenset(range(tables))
        if person in self.fixed:
            left &= {self.fixed[person]}
        if person in self.wheelchair:
            left &= self.wheelchair[person]
        return left

    def among(self, people: Sequence[str]) -> Rules:
        """The rules that are left when only these people come."""
        present = set(people)

        def kept(pairs: Iterable[tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
            for members in pairs:
                left = tuple(person for person in members if person in present)
                if len(left) > 1:
                    yield left

        return Rules(
            self.file,
            {person: table for person, table in self.fixed.items() if person in present},
            tuple(kept(self.together)),
            tuple((left[0], left[1]) for left in kept(self.apart)),
            {person: spoken for person, spoken in self.languages.items() if person in present},
            self.table_languages,
            {person: where for person, where in self.wheelchair.items() if person in present},
            {
                role: left
                for role, holders in self.roles.items()
                if (left := tuple(person for person in holders if person in present))
            },
            self.rows,
        )


NO_RULES = Rules()


def refuse_contradictions(rules: Rules, people: Roll, tables: int, size: int) -> None:
    """What two rows alone make impossible; the rest is found when seats are handed out."""
    file = rules.file
    for person in people.ids:
        if not rules.tables_for(person, tables):
            raise Refused("nowhere_to_sit", file=file, person=person, rows=rules.rows_about(person))
    members = {person: block for block in rules.together for person in block}
    for block in rules.together:
        if len(block) > size:
            raise Refused(
                "together_too_many", file=file, count=len(block), rows=rules.rows_about(*block), size=size
            )
        shared = frozenset(range(tables)).intersection(
            *(rules.tables_for(person, tables) for person in block)
        )
        if not shared:
            raise Refused(
                "nowhere_to_sit", file=file, person=" + ".join(block), rows=rules.rows_about(*block)
            )
    for one, other in rules.apart:
        if other in members.get(one, ()):
            raise Refused(
                "together_and_apart", file=file, person=one, other=other, rows=rules.rows_about(one, other)
            )
    for table, count in Counter(rules.fixed.values()).items():
        if count > size:
            seated = [person for person, where in rules.fixed.items() if where == table]
            raise Refused(
                "table_overfull",
                file=file,
                count=count,
                table=table + 1,
                rows=rules.rows_about(*seated),
                size=size,
            )


def role_range(holders: int, tables: int) -> tuple[int, int]:
    """How many of a role each table has at least and at most when they are spread evenly."""
    return holders // tables, -(-holders // tables)
