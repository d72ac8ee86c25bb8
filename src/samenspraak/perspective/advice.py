"""How hard a sentence reads: advice beside the words, never a gate."""

from __future__ import annotations

from functools import lru_cache

from rodedraad.readability import Readability, readability

# Up to here nothing is said.
EASY = frozenset({"A2", "B1"})
SPOKEN = frozenset({"nl", "en"})


@lru_cache(maxsize=8192)
def hard_to_read(text: str, language: str) -> Readability | None:
    """What makes a text harder than B1; None where it is not, or where the language is not known here."""
    if language not in SPOKEN or not text.strip():
        return None
    found = readability(text, language)
    return None if found.level in EASY else found
