"""Rules as people write them in a file.

A rule is a row of `rule,person,value`. The person may be a table (`table 3`) for language and wheelchair: then the row
says what that table offers.

- fixed_table: the person sits at table `value` in every round.
- together, apart: with another person, or with everybody who has the same word as `value`.
- language: the person speaks `value` (several: `nl;en`). A table has one language; people with a language sit only at
  tables of one of theirs, people without such a row sit anywhere. Tables get a language unless a row gives one.
- wheelchair: the person sits only at a wheelchair table: those named in `value` (`1;2` or `1-4`), or, where it says
  `yes`, those with a row of their own (`table 3`).
- facilitator, note_taker, host: the person has that task, and stays at one table (the one in `value`, if any). Every
  table gets one as long as there are enough, none gets two while another has none.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path

from samenspraak.convene.refusals import Refused
from samenspraak.convene.roll import Roll
from samenspraak.convene.seating.rules import ROLES, Rules, refuse_contradictions
from samenspraak.convene.spreadsheet import Row, Sheet, read_sheet

RULE_NAMES = ("fixed_table", "together", "apart", "language", "wheelchair", *ROLES)
IN_DUTCH = {
    "vaste_tafel": "fixed_table",
    "samen": "together",
    "bij_elkaar": "together",
    "taal": "language",
    "rolstoel": "wheelchair",
    "gespreksbegeleider": "facilitator",
    "verslaglegger": "note_taker",
}
YES = frozenset(("", "yes", "y", "true", "x", "ja", "j", "waar", "nodig", "needed", "required"))
TABLE = re.compile(r"(?:table|tafel)\s*(\d+)", re.I)


def read_rules(path: Path, people: Roll, tables: int, size: int) -> Rules:
    """Read rules for these people. Raises Refused, naming row and column, for what makes no sense."""
    return rules_of(read_sheet(path), people, tables, size)


def rules_of(sheet: Sheet, people: Roll, tables: int, size: int) -> Rules:
    sheet.need("rule", "person", "value")
    reader = Reader(sheet, people, tables, size)
    for row in sheet.rows:
        reader.take(row)
    rules = reader.finish()
    refuse_contradictions(rules, people, tables, size)
    return rules


class Reader:
    """Takes rows one by one and gathers what they say."""

    def __init__(self, sheet: Sheet, people: Roll, tables: int, size: int) -> None:
        self.sheet, self.people, self.tables, self.size = sheet, people, tables, size
        self.known = frozenset(people.ids)
        self.by_rule: dict[str, list[tuple[Row, str]]] = defaultdict(list)
        self.offers: dict[str, list[tuple[Row, int]]] = defaultdict(list)
        self.rows: dict[tuple[str, str], list[int]] = defaultdict(list)

    def take(self, row: Row) -> None:
        given = row.cells["rule"].casefold().replace(" ", "_").replace("-", "_")
        rule = IN_DUTCH.get(given, given)
        if rule not in RULE_NAMES:
            raise Refused(
                "unknown_rule",
                row=row.number,
                file=self.sheet.file,
                rule=row.cells["rule"] or "''",
                rules=", ".join(RULE_NAMES),
            )
        person = row.cells["person"]
        if person in self.known:
            self.by_rule[rule].append((row, person))
            self.rows[rule, person].append(row.number)
        elif found := TABLE.fullmatch(person):
            if rule not in ("language", "wheelchair"):
                raise Refused("not_for_a_table", row=row.number, file=self.sheet.file, rule=rule)
            self.offers[rule].append((row, self.table(found[1], row, "person")))
        else:
            self.unknown(row, "person", person)

    def unknown(self, row: Row, column: str, person: str) -> None:
        raise Refused(
            "unknown_person",
            row=row.number,
            file=self.sheet.file,
            column=column,
            person=person or "''",
            people=self.people.file,
        )

    def finish(self) -> Rules:
        together_pairs = self.pairs("together")
        roles = {role: tuple(dict.fromkeys(p for _, p in self.by_rule[role])) for role in ROLES}
        return Rules(
            self.sheet.file,
            self.fixed_tables(),
            blocks_of(together_pairs),
            tuple(sorted(self.pairs("apart"))),
            self.languages(),
            self.table_languages(),
            self.wheelchair(),
            {role: holders for role, holders in roles.items() if holders},
            {key: tuple(numbers) for key, numbers in self.rows.items()},
        )

    def table(self, text: str, row: Row, column: str = "value") -> int:
        number = int(text) if text.isdecimal() else 0
        if not 1 <= number <= self.tables:
            raise Refused(
                "no_such_table",
                row=row.number,
                file=self.sheet.file,
                column=column,
                value=text or "''",
                tables=self.tables,
            )
        return number - 1

    def table_list(self, text: str, row: Row) -> frozenset[int]:
        """Tables as people write them: `3`, `1;2;5`, `1-4`, `table 3`."""
        found: set[int] = set()
        for part in re.split(r"[;,|/+]|\s+(?=\d|table|tafel)", TABLE.sub(r"\1", text)):
            first, dash, last = part.strip().partition("-")
            begin = self.table(first.strip(), row)
            end = self.table(last.strip(), row) if dash else begin
            found.update(range(begin, end + 1))
        return frozenset(found)

    def fixed_tables(self) -> dict[str, int]:
        fixed: dict[str, int] = {}
        named = [
            (row, person, TABLE.sub(r"\1", row.cells["value"])) for row, person in self.by_rule["fixed_table"]
        ]
        for role in ROLES:
            said = [(row, person, TABLE.sub(r"\1", row.cells["value"])) for row, person in self.by_rule[role]]
            # The same number with everybody says "yes, this one", not a table: a table takes one of each role.
            numbers = Counter(text for _, _, text in said)
            named += [item for item in said if item[2].casefold() not in YES and numbers[item[2]] == 1]
        for row, person, text in named:
            table = self.table(text, row)
            if fixed.setdefault(person, table) != table:
                raise Refused(
                    "nowhere_to_sit",
                    file=self.sheet.file,
                    person=person,
                    rows=", ".join(str(other.number) for other, who, _ in named if who == person),
                )
        return fixed

    def pairs(self, rule: str) -> set[tuple[str, str]]:
        """Pairs of people that a rule is about, each with the smaller id first."""
        found: set[tuple[str, str]] = set()
        labelled: dict[str, list[tuple[Row, str]]] = defaultdict(list)
        for row, person in self.by_rule[rule]:
            value = row.cells["value"]
            if not value:
                raise Refused(
                    "needs_value",
                    row=row.number,
                    file=self.sheet.file,
                    rule=rule,
                    what="een persoon / a person",
                )
            if value == person:
                raise Refused("with_oneself", row=row.number, file=self.sheet.file, person=person)
            if value in self.known:
                found.add((min(person, value), max(person, value)))
                self.rows[rule, value].append(row.number)
            else:
                labelled[value].append((row, person))
        for value, members in labelled.items():
            people = sorted({person for _, person in members})
            if len(people) == 1:
                row = members[0][0]
                raise Refused("lonely_label", row=row.number, file=self.sheet.file, value=value)
            found.update((one, other) for one in people for other in people if one < other)
        return found

    def languages(self) -> dict[str, frozenset[str]]:
        spoken: dict[str, set[str]] = defaultdict(set)
        for row, person in self.by_rule["language"]:
            spoken[person] |= self.language_list(row)
        return {person: frozenset(those) for person, those in spoken.items()}

    def table_languages(self) -> dict[int, frozenset[str]]:
        offered: dict[int, set[str]] = defaultdict(set)
        for row, table in self.offers["language"]:
            offered[table] |= self.language_list(row)
        return {table: frozenset(those) for table, those in offered.items()}

    def language_list(self, row: Row) -> set[str]:
        found = {part for part in re.split(r"[;,|/+\s]+", row.cells["value"].casefold()) if part}
        if not found:
            raise Refused(
                "needs_value",
                row=row.number,
                file=self.sheet.file,
                rule="language",
                what="een taal / a language",
            )
        return found

    def wheelchair(self) -> dict[str, frozenset[int]]:
        accessible = frozenset(table for _, table in self.offers["wheelchair"]) or frozenset(
            range(self.tables)
        )
        said = self.by_rule["wheelchair"]
        # With more people than table 1 holds, `1` everywhere can only mean "yes".
        ones = {row.cells["value"] for row, _ in said} == {"1"} and len(said) > self.size
        where: dict[str, set[int]] = defaultdict(set)
        for row, person in said:
            value = row.cells["value"].casefold()
            if ones or value in YES:
                where[person] |= accessible
            else:
                where[person] |= self.table_list(value, row)
        return {person: frozenset(tables) for person, tables in where.items()}


def blocks_of(pairs: Iterable[tuple[str, str]]) -> tuple[tuple[str, ...], ...]:
    """Who ends up together: pairs that share a person become one block."""
    block: dict[str, list[str]] = {}
    for one, other in sorted(pairs):
        first, second = block.setdefault(one, [one]), block.setdefault(other, [other])
        if first is not second:
            first.extend(second)
            for person in second:
                block[person] = first
    return tuple(sorted({tuple(sorted(members)) for members in block.values()}))
