"""The tables at which somebody works: how far notes and records are, and which lines the record left out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db.models import Count, QuerySet

from samenspraak.convene.models import Table
from samenspraak.converse.models import TableRecord
from samenspraak.converse.queries import left_out_of
from samenspraak.converse.raw import Note
from samenspraak.ground.models import Programme
from samenspraak.people.choices import Role
from samenspraak.people.models import User


@dataclass(frozen=True, slots=True)
class TableWork:
    """One table: how many notes were received, its newest record, if there is one, and what is not in it."""

    table: Table
    notes: int
    record: TableRecord | None
    left_out: list[Note] = field(default_factory=list)


def tables_of(user: User, programme: Programme) -> QuerySet[Table]:
    """The tables at which this person hosts, facilitates or takes notes; all of them for an organiser."""
    found = Table.objects.filter(programme=programme).select_related("dialogue", "programme")
    if sees_all_tables(user, programme):
        return found
    return found.filter(roles__user=user).distinct()


def sees_all_tables(user: User, programme: Programme) -> bool:
    """Whether this person sees how far every table is, also where they have no part."""
    return user.is_superuser or Role.ORGANISER in user.roles_in(programme)


def tables_read_by(user: User, programme: Programme) -> QuerySet[Table]:
    """The tables whose notes this person may read: those where they have a part themselves, of any role.

    An organiser sees how far every table is, and the record with names taken out; the words themselves are the table's.
    """
    return Table.objects.filter(programme=programme, roles__user=user).distinct()


def reads_notes_of(user: User, table: Table) -> bool:
    """Whether this person may read what is written down at this table."""
    return tables_read_by(user, table.programme).filter(pk=table.pk).exists()


def with_work(tables: Iterable[Table]) -> list[TableWork]:
    """How far each of these tables is, in three questions."""
    tables = list(tables)
    keys = [table.pk for table in tables]
    rows = Note.objects.filter(table__in=keys, struck=False, erased_at=None).order_by()
    numbers = dict(rows.values_list("table_id").annotate(number=Count("pk")))
    records = {row.table_id: row for row in TableRecord.objects.filter(table__in=keys).order_by("version")}
    left_out: dict[object, list[Note]] = defaultdict(list)
    for note in left_out_of(records.values()):
        left_out[note.table_id].append(note)
    return [
        TableWork(table, numbers.get(table.pk, 0), records.get(table.pk), left_out[table.pk])
        for table in tables
    ]
