"""A red thread as the public reads it: how widely shared, who said otherwise, the voices, and where it went."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from samenspraak.analyse.choices import Addressee, Stance, ThreadState
from samenspraak.analyse.models import EvidencePassage, RedThread
from samenspraak.analyse.queries import ThreadCount, confirmed_threads, living_strands, thread_counts
from samenspraak.convene.choices import DialogueKind
from samenspraak.followup.models import Commitment, Reply
from samenspraak.followup.queries import commitments_about, replies_about
from samenspraak.ground.models import Programme
from samenspraak.perspective.choices import EditionState, Sort
from samenspraak.perspective.models import Challenge, Sentence
from samenspraak.perspective.retold import ToldSentence, told_sentences
from samenspraak.public.here import language
from samenspraak.public.queries.voices import Voice, voices_of

# Voices on one page of a thread; the rest is a page further.
VOICES_A_PAGE = 24


@dataclass(frozen=True, slots=True)
class CountedThread:
    """A confirmed thread with how widely it was heard."""

    thread: RedThread
    count: ThreadCount


@dataclass(frozen=True, slots=True)
class KindCount:
    """At how many tables of one kind of dialogue a thread was heard."""

    name: str
    heard: int
    total: int
    is_own: bool


@dataclass(frozen=True, slots=True)
class WhereItWent:
    """What became of a thread in the published edition and after it."""

    sentences: list[ToldSentence] = field(default_factory=list)
    challenges: list[Challenge] = field(default_factory=list)
    replies: list[Reply] = field(default_factory=list)
    commitments: list[Commitment] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Sides:
    """Contribution ids of those who said it and of those who said otherwise, most telling first."""

    said: list[uuid.UUID]
    otherwise: list[uuid.UUID]


def widest_first(programme: Programme) -> list[CountedThread]:
    """All confirmed threads, the most widely heard first. Three queries, however many there are."""
    threads = list(confirmed_threads(programme))
    counts = thread_counts(threads)
    rows = [CountedThread(thread, counts[thread.pk]) for thread in threads]
    return sorted(rows, key=lambda row: (-row.count.heard, -row.count.contributions, row.thread.order))


def sides(thread: RedThread) -> Sides:
    """Who stands on which side. One query."""
    rows = living_strands([thread]).order_by("rank", "version__contribution__created_at", "pk")
    ranked = sorted(
        rows.values_list("rank", "stance", "version__contribution_id"), key=lambda row: row[0] is None
    )
    said = dict.fromkeys(key for _rank, stance, key in ranked if stance == Stance.WITH)
    otherwise = dict.fromkeys(key for _rank, stance, key in ranked if stance == Stance.OTHERWISE)
    return Sides(list(said), list(otherwise))


def shown_and_not(programme: Programme, keys: list[uuid.UUID]) -> tuple[list[Voice], int]:
    """Voices whose words or paraphrase may be shown, and how many others there are. Six queries."""
    voices = [voice for voice in voices_of(programme, keys) if voice.text]
    return voices, len(keys) - len(voices)


def by_kind(count: ThreadCount) -> list[KindCount]:
    """The spread over kinds of dialogue that were held, in the order of the method; own dialogues last."""
    return [
        KindCount(str(DialogueKind(kind).label), *count.by_kind[kind], kind == DialogueKind.SELF_ORGANISED)
        for kind in DialogueKind.values
        if count.by_kind.get(kind, (0, 0))[1]
    ]


def pictures(count: ThreadCount) -> list[tuple[str, int, int]]:
    """The same for the small pictures, with own dialogues named as what they are."""
    apart = _("counted separately")
    return [
        (f"{kind.name} ({apart})" if kind.is_own else kind.name, kind.heard, kind.total)
        for kind in by_kind(count)
    ]


def addressees(codes: list[str]) -> list[str]:
    """Who is to move, as one list: a capital only where it begins. A free text that is no code stays as it is."""
    known = {str(code): str(name) for code, name in Addressee.choices}
    said = [known.get(code, code) for code in codes]
    # The European Union keeps its capitals.
    lower = {name for code, name in known.items() if code != Addressee.EU}
    return [one[:1].lower() + one[1:] if place and one in lower else one for place, one in enumerate(said)]


def research_beside(thread: RedThread) -> QuerySet[EvidencePassage]:
    """Passages of research that the published edition puts beside this thread, in its challenges."""
    return (
        EvidencePassage.objects.filter(
            programme=thread.programme_id,
            citations__sentence__sort=Sort.EVIDENCE,
            citations__sentence__section__edition__state=EditionState.PUBLISHED,
            citations__sentence__section__challenge__threads=thread,
        )
        .select_related("evidence")
        .distinct()
        .order_by("evidence__title_nl", "locator", "pk")
    )


def where_it_went(thread: RedThread) -> WhereItWent:
    """From a thread to sentences, challenges, replies and promises, in a fixed number of queries."""
    sentences = Sentence.objects.filter(
        citations__thread=thread, section__edition__state=EditionState.PUBLISHED
    ).select_related("section__challenge", "section__edition")
    sentences = sentences.order_by("section__challenge__order", "section__order", "order")
    challenges = list(
        Challenge.objects.filter(threads=thread, edition__state=EditionState.PUBLISHED).select_related(
            "edition"
        )
    )
    keys = {challenge.key for challenge in challenges}
    return WhereItWent(
        sentences=told_sentences(sentences.distinct(), language()),
        challenges=challenges,
        replies=replies_about(thread.programme, keys, thread=thread),
        commitments=commitments_about(thread.programme, keys),
    )


def kin(thread: RedThread) -> list[RedThread]:
    """The broader thread that this one is part of, and the narrower ones within it, confirmed ones only."""
    near = RedThread.objects.filter(programme=thread.programme_id, state=ThreadState.CONFIRMED)
    rows = near.filter(children=thread) | near.filter(parent=thread)
    return list(rows.distinct().order_by("order", "label_nl"))
