"""A wording in its place: the clause around it, and the words that follow."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rodedraad.patterns import lazy
from rodedraad.quantifiers.lexicon import Lexicon
from rodedraad.quantifiers.zones import Part

WORD = lazy(r"[^\W_][\w’'-]*")
# These open a clause, and at the end of one they stand for what was said: "zij zeiden dat nadrukkelijk".
_STANDS_FOR = frozenset({"dat", "that", "so"})
_NEW_CLAUSE = lazy(r"[.!?…]|(?:en|and|maar|but)\b")


@dataclass(frozen=True, slots=True)
class Place:
    """A wording in its part of the sentence; `text` is lower case, of the same length as the original."""

    text: str
    start: int
    end: int
    part: Part
    lexicon: Lexicon

    def clause(self) -> str:
        """The text of the clause around the words."""
        left, right = self.part.start, self.part.end
        opens = not WORD.search(self.text, self.part.start, self.start)
        for found in self.lexicon.clause.finditer(self.text, self.part.start, self.part.end):
            if opens and found.group() == "," and found.start() == self.end:
                continue  # "Repeatedly, residents mentioned": the comma does not end the clause
            if found.group() in _STANDS_FOR and self._closes(found):
                continue  # "They said so strongly": what was said, no clause of its own
            if found.end() <= self.start:
                left = found.end()
            elif found.start() >= self.end:
                right = found.start()
                break
        # One space between words, so that "kwam regelmatig terug" reads "kwam terug" without its adverb.
        return " ".join((self.text[left : self.start] + " " + self.text[self.end : right]).split())

    def closes_clause(self) -> bool:
        """Whether the clause ends with the wording, as in "en dat voelden zij heel sterk"."""
        rest = self.text[self.end : self.part.end].lstrip()
        return not rest or bool(_NEW_CLAUSE.match(rest)) or self.lexicon.clause.match(rest) is not None

    def _closes(self, opener: re.Match[str]) -> bool:
        """Whether the clause ends after this word and the wording."""
        between = self.text[opener.end() : self.start]
        alone = between.strip() in ("", "en", "and")
        return opener.end() <= self.start and alone and self.closes_clause()

    def following(self, count: int) -> list[re.Match[str]]:
        """Up to `count` words after the wording, until a mark other than a comma."""
        words: list[re.Match[str]] = []
        at = self.end
        for found in WORD.finditer(self.text, self.end, self.part.end):
            if len(words) == count or self.text[at : found.start()].strip() not in ("", ",", "(", "‘", "'"):
                break
            words.append(found)
            at = found.end()
        return words
