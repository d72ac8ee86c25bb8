"""Numbers, fractions and percentages that a sentence says of tables, of dialogues or of people.

A small grammar on purpose: a number close before one of a few nouns, a share of them, or a number before a verb of
saying or wanting. Numbers of anything else ("drie bussen", "in 2021", "drie kinderen in één kamer") are not looked at,
nor is what stands between quotation marks: of three words or more that is somebody's (`quotation_marks`). What a number
is said of is found here; whether the record carries it, `quantities` says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from typing import Literal

from rodedraad.quantifiers.zones import shut_zones
from samenspraak.perspective import numerals
from samenspraak.perspective.speaking_for import SAYING, WANTING

# "unnamed": "acht van de tien wil dit" does not say of whom.
Of = Literal["tables", "dialogues", "participants", "people", "unnamed"]

NOUNS: dict[str, dict[Of, str]] = {
    "nl": {
        "tables": r"(?:dialoog|gespreks|burger|thema)?tafels?",
        "dialogues": r"\w*dialogen|tafelgesprekken",
        "participants": r"\w*(?:deelnemers?|deelneemsters?|aanwezigen|tafelgenoten|gespreksgenoten|sprekers)",
        "people": r"mensen|personen|\w*(?:inwoners|bewoners|bewoonsters|burgers|jongeren|ouderen|ouders|studenten"
        r"|leerlingen|scholieren|mantelzorgers|ondernemers|vrijwilligers|huurders|buren|vrouwen|mannen)|werkenden",
    },
    "en": {
        "tables": r"(?:dialogue\s+|theme\s+)?tables?",
        "dialogues": r"dialogues|table\s+talks",
        "participants": r"participants?|attendees|speakers|contributors",
        "people": r"people|persons|residents|inhabitants|citizens|villagers|parents|students|pupils|carers"
        r"|entrepreneurs|volunteers|tenants|neighbours|women|men|youngsters",
    },
}
# Words that may stand between a number and what it counts.
_BETWEEN = {
    "nl": r"(?:(?!de\b|die\b|deze\b|hoe\b|toe\b|mee\b|wie\b)[a-zë-]{3,}e\s+){0,2}",
    "en": r"(?:(?:young|younger|old|older|different|invited|other|more|local|adult|separate)\s+){0,2}",
}
_OF = {
    "nl": r"(?:van|onder|der)\s+(?:(?:de|het|alle|onze|deze|die)\s+)?",
    "en": r"(?:of|among)\s+(?:(?:the|all|our|these)\s+)*",
}
_AT = {"nl": r"(?:aan|bij|op|tijdens|in)", "en": r"(?:at|in|during)"}
_TALKS = {"nl": r"gesprekken|bijeenkomsten", "en": r"conversations|meetings|sessions"}
_GROUP = {"nl": r"groep|zaal|gezelschap", "en": r"group|room|audience"}
_RATIO = {"nl": r"(?:van|op)\s+(?:de|elke|iedere)", "en": r"(?:in|out\s+of|of)(?:\s+(?:the|every|our))?"}
_PERCENT = {"nl": r"(?:[.,]\d+)?\s*(?:%|procent\b)", "en": r"(?:[.,]\d+)?\s*(?:%|per\s*cent\b)"}
_PARTS = {
    "nl": "derde kwart vierde vijfde zesde zevende achtste negende tiende",
    "en": "thirds? quarters? fourths? fifths? sixths? sevenths? eighths? ninths? tenths?",
}
_SIZE = {"derde": 3, "third": 3, "kwart": 4, "vierde": 4, "quarter": 4, "fourth": 4, "vijfde": 5, "fifth": 5,
    "zesde": 6, "sixth": 6, "zevende": 7, "seventh": 7, "achtste": 8, "eighth": 8, "negende": 9, "ninth": 9,
    "tiende": 10, "tenth": 10}  # fmt: skip
_HALF = {"nl": r"(?:de\s+)?helft", "en": r"half"}
_ARTICLE = {"nl": r"een", "en": r"an?"}
_SOUNDED = {
    "nl": r"klonk(?:en)?|gingen|ging|kwam(?:en)?|werd(?:en)?|hoorden|is|was|spraken|steun(?:t|en|den)|stem(?:t|men|den)"
    r"|(?:is|zijn|was|waren)\s+(?:het\s+|er\s+)*(?:eens|voor|tegen|bang|blij|boos)",
    "en": r"came|heard|spoke|raised|support(?:s|ed)?|voted?|favou?r(?:s|ed)?"
    r"|(?:is|are|was|were)\s+(?:for|against|in\s+favou?r|afraid|happy|angry)",
}
_MARKS = "\"“”„«»‘’'"
# "Minstens tien tafels" holds where more were counted.
_AT_LEAST = re.compile(r"\b(?:minstens|ten\s+minste|tenminste|at\s+least)\s+$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Claim:
    """A number with what it is said of: `number` of `total`, a `share`, or a bare `number`; None where it is vague."""

    start: int
    end: int
    words: str
    of: Of
    number: int | None = None
    total: int | None = None
    share: Fraction | None = None
    # A share in whole per cents is rounded.
    rounded: bool = False
    at_least: bool = False


def claims_in(text: str, language: str) -> list[Claim]:
    """Each claim once, in the order of reading."""
    known = language if language in NOUNS else "nl"
    shut = [zone for zone in shut_zones(text) if text[zone[0]] in _MARKS]
    taken: list[Claim] = []
    for name, pattern in _patterns(known):
        for hit in pattern.finditer(text):
            start, end = hit.span("claim")
            clear = all(end <= low or start >= high for low, high in shut)
            if clear and all(end <= other.start or start >= other.end for other in taken):
                taken.extend(_claims(name, hit, known))
    return sorted(taken, key=lambda claim: claim.start)


def speaks_of_dialogues(text: str, language: str) -> bool:
    return any(claim.of == "dialogues" for claim in claims_in(text, language))


@cache
def _patterns(language: str) -> list[tuple[str, re.Pattern[str]]]:
    """By name, the most telling first: what one has taken, none after it looks at."""
    nouns, between, of = NOUNS[language], _BETWEEN[language], _OF[language]
    number = numerals.pattern(language)
    wanted = "|".join([*SAYING[language].split(), *WANTING[language].split()])
    said, wanted = rf"(?:{wanted}|{_SOUNDED[language]})", rf"(?:{wanted})"
    by, past = r"(?:bij|door|onder|from|by|among)", "genoemd|gezegd|gehoord|verteld"
    after = r"volgens|according\s+to"
    noun = "|".join(rf"(?P<{name}>{words})" for name, words in nouns.items())
    noun = rf"(?:{noun}|(?P<group>{_GROUP[language]}))\b"
    first = rf"(?:{number}|{_ARTICLE[language]})"
    part = rf"(?:{'|'.join(_PARTS[language].split())})"
    share = (
        rf"(?:(?P<percent>{number}){_PERCENT[language]}|driekwart\b|three-quarters\b"
        rf"|(?P<parts>{first})[\s-]+(?P<size>{part})\b|(?P<half>{_HALF[language]})\b)"
    )
    ratio = rf"(?P<x>{first})\s+{_RATIO[language]}\s+(?P<y>{number})"
    vague = numerals.VAGUE[language]
    people = rf"{between}(?P<people>{nouns['people']})\b"
    tables = rf"{between}(?P<tables>{nouns['tables']})"
    dialogues = rf"{between}(?P<dialogues>{nouns['dialogues']})"
    counted = rf"(?:{tables}|{dialogues}|{between}(?P<participants>{nouns['participants']}))\b"
    # None of these opens another clause between people and what they say.
    gap = r"(?:\s+(?!dat\b|die\b|om\b|that\b|who\b|to\b|en\b|and\b)[\w’'-]+){0,4}?\s+"
    # "Een tafel" is no number of tables; "één tafel" is.
    many = rf"(?!een\b)(?P<n>{vague}|{number})"
    not_of = r"(?<!van\s)(?<!met\s)(?<!voor\s)(?<!with\s)(?<!for\s)(?<!of\s)"
    closes = r"(?=\s*[.,;:!?]|\s*$|\s+(?:dat|dit|een|that|this|a)\b)"
    at = _AT[language]
    sources = [
        ("ratio", rf"(?P<claim>{ratio}\s+{between}{noun})"),
        ("ratio", rf"(?P<claim>{at}\s+{ratio})(?=\s+{said}\b|\s*[.,;:!?])"),
        ("ratio_of_people", rf"(?P<claim>{ratio})(?=\s+{said}\b)"),
        ("ratio_of_people", rf"\b{said}\s+(?P<claim>{ratio}){closes}"),
        ("within", rf"(?P<claim>{of}(?P<y>{number})\s+{tables}\s+\w+\s+(?:er\s+)?(?P<x>{number}))\b"),
        ("share", rf"(?P<claim>{share}\s+{of}{between}{noun})"),
        ("share", rf"(?P<claim>{of}{between}{noun}\s(?:[^.;:!?]{{0,60}}?\s)?{share})"),
        ("share_of_people", rf"(?P<claim>{share})(?=\s+{said}\b)"),
        ("share_of_people", rf"\b{wanted}\s+(?P<claim>{share}){closes}"),
        ("total", rf"{of}(?P<claim>(?P<n>{number})\s+{tables})\b"),
        ("count", rf"(?P<claim>{many}\s+(?:{of})?{counted})"),
        ("count", rf"{at}\s+(?P<claim>{many}\s+{between}(?P<dialogues>{_TALKS[language]}))\b"),
        ("count", rf"{not_of}(?P<claim>{many}\s+(?:{of})?{people}){gap}{wanted}\b"),
        ("count", rf"\b(?:{wanted}|{after})\s+(?:er\s+)?(?P<claim>{many}\s+(?:{of})?{people})"),
        ("count", rf"\b{by}\s+(?P<claim>{many}\s+{people}){gap}(?:{said}|{past})\b"),
    ]
    return [(name, re.compile(rf"(?<![\w.,]){source}", re.IGNORECASE)) for name, source in sources]


def _claims(name: str, hit: re.Match[str], language: str) -> Iterator[Claim]:
    start, end = hit.span("claim")
    words = hit.group("claim")
    of = _of_what(name, hit)

    def number(group: str) -> int | None:
        return _number(hit.group(group), language)

    if name in {"ratio", "within"}:
        x, y = number("x"), number("y")
        # "Op de" gives a proportion, "van de" says how many there are.
        proportion = bool(
            re.search(r"\s(?:op|in|out\s+of|every)\s", words[len(hit.group("x")) :], re.IGNORECASE)
        )
        share = Fraction(x, y) if name == "ratio" and proportion and x is not None and y else None
        yield Claim(start, end, words, of, None if share else x, None if share else y, share)
    elif name == "ratio_of_people":
        yield Claim(start, end, words, of, number("x"), number("y"))
    elif name.startswith("share"):
        percent = hit.group("percent")
        yield Claim(start, end, words, of, share=_share(hit, language), rounded=percent is not None)
    else:
        at_least = bool(_AT_LEAST.search(hit.string[:start]))
        total = number("n") if name == "total" else None
        yield Claim(start, end, words, of, None if name == "total" else number("n"), total, at_least=at_least)


def _of_what(name: str, hit: re.Match[str]) -> Of:
    if name.endswith("of_people"):
        return "unnamed"
    given = hit.groupdict()
    if given.get("group"):
        return "participants"
    names: tuple[Of, ...] = ("tables", "dialogues", "participants", "people")
    # "Aan 20 van de 24 klonk dit": at tables is meant.
    return next((one for one in names if given.get(one)), "tables")


def _share(hit: re.Match[str], language: str) -> Fraction | None:
    if hit.group("half"):
        return Fraction(1, 2)
    if hit.group("percent"):
        whole = _number(hit.group("percent"), language)
        return None if whole is None else Fraction(whole, 100)
    if not hit.group("size"):
        return Fraction(3, 4)
    parts = _number(hit.group("parts"), language)
    size = _SIZE[hit.group("size").casefold().rstrip("s")]
    return None if parts is None else Fraction(parts, size)


def _number(words: str, language: str) -> int | None:
    return 1 if re.fullmatch(_ARTICLE[language], words, re.IGNORECASE) else numerals.value(words, language)
