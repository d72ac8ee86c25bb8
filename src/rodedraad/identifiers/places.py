"""Postcodes and addresses.

A house number is looked for first and the street before it, so the cost is bounded by the numbers in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rodedraad.identifiers import street_forms as forms
from rodedraad.identifiers.found import Redaction
from rodedraad.identifiers.names.lists import fold, is_word, places, streets
from rodedraad.identifiers.postcodes import find_postcodes
from rodedraad.patterns import lazy
from rodedraad.quotes.grammar import is_verb

REACH = 90
_TOWN_BEHIND = lazy(r",?[ \u00a0]+(?:(?:in|te)[ \u00a0]+)?((?:['’]s-)?[A-ZÀ-Þ][\w'’-]+)")
_POSTCODE_BEHIND = lazy(
    r"[,;]?\s{0,3}[1-9]\d{3}[ ]?[A-Za-z]{2}(?!\w)|[,;]?\s{0,2}(?:postcode|pc)\b", re.IGNORECASE
)
_PLACED = lazy(rf"(?<!\w){forms.PREPOSITION}[ \u00a0]+(?:(?:de|het)[ \u00a0]+)?$", re.IGNORECASE)


_OF_A_POSTCODE = lazy(r"[1-9]\d{3}-[A-Z]{2}[ ]")


def find_places(text: str) -> Iterator[Redaction]:
    """Postcodes and addresses, possibly overlapping."""
    yield from find_postcodes(text)
    yield from find_addresses(text)


def find_addresses(text: str) -> Iterator[Redaction]:
    for house in forms.HOUSE.finditer(text):
        listed = (
            text[house.end() : house.end() + 1] == ")"
            and "(" not in text[max(0, house.start() - 60) : house.start()]
        )
        zoned = re.match(r"[1-9]\d{3} [A-Z]{2}(?!\w)", text[house.start("number") :])
        dated = re.match(r"\d{1,2}([-/.])\d{1,2}\1(?:19|20)?\d\d(?!\d)", text[house.start("number") :])
        if listed or zoned or dated or is_amount(text, house):
            continue
        found = street_before(text, house)
        if found:
            start, sure = found
            if _OF_A_POSTCODE.fullmatch(text[max(0, start - 5) : start + 3]):
                start += 3  # "9401-KA Noordersingel 71"
            yield Redaction(start, end_of_house(text, house), "address", doubtful=_is_year(house) or not sure)
    for pattern, doubtful in (
        (forms.NUMBER_FIRST, False),
        (forms.ENGLISH, False),
        (forms.CLOSE_UP, True),
        (forms.STREET_ALONE, True),
    ):
        for match in pattern.finditer(text):
            start = match.start("street") if pattern is forms.STREET_ALONE else match.start()
            yield Redaction(start, match.end(), "address", doubtful=doubtful)
    for match in forms.POST_BOX.finditer(text):
        sentence = text[max(0, match.start() - 60) : match.start()]
        if not forms.OF_AN_OFFICE.search(sentence):
            yield Redaction(match.start(), match.end(), "address", doubtful=True)


def _is_year(house: re.Match[str]) -> bool:
    return house["number"].startswith(("19", "20")) and len(house["number"]) == 4


def is_amount(text: str, house: re.Match[str]) -> bool:
    """Whether the number counts what stands behind it: "12 bomen", but not "310 slapen drie mensen"."""
    unit = forms.UNIT.match(text, house.end())
    if not unit:
        return False
    behind = unit[0].strip().casefold()
    if unit["many"] and re.match(r"[ ](?:ze|we|wij|zij|jullie|er|mensen|de|al|nu|nog)\b", text[unit.end() :]):
        return False  # a verb: "Stationsweg 3 wachten ze al een jaar"
    return not (is_verb(behind, "nl") and text[house.start() - 2].islower())


def end_of_house(text: str, house: re.Match[str]) -> int:
    """A loose letter after the number belongs to it ("12 a"), a word of one letter does not ("12 u")."""
    addition = house["addition"]
    if addition[:1] == " " and addition.strip().casefold() in (
        "u",
        "x",
        "m",
        "achter",
        "boven",
        "beneden",
        "huis",
    ):
        behind = text[house.end() : house.end() + 4]
        # "73 achter moet je zijn", but "12 achter het station".
        where = addition.strip() in ("achter", "boven", "beneden", "huis")
        if not where or re.match(r"[ ](?:de|he|'t|ee|mi|on)", behind):
            return house.end("number")
    return house.end()


def street_before(text: str, house: re.Match[str]) -> tuple[int, bool] | None:
    """Where the street begins that ends right before a house number, and whether it surely is one."""
    at = house.start()
    if not re.search(
        r"[^\W\d][.,]?[ \u00a0]+(?:#|(?:huis)?(?:nr\.?|nummer)[ ]*)?$", text[max(0, at - 14) : at]
    ) and not (re.search(r"19\d\d[ ]+(?:nr\.?|nummer)?[ ]*$", text[max(0, at - 14) : at])):
        return None
    low = max(0, at - REACH)
    window = text[low:at].rsplit("\n", 1)[-1]
    low = at - len(window)
    return _by_form(text, house, low, window) or _by_what_stands_around(text, house, low, window)


def _by_form(text: str, house: re.Match[str], low: int, window: str) -> tuple[int, bool] | None:
    """Streets that their own words give away."""
    foreign = forms.FOREIGN.search(window)
    if foreign:
        return low + foreign.start("street"), True
    capital = forms.CAPITAL_STREET.search(window)
    if capital and not _is_numbered(capital["street"]):
        opens = not re.search(r"\w", window[: capital.start("street")])
        start = start_of_street(capital, opens=opens)
        name = window[start : capital.end("street")].casefold()
        plain = forms.NOT_A_STREET.fullmatch(name) is not None and not name.startswith(
            forms.STREET_ALL_THE_SAME
        )
        town = fold(name) in places() and (_is_year(house) or fold(name) not in streets())
        # "Ringdijk 40" in a sentence is a street; "Snelweg 12" at its beginning may be none.
        if not (plain and opens) and not town:
            return low + start, not plain
    for pattern in (forms.SQUARE_OF, forms.THE_PLACE, forms.HOMESTEAD):
        found = pattern.search(window)
        if found and not _is_numbered(found["street"]):
            return low + found.start("street"), pattern is forms.SQUARE_OF
    beside = forms.BESIDE_A_THING.search(window)
    if beside and not _is_numbered(beside["street"]):
        opens = not re.search(r"\w[ ,]*$", window[: beside.start("street")])
        if not opens or fold(beside["street"]) in streets() or _address_goes_on(text, house):
            return low + beside.start("street"), False
    lower = (
        forms.LOWER_LANE_OF.search(window)
        or forms.STREET_BY_ITSELF.search(window)
        or forms.LOWER_STREET.search(window)
    )
    if lower and not forms.NOT_A_STREET.fullmatch(lower["street"]):
        return low + lower.start("street"), False
    return None


def _by_what_stands_around(text: str, house: re.Match[str], low: int, window: str) -> tuple[int, bool] | None:
    """Streets of the national list, and any name where somebody lives or a postcode follows."""
    listed = listed_street(text, house, low, window)
    if listed is not None:
        return low + listed, False
    told = forms.CUED_STREET.search(window)
    if (
        told
        and not (_is_year(house) and fold(told["street"]) in places())
        and not _is_numbered(told["street"])
    ):
        return low + told.start("street"), False
    town = _TOWN_BEHIND.match(text, house.end())
    in_town = (
        town
        and fold(town[1]) in places()
        and re.search(r"(?<!\w)(?:op|aan|adres:?)[ ][A-ZÀ-Þ][\w'’-]+[ ]$", window)
    )
    if in_town or _POSTCODE_BEHIND.match(text, house.end()):
        tail = re.search(
            rf"(?:(?<=[:,\n] )|^|(?<=[a-z] ))(?:(?:{forms.NAME}|{forms.LITTLE}"
            rf"|['’]t)[ ]+){{0,3}}{forms.NAME}(?=,?[ ]+(?:nr\.?|nummer)?[ ]*$)",
            window,
        )
        if tail and not _is_numbered(tail[0]):
            return low + tail.start(), False
    return None


def listed_street(text: str, house: re.Match[str], low: int, window: str) -> int | None:
    """Where a street of the national list begins that ends the window: for those without "straat" in their name."""
    tail = re.search(
        r"(?:[\w'’.-]+[ ]){0,3}[\w'’.-]+(?=,?[ \u00a0]+(?:nr\.?|nummer|huisnummer)?[ ]*$)", window
    )
    if not tail:
        return None
    words_of_it = list(re.finditer(r"[\w'’.-]+", tail[0]))
    for first in words_of_it:
        name = tail[0][first.start() :]
        if fold(name) not in streets() or _is_numbered(name):
            continue
        if fold(name) in places() and (_is_year(house) or not _address_goes_on(text, house)):
            continue
        several = first is not words_of_it[-1]
        at = tail.start() + first.start()
        capital = name[0].isupper()
        if capital and (several or not is_word(name) or _plainly_placed(text, house, window[:at])):
            return at
        article = re.match(r"(?:de|het|een|'t|op|in|aan|bij|naar)[ ]", name)
        if not capital and several and not article and len(name) > 9 and _PLACED_OR_LIVES.search(window[:at]):
            return at
    return None


_PLACED_OR_LIVES = lazy(rf"(?:(?<!\w)(?:op|aan|tegenover)[ ]+|(?<!\w){forms.LIVES})$", re.IGNORECASE)


def _plainly_placed(text: str, house: re.Match[str], before: str) -> bool:
    """Whether a word with a capital is a street: it stands inside the sentence, or an address goes on behind it."""
    opens = not re.search(r"\w[ ,]*(?:de |het )?$", before) or re.search(r"[.!?:][ ]+$", before) is not None
    closed = re.match(r"[ ]?(?:[,.;)\"”'’]|$)", text[house.end() :]) is not None
    apart = re.search(r"(?:[,;:(][ ]|(?<![\w])(?:of|en|want|nl)[ ])$", before) is not None and closed
    # A line that holds nothing else, as in a form.
    apart = apart or (not before.strip() and re.match(r"[ ]*(?:\n|$)", text[house.end() :]) is not None)
    return (not opens and bool(_PLACED.search(before))) or apart or _address_goes_on(text, house)


def _address_goes_on(text: str, house: re.Match[str]) -> bool:
    """An addition to the number ("12-II"), a postcode or a town follows."""
    addition = house["addition"]
    if addition and not (addition[0] == " " and len(addition) == 2) and not addition[-1].isdigit():
        return True
    if _POSTCODE_BEHIND.match(text, house.end()):
        return True
    town = _TOWN_BEHIND.match(text, house.end())
    return town is not None and fold(town[1]) in places()


def _is_numbered(street: str) -> bool:
    """ "Tafel 3", "groep 5": a thing that has numbers."""
    parts = re.split(r"[ \u00a0]", street.strip())
    named = (
        len(parts) > 1
        and parts[0][0].isupper()
        and parts[0].casefold() not in ("de", "het", "een", "op", "in")
    )
    return parts[-1].casefold() in forms.NUMBERED and not (
        named and parts[-1].casefold() in forms.ALSO_STREETS
    )


def start_of_street(match: re.Match[str], *, opens: bool) -> int:
    """Words before the street that are no part of its name ("Ik woon in de Kerkstraat") are left standing."""
    street = match["street"]
    article = "|De|Het" if opens else ""
    little = re.match(
        rf"(?:(?:{forms.LITTLE}|Ik|Wij|We|Op|In|Aan|Bij|Mijn|Adres|Woonadres|The{article})[ \u00a0]+)+",
        street,
    )
    if street.startswith(("v.", "vd ", "van ")) and re.search(
        r"\b[Dd]e $", match.string[: match.start("street")]
    ):
        return match.start("street")  # "aan de v. Speijklaan 6"
    return match.start("street") + (little.end() if little and little.end() < len(street) else 0)
