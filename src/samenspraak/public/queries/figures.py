"""The programme in numbers: what was held, what was said, and how much of it was read, threaded and reported."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Q

from samenspraak.analyse.choices import ThreadState
from samenspraak.analyse.models import Run, Strand
from samenspraak.analyse.queries import TableTotals
from samenspraak.convene.models import OtherConversation
from samenspraak.gather.choices import ContributionState
from samenspraak.gather.models import Contribution
from samenspraak.ground.models import Programme
from samenspraak.perspective.choices import EditionState, RenderingState
from samenspraak.perspective.figures import OWN, KindFigures, kinds_held
from samenspraak.perspective.models import Citation, Overruling, QuotePiece, RenderedOverruling


@dataclass(frozen=True, slots=True)
class Held:
    """What was held: dialogues that people were invited to, and apart from them own dialogues and other talks."""

    dialogues: int
    own_dialogues: int
    conversations: int
    tables: TableTotals
    seats: int


@dataclass(frozen=True, slots=True)
class Reach:
    """Where contributions are today; the four numbers add up to `total`, withdrawn ones stand apart."""

    total: int
    in_report: int
    in_thread: int
    read_only: int
    unread: int
    withdrawn: int


def held(programme: Programme) -> Held:
    """Four queries; counted as the method of an edition counts it, so that both say the same."""
    kinds = kinds_held(programme)
    own = kinds.get(OWN, KindFigures())
    return Held(
        dialogues=sum(found.dialogues for found in kinds.values()) - own.dialogues,
        own_dialogues=own.dialogues,
        conversations=OtherConversation.objects.filter(programme=programme).count(),
        tables=TableTotals(
            invited=sum(found.tables for found in kinds.values()) - own.tables,
            own=own.tables,
            by_kind={kind: found.tables for kind, found in kinds.items() if found.tables},
        ),
        seats=sum(found.seats for found in kinds.values()),
    )


def finished_runs(programme: Programme) -> list[Run]:
    """Runs that came to an end, newest first."""
    return list(Run.objects.filter(programme=programme, finished_at__isnull=False))


def overrulings(programme: Programme) -> list[Overruling]:
    """Warnings that a person set aside in the edition that holds, each with the public reason. One query."""
    rows = Overruling.objects.filter(
        Q(sentence__section__edition__state=EditionState.PUBLISHED)
        | Q(edition__state=EditionState.PUBLISHED),
        programme=programme,
    )
    return list(
        rows.select_related("sentence__section__edition", "edition").order_by(
            "sentence__section__order", "sentence__order", "created_at"
        )
    )


def overrulings_in_other_words(programme: Programme) -> list[RenderedOverruling]:
    """The same about the words of the plain and the translated edition, as published. One query."""
    rows = RenderedOverruling.objects.filter(
        programme=programme,
        rendering__state=RenderingState.PUBLISHED,
        rendering__edition__state=EditionState.PUBLISHED,
    )
    return list(rows.select_related("rendering").order_by("rendering", "created_at"))


def reach(programme: Programme, runs: Iterable[Run]) -> Reach:
    """How far contributions came: in the report, in a thread, read only, or not yet read. Six queries."""
    everything = set(_open(programme).values_list("pk", flat=True))
    threaded, reported_threads = _threaded(programme)
    in_report = (_cited(programme) | reported_threads) & everything
    in_thread = (threaded & everything) - in_report
    read = _read(programme, runs) & everything
    rest = everything - in_report - in_thread
    return Reach(
        total=len(everything),
        in_report=len(in_report),
        in_thread=len(in_thread),
        read_only=len(rest & read),
        unread=len(rest - read),
        withdrawn=Contribution.objects.filter(
            programme=programme, state__in=[ContributionState.WITHDRAWN, ContributionState.ERASED]
        ).count(),
    )


def _open(programme: Programme):  # type: ignore[no-untyped-def]
    return Contribution.objects.filter(programme=programme, state=ContributionState.OPEN)


def _threaded(programme: Programme) -> tuple[set[uuid.UUID], set[uuid.UUID]]:
    """Contributions in a confirmed thread, and those of them whose thread the published edition cites."""
    cited = set(
        Citation.objects.filter(
            programme=programme,
            thread__isnull=False,
            sentence__section__edition__state=EditionState.PUBLISHED,
        ).values_list("thread_id", flat=True)
    )
    rows = Strand.objects.filter(
        programme=programme, removed_at=None, thread__state=ThreadState.CONFIRMED
    ).values_list("version__contribution_id", "thread_id")
    found = list(rows)
    return {key for key, _thread in found}, {key for key, thread in found if thread in cited}


def _cited(programme: Programme) -> set[uuid.UUID]:
    """Contributions that the published edition cites or quotes themselves."""
    published = EditionState.PUBLISHED
    sentences = Citation.objects.filter(
        programme=programme, version__isnull=False, sentence__section__edition__state=published
    )
    quotes = QuotePiece.objects.filter(
        programme=programme, version__isnull=False, quote__section__edition__state=published
    )
    keys = "version__contribution_id"
    return set(sentences.values_list(keys, flat=True)) | set(quotes.values_list(keys, flat=True))


def _read(programme: Programme, runs: Iterable[Run]) -> set[uuid.UUID]:
    """Contributions of which a finished run has read some version."""
    read = {key for run in runs for key in run.version_ids}
    rows = _open(programme).values_list("pk", "versions")
    return {key for key, version in rows if str(version) in read}
