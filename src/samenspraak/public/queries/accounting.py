"""The programme's own account, made from the data: heard, used, answered, promised and kept."""

from __future__ import annotations

import datetime as dt
import statistics
from collections import Counter
from dataclasses import dataclass, field

from django.db.models import Min

from samenspraak.convene.models import Dialogue, TargetGroup
from samenspraak.convene.queries import still_sought
from samenspraak.followup.choices import CommitmentState, ObjectionState
from samenspraak.followup.models import ChannelReach, Objection, TakenUp
from samenspraak.followup.queries import board, public_replies
from samenspraak.followup.queries.heard import Outcome, heard_over_time
from samenspraak.ground import clock
from samenspraak.ground.models import Programme
from samenspraak.perspective.choices import EditionState
from samenspraak.perspective.models import Challenge
from samenspraak.public.queries.figures import Held, Reach, finished_runs, held, reach


@dataclass(frozen=True, slots=True)
class Promises:
    total: int
    done: int
    in_time: int
    overdue: int
    not_done: int


@dataclass(frozen=True, slots=True)
class Answers:
    """How many challenges were answered, of how many, and after how many days half of them were."""

    answered: int
    total: int
    days: int | None


@dataclass(frozen=True, slots=True)
class Account:
    """All of it, for one programme."""

    held: Held
    reach: Reach
    missed: list[TargetGroup]
    answers: Answers
    promises: Promises
    objections: dict[str, int]
    heard: list[Outcome] = field(default_factory=list)
    channels: list[ChannelReach] = field(default_factory=list)
    taken_up: list[TakenUp] = field(default_factory=list)


def account(programme: Programme) -> Account:
    """The account of a programme: the same rows as every other page, counted."""
    found = board(programme)
    states = Counter(row.state for row in found.commitments)
    return Account(
        held=held(programme),
        reach=reach(programme, finished_runs(programme)),
        missed=_missed(programme),
        answers=_answers(programme),
        promises=Promises(
            total=len(found.commitments),
            done=states[CommitmentState.DONE],
            in_time=sum(not row.is_overdue for row in found.commitments)
            - states[CommitmentState.DONE]
            - states[CommitmentState.NOT_DONE],
            overdue=len(found.overdue),
            not_done=states[CommitmentState.NOT_DONE],
        ),
        objections=_objections(programme),
        heard=heard_over_time(programme),
        channels=list(ChannelReach.objects.filter(programme=programme)),
        taken_up=list(TakenUp.objects.filter(programme=programme).select_related("earlier")),
    )


def _missed(programme: Programme) -> list[TargetGroup]:
    """Groups of whom a dialogue that was held had fewer than it sought; who may be told comes through the gate."""
    if not TargetGroup.objects.filter(programme=programme).exists():
        return []
    rows = Dialogue.objects.filter(
        programme=programme, is_public=True, held_on__lt=clock.today(), places__gt=0
    )
    groups = {one.group.pk: one.group for dialogue in rows for one in still_sought(dialogue)}
    return sorted(groups.values(), key=lambda group: group.order)


def _answers(programme: Programme) -> Answers:
    """Challenges of the editions that hold, each by its key; a first answer to it or one of its options counts."""
    asked: dict[str, dt.date] = {}
    rows = Challenge.objects.filter(programme=programme).exclude(edition__published_at=None)
    for key, moment in rows.values_list("key").annotate(first=Min("edition__published_at")):
        asked[key] = moment.date()
    living = set(
        Challenge.objects.filter(programme=programme, edition__state=EditionState.PUBLISHED).values_list(
            "key", flat=True
        )
    )
    first: dict[str, dt.date] = {}
    given = public_replies(programme).values_list("challenge__key", "option__challenge__key", "given_on")
    for own, of_option, on in given:
        key = own or of_option
        if key in living:
            first[key] = min(first.get(key, on), on)
    days = [max(0, (on - asked[key]).days) for key, on in first.items() if key in asked]
    return Answers(len(first), len(living), round(statistics.median(days)) if days else None)


def _objections(programme: Programme) -> dict[str, int]:
    states = Counter(Objection.objects.filter(programme=programme).values_list("state", flat=True))
    return {state: states[state] for state in ObjectionState.values}
