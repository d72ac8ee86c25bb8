"""Telephone numbers, citizen service numbers (BSN), bank accounts, number plates and file numbers.

Sources: numbering plan of the Netherlands (area codes), the eleven test of the BSN, ISO 13616 (lengths of an
IBAN), the series ("sidecodes") of Dutch number plates.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rodedraad.identifiers.found import Redaction, before, cued
from rodedraad.identifiers.names.lists import is_word
from rodedraad.vocabulary import words

# Digits may stand apart by a blank, a hyphen, a dot, a slash or a bracket, as people type them.
GAP = r"[ \u00a0\t.\-–/()]{0,3}"
FOREIGN_OR_DUTCH = re.compile(
    rf"(?<![\w+])(?:\+{GAP}|00{GAP}(?=31|32|33|44|49))[1-9](?:{GAP}\d){{7,13}}(?!\d)",
)
NATIONAL = re.compile(rf"(?<![\w+.,€])\(?0(?:{GAP}\d){{9}}(?!{GAP}\d)")
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
AMOUNT_BEFORE = re.compile(r"(?:€|eur|euro|\$|£)\s*$")
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
    r"\b(?:rekening(?:nummer|nr)?|bankrekening(?:nummer)?|gironummer|giro|iban|account number|bank account)\b"
    r"[\s.:=]*(?:(?:is|nr\.?|nummer|:|van|mij)[\s.:=]*){0,3}$"
)
OLD_ACCOUNT = re.compile(r"(?<![\w.,])\d(?:[ .]?\d){6,9}(?![\w]|[.,]\d)")

# L a letter, D a digit.
SIDECODES = (
    *(
        "LL-DD-DD",
        "DD-DD-LL",
        "DD-LL-DD",
        "LL-DD-LL",
        "LL-LL-DD",
        "DD-LL-LL",
        "DD-LLL-D",
        "D-LLL-DD",
        "LL-DDD-L",
    ),
    *("L-DDD-LL", "LLL-DD-L", "L-DD-LLL", "D-LL-DDD", "DDD-LL-D", "LLL-DD-D", "D-DD-LLL", "DDD-LLL"),
)


def any_sidecode(dash: str) -> str:
    """A pattern for all sidecodes, with `dash` between the groups."""
    meaning = {"L": "[a-z]", "D": r"\d", "-": dash}
    return "(?:" + "|".join("".join(meaning[sign] for sign in code) for code in SIDECODES) + ")"


PLATE = re.compile(rf"(?<![\w-]){any_sidecode('[-–]')}(?![\w]|[-–]\w)", re.IGNORECASE)
SPACED_PLATE = re.compile(rf"(?<![\w-]){any_sidecode('[ .·•-]?')}(?![\w]|-\w)", re.IGNORECASE)
MONTHS = re.compile(
    r"[-–](?:jan|feb|mrt|maa|mar|apr|mei|may|jun|jul|aug|sep|okt|oct|nov|dec)[-–]", re.IGNORECASE
)
PLATE_CUE = re.compile(
    r"\b(?:kenteken(?:plaat)?|nummerplaat|nummerbord|licen[cs]e plate|number plate|registration|plate"
    r"|kentekennummer)\b[^.!?\n]{0,25}$"
)
FAR_PLATE_CUE = re.compile(r"\b(?:kenteken|nummerplaat|nummerbord)\w*\b[^.!?\n]{0,90}$")
PLATE_CUE_AFTER = re.compile(
    r"[^.!?\n]{0,20}\b(?:kenteken|nummerplaat|nummerbord|licen[cs]e plate)\b", re.IGNORECASE
)
VEHICLE_CUE = re.compile(
    r"\b(?:auto|wagen|busje|bestelbus|scooter|motor|brommer|bestelauto|car|van|taxi)\b[^.!?\n]{0,30}$"
)

FILE_WORDS = (
    r"klant|cli[eë]nt|dossier|zaak|student|studenten|leerling|polis|pati[eë]nt|relatie|lid|lidmaatschaps?"
    r"|personeels?|"
    r"registratie|meldings?|melding|aanvraag|rijbewijs|paspoort|document|inschrijf|pas|kaart|factuur"
    r"|contract|debiteuren|"
    r"verzekerden?|verzekerings?|deelnemers?|beschikking|uitkerings?|huurders?|schuldhulp|cursisten"
    r"|medewerkers?|werknemers?|"
    r"referentie|aansluit|v|big|abonnee|abonnements?|donateurs?|bezwaar|ticket|bsn-?|ov-?chip(?:kaart)?"
    r"|toeslag|gebruikers"
)
FILE_CUE = re.compile(
    rf"(?<![\w])(?:(?:{FILE_WORDS})[- ]?(?:nummer|nummers|nr|no|id|code|kenmerk)\b\.?|kenmerk|ons kenmerk"
    rf"|uw kenmerk|referentie|"
    r"(?:client|customer|file|case|student|policy|patient|member|membership|reference|employee|passport"
    r"|registration)[- ]"
    r"(?:number|no\.?|id|ref(?:erence)?)\b|student ?id)"
)
WEAK_FILE_CUE = re.compile(
    r"(?<!\w)(?:casus|dossier|zaak|polis|case|file|cli[eë]ntdossier|patiëntendossier|melding)\b"
)
# "Het nummer van mijn paspoort is ...", "onder nummer M-2025-0912".
OWN_THING_CUE = re.compile(
    r"(?<!\w)(?:(?:nummer|nr\.?|kenmerk|code|number)[ ](?:van|op|of)[ ](?:mijn|m'n|haar|zijn|het|de|my|his|her)[ ]"
    r"(?:paspoort|rijbewijs|identiteitskaart|id-kaart|id|dossier|polis|zaak|aanvraag|melding|pas|kaart|klacht|bezwaar"
    r"|uitkering|verzekering|inschrijving|factuur|contract|brief|passport|licence|file|case|policy)"
    r"|(?:onder|met|heeft|kreeg|krijgt) (?:het )?(?:nummer|nr\.?|kenmerk|zaaknummer|meldnummer)"
    r"|paspoort|rijbewijs|identiteitskaart|id-kaart|passport|driving licence|patiënt|cliënt|klant|leerling|student)\b"
)
# The number itself, after at most five words ("mijn zaaknummer bij de gemeente is ...").
FILE_NUMBER = (
    r"(?P<value>(?:[A-Za-z]{1,5}[-/.]?|[A-Z]{1,5} )?"
    r"\d(?:[A-Za-z0-9]|[-/.](?=[A-Za-z0-9])| (?=\d{2,})){2,24})(?!\w)"
)
FILE_VALUE = re.compile(r"[\s.,:=#(–-]*(?:[^\W\d]+[ :=#]+){0,5}?[\s.:=#(]*" + FILE_NUMBER)
NEAR_FILE_VALUE = re.compile(
    r"[ .:=#(]*(?:(?:met|nr|nummer|is|number|no|van mij)[ .:=#]+){0,3}" + FILE_NUMBER
)
# Any other word that ends in "nummer", save those that number a thing: a bus, a page, a product.
ANY_NUMBER_CUE = re.compile(
    r"(?<![\w-])(?!(?:huis|tel\w*|mobiel\w*|fax|artikel|order|bestel|rekening|bank\w*|giro|serie|bus|lijn"
    r"|kamer|lokaal|tafel"
    r"|pagina|blad\w*|versie|volg|rang|rug|kvk-?|btw-?|perceel|nood|alarm|service|gratis|informatie|start"
    r"|stoel|rij|punt"
    r"|zaal|binnen|door|vlucht|trein|woning|flat|isbn-?|project|raads\w*|stuk|motie|agenda|besluit|postbus"
    r"|product|model"
    r"|wet\w*|kavel|gironummer|sofi-?|bsn-?|burgerservice)-?(?:nummer|nr))[a-zë-]{3,24}(?:nummer|nr)\b\.?"
)
# A word for a paper or a person with a code of letters and digits right behind it: "aanvraag AV-2025-0093".
CODED = re.compile(
    r"(?<!\w)(?i:aanvraag|cursist|\w{3,}pas|deelnemer|klacht|bezwaar|factuur|vergunning|ticket|claim"
    r"|reservering|dossier|zaak"
    r"|polis|casus|melding|beschikking|contract"
    r"|kaart)[ ](?P<value>(?=[\w/.-]*\d{3})(?:[A-Z]{1,5}[-/.]?(?:\d[\w/.-]*\d)"
    r"|\d{3,}-[A-Z]\d*|\d{5,}))(?!\w)"
)
STUDENT_CODE = re.compile(r"(?<![\w@.])[sS]\d{7}(?!\w)")


def find_numbers(text: str) -> Iterator[Redaction]:
    """All of this file, possibly overlapping."""
    yield from find_phones(text)
    yield from find_bsn(text)
    yield from find_accounts(text)
    yield from find_plates(text)
    yield from find_file_numbers(text)


def digits_of(text: str) -> str:
    return re.sub(r"\D", "", text)


def find_phones(text: str) -> Iterator[Redaction]:
    for match in FOREIGN_OR_DUTCH.finditer(text):
        digits = digits_of(match[0]).removeprefix("00")
        if digits.startswith("31"):
            digits = digits.removeprefix("31").removeprefix("0")
            if len(digits) != 9:
                continue
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
    for match in LOOSE.finditer(text):
        mobile = match[0].startswith("6") and len(digits_of(match[0])) == 9
        told = cued(PHONE_CUE, text, match.start()) or (mobile and cued(MY_NUMBER, text, match.start()))
        if told and not AMOUNT_AFTER.match(text, match.end()):
            yield Redaction(match.start(), match.end(), "phone", doubtful=True)


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
        elif passes and GROUPED.fullmatch(match[0]) and not is_other_number(text, match):
            yield Redaction(match.start(), match.end(), "bsn", doubtful=True)


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


def find_plates(text: str) -> Iterator[Redaction]:
    for match in PLATE.finditer(text):
        if MONTHS.search(match[0]):
            continue
        told = cued(PLATE_CUE, text, match.start()) or cued(VEHICLE_CUE, text, match.start())
        yield Redaction(match.start(), match.end(), "plate", doubtful=not (told or match[0].isupper()))
    for match in SPACED_PLATE.finditer(text):
        if MONTHS.search(match[0]) or "-" in match[0] or "–" in match[0]:
            continue
        letters = re.sub(r"[^A-Za-z]+", " ", match[0]).split()
        if (
            not match[0].isupper()
            and not match[0].isalnum()
            and any(is_word(part) for part in letters if len(part) > 1)
        ):
            continue  # "om 02.15", "onze 30"
        named_after = match[0].isupper() and PLATE_CUE_AFTER.match(text, match.end())
        compact = match[0].isalnum() and cued(FAR_PLATE_CUE, text, match.start(), 110)
        if cued(PLATE_CUE, text, match.start(), 60) or named_after or compact:
            yield Redaction(match.start(), match.end(), "plate")
        elif match[0].isupper() and len(match[0]) > 6 and cued(VEHICLE_CUE, text, match.start(), 60):
            yield Redaction(match.start(), match.end(), "plate", doubtful=True)


def find_file_numbers(text: str) -> Iterator[Redaction]:
    """Numbers of a file, client, student, policy and the like: known by the word before them."""
    low = text.casefold()
    for cue, number, least in (
        (FILE_CUE, FILE_VALUE, 3),
        (WEAK_FILE_CUE, NEAR_FILE_VALUE, 5),
        (OWN_THING_CUE, NEAR_FILE_VALUE, 5),
        (ANY_NUMBER_CUE, NEAR_FILE_VALUE, 4),
    ):
        for found in cue.finditer(low) if len(low) == len(text) else cue.finditer(text):
            value = number.match(text, found.end())
            if (
                value
                and len(digits_of(value["value"])) >= least
                and not AMOUNT_AFTER.match(text, value.end())
            ):
                start, end = value.span("value")
                yield Redaction(start, end, "number", doubtful=cue is not FILE_CUE)
    for match in CODED.finditer(text):
        yield Redaction(*match.span("value"), "number", doubtful=True)
    for match in STUDENT_CODE.finditer(text):
        told = "student" in before(text, match.start(), 60)
        yield Redaction(match.start(), match.end(), "number", doubtful=not told)
