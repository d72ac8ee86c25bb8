"""Who a collective quote speaks for: so many people as were heard, described no closer than the disclosure gate allows.

"Meerdere deelnemers, themadialoog Wonen": first who they are, then where it was said. A role may stand when each of the
voices may be named by it; a place when it is the dialogue of each.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from samenspraak.perspective import numerals

# Words that say no more than that they were two or more.
_SOME = {
    "nl": r"meerdere|verschillende|enkele|sommige|diverse|een\s+paar|wat",
    "en": r"several|some|a\s+few|various|a\s+couple\s+of",
}
_PLAIN = frozenset(
    ("deelnemers", "deelneemsters", "deelnemer", "mensen", "participants", "participant", "people")
)


def speaks_closer(
    given: str, *, people: int, roles: Iterable[str], places: Collection[str], language: str
) -> bool:
    """Whether an attribution says more than may be said: of how many, of who they are, or of where they spoke."""
    known = language if language in _SOME else "nl"
    who, *where = (_same(part) for part in given.split(","))
    here = {_same(place) for place in places}
    if any(part and part not in here for part in where):
        return True
    number, names = _number_and_names(who, known)
    if number is not None and number > people:
        return True
    return not _is_a_group(names, [_same(role) for role in roles])


def _number_and_names(who: str, language: str) -> tuple[int | None, str]:
    """ "twee deelnemers": 2 and "deelnemers"; no number where it says that there were several."""
    some = re.match(rf"(?:{_SOME[language]})\s+", who)
    if some:
        return None, who[some.end() :]
    counted = re.match(rf"({numerals.pattern(language)})\s+", who)
    number = numerals.value(counted.group(1), language) if counted else None
    return (number, who[counted.end() :]) if counted and number is not None else (None, who)


def _is_a_group(names: str, roles: Collection[str]) -> bool:
    """ "deelnemers", or the plural of a role by which each of them may be named."""
    return names in _PLAIN or any(
        names == role or re.fullmatch(rf"{re.escape(role)}(?:s|n|en|’s|'s)", names) for role in roles
    )


def _same(part: str) -> str:
    return " ".join(part.casefold().split())
