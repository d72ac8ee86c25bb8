"""What is bound to one person by what it stands on: a number on a pass or a letter, a child's birthday, a signature.

All are doubtful: a person looks before they are taken out for good.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rodedraad.identifiers.date_forms import DATE
from rodedraad.identifiers.found import AMOUNT_AFTER, AMOUNT_BEFORE, NORM, Redaction
from rodedraad.identifiers.names.lists import given_names, surnames
from rodedraad.patterns import lazy

# A thing that is one person's and bears a number, alone or at the end of a compound.
_THING = (
    r"\w*(?:pas|pasje|kaart|kaartje|polis|polisblad|dossier|zaak|casus|aanvraag|vergunning|beschikking|besluitbrief"
    r"|indicatie|uitkering|toeslag|verzekering|verzekerde|lening|schuld|vordering|boete|bekeuring|aangifte|melding"
    r"|klacht|bezwaar|inschrijving|aanmelding|abonnement|lidmaatschap|contract|factuur|nota|aanslag|brief|machtiging"
    r"|registratie|rapport|proces-verbaal|recept|verwijzing|traject|toegangscode|pakket|pakketje|ontheffing|bon"
    r"|reservering|boeking|bestelling|codicil|ponsplaatje|incasso)"
    r"|\w*(?:houder|aanvrager|cliënte?|client|klant|patiënte?|patient|leerling|student|scholier|cursist|deelnemer"
    r"|huurder|lid|debiteur|abonnee|gebruiker|kandidaat|werkzoekende|statushouder|bewoner|medewerker|vrijwilliger)"
    r"|pv|v-nummer|big|pid|ons kenmerk|uw kenmerk|kenmerk|referentie|ref|cjib|duo|uwv|svb|coa|ind"
)
# Letters with a number, or a number in groups, or five figures and more: shorter ones count people and years.
_BOUND = (
    r"(?P<value>(?:[A-Z]{1,6}[-./ ]?){1,3}\d(?:[\dA-Z]|[-./](?=[\dA-Z])| (?=\d{2,})){3,24}"
    r"|\d{1,}(?:[-./ ]\d{2,}){1,5}(?:[-/][A-Z]{1,3}|[- ]\d(?![\d:.,-]))?|\d{2,}(?:[-./]\d+)*[-/]?[A-Z]{1,3}\d*"
    r"|\d{5,12})(?![\w])(?![.,]\d)"
)
_ON_A_THING = lazy(
    rf"(?<![\w-])(?i:{_THING})(?!\w)(?:[ ]*(?i:\(|:|,|=|#|nr\.?|no\.?|nummer|met|onder|heeft|kreeg|krijgt|is|was|zegt"
    rf"|luidt|id|code|kenmerk|het|dat|van mij|met nummer|daarop|erop|staat)[ ]*){{0,5}}[ ]{{0,2}}{_BOUND}"
)
# "Wat is er met mijn aanvraag gebeurd? Nummer 2611-0098-K": the number is a sentence of its own.
_SAID_AFTER = lazy(
    rf"(?<![\w-])(?i:{_THING})(?!\w)[^\n\d]{{0,40}}[.?!;,–-]\s+(?i:(?:het |mijn |zaak|dossier|klant|meld)?"
    rf"(?:nummer|nr\.?|kenmerk|code|referentie))(?:[ ]?(?i:is|was|:|=))?[ ]{_BOUND}"
)
# What such a number is not: a day, a sum, years, hours, a postcode, a telephone.
_NONE = lazy(
    r"(?:19|20)\d\d(?:[-/](?:19|20)?\d\d)?|\d{1,2}[-./ ]\d{1,2}[-./ ](?:\d\d|\d{4})|\d{1,3}(?:[. ]\d{3})+"
    r"|\d{4}[-/]\d{1,2}[-/]\d{1,2}|\d[-./ ]\d\d+|\d{4} ?[A-Z]{2}|0[1-9][ -]?\d{7,8}|(?:0\d{1,3})[- ]\d{6,8}"
    r"|\d{1,2}[.:]\d\d(?:-\d{1,2}[.:]\d\d)?|\d{2,4}-\d{2,4}|[1-9]\d{0,2}000"
)
_COUNTED = lazy(r"\s+(?:[a-zà-ÿ]+e?n|keer|per|van de|euro|jaar|uur|m²|m2|km)\b(?<!\bben)(?<!\been)(?<!\bvan)")

# ---- children's birthdays, which are younger than those of who sits at a table

_CHILD = (
    r"(?:kleine|kleintje|kind(?:eren|je)?|kids?|zoon(?:tje)?|dochter(?:tje)?|baby|tweeling|kleinkind|kleinzoon"
    r"|kleindochter|peuter|kleuter|jongste|oudste|broertje|zusje|neefje|nichtje|meisje|jongetje|son|daughter|child)"
)
_OF_CHILD = lazy(
    rf"(?<!\w){_CHILD}\b(?:[ ]?\d(?=[ :]))?[^.!?\n\d]{{0,30}}?(?:\bvan|kwam(?:en)?(?: op)?|werd(?: op)?"
    rf"|geboren(?: op)?|geb\.?|jarig(?: op)?|\bis|\(|,|:|\*|sinds)"
    rf"[ ]?(?P<date>{DATE})",
    re.IGNORECASE,
)
_ENROLLED = lazy(
    r"(?<!\w)(?i:(?:nieuwe )?(?:inschrijving|aanmelding|opgave|aangemeld|ingeschreven|leerling|opvang|peuterspeelzaal"
    r"|crèche|creche|bso|zwemles|wachtlijst)\w*)\b[^.!?\n\d]{0,25}?[:,][ ]?(?:[A-ZÀ-Þ][\w'’-]+[ ]?){1,4},[ ]?"
    rf"(?P<date>{DATE})",
)

# ---- "mvg j. pronk", "groetjes trees", in small letters

_SIGNED = lazy(
    r"(?<!\w)(?:m\.?v\.?g\.?|(?:met )?(?:vriendelijke|hartelijke|lieve|warme)? ?groet(?:en|jes)?|gr\.?|grt?jes|hgr"
    r"|hoogachtend|liefs)[,.!:]*\s+(?:(?:van|uit naam van)\s+)?"
    r"(?P<name>(?:[a-z]\.[ ]?){1,4}(?:(?:van|de|der|den|ter|ten|el)[ ]){0,3}[a-zà-ÿ][a-zà-ÿ'’-]{2,24})(?!\w)\s*$",
    re.IGNORECASE | re.MULTILINE,
)


def find_bound(text: str) -> Iterator[Redaction]:
    """All of this file, possibly overlapping."""
    if any(character.isdigit() for character in text):
        yield from _numbers(text)
        for pattern in (_OF_CHILD, _ENROLLED):
            for match in pattern.finditer(text):
                yield Redaction(*match.span("date"), "date_of_birth", doubtful=True)
    for match in _SIGNED.finditer(text):
        last = re.split(r"[ .]", match["name"].casefold())[-1]
        if last in surnames() or last in given_names():
            yield Redaction(*match.span("name"), "name", doubtful=True)


def _numbers(text: str) -> Iterator[Redaction]:
    for pattern in (_ON_A_THING, _SAID_AFTER):
        for match in pattern.finditer(text):
            start, end = match.span("value")
            plain = match["value"].isdigit()
            if (
                _NONE.fullmatch(match["value"])
                or NORM.match(match["value"])
                or AMOUNT_BEFORE.search(text[:start])
            ):
                continue
            if AMOUNT_AFTER.match(text, end) or (plain and _COUNTED.match(text, end)):
                continue
            yield Redaction(start, end, "number", doubtful=True)
