"""Dates of birth: a date after words that say that somebody was born then."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rodedraad.identifiers.found import Redaction

MONTH = (
    r"(?:jan(?:uari|uary)?|feb(?:ruari|ruary)?|maart|mrt|mar(?:ch)?|apr(?:il)?|mei|may|jun[ie]?|jul[iy]?"
    r"|aug(?:ustus|ust)?|"
    r"sept?(?:ember)?|o[kc]t(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
YEAR = r"(?:1[89]\d\d|20[0-2]\d|['’]\d\d)"
DATE = (
    rf"(?:\d{{1,2}}[ ]?[-/.][ ]?\d{{1,2}}[ ]?[-/.][ ]?(?:\d{{4}}|['’]?\d{{2}})|\d{{4}}[-/.]\d{{1,2}}[-/.]\d{{1,2}}|"
    rf"\d{{1,2}}(?:e|de|ste|st|nd|rd|th)?[ -](?:of[ ])?{MONTH}[ ,-]+(?:{YEAR}|\d\d)"
    rf"|{MONTH}[ ]\d{{1,2}}(?:st|nd|rd|th)?,?[ ]{YEAR}|"
    rf"\d{{1,2}}[ ]op[ ]\d{{1,2}}[ ]{MONTH}[ ]{YEAR}|"
    r"(?<!\d)(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\d\d)(?!\d)"
)
LOOSE_DATE = rf"(?:(?:\d{{1,2}}(?:e|de|ste)?[ ])?{MONTH}(?:[ ]{YEAR})?|{YEAR})(?![\w]|[.,]\d)"
CUE = (
    r"(?<!\w)(?:ter wereld|levenslicht|geboren|geb\.?|geboortedatum|geboortedag|geboortedata"
    r"|geb\.?[ ]?dat(?:um|\.)?|gebdat|g\.d\.|gd|dob"
    r"|d\.o\.b\.|date of birth|"
    r"birth ?date|birthday|born|verjaardag|verjaar|jarig|ben van|ben ik van|is hij van|is zij van|is ze van"
    r"|is van|bouwjaar ik)(?!\w)"
)
BETWEEN = (
    r"(?:[\s:=,(–-]|(?:op|is|in|te|on|the|de|het|en|getogen|was|ik|van|mijn|zoon|dochter|ben|wordt|werd|dd"
    r"|nacht|avond|ochtend|middag|d\.d\.|en wel|namelijk|valt|gekomen|kwam|luidt|staat|genoteerd|verkeerd"
    r"|verkeerde|fout|"
    r"maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|kind|at|and)(?=[\s:,])"
    r"|(?-i:[A-Z][\w'-]+)(?=[\s,])){0,12}?"
)
TOLD = re.compile(rf"{CUE}{BETWEEN}\s*(?P<date>{DATE})", re.IGNORECASE)
ANOTHER = re.compile(
    rf"\s*(?:en|and|of|,|&|/|in plaats van|niet|maar|,? ?dat moet zijn)\s*(?P<date>{DATE})", re.IGNORECASE
)
LOOSELY_TOLD = re.compile(
    rf"(?<!\w)(?:ter wereld|geboren|geb\.|geboortejaar|geboortedatum|verjaardag|jarig|born|ik ben van"
    rf"|i was born)(?!\w){BETWEEN}\s*(?P<date>{LOOSE_DATE})",
    re.IGNORECASE,
)
TOLD_AFTER = re.compile(
    rf"(?<![\w.])(?P<date>{DATE})(?:[ ](?:in|te|ben|is|was|werd|ik|hij|zij|ze|(?-i:[A-ZÀ-Þ][\w'-]+))){{0,5}}"
    rf"[ ,)]*(?:\(?(?:geboren|geb\.|geboortedatum|ter wereld|born)(?!\w))",
    re.IGNORECASE,
)
# After the word itself other words may stand in between: "geboortedatum voor op het formulier mag u ... aanhouden".
FORMALLY_TOLD = re.compile(
    rf"geboorte(?:datum|data|dag)\b[^.!?\n]{{0,60}}?(?<![\d/.-])(?P<date>{DATE})", re.IGNORECASE
)
STARRED = re.compile(rf"(?<!\w)\*[ ]?(?P<date>{DATE})")


def find_birth_dates(text: str) -> Iterator[Redaction]:
    """Dates of birth; a year or a month alone, or a mere asterisk before it, is for a person to look at."""
    for pattern, doubtful in (
        (TOLD, False),
        (FORMALLY_TOLD, False),
        (TOLD_AFTER, False),
        (LOOSELY_TOLD, True),
        (STARRED, True),
    ):
        for match in pattern.finditer(text):
            yield Redaction(match.start("date"), match.end("date"), "date_of_birth", doubtful=doubtful)
            following = ANOTHER.match(text, match.end())
            if following and pattern in (TOLD, FORMALLY_TOLD):
                yield Redaction(
                    following.start("date"), following.end("date"), "date_of_birth", doubtful=True
                )
