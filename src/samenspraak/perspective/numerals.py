"""Numbers as writers write them, in figures and in words: "24", "1.234", "vierentwintig", "a hundred and eighty"."""

from __future__ import annotations

import re
from functools import cache

_UNITS = {
    "nl": "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien "
    "zeventien achttien negentien",
    "en": "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen",
}
_TENS = {
    "nl": "twintig dertig veertig vijftig zestig zeventig tachtig negentig",
    "en": "twenty thirty forty fifty sixty seventy eighty ninety",
}
_HUNDRED = {"nl": "honderd", "en": "hundred"}
_THOUSAND = {"nl": "duizend", "en": "thousand"}
# Numbers that say how many without saying it: no count can be the same.
VAGUE = {
    "nl": r"tientallen|honderden|duizenden|(?:een\s+)?(?:paar\s+)?(?:tiental|dozijn|twintigtal|dertigtal|honderdtal)",
    "en": r"dozens\s+of|scores\s+of|hundreds\s+of|thousands\s+of|(?:a\s+)?dozen",
}
# In figures, with a mark at the thousands in either fashion.
FIGURE = r"\d{1,3}(?:[.,]\d{3})+(?![\d.,]\d)|\d+"


@cache
def _words(language: str) -> dict[str, int]:
    """Every number in words below a thousand, and whole thousands, without spaces, hyphens or marks on letters."""
    units, tens = _UNITS[language].split(), _TENS[language].split()
    joint = "en" if language == "nl" else ""
    below = dict(zip(units, range(20), strict=True))
    for at, ten in enumerate(tens, start=2):
        below[ten] = at * 10
        for unit, word in enumerate(units[1:10], start=1):
            below[f"{word}{joint}{ten}" if language == "nl" else f"{ten}{word}"] = at * 10 + unit
    found = dict(below)
    hundred = _HUNDRED[language]
    heads = [("", 1), ("a", 1), *((word, at) for at, word in enumerate(units[:20]) if at)]
    for head, many in heads:
        found[f"{head}{hundred}"] = many * 100
        for word, more in below.items():
            if more:
                found[f"{head}{hundred}{word}"] = found[f"{head}{hundred}and{word}"] = many * 100 + more
                found[f"{head}{hundred}en{word}"] = many * 100 + more
    for word, many in [("", 1), ("a", 1), *below.items()]:
        if many:
            found[f"{word}{_THOUSAND[language]}"] = many * 1000
    return found


def pattern(language: str) -> str:
    """What a number looks like, as a pattern without groups; not every hit is one (`value` says)."""
    if language == "en":
        unit = "|".join([*_UNITS["en"].split(), *_TENS["en"].split(), "hundred", "thousand"])
        return rf"(?:{FIGURE}|(?:a\s+(?=hundred|thousand))?(?:{unit})(?:(?:\s+and\s+|[\s-]+)(?:{unit})\b)*)"
    unit = "|".join([*_UNITS["nl"].split(), *_TENS["nl"].split(), "honderd", "duizend", "één", "eén"])
    return rf"(?:{FIGURE}|(?:{unit})(?:(?:en|ën)?(?:{unit}))*)"


def value(words: str, language: str) -> int | None:
    """How much a number is; None where it is none."""
    plain = words.casefold().replace("é", "e").replace("ë", "e")
    if re.fullmatch(FIGURE, plain):
        return int(re.sub(r"[.,]", "", plain))
    return _words(language).get(re.sub(r"[\s-]+", "", plain))
