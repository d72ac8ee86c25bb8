"""What there is to compare: each different text once, with its language and words."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from rodedraad.embed import spread_sample
from rodedraad.passages import Passage
from rodedraad.words import Token, says_something, text_languages, tokens

# Comparing all pairs grows with the square: above this number of different texts, as many as `SAMPLED` are
# compared and the others are placed beside them. Forty thousand take about four CPU minutes.
COMPARED_AT_MOST = 40_000
SAMPLED = 20_000


@dataclass(frozen=True, slots=True)
class Material:
    """Different texts, sorted, so that neither the order of the input nor copies change what is found.

    passages   everything that was given, sorted by id
    texts      each different text once (letter case and white space aside), as its first passage has it
    copies     for each text the positions in `passages` that say it
    languages  for each text
    words      for each text; empty for texts outside the sample of a very large input
    compared   positions of the texts that say something and are compared with each other
    placed     positions of the texts that say something and are placed afterwards, in a very large input
    """

    passages: list[Passage]
    texts: list[str]
    copies: list[list[int]]
    languages: list[str]
    words: list[list[Token]]
    compared: list[int]
    placed: list[int]

    def first_passages(self) -> list[Passage]:
        """For each text the first passage that says it."""
        return [self.passages[positions[0]] for positions in self.copies]


def same_text(text: str) -> str:
    """The key under which two texts are one: letter case, white space and composed accents aside."""
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


def gather_material(passages: Sequence[Passage], language: str) -> Material:
    """Sort, fold copies, find languages and words, and choose what is compared."""
    ordered = sorted(passages, key=lambda passage: passage.id)
    by_text: dict[str, list[int]] = {}
    for position, passage in enumerate(ordered):
        by_text.setdefault(same_text(passage.text), []).append(position)
    keys = sorted(by_text)
    copies = [by_text[key] for key in keys]
    texts = [ordered[positions[0]].text for positions in copies]
    languages = text_languages(texts, language)
    sample = None if len(texts) <= COMPARED_AT_MOST else set(spread_sample(keys, SAMPLED))
    words: list[list[Token]] = []
    compared: list[int] = []
    placed: list[int] = []
    for row, (key, text, spoken) in enumerate(zip(keys, texts, languages, strict=True)):
        found = tokens(text, spoken)
        inside = sample is None or key in sample
        words.append(found if inside else [])
        if says_something(found):
            (compared if inside else placed).append(row)
    return Material(ordered, texts, copies, languages, words, compared, placed)
