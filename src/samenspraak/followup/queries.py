"""Questions about what became of it: the board, what is overdue, what still waits for a reply."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Q, QuerySet

from samenspraak.followup.models import Commitment, Reply
from samenspraak.ground import clock
from samenspraak.ground.models import Programme
from samenspraak.people.choices import Role
from samenspraak.people.models import Body, User
from samenspraak.perspective.choices import EditionState
from samenspraak.perspective.models import Challenge


@dataclass(frozen=True, slots=True)
class Unanswered:
    """A challenge of the published edition to which nobody has replied yet."""

    challenge: Challenge
    days: int


@dataclass(frozen=True, slots=True)
class Board:
    """Every promise, and every challenge that still waits: nothing is left out."""

    commitments: list[Commitment]
    overdue: list[Commitment]
    unanswered: list[Unanswered]
    counts: dict[str, int]


def commitments(programme: Programme) -> QuerySet[Commitment]:
    """All promises with what the board shows of them, first due first."""
    return (
        Commitment.objects.filter(programme=programme)
        .select_related("body", "challenge__edition", "option__challenge__edition")
        .prefetch_related("progress")
        .order_by("due", "created_at")
    )


def board(programme: Programme) -> Board:
    """The board of a programme. Three questions, whatever it holds."""
    rows = list(commitments(programme))
    counts: dict[str, int] = {}
    for row in rows:
        counts[row.state] = counts.get(row.state, 0) + 1
    return Board(
        commitments=rows,
        overdue=[row for row in rows if row.is_overdue],
        unanswered=unanswered(programme),
        counts=counts,
    )


def unanswered(programme: Programme) -> list[Unanswered]:
    """Challenges of published editions without any reply, and how many days they have waited."""
    waiting = (
        Challenge.objects.filter(programme=programme, edition__state=EditionState.PUBLISHED)
        .exclude(pk__in=Reply.objects.filter(challenge__isnull=False).values("challenge"))
        .exclude(pk__in=Reply.objects.filter(option__isnull=False).values("option__challenge"))
        .select_related("edition")
    )
    return [Unanswered(challenge, _days_since(challenge.edition.published_at)) for challenge in waiting]


def _days_since(moment: dt.datetime | None) -> int:
    return (clock.now() - moment).days if moment else 0


def replies_to(challenges: Iterable[Challenge]) -> QuerySet[Reply]:
    """Replies to these challenges and to their options, oldest first."""
    keys = [challenge.pk for challenge in challenges]
    return (
        Reply.objects.filter(Q(challenge__in=keys) | Q(option__challenge__in=keys))
        .select_related("body", "challenge__edition", "option__challenge__edition")
        .order_by("given_on", "created_at")
    )


def commitments_for(challenges: Iterable[Challenge]) -> QuerySet[Commitment]:
    """Promises that serve these challenges or their options."""
    keys = [challenge.pk for challenge in challenges]
    return (
        Commitment.objects.filter(Q(challenge__in=keys) | Q(option__challenge__in=keys))
        .select_related("body", "challenge__edition", "option__challenge__edition")
        .prefetch_related("progress")
    )


def own_commitments(user: User, programme: Programme) -> QuerySet[Commitment]:
    """What someone may bring up to date: an organiser all, staff of a body only that body's."""
    rows = commitments(programme)
    if user.is_superuser or Role.ORGANISER in user.roles_in(programme):
        return rows
    return rows.filter(
        body__in=Body.objects.filter(
            pk__in=user.memberships.filter(programme=programme, role=Role.BODY_STAFF).values("body")
        )
    )
