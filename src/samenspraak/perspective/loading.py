"""Rows of an edition with everything that their sources stand for, in a fixed number of queries.

Both the reader's tree and the gates' facts are made of what is loaded here, so that what is checked is what
is shown.
"""

from __future__ import annotations

import uuid
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeVar

from django.db.models import Count, Exists, OuterRef, Q, QuerySet
from django.utils import translation

from samenspraak.analyse.choices import Stance
from samenspraak.analyse.models import RedThread
from samenspraak.analyse.queries import TableTotals, ThreadCount, living_strands, table_totals, thread_counts
from samenspraak.convene.models import Seat, Table
from samenspraak.converse.choices import RecordState
from samenspraak.converse.models import TableRecord
from samenspraak.gather import queries as gathered
from samenspraak.gather.choices import ContributionState
from samenspraak.gather.models import Contribution, ContributionVersion, Support
from samenspraak.ground import disclosure
from samenspraak.ground.models import Programme
from samenspraak.perspective.choices import EditionState, Sort
from samenspraak.perspective.facts import Counted
from samenspraak.perspective.figures import counted_in, figures_of
from samenspraak.perspective.models import (
    Citation,
    Edition,
    Overruling,
    Quote,
    QuotePiece,
    Section,
    Sentence,
)
from samenspraak.perspective.quotation_marks import carried, typed_quotes
from samenspraak.perspective.render.texts import kind_name
from samenspraak.perspective.titles import CALLED_TITLES, Titles
from samenspraak.perspective.wording import in_language

ABOUT_VERSION = ("contribution__table__dialogue__theme", "contribution__dialogue__theme", "kind")


Placed = TypeVar("Placed", Sentence, Quote)


@dataclass
class Loaded:
    """Citations, pieces, counts, consents and shown words of a set of sentences and quotes."""

    programme: Programme
    language: str
    totals: TableTotals
    citations: dict[uuid.UUID, list[Citation]] = field(default_factory=dict)
    pieces: dict[uuid.UUID, list[QuotePiece]] = field(default_factory=dict)
    overrulings: dict[uuid.UUID, list[Overruling]] = field(default_factory=dict)
    counts: dict[uuid.UUID, ThreadCount] = field(default_factory=dict)
    # Who stands behind each contribution today, by its id: seats and bearers.
    behind: dict[uuid.UUID, frozenset[uuid.UUID]] = field(default_factory=dict)
    shown: dict[uuid.UUID, gathered.ShownWords] = field(default_factory=dict)
    attributions: dict[uuid.UUID, str] = field(default_factory=dict)

    @cached_property
    def unsigned(self) -> frozenset[uuid.UUID]:
        """Tables whose record was begun and is not signed; asked when a gate wants to know."""
        return frozenset(unsigned_tables(self.programme))

    @cached_property
    def titles(self) -> Titles:
        """What has a title in the programme; looked up when a text calls something one."""
        return Titles(self.programme.pk)

    @cached_property
    def names_that_stay(self) -> frozenset[str]:
        """Names of office holders, which are no trace of a person; asked when a gate wants to know."""
        return gathered.names_that_stay(self.programme)

    @cached_property
    def counted(self) -> Counted:
        """What the programme counts of itself; asked when the authors name a number."""
        return counted_in(figures_of(self.programme))

    @cached_property
    def seats_at(self) -> Counter[uuid.UUID]:
        """How many places each dialogue has; asked when a collective quote says where it was said."""
        rows = Seat.objects.filter(programme=self.programme).order_by()
        return Counter(dict(rows.values_list("table__dialogue").annotate(Count("pk"))))

    def names_of_place(self, version: ContributionVersion) -> frozenset[str]:
        """How the dialogue in which this was said may be named beside "deelnemers": none where too few sat there."""
        dialogue = version.contribution.dialogue
        if (
            dialogue is None
            or disclosure.is_small(self.programme)
            or self.seats_at[dialogue.pk] < disclosure.minimum()
        ):
            return frozenset()
        theme = in_language(dialogue.theme, "title", self.language) if dialogue.theme else ""
        kind = kind_name(dialogue.kind, self.language)
        return frozenset({in_language(dialogue, "title", self.language), kind, f"{kind} {theme}".strip()})

    def may_be_named_by_role(self, version: ContributionVersion) -> bool:
        """Whether the disclosure gate lets this speaker be described by the role in which they spoke."""
        return named_by_role(version, self.attributions)

    @cached_property
    def roles_behind(self) -> dict[uuid.UUID, dict[str, bool]]:
        """By thread: each role of those behind it, and whether anybody may be described by it; asked by the gate."""
        found: dict[uuid.UUID, dict[str, bool]] = {key: {} for key in self.counts}
        living = living_strands(RedThread.objects.filter(pk__in=self.counts)).exclude(version__speaks_as="")
        rows = list(living.select_related("version__programme"))
        named = gathered.attributions([row.version for row in rows])
        for row in rows:
            roles, role = found[row.thread_id], row.version.speaks_as
            roles[role] = roles.get(role, False) or named_by_role(row.version, named)
        return found

    @cached_property
    def dialogue_of(self) -> dict[uuid.UUID, uuid.UUID]:
        """The dialogue of each table; asked when a sentence counts dialogues."""
        return dict(Table.objects.filter(programme=self.programme).values_list("pk", "dialogue_id"))

    @property
    def living(self) -> frozenset[uuid.UUID]:
        """Threads that somebody still stands behind."""
        return frozenset(key for key, count in self.counts.items() if count.contributions)

    def count(self, thread: RedThread) -> ThreadCount:
        return self.counts.get(thread.pk, ThreadCount())

    def may_quote(self, version: ContributionVersion) -> bool:
        """Whether its people agree, today, to stand between quotation marks, and its wording fits there."""
        return may_quote(version, self.shown)

    def quotable(self, version: ContributionVersion) -> str:
        """Its words, as far as they may stand between quotation marks today."""
        return version.text if stands(version) and self.may_quote(version) else ""

    def is_gone(self, row: Sentence) -> bool:
        """Whether readers see this sentence no more: its sources, or the words that it quotes, were taken back."""
        cited = self.citations.get(row.pk, [])
        return lost_its_sources(row, cited, self.living) or lost_its_quote(row, cited, self.shown)


