"""Dutch postcodes, with the house number where one stands right behind."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rodedraad.identifiers.found import Redaction, cued
from rodedraad.identifiers.names.lists import fold, is_word, places
from rodedraad.vocabulary import words

POSTCODE = re.compile(
    r"(?<![\w.,/-])[1-9]\d{3}(?:[ \u00a0]{0,2}|[-.])(?P<letters>[A-Za-z]{2})(?![\w])"
    r"(?:(?P<house>,?[ \u00a0]+(?:(?:huis)?(?:nr\.?|nummer)[ \u00a0]+|no\.?[ \u00a0]+|#)?"
    r"(?!0\d|[1-9]\d{3}[ ]?[A-Za-z]{2}(?!\w))"
    r"\d{1,5}(?![\d.:]*\d|[.,]\d)(?:[ -]?[a-zA-Z](?![\w]))?(?:[-/]\d{1,4}(?!\d))?))?"
)
NOT_ISSUED = frozenset({"SA", "SD", "SS"})
MEASURES = words("kw mw kb mb gb tb ad hp kg km ha cm mm am pm")
# Two letters after a number that are a word or a measure, not the end of a postcode.
SHORT_WORDS = words(
    """
    in de en is op om te er ik je we ze of al as at to by an on it us me my no so up go do he if be or ga
    zo na nu ja uw km kg cm mm kw ha gb mb st ml mg am pm nr tv ad bc ca cc dm dl hp kb mw pk pp v. zn ex
    ok wo ma di vr za kv tb
    """
)
POSTCODE_CUE = re.compile(
    r"(?<!\w)(?:postcode(?:gebied|cijfers)?|post ?code|pc)(?!\w)[\s:=,(]*(?:(?:is|van|mij|:|cijfers|begint|met|hier"
    r"|bij|ons"
    r"|wij|hebben|luidt|dus)[\s:=,(]*){0,4}$"
)
LIVING_CUE = re.compile(r"\b(?:woon|woont|wonen|wonend|adres)\b[^.!?\n]{0,30}$")
FOUR_DIGITS = re.compile(r"(?<![\w.,€/-])[1-9]\d{3}(?![\w]|[.,]\d)")
# "5611EM12": the house number typed on.
GLUED = re.compile(r"(?<![\w.,/-])[1-9]\d{3}[ ]?[A-Z]{2}[-/]?\d{1,4}[A-Za-z]?(?!\w)")
_TOWN = re.compile(r",?[ \u00a0]+(?:te[ ]|in[ ])?((?:['’]s-)?[A-ZÀ-Þ][\w'’-]+)")


def find_postcodes(text: str) -> Iterator[Redaction]:
    for match in POSTCODE.finditer(text):
        verdict = _judge(text, match)
        if verdict is not None:
            yield Redaction(match.start(), match.end(), "postcode", doubtful=verdict)
    for match in FOUR_DIGITS.finditer(text):
        if cued(POSTCODE_CUE, text, match.start()) and not re.match(r"[ ]*\d", text[match.end() :]):
            if cued(re.compile(r"(?<!\w)pc(?!\w)\W*$"), text, match.start()):
                continue
            yield Redaction(match.start(), match.end(), "postcode", doubtful=True)
    for match in GLUED.finditer(text):
        if cued(POSTCODE_CUE, text, match.start()) or cued(LIVING_CUE, text, match.start()):
            yield Redaction(match.start(), match.end(), "postcode", doubtful=True)


def _measured(match: re.Match[str], spaced: bool) -> bool:
    """Whether the letters are a measure: "1500 kg", "2000 MW"; in capitals behind a number that is not round: no."""
    letters, number = match["letters"], int(match[0][:4])
    if letters.casefold() not in MEASURES:
        return False
    clock = letters.casefold() in ("am", "pm") and number <= 1259
    return clock or not (letters.isupper() and spaced and (match["house"] or number % 10))


def _judge(text: str, match: re.Match[str]) -> bool | None:
    """Doubtful or not; None where it is no postcode."""
    letters, spaced, dotted = match["letters"], not match[0][4].isalpha(), match[0][4] == "."
    if letters.upper() in NOT_ISSUED or (dotted and not letters.isupper()):
        return None
    if cued(POSTCODE_CUE, text, match.start()):
        return spaced and not letters.isupper()
    town = _TOWN.match(text, match.end())
    if letters.isupper() and town and fold(town[1]) in places() and not is_word(town[1]):
        return False  # "1851 TB Heiloo"
    word = letters.casefold() in SHORT_WORDS
    # "3456 DE" in capitals is a postcode, "1500 EN" in a line of capitals may be none.
    loud = word and not any(
        letter.islower() for letter in text[max(0, match.start() - 20) : match.end() + 20]
    )
    if loud or _measured(match, spaced):
        return None
    year = match[0].startswith(("19", "20")) and not match["house"]
    if spaced and word and (not letters.isupper() or year):
        # "ik woon op 6542 te"
        lived_at = (
            not year
            and letters.casefold() not in ("in", "en", "op")
            and cued(LIVING_CUE, text, match.start())
        )
        return True if lived_at and town else None
    return dotted or (spaced and (not letters.isupper() or (word and not match["house"])))
