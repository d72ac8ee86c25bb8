"""Names by how somebody is addressed or introduced, also in small letters: "wout hier", "mw. hagendoorn", "(Nel)".

For names that no list has, or that are words. All are doubtful, save a title with initials and the head of a mail.
"""

from __future__ import annotations

from collections.abc import Iterator

from rodedraad.identifiers.found import Redaction
from rodedraad.identifiers.hosts import is_given_name
from rodedraad.identifiers.names.common import GIVEN
from rodedraad.identifiers.names.lists import given_names, is_word, places
from rodedraad.patterns import lazy

_PARTICLE = r"(?:van(?: de[rn]?| het)?|de[rn]?|den|ten?|ter|el)"
# Every repeat has an end: a name is never long, and a page of dashes or blank lines must not hold up a reader.
_CAPITAL = r"[A-ZÀ-Þ][\w'’]{1,40}(?:-[\w'’]{1,40}){0,4}"
_SMALL = r"[a-zß-ÿ]{4,40}(?:-[a-zß-ÿ]{3,40})?"
# "ir. C.A. Waaldijk", "mr. S. Ouwehand-Riemsdijk"; and what a mail program writes.
_SURE = (
    lazy(
        r"(?<!\w)(?:mr|ir|ing|drs?|prof|mevr|mw|dhr|hr|fam)\.?\s{1,4}"
        rf"(?P<name>(?:[A-ZÀ-Þ]\.[ ]?){{1,4}}(?:{_PARTICLE}\s{{1,4}})?{_CAPITAL})"
    ),
    lazy(
        r"(?<!\w)(?:Van|Aan|From|To|Cc|CC):[ ]?[\"']?"
        rf"(?P<name>{_CAPITAL}(?:[ ](?:{_PARTICLE}[ ])?{_CAPITAL}){{1,2}})[\"']?[ ]?<"
    ),
)
_CALLED = (
    # "Nolleke, Brugstraat 3": signed so; "zeg maar Maup"; "Pukkie, zo noemt iedereen hem"; "kent haar als Moeke"
    lazy(
        r"(?<!\w)(?i:zet er (?:maar )?(?:onder|bij)|zegt? (?:u |jij |je )?maar|noem (?:mij|me) (?:maar )?|zeg gerust"
        r"|vraag naar|kent? (?:hem|haar|mij|me) als"
        r"|luister(?:t)? naar de naam|heet (?:hij|zij|ze)|spreekt met|met)[: ]{1,2}"
        rf"(?P<name>{_CAPITAL})(?=[ ]?[,.(]|[ ]?$)"
    ),
    lazy(rf"(?<!\w)(?P<name>{_CAPITAL}),? zo (?:noemt|noemen|heet|kent)(?!\w)"),
    lazy(rf"(?<!\w)(?P<name>{_CAPITAL}) heet (?:hij|zij|ze|mijn)(?!\w)"),
    # Beside a number to call: "06-55392071 (Nel)", "App Guusje (06...", "+31 6 ..., Job."
    lazy(rf"\d[\d .-]{{6,14}}\d,?[ ]?\((?P<name>{_CAPITAL})\)"),
    lazy(
        rf"(?<!\w)(?i:app|bel|sms|mail|appen naar|bellen met|hebben)[ ](?P<name>{_CAPITAL})"
        r"[ ]?(?:,[^.!?]{0,30})?[(,: ]{1,4}(?:op )?(?:\+31|0\d)"
    ),
    # "Van Hulsentop hier"
    lazy(rf"(?<!\w)(?:Van(?: de[rn]?| het)?|De|Den|Ten?|Ter|El|Al) (?P<last>{_CAPITAL}),? hier(?!\w)"),
)
_SMALL_LETTERS = (
    lazy(
        rf"(?<!\w)(?:mevrouw|meneer|mevr\.?|mw\.?|dhr\.?|de heer)[ ](?P<name>(?:{_PARTICLE}[ ])?{_SMALL})(?!\w)"
    ),
    lazy(
        rf"(?<!\w)(?:met|naam is|naam:?|ik ben|ben)[ ](?P<name>[a-zß-ÿ]{{2,12}}(?:[ ]{_PARTICLE})?[ ]{_SMALL})[ ]"
        r"(?:ik|en ik|hier|van de|uit|woon|straat|adres)(?!\w)"
    ),
    lazy(rf"(?<!\w)(?:naam|achternaam)[: ]{{1,2}}(?P<name>(?:[a-z]\.[ ])?(?:{_PARTICLE}[ ])?{_SMALL})(?!\w)"),
)
_HERE = lazy(
    r"(?:^|[.!?\n]\s{0,4}|(?:hoi|hallo|hey|ja|dag|hai)[, ]{1,4})(?P<name>[A-Za-zß-ÿ]{3,12}),? hier(?!\w)(?=[ ,.])"
)


def find_addressed(text: str) -> Iterator[Redaction]:
    """All of this file, possibly overlapping."""
    for pattern in _SURE:
        for match in pattern.finditer(text):
            yield Redaction(*match.span("name"), "name")
    for start, end in _in_doubt(text):
        yield Redaction(start, end, "name", doubtful=True)


def _in_doubt(text: str) -> Iterator[tuple[int, int]]:
    for pattern in _CALLED:
        for match in pattern.finditer(text):
            if match.lastgroup == "last":
                yield match.span()[0], match.end("last")
            elif match["name"].casefold() not in places():
                yield match.span("name")
    for pattern in _SMALL_LETTERS:
        yield from (match.span("name") for match in pattern.finditer(text) if _is_a_name(match["name"]))
    yield from (match.span("name") for match in _HERE.finditer(text) if _is_given(match["name"].casefold()))


def _is_given(name: str) -> bool:
    return name in GIVEN or (name in given_names() and not is_word(name))


def _is_a_name(words: str) -> bool:
    """In small letters: a word that no dictionary has, or a given name before one."""
    first, *rest = words.split()
    last = (rest or [first])[-1]
    unknown = all(not is_word(part) and part not in places() for part in last.split("-"))
    return unknown or (bool(rest) and is_given_name(first) and not is_word(last))
