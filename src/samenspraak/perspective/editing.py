"""What an editor sees: sections with sentences, the chips of their sources, and what the gates say of each."""

from __future__ import annotations

import datetime as dt
import uuid
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import count

from django.db.models import Q

from rodedraad.readability import Readability
from samenspraak.people.models import User
from samenspraak.perspective.advice import hard_to_read
from samenspraak.perspective.checking import Review, review
from samenspraak.perspective.choices import Part
from samenspraak.perspective.findings import Finding
from samenspraak.perspective.models import (
    Challenge,
    Citation,
    Comment,
    Edition,
    FactCheck,
    Option,
    Quote,
    Section,
    Sentence,
    Typed,
)
from samenspraak.perspective.reading import quote_leaf
from samenspraak.perspective.tree import QuoteLeaf
from samenspraak.perspective.waiting import place_of
from samenspraak.perspective.wording import in_language, record_words, words

EXCERPT = 70


@dataclass(frozen=True, slots=True)
class Chip:
    """A source of a sentence, short enough to stand under it."""

    citation: Citation
    sort: str
    label: str
    detail: str = ""


@dataclass
class Remark:
    """A comment with the answers to it."""

    row: Comment
    answers: list[Comment] = field(default_factory=list)


@dataclass
class EditorSentence:
    """A sentence in the editor. `typed` is what a refused writer typed: shown instead of what is saved."""

    row: Sentence
    number: str
    chips: list[Chip] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    typed: str | None = None
    typed_sort: str | None = None
    theirs: str = ""
    refusal: str = ""
    # When the typed words were kept that are not saved yet.
    kept_at: dt.datetime | None = None
    remarks: list[Remark] = field(default_factory=list)
    checks: list[FactCheck] = field(default_factory=list)

    is_sentence = True

    @property
    def text(self) -> str:
        return self.row.text if self.typed is None else self.typed

    @property
    def advice(self) -> Readability | None:
        """What makes these words hard to read."""
        return hard_to_read(self.text, self.row.section.edition.language)

    @property
    def sort(self) -> str:
        return self.row.sort if self.typed_sort is None else self.typed_sort


@dataclass
class EditorQuote:
    row: Quote
    leaf: QuoteLeaf
    findings: list[Finding] = field(default_factory=list)

    is_sentence = False


@dataclass
class EditorSection:
    """A section with its items and the sections beneath it. `name` is what the part is called."""

    row: Section
    name: str
    level: int
    items: list[EditorSentence | EditorQuote] = field(default_factory=list)
    sections: list[EditorSection] = field(default_factory=list)
    # A new sentence that was refused: its words stay in the form.
    typed: str = ""
    typed_sort: str = ""
    refusal: str = ""
    kept_at: dt.datetime | None = None
    findings: list[Finding] = field(default_factory=list)

    def walk(self) -> Iterable[EditorSection]:
        yield self
        for inner in self.sections:
            yield from inner.walk()


@dataclass
class EditorPage:
    """One page of the editor: a challenge, or what stands before and after the challenges."""

    edition: Edition
    challenge: Challenge | None
    sections: list[EditorSection]
    options: list[tuple[Option, list[EditorSection]]] = field(default_factory=list)
    # Remarks about the challenge as a whole.
    remarks: list[Remark] = field(default_factory=list)

    def all_sections(self) -> list[EditorSection]:
        tops = [*self.sections, *(section for _, group in self.options for section in group)]
        return [section for top in tops for section in top.walk()]

    def sentences(self) -> list[EditorSentence]:
        items = [item for section in self.all_sections() for item in section.items]
        return [item for item in items if isinstance(item, EditorSentence)]

    def sentence(self, key: uuid.UUID) -> EditorSentence:
        return next(item for item in self.sentences() if item.row.pk == key)

    def finding_count(self) -> int:
        return sum(len(item.findings) for section in self.all_sections() for item in section.items)


def challenge_page(challenge: Challenge) -> EditorPage:
    """Everything of one challenge, ready to be edited."""
    edition = challenge.edition
    looked = review(edition, edition.sections.filter(challenge=challenge))
    tops = _tree(looked, edition.language)
    order = [Part.SUMMARY, Part.STORY, Part.DILEMMA, Part.UNKNOWN]
    plain = sorted(
        (section for section in tops if section.row.option_id is None),
        key=lambda section: (order.index(Part(section.row.part)), section.row.order),
    )
    options = []
    for option in challenge.options.all():
        mine = [section for section in tops if section.row.option_id == option.pk]
        mine.sort(key=lambda section: (section.row.part != Part.OPTION_FOR, section.row.order))
        options.append((option, mine))
    page = EditorPage(edition, challenge, plain, options)
    _number(page)
    return page


