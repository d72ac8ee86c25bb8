"""The board: every promise, what is overdue, and what still waits for a reply."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery
from django.utils import formats
from django.utils.translation import gettext as _

from samenspraak.followup.choices import OPEN_STATES
from samenspraak.followup.models import Commitment, Progress, StateChange
from samenspraak.followup.queries.replies import WaitingAsk, public_replies, waiting_asks
from samenspraak.ground import clock
from samenspraak.ground.models import Programme
from samenspraak.people.choices import Role
from samenspraak.people.models import Body, User
from samenspraak.perspective.choices import EditionState
from samenspraak.perspective.models import Challenge

# What a promise is shown with, wherever it stands.
PROMISE_SHOWN_WITH = (
    "body",
    "programme",
    "table__dialogue",
    "initiative__body",
    "challenge__edition",
    "option__challenge__edition",
)


@dataclass(frozen=True, slots=True)
class Unanswered:
    """A challenge of the published edition to which nobody has replied yet."""

    challenge: Challenge
    days: int


@dataclass(frozen=True, slots=True)
class Board:
    """Every promise, and every silence: nothing is left out."""

    commitments: list[Commitment]
    overdue: list[Commitment]
    unanswered: list[Unanswered]
    counts: dict[str, int]
    waiting: list[WaitingAsk] = field(default_factory=list)


def commitments(programme: Programme) -> QuerySet[Commitment]:
    """All promises with what the board shows of them, first due first."""
    return (
        Commitment.objects.filter(programme=programme)
        .select_related(*PROMISE_SHOWN_WITH)
        .prefetch_related("progress")
        .order_by("due", "created_at")
    )


def board(programme: Programme) -> Board:
    """The board of a programme. A fixed number of questions, whatever it holds.

    What many promises share (a body, a challenge) is asked once and not with each of them.
    """
    shared = ("body", "initiative__body", "challenge__edition", "option__challenge__edition")
    rows = list(
        Commitment.objects.filter(programme=programme)
        .select_related("table__dialogue")
        .prefetch_related(*shared)
        .order_by("due", "created_at")
    )
    for row in rows:
        row.programme = programme
    counts: dict[str, int] = {}
    for row in rows:
        counts[row.state] = counts.get(row.state, 0) + 1
    return Board(
        commitments=rows,
        overdue=[row for row in rows if row.is_overdue],
        unanswered=unanswered(programme),
        counts=counts,
        waiting=waiting_asks(programme),
    )


TOLD_WITH = tuple(f"commitment__{name}" for name in ("body", "programme", "table__dialogue", "initiative"))


def promise_changes(programme: Programme) -> QuerySet[StateChange, Any]:
    """What was said of promises, with what it is told with; `is_first` is the making of a promise. One query."""
    earlier = StateChange.objects.filter(commitment=OuterRef("commitment"))
    earlier = earlier.filter(
        Q(created_at__lt=OuterRef("created_at")) | Q(created_at=OuterRef("created_at"), pk__lt=OuterRef("pk"))
    )
    rows = StateChange.objects.filter(programme=programme).select_related(*TOLD_WITH)
    return rows.annotate(is_first=~Exists(earlier))


def promise_progress(programme: Programme) -> QuerySet[Progress]:
    """What was done for promises, with what it is told with. One query."""
    return Progress.objects.filter(programme=programme).select_related(*TOLD_WITH)


def unanswered(programme: Programme) -> list[Unanswered]:
    """Challenges of published editions without any reply, and how many days they have waited."""
    answered = public_replies(programme)
    waiting = (
        Challenge.objects.filter(programme=programme, edition__state=EditionState.PUBLISHED)
        .exclude(key__in=answered.filter(challenge__isnull=False).values("challenge__key"))
        .exclude(key__in=answered.filter(option__isnull=False).values("option__challenge__key"))
        .select_related("edition")
        .annotate(asked_at=_first_published())
    )
    return [Unanswered(challenge, _days_since(challenge.asked_at)) for challenge in waiting]


def _first_published() -> Subquery:
    """When a challenge of this key was first published: a new version does not set the waiting back to zero."""
    same = Challenge.objects.filter(programme=OuterRef("programme"), key=OuterRef("key"))
    dated = same.exclude(edition__published_at=None).order_by("edition__published_at")
    return Subquery(dated.values("edition__published_at")[:1])


def _days_since(moment: dt.datetime | None) -> int:
    return (clock.now() - moment).days if moment else 0


def commitments_about(programme: Programme, keys: Iterable[str]) -> list[Commitment]:
    """Promises for challenges with these keys: overdue ones first, then by date. Two queries."""
    keys = set(keys)
    rows = (
        Commitment.objects.filter(
            Q(challenge__key__in=keys) | Q(option__challenge__key__in=keys), programme=programme
        )
        .select_related(*PROMISE_SHOWN_WITH)
        .prefetch_related("progress")
    )
    return overdue_first(rows)


def overdue_first(rows: Iterable[Commitment]) -> list[Commitment]:
    return sorted(rows, key=lambda row: (-row.days_overdue, row.due, row.created_at))


def challenge_numbers(programme: Programme) -> dict[str, int]:
    """In which edition a challenge of this key is read today. One query."""
    rows = Challenge.objects.filter(programme=programme, edition__state=EditionState.PUBLISHED)
    return dict(rows.order_by("edition__number").values_list("key", "edition__number"))


def speaks_for_all(user: User, programme: Programme) -> bool:
    """Whether someone enters what any body said."""
    return user.is_superuser or Role.ORGANISER in user.roles_in(programme)


def bodies_of(user: User, programme: Programme) -> list[Body]:
    """The bodies that this person may speak for here: an organiser enters what any of them said."""
    if speaks_for_all(user, programme):
        return list(Body.objects.filter(merged_into=None))
    staffed = user.memberships.filter(programme=programme, role=Role.BODY_STAFF).values("body")
    return list(Body.objects.filter(pk__in=staffed))


def own_commitments(user: User, programme: Programme) -> QuerySet[Commitment]:
    """What someone may bring up to date: an organiser all, staff of a body only that body's."""
    rows = commitments(programme)
    if speaks_for_all(user, programme):
        return rows
    staffed = user.memberships.filter(programme=programme, role=Role.BODY_STAFF).values("body")
    return rows.filter(Q(body__in=staffed) | Q(initiative__body__in=staffed))


