"""From rows to the tree that readers see: what may not be shown does not get into it."""

from __future__ import annotations

import uuid
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cached_property
from itertools import count

from django.db.models import F

from samenspraak.analyse.models import RedThread
from samenspraak.gather import queries as gathered
from samenspraak.gather.models import ContributionVersion
from samenspraak.ground.look import look_of
from samenspraak.perspective.annex_files import is_held, kept_file
from samenspraak.perspective.annexes import entries
from samenspraak.perspective.checking import facts_of_quote
from samenspraak.perspective.choices import AnnexKind, Part, PieceKind, Sort
from samenspraak.perspective.figures import Figures, figures_of, remarks, rows
from samenspraak.perspective.loading import Loaded, in_sections, load, stands
from samenspraak.perspective.models import (
    Annex,
    Challenge,
    Citation,
    Edition,
    FactCheck,
    Initiative,
    Option,
    PublicQuestion,
    Quote,
    Section,
    Sentence,
)
from samenspraak.perspective.models.rendering import digest
from samenspraak.perspective.quoting import rendered
from samenspraak.perspective.render.texts import kind_name
from samenspraak.perspective.running_text import Explainer
from samenspraak.perspective.tree import (
    AnnexTree,
    Beside,
    ChallengeTree,
    EditionTree,
    InitiativeTree,
    Item,
    MethodTree,
    OptionTree,
    OverrulingNote,
    PassageSource,
    QuestionTree,
    QuoteLeaf,
    SectionTree,
    SentenceLeaf,
    Sources,
    Term,
    ThreadSource,
    VoiceSource,
    passages_in,
)
from samenspraak.perspective.wording import checked_words, in_language, language_of


