"""Placeholders take the place of identifiers and of nothing else."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from samenspraak.converse.choices import Wording
from samenspraak.gather.wording import Span, cut_at, placeholder, replace_spans, still
from samenspraak.ground.letters import storable

SEVERAL = st.lists(st.text(max_size=30), min_size=1, max_size=8)


@given(SEVERAL)
def test_text_outside_identifiers_is_unchanged(pieces: list[str]) -> None:
    """Every second piece is an identifier; what stands between them comes back letter for letter."""
    text, spans, expected, at = "".join(pieces), [], "", 0
    for number, piece in enumerate(pieces):
        if number % 2 and piece:
            spans.append(Span(at, at + len(piece), "[x]"))
            expected += "[x]"
        else:
            expected += piece
        at += len(piece)
    assert replace_spans(text, spans) == expected
    assert replace_spans(text, reversed(spans)) == expected


@given(st.text(max_size=60), st.lists(st.tuples(st.integers(-5, 70), st.integers(-5, 70)), max_size=6))
def test_no_letter_of_any_span_survives_and_every_other_letter_does(text, places) -> None:
    spans = [Span(start, end, "\x00") for start, end in places]
    inside = {at for start, end in places for at in range(max(0, start), min(len(text), end))}
    outside = "".join(letter for at, letter in enumerate(text) if at not in inside)
    assert replace_spans(text, spans).replace("\x00", "") == outside.replace("\x00", "")


@given(st.text(max_size=60), st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=6))
def test_a_marked_text_is_still_the_whole_text(text, places) -> None:
    assert "".join(piece.text for piece in cut_at(text, [(*place, "x") for place in places])) == text


@given(st.text(max_size=40))
def test_what_is_stored_keeps_its_length_and_fits_every_database(text) -> None:
    stored = storable(text + "\ud800")
    assert (len(stored), "\x00" in stored) == (len(text) + 1, False)
    assert stored.encode("utf-8").decode("utf-8") == stored


def test_placeholders_are_typed() -> None:
    text = "Bel 06 12345678 of mail jan@voorbeeld.nl."
    spans = [Span(4, 15, placeholder("phone")), Span(24, 40, placeholder("email"))]
    assert replace_spans(text, spans) == "Bel [telefoon] of mail [e-mail]."


def test_the_one_that_begins_first_stands_for_those_it_overlaps() -> None:
    assert replace_spans("abcdef", [Span(1, 4, "[1]"), Span(2, 5, "[2]")]) == "a[1]f"


def test_a_part_of_the_words_is_still_theirs_and_other_words_are_a_summary() -> None:
    source = "De bus rijdt niet meer, en niemand zegt er wat van."
    assert still(Wording.VERBATIM, source=source, text="De bus rijdt niet meer") == Wording.VERBATIM
    assert still(Wording.VERBATIM, source=source, text="De bus is weg") == Wording.SUMMARY
