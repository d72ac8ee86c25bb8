"""Numbers of a file, a client, a student, a policy, a paper: known by the words beside them."""

from __future__ import annotations

from collections.abc import Iterator

from rodedraad.identifiers.found import AMOUNT_AFTER, Redaction, before
from rodedraad.identifiers.numbers import digits_of
from rodedraad.patterns import lazy

FILE_WORDS = (
    r"klant|cli[eë]nt|dossier|zaak|student|studenten|leerling|polis|pati[eë]nt|relatie|lid|lidmaatschaps?"
    r"|personeels?|"
    r"registratie|meldings?|melding|aanvraag|rijbewijs|paspoort|document|inschrijf|pas|kaart|factuur"
    r"|contract|debiteuren|"
    r"verzekerden?|verzekerings?|deelnemers?|beschikking|uitkerings?|huurders?|schuldhulp|cursisten"
    r"|medewerkers?|werknemers?|"
    r"referentie|aansluit|v|big|abonnee|abonnements?|donateurs?|bezwaar|ticket|bsn-?|ov-?chip(?:kaart)?"
    r"|toeslag|gebruikers"
)
FILE_CUE = lazy(
    rf"(?<![\w])(?:(?:{FILE_WORDS})[- ]?(?:nummer|nummers|nr|no|id|code|kenmerk)\b\.?|kenmerk|ons kenmerk"
    rf"|uw kenmerk|referentie|"
    r"(?:client|customer|file|case|student|policy|patient|member|membership|reference|employee|passport"
    r"|registration)[- ]"
    r"(?:number|no\.?|id|ref(?:erence)?)\b|student ?id)"
)
WEAK_FILE_CUE = lazy(
    r"(?<!\w)(?:casus|dossier|zaak|polis|case|file|cli[eë]ntdossier|patiëntendossier|melding)\b"
)
# "Het nummer van mijn paspoort is ...", "onder nummer M-2025-0912".
OWN_THING_CUE = lazy(
    r"(?<!\w)(?:(?:nummer|nr\.?|kenmerk|code|number)[ ](?:van|op|of)[ ](?:mijn|m'n|haar|zijn|het|de|my|his|her)[ ]"
    r"(?:paspoort|rijbewijs|identiteitskaart|id-kaart|id|dossier|polis|zaak|aanvraag|melding|pas|kaart|klacht|bezwaar"
    r"|uitkering|verzekering|inschrijving|factuur|contract|brief|passport|licence|file|case|policy)"
    r"|(?:onder|met|heeft|kreeg|krijgt) (?:het )?(?:nummer|nr\.?|kenmerk|zaaknummer|meldnummer)"
    r"|paspoort|rijbewijs|identiteitskaart|id-kaart|passport|driving licence|patiënt|cliënt|klant|leerling|student)\b"
)
# The number itself, after at most five words ("mijn zaaknummer bij de gemeente is ...").
FILE_NUMBER = (
    r"(?P<value>(?:[A-Za-z]{1,5}[-/.]?|[A-Z]{1,5} )?"
    r"\d(?:[A-Za-z0-9]|[-/.](?=[A-Za-z0-9])| (?=\d{2,})){2,24})(?!\w)"
)
FILE_VALUE = lazy(r"[\s.,:=#()–-]*(?:[^\W\d]+[ :=#]+){0,5}?[\s.:=#(]*" + FILE_NUMBER)
NEAR_FILE_VALUE = lazy(r"[ .:=#(]*(?:(?:met|nr|nummer|is|number|no|van mij)[ .:=#]+){0,3}" + FILE_NUMBER)
# Any other word that ends in "nummer", save those that number a thing: a bus, a page, a product.
ANY_NUMBER_CUE = lazy(
    r"(?<![\w-])(?!(?:huis|tel\w*|mobiel\w*|fax|artikel|rekening|(?:chassis|frame|chip)|bank\w*|giro|serie|bus|lijn"
    r"|kamer|lokaal|tafel"
    r"|pagina|blad\w*|versie|volg|rang|rug|kvk-?|btw-?|perceel|nood|alarm|service|gratis|informatie|start"
    r"|stoel|rij|punt"
    r"|zaal|binnen|door|vlucht|trein|woning|flat|isbn-?|project|raads\w*|stuk|motie|agenda|besluit|postbus"
    r"|product|model"
    r"|wet\w*|kavel|gironummer|sofi-?|bsn-?|burgerservice)-?(?:nummer|nr))[a-zë-]{3,24}(?:nummer|nr|kenmerk)\b\.?"
)
# A word for a paper or a person with a code of letters and digits right behind it: "aanvraag AV-2025-0093".
CODED = lazy(
    r"(?<!\w)(?i:aanvraag|cursist|\w{3,}pas|deelnemer|klacht|bezwaar|factuur|vergunning|ticket|claim"
    r"|reservering|dossier|zaak"
    r"|polis|casus|melding|beschikking|contract"
    r"|kaart)[ ](?P<value>(?=[\w/.-]*\d{3})(?:[A-Z]{1,5}[-/.]?(?:\d[\w/.-]*\d)"
    r"|\d{3,}-[A-Z]\d*|\d{5,}))(?!\w)"
)
# "0948812 als patiëntnummer", "55120 is mijn klantnummer".
VALUE_FIRST = lazy(
    rf"(?<![\w.,€/-]){FILE_NUMBER}[ ,(:=–-]{{1,3}}(?:(?i:als|is|was|=|dat|mijn|m'n|haar|zijn|het|ons)[ ]){{0,3}}"
    rf"(?i:(?:{FILE_WORDS})[- ]?(?:nummer|nr|id|code|kenmerk)\b|kenmerk\b|referentie\b)"
)
# A paper of one's own with the nine signs that are printed on it: "paspoort NXR4K8BD2".
PAPER = lazy(
    r"(?<!\w)(?i:paspoort|rijbewijs|id|id-?kaart|identiteitskaart|identiteitsbewijs|verblijfs\w+|documentnummer"
    r"|passport)"
    r"(?:[ ](?i:met|nummer|nr\.?|is|:|no\.?)"
    r"|:){0,3}[ ](?P<value>(?=[A-Z0-9]*\d[A-Z0-9]*\d)(?=\d*[A-Z])[A-Z0-9]{8,10})(?!\w)"
)
# A card: sixteen figures in fours.
CARD = lazy(r"(?<![\w.,€/-])\d{4}([ -])\d{4}\1\d{4}\1\d{4}(?![\w]|[ -]\d)")
# "zorgverzekering nummer 338812345", "mijn pas, nummer 99123".
THING_THEN_NUMBER = lazy(
    r"(?<!\w)(?:\w*verzekering|\w*pas|\w*pasje|\w*kaart|lidmaatschap|\w*polis|inschrijving|\w*zaak|\w*dossier"
    r"|\w*aanvraag"
    r"|\w*uitkering|\w*toeslag|\w*subsidie|\w*vergunning|contract|abonnement|\w*klacht|\w*bezwaar|beroep|brief"
    r"|woningnet|duo|uwv|svb|cak|ind|digid|cjib|boete|bekeuring|aangifte)"
    r"[ ,(]{1,2}(?:met |onder |heeft |heb ik )?(?:het )?(?:nummer|nr\.?|kenmerk|code)(?!\w)"
)
_DATED = lazy(r"\d{1,2}[-./]\d{1,2}[-./](?:19|20)\d\d")
# What stands in the street or is bought by an office has a number too.
OF_A_THING = lazy(
    r"(?<!\w)(?:(?:lantaarnpaal|lantaarn|lichtmast|prullenbak|bushalte|halte|container|put|boom"
    r"|bankje|laadpaal|hectometerpaal|verkeersbord|gemaal|brug|sluis)"
    r"[ ](?:die[ ])?(?:heeft|met|draagt|onder)[ ](?:het[ ])?"
    r"(?:nummer|nr\.?|code)[ :]+(?:is[ ])?"
    r"|(?:aanbesteding|tender|bestek|kadaster|bouwplan|tracé|perceels?|gunning|mast|boom|lamp)s?[ -]?"
    r"(?:nummer|nr\.?|kenmerk)[ :]+(?:is[ ])?)$"
)
STUDENT_CODE = lazy(r"(?<![\w@.])[sS]\d{7}(?!\w)")


