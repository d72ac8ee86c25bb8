"""Number plates: the Dutch series ("sidecodes") however they are typed, and foreign ones behind the word itself.

The form with hyphens speaks for itself; with blanks, dots or nothing in between something near must tell of a vehicle.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rodedraad.identifiers.found import Redaction, cued
from rodedraad.identifiers.names.lists import is_word
from rodedraad.identifiers.postcodes import MEASURES
from rodedraad.patterns import lazy

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


PLATE = lazy(rf"(?<![\w-]){any_sidecode('(?:[ ]?[-–‑][ ]?)')}(?![\w]|[-–]\w)", re.IGNORECASE)
SPACED_PLATE = lazy(rf"(?<![\w-]){any_sidecode('[ .·•_/]?')}(?![\w]|-\w)", re.IGNORECASE)
MONTHS = lazy(r"[-–](?:jan|feb|mrt|maa|mar|apr|mei|may|jun|jul|aug|sep|okt|oct|nov|dec)[-–]", re.IGNORECASE)
_WORD = (
    r"(?:\w*kenteken(?:plaat|nummer|nr|s)?|kent\.|nummerplaat|nummerplaten|nummerbord|nummer ?bordje"
    r"|licen[cs]e plate|number plate"
    r"|registration|plate)"
)
PLATE_CUE = lazy(rf"\b(?:{_WORD}|met het bord|plaat|platen)(?!\w)[^.!?\n]{{0,25}}$")
FAR_PLATE_CUE = lazy(rf"\b{_WORD}\w*\b[^.!?\n]{{0,90}}$")
PLATE_CUE_AFTER = lazy(rf"[^.!?\n]{{0,20}}\b{_WORD}\b", re.IGNORECASE)
_MAKE = (
    r"volkswagen|vw|golf|polo|passat|tiguan|audi|bmw|mercedes|opel|corsa|astra|ford|fiesta|focus|renault|clio|peugeot"
    r"|citro[eë]n|fiat|panda|toyota|aygo|yaris|nissan|qashqai|mazda|honda|hyundai|kia|picanto|seat|ibiza|skoda|škoda"
    r"|octavia|volvo|suzuki|dacia|tesla|mini|porsche|jeep|landrover|land rover|smart|lexus|mitsubishi|iveco|vespa"
    r"|piaggio"
    r"|yamaha|harley|sprinter|transporter|caddy|berlingo|kangoo|daf|scania|birò|canta"
)
VEHICLE = (
    rf"(?:\w*(?:auto|wagen|busje|bestelbus|bus|scooter|motor|brommer|bromfiets|snorfiets|taxi|caravan|camper"
    rf"|aanhanger"
    rf"|aanhangwagen|vrachtwagen|truck|trekker|tractor|quad|scootmobiel|brommobiel|trike|jeep|pick-?up|suv"
    rf"|cabrio)(?:s|['’]s|tje|otje)?|car|lorry|{_MAKE})"
)
VEHICLE_CUE = lazy(rf"(?<!\w){VEHICLE}(?!\w)[^.!?\n]{{0,45}}$")
VEHICLE_AFTER = lazy(
    rf"[^.!?\n]{{0,12}}(?<!\w)(?:{VEHICLE}|geparkeerd|parkeerde?|parkeert|reed|rijdt|rij ik|wegrijden|wegreed"
    rf"|achtervolgde|rijden|geflitst|staat weer|stond"
    r"|blokkeert|toetert?|toeterde|scheurt|scheurde|dubbel geparkeerd|weggesleept|gejat|gestolen|aangereden|geraakt"
    r"|overtreding|bekeurd|staat (?:al|altijd|steeds|verkeerd|fout|dubbel|op de stoep))(?!\w)"
    r"|[^.!?\n]{0,30}(?<!\w)(?:op|in)[ ](?:de|het|mijn|onze|een)[ ](?:stoep|\w*parkeerplaats|\w*plek|oprit"
    r"|uitrit)(?!\w)",
    re.IGNORECASE,
)
_VEHICLE_WITH_NUMBER = lazy(rf"(?<!\w){VEHICLE}[ ](?:met|onder)[ ](?:het[ ])?(?:nummer|nr\.?)[: ]*$")
# A rule, a paper, a plot of land: codes of another sort.
OTHER_CODE_CUE = lazy(
    r"\b(?:regeling|norm|artikel|art|besluit|motie|amendement|kavel|perceel|nummer|nr|kenmerk|code|model|type|versie"
    r"|lokaal"
    r"|kamer|zaak|dossier|iso|nen|kamerstuk|stuk|bijlage|zaaknummer|projectcode|project|order|factuur|regulation"
    r"|section)"
    r"\b[\s.:#]*$"
)
# Behind the word itself, a foreign country or a vehicle: "kenteken KLE-AB 123", "Poolse bus WA 12345".
FOREIGN = lazy(
    r"(?<![\w-])(?:[A-Z]{1,2}[ -]\d{2,4}[ -][A-Z]{2,3}|[A-Z]{1,3}[- ·][A-Z]{1,2}[- ]?\d{1,4}[EH]?"
    r"|[A-Z]{2,3}[ -]?\d[A-Z0-9]{3,4}|\d[- ][A-Z]{3}[- ]\d{3}"
    r"|[A-Z]{2}[- ]\d{3}[- ][A-Z]{2}|\d{2} ?[A-Z]{1,3} ?\d{2,4}"
    r"|[A-Z]{2}\d{2}[ ]?[A-Z]{3}|\d{4}[ -]?[A-Z]{3}|[A-Z]{3}[ -]\d{2}[A-Z0-9]|[A-Z]{2}[ -]?\d{4,5}"
    r"|[A-Z]{3}[ -]\d{3,4}"
    r"|\d[A-Z]{2}[ ]?\d{4}|[A-Z]{1,2}\d{3,4}[A-Z]{1,3})(?![\w-])"
)
DRIVES_WITH = lazy(
    r"(?<!\w)(?:rijdt|rijd|rijden|reed|reden|parkeert|parkeerde|geparkeerd)[ ](?:hier[ ]|nu[ ]|nog[ ]|daar[ ]){0,2}"
    r"(?:met|in|onder)[ ](?:de[ ]|een[ ]|het[ ])?$"
)
# The newest Belgian form, which nothing else has.
BELGIAN = lazy(r"(?<![\w-])[12]-[A-Z]{3}-\d{3}(?![\w-])", re.IGNORECASE)
_ABROAD = (
    r"(?:pools|duits|belgisch|frans|engels|brits|roemeens|bulgaars|turks|buitenlands|hongaars|oekraïens|zweeds|deens"
    r"|noors|spaans|italiaans|luxemburgs|tsjechisch|slowaaks|litouws|lets|estisch|zwitsers|oostenrijks|portugees"
    r"|grieks|iers|kroatisch|servisch|russisch|fins|marokkaans|schots)e?"
)
FOREIGN_CUE = lazy(
    rf"(?:\b{_WORD}(?!\w)[^.!?\n]{{0,25}}|\b{_ABROAD}[ ](?:\w+[ ])?(?:{VEHICLE}|plaat|nummer|bord\w*)[^.!?\n]{{0,25}}"
    rf"|\b(?:een|die|de)[ ](?:belg|duitser|pool|fransman|brit|roemeen|bulgaar|deen)[ ][^.!?\n]{{0,15}}"
    rf"|\b{_ABROAD}[ ]\w{{3,15}}(?!\w)[^.!?\n]{{0,40}}(?<!\w)(?:met|rijdt|rijden|auto|nummer|bord|parkeert?)[ :]"
    rf"|(?<!\w){VEHICLE}[ ,(]{{1,2}}(?:uit[ ]\w+[ ,]{{1,2}})?{_ABROAD}[ ,:(]{{1,2}})$"
)
FOREIGN_BEHIND = lazy(
    rf"[ ,(]{{1,3}}(?:(?:een|de|die|is|was|denk ik|van)[ ]){{0,3}}{_ABROAD}(?!\w)|[ ]staat op de kentekenplaat",
    re.IGNORECASE,
)
# Signs apart behind the word: "kenteken: K L B 1 2 3".
APART = lazy(r"(?<!\w)(?:[A-Z\d][ .-]){5}[A-Z\d](?![\w-])")


def find_plates(text: str) -> Iterator[Redaction]:
    yield from _with_hyphens(text)
    yield from _without_hyphens(text)
    yield from _foreign(text)
    for match in APART.finditer(text):
        if cued(PLATE_CUE, text, match.start()) and re.search(r"[A-Z]", match[0]):
            yield Redaction(match.start(), match.end(), "plate")


def _foreign(text: str) -> Iterator[Redaction]:
    for match in BELGIAN.finditer(text):
        yield Redaction(match.start(), match.end(), "plate")
    for match in FOREIGN.finditer(text):
        told = cued(FOREIGN_CUE, text, match.start(), 60) or FOREIGN_BEHIND.match(text, match.end())
        near = (
            told
            or cued(DRIVES_WITH, text, match.start())
            or (cued(VEHICLE_CUE, text, match.start(), 25) and not cued(OTHER_CODE_CUE, text, match.start()))
        )
        make = re.match(r"(?:BMW|VW|DAF|MAN|KIA|GTI)[ -]|[A-Z]+[ -](?:19|20)\d\d$", match[0])
        if near and not make and (told or not _is_year_or_time(match[0])):
            yield Redaction(match.start(), match.end(), "plate", doubtful=not told)


def _is_year_or_time(code: str) -> bool:
    """ "VW 2019", "BMW 320"."""
    return re.fullmatch(
        r"(?:[A-Z]{2,3}[ -])(?:(?:19|20)\d\d|\d{3})|(?:EURO|MAX).*", code
    ) is not None and not re.fullmatch(r"[A-Z]{3}-\d{3}", code)


def _with_hyphens(text: str) -> Iterator[Redaction]:
    for match in PLATE.finditer(text):
        told = cued(PLATE_CUE, text, match.start()) or cued(VEHICLE_CUE, text, match.start(), 60)
        other = MONTHS.search(match[0]) or (not told and cued(OTHER_CODE_CUE, text, match.start()))
        if not other:
            yield Redaction(match.start(), match.end(), "plate", doubtful=not (told or match[0].isupper()))


def _without_hyphens(text: str) -> Iterator[Redaction]:
    for match in _every_match(text):
        if "-" in match[0] or "–" in match[0] or _is_plain_text(match[0]):
            continue
        named_after = match[0].isupper() and PLATE_CUE_AFTER.match(text, match.end())
        compact = match[0].isalnum() and cued(FAR_PLATE_CUE, text, match.start(), 110)
        if cued(PLATE_CUE, text, match.start(), 60) or named_after or compact:
            yield Redaction(match.start(), match.end(), "plate")
        elif _of_a_vehicle(text, match):
            yield Redaction(match.start(), match.end(), "plate", doubtful=True)


def _every_match(text: str) -> Iterator[re.Match[str]]:
    """Matches that overlap too: in "Fiat 24 TTX 7" the first would hide the second."""
    at = 0
    while match := SPACED_PLATE.search(text, at):
        yield match
        at = match.start() + 1


def _is_plain_text(code: str) -> bool:
    """ "om 02.15", "onze 30"."""
    letters = re.sub(r"[^A-Za-z]+", " ", code).split()
    return (
        not code.isupper() and not code.isalnum() and any(is_word(part) for part in letters if len(part) > 1)
    )


def _of_a_vehicle(text: str, match: re.Match[str]) -> bool:
    """A vehicle is told of near: "grijze opel, NJ 204 V", "RT.456.K stond er weer"."""
    if not re.search(r"\d", match[0]):
        return False
    if cued(OTHER_CODE_CUE, text, match.start()) and not cued(_VEHICLE_WITH_NUMBER, text, match.start()):
        return False
    signs = {sign for sign in match[0] if not sign.isalnum()}
    if len(signs) > 1 or (signs and len(re.split(r"\W|_", match[0])) != 3):
        return False  # "1200 AM"
    near = cued(VEHICLE_CUE, text, match.start(), 60) or VEHICLE_AFTER.match(text, match.end()) is not None
    if signs and not match[0].isupper():
        # "autootje met h 123 bx"
        letters = re.findall(r"[a-z]+", match[0].casefold())
        measured = any(
            part in MEASURES or is_word(part) or part in ("u", "uur", "pk", "cc") for part in letters
        )
        return cued(VEHICLE_CUE, text, match.start(), 30) and not measured
    if match[0].isupper() and len(match[0]) > 6:
        return near or bool(
            re.fullmatch(r"[A-Z0-9]{1,3}([ .·])[A-Z0-9]{2,3}\1[A-Z0-9]{1,3}", match[0]) and _mixed(match[0])
        )
    return match[0].isalnum() and near


def _mixed(code: str) -> bool:
    """Three groups of which the middle one is as long as it is on plates of today: "RT.456.K", "12.XKL.4"."""
    middle = re.split(r"[ .·]", code)[1]
    return len(middle) == 3
