"""Texts and their spans: identifiers replaced by placeholders, and what a changed text still is.

Pure calculation; positions count Unicode code points.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from rodedraad.redact import PLACEHOLDERS
from samenspraak.converse.choices import Wording


class Span(NamedTuple):
    """A piece of a text that points to a person, and the word that stands for it."""

    start: int
    end: int
    placeholder: str


def replace_spans(text: str, spans: Iterable[Span]) -> str:
    """The text with each span replaced by its placeholder; all that stands outside the spans is unchanged.

    Of spans that overlap, the one that begins first (and of those the longest) stands for all of them.
    """
    pieces, at = [], 0
    for start, end, placeholder in _apart(spans, len(text)):
        pieces += [text[at:start], placeholder]
        at = end
    return "".join([*pieces, text[at:]])


def _apart(spans: Iterable[Span], length: int) -> list[Span]:
    """The spans in order, clipped to the text, overlapping ones joined."""
    apart: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        start, end = max(0, span.start), min(length, span.end)
        if start >= end:
            continue
        if apart and start < apart[-1].end:
            apart[-1] = apart[-1]._replace(end=max(end, apart[-1].end))
        else:
            apart.append(Span(start, end, span.placeholder))
    return apart


def placeholder(kind: str) -> str:
    """The word that stands for an identifier of this type."""
    return PLACEHOLDERS.get(kind, f"[{kind}]")


class Piece(NamedTuple):
    """A stretch of a text: plain, or `key` of the span that it is."""

    text: str
    key: object = None


def cut_at(text: str, spans: Iterable[tuple[int, int, object]]) -> list[Piece]:
    """The text cut into plain pieces and marked ones, in order, so that a page can mark them."""
    pieces, at = [], 0
    for start, end, key in sorted(spans, key=lambda span: span[:2]):
        if start < at or start >= end or end > len(text):
            continue
        pieces += [Piece(text[at:start]), Piece(text[start:end], key)]
        at = end
    return [piece for piece in [*pieces, Piece(text[at:])] if piece.text]


def still(wording: str, *, source: str, text: str) -> str:
    """What a reviewer's text may be called: words that are not in the source are a summary, never a quote.

    Taking a part out of the source, or breaking its lines otherwise, changes nothing.
    """
    if " ".join(text.split()) in " ".join(source.split()):
        return wording
    return Wording.SUMMARY
