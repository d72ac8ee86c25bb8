"""The finder: each wording of the list, kept where it speaks of people or their talk."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from rodedraad.quantifiers.dutch import DUTCH
from rodedraad.quantifiers.english import ENGLISH
from rodedraad.quantifiers.lexicon import About, Lexicon, Need, QuantityClass
from rodedraad.quantifiers.needs import NEEDS
from rodedraad.quantifiers.place import Place
from rodedraad.quantifiers.zones import Part, open_parts, shut_zones

LEXICONS = {"nl": DUTCH, "en": ENGLISH}
_FAR = 600


@dataclass(frozen=True, slots=True)
class Found:
    """`words` as they stand in the text, at code points `start` to `end`; `about` says what they count."""

    words: str
    cls: QuantityClass
    start: int
    end: int
    about: About = "people"


def find_quantifiers(text: str, language: str = "nl") -> list[Found]:
    """Words of quantity, frequency, comparison and strength about people or their talk, in order.

    `language` is nl or en (anything else is read as Dutch). Left alone: words inside quotes, titles and headings,
    what outside research or figures say, bare plurals, "men" and passives without a word of quantity.
    """
    return list(_found(text, language))


@lru_cache(maxsize=4096)
def _found(text: str, language: str) -> tuple[Found, ...]:
    """Kept, because the gates look at a sentence once for each thread that it cites, and again on every page."""
    lexicon = LEXICONS.get(language, DUTCH)
    known = language if language in LEXICONS else "nl"
    # Lower case letter by letter, so that every place stays where it is.
    lower = "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text).replace(
        "’", "'"
    )
    shut = shut_zones(text)
    candidates: list[Found] = []
    for part in open_parts(text, known):
        for rule in lexicon.rules:
            for hit in rule.words.finditer(lower, part.start, part.end):
                found = _keep(text, lower, hit, rule.cls, rule.need, part, lexicon)
                if found and not any(start < found.end and found.start < end for start, end in shut):
                    candidates.append(found)
    return tuple(_longest(candidates))


def _keep(
    text: str,
    lower: str,
    hit: re.Match[str],
    cls: QuantityClass,
    need: Need,
    part: Part,
    lexicon: Lexicon,
) -> Found | None:
    end = hit.start() + len(hit.group().rstrip())
    # A text without marks is one long part: what is farther away than this no longer bears on the word.
    near = Part(max(part.start, hit.start() - _FAR), min(part.end, hit.end() + _FAR), part.sentence_start)
    place = Place(lower, hit.start(), end, near, lexicon)
    if end <= hit.start() or _is_title_word(text, place) or _after_figure(place):
        return None
    answer = NEEDS[need](place)
    if answer is None:
        return None
    about, last = answer
    return Found(text[hit.start() : last], cls, hit.start(), last, about)


def _longest(candidates: list[Found]) -> list[Found]:
    """Where wordings overlap the longest stands: "niet iedereen" is not "iedereen"."""
    kept: list[Found] = []
    for found in sorted(candidates, key=lambda one: (one.start - one.end, one.start, one.cls)):
        if all(found.end <= other.start or other.end <= found.start for other in kept):
            kept.append(found)
    return sorted(kept, key=lambda one: one.start)


def _is_title_word(text: str, place: Place) -> bool:
    """A capital in the middle of a sentence: the name of a report or campaign, such as "Iedereen doet mee"."""
    if not text[place.start].isupper() or place.start <= place.part.sentence_start:
        return False
    before = text[max(place.part.sentence_start, place.start - 9) : place.start].rstrip()
    return bool(before) and before[-1] not in ".!?:\n…" and text[place.start : place.end] != "I"


def _after_figure(place: Place) -> bool:
    """ "37 procent van alle huishoudens": the figure counts, not the word."""
    return bool(
        re.search(
            r"(?:%|procent|per ?cent)\s+(?:van|of)\s+(?:the\s+)?$", place.text[place.part.start : place.start]
        )
    )
