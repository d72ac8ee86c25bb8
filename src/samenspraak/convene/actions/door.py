"""At the door: who is here, who came late, who stays away; and the plan mended for it."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext as _

from samenspraak.convene.actions.refusals import Refusal
from samenspraak.convene.actions.registering import recount
from samenspraak.convene.actions.seating import let_hold, repair, seat_late
from samenspraak.convene.choices import Presence, RegistrationState
from samenspraak.convene.models import Dialogue, Registration, SeatingPlan
from samenspraak.convene.queries.seating import current_plan
from samenspraak.ground import audit, clock
from samenspraak.ground.audit import Actor


@dataclass(frozen=True, slots=True)
class LetIn:
    """Somebody who is here now: their table in each round, and whether they were given one just now."""

    row: Registration
    tables: tuple[int, ...]
    is_late: bool


@transaction.atomic
def check_in(row: Registration, *, by: Actor | None) -> LetIn:
    """Somebody is here. Who waited, or came after the plan was mended, gets a table at once; nobody moves for it."""
    Dialogue.objects.select_for_update().get(pk=row.dialogue_id)
    held = Registration.objects.select_for_update().select_related("dialogue__programme").get(pk=row.pk)
    if held.state == RegistrationState.CANCELLED:
        raise Refusal(
            _("Number %(number)d was called off. Enter this person anew if there is room.")
            % {"number": held.number}
        )
    held.state, held.presence = RegistrationState.REGISTERED, Presence.HERE
    held.arrived_at = held.arrived_at or clock.now()
    held.save(update_fields=["state", "presence", "arrived_at"])
    audit.record("check_in", held, by=by)
    late = seat_late(held, by=by) is not None
    recount(held.dialogue)
    row.refresh_from_db()
    return LetIn(held, tables_in(held), late)


def tables_in(row: Registration) -> tuple[int, ...]:
    """Somebody's table in each round of the plan that holds; nothing where they have none."""
    plan = current_plan(row.dialogue)
    if plan is None:
        return ()
    places = plan.places.filter(registration=row).order_by("round")
    return tuple(places.values_list("table__number", flat=True))


@transaction.atomic
def undo_check_in(row: Registration, *, by: Actor | None) -> None:
    """That was a mistake: this person is not here yet."""
    Registration.objects.filter(pk=row.pk).update(presence=Presence.EXPECTED, arrived_at=None)
    audit.record("undo_check_in", row, by=by)
    recount(row.dialogue)


@transaction.atomic
def mend(dialogue: Dialogue, *, from_round: int, by: Actor | None) -> SeatingPlan:
    """Whoever is not here counts as staying away; a plan without them is proposed, with the fewest people moved."""
    rows = Registration.objects.filter(
        dialogue=dialogue, state=RegistrationState.REGISTERED, presence=Presence.EXPECTED
    )
    if not Registration.objects.filter(dialogue=dialogue, presence=Presence.HERE).exists():
        raise Refusal(_("Nobody is here yet. Check people in first."))
    rows.update(presence=Presence.ABSENT)
    plan = repair(dialogue, from_round=from_round, by=by)
    recount(dialogue)
    return plan


def accept(plan: SeatingPlan, *, by: Actor | None) -> None:
    """The mended plan holds from now on."""
    let_hold(plan, by=by)
