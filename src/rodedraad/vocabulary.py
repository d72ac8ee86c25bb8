"""Word lists, written as text so that they can be read and amended at a glance."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """The words of a text, each once."""
    return frozenset(text.split())


def phrases(text: str) -> frozenset[str]:
    """What stands between the bars of a text, each once."""
    return frozenset(" ".join(phrase.split()) for phrase in text.split("|"))
