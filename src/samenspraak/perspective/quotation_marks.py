"""Words between quotation marks in a text that is typed: whoever reads them takes them for what was said.

A quote is chosen from what was said and never typed (`quoting`). So in a sentence and beside it nothing longer than a
saying of two words stands between marks, unless it is a name in capitals, a title that the house knows (`titles`), or a
heard sentence repeats, word for word and in sense, what a contribution says that it cites and that may be quoted today.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Container, Iterable, Iterator
from dataclasses import dataclass

from rodedraad.quotes import check_quote
from rodedraad.wordlists import word_set

# As many words of somebody are a quote; fewer are a saying or a word that is looked at.
LEAST = 3
_WORD = re.compile(r"[^\W_][\w’'-]*")
# A mark that is not closed runs to the end of its paragraph, so that leaving it out hides nothing.
_DOUBLE = re.compile(
    r"(?:[“”„‟«»＂‹›]|(?<!\d)\"|''|,,(?=\w)|``)(?P<words>(?:(?!\n\s*\n).)*?)(?:[“”„‟«»\"＂‹›]|''|(?=\n\s*\n)|\Z)",
    re.DOTALL,
)
# A single mark opens only before a word and closes only after one: foto's, 's avonds and don't stay words.
_SINGLE = re.compile(
    r"(?<!\w)[‘’‚'](?!(?:s|t|n|k|m|r)\b)(?=\S)(?P<words>(?:[^'’‘\n]|(?<=\w)['’](?=\w))*?(?<=\S))['’‘](?!\w)"
)
# Beside capitals a name may have these: “Samen aan Tafel in Veerdam”.
_SMALL = word_set(
    "de het een van der den des in op aan en of voor bij te ten ter met om uit the a an and on at for to by"
)
_WORKS = (
    r"rapport|onderzoek|studie|boek|roman|artikel|essay|advies|notitie|nota|visie|programma|project|campagne|film"
    r"|documentaire|lied|gedicht|voorstelling|tentoonstelling|motto|slogan|thema|\w*dialoog|opgave|perspectief"
    r"|hoofdstuk|paragraaf|draad|editie|bijlage|actie|initiatief|cursus|spel|reeks|werkgroep|vereniging|stichting|wet"
    r"|regeling|begrip|titel|kop|naam|genaamd|getiteld"
    r"|report|study|book|novel|article|advice|memo|programme|campaign|song|poem|play|theme|dialogue|challenge|chapter"
    r"|thread|annex|law|title|named|titled|entitled"
)
_OF_SOMEONE = r"(?:\s+(?:van|over|of|about|by)\s+(?:(?:de|het|the)\s+)?[\w’'-]+)?"
_TITLE_FOLLOWS = re.compile(rf"\b(?:{_WORKS}){_OF_SOMEONE}\s*$", re.IGNORECASE)
# What the organisers asked everybody is no quote of anybody: unless somebody put it.
_ASKED = re.compile(r"\b(?:vraag|stelling|question|statement)\s*:?\s*$", re.IGNORECASE)
_PUT_BY_SOMEONE = re.compile(
    r"deelne|inwoner|iemand|participant|resident|somebody|someone"
    r"|\b(?:stel(?:t|de|den)|vroeg|vroegen|kwam|asked|put|raised|came)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Marked:
    """A stretch between marks, which stand at code points `start` and before `end`."""

    start: int
    end: int
    words: str


def typed_quotes(text: str, titles: Container[str] = frozenset()) -> list[str]:
    """What in a text reads as a quote: words between marks that are no title, name or saying of two words.

    `titles`: those that there are (`title_key`). Whatever else is called a title is somebody's words.
    """
    return [
        one.words
        for one in _marked(text)
        if len(_WORD.findall(one.words)) >= LEAST and not _is_title(text, one, titles)
    ]


def title_key(title: str) -> str:
    """A title as it is compared: without capitals, marks and the space between its words."""
    return " ".join(_WORD.findall(title.casefold().replace("’", "'")))


def carried(words: str, sources: Iterable[str]) -> bool:
    """Whether one of these sources says this, in wording and in sense."""
    return any(check_quote(source, words.strip(" ,")).accepted for source in sources if source)


def not_carried(text: str, sources: Collection[str], titles: Container[str] = frozenset()) -> list[str]:
    """The quotes in a text that none of these sources says."""
    return [words for words in typed_quotes(text, titles) if not carried(words, sources)]


def without_small_marks(text: str) -> str:
    """The same text, letter by letter, without the marks around one or two words: “iedereen” counts people too."""
    letters = list(text)
    for one in _marked(text):
        if len(_WORD.findall(one.words)) < LEAST:
            for place in (*range(one.start, one.start + 2), *range(one.end - 2, one.end)):
                letters[place] = letters[place] if letters[place].isalnum() else " "
    return "".join(letters)


def without_quotes(text: str) -> str:
    """The same text, letter by letter, without what reads as a quote."""
    letters = list(text)
    for one in _marked(text):
        if len(_WORD.findall(one.words)) >= LEAST:
            letters[one.start : one.end] = " " * (one.end - one.start)
    return "".join(letters)


def _marked(text: str) -> list[Marked]:
    taken: list[Marked] = []
    for one in (*_found(_DOUBLE, text), *_found(_SINGLE, text)):
        if all(one.end <= other.start or one.start >= other.end for other in taken):
            taken.append(one)
    return sorted(taken, key=lambda one: one.start)


def _found(pattern: re.Pattern[str], text: str) -> Iterator[Marked]:
    for hit in pattern.finditer(text):
        if hit.group("words").strip():
            yield Marked(hit.start(), hit.end(), hit.group("words").strip())


def _is_title(text: str, one: Marked, titles: Container[str]) -> bool:
    before = re.split(r"[.!?\n]", text[: one.start])[-1]
    if _TITLE_FOLLOWS.search(before):
        return title_key(one.words) in titles or _is_name(one)
    if _ASKED.search(before):
        return not _PUT_BY_SOMEONE.search(before)
    return _is_name(one)


def _is_name(one: Marked) -> bool:
    words = _WORD.findall(one.words)
    capitals = [word for word in words if word[0].isupper()]
    return len(capitals) > 1 and all(word in capitals or word in _SMALL for word in words)
