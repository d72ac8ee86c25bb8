"""Dates as people write them: a day, a month, a quarter; or words such as "soon", which are no date.

Pure calculation. `read_due` understands Dutch and English: "1-3-2027", "1 maart 2027", "maart 2027", "Q3",
"Q3 2027", "derde kwartaal", "3rd quarter 2027", "eind 2027".
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from samenspraak.ground.choices import Precision

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januari january jan",
            "februari february feb",
            "maart march mrt mar",
            "april apr",
            "mei may",
            "juni june jun",
            "juli july jul",
            "augustus august aug",
            "september sept sep",
            "oktober october okt oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
QUARTERS = {
    "eerste": 1,
    "tweede": 2,
    "derde": 3,
    "vierde": 4,
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
}
DAY = re.compile(r"^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$")
ISO = re.compile(r"^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$")
NAMED = re.compile(r"^(?:(\d{1,2})(?:e|th|st|nd|rd)?\.? )?([a-z]+)\.?(?: (\d{4}))?$")
ISO_MONTH = re.compile(r"^(?:(\d{4})-(\d{1,2})|(\d{1,2})[-/](\d{4}))$")
QUARTER = re.compile(
    r"^(?:q|k|kw|kwartaal |quarter )\s?([1-4])(?:[ ,/-]*(\d{4}))?$"
    r"|^(\d{4})[ -]?q([1-4])$"
    r"|^(?:the |het )?([1-4])(?:e|de|ste|st|nd|rd|th) (?:kwartaal|quarter)(?: (?:of |van )?(\d{4}))?$"
)
QUARTER_WORD = re.compile(r"^(?:the |het )?([a-z]+) (?:kwartaal|quarter)(?: (?:of |van )?(\d{4}))?$")
END_OF_YEAR = re.compile(r"^(?:eind|einde|end of|end|uiterlijk|voor eind|ultimo) (\d{4})$")


@dataclass(frozen=True, slots=True)
class Due:
    """A date that was understood, and how exactly it was given."""

    day: dt.date
    precision: Precision


def read_due(text: str, today: dt.date) -> Due | None:
    """What was meant, or None where it is no date: then a person is asked, and nothing is guessed.

    A month or quarter without a year is the next one that is not over yet.
    """
    words = " ".join(text.casefold().replace("\u2019", "'").split()).strip(" .")
    words = re.sub(r"^(?:voor|uiterlijk|by|before|in) (?=\d|q|[a-z])", "", words)
    for reader in (_iso, _day, _month_number, _quarter, _quarter_word, _named, _end_of_year):
        found = reader(words, today)
        if found is not None:
            return found
    return None


def _date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _as_day(day: dt.date | None) -> Due | None:
    return Due(day, Precision.DAY) if day else None


def _iso(words: str, today: dt.date) -> Due | None:
    found = ISO.match(words.upper())
    return _as_day(_date(*(int(part) for part in found.groups()))) if found else None


def _day(words: str, today: dt.date) -> Due | None:
    found = DAY.match(words)
    return _as_day(_date(int(found[3]), int(found[2]), int(found[1]))) if found else None


def _month_number(words: str, today: dt.date) -> Due | None:
    found = ISO_MONTH.match(words)
    if not found:
        return None
    year, month = (found[1], found[2]) if found[1] else (found[4], found[3])
    first = _date(int(year), int(month), 1)
    return Due(first, Precision.MONTH) if first else None


def _quarter(words: str, today: dt.date) -> Due | None:
    found = QUARTER.match(words)
    if not found:
        return None
    number = int(found[1] or found[4] or found[5])
    return _in_quarter(number, found[2] or found[3] or found[6], today)


def _quarter_word(words: str, today: dt.date) -> Due | None:
    found = QUARTER_WORD.match(words)
    number = QUARTERS.get(found[1]) if found else None
    return _in_quarter(number, found[2], today) if found and number else None


def _in_quarter(number: int, year: str | None, today: dt.date) -> Due:
    month = number * 3 - 2
    if year:
        return Due(dt.date(int(year), month, 1), Precision.QUARTER)
    over = today.month > month + 2
    return Due(dt.date(today.year + over, month, 1), Precision.QUARTER)


def _named(words: str, today: dt.date) -> Due | None:
    found = NAMED.match(words)
    month = MONTHS.get(found[2]) if found else None
    if not found or not month:
        return None
    year = int(found[3]) if found[3] else today.year
    if found[1]:
        day = _date(year, month, int(found[1]))
        if day is not None and not found[3] and day < today:
            day = _date(year + 1, month, int(found[1]))
        return _as_day(day)
    if not found[3] and month < today.month:
        year += 1
    return Due(dt.date(year, month, 1), Precision.MONTH)


def _end_of_year(words: str, today: dt.date) -> Due | None:
    found = END_OF_YEAR.match(words)
    return Due(dt.date(int(found[1]), 10, 1), Precision.QUARTER) if found else None
