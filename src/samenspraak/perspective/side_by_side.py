"""A rendering beside the full text: which sentences stand opposite which, in the order of reading."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from samenspraak.perspective.tree import EditionTree, Item, QuoteLeaf, SectionTree, SentenceLeaf


@dataclass(frozen=True, slots=True)
class Passage:
    """Sentences of the full text, and what renders them."""

    full: tuple[Item, ...]
    rendered: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """A section on both sides."""

    heading: str
    rendered_heading: str
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Chapter:
    """A challenge, or what stands around the challenges (then `key` and the titles are empty)."""

    key: str
    title: str
    rendered_title: str
    blocks: tuple[Block, ...]


def side_by_side(full: EditionTree, tree: EditionTree) -> list[Chapter]:
    """Both texts, chapter by chapter."""
    before = _chapter("", "", "", full.preface + full.reading_guide, tree.preface + tree.reading_guide)
    told = [
        _chapter(one.key, one.title, other.title, one.sections, other.sections)
        for one, other in zip(full.challenges, tree.challenges, strict=True)
    ]
    after = _chapter(
        "",
        "",
        "",
        full.principles + full.next_steps + full.unknown + full.method.sections,
        tree.principles + tree.next_steps + tree.unknown + tree.method.sections,
    )
    return [chapter for chapter in (before, *told, after) if chapter.blocks]


def _chapter(
    key: str, title: str, other: str, full: tuple[SectionTree, ...], rendered: tuple[SectionTree, ...]
) -> Chapter:
    blocks = [
        Block(one.heading, two.heading, tuple(_passages(one, two)))
        for top, opposite in zip(full, rendered, strict=True)
        for one, two in zip(top.walk(), opposite.walk(), strict=True)
    ]
    return Chapter(key, title, other, tuple(block for block in blocks if block.passages))


def _passages(full: SectionTree, rendered: SectionTree) -> Iterator[Passage]:
    """Sentences that share a rendering stand together; a quote stands opposite itself."""
    leaves = [item for item in rendered.items if isinstance(item, SentenceLeaf)]
    quotes = {item.id: item for item in rendered.items if isinstance(item, QuoteLeaf)}
    told: set[str] = set()
    for item in full.items:
        if isinstance(item, QuoteLeaf):
            yield Passage((item,), (quotes[item.id],) if item.id in quotes else ())
            continue
        if item.public_id in told:
            continue
        group = {item.public_id}
        opposite: list[SentenceLeaf] = []
        for leaf in leaves:
            names = {each.public_id for each in leaf.renders}
            if names & group:
                group |= names
                opposite.append(leaf)
        told |= group
        yield Passage(tuple(each for each in full.items if each.public_id in group), tuple(opposite))
