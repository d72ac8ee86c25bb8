"""Nothing between quotation marks is typed text: only spans of what was said, and visible marks."""

from __future__ import annotations

import uuid

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samenspraak.perspective.choices import PieceKind
from samenspraak.perspective.facts import PieceFact
from samenspraak.perspective.quoting import (
    Insertion,
    NotInSource,
    Omission,
    Span,
    exactness,
    parts_from_text,
    piece_text,
    rendered,
)
from samenspraak.perspective.tree import joined

SOURCE = "Sinds het café dicht is, zie ik mijn buren alleen nog bij de container. Dat vind ik jammer."


def span(source: str, start: int, end: int) -> PieceFact:
    text = source[start:end]
    return PieceFact(PieceKind.SPAN, text, uuid.UUID(int=1), source, start, end, public_id="a")


def mark(kind: PieceKind, insertion: str = "") -> PieceFact:
    return PieceFact(kind, piece_text(kind, insertion))


def pieces_of(typed: str, source: str) -> list[PieceFact]:
    pieces = []
    for part in parts_from_text(typed, source):
        match part:
            case Span(start, end):
                pieces.append(span(source, start, end))
            case Omission():
                pieces.append(mark(PieceKind.OMISSION))
            case Insertion(text):
                pieces.append(mark(PieceKind.INSERTION, text))
    return pieces


def test_the_whole_text_is_one_span() -> None:
    assert parts_from_text(SOURCE, SOURCE) == [Span(0, len(SOURCE))]


def test_quotation_marks_around_the_whole_may_be_typed() -> None:
    assert parts_from_text(f"“{SOURCE}”", SOURCE) == [Span(0, len(SOURCE))]


def test_an_omission_and_an_insertion_stand_between_spans() -> None:
    typed = "Sinds het café dicht is, zie ik mijn buren [...] bij de container [op het plein]."
    parts = parts_from_text(typed, SOURCE)
    assert parts == [Span(0, 42), Omission(), Span(54, 70), Insertion("op het plein"), Span(70, 71)]
    assert joined(rendered(pieces_of(typed, SOURCE))) == typed


def test_a_letter_in_brackets_stands_against_its_word() -> None:
    assert joined(rendered(pieces_of("[Z]ie ik mijn buren alleen nog bij de container.", SOURCE))) == (
        "[Z]ie ik mijn buren alleen nog bij de container."
    )


def test_words_that_were_not_said_are_named() -> None:
    with pytest.raises(NotInSource) as stretch:
        parts_from_text("zie ik mijn buren nooit meer", SOURCE)
    assert stretch.value.words == "zie ik mijn buren nooit meer"


def test_words_in_another_order_are_refused() -> None:
    with pytest.raises(NotInSource):
        parts_from_text("Dat vind ik jammer. [...] Sinds het café dicht is", SOURCE)


def test_brackets_of_the_record_itself_are_words() -> None:
    source = "De wethouder [lacht] zei niets."
    assert parts_from_text(source, source) == [Span(0, len(source))]


def test_a_quote_that_loses_its_negation_is_refused() -> None:
    source = "Ik vind niet dat de bus weg moet."
    pieces = [span(source, 0, 7), mark(PieceKind.OMISSION), span(source, 13, len(source))]
    assert exactness(pieces) is not None


def test_a_whole_passage_is_exact() -> None:
    assert exactness([span(SOURCE, 0, len(SOURCE))]) is None


@given(
    source=st.text(min_size=1, max_size=200),
    cuts=st.lists(st.tuples(st.integers(0, 199), st.integers(1, 200)), min_size=1, max_size=5),
    words=st.text(max_size=20),
)
def test_rendered_spans_are_always_exact_substrings_of_their_source(
    source: str, cuts: list[tuple[int, int]], words: str
) -> None:
    spans = [
        span(source, start, min(end, len(source))) for start, end in cuts if start < min(end, len(source))
    ]
    pieces = [piece for each in spans for piece in (each, mark(PieceKind.INSERTION, words))]
    shown = [piece for piece in rendered(pieces) if piece.is_span]
    assert [piece.text for piece in shown] == [source[piece.start : piece.end] for piece in spans]
    line = joined(rendered(pieces))
    assert all(piece.text in line for piece in shown)


@given(source=st.text(min_size=1, max_size=200), typed=st.text(max_size=200))
def test_whatever_is_typed_only_spans_of_the_source_come_out(source: str, typed: str) -> None:
    try:
        parts = parts_from_text(typed, source)
    except NotInSource:
        return
    for part in parts:
        if isinstance(part, Span):
            assert 0 <= part.start < part.end <= len(source)
            assert source[part.start : part.end] in typed
