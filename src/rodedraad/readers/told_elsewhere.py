"""What a report says elsewhere of a line, a person or a part: a key of signs in words, a list of people, an appendix.

"NVV = niet voor verslag" and the lines that wear it, "alleen aangevinkte regels", "[...] is alleen voor ons", a row in
the list of those present, "B2 and C1 are withheld", a part that opens with "alleen ter inzage".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rodedraad.patterns import lazy
from rodedraad.readers.column_marks import answer
from rodedraad.readers.column_names import CONSENT_WORDS
from rodedraad.readers.columns import tidy
from rodedraad.readers.consent import Act, act_of
from rodedraad.readers.reach import LONGEST, ROW, File
from rodedraad.readers.scopes import why_of_told
from rodedraad.readers.units import (
    ATTENDANCE,
    DELETED,
    DOUBT,
    HEADING,
    HIDDEN,
    NO_CONSENT,
    OTHER_COLUMN,
    PROCEDURE,
    TEXT_WITHHELD,
    Unit,
)

_KEY = lazy(
    r"(?:^|[\n;:,(]\s*|\s{2,}"
    r"|\.\s+)[\"'“‘*_(]{0,3}(?P<code>[^\s=:;,.()\[\]*_]{1,14}(?:\s[^\s=:;,.()]{1,12})?)[\"'”’*_)]{0,3}"
    r"\s*(?:voor (?:de|een) (?:regel|zin)\s*)?(?:=|betekent|staat voor|means|stands for|\s{2,})\s*"
    r"(?P<told>[^\n;=]{4,120}?)(?=;|\n|$|,\s+[^\s=]{1,14}(?:\s[^\s=]{1,12})?\s*=|\s{3,})"
)
_ONLY_TICKED = lazy(
    r"\b(?:only|just|alleen|uitsluitend|enkel)\b[^.;!?]{0,25}\b(?:ticked|checked|crossed|aangevinkt\w*"
    r"|afgevinkt\w*|aangekruist\w*"
    r"|afgetekend\w*|met een (?:vinkje|kruisje))\b",
    re.IGNORECASE,
)
_UNTICKED = lazy(r"[\s\-*•]*(?:\[\s?\]|☐|□|\(\s\))\s")
_BRACKETS = lazy(
    r"\b(?:tussen|in|between|inside|within)\b[^.;!?\n]{0,20}(?:haken|haakjes|brackets|\[\s*\.{0,3}\s*\])",
    re.IGNORECASE,
)
_IN_BRACKETS = lazy(r"\[(?:[^\[\]\s]+\s+){2,}[^\[\]]+\]")
_IN_ROUND = lazy(r"^[\s\-*•]*\((?:[^()\s]+\s+){2,}[^()]+\)\s*$")
_CODES = lazy(r"(?<![\w-])(?:[A-Z]{1,3}-?\d{1,3}[a-z]?)(?![\w-])")
_OWN_CODE = lazy(r"[\s*_#([]*(?P<code>[A-Z]{1,3}-?\d{1,3}[a-z]?)\s*[.):\]–-]")
_OF_THIS_PART = lazy(
    r"\b(?:dit|deze|onderstaande|hieronder|volgende|ter inzage|this|these|below|following|section)\b",
    re.IGNORECASE,
)
_PEOPLE = (ATTENDANCE, OTHER_COLUMN, PROCEDURE)


def heed_what_is_told(file: File) -> None:
    """Leave out what the report says is not for use, in a place of its own."""
    _worn(file)
    _ticked(file)
    _bracketed(file)
    _people(file)
    _answers(file)
    _coded(file)
    _parts(file)


def _told(file: File) -> Iterator[tuple[int, Unit]]:
    for at, unit in enumerate(file.units):
        if unit.whole.strip() and len(unit.whole) <= LONGEST and unit.why not in TEXT_WITHHELD:
            yield at, unit


def _worn(file: File) -> None:
    """Lines and rows with a sign or a word that a key explains."""
    for at, unit in enumerate(file.units):
        # The key itself may have been taken for something that refuses.
        if len(unit.whole) > LONGEST or unit.why in (DELETED, HIDDEN):
            continue
        for found in _KEY.finditer(unit.whole):
            code = re.sub(r"^(?:een|de|het|an?|the)\s+", "", found["code"].strip().casefold())
            why = why_of_told(found["told"], unsure=DOUBT) if re.search(r"\S", code) else None
            if not why or len(re.findall(r"\w+", code)) > 2:
                continue
            worn = lazy(
                rf"(?:^|\n)[\s\-*•]*{re.escape(code)}(?=[\s:.,])|(?:[\s–—(\[-]){re.escape(code)}[)\].]?[\s*_]*(?=\n"
                rf"|$)"
            )
            for other, one in enumerate(file.units):
                if other == at or not one.whole.strip():
                    continue
                if one.why == OTHER_COLUMN and one.whole.strip().casefold() == code:
                    _put(file, file.row_of(other), why)
                elif file.taken(other) and worn.search(one.whole.casefold()):
                    _put(file, [other], why)


def _put(file: File, places: list[int], why: str) -> None:
    for at in places:
        if file.taken(at):
            file.units[at].why = why


def _ticked(file: File) -> None:
    """ "Alleen aangevinkte regels mogen gedeeld worden"."""
    if any(_ONLY_TICKED.search(unit.whole) for _, unit in _told(file)):
        _put(file, [at for at, one in enumerate(file.units) if _UNTICKED.match(one.whole)], NO_CONSENT)


def _bracketed(file: File) -> None:
    """ "Wat tussen haken staat is alleen voor ons"."""
    for _, unit in list(_told(file)):
        found = _BRACKETS.search(unit.whole)
        told = unit.whole[found.start() :] if found else ""
        why = why_of_told(told, unsure=DOUBT) or (
            DOUBT if found and re.search(r"\b(?:alleen|only)\b", told) else None
        )
        if not found or not why:
            continue
        round_too = "[" not in found[0] and not re.search(r"vierkante|square", unit.whole, re.IGNORECASE)
        for at, one in enumerate(file.units):
            inside = _IN_BRACKETS.search(one.whole) or (round_too and _IN_ROUND.match(one.whole))
            if one is not unit and inside:
                _put(file, [at], why)


def _people(file: File) -> None:
    """A row about somebody, in a list of people: a remark that refuses, or a no under "Consent"."""
    heads = {
        (found["sheet"], found["column"]): tidy(unit.whole)
        for unit in file.units
        if (found := ROW.search(unit.locator)) and found["row"] == "1"
    }
    _registers(file, heads)
    for at, unit in list(_told(file)):
        found = ROW.search(unit.locator)
        if not found or unit.why not in _PEOPLE or any(file.taken(one) for one in file.row_of(at)):
            continue
        asked = CONSENT_WORDS.search(heads.get((found["sheet"], found["column"]), ""))
        refused = answer(unit.whole.strip().casefold()) in (Act.REFUSE, Act.WITHDRAW) if asked else False
        if refused or (len(unit.whole.split()) > 2 and act_of(unit.whole) in (Act.REFUSE, Act.WITHDRAW)):
            names = {file.units[one].whole.strip().casefold() for one in file.row_of(at)}
            _put(file, list(_words_of(file, names)), NO_CONSENT)


def _words_of(file: File, names: set[str]) -> Iterator[int]:
    """What somebody said, by the label as it is read or as it stands at the head of a line."""
    for at, who in enumerate(file.speakers):
        head = file.units[at].whole.partition(":")[0].strip(" *_-•").casefold()
        if who in names or head in names:
            yield at


def _registers(file: File, heads: dict[tuple[str, str], str]) -> None:
    """A table of short cells with a column of consent is a list of people, not of what they said."""
    tables = {sheet for (sheet, _), name in heads.items() if sheet and CONSENT_WORDS.search(name)}
    for table in tables:
        cells = [one for one in file.units if (found := ROW.search(one.locator)) and found["sheet"] == table]
        if table.startswith("table") and all(len(one.whole.split()) <= 4 for one in cells):
            for one in cells:
                one.why = one.why or ATTENDANCE


_ANSWERED = lazy(
    r"(?P<who>[^\W\d_]+\s\d{1,2}|[A-Z][\w'’-]+(?:\s(?:van|de|der|den|[A-Z])[\w'’-]*)*)\s*[:=–-]?\s*"
    r"(?:zei |zegt |said )?"
    r"(?P<no>nee|neen|no|niet akkoord|geen toestemming|liever niet|not)?(?P<yes>ja|yes|akkoord|prima|ok)?\b"
)


def _answers(file: File) -> None:
    """ "Nagebeld: stoel 1 ja, stoel 3 nee": a round of answers in one line."""
    for at, unit in list(_told(file)):
        told = [found for found in _ANSWERED.finditer(unit.whole) if found["no"] or found["yes"]]
        refused = {found["who"].casefold() for found in told if found["no"]}
        if file.speakers[at] or len(told) < 2 or not refused or len(told) == len(refused):
            continue
        reached = False
        for other, one in enumerate(file.units):
            heads = {line.strip(" *_-•").casefold() for line in one.whole.split("\n")}
            theirs = file.speakers[other] in refused or any(
                re.match(rf"{re.escape(who)}\s*[:|–-]", head) for who in refused for head in heads
            )
            if other != at and theirs:
                _put(file, [other], NO_CONSENT)
                reached = True
        unit.why = unit.why or (PROCEDURE if reached else None)


def _coded(file: File) -> None:
    """ "B2 and C1 are withheld": statements that begin with such a code."""
    own: dict[str, list[int]] = {}
    for at, unit in enumerate(file.units):
        found = _OWN_CODE.match(unit.whole)
        if found and unit.why != HEADING:
            own.setdefault(found["code"], []).append(at)
    if len(own) < 2:
        return
    heading = ""
    for at, unit in list(_told(file)):
        if unit.why == HEADING:
            heading = unit.whole
        codes = set(_CODES.findall(unit.whole)) & set(own)
        if not codes or at in [one for code in codes for one in own[code]] or len(codes) == len(own):
            continue
        if why_of_told(unit.whole, unsure=DOUBT) or (
            len(unit.whole.split()) <= 30 and why_of_told(heading, unsure=DOUBT)
        ):
            for code in codes:
                _put(file, own[code], NO_CONSENT)
            unit.why = unit.why or PROCEDURE


def _parts(file: File) -> None:
    """A part whose first lines say that it is not for use: all of it, until the next heading."""
    for at, unit in list(_told(file)):
        before = file.units[at - 1] if at else None
        opens = before is not None and before.why == HEADING and unit.why in (None, PROCEDURE)
        if (
            not opens
            or file.speakers[at]
            or len(unit.whole.split()) > 45
            or not _OF_THIS_PART.search(unit.whole)
        ):
            continue
        if not why_of_told(unit.whole, unsure=DOUBT):
            continue
        for after in range(at + 1, len(file.units)):
            if file.units[after].why == HEADING:
                break
            _put(file, [after], NO_CONSENT)
        unit.why = PROCEDURE
