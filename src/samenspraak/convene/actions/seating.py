"""Seating people: wishes, a plan in a job, a repair with the fewest moved, and which plan holds."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from rodedraad.progress import ProgressReporter
from samenspraak.convene.actions.draws import in_words
from samenspraak.convene.actions.refusals import Refusal
from samenspraak.convene.choices import PlanKind, PlanState, WishName
from samenspraak.convene.hall import Hall, hall_of
from samenspraak.convene.models import (
    Dialogue,
    PlannedSeat,
    Registration,
    SeatingPlan,
    SeatingWish,
    Table,
)
from samenspraak.convene.queries import asked_features
from samenspraak.convene.queries.seating import (
    current_plan,
    expected_people,
    hall_now,
    participants,
    places_of,
)
from samenspraak.convene.seating import MIXINGS, plan_seating, repair_seating
from samenspraak.convene.seating.files import account_of
from samenspraak.convene.seating.room import Seating
from samenspraak.ground import audit, jobs
from samenspraak.ground.audit import Actor

SEATS_JOB = "convene.plan_seats"
MOST_ROUNDS = 12


@transaction.atomic
def wish_table(row: Registration, table: Table | None, *, by: Actor | None) -> None:
    """Put somebody at a table before anybody is seated; without a table they may sit anywhere again."""
    if table is not None and table.dialogue_id != row.dialogue_id:
        raise ValueError("this table is of another dialogue")
    SeatingWish.objects.filter(registration=row, wish=WishName.FIXED_TABLE).delete()
    if table is not None:
        SeatingWish.objects.create(
            programme_id=row.programme_id,
            dialogue_id=row.dialogue_id,
            wish=WishName.FIXED_TABLE,
            registration=row,
            table=table,
        )
    audit.record("wish_table", row, by=by, table=table.number if table else 0)


@transaction.atomic
def wish_pair(wish: WishName, one: Registration, other: Registration, *, by: Actor | None) -> None:
    """Two people sit together, or apart. The latest word about them counts."""
    if one.dialogue_id != other.dialogue_id:
        raise ValueError("these people are of two dialogues")
    if one.pk == other.pk:
        raise Refusal(_("Choose two different people."))
    first, second = sorted((one, other), key=lambda row: row.number)
    pair = SeatingWish.objects.filter(registration=first, other=second)
    pair.delete()
    SeatingWish.objects.create(
        programme_id=one.programme_id,
        dialogue_id=one.dialogue_id,
        wish=wish,
        registration=first,
        other=second,
    )
    audit.record("wish_pair", first, by=by, wish=wish, other=str(second.pk))


@transaction.atomic
def wish_no_more(wish: SeatingWish, *, by: Actor | None) -> None:
    audit.record("wish_no_more", wish, by=by)
    wish.delete()


@transaction.atomic
def plan_seats(
    dialogue: Dialogue, *, rounds: int, mixing: str, by: Actor | None, next_address: str = ""
) -> SeatingPlan:
    """Begin to seat everybody; that is done in a job that shows how far it is and can be stopped."""
    if not 1 <= rounds <= MOST_ROUNDS or mixing not in MIXINGS:
        raise Refusal(_("Choose between 1 and %(most)d rounds.") % {"most": MOST_ROUNDS})
    hall = hall_now(dialogue)
    check_hall(hall)
    with in_words():
        hall.room(rounds)
    plan = _new_plan(dialogue, PlanKind.PLAN, rounds=rounds, mixing=mixing)
    plan.job = jobs.start(
        SEATS_JOB, programme=dialogue.programme, by=by, next_address=next_address, plan=str(plan.pk)
    )
    plan.save(update_fields=["job"])
    audit.record("plan_seats", plan, by=by, rounds=rounds)
    return plan


def check_hall(hall: Hall) -> None:
    if not hall.tables:
        raise Refusal(_("There are no tables yet. Set them up first."))
    if not hall.people:
        raise Refusal(_("Nobody takes part yet, so there is nobody to seat."))
    if any(len(table.seats.all()) != hall.size for table in hall.tables):
        raise Refusal(_("Not all tables have as many seats. Give each table the same number first."))


def _new_plan(dialogue: Dialogue, kind: PlanKind, **fields: Any) -> SeatingPlan:
    last = SeatingPlan.objects.filter(dialogue=dialogue).aggregate(Max("number"))["number__max"] or 0
    return SeatingPlan.objects.create(
        programme_id=dialogue.programme_id,
        dialogue=dialogue,
        number=last + 1,
        kind=kind,
        follows=current_plan(dialogue),
        **fields,
    )


def make_plan(plan: SeatingPlan, progress: ProgressReporter, *, steps: int | None = None) -> None:
    """The work of the job: seat everybody who takes part now. Done before, it does nothing.

    `steps` is for the demonstration, which does not wait for the last improvement.
    """
    plan.refresh_from_db(fields=["state"])
    if plan.state != PlanState.MAKING:
        return
    hall = hall_now(plan.dialogue)
    check_hall(hall)
    with in_words():
        room = hall.room(plan.rounds)
        # The number of the plan is its seed: the same list and rules give the same plan, a new try another one.
        made = plan_seating(room, seed=plan.number, mixing=plan.mixing, steps=steps, progress=progress)
    with transaction.atomic():
        held = SeatingPlan.objects.select_for_update().get(pk=plan.pk)
        if held.state != PlanState.MAKING:
            # Another worker took the job up and was first.
            return
        _keep(plan, hall, hall.people, made.seating)
        plan.result = account_of(room, made.measures, made.bounds)
        plan.state = PlanState.PROPOSED
        plan.save(update_fields=["result", "state"])
        audit.record("make_plan", plan, by=None)
        if current_plan(plan.dialogue) is None:
            let_hold(plan, by=None)


def _keep(plan: SeatingPlan, hall: Hall, people: Sequence[Registration], seating: Seating) -> None:
    PlannedSeat.objects.bulk_create(
        PlannedSeat(
            programme_id=plan.programme_id,
            plan=plan,
            registration=row,
            round=number,
            table=hall.tables[tables[place]],
        )
        for number, tables in enumerate(seating.tolist(), start=1)
        for place, row in enumerate(people)
        if tables[place] >= 0
    )


@transaction.atomic
def let_hold(plan: SeatingPlan, *, by: Actor | None) -> None:
    """From now on this plan holds; the one before it is kept as an earlier plan."""
    dialogue = Dialogue.objects.select_for_update().get(pk=plan.dialogue_id)
    held = SeatingPlan.objects.get(pk=plan.pk)
    if held.state == PlanState.MAKING:
        raise Refusal(_("This plan is still being made."))
    if held.state == PlanState.CURRENT:
        return
    SeatingPlan.objects.filter(dialogue=dialogue, state=PlanState.CURRENT).update(state=PlanState.PAST)
    SeatingPlan.objects.filter(dialogue=dialogue, state=PlanState.PROPOSED).update(state=PlanState.PAST)
    SeatingPlan.objects.filter(pk=plan.pk).update(state=PlanState.CURRENT)
    plan.state = PlanState.CURRENT
    audit.record("let_hold", plan, by=by)


@transaction.atomic
def repair(dialogue: Dialogue, *, from_round: int = 1, by: Actor | None) -> SeatingPlan:
    """Mend the plan that holds for those who stayed away or came late: a proposal, with the fewest people moved."""
    base = current_plan(dialogue)
    if base is None:
        raise Refusal(_("There is no plan to repair yet. Seat everybody first."))
    if not 1 <= from_round <= base.rounds:
        raise Refusal(_("Choose a round between 1 and %(most)d.") % {"most": base.rounds})
    people = expected_people(dialogue)
    if not people:
        raise Refusal(_("Nobody is here yet. Check people in first."))
    hall = hall_of(dialogue, people, asked_features(dialogue))
    check_hall(hall)
    table_at = {table.pk: number for number, table in enumerate(hall.tables)}
    here = {str(row.number) for row in people}
    before = {
        (str(place.registration.number), place.round - 1): table_at[place.table_id]
        for place in places_of(base)
        if place.table_id in table_at
    }
    gone = {person for person, _number in before if person not in here}
    with in_words():
        room = hall.room(base.rounds)
        mended = repair_seating(room, before, gone, first_round=from_round - 1)
    plan = _new_plan(dialogue, PlanKind.REPAIR, rounds=base.rounds, mixing=base.mixing, from_round=from_round)
    _keep(plan, hall, people, mended.seating)
    plan.result = account_of(mended.room, mended.measures, mended.bounds) | {
        "people_moved": mended.people_moved,
        "absent": len(gone),
        "late": len(mended.late),
        "ratio_before": base.result.get("diversity_ratio"),
    }
    plan.state = PlanState.PROPOSED
    SeatingPlan.objects.filter(dialogue=dialogue, state=PlanState.PROPOSED).update(state=PlanState.PAST)
    plan.save(update_fields=["result", "state"])
    audit.record("repair", plan, by=by, absent=len(gone), late=len(mended.late), moved=mended.people_moved)
    return plan


@transaction.atomic
def seat_late(row: Registration, *, by: Actor | None) -> SeatingPlan | None:
    """Give somebody who came late a table at once, and move nobody for it; None where no plan holds or they sit."""
    base = current_plan(row.dialogue)
    if base is None or base.places.filter(registration=row).exists():
        return None
    people = participants(row.dialogue)
    seated = set(base.places.values_list("registration", flat=True)) | {row.pk}
    hall = hall_of(row.dialogue, [one for one in people if one.pk in seated], asked_features(row.dialogue))
    check_hall(hall)
    table_at = {table.pk: number for number, table in enumerate(hall.tables)}
    before = {
        (str(place.registration.number), place.round - 1): table_at[place.table_id]
        for place in places_of(base)
    }
    known = {str(one.number) for one in hall.people}
    with in_words():
        mended = repair_seating(
            hall.room(base.rounds),
            {key: table for key, table in before.items() if key[0] in known},
            [],
            budget=0,
        )
    place = [one.pk for one in hall.people].index(row.pk)
    PlannedSeat.objects.bulk_create(
        PlannedSeat(
            programme_id=row.programme_id,
            plan=base,
            registration=row,
            round=number,
            table=hall.tables[int(tables[place])],
        )
        for number, tables in enumerate(mended.seating, start=1)
    )
    audit.record("seat_late", row, by=by)
    return base
