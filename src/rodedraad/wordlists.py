"""Word lists written as running text, so that a reader can read them and a change is one word in a diff."""

from __future__ import annotations


def word_set(*lines: str) -> frozenset[str]:
    """The words of the lines, split at white space."""
    return frozenset(word for line in lines for word in line.split())
