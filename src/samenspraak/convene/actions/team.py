"""Hosts, facilitators and note takers: asked, paired with tables, briefed, replaced."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import transaction
from django.utils.translation import gettext as _

from samenspraak.convene.actions.refusals import Refusal
from samenspraak.convene.choices import Availability, TableRoleName
from samenspraak.convene.models import Dialogue, Table, TableRole, TeamMember
from samenspraak.ground import audit, clock
from samenspraak.ground.audit import Actor
from samenspraak.people.models import Membership, User


@transaction.atomic
def ask_to_help(dialogue: Dialogue, user: User, role: TableRoleName, *, by: Actor | None) -> TeamMember:
    """Ask somebody of the programme to host, facilitate or take notes."""
    if not Membership.objects.filter(programme=dialogue.programme_id, user=user, role=role).exists():
        raise Refusal(_("This person does not have that role in the programme."))
    row, made = TeamMember.objects.get_or_create(
        dialogue=dialogue, user=user, role=role, defaults={"programme_id": dialogue.programme_id}
    )
    if made:
        audit.record("ask_to_help", row, by=by, role=role)
    return row


@transaction.atomic
def answer_for(
    member: TeamMember, available: Availability, languages: Sequence[str], *, by: Actor | None
) -> list[Table]:
    """Whether somebody can come, in which languages. Who cannot leaves their tables, which are returned."""
    held = TeamMember.objects.select_for_update().get(pk=member.pk)
    held.available, held.languages = available, list(languages)
    held.save(update_fields=["available", "languages"])
    audit.record("answer_for", held, by=by, available=available)
    if available != Availability.NO:
        return []
    return _leave(held, by=by)


def _leave(member: TeamMember, *, by: Actor | None) -> list[Table]:
    rows = TableRole.objects.filter(
        table__dialogue=member.dialogue_id, user=member.user_id, role=member.role
    ).select_related("table")
    left = [row.table for row in rows]
    rows.delete()
    for table in left:
        audit.record("leave_table", table, by=by, role=member.role)
    return left


@transaction.atomic
def note_briefed(member: TeamMember, *, by: Actor | None) -> None:
    """Somebody read the briefing."""
    TeamMember.objects.filter(pk=member.pk).update(briefed_at=clock.now())
    audit.record("note_briefed", member, by=by)


@transaction.atomic
def pair(member: TeamMember, table: Table | None, *, by: Actor | None) -> None:
    """Give somebody a table, or none. Whoever had that role there before is replaced."""
    if table is not None and table.dialogue_id != member.dialogue_id:
        raise ValueError("this table is of another dialogue")
    if table is not None and member.available == Availability.NO:
        raise Refusal(_("This person cannot come. Choose somebody else."))
    _leave(member, by=by)
    if table is not None:
        TableRole.objects.filter(table=table, role=member.role).delete()
        _sit(member, table, by=by)


def _sit(member: TeamMember, table: Table, *, by: Actor | None) -> None:
    TableRole.objects.create(
        programme_id=member.programme_id, table=table, role=member.role, user_id=member.user_id
    )
    audit.record("pair", table, by=by, role=member.role, user=str(member.user_id))


@transaction.atomic
def pair_all(dialogue: Dialogue, *, by: Actor | None) -> list[tuple[TableRoleName, Table]]:
    """Give every table without one a host, a facilitator and a note taker who speaks its language.

    Pairs that are there stay. What could not be filled is returned. As many tables as can be are filled: by
    augmenting paths (Berge 1957), so that nobody who speaks two languages takes the one table that another could do.
    """
    tables = list(dialogue.tables.order_by("number"))
    team = TeamMember.objects.filter(dialogue=dialogue, available=Availability.YES)
    empty: list[tuple[TableRoleName, Table]] = []
    for role in TableRoleName:
        taken = list(TableRole.objects.filter(table__dialogue=dialogue, role=role))
        busy = {row.user_id for row in taken}
        filled = {row.table_id for row in taken}
        free = [one for one in team if one.role == role and one.user_id not in busy]
        open_tables = [table for table in tables if table.pk not in filled]
        found = _match(open_tables, free)
        for place, table in enumerate(open_tables):
            if place in found:
                _sit(free[found[place]], table, by=by)
            else:
                empty.append((role, table))
    return empty


def _match(tables: Sequence[Table], people: Sequence[TeamMember]) -> dict[int, int]:
    """Places in `tables` to places in `people`, as many as can be."""
    at: dict[int, int] = {}

    def can(table: int, person: int) -> bool:
        return not tables[table].language or tables[table].language in (
            people[person].languages or [tables[table].language]
        )

    def give(table: int, tried: set[int]) -> bool:
        for person in range(len(people)):
            if person in tried or not can(table, person):
                continue
            tried.add(person)
            held = next((other for other, one in at.items() if one == person), None)
            if held is None or give(held, tried):
                at[table] = person
                return True
        return False

    # Tables with a language first, so that those who speak it are not spent elsewhere.
    for table in sorted(range(len(tables)), key=lambda number: not tables[number].language):
        give(table, set())
    return at


@transaction.atomic
def replace(leaving: TeamMember, coming: TeamMember, *, by: Actor | None) -> list[Table]:
    """Somebody takes over the tables of a colleague who cannot come after all; those tables are returned."""
    if (leaving.dialogue_id, leaving.role) != (coming.dialogue_id, coming.role) or leaving.pk == coming.pk:
        raise Refusal(_("Choose a colleague with the same role at this dialogue."))
    if coming.available == Availability.NO:
        raise Refusal(_("This person cannot come. Choose somebody else."))
    left = _leave(leaving, by=by)
    for table in left:
        if not TableRole.objects.filter(table=table, role=coming.role, user=coming.user_id).exists():
            _sit(coming, table, by=by)
    TeamMember.objects.filter(pk=leaving.pk).update(available=Availability.NO)
    audit.record("replace_member", leaving, by=by, other=str(coming.pk))
    return left
