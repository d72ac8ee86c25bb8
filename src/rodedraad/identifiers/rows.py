"""Facts about one person in a row: "CLT 44-0913, 08-06-1957, Boomgaard 31", "17/01/1946" beside "hij is 79".

A date that says nothing by itself is a birthday beside a name, a postcode or a number of the same row, or where it is
as long ago as somebody is old. All are doubtful.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from rodedraad.identifiers.date_forms import DATE, MONTH, WORDED_YEAR
from rodedraad.identifiers.found import Redaction
from rodedraad.patterns import lazy

_DATE = lazy(DATE, re.IGNORECASE)
_YEAR = lazy(r"(?<!\d)(?:18|19|20)\d\d(?!\d)|\d\d$")
_PARTED = lazy(r"[ ]?[,;|\t\n][ \t\n]*|[ ]+[/–—•·-][ ]+")
_LABEL = lazy(r"^[^:\n]{0,60}:[ ]+(?!\d\d)|^(?:(?:en|geb\.?|d\.d\.|m|v|man|vrouw|dhr\.?|mw\.?)[ ])+", re.I)
_CODE = lazy(r"(?:[A-Z]{1,5}[-./ ]?)?\d{2,6}(?:[-./ ]\d{2,6}){1,3}|[A-Z]{2,5}[-./ ]?\d{3,9}|\d{5,8}")
# What a row of facts about a person consists of, beside the date.
_FACTS = frozenset(("bsn", "iban", "phone", "email", "postcode", "name", "address", "number", "plate"))
_LATEST = 2014
_FIRST_YEAR, _LAST_YEAR = 2016, 2031
_AGE = lazy(
    r"(?<!\w)(?:ben|bn|is|was|word|wordt|werd|worden|wrd|al|van|nu|bijna|pas|net|leeftijd|m|v|i['’]m"
    r"|am)[ :,]{1,2}"
    r"(?:nu|al|bijna|pas|net|inmiddels)?[ ]?(?P<age>[1-9]\d)(?![\w%€]|[.,:/-]\d|[ ](?:euro|keer"
    r"|procent|m2|km))"
    r"|(?<![\w.,-])(?P<years>[1-9]\d)[ -]?(?:jr|jaar|jarige?|years)(?!\w)",
    re.IGNORECASE,
)
# "geboren drie vier achtenvijftig", "geb 12 3 58", "geb. 120358": figures that are a date only behind a word of birth.
_UNIT = "een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf"
_TEEN = "dertien|veertien|vijftien|zestien|zeventien|achttien|negentien"
_DAY = (
    rf"(?:(?:(?:een|één|twee|drie|vier|vijf|zes|zeven|acht|negen)[ -]?(?:ën|en)[ -]?)?(?:twintig"
    rf"|dertig)|{_TEEN}|{_UNIT})"
)
_BORN = (
    r"(?<!\w)(?:geboren|gebore|geboortedatum|geboorte ?dat\w*|geb|gebdat\w*|geboortedag|verjaardag"
    r"|jarig|verjaar\w{0,2}"
    r"|gebo?o?r\w{2,6}d\w{2,6}|birthday|bday)(?!\w)[^.!?\n\d]{0,30}?(?:\.[ ]?)?"
)
_SAID = lazy(
    rf"{_BORN}(?<!\w)(?P<date>{_DAY}[ ,-]{{1,2}}(?:van de[ ])?(?:{_UNIT})[ ,-]{{1,2}}{WORDED_YEAR}"
    rf"|{_DAY}[ ]{MONTH}[ ,]{{1,2}}(?:['’`´]?\d\d|{WORDED_YEAR})"
    rf"|\d{{1,2}}(?:e|ste|de)?[ ]?{MONTH}[ ,'’-]{{0,2}}(?:\d\d|{WORDED_YEAR})"
    r"|\d{1,2}(?:e|ste|de)?[ ](?:v/?d|van de)[ ]\d{1,2}(?:e|de|ste)?[ ,]{1,2}(?:19|20)?\d\d"
    r"|(?:0?[1-9]|[12]\d|3[01])[ ,]{1,2}(?:0?[1-9]|1[0-2])[ ,]{1,2}(?:19|20)?\d\d"
    r"|(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)?\d\d)(?![\w]|[-/.]\d)",
    re.IGNORECASE,
)

_OF_BIRTH = lazy(r"geb|jarig|verjaar|birth|bday|wereld", re.IGNORECASE)
# "12 maart 1938 - 4 mei 2019": somebody's life.
_LIFE = lazy(rf"(?P<born>{DATE})[ ]?(?:[-–—†]|overleden|gestorven)[ ]?†?[ ]?(?P<died>{DATE})", re.IGNORECASE)
_SAID_BEFORE = lazy(
    rf"(?<!\w)(?P<date>(?:\d{{1,2}}(?:e|ste|de)?|{_DAY})[ ]{MONTH}[ ](?:\d\d"
    rf"|{WORDED_YEAR}))(?!\w)[^.!?\n]{{0,40}}?(?<!\w)"
    r"(?:geboren|ter wereld|op de wereld|mijn verjaardag|m['’]n verjaardag|geboortedatum)(?!\w)",
    re.IGNORECASE,
)


def find_rows(text: str, found: Iterable[Redaction]) -> Iterator[Redaction]:
    """Dates and codes that stand among facts about one person, or beside an age that fits."""
    for pattern in (_SAID, _SAID_BEFORE) if _OF_BIRTH.search(text) else ():
        for match in pattern.finditer(text):
            yield Redaction(*match.span("date"), "date_of_birth", doubtful=True)
    if not any(character.isdigit() for character in text):
        return
    yield from _in_rows(text, list(found))
    for match in _LIFE.finditer(text):
        born, died = _year_of(match["born"]), _year_of(match["died"])
        if born and died and died - born >= 20:
            yield Redaction(*match.span("born"), "date_of_birth", doubtful=True)
    for match in _DATE.finditer(text):
        if _as_old_as_somebody(text, match):
            yield Redaction(match.start(), match.end(), "date_of_birth", doubtful=True)


def _as_old_as_somebody(text: str, match: re.Match[str]) -> bool:
    """ "Ik word 80, kijk maar: 16 april 1945"."""
    year = _year_of(match[0])
    if year is None:
        return False
    near = re.split(r"[.!?]\s(?=\S)", text[max(0, match.start() - 90) : match.start()])[-1]
    behind = re.split(r"[.!?;]\s", text[match.end() : match.end() + 60])[0]
    for part in (near, behind):
        for age in _AGE.finditer(part):
            if _FIRST_YEAR <= year + int(age["age"] or age["years"]) <= _LAST_YEAR:
                return True
    return False


def _year_of(date: str) -> int | None:
    years = _YEAR.findall(date)
    if not years:
        return None
    year = next((int(one) for one in years if len(one) == 4), None)
    if year is None:
        year = int(years[-1]) + (2000 if int(years[-1]) < 15 else 1900)
    return year


def _in_rows(text: str, found: list[Redaction]) -> Iterator[Redaction]:
    at = 0
    for line in text.split("\n\n"):
        yield from _in_row(line, at, found)
        at += len(line) + 2


def _in_row(line: str, offset: int, found: list[Redaction]) -> Iterator[Redaction]:
    pieces = list(_pieces(line, offset))
    dates = [(start, end) for start, end, words in pieces if _DATE.fullmatch(words)]
    if not dates:
        return
    by_year = [(start, end) for start, end in dates if _long_ago(line[start - offset : end - offset])]
    facts = {
        index
        for index, (start, end, _) in enumerate(pieces)
        if any(one.type in _FACTS and one.start < end and one.end > start for one in found)
    }
    codes = [
        (start, end)
        for start, end, words in pieces
        if _CODE.fullmatch(words)
        and not _DATE.fullmatch(words)
        and not re.fullmatch(r"(?:19|20)\d\d.*", words)
    ]
    others = {index for index in facts if (pieces[index][0], pieces[index][1]) not in dates}
    if by_year and (others or codes):
        beside = {index for index, piece in enumerate(pieces) if (piece[0], piece[1]) in by_year}
        near = others | {index for index, piece in enumerate(pieces) if (piece[0], piece[1]) in codes}
        for index in beside:
            if near & {index - 1, index + 1, index + 2, index - 2}:
                yield Redaction(pieces[index][0], pieces[index][1], "date_of_birth", doubtful=True)
                yield from (
                    Redaction(start, end, "number", doubtful=True)
                    for start, end in codes
                    if not any(one.start < end and one.end > start for one in found)
                )


def _pieces(line: str, offset: int) -> Iterator[tuple[int, int, str]]:
    """The parts of a row without the word that leads them in and the stop behind."""
    at = 0
    for part in [*_PARTED.finditer(line), None]:
        end = part.start() if part else len(line)
        words = line[at:end]
        label = _LABEL.match(words)
        lead = label.end() if label else 0
        tail = len(words.rstrip(" .!?)"))
        yield offset + at + lead, offset + at + max(lead, tail), words[lead:tail]
        at = part.end() if part else end


def _long_ago(date: str) -> bool:
    year = _year_of(date)
    return year is not None and year <= _LATEST and len(re.sub(r"\D", "", date)) >= 4
