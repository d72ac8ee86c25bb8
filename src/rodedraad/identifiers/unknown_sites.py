"""Web addresses of which nothing says that a body keeps them: made of a name in the text, or of more than words.

A site of a municipality, a newspaper, a chain or an action group stays: by what its name says, by a list of what
everybody knows, or by the words near. For any other the safer side is to hide it; all are doubtful, so a person looks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise

from rodedraad.identifiers.found import Redaction, before
from rodedraad.identifiers.known_sites import KNOWN_SITES
from rodedraad.identifiers.names.common import GIVEN
from rodedraad.identifiers.names.lists import fold, given_names, is_word, places
from rodedraad.patterns import lazy
from rodedraad.vocabulary import words

_ADDRESS = lazy(
    r"(?<![\w@./-])(?:https?://)?(?:www\.)?(?P<host>(?:[\w-]{1,63}\.){1,4}(?P<end>nl|com|net|org|eu|be|de"
    r"|info|nu|me|name"
    r"|online|site|blog|frl|dev|io|co|art|shop|store|studio|page|amsterdam|gent|app|fr|uk|example|test|social|family"
    r"|photo|photography|life|land|world|live|love|wedding|garden|club|space|fun|xyz|tv|fm|link|email|coach|design))"
    r"(?![\w-]|\.\w)(?P<path>(?:[/?#][^\s<>\"')\]]{0,300})?)",
    re.IGNORECASE,
)
# "het is klaar.de rest volgt": without "www." or a path that is a space left out.
_ENDS_THAT_ARE_WORDS = words(
    "de me be nu art name site online shop store studio page app social family photo life land world live"
    " love wedding garden club space fun link email coach design gent"
)
_WRITTEN_OUT = lazy(r"https?:|www\.|[^/]+/\w", re.IGNORECASE)
# What a site of many is called.
_OF_MANY = lazy(
    r"park$|plein$|straat$|laan$|kade$|gemeente|provincie|overheid|politie|ministerie|rijks|waterschap|hoogheemraad|biblioth|stichting"
    r"|vereniging|museum"
    r"|krant|courant|dagblad|weekblad|nieuws|omroep|\brtv|kerk|parochie|moskee|universi|hogeschool"
    r"|college|lyceum|ziekenhuis"
    r"|petitie|\bggd|\bggz|belasting|corporatie|cooperatie|dorpsraad|wijkraad|dorpshuis|buurthuis"
    r"|wijkcentrum|dorpsbelang"
    r"|buurtcentrum|actiegroep|comite|platform|netwerk|fietsersbond|vakbond|partij|fonds|loket|nederland"
    r"|nationa|landelijk"
    r"|festival|verzeker|huisarts|kinderopvang|scouting|kennisbank|databank|duurza|dierenarts|apotheek"
    r"|handbal|voetbal|hockey|tennis|zonnepark|vergader|vakantiepark|zorggroep|zorgcentrum|woningnet"
    r"|woonnet|vrijwilligers(?:punt|centrale)|welzijn|energie"
    r"|theater|schouwburg|bond\b|raad\b|groep\b|club\b|school\b|holding|campus|academie\b"
    r"|\bstem(?:men)?wijzer|gezond(?:heid)?s"
    r"|schaats(?:baan|hal)|zwembad|sporthal|stadion|annefrank"
)
# Words that may belong to a body as well as to one person's trade; they keep a site of mere words only.
_BODY_NEAR = lazy(
    r"(?<!\w)(?:\w*groep|\w*stichting|\w*vereniging|\w*gemeente|provincie|coöperatie|cooperatie|\w*raad"
    r"|\w*comité|\w*petitie"
    r"|handtekening(?:en)?|\w*partij|ministerie|landelijk|\w*netwerk|\w*museum|\w*organisatie"
    r"|\w*corporatie|\w*bond|\w*club"
    r"|waterschap|overheid|politie|commerciële|leverancier|keten|supermarkt|webwinkel|fabrikant|aannemer"
    r"|projectontwikkelaar"
    r"|verzekeraar|zorgverzekeraar|krant|omroep|nieuwssite|vergelijkingssite|initiatief|project|campagne"
    r"|festival|kerk"
    r"|school|bibliotheek|ziekenhuis|woningbouw|verhuurder|makelaar|vervoerder|instelling|dienst|loket|meldpunt|fonds"
    r"|subsidie|regeling|wet|dienstregeling|vacatures?|recensies?|betaalmuur|ticket|kaartjes|bestel(?:de)?|kost(?:te)?)(?!\w)",
    re.IGNORECASE,
)
_BLOG_PLATFORM = lazy(
    r"^(?!www\.)[\w-]{3,60}\.(?:wordpress|blogspot|tumblr|wixsite|weebly|jouwweb|jimdo\w*|substack"
    r"|webnode|waarbenjij|carrd"
    r"|myportfolio|reislogger|bandcamp|webklik|jouwpagina|blogger|livejournal|squarespace|home|webflow|ghost)\.\w+$"
)
# "mijn eetcafeetje,", "Zij werkt als zzp'er onder", "ik geef pianoles", "site" behind a contact of somebody.
_PERSON_NEAR = lazy(
    r"(?<!\w)(?:zelfstandig(?:e|en)?|zzp\w*|zzp['’]er|freelance\w*|eenmanszaak|aan huis|hobby\w*"
    r"|in (?:mijn|haar|zijn) eentje"
    r"|zelf(?:gemaakte?| gemaakt| geschreven| gebouwd)|(?:mijn|m['’]n|mn|me|haar|zijn|z['’]n"
    r"|d['’]r) (?:eigen )?[\w'’-]{3,25}"
    r"(?: (?:is|heet|staat(?: op)?|op|via|zie))?[,:(]? ?$|contactgegevens|(?:portfolio|praktijk|atelier"
    r"|salon|zaak|webshop)[,: (]+$"
    r"|ik ben|ik heet|mijn naam|ik werk|ik geef|ik maak|ik doe|ik teken|ik schrijf|ik verhuur)(?!\w)|(?<=[,:(] )$",
    re.IGNORECASE,
)
# These speak for any host: "ik heb zelf een gastouderopvang,", "verhalen van onze reis staan op".
_CERTAINLY_OF_ONE = lazy(
    r"(?<!\w)(?:aan huis|zzp['’]?\w*|eenmanszaak|freelance\w*|zelfstandig(?:e|en)?|ik (?:heb|run|begon"
    r"|had) (?:zelf )?een"
    r"|mijn (?:band|bedrijf\w*|winkel\w*|zaak\w*|praktijk|eetcaf\w+|caf\w+|camping|b&b|boerderij|kwekerij"
    r"|opvang|cursus\w*)"
    r"|(?:onze|mijn|hun|haar|zijn) (?:wereld)?(?:reis|tocht|verbouwing|bruiloft|trouwdag|verhalen"
    r"|avonturen|belevenissen))(?!\w)"
    r"[^.!?]{0,40}$",
    re.IGNORECASE,
)
# Trades in which one works alone.
_TRADE = lazy(
    r"tekst(?:bureau|schrijver)|coach|fotograf|keramiek|vormgev|hovenier|klus|nagel|salon|atelier|studio"
    r"|praktijk|yoga"
    r"|massage|rijschool|imkerij|honing|kapper|knip|haar|pedicure|schilder|timmer|stukadoor|loodgieter"
    r"|dakdekker|bloem"
    r"|taart|bakk(?:er|t)|naai|brei|haak|tolk|vertaal|muziekles|pianoles|gitaarles|zangles|bijles|oppas"
    r"|gastouder|trimsalon|hond"
    r"|illustra|ontwerp|schrijf|verhalen|gedicht|blog|vlog|dagboek|tuin(?:ier|man|ontwerp)|bed-?(?:en"
    r"|and)-?breakfast|benb|slapen"
    r"|logeren|advies|rouw|uitvaart|trouw|zingt|tekent|vertelt|kookt|loopt|reist"
)
_MINE = lazy(r"^(?:mijn|ikben|ikheet|ik|hetlevenvan|dagboekvan|uithetlevenvan)(?=[a-z]{4})")
_LOCAL = lazy(r"(?<![\w.])(?P<who>[\w.+-]{2,40})@(?P<host>[\w-]{2,60}(?:\.[\w-]{2,40}){1,3})", re.IGNORECASE)
_HANDLE = lazy(r"(?<![\w@])@(?P<name>[A-Za-z][\w.-]{3,40})")
_CALL = lazy(r"(?<![\w-])(?:\+31|0)[\d() -]{8,16}\d|\w@\w")
_OFFICES = words(
    "info contact secretariaat bestuur post mail redactie admin hallo hello welkom servicedesk klantenservice receptie"
    " administratie balie gemeente griffie loket meldpunt noreply no-reply support office team sales verhuur"
)
_SHORT = words(
    """
    de het een en van in op te bij by met aan uit dat is ik zo nu of on je mij ons the and my voor doet kan
    wij we ook om tot
    bos bus red weg dag zon zee dak gas olie ijs boot auto ov nul punt stop zorg een ja nee wel niet lokaal
    bio eco top web app
    notulen enquete filantropie petitie as dok mee denk hub lab via per pas arts les vis kip koe hof ven
    gebied station parking
    job net tv oud nieuw rug arm hart oog oor pad dijk wad rij zand meer geld wat hoe wie for your our you all
    it is at to
    """
)
_LONGEST = 45


def find_unknown_sites(text: str, names: Iterable[Redaction]) -> Iterator[Redaction]:
    """Addresses that the other rules leave and that no body is known or said to keep."""
    if "." not in text:
        return
    told: frozenset[str] | None = None
    for match in _ADDRESS.finditer(text):
        end = match.start() + len(match[0].rstrip(".,;:!?"))
        if match["end"].casefold() in _ENDS_THAT_ARE_WORDS and not _WRITTEN_OUT.match(match[0]):
            continue
        host = fold(match["host"]).removeprefix("www.")
        if told is None:
            told = _told_names(text, names)
        card = _stands_in_a_card(text, match.start(), end)
        ahead = "contactgegevens" if card else before(text, match.start(), 90)
        if is_somebodys(host, match["path"].casefold(), told, ahead, text[end : end + 60]):
            yield Redaction(match.start(), end, "url", doubtful=True)


def is_of_everybody(address: str) -> bool:
    """ "www.independer.nl": the front of a site that everybody knows, whatever the words near say."""
    host = re.sub(r"^(?:https?://)?(?:www\.)?", "", address.casefold()).rstrip("/")
    label, _, end = host.rpartition(".")
    return end.isalpha() and label in KNOWN_SITES


def _stands_in_a_card(text: str, start: int, end: int) -> bool:
    """A line of its own below or above a number to call: the foot of somebody's mail."""
    alone = not text[max(0, start - 80) : start].rsplit("\n", 1)[-1].strip(" wW:.")
    alone = alone and text[end : end + 1] in {"", "\n"} and "\n" in text
    return alone and bool(_CALL.search(text, max(0, start - 200), end + 100))


