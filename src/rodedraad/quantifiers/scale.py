"""What the counts carry: each class of words tied to the share of tables at which a thing was heard.

| class | words | carried when heard at |
|---|---|---|
| all | iedereen, alle | every table, of three or more |
| nearly_all | vrijwel alle | 90% of the tables, with the interval above 75% |
| most | de meeste | more than half, with the whole interval above half |
| many | veel, een groot deel | a third of the tables, and five or more |
| several | meerdere | three tables or more |
| some | sommige, niet iedereen | two tables or more, not all |
| few | enkele, weinig | two tables or more, at most a quarter |
| one | een deelnemer | one table |

The limits are ours, chosen so that with the 24 tables of a middling programme 13 heard is no "most" (the interval
reaches below half) and 22 of 24 is not yet "nearly all". They are stated on the method page.

A table is not a person: where a thing was heard at every table, most people there may still think otherwise.
So words that give a share of people ("iedereen", "de meeste deelnemers", "de helft van de ouders") are never
carried by a count of tables; words that say that there were such people ("meerdere deelnemers", "veel
deelnemers") are, for at each of those tables at least one person said it.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from rodedraad.errors import Language
from rodedraad.patterns import lazy
from rodedraad.quantifiers.find import Found, find_quantifiers
from rodedraad.quantifiers.lexicon import QuantityClass

Interval = tuple[float, float]
COUNTED: tuple[QuantityClass, ...] = ("all", "nearly_all", "most", "many", "several", "some", "few", "one")
_SHARES = frozenset(("all", "nearly_all", "most"))
_SHARE_WORDS = lazy(
    # Whole words, or "deelnemer" would be a share; "driekwart" and "meerderheid" end in one.
    r"\b(?:deel|gedeelte|helft|\w*kwart|derde|minderheid|half|part|share|proportion|portion|quarter|third)\b"
)

_WORDINGS: dict[str, tuple[str, str]] = {
    "all": ("aan alle tafels", "at all tables"),
    "nearly_all": ("aan vrijwel alle tafels", "at nearly all tables"),
    "most": ("aan de meeste tafels", "at most tables"),
    "many": ("veel", "many"),
    "several": ("meerdere", "several"),
    "some": ("sommige", "some"),
    "few": ("enkele", "a few"),
    "one": ("aan één tafel", "at one table"),
}
_FRACTIONS: tuple[tuple[float, float, str, str], ...] = (
    (0.5001, 0.62, "aan ruim de helft van de tafels", "at just over half of the tables"),
    (0.5, 0.5, "aan de helft van de tafels", "at half of the tables"),
    (0.42, 0.4999, "aan bijna de helft van de tafels", "at almost half of the tables"),
    (0.70, 0.80, "aan ongeveer driekwart van de tafels", "at about three quarters of the tables"),
    (0.62, 0.70, "aan ongeveer twee derde van de tafels", "at about two thirds of the tables"),
    (0.29, 0.37, "aan ongeveer een derde van de tafels", "at about a third of the tables"),
    (0.21, 0.29, "aan ongeveer een kwart van de tafels", "at about a quarter of the tables"),
)


@dataclass(frozen=True, slots=True)
class Warning:  # noqa: A001 (the gate's own term; it is no Python warning)
    """A wording that the record does not carry, and what it does carry, for the editor to pick from."""

    words: str
    cls: QuantityClass
    start: int
    end: int
    code: str
    carried: tuple[str, ...]
    dutch: str
    english: str

    def sentence(self, language: Language = "nl") -> str:
        return self.dutch if language == "nl" else self.english


def wilson_interval(heard: int, total: int, z: float = 1.96) -> Interval:
    """Wilson's score interval for a share of tables (Wilson, 1927, JASA 22:209-212); (0, 1) for no tables."""
    if total <= 0:
        return 0.0, 1.0
    share = heard / total
    middle = share + z * z / (2 * total)
    spread = z * math.sqrt(share * (1 - share) / total + z * z / (4 * total * total))
    scale = 1 + z * z / total
    return max(0.0, (middle - spread) / scale), min(1.0, (middle + spread) / scale)


def classes_carried(heard_at: int, of_tables: int, interval: Interval | None = None) -> list[QuantityClass]:
    """The classes of words about tables that the counts carry, strongest first.

    `interval` is the share's interval with the table as cluster; without it Wilson's over the tables.
    Raises ValueError for counts that cannot be.
    """
    if of_tables < 0 or not 0 <= heard_at <= of_tables:
        raise ValueError(f"heard at {heard_at} of {of_tables} tables cannot be")
    if not heard_at:
        return []
    low = (interval or wilson_interval(heard_at, of_tables))[0]
    share = heard_at / of_tables
    holds: dict[QuantityClass, bool] = {
        "all": heard_at == of_tables and of_tables >= 3,
        "nearly_all": share >= 0.9 and low > 0.75,
        "most": share > 0.5 and low > 0.5,
        "many": share >= 1 / 3 and heard_at >= 5,
        "several": heard_at >= 3,
        "some": 2 <= heard_at < of_tables,
        "few": heard_at >= 2 and share <= 0.25,
        "one": heard_at == 1,
    }
    return [cls for cls in COUNTED if holds[cls]]


