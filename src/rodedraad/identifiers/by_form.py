"""What its form alone makes likely to be somebody's: an early full date, a date beside an age, plates in one piece.

Nothing near says what it is, so all of it is doubtful and a person looks at it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rodedraad.identifiers.date_forms import DATE
from rodedraad.identifiers.found import Redaction, cued
from rodedraad.identifiers.names.lists import is_word
from rodedraad.identifiers.plates import OTHER_CODE_CUE, any_sidecode
from rodedraad.patterns import lazy

# "'k zin van 19 november '47": nobody at a table speaks of a day that long ago for another reason, save of these.
_DATE = lazy(rf"(?P<date>{DATE})", re.IGNORECASE)
_EARLY = lazy(r"(?:19[0-5]\d|['’][0-5]\d)$|^(?:19[0-5]\d)(?!\d)")
_OF_ALL = lazy(
    r"oorlog|bevrijd|bezet|capitul|bombard|watersnood|ramp(?!en)|razzia|herdenk|verzet|staking|opgericht|opening|geopend"
    r"|gebouwd|gesticht|aangelegd|besluit|wet\b|verdrag|brand|krant|archief|monument|getrouwd|trouw|huwelijk|overleden"
    r"|gestorven|begraven|verhuisd|gekomen|kwam|akte|foto|film|elfstedentocht|koningin"
    r"|dodenherdenking|tot (?:en met|\d)",
    re.IGNORECASE,
)
# "pas vier (09/09/2020)", "mijn neef van dertien (2012-05-30)", "op mijn 75e (15 augustus 1950)".
_AGE = r"(?:\d{1,3}(?:e|ste|jr|[ -]?jarige?)?|een|twee|drie|vier|vijf|zes|zeven|acht|negen|elf|twaalf|\w*tien|\w*tig)"
_AT_AN_AGE = lazy(
    rf"(?<!\w)(?:word(?:t|en)?[ ](?:ik|hij|ze|zij|\w+)?[ ]?|pas[ ]|nu[ ]|net[ ]|van[ ]|mijn[ ]"
    r"|haar[ ]|zijn[ ]|leeftijd:?[ ])"
    rf"{_AGE}(?:[ ]jaar)?[ ]?\([ ]?(?P<date>{DATE})[ ]?\)",
    re.IGNORECASE,
)
# In a row with other things of one person: "Fleur Hoving / 1999-04-02 / 9725 GS".
_IN_A_ROW = lazy(rf"(?:[ ][/|–-][ ]|[;\t|])[ ]?(?P<date>{DATE})[ ]?(?:[ ]?[/|–-][ ]|[;\t|])", re.IGNORECASE)
_OF_ONE = lazy(r"\S@\S|\b[1-9]\d{3}[ ]?[A-Z]{2}\b|\b\d{9}\b|\b06[- ]?\d")
_ENROLLED = lazy(
    rf"(?<!\w)(?:(?:sta|staat|stond)[ ](?:\w+[ ])?ingeschreven[ ](?:met|als)|bouwjaar|pasgeboren:?[ ](?:\w+,?[ ])?"
    rf"|ervaringsdeskundige,|(?:ben|bin|zin)[ ]van)[ ]?(?P<date>{DATE})",
    re.IGNORECASE,
)
# Dutch plates of today hold no vowels: "LB057S".
_PLATE = lazy(rf"(?<![\w-])(?=[BDFGHJKLMNPRSTVWXZ\d]{{6}}(?![\w-]))(?i:{any_sidecode('')})(?![\w-])")
_MADE_UP = (
    r"(?:[A-ZÀ-Þ][a-zß-ÿ]{1,20}(?:[A-ZÀ-Þ][a-zß-ÿ]{1,20}){1,4}\d{0,4}|[A-ZÀ-Þ]?[a-zß-ÿ]{3,20}\d{1,4}"
    r"|[^\W\d_]{2,20}(?:[-_][^\W_]{2,20}){1,4})"
)
_CALLED = lazy(
    r"(?<!\w)(?i:(?:in|op)[ ](?:de[ ]|het[ ]|dat[ ])?(?:chat|app|forum|platform|site|groep(?:sapp)?)[ ]"
    r"(?:heet|ben|is|zit|sta)[ ](?:ik|hij|zij|ze)"
    r"|mijn[ ](?:account|profiel|nick\w*|user ?name|gebruikersnaam)[ ](?:heet|is|was)"
    r"|(?:hallo|hoi|hey)?[ ]?hier|dan[ ]ben[ ]ik"
    r"|(?:lees|las|plaats\w*|reageer\w*|post\w*|schreef|schrijf|meld\w*)(?!\w)"
    r"[^.!?\n]{0,25}[ ]als)[ ]['\"“‘]?"
    rf"(?P<name>{_MADE_UP}|(?<=is[ ]hij[ ])[a-z]{{8,30}}|(?<=is[ ]zij[ ])[a-z]{{8,30}})(?![\w@/-]|\.\w)"
)
_IS_A_NICKNAME = lazy(
    rf"(?<![\w@])(?P<name>{_MADE_UP}|[A-Z][a-z]{{7,30}}),?[ ](?i:is|was|dat[ ]is|dat[ ]was)[ ]"
    r"(?i:mijn|m['’]n|zijn|haar)[ ]"
    r"(?i:schuilnaam|nickname|nick|gebruikersnaam|alias|accountnaam|username|user ?name|pseudoniem)(?!\w)"
)


# "Chat 14:03 tonnie.v: tuurlijk", "jantje-beton: haha ja", "wilma1965 heeft de chat verlaten".
_ACCOUNT = (
    r"(?:[a-zß-ÿ]{2,20}(?:[._-][a-zß-ÿ\d]{1,20}){1,3}|[a-zß-ÿ][._][a-zß-ÿ]{3,20}|[a-zß-ÿ]{3,20}\d{1,4})"
)
_IN_CHAT = lazy(
    rf"(?:(?<!\w)\d{{1,2}}[:.]\d\d[ \]-]{{1,3}}|[)\]][ ]|^|\n)(?P<name>{_ACCOUNT}):[ ]"
    rf"|(?<![\w@.])(?P<left>{_ACCOUNT})[ ](?:heeft|is|has)[ ](?:de chat|het gesprek|de groep|toegetreden|joined|left)"
    rf"|(?<!\w)(?:van|door|als|naam)[ ](?P<from>{_ACCOUNT})(?=[:,]|[ ]maar)"
)


# "ene Sloepkapitein77", "noemde zich dr.gras in de chat", "ik teken als verfvlek".
_SAID_TO_BE = lazy(
    rf"(?<!\w)(?i:ene|zekere|stijl van|reacties? van|antwoord van|bericht van|noemt? zich|noemde zich"
    r"|(?:onder)?teken als)[ ]"
    rf"['\"“‘]?(?P<name>{_MADE_UP}|{_ACCOUNT})(?![\w@/-]|\.\w)"
    r"|(?<!\w)(?i:(?:op|in)[ ](?:de|het|onze)[ ](?:\w*chat|app|forum|groepsapp)[ ]als|teken[ ]als)[ ]"
    r"['\"“‘]?(?P<plain>[a-z]{6,30})"
    r"(?![\w@/-]|\.\w)"
    r"|(?<![\w@./-])(?P<odd>[A-Z][a-z]{5,24}\d{2,4})(?![\w@/-]|\.\w)"
)
_NO_ACCOUNT = lazy(
    r"(?:covid|windows|office|agenda|artikel|euro|formule|apollo|nederland|route|lijn)\d+", re.IGNORECASE
)


def find_by_form(text: str) -> Iterator[Redaction]:
    """All of this file, possibly overlapping; everything is doubtful."""
    yield from _dates(text)
    for match in _PLATE.finditer(text):
        if re.search(r"[A-Z]", match[0]) and not cued(OTHER_CODE_CUE, text, match.start()):
            yield Redaction(match.start(), match.end(), "plate", doubtful=True)
    for pattern in (_CALLED, _IS_A_NICKNAME, _IN_CHAT, _SAID_TO_BE):
        for match in pattern.finditer(text):
            group = match.lastgroup or "name"
            name = match[group]
            if re.search(r"\.(?:nl|com|example|test|org|eu|pdf|docx?)$", name) or _NO_ACCOUNT.fullmatch(name):
                continue
            if group != "plain" or not is_word(name):
                yield Redaction(*match.span(group), "handle", doubtful=True)


def _dates(text: str) -> Iterator[Redaction]:
    for pattern in (_AT_AN_AGE, _ENROLLED, *([_IN_A_ROW] if _OF_ONE.search(text) else [])):
        for match in pattern.finditer(text):
            yield Redaction(*match.span("date"), "date_of_birth", doubtful=True)
    if _OF_ALL.search(text):
        return
    for match in _DATE.finditer(text):
        if _EARLY.search(match["date"]):
            yield Redaction(*match.span("date"), "date_of_birth", doubtful=True)
