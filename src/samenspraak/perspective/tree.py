"""An edition as it is read: one frozen tree from which the web page, the PDF and later forms are made.

Nothing here touches the database; `queries.edition_tree` fills it. What may not be shown (a withdrawn
source, words without consent) is not in the tree at all, so that no form can show it by mistake.
"""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import ClassVar

from django.utils.text import slugify

from samenspraak.analyse.queries import ThreadCount
from samenspraak.ground.look import OF_THE_HOUSE, Look
from samenspraak.perspective.annex_files import AnnexFile
from samenspraak.perspective.choices import PieceKind, Sort

# As long as an alternative may be that is read aloud in the place of a picture.
SHORT = 250


@dataclass(frozen=True, slots=True)
class ThreadSource:
    """A red thread that a sentence rests on, and how widely it was heard."""

    public_id: str
    label: str
    count: ThreadCount
    # That of the label, which may lack the language of the document.
    language: str = ""


@dataclass(frozen=True, slots=True)
class VoiceSource:
    """A contribution as it may be shown: its own words with consent to quote, else a marked paraphrase.

    `text` is empty where neither may be shown; then only the fact that it was said is told.
    """

    public_id: str
    text: str
    is_paraphrase: bool
    attribution: str
    kind: str = ""
    dialogue: str = ""
    dialogue_kind: str = ""
    own_dialogue: bool = False
    language: str = ""
    # Of the title of the dialogue, which may lack the language of the document.
    place_language: str = ""


@dataclass(frozen=True, slots=True)
class PassageSource:
    """A passage of research that a sentence rests on."""

    public_id: str
    title: str
    publisher: str
    year: int | None
    url: str
    text: str
    locator: str
    language: str = ""
    # Of the title, which a translation may tell in another language than the passage.
    title_language: str = ""


@dataclass(frozen=True, slots=True)
class Sources:
    """What a sentence rests on, of those sources that still stand."""

    threads: tuple[ThreadSource, ...] = ()
    voices: tuple[VoiceSource, ...] = ()
    passages: tuple[PassageSource, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.threads or self.voices or self.passages)


@dataclass(frozen=True, slots=True)
class Rendered:
    """A sentence of the full text, as a rendering of it points back: its address, and its note where it has one."""

    public_id: str
    text: str
    note: int | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """A stretch of a sentence that leads on: to where a word is explained (`anchor`), or to an address."""

    start: int
    end: int
    anchor: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class SentenceLeaf:
    """One sentence. `note` numbers sentences that have sources through the whole edition.

    `is_withdrawn`: its sources were taken back; `text` is then empty until an amendment.
    """

    id: uuid.UUID
    public_id: str
    key: str
    text: str
    sort: Sort
    starts_paragraph: bool
    sources: Sources = Sources()
    note: int | None = None
    is_withdrawn: bool = False
    # In a rendering (plain language, another language): the sentences of the full text that it renders.
    renders: tuple[Rendered, ...] = ()
    links: tuple[Link, ...] = ()

    is_quote: ClassVar[bool] = False

    @property
    def words(self) -> tuple[tuple[str, Link | None], ...]:
        """The sentence in stretches, each with where it leads."""
        told: list[tuple[str, Link | None]] = []
        place = 0
        for link in self.links if self.text else ():
            told += [(self.text[place : link.start], None), (self.text[link.start : link.end], link)]
            place = link.end
        return tuple(part for part in [*told, (self.text[place:], None)] if part[0])

    @property
    def is_heard(self) -> bool:
        return self.sort == Sort.HEARD

    @property
    def is_evidence(self) -> bool:
        return self.sort == Sort.EVIDENCE


@dataclass(frozen=True, slots=True)
class RenderedPiece:
    """A piece of a quote as it stands on the page; the text of a span is exactly that of its source."""

    kind: PieceKind
    text: str
    contribution: str = ""
    # Stands against the piece before it, without a space.
    clings: bool = False

    @property
    def is_span(self) -> bool:
        return self.kind == PieceKind.SPAN


@dataclass(frozen=True, slots=True)
class QuoteLeaf:
    """Words between quotation marks, with who said them. `pieces` is empty when they were taken back."""

    id: uuid.UUID
    public_id: str
    key: str
    pieces: tuple[RenderedPiece, ...]
    attribution: str
    collective: bool
    voices: tuple[VoiceSource, ...] = ()
    note: int | None = None
    is_withdrawn: bool = False
    # The language of the words themselves, and in a rendering in another one what they say there.
    language: str = ""
    translation: str = ""

    is_quote: ClassVar[bool] = True

    @property
    def spaced(self) -> tuple[tuple[str, RenderedPiece], ...]:
        """Its pieces, each with the space before it."""
        return tuple(spaced(self.pieces))

    @property
    def text(self) -> str:
        """The quote as one line, without the marks around it."""
        return joined(self.pieces)