class Reader:
    """Builds one edition's tree from rows that were loaded at once. Notes are numbered in reading order."""

    def __init__(self, edition: Edition, language: str = "") -> None:
        self.edition = edition
        # Names of threads, kinds and speakers are told in this language: the edition's own, or a rendering's.
        self.language = language or edition.language
        self.challenges = list(edition.challenges.prefetch_related("threads", "see_also"))
        self.options = _grouped(
            Option.objects.filter(challenge__in=self.challenges).order_by("order"), "challenge_id"
        )
        self.sections = list(edition.sections.all())
        told = {challenge.pk: challenge for challenge in self.challenges}
        for section in self.sections:
            section.edition = edition
            section.challenge = told[section.challenge_id] if section.challenge_id else None
        self.sentences = in_sections(
            Sentence.objects.filter(section__edition=edition).order_by("order"), self.sections
        )
        self.quotes = in_sections(
            Quote.objects.filter(section__edition=edition).order_by("order"), self.sections
        )
        self.notes = count(1)
        self.terms = tuple(Term(row.term, row.meaning, row.pk) for row in edition.glossary.all())
        self.explainer = Explainer(self.terms)
        self.initiatives = _grouped(Initiative.objects.filter(challenge__in=self.challenges), "challenge_id")
        self.questions = _grouped(
            PublicQuestion.objects.filter(challenge__in=self.challenges), "challenge_id"
        )
        self.children = _grouped(self.sections, "parent_id")
        self.items: dict[uuid.UUID, list[Sentence | Quote]] = defaultdict(list)
        written: list[Sentence | Quote] = [*self.sentences, *self.quotes]
        for row in sorted(written, key=lambda row: row.order):
            self.items[row.section_id].append(row)

    @property
    def own_threads(self) -> list[RedThread]:
        """The threads that its challenges name, besides those that sentences cite."""
        return [thread for row in self.challenges for thread in row.threads.all()]

    @cached_property
    def loaded(self) -> Loaded:
        """What it rests on; versions that are read side by side share it (`read_together`)."""
        return load(
            self.edition.programme,
            self.language,
            self.sentences,
            self.quotes,
            threads=self.own_threads,
            editions=[self.edition],
        )

    def tree(self) -> EditionTree:
        edition, programme = self.edition, self.edition.programme
        before = {part: self._top(part) for part in (Part.PREFACE, Part.READING_GUIDE)}
        challenges = tuple(
            self._challenge(row, number) for number, row in enumerate(self.challenges, start=1)
        )
        parts = (Part.PRINCIPLE, Part.NEXT_STEPS, Part.UNKNOWN, Part.METHOD)
        after = {part: self._top(part) for part in parts}
        read = [section for group in (*before.values(), *after.values()) for section in group]
        read += [section for challenge in challenges for section in challenge.sections]
        return EditionTree(
            id=edition.pk,
            public_id=edition.public_id,
            number=edition.number,
            language=self.language,
            title=edition.title,
            subtitle=edition.subtitle,
            status=edition.status,
            state=edition.state,
            note=edition.note,
            published_at=edition.published_at,
            programme=in_language(programme, "title", self.language),
            organiser=in_language(programme, "organiser", self.language),
            zone=programme.zone,
            look=look_of(programme, self.language),
            programme_slug=programme.slug,
            preface=before[Part.PREFACE],
            reading_guide=before[Part.READING_GUIDE],
            challenges=challenges,
            principles=after[Part.PRINCIPLE],
            next_steps=after[Part.NEXT_STEPS],
            unknown=after[Part.UNKNOWN],
            annexes=tuple(
                annex_tree(annex, edition, passages_in(read), self.language)
                for annex in edition.annexes.all()
            ),
            overrulings=tuple(self._overrulings()),
            threads=tuple(self._all_threads()),
            sponsor=edition.sponsor,
            method=self._method(after[Part.METHOD]),
            glossary=self.terms,
        )

    def _method(self, sections: tuple[SectionTree, ...]) -> MethodTree:
        """A draft shows the figures of today, a published edition those of its day."""
        kept = self.edition.figures
        figures = Figures.of_stored(kept) if kept else figures_of(self.edition.programme)
        return MethodTree(
            figures=tuple(rows(figures, self.language)),
            remarks=tuple(remarks(figures, self.language)),
            checked=tuple(self._checked()),
            sections=sections,
        )

    def _checked(self) -> Iterator[str]:
        """Which bodies checked facts, and how many sentences each: never what they answered.

        A sentence that changed since is not the one that they checked.
        """
        asked = FactCheck.objects.filter(
            sentence__section__edition=self.edition,
            answered_at__isnull=False,
            asked_about=F("sentence__text"),
        )
        counts = Counter(
            in_language(check.body, "name", self.language) for check in asked.select_related("body")
        )
        for name, number in sorted(counts.items()):
            yield checked_words(name, number, self.language)

    def _top(self, part: Part) -> tuple[SectionTree, ...]:
        found = [row for row in self.sections if row.challenge_id is None and row.option_id is None]
        return self._sections(row for row in found if row.part == part and row.parent_id is None)

    def _sections(self, found: Iterable[Section]) -> tuple[SectionTree, ...]:
        return tuple(self._section(row) for row in sorted(found, key=lambda row: row.order))

    def _section(self, row: Section) -> SectionTree:
        return SectionTree(
            id=row.pk,
            part=row.part,
            heading=row.heading,
            items=tuple(self._item(item) for item in self.items[row.pk]),
            sections=self._sections(self.children.get(row.pk, [])),
        )

    def _challenge(self, row: Challenge, number: int) -> ChallengeTree:
        self.explainer.begin()
        mine = [
            section
            for section in self.sections
            if section.challenge_id == row.pk and section.parent_id is None
        ]

        def of(part: Part) -> tuple[SectionTree, ...]:
            return self._sections(section for section in mine if section.part == part)

        return ChallengeTree(
            id=row.pk,
            public_id=row.public_id,
            key=row.key,
            number=number,
            title=row.title,
            why=row.why,
            addressees=tuple(row.addressees),
            groups=tuple(row.groups),
            threads=tuple(self._thread(thread) for thread in row.threads.all()),
            summary=of(Part.SUMMARY),
            story=of(Part.STORY),
            options=tuple(self._option(option) for option in self.options.get(row.pk, [])),
            dilemmas=of(Part.DILEMMA),
            unknown=of(Part.UNKNOWN),
            initiatives=tuple(
                InitiativeTree(each.public_id, each.title, each.who, each.text, each.url, each.pk)
                for each in self.initiatives.get(row.pk, [])
            ),
            questions=tuple(
                QuestionTree(each.public_id, each.key, each.title, each.pk)
                for each in self.questions.get(row.pk, [])
            ),
            see_also=tuple(self._beside(row)),
        )

    def _beside(self, row: Challenge) -> Iterator[Beside]:
        chosen = {other.pk for other in row.see_also.all()}
        for number, other in enumerate(self.challenges, start=1):
            if other.pk in chosen:
                yield Beside(other.key, number, other.title)

    def _option(self, row: Option) -> OptionTree:
        mine = [section for section in self.sections if section.option_id == row.pk]
        mine = [section for section in mine if section.parent_id is None]
        return OptionTree(
            public_id=row.public_id,
            key=row.key,
            title=row.title,
            text=row.text,
            speaks_for=self._sections(s for s in mine if s.part == Part.OPTION_FOR),
            speaks_against=self._sections(s for s in mine if s.part == Part.OPTION_AGAINST),
            id=row.pk,
        )

    def _item(self, row: Sentence | Quote) -> Item:
        if isinstance(row, Quote):
            return quote_leaf(row, self.loaded, self.notes)
        leaf = sentence_leaf(row, self.loaded, self.notes)
        return replace(leaf, links=self.explainer.links(leaf.text))

    def _thread(self, thread: RedThread) -> ThreadSource:
        return thread_source(thread, self.loaded)

    def _all_threads(self) -> Iterator[ThreadSource]:
        found = {thread.pk: thread for row in self.challenges for thread in row.threads.all()}
        own = {sentence.pk for sentence in self.sentences}
        # What is loaded may be of another version as well.
        mine = [found for key, found in self.loaded.citations.items() if key in own]
        for citations in mine:
            found.update({cite.thread.pk: cite.thread for cite in citations if cite.thread})
        for thread in sorted(found.values(), key=lambda row: (row.order, row.label_nl, row.public_id)):
            yield self._thread(thread)

    def _overrulings(self) -> Iterator[OverrulingNote]:
        for sentence in self.sentences:
            for row in self.loaded.overrulings.get(sentence.pk, []):
                if row.judged != digest(sentence.text):
                    continue
                yield OverrulingNote(sentence.public_id, row.code, row.words, row.reason)
        # One reason for words that stand in several paragraphs is told once.
        yield from dict.fromkeys(
            OverrulingNote("", row.code, row.words, row.reason)
            for row in self.loaded.overrulings.get(self.edition.pk, [])
        )


