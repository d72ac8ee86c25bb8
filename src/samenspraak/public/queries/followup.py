"""Replies and promises about challenges, whichever version of the edition they were given to."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Q

from samenspraak.analyse.models import RedThread
from samenspraak.followup.models import Commitment, Reply
from samenspraak.ground.models import Programme
from samenspraak.perspective.choices import EditionState
from samenspraak.perspective.models import Challenge


def replies_about(
    programme: Programme, keys: Iterable[str], *, thread: RedThread | None = None
) -> list[Reply]:
    """Replies to challenges with these keys or their options, and to a thread, oldest first. One query.

    A challenge keeps its key from edition to edition, so what was answered to an older one is still found.
    """
    keys = set(keys)
    about = Q(challenge__key__in=keys) | Q(option__challenge__key__in=keys)
    if thread is not None:
        about |= Q(thread=thread)
    rows = Reply.objects.filter(about, programme=programme)
    return list(
        rows.select_related("body", "challenge__edition", "option__challenge__edition", "thread").order_by(
            "given_on", "created_at"
        )
    )


def commitments_about(programme: Programme, keys: Iterable[str]) -> list[Commitment]:
    """Promises for challenges with these keys: overdue ones first, then by date. Two queries."""
    keys = set(keys)
    rows = (
        Commitment.objects.filter(
            Q(challenge__key__in=keys) | Q(option__challenge__key__in=keys), programme=programme
        )
        .select_related("body", "challenge__edition", "option__challenge__edition")
        .prefetch_related("progress")
    )
    return overdue_first(rows)


def overdue_first(rows: Iterable[Commitment]) -> list[Commitment]:
    return sorted(rows, key=lambda row: (-row.days_overdue, row.due, row.created_at))


def challenge_numbers(programme: Programme) -> dict[str, int]:
    """In which edition a challenge of this key is read today. One query."""
    rows = Challenge.objects.filter(programme=programme, edition__state=EditionState.PUBLISHED)
    return dict(rows.order_by("edition__number").values_list("key", "edition__number"))
