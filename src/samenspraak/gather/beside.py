"""What was taken out of a raw text when a contribution was made of it, found again by laying the two side by side.

Pure calculation: no place and no word is kept anywhere, so that there is nothing more to erase than the raw note.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rodedraad.redact import Redaction, redact
from samenspraak.gather import wording as words


@dataclass(frozen=True, slots=True)
class Replaced:
    """A stretch of a raw text that may point to a person; `is_out` while a placeholder stands for it."""

    start: int
    end: int
    words: str
    type: str
    doubtful: bool
    is_out: bool


def laid_beside(raw: str, made: str, stay: frozenset[str]) -> list[Replaced] | None:
    """What was found in the raw text, and whether it stands in what was made of it.

    None where `made` says something else by now: a moderator changed it, or it was read by other rules.
    """
    # A name may have been put on the list of office holders since, or taken off it.
    for names in (stay, frozenset[str]()):
        found = _follow(raw, made, redact(raw, names))
        if found is not None:
            return found
    return None


def _follow(raw: str, made: str, redactions: Sequence[Redaction]) -> list[Replaced] | None:
    found: list[Replaced] = []
    read, stood = 0, 0
    for one in sorted(redactions, key=lambda one: one.start):
        between, word, mark = raw[read : one.start], raw[one.start : one.end], words.placeholder(one.type)
        stood += len(between)
        is_out = made.startswith(mark, stood)
        if not made.startswith(between, stood - len(between)) or not (is_out or made.startswith(word, stood)):
            return None
        found.append(Replaced(one.start, one.end, word, one.type, one.doubtful, is_out))
        stood += len(mark if is_out else word)
        read = one.end
    return found if made[stood:] == raw[read:] else None


def with_back(raw: str, found: Sequence[Replaced], start: int) -> str:
    """The text once the word that begins here stands in it again; all else that is out stays out."""
    return words.replace_spans(
        raw,
        [
            words.Span(one.start, one.end, words.placeholder(one.type))
            for one in found
            if one.is_out and one.start != start
        ],
    )
