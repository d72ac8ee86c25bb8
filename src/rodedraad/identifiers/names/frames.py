"""Turns of phrase that make a word a name whatever else it means: "Storm en haar vriendin", "ene Kowalska".

Dutch writes nouns small, so a capital inside a sentence says much already; these are for where it says nothing, and for
names that no list has. `behind` and `before` give True where a person is plainly meant, False where it may well be so.
"""

from __future__ import annotations

import re

from rodedraad.identifiers.names import cues
from rodedraad.patterns import lazy
from rodedraad.vocabulary import words

_KIN = "|".join(sorted(cues.KIN, key=len, reverse=True))
_OWN = r"(?:haar|zijn|z['’]n|d['’]r|der|hun|her|his|mijn|my)"
_ROLE = "|".join(
    sorted(
        cues.ROLES | {"hovenier", "eigenaresse", "oprichter", "oprichtster", "buurman", "buurvrouw"},
        key=len,
        reverse=True,
    )
)
_BEHIND_SURELY = lazy(
    rf"[ ](?:en|and|met|with)[ ]{_OWN}[ ](?:\w+[ ])?(?:{_KIN})(?!\w)"
    rf"|[ ]{_OWN}[ ](?:{_KIN})(?!\w)"
    r"|[ ](?:z['’]n|d['’]r)[ ]\w{3,}|[ ][(](?:geb\.? ?)?\d{1,2}[-./ ]"
    r"|[ ](?:is|was|blijft)[ ](?:mijn|m['’]n|haar|zijn|my)[ ](?:tweede[ ]|eerste[ ]|echte[ ]"
    r"|derde[ ])?(?:achternaam|voornaam|roepnaam|naam|meisjesnaam"
    r"|surname|name)"
    r"|[ ]?[(,][ ]?(?:1?[1-9]\d|[1-9])(?:[ ]?(?:jaar|jr\.?|j\.|years?))?(?:[ ](?:oud|old))?[ ]?[,)](?!\d)"
    rf"|,[ ](?:de|onze|een|haar|zijn|mijn|ons|the|our|a)[ ](?:\w+[ ])?(?:{_ROLE}|{_KIN})(?!\w)"
    r"|[ ][(](?:voornaam|roepnaam|achternaam|meisjesnaam|bijnaam|geboren|geb\.|buurmoeder|buurvader|hij|zij|hen"
    r"|die|she|he)(?!\w)"
    r"|[ ]en[ ](?:ik|wij|ikzelf|I)(?!\w)|[ ]and[ ]I(?!\w)"
    r"|[ ]en[ ]zo(?:on|nen)(?!\w)"
    r"|[ ]van[ ](?:hiernaast|hierboven|hieronder|hierachter|beneden|boven|de overkant|nummer[ ]\d+|nr\.?[ ]?\d+"
    r"|tweehoog|driehoog)(?!\w)"
)
_BEHIND_MAYBE = lazy(
    r"[ ]zelf(?!\w)"
    r"|[ ]thuis(?!\w)|[ ]haar[ ][a-z]{3,}|[ ]van[ ]der?[ ](?:kroeg|kerk|winkel|overkant|hoek|bingo|bar|garage|school"
    r"|markt)(?!\w)"
    r"|[ ]van[ ](?:de[ ]|het[ ])?(?-i:[A-ZÀ-Þ])[\w-]*(?:straat|laan|weg|plein|gracht|kade|dijk|hof|steeg"
    r"|singel)(?!\w)"
    r"|[ ]uit[ ](?:de[ ]|het[ ])?(?:\w*(?:wijk|buurt|straat|flat|laan|klas|kwartier)|groep[ ]\d|(?-i:[A-ZÀ-Þ])\w+)"
    r"|[ ]van[ ](?:de[ ]|het[ ])?(?:\w*(?:bakker|slager|winkel|buurthuis|corporatie|wijkraad|flat|kroeg|thuiszorg)"
    r"|team[ ]\w+)(?!\w)"
    r"|[ ](?:en[ ])?(?:kan|wil|durft|mag|hoeft|had|heeft|is|was)[ ](?:zelf|ook|nooit|altijd|al|niet|weer)[ ](?:lopen"
    r"|komen|mee|gek|ziek|bang|zwanger|verhuisd|overleden|getrouwd)",
)
_BEFORE_SURELY = lazy(
    r"(?<!\w)(?:ene|een zekere|zekere|a certain|onze)[ ]+$"
    r"|(?<!\w)noem(?:t|en|de|den)?[ ](?:iedereen[ ]|we[ ]|ze[ ]|mensen[ ])?(?:hem|haar|me|mij|ons|hen|je|u"
    r"|zich)(?:[ ](?:altijd|gewoon|ook|nu|hier|allemaal|maar))?[ ]+['\"“‘]?$"
    r"|(?<!\w)(?:bijnaam|koosnaam|roepnaam|schuilnaam|doopnaam|meisjesnaam)(?:[ ](?:is|was|luidt)|:)?[ ]+['\"“‘]?$"
    r"|(?<!\w)(?:hij|zij|ze|die|wie)[ ](?:heet|heette)[ ](?:eigenlijk[ ]|gewoon[ ]|ook[ ])?$"
    r"|(?:^|[.!?:;\n][ ]?)(?:hallo|hoi|dag|goede(?:morgen|middag|navond)|u spreekt)[ ]met[ ]+$",
    re.IGNORECASE,
)
_BEFORE_MAYBE = lazy(
    rf"(?<!\w)(?:{_KIN}|jongens|meisjes|kids|gezin|huis|tuin|hond|kat|auto|schutting|idee|voorstel|opmerking|verhaal"
    rf"|brief|mail"
    r"|mailtje|appje|bijdrage|woorden|stoel|inbreng|pleidooi|stelling|vraag|antwoord|naam|plan|\w{3,})[ ]van[ ]+$"
    r"|(?<!\w)(?:volgens|aldus|namens|dankzij|according to)[ ]+$"
    r"|(?<!\w)(?:dat|zo)[ ](?:zei|zegt|vond|vindt|vertelde|vroeg)[ ]+$"
    r"|(?:^|[.!?:;\n][ ]?)(?:betaal|vraag|bel|mail|app|help|bedank|geef|stuur|laat|groet|feliciteer|spreek"
    r"|vraag maar|vraag het)"
    r"[ ](?:het[ ]|dat[ ]|even[ ]|maar[ ]|eens[ ])*(?:aan[ ]|met[ ]|bij[ ])?$",
    re.IGNORECASE,
)
# Where an office is named by its field, the capital is of the field: "wethouder Wonen".
FIELDS = words(
    """
    wonen zorg jeugd financien onderwijs cultuur sport economie ruimte ruimtelijke verkeer mobiliteit sociale
    sociaal duurzaamheid klimaat milieu volksgezondheid justitie veiligheid defensie binnenlandse buitenlandse
    landbouw algemene groenlinks volt denk leefbaar gemeentebelangen christenunie infrastructuur werk welzijn
    participatie inclusie diversiteit natuur water energie bestuur wmo participatiewet economische financiele
    emancipatie media wetenschap asiel migratie armoede bouwen vastgoed openbare groen dierenwelzijn toerisme
    evenementen dienstverlening digitalisering personeel handhaving grondzaken erfgoed kunst volkshuisvesting
    ontwikkelingssamenwerking rechtsbescherming europese koninkrijksrelaties finance housing health education
    climate
    """
)


