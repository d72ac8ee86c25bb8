"""Long work of this room: the panels of a draw; and what is done every day."""

from __future__ import annotations

from typing import Any

from samenspraak.convene.actions import (
    ERASE_DRAWS_JOB,
    ERASE_JOB,
    PANELS_JOB,
    Refusal,
    erase_contacts,
    erase_draws,
    publish_panels,
)
from samenspraak.convene.actions.mailing import send_kind
from samenspraak.convene.actions.registering import MAIL_JOB
from samenspraak.convene.actions.seating import SEATS_JOB, make_plan
from samenspraak.convene.choices import MailKind
from samenspraak.convene.models import Dialogue, Draw, SeatingPlan
from samenspraak.ground import jobs
from samenspraak.ground.models import Programme


@jobs.job(PANELS_JOB)
def make_panels(watch: jobs.Watch, *, draw: str) -> dict[str, Any]:
    """Taken up again after a crash it begins anew: the panels are stored in one transaction."""
    row = Draw.objects.select_related("programme").get(pk=draw)
    try:
        publish_panels(row, watch)
    except Refusal as refusal:
        raise jobs.JobProblem(str(refusal)) from refusal
    return {"panels": row.result["panels"]}


@jobs.job(SEATS_JOB)
def seat(watch: jobs.Watch, *, plan: str) -> dict[str, Any]:
    """Taken up again after a crash it begins anew: a plan is stored in one transaction."""
    row = SeatingPlan.objects.select_related("dialogue__programme", "programme").get(pk=plan)
    try:
        make_plan(row, watch)
    except Refusal as refusal:
        raise jobs.JobProblem(str(refusal)) from refusal
    return {"plan": row.number}


@jobs.job(MAIL_JOB)
def send_mail(watch: jobs.Watch, *, dialogue: str, kind: str, to: list[str] | None = None) -> dict[str, Any]:
    """Taken up again after a crash nobody gets a mail twice: what was sent is a row of its own."""
    row = Dialogue.objects.select_related("programme").get(pk=dialogue)
    return {"sent": send_kind(row, MailKind(kind), watch, to)}


@jobs.daily(ERASE_JOB)
@jobs.job(ERASE_JOB)
def erase(watch: jobs.Watch, *, of: str) -> dict[str, Any]:
    """Erase names and addresses whose term is over: promised to people, whatever selection list was chosen."""
    return {"erased": erase_contacts(Programme.objects.get(pk=of))}


@jobs.daily(ERASE_DRAWS_JOB)
@jobs.job(ERASE_DRAWS_JOB)
def erase_old_draws(watch: jobs.Watch, *, of: str) -> dict[str, Any]:
    """Erase who is in a draw when its term is over; the proof, in which nobody stands, stays."""
    return {"erased": erase_draws(Programme.objects.get(pk=of))}
