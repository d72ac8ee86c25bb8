"""Meetings at which the outcome is handed over: planned, held, with a record and what is taken up first."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext as _

from samenspraak.followup.actions.refusals import Refusal, check_speaker
from samenspraak.followup.choices import HandOverState
from samenspraak.followup.models import Commitment, HandOver, HandOverPoint
from samenspraak.ground import audit, clock, outbox, publicness
from samenspraak.ground.letters import storable
from samenspraak.ground.models import Programme
from samenspraak.people.models import Body, User
from samenspraak.perspective.models import Challenge


@dataclass(frozen=True, slots=True)
class Minutes:
    """What stands in the record: offices and numbers of those who were there, what was said, and when it goes on."""

    record: str
    offices: str
    participants: int
    next_on: dt.date | None = None


@transaction.atomic
def plan_hand_over(
    programme: Programme,
    body: Body,
    *,
    held_on: dt.date,
    by: User | None,
    place: str = "",
    challenges: Sequence[Challenge] = (),
) -> HandOver:
    """Plan a meeting with a body about some challenges."""
    check_speaker(None, programme, by)
    if any(row.programme_id != programme.pk for row in challenges):
        raise Refusal(_("This belongs to another programme."))
    if not challenges:
        raise Refusal(_("Choose at least one challenge that the meeting is about."))
    row = HandOver.objects.create(
        programme=programme, body=body, held_on=held_on, place=storable(place.strip())[:200]
    )
    row.challenges.set(challenges)
    audit.record("plan_hand_over", row, by=by)
    publicness.changed(programme)
    return row


@transaction.atomic
def record_hand_over(row: HandOver, minutes: Minutes, *, by: User | None) -> HandOver:
    """Say what came of the meeting; from then on it is public whole."""
    check_speaker(None, row.programme, by)
    if row.held_on > clock.today():
        raise Refusal(_("This meeting is still to come. Write the record after it was held."))
    if not minutes.record.strip():
        raise Refusal(_("Write what was discussed. A meeting without a record is not published."))
    if not minutes.offices.strip():
        raise Refusal(_("Say who was there for the body: offices, not names."))
    if minutes.next_on is not None and minutes.next_on <= row.held_on:
        raise Refusal(_("The next meeting must be after this one."))
    row.state, row.record = HandOverState.HELD, storable(minutes.record.strip())
    row.offices, row.participants = storable(minutes.offices.strip()), minutes.participants
    row.next_on = minutes.next_on
    row.save(update_fields=["state", "record", "offices", "participants", "next_on"])
    audit.record("record_hand_over", row, by=by)
    outbox.tell("hand_over_held", programme=row.programme, payload={"hand_over": str(row.pk)})
    publicness.changed(row.programme)
    return row


@transaction.atomic
def take_up(
    row: HandOver,
    *,
    what: str,
    office: str,
    by: User | None,
    challenge: Challenge | None = None,
    commitment: Commitment | None = None,
) -> HandOverPoint:
    """Say what is taken up first after the meeting, and by which office."""
    check_speaker(None, row.programme, by)
    if not what.strip() or not office.strip():
        raise Refusal(_("Say what is taken up, and by which office."))
    others = (challenge, commitment)
    if any(one is not None and one.programme_id != row.programme_id for one in others):
        raise Refusal(_("This belongs to another programme."))
    point = HandOverPoint.objects.create(
        programme=row.programme,
        hand_over=row,
        order=row.points.count(),
        challenge=challenge,
        what=storable(what.strip()),
        office=storable(office.strip())[:200],
        commitment=commitment,
    )
    audit.record("take_up", point, by=by)
    publicness.changed(row.programme)
    return point
