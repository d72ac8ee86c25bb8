"""From what was said to what became of it: the journey of one contribution, in a fixed number of questions.

Every step has a date or says honestly that it has not come: "in thread X, not in the report", "read, in no
thread", "not yet read", "no reply yet".
"""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TypeVar

from django.db.models import Q

from samenspraak.analyse.choices import ThreadState
from samenspraak.analyse.models import RedThread, Run
from samenspraak.followup.models import Commitment, Reply
from samenspraak.followup.queries import PROMISE_SHOWN_WITH, public_replies, replies_that_hold
from samenspraak.gather.models import Contribution
from samenspraak.perspective.choices import EditionState
from samenspraak.perspective.models import Challenge, Citation, Option, QuotePiece, Sentence

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Journey:
    """Everything that became of one contribution, from left to right.

    `was_read` says whether a run has read it; `sentences` are those of the published edition that cite it or
    its threads, `quoted` those places where its own words stand.
    """

    contribution: Contribution
    was_read: bool
    threads: list[RedThread] = field(default_factory=list)
    sentences: list[Sentence] = field(default_factory=list)
    cited_itself: frozenset[uuid.UUID] = frozenset()
    quoted_in: list[Challenge] = field(default_factory=list)
    challenges: list[Challenge] = field(default_factory=list)
    options: list[Option] = field(default_factory=list)
    replies: list[Reply] = field(default_factory=list)
    commitments: list[Commitment] = field(default_factory=list)

    @property
    def state(self) -> str:
        """How far it came, in one word: promised, answered, reported, threaded, read, received."""
        if self.commitments:
            return "promised"
        if self.replies:
            return "answered"
        if self.sentences or self.quoted_in:
            return "reported"
        if self.threads:
            return "threaded"
        return "read" if self.was_read else "received"

    @property
    def last_moved_on(self) -> dt.date | None:
        """The date of the newest thing that happened with it after it was said."""
        dates = [reply.given_on for reply in self.replies]
        dates += [step.on for promise in self.commitments for step in promise.progress.all()]
        return max(dates, default=None)


def journey(contribution: Contribution) -> Journey:
    """The way of one contribution. Ten questions, however far it came and however much it touched."""
    versions = [str(key) for key in contribution.versions.values_list("pk", flat=True)]
    threads = list(
        RedThread.objects.filter(
            strands__version__contribution=contribution,
            strands__removed_at=None,
            state=ThreadState.CONFIRMED,
        ).distinct()
    )
    citations = _citations(contribution, threads)
    pieces = _quote_pieces(contribution)
    challenges = _challenges(threads, citations, pieces)
    options = list(Option.objects.filter(challenge__in=challenges).select_related("challenge"))
    keys = {challenge.key for challenge in challenges}
    replies = _replies(contribution, threads, keys)
    commitments = _commitments(contribution, keys)
    return Journey(
        contribution=contribution,
        was_read=bool(threads) or _was_read(contribution, versions),
        threads=threads,
        sentences=_unique(citation.sentence for citation in citations),
        cited_itself=frozenset(citation.sentence_id for citation in citations if citation.version_id),
        quoted_in=_unique(piece.quote.section.challenge for piece in pieces if piece.quote.section.challenge),
        challenges=challenges,
        options=options,
        replies=replies,
        commitments=commitments,
    )


def _citations(contribution: Contribution, threads: list[RedThread]) -> list[Citation]:
    return list(
        Citation.objects.filter(
            Q(version__contribution=contribution) | Q(thread__in=threads),
            sentence__section__edition__state=EditionState.PUBLISHED,
        )
        .select_related("sentence__section__challenge", "sentence__section__edition")
        .order_by("sentence__section__challenge__order", "sentence__section__order", "sentence__order")
    )


def _quote_pieces(contribution: Contribution) -> list[QuotePiece]:
    return list(
        QuotePiece.objects.filter(
            version__contribution=contribution, quote__section__edition__state=EditionState.PUBLISHED
        ).select_related("quote__section__challenge__edition")
    )


def _challenges(
    threads: list[RedThread], citations: list[Citation], pieces: list[QuotePiece]
) -> list[Challenge]:
    named = {citation.sentence.section.challenge_id for citation in citations}
    named |= {piece.quote.section.challenge_id for piece in pieces}
    return list(
        Challenge.objects.filter(edition__state=EditionState.PUBLISHED)
        .filter(Q(pk__in=named - {None}) | Q(threads__in=threads))
        .distinct()
    )


def _replies(contribution: Contribution, threads: list[RedThread], keys: set[str]) -> list[Reply]:
    """What bodies answered, also to an older version of the same challenge; for its own part where there is one."""
    about = Q(thread__in=threads) | Q(challenge__key__in=keys) | Q(option__challenge__key__in=keys)
    rows = (
        public_replies(contribution.programme)
        .filter(about)
        .select_related("body", "challenge__edition", "option__challenge__edition", "thread")
        .order_by("given_on", "created_at")
    )
    own = contribution.replies_of_its_own.values_list("pk", flat=True)
    return replies_that_hold(rows, frozenset(own))


def _commitments(contribution: Contribution, keys: set[str]) -> list[Commitment]:
    about = Q(challenge__key__in=keys) | Q(option__challenge__key__in=keys) | Q(contribution=contribution)
    return list(
        Commitment.objects.filter(about, programme=contribution.programme_id)
        .select_related(*PROMISE_SHOWN_WITH)
        .prefetch_related("progress")
        .order_by("due")
    )


def _was_read(contribution: Contribution, versions: list[str]) -> bool:
    """Whether a finished run read any version of it."""
    runs = Run.objects.filter(programme=contribution.programme_id, finished_at__isnull=False)
    read = {key for ids in runs.values_list("version_ids", flat=True) for key in ids}
    return not read.isdisjoint(versions)


def _unique(rows: Iterable[T]) -> list[T]:
    return list(dict.fromkeys(rows))