def read_together(*editions: Edition) -> list[Reader]:
    """Versions of one programme that are read side by side: what they rest on is mostly the same, and asked once."""
    readers = [Reader(edition) for edition in editions]
    first = readers[0]
    if all(other.language == first.language for other in readers):
        shared = load(
            first.edition.programme,
            first.language,
            [row for reader in readers for row in reader.sentences],
            [row for reader in readers for row in reader.quotes],
            threads=[thread for reader in readers for thread in reader.own_threads],
            editions=editions,
        )
        for reader in readers:
            reader.loaded = shared
    return readers


def sentence_leaf(row: Sentence, loaded: Loaded, notes: Iterator[int]) -> SentenceLeaf:
    """A sentence with those of its sources that stand; its text is gone when it had sources and none stands."""
    cited = loaded.citations.get(row.pk, [])
    sources = sources_of(cited, loaded)
    gone = loaded.is_gone(row)
    return SentenceLeaf(
        id=row.pk,
        public_id=row.public_id,
        key=row.key,
        text="" if gone else row.text,
        sort=Sort(row.sort),
        starts_paragraph=row.starts_paragraph,
        sources=sources,
        note=next(notes) if sources else None,
        is_withdrawn=gone,
    )


def quote_leaf(row: Quote, loaded: Loaded, notes: Iterator[int]) -> QuoteLeaf:
    """A quote as it may be shown today; without pieces when its words or the consent to quote were taken back."""
    facts = facts_of_quote(row, loaded)
    spans = [piece for piece in facts.pieces if piece.kind == PieceKind.SPAN]
    gone = not spans or any(not (piece.stands and piece.may_quote and piece.fits_wording) for piece in spans)
    versions = {
        piece.version.pk: piece.version
        for piece in loaded.pieces.get(row.pk, [])
        if piece.version is not None
    }
    return QuoteLeaf(
        id=row.pk,
        public_id=row.public_id,
        key=row.key,
        pieces=() if gone else rendered(facts.pieces),
        attribution="" if gone else (facts.given or facts.allowed),
        collective=row.collective,
        voices=() if gone else tuple(voice_source(version, loaded) for version in versions.values()),
        note=None if gone else next(notes),
        is_withdrawn=gone,
        language=row.section.edition.language,
    )