def is_somebodys(host: str, path: str, told: frozenset[str], ahead: str, behind: str) -> bool:
    """Whether an address is to be hidden: by its host, its path, who is named and the words on both sides."""
    if _BLOG_PLATFORM.search(host):
        return True
    label = host.rsplit(".", 1)[0]
    if _is_known(label):
        return False
    if _bears_one_of(label, told) or any(_bears_one_of(step, told) for step in path.split("/") if step):
        return True
    near = ahead.rsplit(". ", 1)[-1] + " … " + behind.split(". ", 1)[0]
    many = _OF_MANY.search(label) or _BODY_NEAR.search(near)
    if not is_of_words(label):
        return not many
    said = _PERSON_NEAR.search(ahead) or re.match(
        r"[,)]? (?:dat |die )?(?:heb|is|maak|schrijf)\w* (?:ik|van mij)", behind
    )
    own = bool(_MINE.match(label)) or bool(_TRADE.search(label)) or bool(_CERTAINLY_OF_ONE.search(ahead))
    return own and bool(said or _CERTAINLY_OF_ONE.search(ahead)) and not many


def _is_known(label: str) -> bool:
    """ "anwb", "utrecht", "mijn.ing", "gemeente-dalfsen": a body that everybody knows, or a place."""
    last = label.rsplit(".", 1)[-1]
    place = last.replace("-", " ") in places() or last in places()
    return place or last in KNOWN_SITES or len(last) <= 4 or last.startswith(("example", "voorbeeld"))


