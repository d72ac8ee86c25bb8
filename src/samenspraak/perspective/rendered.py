"""The tree of a rendering: the tree of the full text, its sentences in other words, its sources the same.

Whatever may not be shown of the full text may not be shown of its rendering: it is made of the same tree.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count

from samenspraak.perspective.choices import Sort
from samenspraak.perspective.models import RenderedSentence, Rendering
from samenspraak.perspective.phrases import GROUPS
from samenspraak.perspective.reading import Reader
from samenspraak.perspective.rendered_words import still_judged
from samenspraak.perspective.running_text import Explainer
from samenspraak.perspective.tree import (
    AnnexTree,
    ChallengeTree,
    EditionTree,
    Form,
    InitiativeTree,
    Item,
    OptionTree,
    OverrulingNote,
    QuestionTree,
    QuoteLeaf,
    Rendered,
    SectionTree,
    SentenceLeaf,
    Sources,
    Term,
)


def form_of(rendering: Rendering) -> Form:
    return Form(
        public_id=rendering.public_id,
        plain=rendering.plain,
        language=rendering.language,
        of_language=rendering.edition.language,
        number=rendering.number,
        made_by=rendering.made_by,
        published_at=rendering.published_at,
    )


def rendered_tree(rendering: Rendering, full: EditionTree | None = None) -> EditionTree:
    """A rendering as readers see it. `full` is the full text told in the rendering's language, when it is there."""
    return Renderer(rendering, full).tree()


@dataclass(frozen=True, slots=True)
class Said:
    """A rendered sentence with the ids of the full ones that it renders."""

    row: RenderedSentence
    of: tuple[uuid.UUID, ...]