def named_by_role(version: ContributionVersion, named: Mapping[uuid.UUID, str]) -> bool:
    """Whether this speaker is described by role; `named`: how the disclosure gate names each, by version."""
    return named.get(version.pk, "").startswith(version.speaks_as)


def may_quote(version: ContributionVersion, shown: Mapping[uuid.UUID, gathered.ShownWords]) -> bool:
    """Whether these words may stand between quotation marks: agreed to, worded so, and not said in private."""
    found = shown.get(version.pk)
    return found is not None and found.may_be_quoted and not gathered.said_in_private(version.contribution)


def stands(version: ContributionVersion) -> bool:
    """Whether these words may still be used: their contribution is open and their text was not taken out."""
    return (
        version.contribution.state == ContributionState.OPEN
        and version.erased_at is None
        and bool(version.text)
    )


def lost_its_sources(row: Sentence, cited: Sequence[Citation], living: Container[uuid.UUID]) -> bool:
    """Whether a sentence had sources and none of them stands. `living`: the threads that somebody stands behind."""
    if row.sort not in {Sort.HEARD, Sort.EVIDENCE}:
        return False
    # In a draft a sentence may still be waiting for its first source; a published one had them.
    had_sources = bool(cited) or row.section.edition.state != EditionState.DRAFT
    return had_sources and not any(
        cite.thread_id in living or cite.passage_id or (cite.version and stands(cite.version))
        for cite in cited
    )


def lost_its_quote(
    row: Sentence, cited: Sequence[Citation], shown: Mapping[uuid.UUID, gathered.ShownWords]
) -> bool:
    """Whether a heard sentence quotes words that may be quoted no more: then no letter of them is served.

    Words that were taken back are gone from the contribution too, so nothing can be held against them: a quote that no
    source carries is gone as soon as one of the contributions cited may not be quoted.
    """
    if row.sort != Sort.HEARD or not (quotes := typed_quotes(row.text, CALLED_TITLES)):
        return False
    versions = [cite.version for cite in cited if cite.version]
    open_to_all = [version.text for version in versions if stands(version) and may_quote(version, shown)]
    return len(open_to_all) < len(versions) and not all(carried(words, open_to_all) for words in quotes)


def withdrawn_among(sentences: Iterable[Sentence]) -> set[uuid.UUID]:
    """Which of these may not be shown with their words any more.

    Two queries, however many there are; two more where one of them quotes.
    """
    rows = list(sentences)
    if not rows:
        return set()
    keys = [row.pk for row in rows]
    about = Citation.objects.filter(sentence__in=keys).select_related(
        "thread", "version__contribution__dialogue", "version__contribution__table__dialogue"
    )
    citations = list(about)
    behind = living_strands({cite.thread for cite in citations if cite.thread}).filter(stance=Stance.WITH)
    living = set(behind.values_list("thread_id", flat=True).distinct())
    cited = _by(citations, "sentence_id")
    quoting = {row.pk for row in rows if row.sort == Sort.HEARD and typed_quotes(row.text, CALLED_TITLES)}
    versions = [cite.version_id for cite in citations if cite.sentence_id in quoting and cite.version_id]
    shown = gathered.shown_words(versions) if versions else {}
    return {
        row.pk
        for row in rows
        if lost_its_sources(row, cited.get(row.pk, []), living)
        or lost_its_quote(row, cited.get(row.pk, []), shown)
    }


