"""Red threads as the public meets them: those that hold today, and those set aside that a public edition still cites.

What was published keeps its sources: merging threads or setting one aside takes nothing away from under a sentence.
"""

from __future__ import annotations

import datetime as dt
import uuid
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db.models import Q, QuerySet

from samenspraak.analyse.choices import ThreadState
from samenspraak.analyse.models import Lineage, RedThread
from samenspraak.ground.models import Programme
from samenspraak.perspective.choices import PUBLIC_STATES
from samenspraak.perspective.models import Challenge, Citation


@dataclass(frozen=True, slots=True)
class SetAside:
    """When a person set a thread aside, and the threads that hold today in which it went on."""

    at: dt.datetime | None
    into: list[RedThread] = field(default_factory=list)


def readable_threads(programme: Programme) -> QuerySet[RedThread]:
    """Threads that a reader can open: the confirmed ones, and those set aside that a public edition cites or names."""
    cited = Citation.objects.filter(
        programme=programme, thread__isnull=False, sentence__section__edition__state__in=PUBLIC_STATES
    ).values("thread")
    named = Challenge.threads.through._default_manager.filter(
        challenge__programme=programme, challenge__edition__state__in=PUBLIC_STATES
    ).values("redthread")
    kept = Q(state=ThreadState.SET_ASIDE) & (Q(pk__in=cited) | Q(pk__in=named))
    return RedThread.objects.filter(Q(state=ThreadState.CONFIRMED) | kept, programme=programme)


def set_aside_in(threads: Iterable[RedThread]) -> dict[uuid.UUID, SetAside]:
    """Of those that were set aside: when, and where they went on. One question, and none where all of them hold."""
    gone = [row for row in threads if row.state == ThreadState.SET_ASIDE]
    if not gone:
        return {}
    newer: dict[uuid.UUID, list[RedThread]] = defaultdict(list)
    for row in Lineage.objects.filter(programme=gone[0].programme_id).select_related("newer"):
        newer[row.older_id].append(row.newer)
    return {row.pk: SetAside(row.decided_at, _went_into(row, newer)) for row in gone}


def _went_into(thread: RedThread, newer: dict[uuid.UUID, list[RedThread]]) -> list[RedThread]:
    """The confirmed threads at the end of every way on: one that was merged may have been merged once more."""
    found: dict[uuid.UUID, RedThread] = {}
    seen, waiting = {thread.pk}, list(newer[thread.pk])
    while waiting:
        row = waiting.pop()
        if row.pk in seen:
            continue
        seen.add(row.pk)
        if row.state == ThreadState.CONFIRMED:
            found[row.pk] = row
        else:
            waiting += newer[row.pk]
    return sorted(found.values(), key=lambda row: (row.order, row.label_nl, str(row.pk)))