class Renderer:
    """Puts the words of a rendering in the place of those of the full text."""

    def __init__(self, rendering: Rendering, full: EditionTree | None = None) -> None:
        self.rendering = rendering
        self.full = full or Reader(rendering.edition, rendering.language).tree()
        self.texts = {(row.subject, row.name): row.text for row in rendering.texts.all()}
        self.leaves = {leaf.id: leaf for leaf in self.full.sentences()}
        place = {key: number for number, key in enumerate(self.leaves)}
        self.said: dict[uuid.UUID, list[Said]] = {}
        rows = rendering.sentences.prefetch_related("origins").order_by("order", "created_at")
        for row in rows:
            of = [each.sentence_id for each in row.origins.all() if each.sentence_id in self.leaves]
            of.sort(key=place.__getitem__)
            if of:
                self.said.setdefault(of[0], []).append(Said(row, tuple(of)))
        self.notes = count(1)
        self.terms = tuple(self._term(row) for row in self.full.glossary)
        self.explainer = Explainer(self.terms)

    def tree(self) -> EditionTree:
        full = self.full
        preface, guide = self._sections(full.preface), self._sections(full.reading_guide)
        challenges = tuple(self._challenge(row) for row in full.challenges)
        key = full.id
        return replace(
            full,
            language=self.rendering.language,
            title=self._text(key, "title", full.title),
            subtitle=self._text(key, "subtitle", full.subtitle),
            status=self._text(key, "status", full.status),
            sponsor=self._text(key, "sponsor", full.sponsor),
            preface=preface,
            reading_guide=guide,
            challenges=challenges,
            principles=self._sections(full.principles),
            next_steps=self._sections(full.next_steps),
            unknown=self._sections(full.unknown),
            method=replace(full.method, sections=self._sections(full.method.sections)),
            annexes=tuple(self._annex(row) for row in full.annexes),
            glossary=self.terms,
            overrulings=self._overrulings(),
            form=form_of(self.rendering),
        )

    def _overrulings(self) -> tuple[OverrulingNote, ...]:
        """The reasons in the full text are about its own words: here stand those about the words of the rendering."""
        said = {each.row.pk: each for found in self.said.values() for each in found}
        notes: dict[OverrulingNote, None] = {}
        for row in still_judged(self.rendering):
            each = said.get(row.subject)
            if each is None or not is_gone(self.leaves[key].is_withdrawn for key in each.of):
                note = OverrulingNote(each.row.public_id if each else "", row.code, row.words, row.reason)
                notes[note] = None
        return tuple(notes)

    def _text(self, subject: uuid.UUID | None, name: str, full: str) -> str:
        """The rendered words; those of the full text where they are the same in both."""
        return self.texts.get((subject, name), full) if subject and full else full

    def _challenge(self, row: ChallengeTree) -> ChallengeTree:
        self.explainer.begin()
        groups = self._text(row.id, "groups", GROUPS.join(row.groups))
        return replace(
            row,
            title=self._text(row.id, "title", row.title),
            why=self._text(row.id, "why", row.why),
            groups=tuple(part.strip() for part in groups.split(";") if part.strip()),
            summary=self._sections(row.summary),
            story=self._sections(row.story),
            options=tuple(self._option(option) for option in row.options),
            dilemmas=self._sections(row.dilemmas),
            unknown=self._sections(row.unknown),
            initiatives=tuple(self._initiative(each) for each in row.initiatives),
            questions=tuple(self._question(each) for each in row.questions),
            see_also=tuple(
                replace(other, title=self._title_of(other.key, other.title)) for other in row.see_also
            ),
        )

    def _title_of(self, key: str, title: str) -> str:
        found = next((row for row in self.full.challenges if row.key == key), None)
        return self._text(found.id, "title", title) if found else title

    def _option(self, row: OptionTree) -> OptionTree:
        return replace(
            row,
            title=self._text(row.id, "title", row.title),
            text=self._text(row.id, "text", row.text),
            speaks_for=self._sections(row.speaks_for),
            speaks_against=self._sections(row.speaks_against),
        )

    def _initiative(self, row: InitiativeTree) -> InitiativeTree:
        return replace(
            row,
            title=self._text(row.id, "title", row.title),
            who=self._text(row.id, "who", row.who),
            text=self._text(row.id, "text", row.text),
        )

    def _question(self, row: QuestionTree) -> QuestionTree:
        return replace(row, title=self._text(row.id, "title", row.title))

    def _term(self, row: Term) -> Term:
        return replace(
            row,
            of=row.term,
            term=self._text(row.id, "term", row.term),
            meaning=self._text(row.id, "meaning", row.meaning),
        )

    def _annex(self, row: AnnexTree) -> AnnexTree:
        text = self._text(row.id, "text", row.text)
        same = row.accessible_alternative.strip() == row.text.strip()
        alternative = text if same else self._text(row.id, "alternative", row.accessible_alternative)
        return replace(
            row,
            title=self._text(row.id, "title", row.title),
            text=text,
            accessible_alternative=alternative,
        )

    def _sections(self, sections: Iterable[SectionTree]) -> tuple[SectionTree, ...]:
        return tuple(self._section(row) for row in sections)

    def _section(self, row: SectionTree) -> SectionTree:
        return replace(
            row,
            heading=self._text(row.id, "heading", row.heading),
            items=tuple(self._items(row)),
            sections=self._sections(row.sections),
        )

    def _items(self, row: SectionTree) -> Iterator[Item]:
        """Each sentence where the first one that it renders stands; quotes keep their place and their words."""
        for item in row.items:
            if isinstance(item, QuoteLeaf):
                yield self._quote(item)
                continue
            for place, said in enumerate(self.said.get(item.id, [])):
                yield self._leaf(said, [self.leaves[key] for key in said.of], begins=place == 0)

    def _quote(self, leaf: QuoteLeaf) -> QuoteLeaf:
        if leaf.is_withdrawn:
            return leaf
        note = next(self.notes)
        if not self.rendering.is_translation:
            return replace(leaf, note=note)
        return replace(
            leaf,
            note=note,
            translation=self.texts.get((leaf.id, "quote"), ""),
            attribution=self._text(leaf.id, "attribution", leaf.attribution),
        )

    def _leaf(self, said: Said, of: list[SentenceLeaf], *, begins: bool) -> SentenceLeaf:
        leaf = leaf_of(said.row, of, self.notes)
        return replace(
            leaf,
            starts_paragraph=begins and of[0].starts_paragraph,
            links=self.explainer.links(leaf.text),
        )


def is_gone(withdrawn: Iterable[bool]) -> bool:
    """A rendered sentence is gone with the first sentence that it renders, and when it renders none any more."""
    found = list(withdrawn)
    return not found or any(found)


def leaf_of(row: RenderedSentence, of: Sequence[SentenceLeaf], notes: Iterator[int]) -> SentenceLeaf:
    """A rendered sentence as readers see it: its sort, its sources and whether it stands are those of the full ones."""
    gone = is_gone(leaf.is_withdrawn for leaf in of)
    sources = Sources() if gone else merged(leaf.sources for leaf in of)
    return SentenceLeaf(
        id=row.pk,
        public_id=row.public_id,
        key=row.key,
        text="" if gone else row.text,
        sort=of[0].sort if of else Sort.OURS,
        starts_paragraph=False,
        sources=sources,
        note=next(notes) if sources else None,
        is_withdrawn=gone,
        renders=tuple(Rendered(leaf.public_id, leaf.text, leaf.note) for leaf in of),
    )


def merged(found: Iterable[Sources]) -> Sources:
    """What several sentences rest on, each source once."""
    sources = list(found)
    return Sources(
        threads=tuple({row.public_id: row for each in sources for row in each.threads}.values()),
        voices=tuple({row.public_id: row for each in sources for row in each.voices}.values()),
        passages=tuple(
            {
                (row.public_id, row.locator, row.text): row for each in sources for row in each.passages
            }.values()
        ),
    )