Item = SentenceLeaf | QuoteLeaf


@dataclass(frozen=True, slots=True)
class SectionTree:
    """A heading with sentences and quotes in the order of reading, and the sections beneath it."""

    id: uuid.UUID
    part: str
    heading: str
    items: tuple[Item, ...] = ()
    sections: tuple[SectionTree, ...] = ()

    @property
    def paragraphs(self) -> tuple[tuple[Item, ...], ...]:
        """Items as paragraphs: a quote stands alone, a sentence may begin a new one."""
        groups: list[list[Item]] = []
        for item in self.items:
            alone = isinstance(item, QuoteLeaf)
            begins = alone or item.starts_paragraph  # type: ignore[union-attr]
            if not groups or begins or isinstance(groups[-1][-1], QuoteLeaf):
                groups.append([])
            groups[-1].append(item)
        return tuple(tuple(group) for group in groups)

    def walk(self) -> Iterator[SectionTree]:
        """This section and all beneath it, in the order of reading."""
        yield self
        for section in self.sections:
            yield from section.walk()


@dataclass(frozen=True, slots=True)
class OptionTree:
    """Something that could be done, with what was said for and against it."""

    public_id: str
    key: str
    title: str
    text: str
    speaks_for: tuple[SectionTree, ...] = ()
    speaks_against: tuple[SectionTree, ...] = ()
    id: uuid.UUID | None = None

    @property
    def sections(self) -> tuple[SectionTree, ...]:
        return self.speaks_for + self.speaks_against


@dataclass(frozen=True, slots=True)
class InitiativeTree:
    """Something that people already do, and that deserves to be strengthened."""

    public_id: str
    title: str
    who: str
    text: str
    url: str
    id: uuid.UUID | None = None


@dataclass(frozen=True, slots=True)
class QuestionTree:
    """A question to readers; it opens the idea box."""

    public_id: str
    key: str
    title: str
    id: uuid.UUID | None = None


@dataclass(frozen=True, slots=True)
class Beside:
    """Another challenge of the same edition."""

    key: str
    number: int
    title: str


@dataclass(frozen=True, slots=True)
class ChallengeTree:
    """A challenge in two layers: a summary, and the story behind it."""

    id: uuid.UUID
    public_id: str
    key: str
    number: int
    title: str
    why: str
    addressees: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    threads: tuple[ThreadSource, ...] = ()
    summary: tuple[SectionTree, ...] = ()
    story: tuple[SectionTree, ...] = ()
    options: tuple[OptionTree, ...] = ()
    dilemmas: tuple[SectionTree, ...] = ()
    unknown: tuple[SectionTree, ...] = ()
    initiatives: tuple[InitiativeTree, ...] = ()
    questions: tuple[QuestionTree, ...] = ()
    see_also: tuple[Beside, ...] = ()

    @property
    def evidence(self) -> tuple[PassageSource, ...]:
        """The research that its sentences rest on, each passage once, in the order of reading."""
        return passages_in(self.sections)

    @property
    def sections(self) -> tuple[SectionTree, ...]:
        """All sections, in the order of reading."""
        of_options = tuple(section for option in self.options for section in option.sections)
        return self.summary + self.story + of_options + self.dilemmas + self.unknown


@dataclass(frozen=True, slots=True)
class AnnexEntry:
    """A thing that an annex tells of itself: a dialogue, a run, a guide, a document of research."""

    title: str
    lines: tuple[str, ...]
    url: str = ""
    dialogue: str = ""
    # Where they are not in the language of the document.
    title_language: str = ""
    lines_language: str = ""


@dataclass(frozen=True, slots=True)
class Term:
    """A word that the edition explains."""

    term: str
    meaning: str
    id: uuid.UUID | None = None
    # In other words or another language: the word as the full edition has it, so that one address holds in all.
    of: str = ""

    @property
    def anchor(self) -> str:
        return f"w-{slugify(self.of or self.term)}"


@dataclass(frozen=True, slots=True)
class MethodTree:
    """How the edition was made: the programme in numbers, how to read them, what bodies checked."""

    figures: tuple[tuple[str, str], ...] = ()
    remarks: tuple[str, ...] = ()
    checked: tuple[str, ...] = ()
    sections: tuple[SectionTree, ...] = ()


