"""Postcodes and addresses.

A house number is looked for first and the street before it, so the cost is bounded by the numbers in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rodedraad.identifiers.found import Redaction, cued
from rodedraad.identifiers.names.lists import fold, is_word, streets
from rodedraad.quotes.grammar import is_verb
from rodedraad.vocabulary import words

POSTCODE = re.compile(
    r"(?<![\w.,/-])[1-9]\d{3}(?:[ \u00a0]{0,2}|-)(?P<letters>[A-Za-z]{2})(?![\w])"
    r"(?:(?P<house>,?[ \u00a0]+(?:(?:huis)?(?:nr\.?|nummer)[ \u00a0]+|no\.?[ \u00a0]+|#)?"
    r"\d{1,5}(?![\d.:]*\d|[.,]\d)(?:[ -]?[a-zA-Z](?![\w]))?(?:[-/]\d{1,4}(?!\d))?))?"
)
NOT_ISSUED = frozenset({"SA", "SD", "SS"})
MEASURES = frozenset(
    {"KW", "MW", "KB", "MB", "GB", "TB", "AD", "HP", "KG", "KM", "HA", "CM", "MM", "AM", "PM"}
)
# Two letters after a number that are a word or a measure, not the end of a postcode.
SHORT_WORDS = words(
    """
    in de en is op om te er ik je we ze of al as at to by an on it us me my no so up go do he if be or ga
    zo na nu ja uw km kg cm mm kw ha gb mb st ml mg am pm nr tv ad bc ca cc dm dl hp kb mw pk pp v. zn ex
    ok wo ma di vr za kv
    """
)
POSTCODE_CUE = re.compile(r"\bpostcode(?:gebied)?[\s:=]*(?:is|van|mij|:)?\s*$")
FOUR_DIGITS = re.compile(r"(?<![\w.,€/-])[1-9]\d{3}(?![\w]|[.,]\d)")

HOUSE = re.compile(
    r"(?<![\w.,:€/-])(?P<number>[1-9]\d{0,4})(?P<addition>(?:[ -]?(?:hs|bis|huis|[1-9]?hoog|[IVX]{1,4})"
    r"|[ -]?[a-zA-Z]|[-/]\d{1,4})?)(?!\w|[.,:]\d|%| ?%)"
)
STRONG = (
    r"(?:straat|laan|weg|plein|gracht|singel|kade|dreef|steeg|plantsoen|dijk|hof|str\.|ln\.|pln\.|straatje"
    r"|weg|pad|boulevard|"
    r"allee|dwarsstraat|kerkhof|straatweg|wetering|buurt|burgwal)"
)
WEAK = (
    r"(?:park|veld|bos|haven|hoek|markt|berg|burg|erf|brink|werf|kamp|donk|horst|oord|zoom|ring|tuin|eind"
    r"|einde|hout|heide"
    r"|gaarde|gaard|oever|sluis|poort|brug|passage|promenade|wal|meent|akker|vaart|waard|schans|vest|vliet|polder"
    r"|spui|veste|steiger|weide)"
)
NAME = r"[A-ZÀ-Þ][\w'’.-]*"
LITTLE = r"(?:van|de|der|den|het|'t|’t|ten|ter|te|in|op|aan|en|la|du|von)"
# Ends right before the house number.
LINK = r"(?:,?[ \u00a0]+(?:nr\.?|nummer|huisnummer|no\.?|#)?[ \u00a0]*)"
CAPITAL_STREET = re.compile(
    rf"(?P<street>(?:(?:{NAME}|\d+e|{LITTLE})[ \u00a0]+){{0,4}}?(?:[A-ZÀ-Þ][\w'’-]*(?:{STRONG}|{WEAK})|"
    rf"(?:{NAME}[ \u00a0]+|[ds]e[ \u00a0]+)(?:(?i:{STRONG})|(?=[A-Z])(?i:{WEAK}))))(?P<link>{LINK})$"
)
SQUARE_OF = re.compile(
    rf"(?<![\w-])(?P<street>(?:Laan|Plein|Hof|Hofje|Weg|Kade|Dijk|Park|Pad|Singel|Gracht|Markt|Rond|Achter"
    rf"|Lange|Korte|"
    rf"Oude|Nieuwe|Grote|Kleine)[ \u00a0]+(?:(?:{NAME}|{LITTLE}|19\d\d)[ \u00a0]+){{0,4}}?"
    rf"(?:{NAME}|19\d\d))(?P<link>{LINK})$"
)
LOWER_LANE_OF = re.compile(
    rf"(?<!\w)(?P<street>(?:laan|plein|hof) van (?:[a-zà-þ'’-]+ ){{0,3}}[a-zà-þ'’-]{{3,}})(?P<link>{LINK})$"
)
STREET_BY_ITSELF = re.compile(
    rf"(?<=[a-z] )(?P<street>Plantsoen|Waterkant|Achterom|Brink|Kade|Markt|Plein|Dijk|Haven|Singel"
    rf"|Gracht)(?P<link>{LINK})$"
)
LOWER_STREET = re.compile(rf"(?<!\w)(?P<street>[a-zà-þ'’-]{{2,40}}{STRONG})(?P<link>{LINK})$")
NOT_A_STREET = re.compile(
    r"(?:onder|snel|spoor|auto|fiets|rijks|vaar|lucht|bus|vlucht|nood|zij|winkel|woon|school|speel|voet"
    r"|wandel|buur|toegangs|"
    r"loop|hoofd|land|afgesloten|doodlopende|ont|door|uit|half|voort|her|toe|aan|op|in|over|af|der|be|ver"
    r"|ge|hele|binnen|eigen|"
    r"melk|dorps|stads|zand|uitvals|aanvoer|rond|ring|sluip|middel|kern|bedrijfs|recht|hout|parkeer)-?"
    r"(?:straat|weg|plein|pad|hof|buurt|laan|gracht|dijk)"
)
STREET_ALL_THE_SAME = (
    "dorps",
    "hoofd",
    "ring",
    "stads",
    "kern",
    "zand",
    "rijks",
    "land",
    "bedrijfs",
    "rond",
    "midden",
)
UNIT = re.compile(
    r"[ \u00a0]*(?:keer|maal|uur|u\b|jaar|jaren|meter|m\b|m2|m²|km|kilometer|procent|euro|mensen|huizen"
    r"|bomen|woningen|auto['’]?s|"
    r"dagen|minuten|min\b|weken|maanden|personen|bewoners|inwoners|lantaarnpalen|bankjes|panden|fietsen"
    r"|kinderen|gezinnen|x\b|"
    r"jan(?:uari)?\b|feb(?:ruari)?\b|maart\b|april\b|mei\b|juni\b|juli\b|aug(?:ustus)?\b|sept?(?:ember)?\b"
    r"|okt(?:ober)?\b|"
    r"nov(?:ember)?\b|dec(?:ember)?\b|paaltjes|plekken|parkeer\w+|drempels|\w+jes\b"
    r"|[a-z]{4,}en\b(?<!wonen)(?<!samen)(?<!tegen)"
    r"(?<!boven)(?<!beneden)(?<!binnen)(?<!buiten)(?<!hebben))"
)
LIVES = (
    r"(?:woon\w*|wonen\w*|adres\w*|woonachtig|wonend\w*|verhuisd?\w*|huis|thuis|gevestigd"
    r"|live[sd]?|living|address(?: is|:))"
    r"(?:[ \u00a0]+(?:is|nu|al|daar|zelf|ook|hier|sinds|\d+|jaar|alleen|samen|met|mijn|gezin|ik|wij|we|naar)){0,5}"
    r"[ \u00a0:]+(?:(?:in|aan|op|naar|is|at|on|te)[ \u00a0]+)?(?:(?:de|het|een|the)[ \u00a0]+)?"
)
CUED_STREET = re.compile(
    rf"{LIVES}(?P<street>{NAME}(?:[ \u00a0]+(?:{NAME}|{LITTLE})){{0,4}}?)(?P<link>{LINK})$", re.DOTALL
)
STREET_ALONE = re.compile(
    rf"\b(?i:{LIVES})(?P<street>(?:{NAME}[ \u00a0]+){{0,3}}?[A-ZÀ-Þ][\w'’-]*(?:{STRONG}|{WEAK}))(?![\w])"
)
NUMBER_FIRST = re.compile(
    rf"\b(?:nummer|nr\.?|huisnummer)[ \u00a0]+\d{{1,5}}[ \u00a0]?[a-zA-Z]?[ \u00a0]+(?:in|aan|van"
    rf"|op)[ \u00a0]+(?:de|het)[ \u00a0]+"
    rf"(?P<street>(?:{NAME}[ \u00a0]+){{0,3}}?[A-ZÀ-Þa-z][\w'’-]*{STRONG})(?!\w)"
)
ENGLISH = re.compile(
    r"(?<![\w.,€-])\d{1,4}[a-zA-Z]?[ ]+(?:[A-Z][\w'’]*[ ]+){1,3}(?:Street|Road|Avenue|Lane|Drive|Close"
    r"|Square|Court|Terrace|St\.|Rd\.)(?!\w)"
)
REACH = 90


def find_places(text: str) -> Iterator[Redaction]:
    """Postcodes and addresses, possibly overlapping."""
    yield from find_postcodes(text)
    yield from find_addresses(text)


def find_postcodes(text: str) -> Iterator[Redaction]:
    for match in POSTCODE.finditer(text):
        letters = match["letters"]
        spaced = not match[0][4].isalpha()
        word = letters.casefold() in SHORT_WORDS
        # "3456 DE" in capitals is a postcode, "1500 EN" in a line of capitals may be none.
        loud = word and not any(
            letter.islower() for letter in text[max(0, match.start() - 20) : match.end() + 20]
        )
        if letters.upper() in NOT_ISSUED or letters.upper() in MEASURES or loud:
            continue
        if (
            spaced
            and word
            and (not letters.isupper() or (match[0].startswith(("19", "20")) and not match["house"]))
        ):
            continue
        doubtful = spaced and (not letters.isupper() or (word and not match["house"]))
        yield Redaction(match.start(), match.end(), "postcode", doubtful=doubtful)
    for match in FOUR_DIGITS.finditer(text):
        if cued(POSTCODE_CUE, text, match.start()):
            yield Redaction(match.start(), match.end(), "postcode", doubtful=True)


def find_addresses(text: str) -> Iterator[Redaction]:
    for house in HOUSE.finditer(text):
        unit = UNIT.match(text, house.end())
        listed = (
            text[house.end() : house.end() + 1] == ")"
            and "(" not in text[max(0, house.start() - 60) : house.start()]
        )
        # "Lorentzlaan 310 slapen drie mensen": a verb behind it is no thing that is counted.
        if listed or (
            unit and not (is_verb(unit[0].strip().casefold(), "nl") and text[house.start() - 2].islower())
        ):
            continue
        found = street_before(text, house.start())
        if found:
            start, sure = found
            year = house["number"].startswith(("19", "20")) and len(house["number"]) == 4
            yield Redaction(start, end_of_house(text, house), "address", doubtful=year or not sure)
    for pattern, doubtful in ((NUMBER_FIRST, False), (ENGLISH, False), (STREET_ALONE, True)):
        for match in pattern.finditer(text):
            start = match.start("street") if pattern is STREET_ALONE else match.start()
            yield Redaction(start, match.end(), "address", doubtful=doubtful)


def end_of_house(text: str, house: re.Match[str]) -> int:
    """A loose letter after the number belongs to it ("12 a"), a word of one letter does not ("12 u")."""
    addition = house["addition"]
    if addition[:1] == " " and addition.strip().casefold() in ("u", "x", "m"):
        return house.end("number")
    return house.end()


def street_before(text: str, at: int) -> tuple[int, bool] | None:
    """Where the street begins that ends right before a house number, and whether it surely is one."""
    if not re.search(r"[^\W\d][.,]?[ \u00a0]+#?$", text[max(0, at - 5) : at]):
        return None
    low = max(0, at - REACH)
    window = text[low:at].rsplit("\n", 1)[-1]
    low = at - len(window)
    capital = CAPITAL_STREET.search(window)
    if capital:
        opens = not re.search(r"\w", window[: capital.start("street")])
        name = capital["street"].casefold()
        plain = NOT_A_STREET.fullmatch(name) is not None and not name.startswith(STREET_ALL_THE_SAME)
        # "Ringdijk 40" in a sentence is a street; "Snelweg 12" at its beginning may be none.
        if not (plain and opens):
            return low + start_of_street(capital), not plain
    square = SQUARE_OF.search(window)
    if square:
        return low + square.start("street"), True
    lower = LOWER_LANE_OF.search(window) or STREET_BY_ITSELF.search(window) or LOWER_STREET.search(window)
    if lower and not NOT_A_STREET.fullmatch(lower["street"]):
        return low + lower.start("street"), False
    listed = listed_street(window)
    if listed is not None:
        return low + listed, False
    told = CUED_STREET.search(window[0].lower() + window[1:] if window else "")
    return (low + told.start("street"), False) if told else None


def listed_street(window: str) -> int | None:
    """Where a street of the national list begins that ends the window: for those without "straat" in their name."""
    tail = re.search(
        r"(?:[\w'’.-]+[ ]){0,3}[\w'’.-]+(?=,?[ \u00a0]+(?:nr\.?|nummer|huisnummer)?[ ]*$)", window
    )
    if not tail:
        return None
    words_of_it = list(re.finditer(r"[\w'’.-]+", tail[0]))
    for first in words_of_it:
        name = tail[0][first.start() :]
        several = first is not words_of_it[-1]
        if name[0].isupper() and fold(name) in streets() and (several or not is_word(name)):
            return tail.start() + first.start()
    return None


def start_of_street(match: re.Match[str]) -> int:
    """Words before the street that are no part of its name ("Ik woon in de Kerkstraat") are left standing."""
    street = match["street"]
    little = re.match(
        rf"(?:(?:{LITTLE}|Ik|Wij|We|Op|In|Aan|Bij|Mijn|Het|De|Adres|Woonadres|The)[ \u00a0]+)+", street
    )
    return match.start("street") + (little.end() if little and little.end() < len(street) else 0)
