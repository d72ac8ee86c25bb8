"""Answering and promising: always with why, by a body that may be held to it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext as _

from samenspraak.analyse.models import RedThread
from samenspraak.followup.choices import STATES_WITH_A_REASON, CommitmentState, ReplyVerdict
from samenspraak.followup.models import Commitment, Progress, Reply
from samenspraak.followup.rules import speaks_for
from samenspraak.gather.models import Contribution
from samenspraak.ground import audit, clock, outbox, publicness
from samenspraak.ground.choices import Precision
from samenspraak.ground.models import Programme
from samenspraak.people.models import Body, User
from samenspraak.perspective.models import Challenge, Option


class Refusal(Exception):  # noqa: N818 (it is a sentence for the person who asked)
    """It cannot be done; the message says why and what to do."""


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
def reply(
    body: Body,
    to: Challenge | Option | RedThread,
    *,
    verdict: str,
    why: str,
    by: User | None,
    given_on: dt.date | None = None,
) -> Reply:
    """Let a body answer a challenge, an option or a thread; without a reason it is no answer."""
    _check_speaker(body, to.programme, by)
    if verdict not in ReplyVerdict.values:
        raise Refusal(_("Choose one of the four answers."))
    if not why.strip():
        raise Refusal(_("Say why. An answer without a reason is not published."))
    target = {Challenge: "challenge", Option: "option", RedThread: "thread"}[type(to)]
    row = Reply.objects.create(
        programme=to.programme,
        body=body,
        verdict=verdict,
        why=why.strip(),
        given_on=given_on or clock.today(),
        **{target: to},
    )
    audit.record("reply", row, by=by)
    outbox.tell("reply_given", programme=to.programme, payload={"reply": str(row.pk)})
    publicness.changed(to.programme)
    return row


@transaction.atomic
def promise(
    body: Body,
    programme: Programme,
    words: Promise,
    *,
    by: User | None,
    challenge: Challenge | None = None,
    option: Option | None = None,
    contribution: Contribution | None = None,
) -> Commitment:
    """Record what a body promises to do."""
    _check_speaker(body, programme, by)
    if not words.what_nl.strip():
        raise Refusal(_("Say what is promised."))
    if words.due is None:
        raise Refusal(_("Say until when. A day, a month or a quarter will do."))
    _check_reason(words.state, words.reason)
    for row in (challenge, option, contribution):
        if row is not None and row.programme_id != programme.pk:
            raise Refusal(_("This belongs to another programme."))
    commitment = Commitment.objects.create(
        programme=programme,
        body=body,
        challenge=challenge or (option.challenge if option else None),
        option=option,
        contribution=contribution,
        what_nl=words.what_nl.strip(),
        what_en=words.what_en.strip(),
        due=words.due,
        due_precision=words.due_precision,
        office=words.office.strip(),
        means=words.means.strip(),
        state=words.state,
        reason=words.reason.strip(),
    )
    audit.record("promise", commitment, by=by)
    outbox.tell("commitment_made", programme=programme, payload={"commitment": str(commitment.pk)})
    publicness.changed(programme)
    return commitment


@transaction.atomic
def report_progress(
    commitment: Commitment, *, text: str, by: User | None, on: dt.date | None = None, url: str = ""
) -> Progress:
    """Say what was done, with a date."""
    _check_speaker(commitment.body, commitment.programme, by)
    if not text.strip():
        raise Refusal(_("Say what was done."))
    step = Progress.objects.create(
        programme=commitment.programme,
        commitment=commitment,
        on=on or clock.today(),
        text=text.strip(),
        url=url,
    )
    audit.record("report_progress", step, by=by)
    publicness.changed(commitment.programme)
    return step


@transaction.atomic
def change_state(
    commitment: Commitment, state: CommitmentState, *, by: User | None, reason: str = ""
) -> Commitment:
    """Say how far a promise is; changed and not done only with a reason. Overdue cannot be set: it follows."""
    _check_speaker(commitment.body, commitment.programme, by)
    _check_reason(state, reason)
    commitment.state, commitment.reason = state, reason.strip()
    commitment.save(update_fields=["state", "reason"])
    audit.record("change_commitment", commitment, by=by, state=state.value)
    outbox.tell(
        "commitment_changed", programme=commitment.programme, payload={"commitment": str(commitment.pk)}
    )
    publicness.changed(commitment.programme)
    return commitment


def _check_reason(state: CommitmentState, reason: str) -> None:
    if state in STATES_WITH_A_REASON and not reason.strip():
        raise Refusal(_("Say why it was changed or not done."))


def _check_speaker(body: Body, programme: Programme, by: User | None) -> None:
    if not speaks_for(by, body, programme):
        raise Refusal(_("Only %(body)s itself or an organiser can say this.") % {"body": body.name})
