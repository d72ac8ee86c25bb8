"""Reports that tell an evening as a story: a sentence brings somebody in, what that person said stands between marks.

"Yasmina Benali, doktersassistente, herkende dat. “Patiënten geven mij hun telefoon ...”": the words between the marks
are the statement, the sentence before them tells who spoke, and what is in neither way somebody's word tells how the
evening went. Only where a report writes several statements so; elsewhere `reported.py` decides alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rodedraad.patterns import lazy
from rodedraad.readers.blocks import Block, Form
from rodedraad.readers.voices import SAYS
from rodedraad.sentences import sentence_spans

_FEWEST = 2
_FEWEST_WORDS = 4
_LONGEST_LEAD_IN = 32
_LONGEST_TAIL = 20
_LONGEST_INTRODUCTION = 24
_LONGEST_ANNOUNCEMENT = 9
_OPEN, _CLOSE = '["“„«]', '["”“»]'
# A quotation as a sentence of its own, behind a lead-in that ends in a colon, or before a tail that tells who said it.
_ALONE = lazy(rf"\s*{_OPEN}(?P<quote>[^\"“”„«»]+){_CLOSE}[.,]?\s*")
_LED_IN = lazy(rf"(?P<told>[^\"“”„«»]{{3,240}}?):\s*{_OPEN}(?P<quote>[^\"“”„«»]+){_CLOSE}[.]?\s*")
_TAILED = lazy(rf"\s*{_OPEN}(?P<quote>[^\"“”„«»]+){_CLOSE}\s*,?\s*(?P<told>[^\"“”„«»]{{4,200}})")
_PRONOUN = lazy(
    r"(?:hij|zij|ze|he|she|volgens (?:hem|haar)|according to (?:him|her)"
    r"|(?:aan de ene kant|on the one hand),? (?:\w+ )?"
    r"(?:hij|zij|ze|he|she))\b",
    re.IGNORECASE,
)
_OWN = lazy(r"\b(?:ik|mij|mijn|wij|ons|onze|i|my|me|we|our|us)\b", re.IGNORECASE)
# What the table will do, as a report puts it at its end.
_PLANS = lazy(
    r"(?:de|the|onze|our) (?:hele |whole )?(?:groep|group|tafel|table|deelnemers|participants|aanwezigen)"
    r" (?:will|zal|zullen"
    r"|gaat|gaan|wil|willen|spreekt|spreken|vraagt|vragen|agrees?|agreed|wants?|asks?|komt|komen)\b",
    re.IGNORECASE,
)
_AGREES = lazy(r"\bafspraak|\bafspraken|\bafgesproken|\bagree(?:d|ment)", re.IGNORECASE)
_SUBORDINATE = lazy(r"\b(?:dat|of|om|omdat|waarom|hoe|wat|that|whether|to|because|why|how)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Quotation:
    """Where the words of somebody stand in a sentence, and what the sentence tells of who said them."""

    start: int
    end: int
    told: str = ""


def quotation_in(sentence: str) -> Quotation | None:
    """The quotation that a sentence is made for; None where it only quotes a word in passing."""
    found = _ALONE.fullmatch(sentence)
    if found and len(found["quote"].split()) >= _FEWEST_WORDS:
        return Quotation(*found.span("quote"))
    for pattern, longest in ((_LED_IN, _LONGEST_LEAD_IN), (_TAILED, _LONGEST_TAIL)):
        found = pattern.fullmatch(sentence)
        if not found or len(found["quote"].split()) < _FEWEST_WORDS:
            continue
        told = found["told"].strip()
        if len(told.split()) <= longest and (pattern is _LED_IN or tells_who(told)):
            return Quotation(*found.span("quote"), told)
    return None


def tells_who(tail: str) -> bool:
    """Whether what follows a quotation is about who said it: it holds a verb of saying near its beginning."""
    words = [word.strip(",.").casefold() for word in tail.split()]
    return any(word in SAYS or word in ("aldus", "volgens", "zo") for word in words[:4])


def is_story(blocks: Sequence[Block]) -> bool:
    """Whether a report quotes people within its paragraphs, two times or more."""
    many = 0
    for block in blocks:
        if block.form != Form.PARAGRAPH or block.why or not re.search(_OPEN, block.text):
            continue
        spans = sentence_spans(block.text)
        # A paragraph that is a quotation and no more is a way to write a statement, not to tell a story.
        many += sum(len(spans) > 1 and quotation_in(block.text[a:b]) is not None for a, b in spans)
        if many >= _FEWEST:
            return True
    return False


def introduces(sentence: str, following: str | None) -> bool:
    """Whether a sentence only brings in who says what the next one quotes, or tells on with "hij" or "she"."""
    if following is None or len(sentence.split()) > _LONGEST_INTRODUCTION:
        return False
    found = quotation_in(following)
    if found is not None and not found.told:
        return True
    return (
        bool(_PRONOUN.match(following))
        and len(sentence.split()) <= len(following.split())
        and not _SUBORDINATE.search(sentence)
    )


# "Dat zei een gepensioneerde boekhouder.", below what was quoted.
_BACK = lazy(
    r"(?:dat|dit|aldus|zo|that|so|this)\s+(?P<verb>[\w’']+)\s+(?P<who>.+)", re.IGNORECASE | re.DOTALL
)


def tells_back(sentence: str) -> bool:
    """Whether a sentence tells who said what was quoted just before it."""
    found = _BACK.match(sentence)
    return bool(found and found["verb"].casefold() in SAYS and not _PRONOUN.match(found["who"]))


def goes_on_with(sentence: str) -> bool:
    """Whether a sentence tells on about whoever was named last."""
    return bool(_PRONOUN.match(sentence))


def announces_an_agreement(sentence: str) -> bool:
    """ "De groep maakte één afspraak.": the agreement itself follows."""
    return bool(_AGREES.search(sentence)) and len(sentence.split()) <= _LONGEST_ANNOUNCEMENT


def is_somebodys_word(sentence: str) -> bool:
    """Whether a sentence that names nobody may be a contribution: "we" and "I", or a verb of telling with "that"."""
    words = [word.strip(",.;:").casefold() for word in sentence.split()]
    tells = any(
        word in SAYS and words[at + 1 : at + 2] and set(words[at + 1 : at + 4]) & {"dat", "that", "of", "om"}
        for at, word in enumerate(words)
    )
    return bool(_OWN.search(sentence) or _PLANS.match(sentence)) or tells
