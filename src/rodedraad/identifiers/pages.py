"""Web addresses that lead to one person or household: their page on a platform, their own name, or called theirs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rodedraad.identifiers.found import Redaction, before
from rodedraad.identifiers.names.common import GIVEN
from rodedraad.identifiers.names.lists import given_names, is_word, places, surnames

_PATH = r"(?:[/?#][^\s<>\"')\]]*)?"
# Where people put up a page, a list, a till or an album of their own.
PLATFORM = re.compile(
    r"(?<![\w@.-])(?:https?://)?(?:(?!www\.)[\w-]{2,60}\.(?:carrd\.co|wixsite\.com|notion\.site|canva\.site"
    r"|myportfolio\.com|netlify\.app|vercel\.app|neocities\.org|squarespace\.com|mystrikingly\.com|yolasite\.com"
    r"|webflow\.io|framer\.website|ghost\.io|beehiiv\.com|mijnalbum\.nl|smugmug\.com|gumroad\.com|bigcartel\.com"
    r"|myshopify\.com|livejournal\.com|over-blog\.com|punt\.nl|web-log\.nl|reismee\.nl|travelblog\.org"
    r"|gastenboek\.nl|123website\.nl|business\.site|pixieset\.com|itch\.io|podbean\.com|github\.io|gitlab\.io"
    r"|blogspot\.[a-z]{2,3}|wordpress\.com|webnode\.(?:nl|page)|jimdosite\.com|square\.site)"
    r"|(?:www\.|m\.|nl\.)?(?:sites\.google\.com/(?:view|site)/|calendly\.com/|koalendar\.com/|cal\.com/|beacons\.ai/"
    r"|bio\.link/|campsite\.bio/|solo\.to/|lnk\.bio/|allmylinks\.com/|taplink\.cc/|liberapay\.com/|opencollective"
    r"\.com/|geef\.nl/\w+/|doneeractie\.nl/|inzamelingsactie\.com/\w+/|gofundme\.com/|voordekunst\.nl/projecten/"
    r"|whydonate\.com/|justgiving\.com/|betterplace\.me/|leetchi\.com/|kickstarter\.com/profile/|paypal\.com/paypalme/"
    r"|revolut\.me/|betaalverzoek\.\w+\.nl/|tikkie\.me/|airbnb\.(?:nl|com|be)/(?:rooms|h|users)/|vinted\.(?:nl|com|be)"
    r"/items/|marktplaats\.nl/(?:v|u|verkopers)/|2dehands\.be/(?:v|u)/|ebay\.\w+/usr/|photos\.app\.goo\.gl/"
    r"|photos\.google\.com/share/|flickr\.com/(?:photos|people)/|strava\.com/(?:athletes|activities)/"
    r"|garmin\.com/modern/profile/|goodreads\.com/user/|mixcloud\.com/|soundcloud\.com/|vk\.com/|ask\.fm/"
    r"|curiouscat\.\w+/|quora\.com/profile/|xing\.com/profile/|stackoverflow\.com/users/|myheritage\.\w+/site"
    r"|genealogieonline\.nl/stamboom|memori\.nl/|condoleance\.nl/|mensenlinq\.nl/|caringbridge\.org/|werkspot\.nl/profiel"
    r"|charly\.com/|sitly\.\w+/|charlycares\.com/|nanny\.nl/|zorgkaartnederland\.nl/zorgverlener/|oudersvannu\.nl/leden/"
    r"|verlanglijst\w*\.nl/|lijstje\.nl/|lootjestrekken\.nl/|vrijwilligers\w*\.nl/profiel/)[\w@~.%+-]{2,})"
    rf"{_PATH}",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    r"(?<![\w@./-])(?:https?://)?(?:www\.)?(?P<host>(?:[\w-]{1,63}\.){1,4}(?:nl|com|net|org|eu|be|de|info|nu|me|name"
    r"|online|site|blog|frl|dev|io|co|art|shop|store|studio|page|amsterdam|gent|app|fr|uk|example|test|social|family"
    rf"|photo|photography))(?![\w-]|\.\w){_PATH}",
    re.IGNORECASE,
)
_OWN = r"(?:mijn|m['’]n|mn|haar|zijn|z['’]n|hun|onze|ons|my|his|her|our|eigen|persoonlijke|privé)"
_KIND = (
    r"(?:(?:\w{0,12}(?:site|blog|vlog|pagina|webshop|profiel|page|website|weblog|dagboek|stamboom|album|portfolio"
    r"|gastenboek|webwinkel|webstek|verhalen|verslagen|gedichten|columns|foto['’]?s|schilderijen|podcast|homepage"
    r"|kanaal|nieuwsbrief|verlanglijst(?:je)?|rouwpagina|collecte|inzameling|crowdfunding|cv|shop|winkel(?:tje)?|bedrijfje|salon|zaakje|praktijk"
    r"|atelier|kunst|recepten|tekeningen|muziek|boekjes?|advertentie|filmpjes|video['’]?s|open brief|brief|actie"
    r"|bedrijf|eenmanszaak|onderneming|praktijkje|portret|verhaal))"
    r"(?!\w))"
)
_I_HAVE = (
    r"(?:ik|we|wij)[ ](?:heb|hebben|had|hadden|maak|maken|maakte|maakten|houd|hou|houden|schrijf|begon|run|runnen"
    r"|beheer|bouwde|bouw)"
)
_RELATIVE = (
    r"(?:m['’]n|mijn|onze|haar|zijn)[ ](?:\w+[ ])?(?:broer|zus(?:je)?|man"
    r"|vrouw|zoon|dochter|moeder|vader|oma|opa|buur\w*|vriend(?:in)?"
    r"|nicht(?:je)?|neef(?:je)?|tante|oom|partner|collega|kind(?:eren)?|schoon\w+|dochtertje|zoontje)"
)
# "mijn eigen site over de haven:", "de actiepagina van mijn broer:", "volg ons via", "ik ben kunstenaar, zie".
CALLED_OWN = re.compile(
    rf"(?<!\w){_OWN}[ ](?:[\w-]+[ ]){{0,3}}?{_KIND}[^.!?]{{0,60}}$"
    rf"|(?<!\w){_I_HAVE}[ ](?:[\w-]+[ ]){{0,4}}?{_KIND}[^.!?]{{0,40}}$"
    rf"|(?<!\w)(?:heb|hebben|maak|maken|houd|hou|houden|schrijf|run|beheer)[ ](?:ik|we|wij)[ ]"
    rf"(?:[\w-]+[ ]){{0,4}}?{_KIND}[^.!?]{{0,40}}$"
    rf"|{_KIND}[ ]van[ ](?:mij|{_RELATIVE})(?!\w)[^.!?]{{0,40}}$"
    rf"|{_RELATIVE}(?!\w)[^.!?]{{0,30}}(?<!\w)(?:site|blog\w*|vlog\w*|webshop|verkoopt|schildert|maakt|schrijft)(?!\w)"
    r"[^.!?]{0,30}$"
    r"|(?<!\w)(?:volg|vind|bekijk|boek|lees|steun|sponsor|follow|find)[ ](?:mij|me|ons|us|hem|haar)(?!\w)[^.!?]{0,30}$"
    r"|(?<!\w)(?:ik ben|ik werk als|i am|i['’]m)(?:[ ](?:ook|een|zelf|zelfstandig|a|an))*[ ](?:kunstena\w+|fotograaf"
    r"|fotografe|schilder(?:es)?|schrijver|schrijfster|blogger|vlogger|coach|zzp\w*|illustrator|dichter(?:es)?|artist"
    r"|muzikant|photographer|writer|ontwerper|ontwerpster|masseu[rs]e?|therapeute?|kap(?:per|ster)|goochelaar|gastouder"
    r"|pedicure|keramiste?|beeldhouw\w+|naaister|zanger(?:es)?|imker|tuinman)(?!\w)[^.!?]{0,25}$"
    r"|(?<!\w)(?:actiepagina|rouwpagina|trouwsite|babysite|geboortesite|familiesite|reisblog|privésite|gezinsblog"
    r"|condoleancepagina|herdenkingspagina)(?!\w)[^.!?]{0,25}$"
)
# "... (mijn blog)", "..., dat is mijn site", "... is van mijn zus".
CALLED_OWN_AFTER = re.compile(
    rf"[/]?[ ]?[,(–—-]?[ ]?(?:(?:dat|dit|daar)?[ ]?(?:is|=|staat|staan|heet)[ ])?(?:{_OWN}[ ](?:\w+[ ])?{_KIND}"
    rf"|van[ ](?:mij|mijzelf|{_RELATIVE})(?!\w))",
    re.IGNORECASE,
)
# The site of an institution stays, whoever speaks of "my page" there.
_INSTITUTION = re.compile(
    r"gemeente|provincie|overheid|politie|ministerie|rijks|waterschap|bibliotheek|school|museum|krant|nieuws|omroep"
    r"|stichting|vereniging|kerk|partij|universiteit|ziekenhuis|zorg(?!vuldig)|verzeker|bank(?!je)|petitie|funda\b|ggd"
    r"|belasting|uwv|digid|corporatie|energie|wonen|wijk|buurt|welzijn"
    r"|park\b|plein\b|straat\b|laan\b|kade\b|(?<!aan)huis\b|annefrank|linders|heij?n|kruis\b|college|fonds|theater"
)
_COMMON_SITE = re.compile(
    r"(?:^|\.)(?:google|facebook|instagram|youtube|wikipedia|nos|nu|ad|nrc|trouw|volkskrant|telegraaf|rtl|bol|ns|kpn"
    r"|openstreetmap|dropbox|wetransfer|microsoft|github|twitter|linkedin|marktplaats|petities|avaaz|change|zoom"
    r"|whatsapp|amazon|thuisbezorgd|kvk|cbs|rivm|tripadvisor|booking|airbnb|spotify|issuu)\.\w+$"
)
_TRADE = (
    r"(?:studio|atelier|praktijk|salon|kapsalon|coach(?:ing)?|yoga|massage|foto(?:grafie|graaf)?|bij|met|by|door|oma|opa|tante"
    r"|oom|juf|meester|dj|chef|schilder|kapper|pedicure|reis|columnsvan|ikben|ikheet|hoi|ask|love|team|steun|help|voor)"
)
# What bears somebody's name without being theirs: "Mariahoeve", "Willemsoord".
_PLACE = re.compile(
    r"(?:hoeve|berg|burg|kerk|park|plein|straat|hof|molen|dorp|school|oord|polder|dijk|gasthuis|stad|parochie|hal|weg"
    r"|tuin|toren|haven|brug|poort|eiland|veld|kapel|klooster|ziekenhuis|stichting|ade|ia)$"
)
_NOT_SOMEBODY = {"info", "contact", "secretariaat", "bestuur", "post", "mail", "redactie", "admin", "hallo"}
_HANDLE_OR_MAIL = re.compile(r"(?<![\w/])@(?P<handle>[\w.-]{5,40})|(?<![\w.])(?P<mail>[\w.+-]{5,40})@[\w-]")


def find_personal_pages(text: str) -> Iterator[Redaction]:
    """Addresses of a page of one person or household; doubtful where no platform and no words say so."""
    for match in PLATFORM.finditer(text):
        host = match[0].casefold().removeprefix("https://").partition("/")[0]
        if not _INSTITUTION.search(host):
            yield Redaction(match.start(), _end(match), "url", doubtful=True)
    accounts = _accounts(text)
    for match in _ADDRESS.finditer(text):
        host = match["host"].casefold()
        if _INSTITUTION.search(host) or _COMMON_SITE.search(host):
            continue
        called = CALLED_OWN.search(before(text, match.start(), 100)) or CALLED_OWN_AFTER.match(
            text, _end(match)
        )
        if called or _of_an_account(host, accounts) or _holds_a_name(host):
            yield Redaction(match.start(), _end(match), "url", doubtful=not called)


def _accounts(text: str) -> set[str]:
    """The handles and mail names of a text that somebody made up for themselves, letters and figures only."""
    found = set()
    for match in _HANDLE_OR_MAIL.finditer(text):
        name = (match["handle"] or match["mail"]).casefold()
        made_up = bool(re.search(r"[._\d]", name.strip("."))) or _somebody(re.split(r"\W|_", name)[0][:5])
        if made_up and name not in _NOT_SOMEBODY and not _INSTITUTION.search(name):
            found.add(_squeezed(name))
    return {name for name in found if len(name) >= 5}


def _of_an_account(host: str, accounts: set[str]) -> bool:
    return _squeezed(host.removeprefix("www.").rsplit(".", 1)[0]) in accounts


def _squeezed(name: str) -> str:
    return re.sub(r"[\W_]", "", name)


def _holds_a_name(host: str) -> bool:
    """A word of a host that ends on or is made of names: "tuinvanjet", "studioalmadevries", "jdevries"."""
    labels = host.removeprefix("www.").split(".")[:-1]
    return any(_is_of_somebody(part) for label in labels for part in label.split("-"))


def _is_of_somebody(part: str) -> bool:
    if is_word(part) or part in places():
        return False
    of = re.search(r"(?<=\w{3})(?:van|of|by|met)(?P<name>[a-z]{2,12})$", part)
    if of and _somebody(of["name"]):
        return True
    trade = re.match(rf"{_TRADE}(?P<rest>[a-z]{{3,}})$", part)
    return (
        _begins_with_name(trade["rest"] if trade else part, alone=bool(trade))
        or _ends_with_name(part)
        or _is_told_of_somebody(part)
        or _has_full_name_behind_words(part)
    )


def _is_told_of_somebody(part: str) -> bool:
    """ "wesselwandelt", "jetskesjam": a given name and what that person does, makes or sells."""
    for at in range(4, min(len(part) - 2, 12)):
        rest = part[at:]
        if not _somebody(part[:at]) or _PLACE.search(rest) or not (at > 4 or part[:at] in GIVEN):
            continue
        does = len(rest) > 4 and rest[-1] == "t" and is_word(f"{rest[:-1]}en")
        made = len(rest) > 3 and rest[0] == "s" and is_word(rest[1:])
        if does or (part[:at] not in places() and (made or is_word(rest))):
            return True
    return False


def _has_full_name_behind_words(part: str) -> bool:
    """ "schilderwerkenpeterluiten", "hennyvos": a given name and a surname, alone or behind words."""
    for at in range(len(part) - 6):
        known = not at or is_word(part[:at])
        for end in range(at + 4, min(at + 12, len(part) - 2)):
            long = end - at > 4 and len(part) - end > 4
            if (known or long) and _somebody(part[at:end]) and part[end:] in surnames():
                return True
    return False


def _begins_with_name(word: str, alone: bool) -> bool:
    """ "almavreeland", "pietvdknaap": a given name or initial before a surname, or the name alone behind a trade."""
    if alone and word in GIVEN:
        return True
    for at in range(3, min(len(word) - 2, 12)):
        rest = re.sub(r"^(?:van(?:de[rn]?)?|vd|v|de[rn]?|te[rn]?|el|al|ben)(?=[a-z]{3})", "", word[at:])
        prefixed = rest != word[at:]
        if word[:at] in GIVEN and (prefixed or (len(rest) >= 4 and rest in surnames() and not is_word(rest))):
            return True
    initial = re.match(r"[a-z]{1,2}(?:van(?:de[rn]?)?|vd|de|der)(?P<last>[a-z]{4,})$", word)
    return bool(initial and initial["last"] in surnames())


def _ends_with_name(part: str) -> bool:
    return any(
        part[at:] in GIVEN and part[at:] not in places() and (is_word(part[:at]) or is_word(part[: at - 2]))
        for at in range(max(4, len(part) - 10), len(part) - 4)
    )


def _somebody(name: str) -> bool:
    return name in GIVEN or (len(name) > 2 and name in given_names() and not is_word(name))


def _end(match: re.Match[str]) -> int:
    """A full stop or comma after an address is the sentence's."""
    return match.start() + len(match[0].rstrip(".,;:!?"))
