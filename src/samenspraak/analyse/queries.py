"""Questions about red threads: which there are, how widely they were heard, and who said otherwise."""

from __future__ import annotations

import uuid
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db.models import Count, F, Q, QuerySet

from samenspraak.analyse.choices import Stance, ThreadState
from samenspraak.analyse.models import RedThread, Run, Strand
from samenspraak.convene.choices import DialogueKind
from samenspraak.gather.choices import ContributionState, Purpose
from samenspraak.gather.models import ContributionVersion
from samenspraak.gather.queries import agreed, is_let_through, tables_that_met
from samenspraak.ground.models import Programme


@dataclass(frozen=True, slots=True)
class TableTotals:
    """How many tables a programme has; tables of own dialogues are never added to the invited ones."""

    invited: int
    own: int
    by_kind: dict[str, int]


@dataclass(frozen=True, slots=True)
class ThreadCount:
    """How widely a thread was heard: "aan `heard` van de `total` tafels", own dialogues apart.

    `by_kind` maps a kind of dialogue to (heard, total), own dialogues included under their own kind;
    `conversations` counts other conversations, which are never table talk.
    """

    heard: int = 0
    total: int = 0
    own_heard: int = 0
    own_total: int = 0
    contributions: int = 0
    conversations: int = 0
    otherwise_heard: int = 0
    otherwise_contributions: int = 0
    by_kind: dict[str, tuple[int, int]] = field(default_factory=dict)
    tables: frozenset[uuid.UUID] = frozenset()


def confirmed_threads(programme: Programme) -> QuerySet[RedThread]:
    """Threads that a person confirmed: the only ones the public sees."""
    return RedThread.objects.filter(programme=programme, state=ThreadState.CONFIRMED)


def proposed_threads(run: Run) -> QuerySet[RedThread]:
    """What a run proposed and nobody has decided about yet."""
    return run.threads.filter(state=ThreadState.PROPOSED)


def analysable_versions(programme: Programme) -> QuerySet[ContributionVersion]:
    """The newest words of every open contribution whose people did not say no to analysis.

    Silence means yes to analysis (house rule); one person behind a contribution who said no takes it out. What was
    said at an own dialogue waits until a person has let that dialogue through.
    """
    return (
        ContributionVersion.objects.filter(programme=programme, contribution__state=ContributionState.OPEN)
        .filter(is_let_through("contribution__dialogue", "contribution__table__dialogue"))
        .filter(contribution__current=F("pk"))
        .exclude(text="")
        .annotate(may_be_read=agreed(Purpose.ANALYSE))
        .filter(may_be_read=True)
    )


def living_strands(threads: Iterable[RedThread]) -> QuerySet[Strand]:
    """Strands that count: not taken out by a person, their contribution open and its own dialogue let through."""
    return Strand.objects.filter(
        is_let_through("version__contribution__dialogue", "version__contribution__table__dialogue"),
        thread__in=[thread.pk for thread in threads],
        removed_at=None,
        version__contribution__state=ContributionState.OPEN,
    )


def table_totals(programme_id: uuid.UUID) -> TableTotals:
    """The tables of a programme at which people have talked, by kind of dialogue. One query."""
    rows = (
        tables_that_met(programme_id)
        .order_by("dialogue__kind")
        .values_list("dialogue__kind")
        .annotate(Count("pk"))
    )
    by_kind = {str(kind): int(number) for kind, number in rows}
    own = by_kind.get(DialogueKind.SELF_ORGANISED, 0)
    return TableTotals(invited=sum(by_kind.values()) - own, own=own, by_kind=by_kind)


def thread_counts(threads: Iterable[RedThread]) -> dict[uuid.UUID, ThreadCount]:
    """How widely each thread was heard, keyed by thread id. Two queries, however many threads there are."""
    threads = list(threads)
    if not threads:
        return {}
    totals = table_totals(threads[0].programme_id)
    said: dict[uuid.UUID, _Voices] = defaultdict(_Voices)
    otherwise: dict[uuid.UUID, _Voices] = defaultdict(_Voices)
    rows = living_strands(threads).values_list(
        "thread_id",
        "stance",
        "version__contribution_id",
        "version__contribution__table_id",
        "version__contribution__table__dialogue__kind",
        "version__contribution__conversation_id",
    )
    for thread_id, stance, contribution, table, kind, conversation in rows:
        side = said if stance == Stance.WITH else otherwise
        side[thread_id].add(contribution, table, kind, conversation)
    return {thread.pk: _count(said[thread.pk], otherwise[thread.pk], totals) for thread in threads}


class _Voices:
    """The distinct contributions, tables and conversations on one side of a thread."""

    def __init__(self) -> None:
        self.contributions: set[uuid.UUID] = set()
        self.conversations: set[uuid.UUID] = set()
        self.tables: dict[uuid.UUID, str] = {}

    def add(
        self,
        contribution: uuid.UUID,
        table: uuid.UUID | None,
        kind: str | None,
        conversation: uuid.UUID | None,
    ) -> None:
        self.contributions.add(contribution)
        if table is not None and kind is not None:
            self.tables[table] = kind
        if conversation is not None:
            self.conversations.add(conversation)

    def heard(self, *, own: bool) -> frozenset[uuid.UUID]:
        return frozenset(
            table for table, kind in self.tables.items() if (kind == DialogueKind.SELF_ORGANISED) == own
        )


def _count(said: _Voices, otherwise: _Voices, totals: TableTotals) -> ThreadCount:
    by_kind = {
        kind: (sum(1 for found in said.tables.values() if found == kind), total)
        for kind, total in sorted(totals.by_kind.items())
    }
    return ThreadCount(
        heard=len(said.heard(own=False)),
        total=totals.invited,
        own_heard=len(said.heard(own=True)),
        own_total=totals.own,
        contributions=len(said.contributions),
        conversations=len(said.conversations),
        otherwise_heard=len(otherwise.heard(own=False)),
        otherwise_contributions=len(otherwise.contributions),
        by_kind=by_kind,
        tables=said.heard(own=False),
    )


def threads_of_contribution(contribution_id: uuid.UUID) -> QuerySet[RedThread]:
    """The confirmed threads in which a contribution stands, whatever version of it."""
    return RedThread.objects.filter(
        Q(strands__version__contribution_id=contribution_id, strands__removed_at=None),
        state=ThreadState.CONFIRMED,
    ).distinct()


def voices(thread: RedThread) -> QuerySet[Strand]:
    """The living strands of a thread with what a list shows of them, most telling first."""
    return (
        living_strands([thread])
        .select_related(
            "version__kind", "version__contribution__table__dialogue", "version__contribution__conversation"
        )
        .order_by(F("rank").asc(nulls_last=True), "version__contribution__created_at", "pk")
    )
