"""The tables at which somebody works, with how far their notes and records are. Numbers, no words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count, QuerySet

from samenspraak.convene.models import Table
from samenspraak.converse.models import TableRecord
from samenspraak.converse.raw import Note
from samenspraak.ground.models import Programme
from samenspraak.people.choices import Role
from samenspraak.people.models import User


@dataclass(frozen=True, slots=True)
class TableWork:
    """One table: how many notes were received, and its newest record, if there is one."""

    table: Table
    notes: int
    record: TableRecord | None


def tables_of(user: User, programme: Programme) -> QuerySet[Table]:
    """The tables at which this person hosts, facilitates or takes notes; all of them for an organiser."""
    found = Table.objects.filter(programme=programme).select_related("dialogue", "programme")
    if user.is_superuser or Role.ORGANISER in user.roles_in(programme):
        return found
    return found.filter(roles__user=user).distinct()


def with_work(tables: Iterable[Table]) -> list[TableWork]:
    """How far each of these tables is, in two questions."""
    tables = list(tables)
    keys = [table.pk for table in tables]
    rows = Note.objects.filter(table__in=keys, struck=False, erased_at=None).order_by()
    numbers = dict(rows.values_list("table_id").annotate(number=Count("pk")))
    records = {row.table_id: row for row in TableRecord.objects.filter(table__in=keys).order_by("version")}
    return [TableWork(table, numbers.get(table.pk, 0), records.get(table.pk)) for table in tables]
