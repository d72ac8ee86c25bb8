"""From what was said to what became of it: the journey of one contribution, in a fixed number of questions.

Every step has a date or says honestly that it has not come: "in thread X, not in the report", "read, in no
thread", "not yet read", "no reply yet".
"""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from django.db.models import Q, TextField, Value
from django.db.models.functions import Cast, StrIndex
from django.utils.translation import get_language

from samenspraak.analyse.choices import ThreadState
from samenspraak.analyse.models import RedThread, Run, Strand
from samenspraak.followup.models import Commitment, Reply
from samenspraak.followup.queries import PROMISE_SHOWN_WITH, public_replies, replies_that_hold
from samenspraak.gather.models import Contribution, ContributionVersion
from samenspraak.ground.models import Programme
from samenspraak.perspective.choices import EditionState
from samenspraak.perspective.models import Challenge, Citation, Option, Quote, QuotePiece, Sentence
from samenspraak.perspective.told import Titles, titles_in
from samenspraak.trace.nearness import Nearness, challenge_of, key_of

T = TypeVar("T")
Answer = TypeVar("Answer", Reply, Commitment)


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
    # The quotes in which its own words stand, each with those words.
    quotes: dict[Quote, str] = field(default_factory=dict)
    challenges: list[Challenge] = field(default_factory=list)
    options: list[Option] = field(default_factory=list)
    # Options whose own sentences cite it or its threads; the others stand in its challenges.
    options_cited: frozenset[uuid.UUID] = frozenset()
    replies: list[Reply] = field(default_factory=list)
    commitments: list[Commitment] = field(default_factory=list)
    # Of the replies, those for a part that names it.
    own_replies: frozenset[uuid.UUID] = frozenset()
    # Titles in the reader's language, where the published edition is in another one.
    titles: Titles = field(default_factory=dict)

    @property
    def answers(self) -> list[Reply]:
        """The replies nearest to it: to an option that cites it, else to its thread, else to its whole challenge."""
        return self._nearest(self.replies)

    @property
    def promises(self) -> list[Commitment]:
        """The promises nearest to it, likewise."""
        return self._nearest(self.commitments)

    def nearness(self, row: Reply | Commitment) -> Nearness:
        cited = {key_of(option) for option in self.options if option.pk in self.options_cited}
        names_it = (
            row.pk in self.own_replies
            if isinstance(row, Reply)
            else row.contribution_id == self.contribution.pk
        )
        if names_it or (row.option is not None and key_of(row.option) in cited):
            return Nearness.ITSELF
        if isinstance(row, Reply) and row.thread_id is not None:
            return Nearness.THREAD
        return Nearness.ELSEWHERE if row.option is not None else Nearness.WHOLE

    def _nearest(self, rows: Iterable[Answer]) -> list[Answer]:
        near = [(self.nearness(row), row) for row in rows]
        best = min((nearness for nearness, _row in near), default=Nearness.ELSEWHERE)
        return [row for nearness, row in near if nearness == best != Nearness.ELSEWHERE]

    @property
    def state(self) -> str:
        """How far it came, in one word: promised, answered, reported, threaded, read, received.

        What was answered or promised about another option of its challenge does not count for it.
        """
        if self.promises:
            return "promised"
        if self.answers:
            return "answered"
        if self.sentences or self.quoted_in:
            return "reported"
        if self.threads:
            return "threaded"
        return "read" if self.was_read else "received"

    @property
    def last_moved_on(self) -> dt.date | None:
        """The date of the newest thing that happened with it after it was said."""
        dates = [reply.given_on for reply in self.answers]
        dates += [step.on for promise in self.promises for step in promise.progress.all()]
        return max(dates, default=None)


def journey(contribution: Contribution) -> Journey:
    """The way of one contribution, in the same questions as that of many."""
    return journeys([contribution])[contribution.pk]


def journeys(contributions: Sequence[Contribution]) -> dict[uuid.UUID, Journey]:
    """The ways of contributions of one programme, however many there are in a fixed number of questions.

    That is thirteen at most, and one more for a reader in another language than the published edition.
    """
    if not contributions:
        return {}
    for row in contributions[1:]:
        row.programme = contributions[0].programme
    found = _Found(contributions)
    return {row.pk: found.journey_of(row) for row in contributions}


