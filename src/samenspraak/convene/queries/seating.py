"""Who sits where: the plan that holds, how mixed each table of it is, what a repair changes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from django.db.models import QuerySet

from samenspraak.convene.choices import PlanState, Presence, RegistrationState, TableRoleName
from samenspraak.convene.hall import Hall, hall_of
from samenspraak.convene.models import (
    Dialogue,
    Feature,
    PlannedSeat,
    Registration,
    SeatingPlan,
    Table,
    TableRole,
    TeamMember,
)
from samenspraak.convene.queries.register import asked_features
from samenspraak.convene.seating.bounds import equal_tables
from samenspraak.convene.seating.metrics import distances
from samenspraak.convene.seating.moves import NOWHERE
from samenspraak.convene.seating.room import Room, Seating
from samenspraak.ground.models import Programme
from samenspraak.people.models import User
from samenspraak.people.queries import name_of

# A table is called a mirror of the hall up to so many times the distance that no seating can beat.
MIRROR, ALMOST = 1.25, 1.75


@dataclass(slots=True)
class TableBoard:
    """One table on the board: who sits there in a round, who works there."""

    table: Table
    people: list[Registration] = field(default_factory=list)
    team: list[tuple[TableRoleName, str]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Cell:
    """How many people with an answer sit at a table, beside how many would make it a mirror of the hall."""

    count: int
    expected: float


@dataclass(frozen=True, slots=True)
class TableMix:
    """How mixed one table is on one feature."""

    table: Table
    cells: list[Cell]


@dataclass(frozen=True, slots=True)
class FeatureMix:
    """How mixed all tables are on one feature: answers in columns, tables in rows."""

    feature: Feature
    answers: list[str]
    whole: list[int]
    rows: list[TableMix]


@dataclass(frozen=True, slots=True)
class Move:
    """Somebody who goes to another table by a repair."""

    registration: Registration
    round: int
    before: Table
    after: Table


@dataclass(frozen=True, slots=True)
class Change:
    """A table before and after a repair, in one round: how many people, and how far from a mirror."""

    table: Table
    before: int
    after: int


def participants(dialogue: Dialogue) -> list[Registration]:
    """Everybody with a place, in the order of their numbers."""
    rows = Registration.objects.filter(dialogue=dialogue, state=RegistrationState.REGISTERED)
    return list(rows.order_by("number"))


def expected_people(dialogue: Dialogue) -> list[Registration]:
    """Everybody with a place who did not stay away."""
    return [row for row in participants(dialogue) if row.presence != Presence.ABSENT]


def current_plan(dialogue: Dialogue) -> SeatingPlan | None:
    return SeatingPlan.objects.filter(dialogue=dialogue, state=PlanState.CURRENT).first()


def proposed_plan(dialogue: Dialogue) -> SeatingPlan | None:
    """The newest proposal that nobody decided about."""
    return SeatingPlan.objects.filter(dialogue=dialogue, state=PlanState.PROPOSED).first()


def plans_of(dialogue: Dialogue) -> QuerySet[SeatingPlan]:
    return SeatingPlan.objects.filter(dialogue=dialogue).select_related("job", "dialogue")


def places_of(plan: SeatingPlan) -> list[PlannedSeat]:
    return list(plan.places.select_related("registration", "table"))


def board_of(dialogue: Dialogue, plan: SeatingPlan | None, number: int) -> list[TableBoard]:
    """The tables of a dialogue with who sits there in a round. A fixed number of queries."""
    boards = {table.pk: TableBoard(table) for table in _tables(dialogue)}
    if plan is not None:
        for place in (
            plan.places.filter(round=number).select_related("registration").order_by("registration__number")
        ):
            if place.registration.state == RegistrationState.REGISTERED:
                boards[place.table_id].people.append(place.registration)
    order = list(TableRoleName)
    roles = TableRole.objects.filter(table__dialogue=dialogue).select_related("user")
    for role in sorted(roles, key=lambda one: order.index(TableRoleName(one.role))):
        if role.table_id in boards:
            boards[role.table_id].team.append((TableRoleName(role.role), name_of(role.user)))
    return list(boards.values())


def _tables(dialogue: Dialogue) -> list[Table]:
    return list(dialogue.tables.prefetch_related("seats").order_by("number"))


def unseated(dialogue: Dialogue, plan: SeatingPlan | None) -> list[Registration]:
    """Who takes part and has no table in the plan that holds."""
    people = participants(dialogue)
    if plan is None:
        return people
    seated = set(plan.places.values_list("registration", flat=True))
    return [row for row in people if row.pk not in seated]


def hall_now(dialogue: Dialogue) -> Hall:
    """The hall as it would be planned now: everybody with a place, all rules."""
    return hall_of(dialogue, participants(dialogue), asked_features(dialogue))


def seating_of(
    places: Sequence[PlannedSeat], people: Sequence[Registration], hall: Hall, rounds: int
) -> Seating:
    """A plan as the calculation writes it: rounds by people, tables from 0."""
    column = {row.pk: number for number, row in enumerate(people)}
    table_at = {table.pk: number for number, table in enumerate(hall.tables)}
    seating = np.full((rounds, len(people)), NOWHERE, dtype=np.int64)
    for place in places:
        if place.registration_id in column and place.table_id in table_at and place.round <= rounds:
            seating[place.round - 1, column[place.registration_id]] = table_at[place.table_id]
    return seating


def mixes_of(dialogue: Dialogue, plan: SeatingPlan, number: int) -> list[FeatureMix]:
    """How mixed the tables of a plan are in one round, feature by feature. For the organiser only."""
    features = asked_features(dialogue)
    at_table: dict[object, list[Registration]] = defaultdict(list)
    rows = plan.places.filter(round=number).select_related("registration")
    for place in rows:
        at_table[place.table_id].append(place.registration)
    everybody = [row for people in at_table.values() for row in people]
    tables = [table for table in _tables(dialogue) if at_table[table.pk]]
    found = []
    for feature in features:
        keys = [
            key for key in feature.keys if any(row.features.get(feature.slug) == key for row in everybody)
        ]
        whole = [sum(row.features.get(feature.slug) == key for row in everybody) for key in keys]
        mixed = [
            TableMix(
                table,
                [
                    Cell(
                        sum(row.features.get(feature.slug) == key for row in at_table[table.pk]),
                        total * len(at_table[table.pk]) / len(everybody),
                    )
                    for key, total in zip(keys, whole, strict=True)
                ],
            )
            for table in tables
        ]
        if len(keys) > 1:
            found.append(FeatureMix(feature, [feature.answer_name(key) for key in keys], whole, mixed))
    return found


def table_words_of(dialogue: Dialogue, plan: SeatingPlan, number: int) -> dict[int, str]:
    """How near each table (by its number) is to a mirror of the hall in one round: mirror, almost or less."""
    places = [place for place in places_of(plan) if place.round == number]
    people = sorted({place.registration for place in places}, key=lambda row: row.number)
    features = asked_features(dialogue)
    if not features or not people:
        return {}
    hall = hall_of(dialogue, people, features)
    room = Room(hall.roll(), len(hall.tables), max(hall.size, len(people)), 1)
    tables = seating_of(places, people, hall, number)[number - 1]
    present = np.flatnonzero(np.bincount(tables, minlength=room.tables))
    best = equal_tables(room)
    return {
        hall.tables[table].number: "mirror"
        if far <= MIRROR * best + 1e-9
        else "almost"
        if far <= ALMOST * best
        else "less"
        for table, far in zip(present.tolist(), distances(room, tables).mean(axis=1).tolist(), strict=True)
    }


def moves_in(plan: SeatingPlan) -> list[Move]:
    """Who goes to another table by this plan, against the one that it follows."""
    if plan.follows is None:
        return []
    before = {(place.registration_id, place.round): place for place in places_of(plan.follows)}
    found = []
    for place in places_of(plan):
        earlier = before.get((place.registration_id, place.round))
        if earlier is not None and earlier.table_id != place.table_id:
            found.append(Move(place.registration, place.round, earlier.table, place.table))
    return sorted(found, key=lambda move: (move.round, move.registration.number))


def newcomers_in(plan: SeatingPlan) -> list[tuple[Registration, list[tuple[int, Table]]]]:
    """Who has a table in this plan and had none in the one before, with their tables by round."""
    had = set(plan.follows.places.values_list("registration", flat=True)) if plan.follows else set()
    found: dict[object, tuple[Registration, list[tuple[int, Table]]]] = {}
    for place in sorted(places_of(plan), key=lambda one: (one.registration.number, one.round)):
        if place.registration_id not in had:
            row = found.setdefault(place.registration_id, (place.registration, []))
            row[1].append((place.round, place.table))
    return list(found.values())


def changes_in(plan: SeatingPlan, number: int) -> list[Change]:
    """How many people each table has before and after a repair in one round; who stayed away counts before."""

    def counted(of: SeatingPlan | None) -> dict[object, int]:
        sums: dict[object, int] = defaultdict(int)
        for table in of.places.filter(round=number).values_list("table", flat=True) if of else []:
            sums[table] += 1
        return sums

    before, after = counted(plan.follows), counted(plan)
    return [Change(table, before[table.pk], after[table.pk]) for table in _tables(plan.dialogue)]


# ---- the team


def team_of(dialogue: Dialogue) -> QuerySet[TeamMember]:
    return TeamMember.objects.filter(dialogue=dialogue).select_related("user")


def parts_of(user: User, programme: Programme) -> QuerySet[TeamMember]:
    """What somebody is asked to do at dialogues that are still to come or were held lately, the newest first."""
    rows = TeamMember.objects.filter(user=user, programme=programme)
    return rows.select_related("dialogue__programme").order_by("-dialogue__held_on", "role")


def tables_of_team(dialogue: Dialogue) -> dict[tuple[object, str], list[int]]:
    """The table numbers of each person and role."""
    found: dict[tuple[object, str], list[int]] = defaultdict(list)
    for role in TableRole.objects.filter(table__dialogue=dialogue).select_related("table"):
        found[role.user_id, role.role].append(role.table.number)
    return found
