"""Whose dialogues and tables these are, and how far each table is."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from django.db.models import Count, Prefetch, QuerySet

from samenspraak.convene.choices import TableRoleName
from samenspraak.convene.models import Dialogue, Round, Table, TableRole
from samenspraak.converse.choices import RecordState
from samenspraak.converse.listening import kind_counts_of, newest_records
from samenspraak.converse.models import TableRecord
from samenspraak.evening.kit.content import Safeguards
from samenspraak.evening.models import Safeguarding, TableRound
from samenspraak.ground import clock
from samenspraak.ground.models import Programme
from samenspraak.people.choices import Role
from samenspraak.people.models import User


@dataclass(frozen=True, slots=True)
class KindState:
    """One kind that the guide asks for: its name, and how many notes of it a table has."""

    slug: str
    name: str
    number: int


@dataclass(slots=True)
class TableState:
    """How far a table is: its round, what was noted so far (numbers, no words), and whether it has signed."""

    table: Table
    begun: TableRound | None
    record: TableRecord | None
    kinds: list[KindState] = field(default_factory=list)
    notes: int = 0

    @property
    def is_signed(self) -> bool:
        return self.record is not None and self.record.state == RecordState.SIGNED

    @property
    def empty(self) -> list[KindState]:
        return [kind for kind in self.kinds if not kind.number]

    @property
    def ends_at(self) -> dt.datetime | None:
        """When the round that runs now should be over."""
        if self.begun is None:
            return None
        return self.begun.began_at + dt.timedelta(minutes=self.begun.round.minutes)


def evenings_for(user: User, programme: Programme) -> QuerySet[Dialogue]:
    """The dialogues somebody helps with, the latest first: all for an organiser, else where they have a role."""
    rows = (
        Dialogue.objects.filter(programme=programme)
        .select_related("theme", "guide", "programme")
        .annotate(table_number=Count("tables", distinct=True))
        .order_by("-held_on", "title_nl")
    )
    if user.is_superuser or Role.ORGANISER in user.roles_in(programme):
        return rows
    own = TableRole.objects.filter(user=user, programme=programme).values("table__dialogue")
    return rows.filter(pk__in=own)


def tables_for(user: User, programme: Programme) -> QuerySet[Table]:
    """The tables where somebody works: an organiser everywhere, others where they have a role."""
    rows = Table.objects.filter(programme=programme).select_related("dialogue__guide", "programme")
    if user.is_superuser or Role.ORGANISER in user.roles_in(programme):
        return rows
    return rows.filter(pk__in=TableRole.objects.filter(user=user).values("table"))


def hosted_tables_for(user: User, programme: Programme) -> QuerySet[Table]:
    """The tables that somebody hosts: for an organiser every table."""
    rows = tables_for(user, programme)
    if user.is_superuser or Role.ORGANISER in user.roles_in(programme):
        return rows
    hosts = TableRole.objects.filter(user=user, role=TableRoleName.HOST)
    return rows.filter(pk__in=hosts.values("table"))


def roles_at(table: Table, user: User) -> set[TableRoleName]:
    """What somebody does at a table; an organiser does everything. Asks nothing where the table's roles are fetched."""
    if user.is_superuser or Role.ORGANISER in user.roles_in(table.programme):
        return set(TableRoleName)
    return {TableRoleName(row.role) for row in table.roles.all() if row.user_id == user.pk}


def table_states(dialogue: Dialogue, names: dict[str, str]) -> list[TableState]:
    """How far each table of a dialogue is. A fixed number of queries."""
    tables = list(
        Table.objects.filter(dialogue=dialogue)
        .select_related("dialogue", "programme")
        .prefetch_related(Prefetch("begun_rounds", TableRound.objects.select_related("round")), "roles__user")
        .annotate(seat_number=Count("seats"))
        .order_by("number")
    )
    counts, records = kind_counts_of(dialogue), newest_records(tables)
    wanted = kinds_of_guide(dialogue)
    return [_state(table, counts.get(table.pk, {}), records.get(table.pk), wanted, names) for table in tables]


def _state(
    table: Table,
    counts: dict[str, int],
    record: TableRecord | None,
    wanted: list[str],
    names: dict[str, str],
) -> TableState:
    slugs = [*wanted, *(slug for slug in counts if slug and slug not in wanted)]
    return TableState(
        table=table,
        begun=next(iter(table.begun_rounds.all()), None),
        record=record,
        kinds=[KindState(slug, names.get(slug, slug), counts.get(slug, 0)) for slug in slugs],
        notes=sum(counts.values()),
    )


def kinds_of_guide(dialogue: Dialogue) -> list[str]:
    """The kinds that the rounds of a dialogue's guide usually yield, each once, in the order of the rounds."""
    rounds = Round.objects.filter(guide=dialogue.guide_id).order_by("order") if dialogue.guide_id else []
    return list(dict.fromkeys(kind for one in rounds for kind in one.kinds))


def safeguards_of(programme: Programme) -> Safeguards:
    """What the organiser wrote about looking after each other, in the language of this moment."""
    row = Safeguarding.objects.filter(programme=programme).first()
    if row is None:
        return Safeguards()
    return Safeguards(who=_lines(row.who), help=_lines(row.help), more=_lines(row.more))


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def is_to_come(dialogue: Dialogue) -> bool:
    return dialogue.held_on >= clock.today()
