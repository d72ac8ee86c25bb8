"""Assertions about traceability: every published sentence is of one sort, and leads back to what carries it."""

from __future__ import annotations

import uuid

from samenspraak.gather.choices import ContributionState
from samenspraak.perspective.choices import Sort
from samenspraak.perspective.models import Edition, RenderedSentence, Rendering, Sentence
from samenspraak.perspective.queries import (
    SentenceSources,
    edition_tree,
    sources_of_sentences,
    sources_rendered,
)
from samenspraak.perspective.rendered import rendered_tree
from samenspraak.perspective.tree import QuoteLeaf, SentenceLeaf


def assert_traceable(edition: Edition) -> int:
    """Every sentence and quote of an edition leads back to what was said or found; how many there were."""
    items = list(edition_tree(edition).items())
    rows = sentences_of(edition)
    found = sources_of_sentences(list(rows.values()), edition.language)
    for item in items:
        if isinstance(item, SentenceLeaf):
            assert_sentence_traceable(item, rows[item.id], found[item.id])
        else:
            assert_quote_traceable(item)
    number = len(items)
    for rendering in edition.renderings.all():
        number += assert_rendering_traceable(rendering)
    return number


def sentences_of(edition: Edition) -> dict[uuid.UUID, Sentence]:
    rows = Sentence.objects.filter(section__edition=edition)
    return {row.pk: row for row in rows.select_related("section__edition", "programme")}


def assert_rendering_traceable(rendering: Rendering) -> int:
    """Every sentence in plain language or in English leads to sentences of the full text, and by them to sources."""
    full = {leaf.public_id: leaf for leaf in edition_tree(rendering.edition).sentences()}
    known = sources_of_sentences(list(sentences_of(rendering.edition).values()), rendering.language)
    rows = {row.pk: row for row in RenderedSentence.objects.filter(rendering=rendering)}
    leaves = list(rendered_tree(rendering).sentences())
    for leaf in leaves:
        of = [full[each.public_id] for each in leaf.renders]
        assert of, leaf.text
        assert {each.sort for each in of} == {leaf.sort}
        assert leaf.is_withdrawn or not any(each.is_withdrawn for each in of)
        if leaf.is_withdrawn:
            assert (leaf.text, leaf.note) == ("", None)
        else:
            assert (leaf.note is None) == all(each.note is None for each in of), leaf.text
            found = sources_rendered(rows[leaf.id], [known[each.id] for each in of])
            assert leaf.sort != Sort.HEARD or found.voices or found.thread_voices, leaf.text
            assert leaf.sort != Sort.EVIDENCE or found.sources.passages, leaf.text
    return len(leaves)


def assert_sentence_traceable(leaf: SentenceLeaf, row: Sentence, found: SentenceSources) -> None:
    """Heard: to a contribution that stands. Research: to a passage. The authors' own: to nothing, and it says so."""
    if leaf.is_withdrawn:
        assert (leaf.text, leaf.note) == ("", None)
        return
    if leaf.sort == Sort.OURS:
        assert not leaf.sources, leaf.text
        return
    assert leaf.note is not None, leaf.text
    if leaf.sort == Sort.EVIDENCE:
        assert [passage.text for passage in leaf.sources.passages], leaf.text
        return
    voices = [*found.sources.voices, *found.thread_voices]
    assert voices, f"nobody said this: {leaf.text}"
    cited = row.citations.filter(version__isnull=False)
    open_ones = cited.filter(version__contribution__state=ContributionState.OPEN)
    assert open_ones.exists() or leaf.sources.threads, leaf.text


def assert_quote_traceable(leaf: QuoteLeaf) -> None:
    """Each span of a quote is, code point by code point, what a contribution says."""
    if leaf.is_withdrawn:
        assert leaf.pieces == ()
        return
    spans = [piece for piece in leaf.pieces if piece.is_span]
    assert spans
    assert {piece.contribution for piece in spans} == {voice.public_id for voice in leaf.voices}
    assert all(any(piece.text in voice.text for voice in leaf.voices) for piece in spans), leaf.text
