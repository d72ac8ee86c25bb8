"""A hall as the calculation sees it, made of rows: people with features, tables with what they offer, wishes.

Its rules have numbers, the same as on the planning board, so that a refusal ("row 4") points to something.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from samenspraak.convene.choices import Setting, WishName
from samenspraak.convene.models import Dialogue, Feature, Registration, SeatingWish, Table
from samenspraak.convene.roll import Roll
from samenspraak.convene.seating import Room, Rules
from samenspraak.convene.seating.rules import refuse_contradictions
from samenspraak.convene.seating.written_rules import rules_of
from samenspraak.convene.spreadsheet import Row, Sheet

# The tables somebody can get to, with a wheelchair or from home.
REACH = "wheelchair"


@dataclass(frozen=True, slots=True)
class BoardRule:
    """A rule as it stands on the board: its number, what it is about, and the wish that it came from, if any."""

    number: int
    rule: str
    person: str
    value: str
    wish: SeatingWish | None = None


@dataclass(frozen=True)
class Hall:
    """The people, tables and rules of a dialogue, in the order in which the calculation counts them."""

    people: tuple[Registration, ...]
    tables: tuple[Table, ...]
    size: int
    features: tuple[Feature, ...]
    rules: tuple[BoardRule, ...]

    def roll(self) -> Roll:
        columns = {
            feature.name: tuple(row.features.get(feature.slug) or "?" for row in self.people)
            for feature in self.features
        }
        if not columns:
            # Without a target group nobody is told apart: only new faces count.
            columns = {"*": tuple("*" for _row in self.people)}
        ids = tuple(str(row.number) for row in self.people)
        return Roll(_("the list"), _("number"), ids, columns, tuple(row.number for row in self.people))

    def read_rules(self, roll: Roll) -> Rules:
        rows = tuple(
            Row(one.number, {"rule": one.rule, "person": one.person, "value": one.value})
            for one in self.rules
            if one.rule != REACH
        )
        sheet = Sheet(_("the rules"), ("rule", "person", "value"), rows)
        rules = rules_of(sheet, roll, len(self.tables), self.size)
        reach = [one for one in self.rules if one.rule == REACH]
        # Not by way of rows: a row cannot say that no table at all is left to somebody.
        rules = replace(
            rules,
            wheelchair={
                one.person: frozenset(int(table) - 1 for table in one.value.split(";") if table)
                for one in reach
            },
            rows={**rules.rows, **{(REACH, one.person): (one.number,) for one in reach}},
        )
        refuse_contradictions(rules, roll, len(self.tables), self.size)
        return rules

    def room(self, rounds: int) -> Room:
        """Raises Refused where people, tables and rules do not go together."""
        roll = self.roll()
        return Room(roll, len(self.tables), self.size, rounds, self.read_rules(roll))


def hall_of(
    dialogue: Dialogue,
    people: Sequence[Registration],
    features: Sequence[Feature],
    seats: int | None = None,
) -> Hall:
    """The hall with these people in it; three queries."""
    tables = tuple(dialogue.tables.prefetch_related("seats").order_by("number"))
    size = seats or max((len(table.seats.all()) for table in tables), default=0)
    wishes = SeatingWish.objects.filter(dialogue=dialogue).select_related("registration", "other", "table")
    present = {row.pk for row in people}
    place = {table.pk: number for number, table in enumerate(tables, start=1)}
    written: list[tuple[str, str, str, SeatingWish | None]] = []
    for wish in wishes:
        about = str(wish.registration.number)
        if wish.registration_id not in present:
            continue
        if wish.wish == WishName.FIXED_TABLE and wish.table_id in place:
            written.append((wish.wish, about, str(place[wish.table_id]), wish))
        elif wish.other_id in present and wish.other is not None:
            written.append((wish.wish, about, str(wish.other.number), wish))
    written += [
        (rule, person, value, None) for rule, person, value in derived_rules(dialogue, people, tables)
    ]
    rules = tuple(
        BoardRule(number, rule, person, value, wish)
        for number, (rule, person, value, wish) in enumerate(written, start=1)
    )
    return Hall(tuple(people), tables, size, tuple(features), rules)


def derived_rules(
    dialogue: Dialogue, people: Sequence[Registration], tables: Sequence[Table]
) -> list[tuple[str, str, str]]:
    """What follows from what people need and tables offer: language, wheelchair, online or in the hall."""
    found: list[tuple[str, str, str]] = []
    numbered = list(enumerate(tables, start=1))
    home = dialogue.programme.language
    spoken = [row for row in people if row.languages and not row.needs_interpreter]
    if any(table.language for table in tables) or any(home not in row.languages for row in spoken):
        found += [("language", str(row.number), ";".join(row.languages)) for row in spoken]
        found += [
            ("language", f"table {number}", table.language) for number, table in numbered if table.language
        ]
    for row in people:
        open_to = [number for number, table in numbered if may_sit(dialogue, row, table)]
        if len(open_to) < len(numbered):
            found.append((REACH, str(row.number), ";".join(map(str, open_to))))
    return found


def may_sit(dialogue: Dialogue, row: Registration, table: Table) -> bool:
    """Whether a table can be reached by somebody: with their wheelchair, from home or in the hall."""
    if row.needs_wheelchair and not (table.is_reachable or table.is_online):
        return False
    return dialogue.setting != Setting.BLENDED or (row.setting == Setting.ONLINE) == table.is_online
