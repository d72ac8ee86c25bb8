"""Links in running text: words that the edition explains, and addresses that the writers put there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from samenspraak.perspective.tree import Link, Term

_LINKS = re.compile(r"(?:https?://|www\.)\S+|(?<!\S)/(?:nl|en)/\S+")
_ENDS = ".,;:!?)”\"’'"
# A word may stand in the plural: "opgaven", "dialoogtafels".
_ENDINGS = r"(?:s|n|en)?"


class Explainer:
    """Finds where a word is explained: at its first place in a chapter, so that the text stays quiet."""

    def __init__(self, terms: Iterable[Term]) -> None:
        self.terms = [
            (re.compile(rf"\b{re.escape(row.term)}{_ENDINGS}\b", re.IGNORECASE), row.anchor) for row in terms
        ]
        self.told: set[str] = set()

    def begin(self) -> None:
        """A new chapter: every word may be explained once more."""
        self.told = set()

    def links(self, text: str) -> tuple[Link, ...]:
        """What is a link in a sentence, in order and never one within another."""
        found: list[Link] = []
        for link in sorted([*_addresses(text), *self._first_places(text)], key=lambda row: row.start):
            if not found or link.start >= found[-1].end:
                found.append(link)
        self.told |= {link.anchor for link in found if link.anchor}
        return tuple(found)

    def _first_places(self, text: str) -> Iterator[Link]:
        for pattern, anchor in self.terms:
            match = pattern.search(text) if anchor not in self.told else None
            if match:
                yield Link(match.start(), match.end(), anchor=anchor)


def _addresses(text: str) -> Iterator[Link]:
    for match in _LINKS.finditer(text):
        address = match.group().rstrip(_ENDS)
        url = f"https://{address}" if address.startswith("www.") else address
        yield Link(match.start(), match.start() + len(address), url=url)
