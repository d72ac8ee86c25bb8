"""Numbers that somebody is kept under: by their form, by a label near that was said in passing, or said in words.

"Zorgkantoor kent mij als PGB.00318.55", "Mijn klantnummer? 3381 7702.", "dossier drie nul zeven zeven vier". All are
doubtful.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from rodedraad.identifiers.codes import FIGURES
from rodedraad.identifiers.date_forms import DATE
from rodedraad.identifiers.figures import FIGURE_WORD, RUN_GAP, figures_of
from rodedraad.identifiers.found import AMOUNT_AFTER, AMOUNT_BEFORE, NORM, Redaction
from rodedraad.patterns import lazy

# Letters, a mark, figures; or letters and a space with figures in groups: "DB 00 714", "HZ_WABO-23-1180".
_LETTERED = lazy(
    r"(?<![\w.,/@#€+-])(?:[A-Z]{2,6}(?:[-./_][A-Z]{1,6})?[-./_]\d{1,10}(?:[-./_ ]\d{1,10}){0,3}(?:-[A-Z])?"
    r"|[A-Z]{2,5}[ ](?:\d{2,4}[ ]\d{2,4}|\d{2,4}[/-]\d{2,6})|\d{2,4}[-/][A-Z]{1,4}[-/]\d{3,8}|\d{2}/\d{5,8})"
    r"(?![\w€%]|[-./:,]\w)"
)
# What says that a number is somebody's, with words between; slips and all.
_LABEL = (
    r"(?:[\w-]{0,25}(?:nummer|numer|nummr|nmr|nr|nrs|kenmerk|dossier|zaak|polis|pas|pasje|kaart|contract|klacht|bezwaar|referentie"
    r"|bezwaarschrift|formulier|lidmaatschap|inschrijving|beschikking|aangifte|aanvraag|machtiging)|lidm|ref|badge|klantcode|cli[eë]ntcode|personeelscode"
    r"|wbs|ubn|brp|wia|wao|pgb|ww|uwv|svb|cak|ciz|duo|digid|lrk|lbio|coa|ind|cbr|rdw|cli[eë]nt\w{0,12}|klant\w{0,12}|pati[eë]nt\w{0,12}"
    r"|student\w{0,6}|leerling\w{0,6}|lid|huurder\w{0,8}|relatie\w{0,8})"
)
_BESIDE = lazy(
    rf"(?<![\w-])(?P<label>{_LABEL})(?!\w)\.?(?:[ ]?[:?=#(),-]{{1,2}}|[ ]nr\.?|[ ](?:nummer|nr)|[ ][^\W\d]{{1,14}}"
    r"|[ ]?['\"“‘]){0,5}[ ]?['\"“‘]?$",
    re.IGNORECASE,
)
_MINE = lazy(
    r"(?<!\w)(?:(?:kent|kennen|noemt|noemen) (?:mij|me|ons)(?: als)?|sta(?:at)? (?:ik |daar )?"
    r"(?:geregistreerd|bekend|ingeschreven|genoteerd)"
    r"|zit onder|loopt onder|valt onder|staat onder|onder (?:nummer|nr)|(?:haar|zijn|mijn|m['’]n) (?:nummer|code"
    r"|kenmerk)|verwijs\w* (?:bij \w+ )?naar|vermeld\w*|noteer|invul\w*|doorgegeven|doorgaf|geprobeerd)"
    r"[^.!?\n\d]{0,35}$",
    re.IGNORECASE,
)
_NOBODYS = lazy(
    r"(?<![\w-])(?!\w{0,20}kenmerk)(?:\w{0,15}(?:06[ -]?nummer"
    r"|voorstel|motie|amendement|besluit|verordening|norm|artikel|kavel|perceel|product|model"
    r"|type|serie|isbn|issn|offerte|aanbesteding\w*|factuur\w*|bestek|bestel\w*|order\w*|rijksweg|snelweg|lokaal"
    r"|gebouw|bijlage|kamerstuk\w*|agendapunt|begroting|project\w*|programma|kadaster\w*|boek|bladzijde|pagina|euro"
    r"|huisnummer|telefoon\w*|tel|mobiel|fax|rekening\w*|iban|bsn|burgerservice\w*|sofi\w*|postcode|kenteken\w*|lantaarn\w*"
    r"|lichtmast\w*|paal|put|container|brug|sluis|trein|bus|lijn|vlucht|chassis\w*|frame\w*|chip\w*|kvk\w*|btw\w*"
    r"|rsin|postbus|antwoordnummer|stand|meterstand|versie|plan|bestemmingsplan|gemaal|boom|rug\w*|serienummer"
    r"|raads\w*|wet|oplage|inwoners|kamer|merk|maat|noodnummer|belt?|\w{0,12}regeling|\w{0,12}blad|courant)"
    r"(?:nummer|nrs?|code)?)(?!\w)(?:[^.!?\n]|\.(?=[ ]?(?:\d|$))){0,25}$",
    re.IGNORECASE,
)
_BEHIND_NOBODYS = lazy(
    r"['\"”’)]?,?[ ](?:is|was|heet|van)?[ ]?(?:(?:het|een|de)[ ])?\w{0,15}(?:aanbesteding|factuur|voorstel|motie|bestek"
    r"|order|bestel|product|kadast|project|serie|artikel|norm)",
    re.IGNORECASE,
)
_NONE = lazy(
    rf"{DATE}|(?:19|20)\d\d(?:[-/](?:19|20)?\d\d)?|\d{{1,2}}[.:]\d\d|\d{{1,3}}(?:[. ]\d{{3}})+|[1-9]\d{{0,2}}000"
    r"|0\d{9}|(?=(?:\D*\d){10}$)0[\d -]+|0\d{1,3}[ ]?-[ ]?\d{6,8}|31\d{9}|\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?|\d{4}"
    r"|14[ ]?0\d{2,3}|0[89]00[ -]?[\d -]{4,9}|(?:\d{1,3}[-–])\d{1,3}|\d{1,4}[ ]\d{1,3}",
    re.IGNORECASE,
)
_NO_LETTERS = lazy(
    r"(?:ISO|NEN|IEC|DIN|NTA|NPR|RAL|EN|EU|EG|ISBN|ISSN|KVK|BTW|RSIN|TEL|BSN|SOFI|IBAN|COVID|WK|EK|GR|RV|RIS|PS"
    r"|AVG|CO|PM|HK|VN|MS|MP|HP|XL|LED|USB|HDMI|CE|BN|MO|BE|DE|NL|AM|FM|LTO|SUV|BMW|CV|OV|AI|AOW|A4|SGP|TV|EAN|VVE"
    r"|Q|AH|OBS|RAAD|MOTIE|NOTA|NS)(?![A-Z])"
)
# "dossier drie nul zeven zeven vier": four figures in words and more, behind what they number.
_SAID = lazy(
    rf"(?<![\w-])(?P<label>{_LABEL})(?!\w)(?:[ :,]{{1,2}}(?:nummer|nr|is|dat is|was|van mij|even|eh|uh|met|onder))"
    rf"{{0,3}}[ :,]{{1,2}}(?P<value>{FIGURE_WORD}(?:{RUN_GAP}{FIGURE_WORD}(?!\w)){{3,11}})(?!\w)",
    re.IGNORECASE,
)


def find_kept_under(text: str) -> Iterator[Redaction]:
    """All of this file, possibly overlapping; all doubtful."""
    for match in _SAID.finditer(text):
        digits = "".join(piece for *_, piece, _ in figures_of(match["value"]))
        bare = match["label"].casefold() in ("nummer", "nr")
        phoned = len(digits) > 7 and (bare or digits.startswith("0"))
        if not _NOBODYS.search(match["label"]) and not phoned:
            yield Redaction(*match.span("value"), "number", doubtful=True)
    for match in _LETTERED.finditer(text):
        if _is_of_one(text, match, least=3 if _told(text, match.start()) else 4):
            yield Redaction(match.start(), match.end(), "number", doubtful=True)
    for match in FIGURES.finditer(text):
        if _told(text, match.start()) and _is_of_one(text, match, least=6):
            yield Redaction(match.start(), match.end(), "number", doubtful=True)


def find_again(text: str, found: Iterable[Redaction]) -> Iterator[Redaction]:
    """A number or an account that was found stands elsewhere in the text as well."""
    for kind, value in sorted({(one.type, text[one.start : one.end]) for one in found if _is_own(text, one)}):
        for match in re.finditer(rf"(?<![\w.-]){re.escape(value)}(?![\w-]|\.\w)", text):
            yield Redaction(match.start(), match.end(), kind, doubtful=True)


def _is_own(text: str, one: Redaction) -> bool:
    """Long enough, and not one word in letters alone, that the same text may use as a word."""
    value = text[one.start : one.end]
    return one.type in ("number", "handle") and len(value) >= 6 and not value.isalpha()


def _told(text: str, start: int) -> bool:
    line = text[max(0, start - 80) : start].rsplit("\n", 1)[-1]
    return _BESIDE.search(line) is not None or _MINE.search(line) is not None


_COUNTED = lazy(r"[ ](?:[a-zà-ÿ]{4,18}en|keer|uur|jaar|x)(?!\w)(?<!hebben)")


def _is_of_one(text: str, match: re.Match[str], least: int) -> bool:
    value = match[0]
    line = text[max(0, match.start() - 60) : match.start()].rsplit("\n", 1)[-1]
    if sum(sign.isdigit() for sign in value) < least or _NONE.fullmatch(value) or _NO_LETTERS.match(value):
        return False
    lamp = NORM.match(value) and not re.fullmatch(r"L[PM](?:-\d{2,}){2,}", value)
    if lamp or AMOUNT_BEFORE.search(line) or AMOUNT_AFTER.match(text, match.end()):
        return False
    counted = not value[0].isalpha() and _COUNTED.match(text, match.end())
    return not (counted or _NOBODYS.search(line) or _BEHIND_NOBODYS.match(text, match.end()))
