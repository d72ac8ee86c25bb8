"""Telephone numbers, in figures, in words, or half of each, however they are cut up.

Source: the numbering plan of the Netherlands (area codes).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rodedraad.identifiers.figures import FIGURE_WORD, RUN_GAP, figures_of
from rodedraad.identifiers.found import AMOUNT_AFTER, Redaction, cued
from rodedraad.patterns import lazy
from rodedraad.vocabulary import words

# Digits may stand apart by a blank, a hyphen, a dot, a slash or a bracket, as people type them.
GAP = r"[ \u00a0\t.\-–‑_/()*~·]{0,3}"
# Behind a whole number another may follow ("06-12345678 12-03-1990"), but no further group of the same one.
_ENDS = rf"(?!\d)(?:(?!{GAP}\d)|(?=/\d\d?(?!\d))|(?=[ ]\d{{1,2}}[-/]\d)|(?=[ ]\d{{4}}[ ]?[A-Z]{{2}}(?!\w)))"
FOREIGN_OR_DUTCH = lazy(
    rf"(?<![\w+])(?:\+{GAP}|00{GAP}(?=31|32|33|44|49)|00[ -](?=[1-9]\d{{0,2}}[ -]))[1-9](?:{GAP}\d){{7,13}}(?!\d)",
)
NATIONAL = lazy(rf"(?<![\w+.,€])\(?0(?:{GAP}\d){{9}}{_ENDS}")
# A nought typed as a letter: "O6-12345678".
LETTER_NOUGHT = lazy(rf"(?<![\w+.,€])[oO][ ]?6{GAP}[1-9](?:{GAP}[\doO]){{7}}(?!\w)")
# "06" at the end of a line, the rest on the next; "31-6-12345678" without its plus.
BROKEN_MOBILE = lazy(rf"(?<![\w+.,€])\(?0{GAP}6\)?:?\s{{1,3}}[1-9](?:{GAP}\d){{7}}(?!{GAP}\d)")
BARE_COUNTRY = lazy(rf"(?<![\w+.,€-])31[ \-–./(]{{1,2}}(?:\(?0\)?)?{GAP}6(?:{GAP}\d){{8}}(?!\d)")
# A mobile number without its nought, in twos or in fours: "6 41 88 20 73".
HALF_MOBILE = lazy(
    r"(?<![\w+.,€/-])6(?P<sep>[ .-])(?:\d\d(?P=sep)\d\d(?P=sep)\d\d(?P=sep)\d\d|\d{4}(?P=sep)\d{4})(?![\w/]|[ .,-]\d)"
)
# Cut up by commas or by words: "06, 12, 34, 56, 78", "06 en dan 12 34 ...", "nul zes 1234 5678".
RUN = lazy(
    rf"(?<![\w+.,€/-])(?:\d{{1,8}}|{FIGURE_WORD})(?:{RUN_GAP}(?:\d{{1,8}}|{FIGURE_WORD})(?!\w)){{2,11}}",
    re.IGNORECASE,
)
LOOSE = lazy(rf"(?<![\w+.,€/-])[1-9](?:{GAP}\d){{5,8}}(?![\w/]|[.,]\d)")
# "14 030": anybody's line to a municipality.
TOWN_HALL = lazy(r"14[ -]?0\d{2,3}")
PHONE_CUE = lazy(
    r"(?:\b(?:tel|telefoon|telefoonnummer|telnr|tel\.?nr|mobiel|mobiele nummer|mob|gsm|phone|cell|mobile"
    r"|whatsapp|app|06|06-?(?:nummer|nr)|mobieltje|thuisnummer|werknummer|noodnummer|"
    r"bel|bellen|belt|bereikbaar|sms|appen|call|reach me)\b[\s.:=]*(?:mij|me|ons|even|gerust|maar|op|at|on"
    r"|is|nummer|:|via|dus|gewoon|dan|naar|['’]s|avonds|overdag|"
    r"number|onder|het|mijn|nr\.?)?[\s.:=]*){1,4}$"
)
FAR_CUE = lazy(
    r"\b(?:tel|telefoon\w*|mobiel\w*|gsm|phone|whatsapp|appje?|06|bel|bellen|belt|bereik\w*|sms|appen|call|nummer)\b"
    r"[^.!?\n\d]{0,50}$"
)
MY_NUMBER = lazy(r"\b(?:mijn|m'n|my|haar|zijn) (?:nieuwe |eigen )?(?:nummer|number)(?: is)?[ :]*$")
OTHER_NUMBER_CUE = lazy(
    r"\b(?:artikel(?:nummer|nr)?|art\.?(?:nr\.?)?|bestelnummer|ordernummer|order|isbn|kvk(?:-?nummer)?"
    r"|btw(?:-?nummer)?|"
    r"serienummer|barcode|ean|product(?:nummer|code)?|rsin|versie|model"
    r"|\w*(?:zaak|parket|dossier|klant|polis|cli[eë]nt|pati[eë]nt|kaart|pas|rol|relatie|debiteuren|factuur|aanslag"
    r"|beschikking|lid|leerling|student|kenmerk|melding|frame|chassis)s?-?(?:nummer|nr)"
    r"|perceel(?:nummer)?)\b[\s.:=#]*(?:nr\.?|is)?[\s.:]*$"
)
TWO_DIGIT_AREAS = words(
    "10 13 14 15 20 23 24 26 30 33 35 36 38 40 43 45 46 50 53 55 58 70 71 72 73 74 75 76 77 78 79 84 85 87 88 91"
)


def find_phones(text: str) -> Iterator[Redaction]:
    if any(character.isdigit() for character in text):
        yield from _whole_phones(text)
        for pattern in (LETTER_NOUGHT, BROKEN_MOBILE, BARE_COUNTRY, HALF_MOBILE):
            for match in pattern.finditer(text):
                if not AMOUNT_AFTER.match(text, match.end()):
                    yield Redaction(match.start(), match.end(), "phone", doubtful=True)
        yield from _loose_phones(text)
    for match in RUN.finditer(text):
        yield from _in_pieces(match)


def _digits_of(text: str) -> str:
    return re.sub(r"\D", "", text)


def _whole_phones(text: str) -> Iterator[Redaction]:
    """Numbers with their country or their area, in figures."""
    for match in FOREIGN_OR_DUTCH.finditer(text):
        digits = _digits_of(match[0]).removeprefix("00")
        if not digits.startswith("31") or len(digits.removeprefix("31").removeprefix("0")) == 9:
            yield Redaction(match.start(), match.end(), "phone")
    for match in NATIONAL.finditer(text):
        digits = _digits_of(match[0])
        # "(0512-123456)": a bracket that does not close within the number is the sentence's.
        start = match.start() + (match[0].startswith("(") and ")" not in match[0])
        if cued(OTHER_NUMBER_CUE, text, match.start()) or digits[1] == "0":
            continue
        told = cued(PHONE_CUE, text, match.start()) or not match[0].isdigit() or digits.startswith("06")
        if told or has_area(digits):
            yield Redaction(start, match.end(), "phone", doubtful=not (has_area(digits) or digits[1] == "6"))


def _loose_phones(text: str) -> Iterator[Redaction]:
    """Numbers without their area or their nought, behind a word that says so."""
    for match in LOOSE.finditer(text):
        mobile = match[0].startswith("6") and len(_digits_of(match[0])) == 9
        told = cued(PHONE_CUE, text, match.start()) or (
            mobile and (cued(MY_NUMBER, text, match.start()) or cued(FAR_CUE, text, match.start(), 60))
        )
        if told and not AMOUNT_AFTER.match(text, match.end()) and not TOWN_HALL.fullmatch(match[0]):
            yield Redaction(match.start(), match.end(), "phone", doubtful=True)


def has_area(digits: str) -> bool:
    """An area code of the numbering plan: two digits after the 0, or three for the smaller places (01xx to 05xx)."""
    return digits[1:3] in TWO_DIGIT_AREAS or digits[1] in "12345"


def _in_pieces(run: re.Match[str]) -> Iterator[Redaction]:
    """The part of a run of figures and figure words that is one telephone number: ten digits, or nine of a mobile."""
    pieces = figures_of(run[0])
    for first, (start, _, digits, _) in enumerate(pieces):
        of_a_date = start and run[0][start - 1] in "-/.:"  # "15-06-2024 en 01-09-2024"
        if of_a_date or not digits.startswith(("0", "6")):
            continue
        said, in_words = "", 0
        for _, end, more, worded in pieces[first:]:
            said, in_words = said + more, in_words + worded
            if len(said) >= 9 and _is_phone(said, run[0][start:end], in_words):
                yield Redaction(run.start() + start, run.start() + end, "phone", doubtful=True)
                return


def _is_phone(digits: str, written: str, in_words: int) -> bool:
    if len(digits) == 9:
        return digits[0] == "6" and in_words > 3
    area = digits[1] == "6" or has_area(digits) if digits[0] == "0" else False
    cut_up = in_words or re.search(r"[,;]|[a-z]", written)
    return len(digits) == 10 and area and bool(cut_up) and not re.match(r"0[,.]", written)
