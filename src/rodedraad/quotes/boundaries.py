"""A source with its sentences, and where a quote may be cut.

No parser: a parser for three languages would be larger than the rest of the library and would still have to be
overruled. A boundary is taken only where marks and closed-class words make it plain; in doubt there is none, so
that the gate errs on the side of refusing, and the writer takes the whole sentence.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from rodedraad.quotes.cues import LOSSES, Loss, find_loss
from rodedraad.quotes.grammar import GRAMMARS, has_verb, is_verb
from rodedraad.quotes.tokens import Token, sentence_starts, tokenise
from rodedraad.wordlists import word_set

_CLAUSE_MARKS = frozenset((";", ":", "–", "—", "-", "...", "•", "*", "#", ">", "/", "|"))

# Beside these a verb stands, whatever its form.
_PRONOUNS = {
    "nl": word_set("ik wij we hij jij je jullie ze zij"),
    "en": word_set("i we he she they you"),
    "de": word_set("ich wir er"),
}


@dataclass(frozen=True, slots=True)
class Lost:
    """What a cut would lose: the class and the word of the source."""

    loss: Loss
    word: str


class Boundaries:
    """A source with its tokens and sentences, in one language; all indexes count tokens."""

    def __init__(self, text: str, language: str) -> None:
        self.text = text
        self.language = language
        self.grammar = GRAMMARS[language]
        self.tokens: list[Token] = tokenise(text)
        self.starts = sentence_starts(text, self.tokens)

    def sentence(self, index: int) -> tuple[int, int]:
        """The half-open range of the sentence that holds token `index`."""
        number = max(0, bisect_right(self.starts, index) - 1)
        end = self.starts[number + 1] if number + 1 < len(self.starts) else len(self.tokens)
        return self.starts[number], end

    def words(self, start: int, end: int) -> list[str]:
        return [token.form for token in self.tokens[max(0, start) : max(0, end)] if token.is_word]

    def marks(self, start: int, end: int) -> list[str]:
        return [token.form for token in self.tokens[max(0, start) : max(0, end)] if not token.is_word]

    def gap_before(self, index: int) -> list[str]:
        """The marks between the word at `index` and the word before it."""
        start = index
        while start and not self.tokens[start - 1].is_word:
            start -= 1
        return self.marks(start, index)

    def can_start(self, index: int) -> bool:
        """Whether a quote may begin at token `index`."""
        first, end = self.sentence(index)
        left, right = self.words(first, index), self.words(index, end)
        if not left or not right:
            return True
        if left[-1] in self.grammar.complement and len(left) > 1:
            return False
        if len(left) == 1 and left[0] in self.grammar.coordinate | self.grammar.contrast:
            return len(right) > 2  # "Maar ze vragen me niet"
        if right[0] in self.grammar.complement and has_verb(left, self.language):
            return right[0] not in self.grammar.coordinate
        if self._is_rest_of_inversion(index, left, right):
            return False
        return self._splits(index, left, right, at_start=True)

    def _is_rest_of_inversion(self, index: int, left: list[str], right: list[str]) -> bool:
        """ "Sinds hij ziek is, ben ik zijn agenda": what follows the comma reads as a question."""
        verb_first = self.language != "en" and is_verb(right[0], self.language) and right[1:2] != []
        opener = left[0] in self.grammar.subordinate | {"sinds", "nu", "seit"} or not has_verb(
            left[1:], self.language
        )
        return verb_first and right[1] in self.grammar.subjects and "," in self.gap_before(index) and opener

    def can_end(self, index: int) -> bool:
        """Whether a quote may end just before token `index`."""
        if index >= len(self.tokens):
            return True
        first, end = self.sentence(index)
        left, right = self.words(first, index), self.words(index, end)
        if not left or not right:
            return True
        return self._splits(index, left, right, at_start=False)

    def _splits(self, index: int, left: list[str], right: list[str], *, at_start: bool) -> bool:
        word = index
        while word < len(self.tokens) and not self.tokens[word].is_word:
            word += 1
        gap = self.gap_before(word)
        if "(" in gap or ")" in gap:
            return not at_start and self._closes_in_brackets(word)
        if _CLAUSE_MARKS & set(gap) or ('"' in gap and {",", "."} & set(gap)):
            return True
        if "," in gap:
            return self._comma_splits(left, right, word)
        if right[0] in self.grammar.subordinate and right[0] not in self.grammar.coordinate | {
            "da",
            "als",
            "damit",
        }:
            return has_verb(left, self.language)
        if at_start and left[-1] in self.grammar.coordinate:
            comma = len(left) > 1 and "," in self._gap_before_word(index, 2)
            reason = left[-1] in self.grammar.reason | self.grammar.contrast and len(right) > 3
            return (comma and (reason or has_verb(right, self.language))) or self._both_clauses(
                left[:-1], right
            )
        return right[0] in self.grammar.coordinate and self._both_clauses(left, right[1:])

    def _closes_in_brackets(self, word: int) -> bool:
        """Whether a remark between brackets opens just before `word` and is the last of its sentence."""
        _, end = self.sentence(word)
        rest = [token.form for token in self.tokens[word:end]]
        if "(" not in self.gap_before(word) or ")" not in rest:
            return False
        return not any(form[0].isalnum() for form in rest[rest.index(")") :])

    def _gap_before_word(self, index: int, back: int) -> list[str]:
        """The marks before the word that stands `back` words before token `index`, counted from 1 for the next."""
        place = index
        for _ in range(back - 1):
            place -= 1
            while place > 0 and not self.tokens[place].is_word:
                place -= 1
        return self.gap_before(place)

    def _comma_splits(self, left: list[str], right: list[str], word: int) -> bool:
        clause_left = self.words(self._clause_start(word), word)
        clause_right = self.words(word, self._clause_end(word))
        if len(left) <= 3 and set(left) <= self.grammar.interjections:
            return True
        if not has_verb(left, self.language):
            return False
        if right[0] in self.grammar.subordinate | self.grammar.coordinate | self.grammar.relative:
            return True
        if self._opens_clause(right):
            return True
        if right[0] in self.grammar.subjects | self.grammar.determiners:
            return has_verb(clause_right, self.language)
        return has_verb(clause_left, self.language) and has_verb(clause_right, self.language)

    def _both_clauses(self, left: list[str], right: list[str]) -> bool:
        """Whether a coordinating word between these joins clauses and not two nouns."""
        if self._opens_clause(right) and len(left) > 2:
            return True
        if not right or not has_verb(left, self.language):
            return False
        if right[0] in self.grammar.subordinate | self.grammar.subjects - self.grammar.determiners:
            return True
        return right[0] in self.grammar.determiners and has_verb(right[1:6], self.language)

    def _opens_clause(self, right: list[str]) -> bool:
        """ "Zij sloten de bank", "then they lose it", "nu mogen we niet meer": a subject with its verb right there."""
        pronouns = _PRONOUNS[self.language]
        if len(right) < 3:
            return False
        if right[0] in pronouns:
            return right[1] not in pronouns
        if self.language == "en":
            return right[0] in {"then", "now", "so"} and right[1] in pronouns
        return right[0] in {"nu", "toen", "dan", "daar", "hier", "toch", "morgen"} and right[2] in pronouns

    def _clause_start(self, index: int) -> int:
        first, _ = self.sentence(index)
        place = index - 1
        while place > first and not self.tokens[place - 1].is_word and place - 1 > first:
            place -= 1
        start = place - 1
        while start > first and self.tokens[start - 1].form not in {",", ";", ":"}:
            start -= 1
        return max(first, start)

    def _clause_end(self, index: int) -> int:
        _, end = self.sentence(index)
        place = index
        while place < end and self.tokens[place].form not in {",", ";", ":"}:
            place += 1
        return place

    def _has_own_subject(self, words: list[str]) -> bool:
        return (
            len(words) > 2
            and words[0] in self.grammar.subjects | self.grammar.determiners
            and has_verb(words, self.language)
        )

    def crosses(self, start: int, end: int) -> bool:
        """Whether an omission leaves its clause: it holds the end of a sentence or a verb of its own."""
        return any(start < at <= end for at in self.starts) or has_verb(self.words(start, end), self.language)

    def _loss(self, words: list[str], losses: tuple[Loss, ...] = LOSSES) -> Lost | None:
        found = find_loss(words, self.language, losses)
        return Lost(*found) if found else None
