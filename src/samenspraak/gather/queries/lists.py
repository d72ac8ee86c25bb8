"""Lists for the workbench and for the rooms to the right."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.conf import settings
from django.db.models import Count, F, Q, QuerySet

from samenspraak.converse.kinds import KindOnSheet
from samenspraak.gather.choices import (
    AppealState,
    ContributionState,
    CorrectionState,
    FileState,
    ProposalState,
)
from samenspraak.gather.models import (
    Appeal,
    Contribution,
    ContributionKind,
    ContributionVersion,
    Correction,
    Proposal,
    Question,
    SourceFile,
)
from samenspraak.ground.choices import JobState
from samenspraak.ground.models import Job, Programme


def public_contributions(programme: Programme) -> QuerySet[ContributionVersion]:
    """The newest words of every open contribution of a public dialogue or other conversation.

    Pass it through `with_consent` or `shown_words` before anything of it is shown.
    """
    return (
        ContributionVersion.objects.filter(
            programme=programme, contribution__state=ContributionState.OPEN, contribution__current=F("pk")
        )
        .exclude(contribution__dialogue__is_public=False)
        .select_related("contribution__dialogue", "contribution__table", "kind")
        .order_by("contribution__created_at", "contribution__pk")
    )


def contributions(programme: Programme) -> QuerySet[Contribution]:
    """All contributions with what a workbench list shows of them, newest first; withdrawn ones too."""
    return (
        Contribution.objects.filter(programme=programme)
        .select_related("current__kind", "table__dialogue", "dialogue", "conversation")
        .order_by("-created_at", "pk")
    )


def awaiting_moderation(programme: Programme) -> QuerySet[Contribution]:
    """What came in by a door that a moderator watches and has not been let through yet, oldest first."""
    return (
        contributions(programme)
        .filter(state=ContributionState.HIDDEN)
        .select_related("idea__question")
        .order_by("created_at", "pk")
    )


def awaiting_appeal(programme: Programme) -> QuerySet[Appeal]:
    """Appeals against a refusal that nobody has looked at yet, oldest first."""
    return (
        Appeal.objects.filter(programme=programme, state=AppealState.WAITING)
        .exclude(text="")
        .select_related("contribution__current", "contribution__programme")
        .order_by("created_at", "pk")
    )


def open_questions(programme: Programme) -> list[Question]:
    """The questions that the idea box asks today."""
    return list(Question.objects.filter(programme=programme, is_open=True))


def awaiting_correction(programme: Programme) -> QuerySet[Correction]:
    """Corrections that a moderator has not looked at yet, oldest first."""
    return (
        Correction.objects.filter(programme=programme, state=CorrectionState.WAITING)
        .exclude(text="")
        .select_related("contribution__programme", "version")
        .order_by("created_at", "pk")
    )


def correct_before(contribution: Contribution) -> dt.datetime:
    """Until when its people may correct it: a number of days after it came in (a table's: after it was signed)."""
    return contribution.created_at + dt.timedelta(days=settings.CORRECTION_DAYS)


def source_files(programme: Programme) -> QuerySet[SourceFile]:
    """The files of a programme with counts: `found`, `decided`, `taken` and `left_out`, newest first."""
    proposals = Q(proposals__left_out="")
    waiting = Q(proposals__state=ProposalState.PROPOSED)
    taken = Q(proposals__state__in=[ProposalState.ACCEPTED, ProposalState.EDITED, ProposalState.SPLIT])
    return (
        SourceFile.objects.filter(programme=programme)
        .select_related("dialogue", "table__dialogue", "conversation", "uploaded_by")
        .annotate(
            found=Count("proposals", filter=proposals),
            decided=Count("proposals", filter=proposals & ~waiting),
            taken=Count("proposals", filter=taken),
            left_out=Count("proposals", filter=~proposals),
        )
        .order_by("-created_at", "pk")
    )


def awaiting_review(source_file: SourceFile) -> QuerySet[Proposal]:
    """The statements of a file that nobody has decided about yet, in the order of the file."""
    return source_file.proposals.filter(left_out="", state=ProposalState.PROPOSED).prefetch_related(
        "identifiers"
    )


def for_cards(proposals: QuerySet[Proposal]) -> QuerySet[Proposal]:
    """Proposals with all that their cards show, in a fixed number of queries."""
    return proposals.select_related("twin__source_file", "claimed_by").prefetch_related(
        "identifiers", "contributions"
    )


def roles_in_file(source_file: SourceFile) -> list[tuple[str, int]]:
    """The roles as the file writes them and how often, the most frequent first."""
    rows = (
        source_file.proposals.exclude(role="").filter(left_out="").values("role").annotate(often=Count("pk"))
    )
    return [(row["role"], row["often"]) for row in rows.order_by("-often", "role")[:100]]


@dataclass(frozen=True, slots=True)
class FileProgress:
    """How far the review of a file is; left-out units are not counted among `found`."""

    found: int
    decided: int
    taken: int
    rejected: int
    left_out: int
    doubtful: int
    twins: int

    @property
    def waiting(self) -> int:
        return self.found - self.decided


def file_progress(source_file: SourceFile) -> FileProgress:
    """How far the review of one file is. One query."""
    statement = Q(left_out="")
    waiting = Q(state=ProposalState.PROPOSED)
    rejected = Q(state=ProposalState.REJECTED)
    counts = source_file.proposals.aggregate(
        found=Count("pk", filter=statement, distinct=True),
        decided=Count("pk", filter=statement & ~waiting, distinct=True),
        taken=Count("pk", filter=~waiting & ~rejected, distinct=True),
        rejected=Count("pk", filter=statement & rejected, distinct=True),
        # Not called left_out here: within one aggregate a name hides the field of that name.
        apart=Count("pk", filter=~statement & waiting, distinct=True),
        doubtful=Count("pk", filter=statement & waiting & Q(identifiers__doubtful=True), distinct=True),
        twins=Count("pk", filter=statement & waiting & Q(twin__isnull=False), distinct=True),
    )
    return FileProgress(left_out=counts.pop("apart"), **counts)


def may_be_read_again(source_file: SourceFile) -> bool:
    """Only while nobody has decided about anything in it, and nobody is reading it now."""
    decided = source_file.proposals.exclude(state=ProposalState.PROPOSED).exists()
    if decided or source_file.state == FileState.DONE:
        return False
    return not Job.objects.filter(
        programme=source_file.programme_id,
        name="gather.read",
        state__in=[JobState.QUEUED, JobState.RUNNING],
        arguments__source_file=str(source_file.pk),
    ).exists()


def kinds_of(programme: Programme) -> list[ContributionKind]:
    """The kinds that a programme works with: the default list, its own ones in place of a default of that name."""
    found: dict[str, ContributionKind] = {}
    rows = ContributionKind.objects.filter(Q(programme=None) | Q(programme=programme))
    for kind in sorted(rows, key=lambda kind: kind.programme_id is not None):
        found[kind.slug] = kind
    return sorted(found.values(), key=lambda kind: (kind.order, kind.slug))


def kinds_on_sheet(programme: Programme) -> list[KindOnSheet]:
    """The same kinds as a note sheet shows them (converse asks for them by name)."""
    return [KindOnSheet(kind.slug, kind.name) for kind in kinds_of(programme)]
