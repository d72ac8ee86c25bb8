"""Telephone numbers, citizen service numbers (BSN) and bank accounts.

Sources: numbering plan of the Netherlands (area codes), the eleven test of the BSN, ISO 13616 (lengths of an
IBAN).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rodedraad.identifiers.found import Redaction, cued
from rodedraad.vocabulary import words

# Digits may stand apart by a blank, a hyphen, a dot, a slash or a bracket, as people type them.
GAP = r"[ \u00a0\t.\-–‑_/()]{0,3}"
FOREIGN_OR_DUTCH = re.compile(
    rf"(?<![\w+])(?:\+{GAP}|00{GAP}(?=31|32|33|44|49))[1-9](?:{GAP}\d){{7,13}}(?!\d)",
)
NATIONAL = re.compile(rf"(?<![\w+.,€])\(?0(?:{GAP}\d){{9}}(?!{GAP}\d)")
# "06" at the end of a line, the rest on the next; "31-6-12345678" without its plus.
BROKEN_MOBILE = re.compile(rf"(?<![\w+.,€])\(?0{GAP}6\)?\s{{1,3}}[1-9](?:{GAP}\d){{7}}(?!{GAP}\d)")
BARE_COUNTRY = re.compile(rf"(?<![\w+.,€-])31[ \-–./(]{{1,2}}(?:\(?0\)?)?{GAP}6(?:{GAP}\d){{8}}(?!\d)")
_FIGURE = (
    r"(?:nul|zero|één|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|\w{3,5}tien"
    r"|(?:(?:een|één|twee|drie|vier|vijf|zes|zeven|acht|negen)(?:ën|en))?(?:twintig|dertig|veertig|vijftig|zestig"
    r"|zeventig"
    r"|tachtig|negentig)|\d{1,8})"
)
SPELLED_PHONE = re.compile(
    rf"(?<!\w)nul[ -](?:zes|één|een|twee|drie|vier|vijf|zeven|acht)(?:[ ,.–-]{{1,3}}{_FIGURE}){{1,9}}(?!\w)",
    re.I,
)
LOOSE = re.compile(rf"(?<![\w+.,€/-])[1-9](?:{GAP}\d){{5,8}}(?![\w/]|[.,]\d)")
PHONE_CUE = re.compile(
    r"(?:\b(?:tel|telefoon|telefoonnummer|telnr|tel\.?nr|mobiel|mobiele nummer|mob|gsm|phone|cell|mobile"
    r"|whatsapp|app|06|"
    r"bel|bellen|belt|bereikbaar|sms|appen|call|reach me)\b[\s.:=]*(?:mij|me|ons|even|gerust|maar|op|at|on"
    r"|is|nummer|:|via|"
    r"number|onder|het|mijn|nr\.?)?[\s.:=]*){1,4}$"
)
MY_NUMBER = re.compile(r"\b(?:mijn|m'n|my|haar|zijn) (?:nieuwe |eigen )?(?:nummer|number)(?: is)?[ :]*$")
OTHER_NUMBER_CUE = re.compile(
    r"\b(?:artikel(?:nummer|nr)?|art\.?(?:nr\.?)?|bestelnummer|ordernummer|order|isbn|kvk(?:-?nummer)?"
    r"|btw(?:-?nummer)?|"
    r"serienummer|barcode|ean|product(?:nummer|code)?|rsin|versie|model"
    r"|perceel(?:nummer)?)\b[\s.:=#]*(?:nr\.?|is)?[\s.:]*$"
)
TWO_DIGIT_AREAS = words(
    "10 13 14 15 20 23 24 26 30 33 35 36 38 40 43 45 46 50 53 55 58 70 71 72 73 74 75 76 77 78 79 84 85 87 88 91"
)

NINE_DIGITS = re.compile(r"(?<![\w+.,€/-])(?:\d[ .\-]?){7,8}\d(?![\w/]|[-.,]\d)")
GROUPED = re.compile(r"\d{9}|\d{3}(?P<mark>[ .-])\d{3}(?P=mark)\d{3}|\d{4}[ .]\d{2}[ .]\d{3}")
BSN_CUE = re.compile(
    r"\b(?:bsn|b\.s\.n\.|burgerservicenummer|burger service nummer|sofi(?:-?nummer)?|sofinr|bsn-?(?:nummer"
    r"|nr)?|citizen service "
    r"number)\b[\s.:=(-]*(?:(?:is|nummer|nr|van|mij|me|mijn|luidt|=|:|namelijk|number)[\s.:=]*){0,4}$"
)
AMOUNT_BEFORE = re.compile(r"(?:€|(?<!\w)eur|(?<!\w)euro|\$|£)\s*$")
AMOUNT_AFTER = re.compile(
    r"\s*(?:€|euro|eur\b|miljoen|inwoners|mensen|m2|m²|km|stuks|procent|%|woningen|kwh)", re.IGNORECASE
)

DUTCH_IBAN = re.compile(
    r"(?<![A-Za-z0-9])NL[ .\-\u00a0]{0,2}\d{2}(?:[ .\-\u00a0]{0,2}[A-Z]){4}"
    r"(?:[ .\-\u00a0]{0,2}\d){7,12}(?![A-Za-z0-9])",
    re.IGNORECASE,
)
ANY_IBAN = re.compile(
    r"(?<![A-Za-z0-9])[A-Z]{2}\d{2}(?:[ -]?[A-Z0-9]{4}){2,7}(?:[ -]?[A-Z0-9]{1,3})?(?![A-Za-z0-9])"
)
IBAN_LENGTHS = {
    "NO": 15,
    "BE": 16,
    "DK": 18,
    "FI": 18,
    "NL": 18,
    "SI": 19,
    "MK": 19,
    "AT": 20,
    "LT": 20,
    "LU": 20,
    "EE": 20,
    "CH": 21,
    "HR": 21,
    "LV": 21,
    "LI": 21,
    "BG": 22,
    "DE": 22,
    "GB": 22,
    "IE": 22,
    "GE": 22,
    "RS": 22,
    "ME": 22,
    "IL": 23,
    "AE": 23,
    "GI": 23,
    "ES": 24,
    "SE": 24,
    "CZ": 24,
    "SK": 24,
    "RO": 24,
    "PT": 25,
    "TR": 26,
    "IS": 26,
    "FR": 27,
    "GR": 27,
    "IT": 27,
    "SM": 27,
    "MC": 27,
    "PL": 28,
    "HU": 28,
    "CY": 28,
    "AL": 28,
    "MA": 28,
    "MT": 31,
}
ACCOUNT_CUE = re.compile(
    r"\b(?:rek(?:ening)?[. ]{0,2}(?:nummer|nr)?|bankrekening(?:nummer|nr)?|banknummer|gironummer|giro|iban"
    r"|account number"
    r"|bank account)(?!\w)"
    r"[\s.:=]*(?:(?:is|nr\.?|nummer|:|van|mij)[\s.:=]*){0,3}$"
)
OLD_ACCOUNT = re.compile(r"(?<![\w.,])\d(?:[ .]?\d){6,9}(?![\w]|[.,]\d)")


def find_numbers(text: str) -> Iterator[Redaction]:
    """All of this file, possibly overlapping."""
    yield from find_phones(text)
    yield from find_bsn(text)
    yield from find_accounts(text)


def digits_of(text: str) -> str:
    return re.sub(r"\D", "", text)


def find_phones(text: str) -> Iterator[Redaction]:
    yield from _whole_phones(text)
    for pattern in (BROKEN_MOBILE, BARE_COUNTRY, SPELLED_PHONE):
        for match in pattern.finditer(text):
            spelled = pattern is SPELLED_PHONE
            if not spelled or len(re.findall(r"\w+", match[0])) > 4 or re.search(r"\d{6}", match[0]):
                yield Redaction(match.start(), match.end(), "phone", doubtful=True)
    for match in LOOSE.finditer(text):
        mobile = match[0].startswith("6") and len(digits_of(match[0])) == 9
        told = cued(PHONE_CUE, text, match.start()) or (mobile and cued(MY_NUMBER, text, match.start()))
        if told and not AMOUNT_AFTER.match(text, match.end()):
            yield Redaction(match.start(), match.end(), "phone", doubtful=True)


def _whole_phones(text: str) -> Iterator[Redaction]:
    """Numbers with their country or their area, in figures."""
    for match in FOREIGN_OR_DUTCH.finditer(text):
        digits = digits_of(match[0]).removeprefix("00")
        if not digits.startswith("31") or len(digits.removeprefix("31").removeprefix("0")) == 9:
            yield Redaction(match.start(), match.end(), "phone")
    for match in NATIONAL.finditer(text):
        digits = digits_of(match[0])
        # "(0512-123456)": a bracket that does not close within the number is the sentence's.
        start = match.start() + (match[0].startswith("(") and ")" not in match[0])
        if cued(OTHER_NUMBER_CUE, text, match.start()) or digits[1] == "0":
            continue
        told = cued(PHONE_CUE, text, match.start()) or not match[0].isdigit() or digits.startswith("06")
        if told or has_area(digits):
            yield Redaction(start, match.end(), "phone", doubtful=not (has_area(digits) or digits[1] == "6"))


def has_area(digits: str) -> bool:
    """An area code of the numbering plan: two digits after the 0, or three for the smaller places (01xx to 05xx)."""
    return digits[1:3] in TWO_DIGIT_AREAS or digits[1] in "12345"


def passes_eleven_test(digits: str) -> bool:
    """The check on a BSN: 9a+8b+...+2h-i is a multiple of eleven; one of eight digits gets a nought in front."""
    digits = digits.zfill(9)
    if len(digits) != 9 or set(digits) == {"0"}:
        return False
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    return sum(weight * int(digit) for weight, digit in zip(weights, digits, strict=True)) % 11 == 0


def find_bsn(text: str) -> Iterator[Redaction]:
    for match in NINE_DIGITS.finditer(text):
        digits = digits_of(match[0])
        passes = passes_eleven_test(digits)
        if cued(BSN_CUE, text, match.start(), 60):
            yield Redaction(match.start(), match.end(), "bsn", doubtful=not passes)
        elif passes and _grouped(match[0]) and not is_other_number(text, match):
            yield Redaction(match.start(), match.end(), "bsn", doubtful=True)


def _grouped(digits: str) -> bool:
    """Nine digits in groups as people make them, that are no date and no telephone number."""
    if GROUPED.fullmatch(digits):
        return True
    groups = re.split(r"[ .-]", digits)
    dated = len(groups) >= 3 and len(groups[0]) <= 2 and len(groups[1]) <= 2 and len(groups[2]) == 4
    years = any(re.fullmatch(r"(?:19|20)\d\d", group) for group in groups)
    return (
        len(digits_of(digits)) == 9 and 2 <= len(groups) <= 5 and digits[0] != "0" and not dated and not years
    )


def is_other_number(text: str, match: re.Match[str]) -> bool:
    return (
        cued(OTHER_NUMBER_CUE, text, match.start())
        or cued(AMOUNT_BEFORE, text, match.start())
        or bool(AMOUNT_AFTER.match(text, match.end()))
    )


def find_accounts(text: str) -> Iterator[Redaction]:
    """IBAN-shaped strings, whether or not their check digits are right: a typing error does not make it public."""
    for match in DUTCH_IBAN.finditer(text):
        length = len(re.sub(r"\W", "", match[0]))
        yield Redaction(match.start(), match.end(), "iban", doubtful=length != IBAN_LENGTHS["NL"])
    for match in ANY_IBAN.finditer(text):
        compact = re.sub(r"[ -]", "", match[0])
        if IBAN_LENGTHS.get(compact[:2]) == len(compact) and compact[:2] != "NL":
            yield Redaction(match.start(), match.end(), "iban")
    for match in OLD_ACCOUNT.finditer(text):
        if cued(ACCOUNT_CUE, text, match.start()):
            yield Redaction(match.start(), match.end(), "iban", doubtful=True)