# With an article and a capital these are bodies and buildings, not somebody called De Raad.
BODIES = words(
    """
    raad kamer staat kerk brug markt school bank krant partij wet werf haven molen bron brink hoek ster
    """
)


_OFFICE = "|".join(sorted(cues.OFFICES, key=len, reverse=True))
# "De burgemeester van toen, Doeksen, heeft ...": a person is told of, then named between commas.
_TOLD_OF = lazy(
    rf"(?<!\w)(?:{_OFFICE}|{_ROLE}|{_KIN}|oudste|jongste)(?!\w)(?:[ ](?!en\b|of\b|met\b)[a-zß-ÿ]+){{0,4}},[ ]$",
    re.IGNORECASE,
)
_AND_ON = lazy(r",[ ](?!(?:en|of|maar|want)[ ][A-ZÀ-Þ])[a-zß-ÿ]+")


def apposed(text: str, start: int, end: int) -> bool:
    """Whether words stand between commas behind somebody who is told of."""
    line = text[max(0, start - 70) : start].rsplit("\n", 1)[-1]
    return _TOLD_OF.search(line) is not None and _AND_ON.match(text, end) is not None


def behind(text: str, end: int) -> bool | None:
    """What stands behind a word that may be a name."""
    if _BEHIND_SURELY.match(text, end):
        return True
    return False if _BEHIND_MAYBE.match(text, end) else None


_THING_TOLD = lazy(
    r"[ ](?:is|was|zijn|waren|blijft|wordt|kan|moet)[ ](?:een|het|mijn|ons|onze|de|geen|duur|koud|warm|mooi|lang"
    r"|kort|nat|droog|altijd)"
    rf"(?![ ](?:\w+[ ])?(?:{_KIN}|{_ROLE}|persoon|mens|enige|eerste|laatste|schat|lieverd|held|bezige|harde|lieve"
    rf"|aardige|oude))"
    r"|[ ](?:staat|betekent|kost|groeit|bloeit|begint|heet|ligt)[ ]"
    r"|[ ](?:en|of)[ ](?![A-ZÀ-Þ])\w+[ ](?:zijn|moeten|is|horen|kosten|houden|blijven)(?!\w)"
)


def tells_of_a_thing(text: str, end: int) -> bool:
    """ "Roos is mijn lievelingskleur", "Bloem staat voor ...": a word of a thing, not somebody."""
    return _THING_TOLD.match(text, end) is not None


def before(text: str, start: int) -> bool | None:
    """What stands before it, in the same line."""
    line = text[max(0, start - 60) : start].rsplit("\n", 1)[-1]
    if _BEFORE_SURELY.search(line):
        return True
    return False if _BEFORE_MAYBE.search(line) else None
