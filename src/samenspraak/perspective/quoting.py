"""Quotes as pieces: what was typed becomes spans of what was said, and spans become what is read.

Nothing between quotation marks is ever typed text: only code points `start` to `end` of a version, a
visible omission, or an insertion between square brackets.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from samenspraak.perspective.choices import PieceKind
from samenspraak.perspective.facts import PieceFact
from samenspraak.perspective.tree import RenderedPiece, joined

OMISSION = "[...]"
_MARKS = re.compile(r"\[[^\[\]]*\]")
_OMISSION = re.compile(r"\[\s*(?:\.{3}|…)\s*\]")
CLINGING = frozenset(".,;:?!)")
_QUOTATION_MARKS = "“”„‟\"«»‘’'"


@dataclass(frozen=True, slots=True)
class Span:
    """Code points `start` to `end` of the words that were said."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Omission:
    """Words left out, visibly."""


@dataclass(frozen=True, slots=True)
class Insertion:
    """Words of the editors, between square brackets."""

    text: str


Part = Span | Omission | Insertion


class NotInSource(ValueError):  # noqa: N818 (it names the thing)
    """These words do not stand in the source as they were typed."""

    def __init__(self, words: str) -> None:
        self.words = words
        super().__init__(words)


def parts_from_text(typed: str, source: str) -> list[Part]:
    """Read a quote as a person types it, `[...]` for an omission and `[words]` for an insertion.

    Each stretch between the marks must stand in `source` exactly, one after the other; otherwise NotInSource
    names the stretch that does not. Quotation marks and white space around the whole may be typed as well.
    """
    text = _without_marks_around(typed, source)
    parts: list[Part] = []
    at = place = 0
    for mark in _MARKS.finditer(text):
        # Brackets that the speaker's record itself has are words, not marks.
        if _stands(source, mark.group(0), place):
            continue
        place = _add_span(parts, text[at : mark.start()], source, place)
        parts.append(_mark(mark.group(0)))
        at = mark.end()
    _add_span(parts, text[at:], source, place)
    return parts


def _stands(source: str, words: str, place: int) -> bool:
    return not _OMISSION.fullmatch(words) and source.find(words, place) >= 0


def _without_marks_around(typed: str, source: str) -> str:
    text = typed.strip()
    if text and text in source:
        return text
    while len(text) > 1 and text[0] in _QUOTATION_MARKS and text[-1] in _QUOTATION_MARKS:
        text = text[1:-1].strip()
    return text


def _add_span(parts: list[Part], words: str, source: str, place: int) -> int:
    words = words.strip()
    if not words:
        return place
    start = source.find(words, place)
    if start < 0:
        raise NotInSource(words)
    parts.append(Span(start, start + len(words)))
    return start + len(words)


def _mark(text: str) -> Part:
    return Omission() if _OMISSION.fullmatch(text) else Insertion(text[1:-1].strip())


def piece_text(kind: str, insertion: str) -> str:
    """How a mark stands on the page."""
    return OMISSION if kind == PieceKind.OMISSION else f"[{insertion}]"


def rendered(pieces: Sequence[PieceFact]) -> tuple[RenderedPiece, ...]:
    """Pieces as they stand on the page; a span's text is its source's, code point by code point."""
    made: list[RenderedPiece] = []
    for place, piece in enumerate(pieces):
        text = piece.source[piece.start : piece.end] if piece.kind == PieceKind.SPAN else piece.text
        before = pieces[place - 1] if place else None
        made.append(RenderedPiece(piece.kind, text, piece.public_id, _clings(before, piece, text)))
    return tuple(made)


def _clings(before: PieceFact | None, piece: PieceFact, text: str) -> bool:
    """Whether a piece stands against the one before it: a full stop, or the rest of a word ("[D]e bus")."""
    if before is None or text[:1] in CLINGING:
        return True
    within_word = piece.kind == PieceKind.SPAN and piece.start > 0 and text[:1].isalnum()
    if within_word and before.kind == PieceKind.INSERTION:
        return piece.source[piece.start - 1].isalnum()
    return False


def exactness(run: Sequence[PieceFact]) -> tuple[str, str] | None:
    """Why a run of pieces of one version is not what was said, in Dutch and English; None where it is.

    Wording holds by construction; sense may still be lost by what is left out (a negation, a condition,
    whose opinion it was), which the library's quote gate looks at.
    """
    from rodedraad.quotes import check_quote

    source = next((piece.source for piece in run if piece.kind == PieceKind.SPAN), "")
    verdict = check_quote(source, joined(rendered(run)))
    return None if verdict.accepted else (verdict.sentence("nl"), verdict.sentence("en"))
