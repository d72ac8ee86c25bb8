"""Identifiers known by the company they keep: in a clause of registration, in a row of facts about one person.

All are doubtful: a person looks before they are taken out for good.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from rodedraad.identifiers.date_forms import DATE, DAY_WORD, MONTH, WORDED_YEAR
from rodedraad.identifiers.found import AMOUNT_AFTER, AMOUNT_BEFORE, NORM, Redaction
from rodedraad.identifiers.names.cues import KIN
from rodedraad.identifiers.names.lists import given_names, is_word, surnames
from rodedraad.identifiers.online import ADDRESS, NETWORKS, ORGANISATION, ORGANISATION_SITE, end_of_address
from rodedraad.identifiers.phones import NATIONAL
from rodedraad.patterns import lazy

# ---- numbers: "sta ik ingeschreven onder 55120", "debiteur 70-3391", "bij de thuiszorg ben ik nummer 20-11874"

_KIN = "|".join(sorted(KIN - {"ex"}, key=len, reverse=True))
_KEPT_AS = (
    r"klant|cli[eë]nt|debiteur|crediteur|lid|lidmaatschap|leden|pati[eë]nt|dossier|polis|relatie|huurder|abonnee"
    r"|registratie|inschrijving|inschrijf|melding|zaak|casus|deelnemer|leerling|student|cursist|ponsplaatje|pas|kaart"
    r"|verzekerde|bezoeker|donateur|gast|member|client|customer|patient|case|file"
)
_VALUE = (
    r"(?P<value>(?:[A-Z]{1,5}[ -]?(?=[\dA-Z-]*\d))?(?:\d[\dA-Z]*|[A-Z]?\d+)(?:[-./ ](?:\d{2,}"
    r"|[A-Z\d]{1,4}(?![a-zà-ÿ])))"
    r"{0,4}(?:-[a-z](?!\w))?)(?![\w])(?!:\d)"
)
_REGISTERED = lazy(
    rf"(?<!\w)(?i:(?:{_KEPT_AS})(?:nummer|nr|no|code|id)?s?\b\.?)(?:[^.!?;\n\d]"
    rf"|\.(?=\S)){{0,45}}?(?<![\w€.,/-]){_VALUE}"
)
_KNOWN_UNDER = lazy(
    r"(?<!\w)(?i:ingeschreven|geregistreerd|bekend|genoteerd|sta(?:at|an)?|val(?:t|len)?|registered|known|listed)\b"
    rf"[^.!?;\n\d]{{0,30}}?\b(?i:onder|als|als nummer|met|under|as)[ ](?i:nummer |nr\.? |number )?{_VALUE}"
    rf"|(?<!\w)(?i:onder|under)[ ](?P<under>(?=[A-Z\d./-]*[A-Z])[A-Z]{{1,5}}[-]?\d[\dA-Z./-]{{3,}})(?!\w)"
)
_MERE_NUMBER = lazy(
    r"(?<!\w)(?i:(?:ik|ben|ons|onze|mijn|m'n|mn|haar|zijn|we|wij|hij|zij|ze|my|i"
    r"|am)\b[^.!?;\n\d]{0,45}?\b(?:nummer|nr\.?|number)"
    rf"|was (?:nummer|nr))(?:[ ](?i:is|was|:))?[ ]{_VALUE}"
)
# A day, a year, a clock, a postcode or a number of people is none.
_NO_NUMBER = lazy(
    r"(?:19|20)\d\d(?:[-/]\d\d)?|\d{1,3}|\d{1,2} \d{1,2} (?:19|20)\d\d|\d{1,2}[-/.]\d{1,2}(?:[-/.]\d{2,4})?"
    r"|\d{1,2}\.\d\d|\d{4} ?[A-Z]{2}(?: \d+)?"
    r"|\d{1,3}(?:[. ]000)+|(?:19|20)\d\d[-/](?:19|20)\d\d|\d{1,2}[ -]\d{1,2}"
)

# ---- days of birth

_ABOUT_ONE = lazy(
    r"(?<!\w)(?:geboortedag|verjaardag\w*|jarig|geboren|geb\.|pas|paspoort|rijbewijs|id-?kaart|formulier|kandidaat\w*"
    r"|bewoner|bewoonster|cliënte?|patiënte?|deelnemer|deelneemster|huurder|huurster|leerling|geboortedatum"
    r"|personalia|birthday|born|passport)(?!\w)",
    re.IGNORECASE,
)
_OF_YEAR = lazy(
    rf"(?<!\w)(?:mijn|m['’]n|onze|ons|zijn|haar)[ ](?:{_KIN})[ ]van[ ]$|(?<!\w)(?:ben|is|was|zijn|ik|hij|zij"
    rf"|ze)\b[^.!?\n]{{0,15}}?\bvan\s*$",
    re.IGNORECASE,
)
_ANY_DATE = lazy(
    rf"(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag[ ])?{DATE}|(?<!\w)['’`´]\d\d,[ ]\d{{1,2}}[ ]{MONTH}(?!\w)",
    re.IGNORECASE,
)
_WORDED = lazy(
    rf"(?<!\w)(?:{DAY_WORD}[ ](?:van[ ])?{MONTH}"
    rf"|de[ ]{DAY_WORD}[ ]van[ ]de[ ]{DAY_WORD}),?[ ]{WORDED_YEAR}(?!\w)",
    re.I,
)
_AFTER_POSTCODE = lazy(
    rf"(?<![\w.,/-])[1-9]\d{{3}}[ ]?[A-Z]{{2}}(?:[ ]\d{{1,5}}[a-zA-Z]?)?[ ]?[,/|;][ ]?(?P<date>{DATE})",
    re.IGNORECASE,
)
_YEAR = lazy(r"(?<!\d)(?:18|19|20)\d\d(?!\d)|['’`´]\d\d(?!\d)|\d\d$")
# A birthday of one who could sit at a table: other dates are of meetings and plans.
_LATEST = 2014
_NO_BIRTH = lazy(
    r"\b(?:sinds|vanaf|geldig|verloopt|verlopen|afgegeven|ingediend|ingevuld|op|van|tot|vóór|voor|uit|dd\.?"
    r"|d\.d\.)\s*$",
    re.I,
)

# ---- names

_ADDRESSED = lazy(
    r"(?<!\w)(?i:naam|aan|t\.a\.v\.|contact(?:persoon)?|afzender|ondertekend door)[ ]?:[ ]*"
    r"(?P<name>(?:[A-Z]\.[ ]?){1,4}(?:(?:van|de|der|den|ter|ten|el|al)[ ]){0,3}[A-ZÀ-Þ][\w'’-]+)"
)
_GENITIVE = lazy(
    rf"(?<!\w)(?P<name>[A-ZÀ-Þ][a-zß-ÿ]{{2,}})s[ ](?:(?:oude|nieuwe|jongste|oudste"
    rf"|lieve)[ ])?(?:{_KIN})(?!\w)"
)

# ---- web addresses

_ANY_HOST = lazy(
    rf"(?:https?://)?(?:www\.|m\.)?{NETWORKS}\.[a-z]{{2,12}}/(?:@|in/|user/|c/|u/|profile/"
    rf"|add/)?(?P<name>[\w.-]{{3,60}})/?",
    re.IGNORECASE,
)
_INFIXES = lazy(r"^(?:van|de|der|den|ter|ten|el)+(?=\w{3})")
# "bo@bo-bouwt.nl" says whose bo-bouwt.nl is.
_OWN_MAIL = lazy(r"(?<![\w.])(?P<who>[a-z]{2,20})[\w.]*@(?P<host>[\w-]+\.[a-z]{2,12})(?!\w)", re.IGNORECASE)
_CALLING = lazy(
    r"(?:stem(?:op)?|kies|ik|ikben|info|mijn|hallo|door|van|chef|juf|meester|oma|opa|tante|oom|coach|dokter|bij"
    r"|team|fam|familie)"
)


# "margaschrijft": a given name, and what she does.
_DOES = lazy(
    r"(?P<who>[a-z]{3,15})(?:schrijft|kookt|bakt|breit|zingt|danst|fotografeert|fotografie|maakt|blogt|reist"
    r"|leest|tekent"
    r"|schildert|naait|tuiniert|fietst|loopt|praat|vertelt|verkoopt|bouwt|speelt|filmt|yoga|coaching|design"
    r"|illustraties)"
)


def find_by_company(text: str, names: Iterable[Redaction]) -> Iterator[Redaction]:
    """All of this file, possibly overlapping."""
    if any(character.isdigit() for character in text):
        yield from _numbers(text)
    yield from _birth_dates(text)
    for match in _ADDRESSED.finditer(text):
        yield Redaction(*match.span("name"), "name", doubtful=True)
    for match in _GENITIVE.finditer(text):
        if match["name"].casefold() in given_names():
            yield Redaction(*match.span("name"), "name", doubtful=True)
    if "." in text:
        yield from _sites(text, names)


def _numbers(text: str) -> Iterator[Redaction]:
    for pattern in (_REGISTERED, _KNOWN_UNDER, _MERE_NUMBER):
        for match in pattern.finditer(text):
            group = "value" if match["value"] else "under"
            value = match[group]
            enough = len(re.sub(r"\D", "", value)) >= (3 if re.match(r"[A-Z]{2}", value) else 4)
            mobile = pattern is _MERE_NUMBER and len(re.sub(r"\D", "", value)) >= 9
            if (
                not enough
                or mobile
                or _NO_NUMBER.fullmatch(value)
                or NORM.match(value)
                or NATIONAL.match(text, match.start(group))
            ):
                continue
            if AMOUNT_AFTER.match(text, match.end(group)) or AMOUNT_BEFORE.search(text[: match.start(group)]):
                continue
            yield Redaction(match.start(group), match.end(group), "number", doubtful=True)


def _birth_dates(text: str) -> Iterator[Redaction]:
    for match in _WORDED.finditer(text):
        yield Redaction(match.start(), match.end(), "date_of_birth", doubtful=True)
    for match in _AFTER_POSTCODE.finditer(text):
        if _long_ago(match["date"]):
            yield Redaction(*match.span("date"), "date_of_birth", doubtful=True)
    for match in _ANY_DATE.finditer(text):
        told = text[max(0, match.start() - 70) : match.start()].rsplit("\n", 1)[-1]
        if not _long_ago(match[0]):
            continue
        about = (
            _ABOUT_ONE.search(told)
            and not _NO_BIRTH.search(told)
            and not re.search(r"[.!]\s+\S+\s+\S+", told)
        )
        if about or _OF_YEAR.search(told):
            yield Redaction(match.start(), match.end(), "date_of_birth", doubtful=True)


def _long_ago(date: str) -> bool:
    years = _YEAR.findall(date)
    if not years:
        return False
    year = next((one for one in years if len(one) == 4), years[-1].lstrip("'’`´"))
    return int(year) <= _LATEST if len(year) == 4 else not 15 <= int(year) <= 35


def _sites(text: str, names: Iterable[Redaction]) -> Iterator[Redaction]:
    for match in _ANY_HOST.finditer(text):
        if not ORGANISATION.match(match["name"]) and not text[: match.start()].endswith(("@", ".")):
            yield Redaction(match.start(), end_of_address(match), "url", doubtful=True)
    said = {
        word.casefold() for one in names for word in re.findall(r"[^\W\d_]{4,}", text[one.start : one.end])
    }
    own = {
        mail["host"].casefold()
        for mail in _OWN_MAIL.finditer(text)
        if mail["host"].casefold().startswith(mail["who"].casefold())
    }
    for match in ADDRESS.finditer(text):
        host = re.sub(r"^(?:https?://)?(?:www\.)?", "", match[0].casefold()).partition("/")[0]
        label = host.rsplit(".", 1)[0]
        if host in own:
            yield Redaction(match.start(), end_of_address(match), "url", doubtful=True)
        if ORGANISATION_SITE.search(label):
            continue
        parts = re.split(r"[-.]", label)
        if any(one in said or _first_and_last(one) or _called(one) for one in parts):
            yield Redaction(match.start(), end_of_address(match), "url", doubtful=True)


def _first_and_last(label: str) -> bool:
    """ "isakaandorp", "ilonkavandermaat": a given name and a surname, written as one."""
    return any(
        label[:at] in given_names()
        and _INFIXES.sub("", label[at:]) in surnames()
        and not (is_word(label[:at]) and is_word(label[at:]))
        for at in range(3, len(label) - 3)
        if not is_word(label)
    )


def _called(label: str) -> bool:
    """ "stemnienke": a word that calls upon somebody, and a given name."""
    found = _CALLING.match(label)
    rest = label[found.end() :] if found else ""
    doing = _DOES.fullmatch(label)
    if doing and doing["who"] in given_names() and not is_word(doing["who"]):
        return True
    return len(rest) >= 4 and rest in given_names() and not is_word(rest) and not is_word(label)
