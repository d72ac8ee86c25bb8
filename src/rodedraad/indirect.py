"""Whether a text without names may still point at one person: a small place, a role and an illness in one breath.

Objective: put the question to the person who reviews, with the words that raise it; no machine can answer it. When to
use: beside what `redact` found. How: words of some kinds, counted by kind; a question where a small place stands with
two other kinds, or where somebody is said to be the only one. Trade-offs: it knows words, not the place; where three
cues stand in one text by chance it asks for nothing, and what everybody there knows by half a word it does not see.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from rodedraad.identifiers.names.lists import fold, is_word, places
from rodedraad.patterns import lazy
from rodedraad.vocabulary import words

CueKind = Literal["place", "role", "health", "event", "origin", "age", "only"]

# In a place of this size a role and an illness point at nobody: the largest municipalities, provinces and countries.
LARGE = words(
    """
    amsterdam rotterdam utrecht eindhoven groningen tilburg almere breda nijmegen apeldoorn arnhem haarlem enschede
    amersfoort zaanstad zwolle leiden zoetermeer leeuwarden maastricht dordrecht ede alphen venlo delft deventer
    helmond hilversum roosendaal oss amstelveen heerlen purmerend lelystad hoorn den-haag den-bosch nederland europa
    belgie duitsland frankrijk engeland turkije marokko suriname syrie polen oekraine friesland drenthe overijssel
    gelderland flevoland zeeland limburg brabant noord-brabant noord-holland zuid-holland holland twente randstad
    achterhoek veluwe afrika azie amerika china rusland israel irak iran somalie eritrea curacao aruba bonaire
    """
)
_ROLE = (
    r"huisarts|tandarts|dierenarts|burgemeester|wethouder|raadslid|dominee|pastoor|imam|koster|organist"
    r"|dirigente?|voorzitter"
    r"|voorzitster|penningmeester|secretaris|directeur|directrice|schoolhoofd|juf|meester|leraar|lerares"
    r"|docente?|boswachter"
    r"|molenaar|smid|bakker|slager|kapper|kapster|boer|boerin|veehouder|tuinder|visser|veerman|schipper|brugwachter"
    r"|sluiswachter|postbode|wijkagent|agente?|brandweerman|buschauffeur|conciërge|koster|uitvaartleider"
    r"|notaris|apotheker"
    r"|verloskundige|wijkverpleegkundige|café-?(?:baas|houder|houdster)|kroegbaas|winkelier|ondernemer|trainer"
    r"|scheidsrechter"
    r"|beheerder|beheerster|journaliste?|kunstenaar|schrijver|schrijfster|doctor|mayor|vicar|priest|baker"
    r"|butcher|farmer"
    r"|headteacher|head teacher|postman|midwife|vet|councillor|chairman|chairwoman|caretaker|landlord"
)
CUES: dict[CueKind, re.Pattern[str]] = {
    "role": lazy(rf"(?<!\w)(?:{_ROLE})(?!\w)", re.I),
    "health": lazy(
        r"(?<!\w)(?:\w*kanker|kanker|\w*tumor|diabetes|suikerziekte|epilepsie|parkinson|alzheimer"
        r"|dement(?:ie)?|\w*dementie"
        r"|(?-i:MS|ALS)|reuma|psychose|psychotisch|schizofrenie|depressie|depressief|burn-?out|borderline"
        r"|autis(?:me|tisch)|adhd"
        r"|anorexia|verslav\w+|verslaafd|alcoholis\w+|hiv|aids|hersenbloeding|beroerte|herseninfarct"
        r"|hartaanval|hartinfarct"
        r"|dwarslaesie|rolstoel|blind|doof|amputatie|geamputeerd|miskraam|zwanger|suïcid\w*|zelfmoord|ptss|dialyse"
        r"|nierziekte|\w*transplantatie|stoma|longcovid|spierziekte|verstandelijk\w* (?:beperk\w+|handicap)"
        r"|syndroom van \w+"
        r"|cancer|stroke|wheelchair|pregnant|depression|schizophrenia|addict(?:ed|ion)?|miscarriage|suicide)(?!\w)",
        re.I,
    ),
    "event": lazy(
        r"(?<!\w)(?:weduwe|weduwnaar|tweeling|drieling|gescheiden|scheiding|verdronken|verongelukt|ongeluk"
        r"|brand|failliet"
        r"|faillissement|ontslagen|gevangenis|gedetineerd|veroordeeld|aangifte|mishandel\w+|misbruik\w*"
        r"|verkracht\w*|inbraak"
        r"|overval|uitgezet|ontruimd|huisuitzetting|uit huis geplaatst|pleegkind\w*|geadopteerd|zes kinderen"
        r"|zeven kinderen"
        r"|acht kinderen|zoon verloren|dochter verloren|kind verloren|widow(?:er)?|twins|divorced|bankrupt"
        r"|prison|evicted"
        r"|drowned|burgled|adopted)(?!\w)",
        re.I,
    ),
    "origin": lazy(
        r"(?<!\w)(?:syri[eë]r?|syrische?|eritrea|eritre(?:se|eër)|somali[eë]|somalische?|afghaanse?"
        r"|afghanistan|oekra[iï]ense?"
        r"|oekra[iï]ne|poolse?|turkse?|marokkaanse?|iraanse?|iraakse?|koerdische?|roma|molukse?|statushouder"
        r"|asielzoek\w+"
        r"|vluchteling|jehova\w*|joodse?|moslima?|syrian|eritrean|somali|afghan|ukrainian|refugee"
        r"|asylum seeker)(?!\w)",
        re.I,
    ),
    "age": lazy(
        r"(?<![\w.,€-])(?:\d{1,2}|1[01]\d)(?:[- ]?jarige?|[ ](?:jaar oud|jaar|years old))(?!\w)", re.I
    ),
    "only": lazy(
        r"(?<!\w)(?:als enige|(?:de|het) enige|de eerste|de laatste|in mijn eentje|the only|the first"
        r"|the last)(?= \w)",
        re.I,
    ),
}
_NAMED_PLACE = lazy(
    r"(?<![\w-])(?:['’]s-)?[A-ZÀ-Þ][\w’'-]{2,}(?:[- ](?:aan|op|onder|bij|den|de)[- ][A-ZÀ-Þ][\w’'-]+)?"
)
_IN_PLACE = lazy(r"(?<!\w)(?:in|uit|te|van|naar|bij|from|of|near)[ ]+$", re.I)
# With a small place so many other kinds point at one person; without one, somebody who is "the only one".
ENOUGH = 2


@dataclass(frozen=True, slots=True)
class IndirectCues:
    """Words of the text by kind, each once and in its order; `asks` where together they may point at one person."""

    found: dict[CueKind, tuple[str, ...]]

    @property
    def asks(self) -> bool:
        others = self.found.keys() - {"place", "only"}
        near = "place" in self.found or "only" in self.found
        return near and len(others) + ("place" in self.found and "only" in self.found) >= ENOUGH

    @property
    def words(self) -> tuple[str, ...]:
        return tuple(word for found in self.found.values() for word in found)


def indirect_cues(text: str) -> IndirectCues:
    """What in a text may point at one person without naming anybody."""
    found: dict[CueKind, tuple[str, ...]] = {}
    named = tuple(dict.fromkeys(_small_places(text)))
    if named:
        found["place"] = named
    for kind, pattern in CUES.items():
        words_found = tuple(dict.fromkeys(match[0] for match in pattern.finditer(text)))
        if words_found:
            found[kind] = words_found
    return IndirectCues(found)


def _small_places(text: str) -> list[str]:
    """Places of the list that are not large: after a word of place, or where the name is no word."""
    named = []
    for match in _NAMED_PLACE.finditer(text):
        key = fold(match[0])
        if key in _small() and (_IN_PLACE.search(text[: match.start()][-8:]) or not is_word(match[0])):
            named.append(match[0])
    return named


@cache
def _small() -> frozenset[str]:
    return places() - {name.replace("-", " ") for name in LARGE} - LARGE
