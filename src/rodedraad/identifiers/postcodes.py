"""Dutch postcodes, with the house number where one stands right behind."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rodedraad.identifiers.found import Redaction, before, cued
from rodedraad.identifiers.names.lists import fold, is_word, places
from rodedraad.patterns import lazy
from rodedraad.vocabulary import words

POSTCODE = lazy(
    r"(?:(?<![\w.,/-])|(?<=\bNL-))[1-9]\d{3}(?:[ \u00a0]{0,2}|[-._])(?P<letters>[A-Za-z]{2})(?![\w]|-\d{3})"
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
# Behind a year these stand in capitals for nothing that people write.
ABBREVIATIONS = frozenset({"ZN", "EX", "CA", "KV", "PP", "WO", "DI", "ZA", "VR", "MA", "TB", "CC", "BC"})
POSTCODE_CUE = lazy(
    r"(?<!\w)(?:postcode(?:gebied|cijfers)?|post ?code|pc)(?!\w)[\s:=,(]*(?:(?:is|van|mij|:|cijfers|begint|met|hier"
    r"|bij|ons|in|op|mijn|was"
    r"|wij|hebben|luidt|dus)[\s:=,(]*){0,4}$"
)
LIVING_CUE = lazy(
    r"\b(?:woon|woont|wonen|wonend|\w*adres|bezorg\w*|bezorging|verhuisd|buurt|wijk)\b[^.!?\n]{0,30}$"
)
# Signs apart, or a letter for a nought: "7 5 1 1 AB", "3O12 AB".
SPREAD = lazy(
    r"(?<![\w.,/-])[1-9](?:[ .-]\d){3}[ .-]{1,2}[A-Za-z][ .-]?[A-Za-z](?!\w)"
    r"|(?<![\w.,/-])[1-9]\d{3}[ ][A-Za-z][ ][A-Za-z](?!\w)"
)
LETTER_NOUGHT = lazy(r"(?<![\w.,/-])[1-9](?=\d?\d?[oO])[\doO]{3}[ ]?[A-Z]{2}(?!\w)")
FOUR_DIGITS = lazy(r"(?<![\w.,€/-])[1-9]\d{3}(?![\w]|[.,]\d)")
# "5611EM12": the house number typed on.
GLUED = lazy(r"(?<![\w.,/-])[1-9]\d{3}[ ]?[A-Z]{2}[-/]?\d{1,4}[A-Za-z]?(?!\w)")
_SHORT_CUE = lazy(r"(?<!\w)pc(?!\w)\W*$")
_STREET = lazy(r",?[ ](?:[A-ZÀ-Þ][\w'’.-]*[ ]){1,4}\d{1,5}(?!\d)")
_TOWN = lazy(r",?[ \u00a0]+(?:te[ ]|in[ ])?((?:['’]s-)?[^\W\d_][\w'’-]+)")


def find_postcodes(text: str) -> Iterator[Redaction]:
    yield from _as_usual(text)
    for match in FOUR_DIGITS.finditer(text):
        goes_on = re.match(r"[ ]*\d", text[match.end() :]) or cued(_SHORT_CUE, text, match.start())
        area = before(text, match.start(), 20).rstrip().endswith("gebied")
        if cued(POSTCODE_CUE, text, match.start()) and not goes_on and not area:
            yield Redaction(match.start(), match.end(), "postcode", doubtful=True)
    for pattern in (SPREAD, LETTER_NOUGHT, GLUED):
        for match in pattern.finditer(text):
            told = cued(POSTCODE_CUE, text, match.start()) or cued(LIVING_CUE, text, match.start())
            apart = re.fullmatch(r"(?!19|20)\d{4} [A-Z] [A-Z]", match[0])
            glued = pattern is GLUED and re.match(r"(?!19|20)\d{4}[A-Z]{2}\d", match[0])
            if told or apart or glued or pattern is LETTER_NOUGHT:
                yield Redaction(match.start(), match.end(), "postcode", doubtful=True)


def _as_usual(text: str) -> Iterator[Redaction]:
    """Four figures and two letters; what may be a word or a measure counts where the same figures stand before it."""
    sure = set()
    for match in POSTCODE.finditer(text):
        verdict = _judge(text, match)
        if verdict is not None:
            sure.add(match[0][:4])
            # What a street follows is no part of its name: "9401-KA Noordersingel 71".
            street = "-" in match[0][:6] and match["letters"].isupper() and _STREET.match(text, match.end())
            yield Redaction(match.start(), match.end(), "postcode", doubtful=verdict and not street)
    for match in POSTCODE.finditer(text) if sure else ():
        # "6191 AB en 6191 ad"
        again = match[0][:4] in sure and match["letters"].upper() not in NOT_ISSUED
        if again and _judge(text, match) is None:
            yield Redaction(match.start(), match.end(), "postcode", doubtful=True)


def _measured(match: re.Match[str], spaced: bool) -> bool:
    """Whether the letters are a measure: "1500 kg", "2000 MW"; in capitals behind a number that is not round: no."""
    letters, number = match["letters"], int(match[0][:4])
    if letters.casefold() not in MEASURES:
        return False
    if letters.casefold() in ("am", "pm"):
        return number <= 1259 and number % 100 < 60
    return not (letters.isupper() and (match["house"] or number % 10))


def _judge(text: str, match: re.Match[str]) -> bool | None:
    """Doubtful or not; None where it is no postcode."""
    letters, spaced, dotted = match["letters"], not match[0][4].isalpha(), match[0][4] in "._"
    if letters == "is" or letters.upper() in NOT_ISSUED or (dotted and not letters.isupper()):
        return None
    if cued(POSTCODE_CUE, text, match.start()):
        return spaced and not letters.isupper()
    town = _TOWN.match(text, match.end())
    in_town = town is not None and fold(town[1]) in places() and not is_word(town[1].casefold())
    if in_town and (letters.isupper() or (letters.casefold() not in MEASURES and match[0][4] in "-.")):
        return False  # "1851 TB Heiloo", "6511-pp nijmegen"
    word = letters.casefold() in SHORT_WORDS
    # "3456 DE" in capitals is a postcode, "1500 EN" in a line of capitals may be none.
    loud = word and not any(
        letter.islower() for letter in text[max(0, match.start() - 20) : match.end() + 20]
    )
    year = match[0].startswith(("19", "20")) and not match["house"]
    lives = (
        not year and letters.casefold() not in ("in", "en", "op") and cued(LIVING_CUE, text, match.start())
    )
    if _measured(match, spaced) or (loud and not lives):
        return None
    if letters in ABBREVIATIONS:
        word = False  # "2011 ZN", which no year has behind it
    if spaced and word and (not letters.isupper() or year):
        # "ik woon op 6542 te"
        return True if lives and in_town else None
    return dotted or (spaced and (not letters.isupper() or (word and not match["house"])))