def words_carried(
    heard_at: int, of_tables: int, language: Language = "nl", interval: Interval | None = None
) -> list[str]:
    """Wordings that the counts carry, the exact one first: "aan 14 van de 24 tafels", "aan ruim de helft …"."""
    dutch = language == "nl"
    classes = classes_carried(heard_at, of_tables, interval)
    if not heard_at:
        return []
    exact = (
        f"aan {heard_at} van de {of_tables} tafels" if dutch else f"at {heard_at} of the {of_tables} tables"
    )
    words = [exact]
    share = heard_at / of_tables
    if of_tables >= 8:
        words += [nl if dutch else en for low, high, nl, en in _FRACTIONS if low <= share <= high][:1]
    return words + [_WORDINGS[cls][0 if dutch else 1] for cls in classes]


def check_sentence(
    text: str,
    language: Language = "nl",
    heard_at: int = 0,
    of_tables: int = 0,
    interval: Interval | None = None,
) -> list[Warning]:
    """Words of quantity in `text` that the record of its cited threads does not carry, in order.

    `heard_at` of `of_tables` tables is where the cited threads were heard. Words of frequency, comparison and
    strength always warn: they need a ground that a count of tables is not.
    """
    classes = classes_carried(heard_at, of_tables, interval)
    carried = tuple(words_carried(heard_at, of_tables, language, interval))
    warnings = []
    for found in find_quantifiers(text, language):
        # "Aan ruim de helft van de tafels" is what the count itself says: offered, so it may stand.
        offered = found.about == "tables" and any(found.words.casefold() in one for one in carried)
        code = None if offered else _problem(found, classes)
        if code:
            warnings.append(_warning(found, code, carried, heard_at, of_tables))
    return warnings


def _problem(found: Found, classes: list[QuantityClass]) -> str | None:
    if found.cls not in COUNTED:
        return found.cls
    of_people = found.about == "people" and (found.cls in _SHARES or _SHARE_WORDS.search(found.words.lower()))
    if of_people:
        return "people"
    return None if found.cls in classes else "count"


_ADVICE: dict[str, tuple[str, str]] = {
    "people": (
        "‘{words}’ gaat over mensen, maar het verslag telt tafels: {counts}. Het verslag draagt: {carried}.",
        "“{words}” is about people, but the record counts tables: {counts}. The record carries: {carried}.",
    ),
    "count": (
        "‘{words}’ past niet bij de telling: {counts}. Het verslag draagt: {carried}.",
        "“{words}” does not fit the count: {counts}. The record carries: {carried}.",
    ),
    "frequency": (
        "‘{words}’ zegt hoe vaak iets klonk; het verslag telt aan hoeveel tafels: {counts}. Schrijf: {carried}.",
        "“{words}” tells how often a thing was said; the record counts at how many tables: {counts}. Write: {carried}.",
    ),
    "comparative": (
        "‘{words}’ vergelijkt groepen. Noem de vergelijking uit het verslag (wie, hoeveel), of laat het weg.",
        "“{words}” compares groups. Name the comparison in the record (who, how many), or leave it out.",
    ),
    "strength": (
        "‘{words}’ zegt hoe sterk iets klonk; dat telt het verslag niet. Laat het weg, citeer, of geef een reden.",
        "“{words}” tells how strongly a thing was said; the record does not count that. Leave it out or give a reason.",
    ),
}  # fmt: skip


def _warning(found: Found, code: str, carried: tuple[str, ...], heard_at: int, of_tables: int) -> Warning:
    counts = (
        f"gehoord aan {heard_at} van de {of_tables} tafels",
        f"heard at {heard_at} of the {of_tables} tables",
    )
    if not heard_at:
        counts = "aan geen tafel gehoord", "heard at no table"
    offers = (
        ", ".join(f"‘{word}’" for word in carried) or "niets over hoeveel",
        ", ".join(f"“{word}”" for word in carried) or "nothing about how many",
    )
    dutch, english = (
        _ADVICE[code][at].format(words=found.words, counts=counts[at], carried=offers[at]) for at in (0, 1)
    )
    offered = () if code in ("comparative", "strength") else carried
    return Warning(found.words, found.cls, found.start, found.end, code, offered, dutch, english)