ORDERS = ("stand", "opgave", "instantie", "datum")
# A heading, the language that it is in where that is content, and the promises under it.
Group = tuple[str, str, list[Commitment]]


def order_of(asked: str) -> str:
    """The order that was asked for; an unknown one is the usual: late first."""
    return asked if asked in ORDERS else ORDERS[0]


def grouped(rows: list[Commitment], order: str) -> list[Group]:
    """Promises under headings: by challenge, by owner, by the month of their date, or all in one."""
    if order == "stand":
        return [("", "", rows)]
    by_date = sorted(rows, key=lambda row: (row.last_day, row.created_at))
    groups: dict[tuple[str, str], list[Commitment]] = {}
    for row in by_date:
        groups.setdefault(_heading(row, order), []).append(row)
    found = [(*heading, mine) for heading, mine in groups.items()]
    return found if order == "datum" else sorted(found, key=lambda group: group[0])


def _heading(row: Commitment, order: str) -> tuple[str, str]:
    if order == "instantie":
        return row.owner, row.owner_language
    if order == "datum":
        return formats.date_format(row.last_day, "F Y"), ""
    challenge = row.challenge or (row.option.challenge if row.option else None)
    return (challenge.title, challenge.edition.language) if challenge else (_("No challenge"), "")


def left_open(programme: Programme) -> list[Challenge]:
    """Challenges that nobody answered, or whose promises are not done: what a next programme can take up."""
    silent = {row.challenge.key for row in unanswered(programme)}
    open_promises = Commitment.objects.filter(programme=programme, state__in=OPEN_STATES)
    waiting = set(open_promises.values_list("challenge__key", flat=True))
    rows = Challenge.objects.filter(
        programme=programme, edition__state=EditionState.PUBLISHED, edition__translates=None
    )
    return list(
        rows.filter(key__in=silent | (waiting - {None})).select_related("programme").order_by("order")
    )