def find_file_numbers(text: str) -> Iterator[Redaction]:
    """Numbers of a file, client, student, policy and the like: known by the word before them."""
    low = text.casefold()
    for cue, number, least in (
        (FILE_CUE, FILE_VALUE, 3),
        (WEAK_FILE_CUE, NEAR_FILE_VALUE, 5),
        (OWN_THING_CUE, NEAR_FILE_VALUE, 4),
        (ANY_NUMBER_CUE, NEAR_FILE_VALUE, 4),
        (THING_THEN_NUMBER, NEAR_FILE_VALUE, 4),
    ):
        for found in cue.finditer(low) if len(low) == len(text) else cue.finditer(text):
            value = number.match(text, found.end())
            if (
                value
                and not _DATED.fullmatch(value["value"])
                and len(digits_of(value["value"])) >= least
                and not AMOUNT_AFTER.match(text, value.end())
                and not OF_A_THING.search(before(text, value.start("value"), 60))
            ):
                start, end = value.span("value")
                yield Redaction(start, end, "number", doubtful=cue is not FILE_CUE)
    for pattern in (VALUE_FIRST, PAPER):
        for match in pattern.finditer(text):
            if len(digits_of(match["value"])) >= 2:
                yield Redaction(*match.span("value"), "number", doubtful=True)
    for match in CARD.finditer(text):
        yield Redaction(match.start(), match.end(), "number", doubtful=True)
    for match in CODED.finditer(text):
        yield Redaction(*match.span("value"), "number", doubtful=True)
    for match in STUDENT_CODE.finditer(text):
        told = "student" in before(text, match.start(), 60)
        yield Redaction(match.start(), match.end(), "number", doubtful=not told)