def load(
    programme: Programme,
    language: str,
    sentences: Sequence[Sentence],
    quotes: Sequence[Quote],
    *,
    threads: Iterable[RedThread] = (),
    also: Iterable[ContributionVersion] = (),
    editions: Iterable[Edition] = (),
) -> Loaded:
    """Everything that these sentences and quotes rest on.

    `threads` are counted as well, and `also` are looked at as versions that will be shown. Of `editions` the
    warnings are loaded too that were set aside about their other texts.
    """
    citations = list(_citations(sentences))
    pieces = list(_pieces(quotes))
    cited = {citation.thread.pk: citation.thread for citation in citations if citation.thread}
    cited.update({thread.pk: thread for thread in threads})
    versions = _versions(citations, pieces, also)
    # Attributions and paraphrases are chosen by language: the document's, not the reader's.
    with translation.override(language):
        shown = gathered.shown_words(versions)
        attributions = gathered.attributions(versions)
    return Loaded(
        programme=programme,
        language=language,
        totals=table_totals(programme.pk),
        citations=_by(citations, "sentence_id"),
        pieces=_by(pieces, "quote_id"),
        overrulings=_by_place(_overrulings(sentences, editions)),
        counts=thread_counts(cited.values()),
        behind=_behind(versions),
        shown=shown,
        attributions=attributions,
    )


def in_sections(rows: Iterable[Placed], sections: Iterable[Section]) -> list[Placed]:
    """These rows, each in its own one of these sections: a section is not made once more for every sentence."""
    known = {section.pk: section for section in sections}
    found = list(rows)
    for row in found:
        row.section = known[row.section_id]
    return found


def unsigned_tables(programme: Programme) -> set[uuid.UUID]:
    """Tables whose record was begun in the house and whose newest version is not signed."""
    newest: dict[uuid.UUID, str] = {}
    rows = TableRecord.objects.filter(programme=programme).order_by("version")
    for table, state in rows.values_list("table", "state"):
        newest[table] = state
    return {table for table, state in newest.items() if state != RecordState.SIGNED}


def silent_tables(programme: Programme) -> list[Table]:
    """Tables that met and of which nothing is known: no record was begun and nothing was brought in.

    They count as tables, so that a publisher should know of them; nothing can be published from them.
    """
    with_record = TableRecord.objects.filter(table=OuterRef("pk"))
    with_words = Contribution.objects.filter(table=OuterRef("pk"))
    met = gathered.tables_that_met(programme.pk).exclude(Exists(with_record) | Exists(with_words))
    return list(met.select_related("dialogue").order_by("dialogue__held_on", "dialogue__title_nl", "number"))


def _citations(sentences: Sequence[Sentence]) -> QuerySet[Citation]:
    return Citation.objects.filter(sentence__in=[sentence.pk for sentence in sentences]).select_related(
        "thread", "passage__evidence", "version", *(f"version__{path}" for path in ABOUT_VERSION)
    )


def _pieces(quotes: Sequence[Quote]) -> QuerySet[QuotePiece]:
    return QuotePiece.objects.filter(quote__in=[quote.pk for quote in quotes]).select_related(
        "version", *(f"version__{path}" for path in ABOUT_VERSION)
    )


def _overrulings(sentences: Sequence[Sentence], editions: Iterable[Edition]) -> QuerySet[Overruling]:
    about = Q(sentence__in=[sentence.pk for sentence in sentences])
    return Overruling.objects.filter(about | Q(edition__in=[row.pk for row in editions])).order_by(
        "created_at"
    )


def _by_place(rows: Iterable[Overruling]) -> dict[uuid.UUID, list[Overruling]]:
    """By the sentence, or by the edition whose other texts they are about."""
    groups: dict[uuid.UUID, list[Overruling]] = defaultdict(list)
    for row in rows:
        key = row.sentence_id or row.edition_id
        assert key is not None
        groups[key].append(row)
    return groups


def _versions(
    citations: Iterable[Citation], pieces: Iterable[QuotePiece], also: Iterable[ContributionVersion]
) -> list[ContributionVersion]:
    found = [*also]
    found += [citation.version for citation in citations if citation.version]
    found += [piece.version for piece in pieces if piece.version]
    return list({version.pk: version for version in found}.values())


def _behind(versions: Iterable[ContributionVersion]) -> dict[uuid.UUID, frozenset[uuid.UUID]]:
    """Which people stand behind each contribution today, by contribution id. One query."""
    rows = Support.objects.filter(
        contribution__in={version.contribution_id for version in versions}, withdrawn_at=None
    )
    found: dict[uuid.UUID, set[uuid.UUID]] = defaultdict(set)
    # Whoever has a card is one person at whatever tables; a seat without one is a person of its own.
    for contribution, seat, of_seat, bearer in rows.values_list(
        "contribution", "seat", "seat__bearer", "bearer"
    ):
        found[contribution].add(of_seat or bearer or seat)
    return {key: frozenset(people) for key, people in found.items()}


def _by(rows: Iterable[Any], name: str) -> dict[uuid.UUID, list[Any]]:
    groups: dict[uuid.UUID, list[Any]] = defaultdict(list)
    for row in rows:
        groups[getattr(row, name)].append(row)
    return groups