class _Found:
    """Everything that touches some contributions, asked once; from it the way of each is put together."""

    def __init__(self, contributions: Sequence[Contribution]) -> None:
        self.programme: Programme = contributions[0].programme
        keys = [row.pk for row in contributions]
        # Asked first, so that a database goes from these few versions on and not from all threads.
        rows = ContributionVersion.objects.filter(contribution__in=keys)
        self.versions: dict[uuid.UUID, uuid.UUID] = dict(rows.values_list("pk", "contribution_id"))
        self.threads = self._threads()
        threads = _unique(thread for rows in self.threads.values() for thread in rows)
        self.citations = list(
            Citation.objects.filter(
                Q(version__in=list(self.versions)) | Q(thread__in=threads),
                sentence__section__edition__state=EditionState.PUBLISHED,
            )
            .select_related("version", "sentence__section__challenge", "sentence__section__edition")
            .order_by("sentence__section__challenge__order", "sentence__section__order", "sentence__order")
        )
        self.pieces = list(
            QuotePiece.objects.filter(
                version__in=list(self.versions), quote__section__edition__state=EditionState.PUBLISHED
            ).select_related("version", "quote__section__challenge__edition")
        )
        self.challenges, self.of_threads = self._challenges(threads)
        self.options = list(
            Option.objects.filter(challenge__in=self.challenges).select_related("challenge__edition")
        )
        about = {challenge.key for challenge in self.challenges}
        self.replies = self._replies(threads, about)
        self.own_replies = self._own_replies(keys)
        self.commitments = self._commitments(keys, about)
        self.titles = self._titles()
        self.read = self._read([key for key in keys if not self.threads.get(key)])

    def _threads(self) -> dict[uuid.UUID, list[RedThread]]:
        strands = Strand.objects.filter(version__in=list(self.versions), removed_at=None).select_related(
            "thread"
        )
        by_row: dict[uuid.UUID, dict[RedThread, None]] = {}
        for strand in strands:
            if strand.thread.state == ThreadState.CONFIRMED:
                by_row.setdefault(self.versions[strand.version_id], {})[strand.thread] = None
        return {
            key: sorted(rows, key=lambda row: (row.order, row.label_nl, str(row.pk)))
            for key, rows in by_row.items()
        }

    def _challenges(
        self, threads: list[RedThread]
    ) -> tuple[list[Challenge], dict[uuid.UUID, set[uuid.UUID]]]:
        """Published challenges that cite it or name its threads; and per thread which of them."""
        named = {citation.sentence.section.challenge_id for citation in self.citations}
        named |= {piece.quote.section.challenge_id for piece in self.pieces}
        rows = list(
            Challenge.objects.filter(programme=self.programme, edition__state=EditionState.PUBLISHED)
            .filter(Q(pk__in=named - {None}) | Q(threads__in=threads))
            .select_related("edition")
            .distinct()
        )
        of_threads: dict[uuid.UUID, set[uuid.UUID]] = {}
        through = Challenge.threads.through.objects.filter(redthread__in=threads, challenge__in=rows)
        for thread, challenge in through.values_list("redthread_id", "challenge_id"):
            of_threads.setdefault(thread, set()).add(challenge)
        return rows, of_threads

    def _replies(self, threads: list[RedThread], about: set[str]) -> list[Reply]:
        """What bodies answered, also to an older version of the same challenge."""
        touched = Q(thread__in=threads) | Q(challenge__key__in=about) | Q(option__challenge__key__in=about)
        rows = public_replies(self.programme).filter(touched)
        rows = rows.select_related("body", "challenge__edition", "option__challenge__edition", "thread")
        return list(rows.order_by("given_on", "created_at"))

    def _own_replies(self, keys: list[uuid.UUID]) -> dict[uuid.UUID, set[uuid.UUID]]:
        """Answers for a part, by the contributions that they name."""
        found: dict[uuid.UUID, set[uuid.UUID]] = {}
        pairs = Reply.only.through.objects.filter(contribution__in=keys)
        for contribution, reply in pairs.values_list("contribution_id", "reply_id"):
            found.setdefault(contribution, set()).add(reply)
        return found

    def _titles(self) -> Titles:
        reader = get_language() or "nl"
        if all(challenge.edition.language == reader for challenge in self.challenges):
            return {}
        return titles_in(self.programme.pk, reader)

    def _commitments(self, keys: list[uuid.UUID], about: set[str]) -> list[Commitment]:
        touched = Q(challenge__key__in=about) | Q(option__challenge__key__in=about) | Q(contribution__in=keys)
        return list(
            Commitment.objects.filter(touched, programme=self.programme)
            .select_related(*PROMISE_SHOWN_WITH)
            .prefetch_related("progress", "changes")
            .order_by("due")
        )

    def _read(self, keys: list[uuid.UUID]) -> set[uuid.UUID]:
        """Which of those in no thread a finished run has read: the database looks through the runs' own lists."""
        if not keys:
            return set()
        runs = Run.objects.filter(programme=self.programme, finished_at__isnull=False)
        listed = runs.annotate(listed=Cast("version_ids", TextField()))
        wanted = set(keys)
        marks = {
            f"r{number}": pair
            for number, pair in enumerate(
                (version, owner) for version, owner in self.versions.items() if owner in wanted
            )
        }
        places = {name: StrIndex("listed", Value(str(version))) for name, (version, _owner) in marks.items()}
        read: set[uuid.UUID] = set()
        for row in listed.annotate(**places).values(*places):
            read |= {marks[name][1] for name, place in row.items() if place}
        return read

    def journey_of(self, row: Contribution) -> Journey:
        threads = self.threads.get(row.pk, [])
        ids = {thread.pk for thread in threads}
        citations = [one for one in self.citations if one.thread_id in ids or _of(one.version) == row.pk]
        pieces = [one for one in self.pieces if _of(one.version) == row.pk]
        named = {one.sentence.section.challenge_id for one in citations}
        named |= {one.quote.section.challenge_id for one in pieces}
        named |= {key for thread in ids for key in self.of_threads.get(thread, ())}
        challenges = [one for one in self.challenges if one.pk in named]
        about = {challenge.key for challenge in challenges}
        replies = [one for one in self.replies if one.thread_id in ids or _key_of(one) in about]
        own = frozenset(self.own_replies.get(row.pk, ()))
        mine = [one for one in self.commitments if one.contribution_id == row.pk or _key_of(one) in about]
        return Journey(
            contribution=row,
            was_read=bool(threads) or row.pk in self.read,
            threads=threads,
            sentences=_unique(citation.sentence for citation in citations),
            cited_itself=frozenset(one.sentence_id for one in citations if one.version_id),
            quoted_in=_unique(
                one.quote.section.challenge for one in pieces if one.quote.section.challenge is not None
            ),
            quotes=_own_words(pieces),
            challenges=challenges,
            options=[one for one in self.options if one.challenge_id in named],
            options_cited=frozenset(
                key for one in citations if (key := one.sentence.section.option_id) is not None
            ),
            replies=replies_that_hold(replies, own),
            commitments=mine,
            own_replies=own,
            titles=self.titles,
        )


def _own_words(pieces: Iterable[QuotePiece]) -> dict[Quote, str]:
    found: dict[Quote, list[str]] = {}
    for piece in sorted(pieces, key=lambda one: one.order):
        if piece.version is not None:
            found.setdefault(piece.quote, []).append(piece.version.text[piece.start : piece.end])
    return {quote: " … ".join(words) for quote, words in found.items()}


def _of(version: ContributionVersion | None) -> uuid.UUID | None:
    return version.contribution_id if version is not None else None


def _key_of(row: Reply | Commitment) -> str | None:
    """The key of the challenge that a reply or promise is about, the same in every edition."""
    challenge = challenge_of(row)
    return challenge.key if challenge else None


def _unique(rows: Iterable[T]) -> list[T]:
    return list(dict.fromkeys(rows))
