"""Codes of letters and figures that stand for one person at an office: "ONTH-5521", "2024-PV-88310", "BW-2210-J".

Their form says little; something that is one person's must stand in the same clause. All are doubtful.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rodedraad.identifiers.date_forms import DATE
from rodedraad.identifiers.found import AMOUNT_AFTER, AMOUNT_BEFORE, NORM, Redaction
from rodedraad.patterns import lazy

# Letters with figures, in one piece or in pieces.
CODE = lazy(
    r"(?<![\w.,/@#€+-])(?:(?=[\dA-Z._/-]*[A-Z])(?=[\dA-Z._/-]*\d)[A-Z\d]{1,14}(?:[-./_][A-Z\d]{1,12}){0,5}(?:-[a-z])?"
    r"|[A-Z]{2,5}[ ]\d{4,12})(?![\w€%]|[-./]\w)"
)
FIGURES = lazy(
    r"(?<![\w.,/@#€+:-])(?:\d{5,12}|\d{1,6}(?:[-./]\d{2,12}){1,4}(?:[-./]\d)?"
    r"|\d{1,4}(?:[ ]\d{2,6}){1,4}(?:[ ]\d)?)(?![\w€%]|[-./:,]\d)"
)
# What is one person's and is known by a number at whoever keeps it.
_THING = (
    r"(?:\w*(?:zaak|zaken|dossier|aangifte|klacht|melding|pas|pasje|kaart|kaartje|plaatje|ontheffing|rapport"
    r"|boete|bekeuring"
    r"|bon|beschikking|aanvraag|bezwaar(?:schrift)?|beroep(?:schrift)?|schadeclaim|claim|verzekering|polis"
    r"|indicatie|uitkering|toeslag"
    r"|vergunning"
    r"|reservering|boeking|bestelling|pakket|pakketje|zending|inschrijving|aanmelding|abonnement|lidmaatschap|codicil"
    r"|vordering|schuld|incasso|regeling|betalingsregeling|lening|hypotheek|contract|huurcontract|verwijzing|recept"
    r"|afspraak|opname|behandeling|traject|verzoek|sollicitatie|proces-verbaal|procesverbaal|strafzaak|parketnummer"
    r"|verblijfs\w+|paspoort|rijbewijs|diploma|certificaat|cadeaubon|ticket|account|meldcode|case|file|claim|permit"
    r"|complaint|booking|reservation|politie|halt|reclassering|jeugdzorg|ggz|wmo|deurwaarder|cjib|kredietbank"
    r"|rechtbank|notaris|ziekenhuis|poli|huisarts|apotheek|schuldhulp\w*|woningnet|woonnet|bieb|bibliotheek"
    r"|voedselbank|badge|bso|wbs|lrk|badgenummer|stadspas|museumkaart)"
    r"|cli[eë]nt\w*|klant\w*|pati[eë]nt\w*|leerling\w*|student\w*|huurder\w*|debiteur\w*|deelnemer\w*|cursist\w*"
    r"|donor\w*"
    r"|verzekerde|abonnee|lid|gedetineerde|verdachte|slachtoffer|melder|aanvrager|bezoeker\w*|gast|bewoner|pv"
    r"|coa|ind|uwv"
    r"|id|svb|duo|cak|ciz|lbio|dji|track[ -]?(?:en|and|&)[ -]?trace|\w*(?:nummer|nr|kenmerk|referentie|ref)"
    r"|(?:meld|klant|cli[eë]nt|toegangs|reserverings|boekings|dossier|zaak|inlog|persoons|pati[eë]nt|claim"
    r"|verzend)code)"
)
_BEFORE = lazy(rf"(?<![\w-])(?P<thing>{_THING})(?!\w)\.?[^.!?;\n]{{0,40}}$", re.IGNORECASE)
_BEHIND = lazy(
    rf"[)\"”]?[ ]?(?:[:=(,–-]|(?i:is|was|dat|als|zo heet|heet|staat|stond|hoort|van|op|in|ben ik"
    rf"|zijn))[ ]?[^.!?;\n\d]{{0,25}}?"
    rf"(?<![\w-]){_THING}(?!\w)",
    re.IGNORECASE,
)
# "Mijn nummer bij de voedselbank is ...", "Mijn strippenkaart 44-1182-3", "donorcodicil nr 8812334".
_MINE = lazy(
    r"(?<!\w)(?:(?:mijn|m['’]n|mn|haar|zijn|ons|onze|uw|je|my|her|his"
    r"|our)[ ](?:[a-zà-ÿ-]+[ ])?(?:[a-zà-ÿ-]*(?:nummer|nr"
    r"|kenmerk|code|referentie|number)\.?)(?![a-z])[^.!?;\n\d]{0,45}?(?:(?<!\w)(?:is|was|luidt|werd|wordt)|[:=])[ ]?"
    r"|(?:mijn|m['’]n|mn|haar|zijn|onze?)[ ][a-zà-ÿ-]{3,}[ ](?:nr\.?|nummer|no\.?)[ ]?[:=]?[ ]?"
    r"|[a-zà-ÿ]{5,}[ ](?:nr\.?|nummer)[ ]?[:=]?[ ]?)$",
    re.IGNORECASE,
)
# "Lid 118 is geroyeerd"; of a law only the first dozens are told.
MEMBER = lazy(
    r"(?<!\w)(?i:lid|cli[eë]nt|leerling|pati[eë]nt|klant|huurder|deelnemer|bewoner|gevangene|gast)(?:[ ](?:nr\.?"
    r"|nummer))?[ ]"
    r"(?P<value>(?!19|20)[1-9]\d{2,4})(?![\w%]|[-./:,]\d)"
)
# What bears such a code and is nobody's: papers of a council, norms, bikes, plots, makes, roads.
_NOBODYS = lazy(
    r"(?<!\w)(?:\w*(?:voorstel|motie|amendement|besluit|verordening|norm|artikel|kavel|perceel|product|model"
    r"|type|versie"
    r"|serie|frame|framenr|framenummer|chip|chipnummer|isbn|kvk|btw|rsin|bestek|offerte|aanbesteding|factuur"
    r"|factuurnr"
    r"|factuurnummer|lijn|bus|tram|trein|vlucht|weg|rijksweg|snelweg|afrit|lokaal|kamer|zaal|tafel|gebouw|blok"
    r"|bijlage"
    r"|stuk|kamerstuk|agendapunt|notitie|nota|begroting|project|programma|merk|maat|kleur|onderdeel|boek|bladzijde"
    r"|pagina|hoofdstuk|nen|iso|kadaster|stoel|rij|recept|bestemmingsplan|plan|gedrukt|oplage|regeling|register|euro"
    r"|stand|meterstand|teller|kilometer\w*|inventaris\w*|postbus|antwoordnummer|rug|kluis\w*"
    r"|garantie)s?(?:nummer|nr|nrs|code)?)"
    r"(?!\w)[\s.:#(-]*(?:(?:nummer|nr\.?|is|van|met)[\s:.]*){0,2}$",
    re.IGNORECASE,
)
# A parcel; and what stands right behind "reserveringscode".
_POSTED = lazy(r"3S[A-Z]{3,5}\d{6,9}|J[JV]\w{2}\d{8,20}|[A-Z]{2}\d{9}NL")
_CODED_RIGHT_BEFORE = lazy(
    r"(?<!\w)(?:klant|cli[eë]nt|toegangs|reserverings|boekings|dossier|zaak|inlog|persoons|pati[eë]nt|meld|lid|polis)"
    r"(?:code|nummer|nr\.?)[ ]?(?:is[ ]|:[ ]?)?$",
    re.IGNORECASE,
)
_COUNTED = lazy(r"\s+(?:[a-zà-ÿ]{3,}en|keer|per|jaar|uur|m²|m2|km|x)(?!\w)(?<!\bben)(?<!\been)(?<!\bvan)")
_NO_CODE = lazy(
    rf"{DATE}|(?:19|20)\d\d(?:[-/](?:19|20)?\d\d)?|\d{{1,2}}[./:-]\d\d(?:[./-]\d{{2,4}})?|\d{{1,3}}(?:[. ]\d{{3}})+"
    r"|\d{4}[ ]?[A-Z]{2}|[A-Z]\d{1,3}|[1-9]\d{0,2}000|\d{1,4}[-/]\d{1,4}|0\d{9}"
    r"|(?=(?:\D*\d){10}$)0[1-9]\d?\d?[- ]\d{6,8}|A[0-6]"
    r"|\d{1,4}[A-Z]"
    r"|(?:CO|PM|PV|EK|WK|EU|VWO|HAVO|PC|PS|MP|Q|T|B|H)\d{1,2}|\d{1,4}(?:KM|KG|CM|MM|KW|MW|GB|MB|TB|X)"
    r"|\d{1,2}[ ]\d{1,4}"
    r"|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}[-/]\d{1,2}[-/]\d{1,2}|(?:\d\d[ ]){1,4}\d\d|\d{4}",
    re.IGNORECASE,
)


def find_codes(text: str) -> Iterator[Redaction]:
    """Codes and bare numbers of which the same clause says whose they are."""
    for match in MEMBER.finditer(text):
        behind = _COUNTED.match(text, match.end()) or AMOUNT_AFTER.match(text, match.end())
        if not behind and not re.search(r"(?i:\bart(?:ikel|\.)?)\b[^.]{0,20}$", text[: match.start()]):
            yield Redaction(*match.span("value"), "number", doubtful=True)
    for pattern in (CODE, FIGURES):
        for match in pattern.finditer(text):
            if _belongs_to_one(text, match, of_letters=pattern is CODE) and not _is_counted(text, match):
                yield Redaction(match.start(), match.end(), "number", doubtful=True)


def _belongs_to_one(text: str, match: re.Match[str], *, of_letters: bool) -> bool:
    line = text[max(0, match.start() - 70) : match.start()].rsplit("\n", 1)[-1]
    if _NOBODYS.search(line) or _NO_CODE.fullmatch(match[0]) or NORM.match(match[0]):
        return False
    if _POSTED.fullmatch(match[0]) or (of_letters and _CODED_RIGHT_BEFORE.search(line)):
        return True
    if len(re.sub(r"\D", "", match[0])) < (3 if of_letters else 5):
        return (
            bool(re.search(r"(?<!\w)(?:leerling|cli[eë]nt|lid|student|pati[eë]nt)[ ]$", line))
            and "-" in match[0]
        )
    if _MINE.search(line):
        return True
    return of_letters and (_BEFORE.search(line) is not None or _BEHIND.match(text, match.end()) is not None)


def _is_counted(text: str, match: re.Match[str]) -> bool:
    if AMOUNT_BEFORE.search(text[: match.start()]) or AMOUNT_AFTER.match(text, match.end()):
        return True
    return match[0].isdigit() and _COUNTED.match(text, match.end()) is not None