def _told_names(text: str, names: Iterable[Redaction]) -> frozenset[str]:
    """What people are called in a text, run together as in a host: "berendjan", "vdlaan", "dijkhuis"."""
    rows = [re.split(r"[\s.'’-]+", fold(text[one.start : one.end])) for one in names if not one.office]
    rows += [re.split(r"[._\d-]+", fold(match["name"])) for match in _HANDLE.finditer(text)]
    locals_ = [fold(match["who"]) for match in _LOCAL.finditer(text)]
    rows += [re.split(r"[._\d+-]+", who) for who in locals_ if who not in _OFFICES]
    found = {
        run for match in _LOCAL.finditer(text) if (run := _shared(fold(match["who"]), fold(match["host"])))
    }
    for row in rows:
        parts = [re.sub(r"\W", "", part) for part in row if part]
        found |= {one for one in parts if len(one) > 3 and (one not in places() or len(parts) > 1)}
        found |= {one + other for one, other in pairwise(parts) if len(one + other) > 4}
    return frozenset(one for one in found if one not in _OFFICES and not _OF_MANY.search(one))


def _shared(who: str, host: str) -> str:
    """ "tinekezwart@zwarttekst.nl": what the end of a mail name and the beginning of its host have in common."""
    longest = min(len(who), len(host))
    return next((who[-size:] for size in range(longest, 4, -1) if host.startswith(who[-size:])), "")


def _bears_one_of(label: str, told: frozenset[str]) -> bool:
    squeezed = re.sub(r"[\W_]", "", fold(label))
    return any(
        squeezed.startswith(one) or squeezed.endswith(one) or (len(one) > 5 and one in squeezed)
        for one in told
    )


def is_of_words(label: str) -> bool:
    """Whether a host falls apart in words and places: "natuurmonumenten", "veiligopdefiets"; "knipbijmo" does not."""
    return all(not part or part.isdigit() or _splits(part) for part in re.split(r"[-._]", label))


@lru_cache(maxsize=4096)
def _splits(part: str) -> bool:
    """From the end backwards, which of the beginnings fall apart: no more steps than the square of the length."""
    if len(part) > _LONGEST:
        return True
    good = [True] + [False] * len(part)
    for end in range(1, len(part) + 1):
        good[end] = any(
            good[start]
            and (_is_piece(part[start:end]) or (start > 3 and end - start == 1 and part[start] == "s"))
            for start in range(end)
        )
    return good[-1]


def _is_piece(piece: str) -> bool:
    if piece in _SHORT or piece.isdigit():
        return True
    if len(piece) < 4 or piece in GIVEN:
        return False
    if is_word(piece) or (piece in places() and piece not in given_names()):
        return True
    return piece not in given_names() and is_word(piece, "en")
