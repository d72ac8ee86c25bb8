"""Citizen service numbers (BSN) and bank accounts.

Sources: the eleven test of the BSN, ISO 13616 (lengths of an IBAN, and its check by 97).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rodedraad.identifiers.figures import FIGURE_WORD, RUN_GAP, figures_of
from rodedraad.identifiers.found import AMOUNT_AFTER, AMOUNT_BEFORE, Redaction, cued
from rodedraad.identifiers.phones import OTHER_NUMBER_CUE, find_phones
from rodedraad.patterns import lazy

NINE_DIGITS = lazy(r"(?<![\w+,€/-])(?<!\d\.)(?:\d[ .\-]?){7,8}\d(?![\w/]|[-.,]\d)")
GROUPED = lazy(r"\d{9}|\d{3}(?P<mark>[ .-])\d{3}(?P=mark)\d{3}|\d{4}[ .]\d{2}[ .]\d{3}")
_BSN = (
    r"(?:bsn|b\.?[ ]?s\.?[ ]?n\.?|burgerservice-?(?:nummer|nr)|burger service nummer|sofi(?:-?nummer|-?nr)?|sofinr"
    r"|bsn-?(?:nummer|nr)|fiscaal (?:nummer|nr)|citizen service number)"
)
BSN_CUE = lazy(
    rf"\b{_BSN}(?!\w)[\s.:=(-]*(?:(?:is|nummer|nr|van|mij|me|mijn|luidt|=|:|namelijk|number)[\s.:=]*){{0,4}}$"
)
# "Het BSN dat ze doorgaf was ...": some words may stand in between.
FAR_BSN_CUE = lazy(rf"(?<!\[)\b{_BSN}(?!\w)[^!?\n\d]{{0,45}}$")
# What is told of a number of eight, whose nought was left out.
OLD_BSN = lazy(
    rf"\b(?:{_BSN}|acht cijfers|met (?:z['’]n )?acht|(?:nul|0) (?:er)?voor|voorloopnul|loonstrook\w*|belasting\w*"
    r"|oude kaart|kaartje|identiteit\w*|paspoort|rijbewijs|uitkering|geboorteakte|eight digits)(?!\w)",
    re.IGNORECASE,
)
_DATED = lazy(r"\d\d([ .-])\d\d\1(?:19|20)\d\d")
MASKED_BSN = lazy(r"(?<![\w.,-])(?=[\d.*xX]*\d[\d.*xX]*\d[\d.*xX]*\d)[\d*xX.]*[*xX][\d*xX.]*(?<=.{7})(?!\w)")
SPOKEN = lazy(
    rf"(?<!\w)(?:\d{{1,3}}|{FIGURE_WORD})(?:{RUN_GAP}(?:\d{{1,3}}|{FIGURE_WORD})(?!\w)){{3,8}}", re.I
)

DUTCH_IBAN = lazy(
    r"(?<![A-Za-z0-9])N[ ]?L[ .\-\u00a0]{0,2}\d[ ]?\d(?:[ .\-\u00a0]{0,2}[A-Z]){4}"
    r"(?:[ .\-\u00a0]{0,2}[\d*•#X]){7,12}(?![A-Za-z0-9])",
    re.IGNORECASE,
)
ANY_IBAN = lazy(r"(?<![A-Za-z0-9])(?P<country>[A-Z]{2})[ ]?\d\d(?=[ .-]{0,2}[A-Z0-9])", re.IGNORECASE)
_NEXT_SIGN = lazy(r"[ .\-\u00a0]{0,2}([A-Za-z0-9])")
IBAN_LENGTHS = {
    country: length
    for length, countries in {
        15: "NO", 16: "BE", 18: "DK FI FO GL NL", 19: "MK SI", 20: "AT BA EE KZ LT LU XK", 21: "CH HR LI LV",
        22: "BG BH CR DE GB GE IE ME RS", 23: "AE GI IL IQ TL", 24: "AD CZ ES MD PK RO SA SE SK TN VG",
        25: "PT", 26: "IS TR", 27: "FR GR IT MC MR SM", 28: "AL AZ BY CY DO GT HU LB MA PL",
        29: "BR EG PS QA UA", 30: "JO KW MU", 31: "MT SC",
    }.items()
    for country in countries.split()
}  # fmt: skip
ACCOUNT_CUE = lazy(
    r"\b(?:rek(?:ening)?[. ]{0,2}(?:nummer|nr)?|\w*rekening(?:nummer|nr)?|bank(?:nummer|nr)|giro(?:nummer|nr)?|iban"
    r"|post(?:bank|giro)(?:nummer|nr|rekening)?|(?:abn|rabo|ing|amro|sns)(?:bank)?|account number|bank account)(?!\w)"
    r"[\s.:=(]*(?:(?:is|was|nr\.?|nummer|:|van|mij|mijn|oude|het|dat)[\s.:=]*){0,3}$"
)
OLD_ACCOUNT = lazy(r"(?<![\w.,])(?:P[ ])?\d(?:[ .]?\d){6,9}(?![\w]|[.,]\d)")


def find_numbers(text: str) -> Iterator[Redaction]:
    """All of this file and telephone numbers, possibly overlapping."""
    yield from find_phones(text)
    yield from find_bsn(text)
    yield from find_accounts(text)


def digits_of(text: str) -> str:
    return re.sub(r"\D", "", text)


def passes_eleven_test(digits: str) -> bool:
    """The check on a BSN: 9a+8b+...+2h-i is a multiple of eleven; one of eight digits gets a nought in front."""
    digits = digits.zfill(9)
    if len(digits) != 9 or set(digits) == {"0"}:
        return False
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    return sum(weight * int(digit) for weight, digit in zip(weights, digits, strict=True)) % 11 == 0


def find_bsn(text: str) -> Iterator[Redaction]:
    for match in NINE_DIGITS.finditer(text):
        if _DATED.fullmatch(match[0]):
            continue
        passes = passes_eleven_test(digits_of(match[0]))
        if cued(BSN_CUE, text, match.start(), 60) or cued(FAR_BSN_CUE, text, match.start(), 60):
            yield Redaction(match.start(), match.end(), "bsn", doubtful=not passes)
        elif passes and _grouped(text, match) and not is_other_number(text, match):
            yield Redaction(match.start(), match.end(), "bsn", doubtful=True)
    for pattern in (MASKED_BSN, SPOKEN):
        for match in pattern.finditer(text):
            said = "".join(digits for *_, digits, _ in figures_of(match[0]))
            whole = pattern is MASKED_BSN or len(said) in (8, 9)
            if whole and cued(FAR_BSN_CUE, text, match.start(), 60):
                yield Redaction(match.start(), match.end(), "bsn", doubtful=True)


def _grouped(text: str, match: re.Match[str]) -> bool:
    """Nine digits in groups as people make them, that are no date and no telephone number; eight where told so."""
    digits = match[0]
    if GROUPED.fullmatch(digits):
        return True
    groups = re.split(r"[ .-]", digits)
    dated = len(groups) >= 3 and len(groups[0]) <= 2 and len(groups[1]) <= 2 and len(groups[2]) == 4
    years = any(re.fullmatch(r"(?:19|20)\d\d", group) for group in groups)
    if len(digits_of(digits)) == 8:
        near = text[max(0, match.start() - 70) : match.end() + 70]
        return not years and len(groups) < 5 and OLD_BSN.search(near) is not None
    return 2 <= len(groups) <= 5 and digits[0] != "0" and not dated and not years


def is_other_number(text: str, match: re.Match[str]) -> bool:
    return (
        cued(OTHER_NUMBER_CUE, text, match.start())
        or cued(AMOUNT_BEFORE, text, match.start())
        or bool(AMOUNT_AFTER.match(text, match.end()))
    )


def find_accounts(text: str) -> Iterator[Redaction]:
    """IBAN-shaped strings, whether or not their check digits are right: a typing error does not make it public."""
    for match in DUTCH_IBAN.finditer(text):
        length = len(re.sub(r"[^\w*•#]", "", match[0]))
        whole = length == IBAN_LENGTHS["NL"] and not re.search(r"[*•#]", match[0])
        yield Redaction(match.start(), match.end(), "iban", doubtful=not whole)
    for match in ANY_IBAN.finditer(text):
        end = _end_of_iban(text, match)
        if end is not None:
            yield Redaction(match.start(), end, "iban")
    for match in OLD_ACCOUNT.finditer(text):
        if cued(ACCOUNT_CUE, text, match.start()):
            yield Redaction(match.start(), match.end(), "iban", doubtful=True)


def _end_of_iban(text: str, match: re.Match[str]) -> int | None:
    """Where a foreign IBAN ends: as many signs as its country has; in small letters its check must be right."""
    signs, at = re.sub(r"\W", "", match[0]), match.end()
    length = IBAN_LENGTHS.get(match["country"].upper())
    if length is None or match["country"].upper() == "NL":
        return None
    while len(signs) < length:
        following = _NEXT_SIGN.match(text, at)
        if not following:
            return None
        signs, at = signs + following[1], following.end()
    if at < len(text) and text[at].isalnum():
        return None
    figures = len(digits_of(signs))
    plain = signs.isupper() and figures * 2 > length
    return at if plain or _passes_97(signs) else None


def _passes_97(iban: str) -> bool:
    moved = (iban[4:] + iban[:4]).upper()
    return int("".join(str(int(sign, 36)) for sign in moved)) % 97 == 1