def frame_page(edition: Edition) -> EditorPage:
    """What stands before and after the challenges: preface, reading guide, principles, next steps."""
    looked = review(edition, edition.sections.filter(challenge=None))
    parts = list(Part.values)
    tops = sorted(
        _tree(looked, edition.language),
        key=lambda section: (parts.index(section.row.part), section.row.order),
    )
    page = EditorPage(edition, None, tops)
    _number(page)
    return page


def one_sentence(sentence: Sentence) -> EditorSentence:
    """A single sentence, for an answer to htmx."""
    edition = sentence.section.edition
    page = challenge_page(sentence.section.challenge) if sentence.section.challenge else frame_page(edition)
    return page.sentence(sentence.pk)


def _tree(looked: Review, language: str) -> list[EditorSection]:
    children: dict[uuid.UUID | None, list[Section]] = defaultdict(list)
    for section in sorted(looked.sections, key=lambda row: row.order):
        children[section.parent_id].append(section)
    items: dict[uuid.UUID, list[EditorSentence | EditorQuote]] = defaultdict(list)
    rows: list[Sentence | Quote] = [*looked.sentences, *looked.quotes]
    for row in sorted(rows, key=lambda row: row.order):
        items[row.section_id].append(_item(row, looked))

    def build(section: Section, level: int) -> EditorSection:
        return EditorSection(
            row=section,
            name=words(language).get(section.part, section.get_part_display()),
            level=level,
            items=items[section.pk],
            sections=[build(inner, level + 1) for inner in children[section.pk]],
        )

    return [build(section, 2 if section.option_id is None else 3) for section in children[None]]


def _item(row: Sentence | Quote, looked: Review) -> EditorSentence | EditorQuote:
    findings = looked.findings.get(place_of(row).anchor, [])
    if isinstance(row, Quote):
        return EditorQuote(row, quote_leaf(row, looked.loaded, count(1)), findings)
    chips = [_chip(citation, looked) for citation in looked.loaded.citations.get(row.pk, [])]
    return EditorSentence(row, "", chips, findings)


def _chip(citation: Citation, looked: Review) -> Chip:
    language = looked.loaded.language
    if citation.thread:
        carried = record_words(looked.loaded.count(citation.thread), language)
        return Chip(citation, "thread", in_language(citation.thread, "label", language), carried)
    if citation.passage:
        return Chip(citation, "passage", in_language(citation.passage.evidence, "title", language))
    version = citation.version
    assert version is not None
    text = version.text if len(version.text) <= EXCERPT else f"{version.text[:EXCERPT].rstrip()}…"
    table = version.contribution.table
    return Chip(citation, "voice", text, table.dialogue.title if table else "")


def with_kept(page: EditorPage, user: User) -> EditorPage:
    """Put back what this person typed and did not save, so that nothing typed is lost."""
    rows = Typed.objects.filter(user=user)
    sections = {section.row.pk: section for section in page.all_sections()}
    sentences = {item.row.pk: item for item in page.sentences()}
    for row in rows.filter(Q(sentence__in=sentences) | Q(section__in=sections)):
        if row.sentence_id in sentences:
            item = sentences[row.sentence_id]
            item.typed, item.typed_sort, item.kept_at = row.text, row.sort, row.changed_at
            if row.revision != item.row.revision:
                item.theirs = item.row.text
        elif row.section_id in sections:
            section = sections[row.section_id]
            section.typed, section.typed_sort, section.kept_at = row.text, row.sort, row.changed_at
    return page


def with_remarks(page: EditorPage) -> EditorPage:
    """Comments and fact checks at their places. Two queries."""
    sentences = {item.row.pk: item for item in page.sentences()}
    about = Q(sentence__in=sentences)
    if page.challenge is not None:
        about |= Q(challenge=page.challenge, sentence=None)
    threads: dict[uuid.UUID, Remark] = {}
    for row in Comment.objects.filter(about).select_related("made_by", "resolved_by"):
        if row.answers_id in threads:
            threads[row.answers_id].answers.append(row)
            continue
        threads[row.pk] = Remark(row)
        place = sentences[row.sentence_id].remarks if row.sentence_id else page.remarks
        place.append(threads[row.pk])
    for check in FactCheck.objects.filter(sentence__in=sentences).select_related("body", "sentence"):
        sentences[check.sentence_id].checks.append(check)
    return page


def _number(page: EditorPage) -> None:
    """Sentences are numbered down the page, so that a keyboard user can name one."""
    for place, item in enumerate(page.sentences(), start=1):
        item.number = str(place)
