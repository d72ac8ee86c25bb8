"""What somebody says or dictates instead of writing: house numbers, postcodes, accounts, plates and sites in words.

"Ruysdaelstraat honderdzesendertig", "vijfenzestig eenenveertig K L", "T van Theodoor, 541, V G", "w w w punt ...".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rodedraad.identifiers import street_forms as forms
from rodedraad.identifiers.figures import FIGURE_WORD, RUN_GAP, figures_of
from rodedraad.identifiers.found import Redaction, before, cued
from rodedraad.identifiers.numbers import passes_eleven_test
from rodedraad.identifiers.plates import PLATE_CUE, VEHICLE_CUE, any_sidecode
from rodedraad.identifiers.postcodes import LIVING_CUE, POSTCODE_CUE
from rodedraad.identifiers.registers import REGISTER
from rodedraad.patterns import lazy

# ---- house numbers

_HOUSE = rf"(?:(?:(?:{FIGURE_WORD})[ ]?)?honderd(?:[ -]?(?:en[ -]?)?(?:{FIGURE_WORD}))?|{FIGURE_WORD})"
_ADDITION = (
    r"(?:[ -](?:bis|hs|huis|boven|beneden|[a-d]|zwart|rood|wit|[1-9een]{1,3}[ -]?hoog|(?:een"
    r"|twee|drie|vier)[ -]?hoog))?"
)
_SAID_HOUSE = lazy(
    rf"(?<![\w-])(?P<street>(?:(?:[A-ZÀ-Þ][\w'’.-]*|van|de|der|den|het|oude|nieuwe|lange|korte)[ ]){{0,3}}"
    rf"(?:[A-ZÀ-Þ][\w'’-]{{1,30}}(?:{forms.STRONG}|{forms.WEAK})"
    rf"|[A-ZÀ-Þ][\w'’-]{{1,30}}[ ](?i:{forms.STRONG})"
    rf"|[a-zà-þ'’-]{{2,30}}{forms.STRONG})),?[ ](?:op[ ])?(?:(?:huis)?(?:nummer|nr\.?)[ ])?"
    rf"(?P<house>(?i:{_HOUSE}){_ADDITION})(?![\w-])"
)
# What may follow a house number of one word; anything else may be what it counts ("Kerkstraat zeven nieuwe bomen").
_ENDS = lazy(
    r"\s*(?:$|[.,;:!?)\n\"]|(?:en|in|is|bij|te|dus|daar|waar|woont?|woon|waarop|want|maar|ja|eh|uh"
    r"|ik|wij|we|met|hier"
    r"|postcode|tegenover|naast|boven|aan|staat|ligt|zit|heeft|heb)(?!\w))"
)
_LIVE = lazy(r"(?:woon\w*|adres|huis|nummer|verhuis\w*|straat is)(?!\w)[^.!?]{0,40}$", re.IGNORECASE)
_START = lazy(r"^(?:(?:[Ii]k|[Ww]e|[Ww]ij|[Dd]e|[Hh]et|[Ii]n|[Oo]p|[Aa]an|[Vv]an|der|den)[ ])+")

# ---- letters as they are said

_LETTER_NAME = {
    "aa": "a", "bee": "b", "cee": "c", "see": "c", "dee": "d", "ee": "e", "ef": "f", "eff": "f", "gee": "g", "haa": "h",
    "ie": "i", "jee": "j", "kaa": "k", "ka": "k", "el": "l", "ell": "l", "em": "m", "en": "n", "enn": "n", "oo": "o",
    "pee": "p", "kuu": "q", "er": "r", "err": "r", "es": "s", "tee": "t", "uu": "u", "vee": "v", "wee": "w", "ix": "x",
    "ij": "y", "zet": "z", "zed": "z",
}  # fmt: skip
_LETTER = (
    r"(?:[a-zA-Z](?:[ ](?:van|als in|voor)[ ](?:de[ ])?\w{2,14})?|"
    + "|".join(sorted(_LETTER_NAME, key=len, reverse=True))
    + ")"
)
_APART = r"(?:[ ]?[,–-][ ]?|[ ](?:streepje|streep|min|dan|en dan|en)[ ]|[ ])"
_NUMBER = rf"(?:\d{{1,4}}|{FIGURE_WORD})"
_SAID_POSTCODE = lazy(
    rf"(?<![\w.,-])(?P<code>{_NUMBER}(?:{RUN_GAP}{_NUMBER}(?!\w)){{0,3}})(?:[ ]?[,]?[ ](?:en[ ](?:dan[ ])?)?)"
    rf"(?:de[ ])?(?P<letters>{_LETTER}[ ,]{{1,2}}(?:en[ ])?{_LETTER}|[A-Z]{{2}})(?!\w)",
    re.IGNORECASE,
)
_PLATE = lazy(
    rf"(?<![\w.,-])(?:{_LETTER}|(?-i:[A-Z]{{1,3}})|{_NUMBER})(?:{_APART}(?:{_LETTER}"
    rf"|(?-i:[A-Z]{{1,3}})|{_NUMBER})"
    r"(?![\w])){2,7}",
    re.IGNORECASE,
)
_SIDECODE = lazy(any_sidecode(""), re.IGNORECASE)
_SAID_BSN = lazy(rf"(?<![\w-]){_NUMBER}(?:{RUN_GAP}{_NUMBER}(?!\w)){{2,8}}", re.IGNORECASE)
_SAID_IBAN = lazy(
    rf"(?<!\w)(?:n[ .]?l|en{{1,2}}[ ]el{{1,2}}"
    rf"|nederland)[ ,]{{1,2}}(?P<check>{_NUMBER}(?:[ ]{_NUMBER})?)[ ,]{{1,2}}"
    rf"(?:[a-z]{{3,5}}(?:[ ]?bank)?|(?:{_LETTER}[ ,]{{1,2}}){{3}}{_LETTER}|ing[ ]b)[ ,]{{1,2}}"
    rf"(?P<number>{_NUMBER}(?:{RUN_GAP}{_NUMBER}(?!\w)){{2,9}})(?!\w)",
    re.IGNORECASE,
)
# ---- sites

_DOT = r"(?:[ ]?\.[ ]?|[ ](?:punt|dot|puntje)[ ])"
_DASH = r"(?:[ ](?:streepje|koppelteken|min|liggend streepje)[ ])"
SAID_SITE = lazy(
    rf"(?<![\w@.])(?P<www>(?:w[ .]?w[ .]?w|(?:drie|3)[ ](?:keer|maal|x)[ ]w(?:ee)?|wee[ ]wee[ ]wee"
    rf"|driedubbel[ ]w){_DOT})?"
    rf"(?P<host>[\w-]{{2,40}}(?:{_DASH}[\w-]{{2,30}}){{0,4}}(?:[ ](?:punt|dot|puntje)[ ]|[ ]?\.[ ]?)"
    r"(?:nl|com|net|org|nu|eu|be|info|en el|blog|online|site))(?!\w)",
    re.IGNORECASE,
)
# "Mijn klantnummer is vier vier een nul twee twee".
_SAID_NUMBER = lazy(
    rf"(?<![\w-])(?:{REGISTER})(?![a-z])[^.!?;\n\d]{{0,40}}?(?<![\w-])(?P<value>{_NUMBER}(?:{RUN_GAP}{_NUMBER}(?!\w)){{2,11}})"
    r"(?!\w)",
    re.IGNORECASE,
)
_NUMBER_WORD = lazy(
    r"honderd|tig(?!\w)|(?:een|twee|drie|vier|vijf|zes|zeven|acht|negen|nul|tien|elf|twaalf)(?!\w)", re.I
)


def find_spoken(text: str) -> Iterator[Redaction]:
    """All of this file save sites."""
    if _NUMBER_WORD.search(text):
        yield from _houses(text)
        yield from _bsns(text)
        yield from _ibans(text)
        for match in _SAID_NUMBER.finditer(text):
            pieces = figures_of(match["value"])
            if len(_digits(match["value"])) >= 5 and sum(piece[3] for piece in pieces) >= 2:
                yield Redaction(*match.span("value"), "number", doubtful=True)
    if _NUMBER_WORD.search(text) or any(character.isdigit() for character in text):
        yield from _postcodes(text)
        yield from _plates(text)


def _houses(text: str) -> Iterator[Redaction]:
    for match in _SAID_HOUSE.finditer(text):
        little = _START.match(match["street"])
        start = match.start("street") + (little.end() if little else 0)
        street, house = text[start : match.end("street")], match["house"].casefold()
        last = street.rsplit(" ", 1)[-1].casefold()
        if forms.NOT_A_STREET.fullmatch(last) or last in forms.NUMBERED or last in _NO_STREET:
            continue
        closed = _ENDS.match(text, match.end())
        named = "nummer" in text[match.end("street") : match.start("house")] or _LIVE.search(
            before(text, start, 60)
        )
        sure = named or (closed and (street[0].isupper() or len(house) > 6))
        if house in ("een", "één") or forms.UNIT.match(text, match.end()) or not sure:
            continue
        yield Redaction(start, match.end("house"), "address", doubtful=True)


_NO_STREET = frozenset(
    [
        "overweg",
        "onderweg",
        "halverwege",
        "buitenweg",
        "vanwege",
        "deurweg",
        "omweg",
        "gebouwd",
        "verhoog",
        "omhoog",
        "landschapspad",
        "loopbaan",
        "werkbaan",
        "baan",
        "markt",
        "veld",
        "park",
        "haven",
        "bos",
        "hoek",
        "brug",
        "rode",
        "beide",
        "weg",
        "straat",
        "plein",
    ]
)


def _digits(piece: str) -> str:
    return "".join(digits for *_, digits, _ in figures_of(piece))


def _bsns(text: str) -> Iterator[Redaction]:
    """Nine figures said one by one, or in pairs, that pass the test, whatever stands around them."""
    for match in _SAID_BSN.finditer(text):
        pieces = figures_of(match[0])
        said = "".join(piece[2] for piece in pieces)
        worded = sum(piece[3] for piece in pieces)
        if len(said) == 9 and worded >= 4 and said[:2] != "06" and passes_eleven_test(said):
            yield Redaction(match.start(), match.end(), "bsn", doubtful=True)


def _ibans(text: str) -> Iterator[Redaction]:
    for match in _SAID_IBAN.finditer(text):
        if len(_digits(match["check"])) == 2 and 7 <= len(_digits(match["number"])) <= 10:
            yield Redaction(match.start(), match.end(), "iban")


def _postcodes(text: str) -> Iterator[Redaction]:
    """Four figures said in ones or twos with two letters; in small letters a word must tell of a postcode."""
    for match in _SAID_POSTCODE.finditer(text):
        digits = _digits(match["code"])
        spelt = len(re.findall(r"[ ](?:van|als in|voor)[ ]", match["letters"])) == 2
        letters = match["letters"]
        if len(digits) != 4 or digits[0] == "0" or (match["code"].isdigit() and letters.isalpha()):
            continue
        right_before = cued(POSTCODE_CUE, text, match.start(), 60)
        told = right_before or re.search(
            r"(?:postcode|post code)(?!\w)[^.!?\d]{0,50}$", before(text, match.start(), 70)
        )
        loud = re.fullmatch(r"[A-Z][ ,]{0,2}[A-Z]", match["letters"]) is not None
        if letters.isalpha() and not (right_before or letters.isupper()):
            continue
        lives = not match["code"].isdigit() or cued(LIVING_CUE, text, match.start(), 60)
        if told or spelt or (loud and lives):
            yield Redaction(match.start(), match.end(), "postcode", doubtful=not (told or spelt))


def _plates(text: str) -> Iterator[Redaction]:
    """Letters and figures apart behind a word for a plate or a vehicle, that make up a plate together."""
    for match in _PLATE.finditer(text):
        told = cued(PLATE_CUE, text, match.start(), 60)
        if not told and not cued(VEHICLE_CUE, text, match.start(), 30):
            continue
        signs, ends = "", []
        for piece in re.finditer(
            rf"\d+|{FIGURE_WORD}|{_LETTER}(?!\w)|(?-i:[A-Z]{{1,3}})", match[0], re.IGNORECASE
        ):
            signs += _as_sign(piece[0])
            ends.append((signs, piece.end()))
        for said, end in reversed(ends):
            words = match[0][:end].casefold().split()
            if not re.search(r"(?<!\w)[a-zA-Z](?!\w)|[a-z]{2}", match[0][:end]):
                continue
            plain = not re.search(r"[A-Z]", match[0][:end]) and (len(words) < 5 or _WORDS.intersection(words))
            if len(said) == 6 and not plain and _SIDECODE.fullmatch(said) and re.search(r"\d", said):
                yield Redaction(match.start(), match.start() + end, "plate", doubtful=not told)
                break


# Names of letters that are words as well.
_WORDS = frozenset(("er", "en", "om", "es", "u", "ie"))


def _as_sign(piece: str) -> str:
    low = piece.casefold()
    if low in _LETTER_NAME:
        return _LETTER_NAME[low]
    if re.match(r"[a-z][ ]", low):
        return low[0]
    return _digits(low) or low


def said_sites(text: str) -> Iterator[tuple[int, int, str, bool]]:
    """Sites as they are said: where, what they are when written, and whether "www" was said."""
    for match in SAID_SITE.finditer(text):
        if not match["www"] and not re.search(r"[ ](?:punt|dot|puntje)[ ]", match["host"]):
            continue
        host = re.sub(r"[ ]?(?:punt|dot|puntje)[ ]", ".", re.sub(_DASH, "-", match["host"]))
        yield (
            match.start(),
            match.end(),
            re.sub(r"\s+", "", host).replace("enel", "nl").casefold(),
            bool(match["www"]),
        )