@dataclass(frozen=True, slots=True)
class AnnexTree:
    """What belongs to the edition: text of our own, or a third party's document and the same in plain form."""

    public_id: str
    title: str
    is_third_party: bool
    text: str
    file: AnnexFile | None = None
    # Words in its file were taken back: readers are not given it until somebody has looked.
    file_is_held: bool = False
    accessible_alternative: str = ""
    entries: tuple[AnnexEntry, ...] = ()
    id: uuid.UUID | None = None

    @property
    def says_it_in_short(self) -> bool:
        """Whether the alternative can be read aloud in the place of a picture; a longer one stands beside it."""
        return len(self.accessible_alternative) <= SHORT and "\n" not in self.accessible_alternative.strip()


@dataclass(frozen=True, slots=True)
class OverrulingNote:
    """A warning that a person set aside, and why. `sentence` is empty for another text of the edition."""

    sentence: str
    code: str
    words: str
    reason: str


@dataclass(frozen=True, slots=True)
class Form:
    """A rendering of the full text: in plain language, in another language, or both; who made it, and when."""

    public_id: str
    plain: bool
    language: str
    of_language: str
    number: int = 0
    made_by: str = ""
    published_at: dt.datetime | None = None

    @property
    def is_translation(self) -> bool:
        return self.language != self.of_language

    @property
    def slug(self) -> str:
        """How its address names it beside the full text."""
        return "eenvoudig" if self.plain else self.language


@dataclass(frozen=True, slots=True)
class EditionTree:
    """An edition, whole, in the order of reading."""

    id: uuid.UUID
    public_id: str
    number: int
    language: str
    title: str
    subtitle: str
    status: str
    state: str
    note: str
    published_at: dt.datetime | None
    programme: str
    organiser: str
    zone: str
    look: Look = OF_THE_HOUSE
    preface: tuple[SectionTree, ...] = ()
    reading_guide: tuple[SectionTree, ...] = ()
    challenges: tuple[ChallengeTree, ...] = ()
    principles: tuple[SectionTree, ...] = ()
    next_steps: tuple[SectionTree, ...] = ()
    unknown: tuple[SectionTree, ...] = ()
    annexes: tuple[AnnexTree, ...] = ()
    overrulings: tuple[OverrulingNote, ...] = ()
    threads: tuple[ThreadSource, ...] = field(default=())
    sponsor: str = ""
    method: MethodTree = MethodTree()
    glossary: tuple[Term, ...] = ()
    # None: the full text itself.
    form: Form | None = None
    programme_slug: str = ""

    @property
    def is_plain(self) -> bool:
        return self.form is not None and self.form.plain

    @property
    def sections(self) -> tuple[SectionTree, ...]:
        """All top sections, in the order of reading."""
        of_challenges = tuple(section for challenge in self.challenges for section in challenge.sections)
        before = self.preface + self.reading_guide
        after = self.principles + self.next_steps + self.unknown + self.method.sections
        return before + of_challenges + after

    def items(self) -> Iterator[Item]:
        """All sentences and quotes, in the order of reading."""
        for top in self.sections:
            for section in top.walk():
                yield from section.items

    def sentences(self) -> Iterator[SentenceLeaf]:
        return (item for item in self.items() if isinstance(item, SentenceLeaf))

    def quotes(self) -> Iterator[QuoteLeaf]:
        return (item for item in self.items() if isinstance(item, QuoteLeaf))


def passages_in(sections: Iterable[SectionTree]) -> tuple[PassageSource, ...]:
    """The passages of research that sentences of these sections rest on, each once."""
    found: dict[tuple[str, str, str], PassageSource] = {}
    for top in sections:
        for section in top.walk():
            for item in section.items:
                if isinstance(item, SentenceLeaf):
                    for row in item.sources.passages:
                        found.setdefault((row.public_id, row.locator, row.text), row)
    return tuple(found.values())


def spaced(pieces: tuple[RenderedPiece, ...]) -> Iterator[tuple[str, RenderedPiece]]:
    """Each piece with the white space that stands before it."""
    before = ""
    for piece in pieces:
        close = not before or piece.clings or before[-1:].isspace() or piece.text[:1].isspace()
        yield ("" if close else " "), piece
        before = piece.text


def joined(pieces: tuple[RenderedPiece, ...]) -> str:
    """Pieces as one line: a single space where neither side brings its own."""
    return "".join(f"{gap}{piece.text}" for gap, piece in spaced(pieces))
