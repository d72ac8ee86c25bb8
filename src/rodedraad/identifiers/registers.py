"""Numbers under which offices, schools, insurers, carriers and clubs keep somebody: known by what they are called.

"A-nummer 4907 316 852", "rijbewijs van de chauffeur: 5208417739", "EAN 8716...", "mijn CIZ-besluit, 44.201.77".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rodedraad.identifiers.date_forms import DATE
from rodedraad.identifiers.found import AMOUNT_AFTER, AMOUNT_BEFORE, NORM, Redaction
from rodedraad.patterns import lazy

# A name that says by itself that a number of one person, household or dossier follows.
REGISTER = (
    r"(?:ean(?:[- ]?code)?|big|agb(?:-?code)?|crv|skn|mrn|epd|pgn|anr|zd|imei|iccid|puk|bkr|eck-?id"
    r"|eori|rsin-?zzp"
    r"|[avpzwcdl]-(?:nummer|nr\.?|no\.?)|[avpz]nr\.?"
    r"|(?:[a-zë]{2,24}[- ]?)?(?:cli[eë]nt|klant|pati[eë]nt|leerling|student|stud|personeels?|pers"
    r"|stam|flex|loon"
    r"|badge|medewerkers?|werknemers?|lid|leden|lidmaatschaps?|bonds?|speler|licentie|donateurs?"
    r"|donor|abonnee"
    r"|abonnements?|deelnemers?|pensioen|polis|schade|claim|relatie|verzekerden?|verzekerings?"
    r"|contract|dossier|zaak"
    r"|zaaks|casus|registratie|inschrijf|inschrijvings?|aanmeld|meld|meldings?|aanvraag|aanslag|aanslagbiljet"
    r"|beschikkings?|besluit|vergunnings?|ontheffings?|uitkerings?|toeslag|indicatie|zorg|onderwijs"
    r"|correspondentie"
    r"|diploma|certificaat|kandidaat|kandidaats|examen|inburgerings?|huurders?|huur|woningzoekenden?"
    r"|hypotheek|lening"
    r"|krediet|incasso|mandaat|machtigings?|vordering|parket|strafzaak|proces-verbaal|aangifte"
    r"|detentie|celdossier"
    r"|toevoegings?|rol|vreemdelingen|verblijfs?|document|paspoort|rijbewijs|vaarbewijs|identiteits"
    r"|id|akte|subject"
    r"|belasting|aansluit|aansluitings?|meter|lener|leners|lenerspas|pas|kaart|chipkaart"
    r"|chauffeurs(?:kaart)?|taxi"
    r"|parkeer|stads|reserverings?|boekings?|bestel|pakket|track|volg|referentie|bezoekers?|cursist|cursisten"
    r"|vrijwilligers?|collectanten?|recept|verwijs|verwijzings?|afspraak|opname|bed|ziekenhuis"
    r"|apotheek|huisarts"
    r"|tandarts|bloed|monster|vaccinatie|test|jacht|vis|wapen|verlof|sim|serie-?zorg|hulpmiddel"
    r"|aanmaning|dwangbevel"
    r"|schuld|schuldenaars?|debiteuren|crediteur|factuur-?klant|gezins|kind|opvang|bso|school"
    r"|tafeltje-dek-je)s?-?"
    r"(?:nummer|nummertje|nmr|numer|numr|nummr|nr|nrs|no|code|id|kenmerk|referentie|ref)"
    r"|(?:cjib|duo|uwv|svb|cak|ciz|coa|ind|rdw|cbr|ggd|ggz|lbio|dji|om|belastingdienst|kinderbijslag"
    r"|aow|wia|wao|ww"
    r"|wajong|bijstand|pgb|wlz|wmo|zvw|abp|pfzw|bpf|knvb|knltb|knhb|knsb|knwu|nvb|rvr|sbb|skgz"
    r"|menzis|vgz|achmea|cz"
    r"|essent|eneco|vattenfall|vitens|ziggo|kpn|odido|woningnet|woonnet|digid|ns|ov)"
    r"[- ]?(?:nummer|nr|no|code|id|kenmerk|referentie|zaak|dossier|pas|kaart|besluit|brief)"
    r"|st\.?[ ]?nr|betalingskenmerk|acceptgiro(?:kenmerk)?|relatiecode|klantcode|pasnummer"
    r"|persoonsgebonden nummer"
    r"|burgerzaken|track[ &-]*(?:en[ ])?trace)"
)
# A thing that bears a number where some words about whose it is may stand in between.
_PAPER = (
    r"(?:rijbewijs|rijbewys|paspoort|paspoord|pasport|id-?kaart|id-?bewijs|identiteitskaart|identiteitsbewijs"
    r"|legitimatie(?:bewijs)?|verblijfs\w{4,14}|vaarbewijs|jachtakte|vispas|zwempas|sportpas|museumkaart|cjp"
    r"|badge|ov[ -]?chip\w{0,6}|[\w-]{2,20}(?:pas|pasje|polis|beschikking|besluit|biljet|indicatie"
    r"|vergunning|uitkering|toeslag|akte|diploma"
    r"|abonnement|verzekering|rekeningnota|aangifte|dossier|kenmerk|vordering|ontheffing"
    r"|lidmaatschap|acceptgiro"
    r"|aanslag|machtiging|aanvraag|chip(?:kaart)?|tegoedbon|codicil|traject|bezwaar|beroep|aanmaning)"
    r"|ov-?chip(?:kaart)?|chipkaart|dwangbevel|aanslagbiljet|acceptgiro|bijstand|aow|kinderbijslag"
    r"|bewindvoering"
    r"|schuldsanering|reclassering|deurwaarder|voedselbank|kledingbank|wijkteam|jeugdzorg|thuiszorg|apotheek"
    r"|huisarts|ziekenhuis|tandarts|bieb|bibliotheek|lenerspas)"
)
_VALUE = (
    r"(?P<value>(?:(?:[A-Z]{1,6}[-./ ]?){1,2})?\d(?:[\dA-Z]|[-./](?=[\dA-Z])"
    r"|[ ](?=\d{2,})){3,26}(?:[ ]\d(?![\d.,:-])|[ ]?[-/]?[A-Z](?!\w))?)"
    r"(?![\w]|[.,:]\d|[-/]\d)"
)
_SMALL = (
    r"(?:[ ]?(?:[:=(#,-]|\.(?=[ :\d])|is|was|van|bij|de|het|een|mijn|m['’]n|mn|me|onze?|haar|zijn"
    r"|z['’]n|uw|mij|ons"
    r"|dat|met|onder|op|voor|in|luidt|geef|noteer|even|dus|weer|nog|hier|staat|stond|heb|heeft|kreeg"
    r"|had|ik|wij|we"
    r"|hij|zij|ze|nummer|nr|no|kenmerk|code|als|oude|nieuwe|gewoon|eh|uh"
    r"|[a-zà-ÿ]{4,14})(?=[ :=(#,.\d-]|[A-Z])){0,7}[ ]?"
)
_BY_REGISTER = lazy(rf"(?<![\w-])(?i:{REGISTER})(?![a-z]){_SMALL}(?<![\w]){_VALUE}")
_BY_PAPER = lazy(rf"(?<![\w-])(?i:{_PAPER})(?![a-z]){_SMALL}(?<![\w]){_VALUE}")
_BEHIND = lazy(
    rf"(?<![\w.,€/@+-]){_VALUE}[ ]?(?:[(,=:–-][ ]?)?(?i:(?:is|was|als|dat|zo|luidt|heet|mijn|m['’]n"
    rf"|mn|haar|zijn|het|ons|de)"
    rf"[ ]){{0,4}}(?i:{REGISTER})(?!\w)"
)
# "Op de kaart van de voedselbank stond geb. 09091974 en VB 1180": letters and figures, further on in the same sentence.
_FURTHER_ON = lazy(
    rf"(?<![\w-])(?i:{_PAPER}|pas|pasje|kaart|kaartje|polis|dossier|brief|beschikking)(?![a-z])"
    r"(?:[^.!?;\n]|\.(?=[ ]?[a-z\d])){0,90}?(?<![\w./-])(?P<value>[A-Z]{2,5}[ -]\d{4,9})(?![\w]|[.,:/-]\d)"
)
# The code of a football player, and of others in a club: "relatiecode BGHT12X".
_CLUB = lazy(
    r"(?<!\w)(?i:relatie|speler|lid|leden|bonds)s?(?i:code|nummer|nr)(?i:[ ]is|:)?[ ]"
    r"(?P<value>[A-Z]{3,5}\d{2}[A-Z\d]{1,2})(?!\w)"
)
# "Pat. 20914", "cl.nr 4410-2": somebody of a practice or an office, cut short.
_CUT_SHORT = lazy(
    rf"(?<![\w.-])(?i:pat|pt|cl|deb|kl|klt|verz|deeln|leerl|inschr|reg|rel|abo)\."
    rf"[ ]?(?i:nr\.?|no\.?)?[ :]{{0,2}}{_VALUE}"
)
_THINGS = lazy(
    r"(?<![\w-])(?i:kavel|perceel|motie|amendement|raadsvoorstel|artikel|verordening|model|type"
    r"|versie|lantaarnpaal"
    r"|lichtmast|mast|paal|put|container|bus|lijn|trein|vlucht|kvk|btw|rsin|isbn|gironummer|rekening|telefoon"
    r"|telefoonnummer|tel|mobiel|bel|iban|bsn|sofi\w*|postcode|kenteken)[^.!?\n]{0,20}$"
)
_NONE = lazy(
    rf"{DATE}|(?:19|20)\d\d(?:[-/](?:19|20)?\d\d)?|\d{{1,2}}[.:]\d\d(?:[ -]+\d{{1,2}}[.:]\d\d)?"
    rf"|\d{{1,3}}(?:[. ]000)+"
    r"|(?=(?:\D*\d){10}$)0\d{1,3}[ ]?[- ][ ]?\d{2,8}(?:[ -]\d{2,4}){0,3}"
    r"|\d[ ](?:\d[ .-]?){8}\d|\d{4}[ ]?[A-Z]{2}(?:[ ]\d+)?"
    r"|0[1-9][ -]?\d{8}|06[ -]?\d[\d -]{7,12}|\d{1,4}-\d{1,4}|[1-9]\d{0,2}000"
)


def find_registered(text: str) -> Iterator[Redaction]:
    """Numbers beside the name of a register; certain where the register itself is named right before."""
    for match in _CLUB.finditer(text):
        yield Redaction(*match.span("value"), "number", doubtful=False)
    for pattern in (_BY_REGISTER, _BY_PAPER, _BEHIND, _FURTHER_ON, _CUT_SHORT):
        for match in pattern.finditer(text):
            start, end = match.span("value")
            digits = len(re.sub(r"\D", "", match["value"]))
            enough = digits >= (4 if match["value"][0].isalpha() or pattern is _BY_REGISTER else 5)
            if enough and not _is_something_else(text, match["value"], start, end):
                told = pattern is _BY_REGISTER or (pattern is _BY_PAPER and digits >= 9)
                yield Redaction(start, end, "number", doubtful=not told)


def _is_something_else(text: str, value: str, start: int, end: int) -> bool:
    """A day, a year, a clock, a norm, a sum, or the number of a thing."""
    before = text[max(0, start - 30) : start]
    return bool(
        _NONE.fullmatch(value)
        or NORM.match(value)
        or re.match(r"(?:BSN|SOFI|IBAN|TEL|NL\d\d|KVK|BTW)", value)
        or AMOUNT_BEFORE.search(before)
        or AMOUNT_AFTER.match(text, end)
        or _THINGS.search(before)
        or re.match(
            r"[ ](?:[a-zà-ÿ]{4,}en|keer|uur|jaar|x)(?!\w)(?<!hebben)(?<!blijven)", text[end : end + 25]
        )
    )
