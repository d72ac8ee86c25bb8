"""The page on which a rendering is written: each passage of the full edition, and beside it what is written for it."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from dataclasses import dataclass, field

from rodedraad.readability import Readability
from samenspraak.perspective.advice import hard_to_read
from samenspraak.perspective.faithful import Faithfulness, anchor_of, needed
from samenspraak.perspective.findings import Finding
from samenspraak.perspective.models import RenderedSentence, RenderedText, Rendering, Section, Sentence
from samenspraak.perspective.phrases import Phrase, phrases_of


@dataclass(frozen=True, slots=True)
class Written:
    """A rendered sentence with the full ones that it may render, and what the gates say of it."""

    row: RenderedSentence
    of: frozenset[uuid.UUID]
    findings: list[Finding]
    advice: Readability | None


@dataclass(frozen=True, slots=True)
class FullSentence:
    """A sentence of the full edition; `is_missing` while nothing renders it."""

    row: Sentence
    number: int
    is_missing: bool
    is_gone: bool
    written: list[Written]


@dataclass(frozen=True, slots=True)
class Block:
    """A section of the full edition."""

    section: Section
    sentences: list[FullSentence]


@dataclass(frozen=True, slots=True)
class Words:
    """A title, heading, explanation or quote, and what it says here."""

    phrase: Phrase
    anchor: str
    row: RenderedText
    findings: list[Finding]

    @property
    def text(self) -> str:
        return self.row.text

    @property
    def is_long(self) -> bool:
        return len(self.phrase.text) > 80


@dataclass(frozen=True, slots=True)
class RenderingPage:
    """One chapter of a rendering, and how much is still to do in each."""

    rendering: Rendering
    chapter: str
    blocks: list[Block]
    words: list[Words]
    findings: list[Finding]
    homeless: list[Written]
    to_do: dict[str, int] = field(default_factory=dict)


def rendering_page(rendering: Rendering, chapter: str) -> RenderingPage:
    """The chapter of one challenge (by its key), or of what stands around the challenges (empty)."""
    held = Faithfulness(rendering)
    findings = list(held.findings())
    at: dict[str, list[Finding]] = {}
    for finding in findings:
        at.setdefault(finding.place.anchor, []).append(finding)
    to_do: dict[str, int] = {}
    for finding in findings:
        to_do[finding.place.challenge] = to_do.get(finding.place.challenge, 0) + 1
    written = [_written(row, at, rendering.language) for row in held.rows]
    return RenderingPage(
        rendering=rendering,
        chapter=chapter,
        blocks=list(_blocks(held, chapter, written)),
        words=list(_words(rendering, chapter, at)),
        findings=findings,
        homeless=[each for each in written if not each.of] if not chapter else [],
        to_do=to_do,
    )


def _written(row: RenderedSentence, at: dict[str, list[Finding]], language: str) -> Written:
    return Written(
        row,
        frozenset(each.sentence_id for each in row.origins.all()),
        at.get(f"w-{row.public_id}", []),
        hard_to_read(row.text, language),
    )


def _blocks(held: Faithfulness, chapter: str, written: list[Written]) -> Iterator[Block]:
    """Sections with sentences, each written one under the first sentence that it renders."""
    chosen = [row for row in held.full if _chapter_of(row) == chapter]
    place = {row.pk: number for number, row in enumerate(held.full)}
    under: dict[uuid.UUID, list[Written]] = {}
    for each in written:
        known = [key for key in each.of if key in place]
        if known:
            under.setdefault(min(known, key=place.__getitem__), []).append(each)
    sections = {row.section_id: row.section for row in chosen}
    for key, section in sections.items():
        rows = [row for row in chosen if row.section_id == key]
        yield Block(
            section,
            [
                FullSentence(
                    row,
                    number,
                    row.pk not in held.rendered and row.pk not in held.gone,
                    row.pk in held.gone,
                    under.get(row.pk, []),
                )
                for number, row in enumerate(rows, start=1)
            ],
        )


def _words(rendering: Rendering, chapter: str, at: dict[str, list[Finding]]) -> Iterator[Words]:
    mine = {(row.subject, row.name): row for row in rendering.texts.all()}
    for phrase in phrases_of(rendering.edition):
        if phrase.challenge == chapter and needed(rendering, phrase):
            anchor = anchor_of(*phrase.key)
            yield Words(phrase, anchor, mine.get(phrase.key) or RenderedText(text=""), at.get(anchor, []))


def _chapter_of(row: Sentence) -> str:
    return row.section.challenge.key if row.section.challenge else ""
