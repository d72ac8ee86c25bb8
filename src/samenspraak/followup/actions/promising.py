"""Promising: what, by whom, until when; and saying how it fares, by an owner that may be held to it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext as _

from samenspraak.convene.models import Table
from samenspraak.followup.actions.refusals import Refusal, check_speaker
from samenspraak.followup.choices import STATES_WITH_A_REASON, CommitmentState
from samenspraak.followup.models import Commitment, Milestone, OngoingInitiative, Progress, StateChange
from samenspraak.gather.choices import ContributionState
from samenspraak.gather.models import Contribution
from samenspraak.ground import audit, clock, outbox, publicness
from samenspraak.ground.choices import Precision
from samenspraak.ground.letters import storable
from samenspraak.ground.models import Programme
from samenspraak.people.models import Body, User
from samenspraak.perspective.models import Challenge, Option

Owner = Body | Table | OngoingInitiative
OWNERS: dict[type[Owner], str] = {Body: "body", Table: "table", OngoingInitiative: "initiative"}


@dataclass(frozen=True, slots=True)
class Promise:
    """What is promised: what, by whom, until when (and how exactly that is known), with which means."""

    what_nl: str
    due: dt.date | None
    what_en: str = ""
    due_precision: Precision = Precision.DAY
    office: str = ""
    means: str = ""
    state: CommitmentState = CommitmentState.PLANNED
    reason: str = ""


@transaction.atomic
def promise(
    owner: Owner | None,
    programme: Programme,
    words: Promise,
    *,
    by: User | None,
    challenge: Challenge | None = None,
    option: Option | None = None,
    contribution: Contribution | None = None,
) -> Commitment:
    """Record what a body, a table or an initiative promises to do."""
    if owner is None:
        raise Refusal(_("Say who promises it. A promise without an owner is nobody's."))
    check_speaker(body_of(owner), programme, by)
    if not words.what_nl.strip():
        raise Refusal(_("Say what is promised."))
    if words.due is None:
        raise Refusal(_("Say until when. A day, a month or a quarter will do."))
    _check_reason(words.state, words.reason)
    others = (challenge, option, contribution, None if isinstance(owner, Body) else owner)
    if any(row is not None and row.programme_id != programme.pk for row in others):
        raise Refusal(_("This belongs to another programme."))
    commitment = Commitment.objects.create(
        programme=programme,
        challenge=challenge or (option.challenge if option else None),
        option=option,
        contribution=contribution,
        what_nl=storable(words.what_nl.strip()),
        what_en=storable(words.what_en.strip()),
        due=words.due,
        due_precision=words.due_precision,
        office=storable(words.office.strip()),
        means=storable(words.means.strip()),
        state=words.state,
        reason=storable(words.reason.strip()),
        **{OWNERS[type(owner)]: owner},
    )
    _remember(commitment)
    audit.record("promise", commitment, by=by)
    outbox.tell("commitment_made", programme=programme, payload={"commitment": str(commitment.pk)})
    publicness.changed(programme)
    return commitment


def body_of(owner: Owner | None) -> Body | None:
    """The body whose people may speak for an owner; a table has none."""
    if isinstance(owner, OngoingInitiative):
        return owner.body
    return owner if isinstance(owner, Body) else None


@transaction.atomic
def promise_agreed_action(
    contribution: Contribution,
    *,
    due: dt.date | None,
    precision: Precision,
    what: str,
    what_en: str = "",
    by: User | None,
) -> Commitment:
    """Make a commitment of an agreed action that a table made; the table owns it.

    `what` is written by the organiser, never copied: the words of the table can be taken back.
    """
    if contribution.table is None or contribution.state != ContributionState.OPEN:
        raise Refusal(_("This is not an open action of a table."))
    if contribution.commitments.exists():
        raise Refusal(_("This action is already on the board."))
    words = Promise(what_nl=what, what_en=what_en, due=due, due_precision=precision)
    return promise(contribution.table, contribution.programme, words, contribution=contribution, by=by)


@transaction.atomic
def report_progress(
    commitment: Commitment,
    *,
    text: str,
    by: User | None,
    on: dt.date | None = None,
    url: str = "",
    milestone: Milestone | None = None,
) -> Progress:
    """Say what was done, with a date; with a milestone, that it was reached."""
    check_speaker(speaker_of(commitment), commitment.programme, by)
    if not text.strip():
        raise Refusal(_("Say what was done."))
    day = on or clock.today()
    if day > clock.today():
        raise Refusal(_("This day is still to come. Say what was done up to today."))
    if milestone is not None and milestone.commitment_id != commitment.pk:
        raise Refusal(_("This step belongs to another promise."))
    step = Progress.objects.create(
        programme=commitment.programme,
        commitment=commitment,
        on=day,
        text=storable(text.strip()),
        url=url,
        milestone=milestone,
    )
    if milestone is not None and milestone.reached_on is None:
        Milestone.objects.filter(pk=milestone.pk).update(reached_on=day)
    audit.record("report_progress", step, by=by)
    outbox.tell(
        "progress_reported",
        programme=commitment.programme,
        payload={"commitment": str(commitment.pk), "progress": str(step.pk)},
    )
    publicness.changed(commitment.programme)
    return step


@transaction.atomic
def add_milestone(
    commitment: Commitment,
    *,
    what: str,
    by: User | None,
    due: dt.date | None = None,
    precision: Precision = Precision.DAY,
) -> Milestone:
    """Add a step on the way to a promise."""
    check_speaker(speaker_of(commitment), commitment.programme, by)
    if not what.strip():
        raise Refusal(_("Say which step it is."))
    row = Milestone.objects.create(
        programme=commitment.programme,
        commitment=commitment,
        order=commitment.milestones.count(),
        what=storable(what.strip())[:300],
        due=due,
        due_precision=precision,
    )
    audit.record("add_milestone", row, by=by)
    publicness.changed(commitment.programme)
    return row


@transaction.atomic
def change_state(
    commitment: Commitment,
    state: CommitmentState,
    *,
    by: User | None,
    reason: str = "",
    due: dt.date | None = None,
    precision: Precision | None = None,
) -> Commitment:
    """Say how far a promise is; changed and not done only with a reason. Overdue cannot be set: it follows.

    A new date is a change, and so needs its reason too.
    """
    check_speaker(speaker_of(commitment), commitment.programme, by)
    held = Commitment.objects.select_for_update().get(pk=commitment.pk)
    moved = due is not None and (due, precision or held.due_precision) != (held.due, held.due_precision)
    if moved and not reason.strip():
        raise Refusal(_("Say why the date was moved."))
    _check_reason(state, reason)
    commitment.state, commitment.reason = state, storable(reason.strip())
    if moved and due is not None:
        commitment.due, commitment.due_precision = due, precision or commitment.due_precision
    commitment.save(update_fields=["state", "reason", "due", "due_precision"])
    _remember(commitment)
    audit.record("change_commitment", commitment, by=by, state=state.value)
    outbox.tell(
        "commitment_changed", programme=commitment.programme, payload={"commitment": str(commitment.pk)}
    )
    publicness.changed(commitment.programme)
    return commitment


def speaker_of(commitment: Commitment) -> Body | None:
    """The body whose people may say how a promise fares."""
    return body_of(commitment.body or commitment.initiative or commitment.table)


def _remember(commitment: Commitment) -> StateChange:
    return StateChange.objects.create(
        programme=commitment.programme,
        commitment=commitment,
        on=clock.today(),
        state=commitment.state,
        reason=commitment.reason,
        due=commitment.due,
        due_precision=commitment.due_precision,
    )


def _check_reason(state: CommitmentState, reason: str) -> None:
    if state in STATES_WITH_A_REASON and not reason.strip():
        raise Refusal(_("Say why it was changed or not done."))