def sources_of(citations: Iterable[Citation], loaded: Loaded) -> Sources:
    """What still stands of what a sentence cites."""
    cited = list(citations)
    threads = [cite.thread for cite in cited if cite.thread]
    return Sources(
        threads=tuple(thread_source(row, loaded) for row in threads if loaded.count(row).contributions),
        voices=tuple(
            voice_source(cite.version, loaded) for cite in cited if cite.version and stands(cite.version)
        ),
        passages=tuple(_passage(cite, loaded.language) for cite in cited if cite.passage),
    )


def thread_source(thread: RedThread, loaded: Loaded) -> ThreadSource:
    return ThreadSource(
        public_id=thread.public_id,
        label=in_language(thread, "label", loaded.language),
        count=loaded.count(thread),
        language=language_of(thread, "label", loaded.language),
    )


def voice_source(version: ContributionVersion, loaded: Loaded) -> VoiceSource:
    """A contribution as the public may see it; gather decides which words, if any."""
    contribution = version.contribution
    dialogue = contribution.dialogue or (contribution.table.dialogue if contribution.table else None)
    # What was said in a closed dialogue counts, but neither its words nor its name are told.
    closed = gathered.said_in_private(contribution)
    shown = None if closed else loaded.shown.get(version.pk)
    if closed:
        dialogue = None
    kind = in_language(version.kind, "name", loaded.language) if version.kind else ""
    return VoiceSource(
        public_id=contribution.public_id,
        text=shown.text if shown else "",
        is_paraphrase=bool(shown and shown.paraphrased),
        attribution=loaded.attributions.get(version.pk, ""),
        kind=kind,
        dialogue=in_language(dialogue, "title", loaded.language) if dialogue else "",
        dialogue_kind=kind_name(dialogue.kind, loaded.language) if dialogue else "",
        own_dialogue=bool(dialogue and dialogue.is_own),
        language=shown.language if shown else "",
        place_language=language_of(dialogue, "title", loaded.language) if dialogue else "",
    )


def _passage(citation: Citation, language: str) -> PassageSource:
    passage = citation.passage
    assert passage is not None
    return PassageSource(
        public_id=passage.evidence.public_id,
        title=in_language(passage.evidence, "title", language),
        publisher=passage.evidence.publisher,
        year=passage.evidence.year,
        url=passage.evidence.url,
        text=passage.text,
        locator=passage.locator,
        language=passage.language,
        title_language=language_of(passage.evidence, "title", language),
    )


def annex_tree(
    annex: Annex, edition: Edition, passages: tuple[PassageSource, ...], language: str = ""
) -> AnnexTree:
    held = is_held(annex)
    return AnnexTree(
        public_id=annex.public_id,
        title=annex.title,
        is_third_party=annex.kind == AnnexKind.THIRD_PARTY,
        text=annex.text,
        file=None if held else kept_file(annex),
        file_is_held=held,
        accessible_alternative=annex.accessible_alternative,
        entries=entries(annex, edition.programme, language or edition.language, passages),
        id=annex.pk,
    )


def _grouped(found: Iterable[object], name: str) -> dict[uuid.UUID, list]:  # type: ignore[type-arg]
    groups: dict[uuid.UUID, list] = defaultdict(list)  # type: ignore[type-arg]
    for row in found:
        groups[getattr(row, name)].append(row)
    return groups
