"""Web addresses that lead to one person or household: their page on a platform, their own name, or called theirs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rodedraad.identifiers.found import Redaction, before
from rodedraad.identifiers.hosts import holds_a_name, holds_given_name, is_full_name, is_given_name
from rodedraad.patterns import lazy

_PATH = r"(?:[/?#][^\s<>\"')\]]*)?"
# Where people put up a page, a list, a till or an album of their own.
PLATFORM = lazy(
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
_ADDRESS = lazy(
    r"(?<![\w@./-])(?:https?://)?(?:www\.)?(?P<host>(?:[\w-]{1,63}\.){1,4}(?:nl|com|net|org|eu|be|de|info|nu|me|name"
    r"|online|site|blog|frl|dev|io|co|art|shop|store|studio|page|amsterdam|gent|app|fr|uk|example|test|social|family"
    rf"|photo|photography))(?![\w-]|\.\w){_PATH}",
    re.IGNORECASE,
)
_OWN = r"(?:mijn|m['’]n|mn|haar|zijn|z['’]n|hun|onze|ons|my|his|her|our|eigen|persoonlijke|privé)"
_KIND = (
    r"(?:(?:[\w-]{0,14}(?:site|blog|vlog|pagina|webshop|profiel|page|website|weblog|dagboek|stamboom|album|portfolio"
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
CALLED_OWN = lazy(
    rf"(?<!\w){_OWN}[ ](?:[\w-]+[ ]){{0,3}}?{_KIND}[^.!?]{{0,60}}$"
    rf"|(?<!\w){_I_HAVE}[ ](?:[\w-]+[ ]){{0,4}}?{_KIND}[^.!?]{{0,40}}$"
    rf"|(?<!\w)(?:heb|hebben|maak|maken|houd|hou|houden|schrijf|run|beheer)[ ](?:ik|we|wij)[ ]"
    rf"(?:[\w-]+[ ]){{0,4}}?{_KIND}[^.!?]{{0,40}}$"
    rf"|{_KIND}[ ]van[ ](?:mij|{_RELATIVE})(?!\w)[^.!?]{{0,40}}$"
    rf"|{_RELATIVE}(?!\w)[^.!?]{{0,30}}(?<!\w)(?:site|blog\w*|vlog\w*|webshop|webwinkel"
    r"|salon|praktijk|bedrijf(?:je)?|winkel(?:tje)?|verkoopt|schildert|maakt|schrijft|bakt|naait|bouwt)(?!\w)"
    r"[^.!?]{0,30}$"
    r"|(?<!\w)(?:volg|vind|bekijk|boek|lees|steun|sponsor|follow|find)[ ](?:mij|me|ons|us|hem|haar)(?!\w)[^.!?]{0,30}$"
    r"|(?<!\w)(?:ik ben|ik werk als|i am|i['’]m)(?:[ ](?:ook|een|zelf|zelfstandig|a|an))*[ ](?:kunstena\w+|fotograaf"
    r"|fotografe|schilder(?:es)?|schrijver|schrijfster|blogger|vlogger|coach|zzp\w*|illustrator|dichter(?:es)?|artist"
    r"|muzikant|photographer|writer|ontwerper|ontwerpster|masseu[rs]e?|therapeute?|kap(?:per|ster)|goochelaar|gastouder"
    r"|pedicure|keramiste?|beeldhouw\w+|naaister|zanger(?:es)?|imker|tuinman)(?!\w)[^.!?]{0,25}$"
    r"|(?<!\w)(?:eigena(?:ar|res)|oprichter|oprichtster|maker|bedenker|administrateur|baas)[ ]van[ ]$"
    r"|(?<!\w)(?:te[ ](?:boeken|bestellen|huren|bereiken)|boeken|bestellen)[ ](?:via|op|bij)[ ]$"
    # "zie onze boot op", "je kan me vinden op", "ik maakte een proefopstelling, te zien op", "ik doe nagels aan huis"
    rf"|(?<!\w)(?:zie|bekijk|kijk|lees|volg|steun)[ ]{_OWN}[ ](?:[\w-]+[ ]){{1,3}}(?:op|via|bij|:)[ ]$"
    r"|(?<!\w)(?:mij|me|ons|m['’]n werk)[ ](?:ook[ ]|altijd[ ]|online[ ]){0,2}"
    r"(?:vinden|volgen|bereiken|boeken|bekijken)(?!\w)[^.!?]{0,60}$"
    r"|(?<!\w)(?:ik|wij|we)[ ](?:maakte|maak|bouwde|schreef|filmde|fotografeerde|tekende|schilderde|begon)(?!\w)"
    r"[^.!?]{0,60}(?<!\w)(?:te (?:zien|lezen|vinden|volgen|beluisteren)|staat|staan)[ ](?:op|via|bij)[ ]$"
    r"|(?<!\w)(?:ik|wij|we)[ ](?:doe|doen|geef|geven|verkoop|verkopen|bak|bakken|naai|knip|repareer|schilder"
    r"|teken|verhuur|verhuren|kook|kweek|fok|train|coach|masseer|fotografeer)(?!\w)[^.!?]{0,40}$"
    r"|(?<!\w)(?:actiepagina|rouwpagina|trouwsite|babysite|geboortesite|familiesite|reisblog|privésite|gezinsblog"
    r"|condoleancepagina|herdenkingspagina)(?!\w)[^.!?]{0,25}$"
)
# "... (mijn blog)", "..., dat is mijn site", "... is van mijn zus".
CALLED_OWN_AFTER = lazy(
    rf"[/]?[ ]?[,(–—-]?[ ]?(?:(?:dat|dit|daar)?[ ]?(?:is|=|staat|staan|heet)[ ])?(?:{_OWN}[ ](?:\w+[ ])?{_KIND}"
    rf"|van[ ](?:mij|mijzelf|{_RELATIVE})(?!\w)|(?:een[ ])?(?:eenmanszaak|zzp\w*)(?!\w)"
    rf"|(?:kom|zie|vind|lees|hoor)[ ](?:je|u|jij)[ ](?:op[ ]|bij[ ])?{_OWN}[ ](?:\w+[ ])?(?:{_KIND}|bord|werk|muziek))",
    re.IGNORECASE,
)
# The site of an institution stays, whoever speaks of "my page" there.
_INSTITUTION = lazy(
    r"gemeente|provincie|overheid|politie|ministerie|rijks|waterschap|bibliotheek|school|museum|krant|nieuws|omroep"
    r"|stichting|vereniging|kerk|partij|universiteit|ziekenhuis|zorg(?!vuldig)|verzeker|bank(?!je)|petitie|funda\b|ggd"
    r"|belasting|uwv|digid|corporatie|energie|wonen|wijk|buurt|welzijn"
    r"|park\b|plein\b|straat\b|laan\b|kade\b|(?<!aan)huis\b|annefrank|rtv|ggz|courant|gelderlander|tubantia|stentor|linders|heij?n|kruis\b|college|fonds|theater"
)
_COMMON_SITE = lazy(
    r"(?:^|\.)(?:google|facebook|instagram|youtube|wikipedia|nos|nu|ad|nrc|trouw|volkskrant|telegraaf|rtl|bol|ns|kpn"
    r"|openstreetmap|dropbox|wetransfer|microsoft|github|twitter|linkedin|marktplaats|petities|avaaz|change|zoom"
    r"|whatsapp|amazon|thuisbezorgd|kvk|cbs|rivm|tripadvisor|booking|airbnb|spotify|issuu|vattenfall|essent|greenchoice|humanitas|geldfit"
    r"|thuisarts|bakkerbart|albelli|ikea|hema|jumbo|albertheijn|coolblue|example)\.\w+$"
)
_NOT_SOMEBODY = {"info", "contact", "secretariaat", "bestuur", "post", "mail", "redactie", "admin", "hallo"}
_HANDLE_OR_MAIL = lazy(r"(?<![\w/])@(?P<handle>[\w.-]{5,40})|(?<![\w.])(?P<mail>[\w.+-]{5,40})@[\w-]")


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
        named = holds_a_name(host) or _path_holds_a_name(match[0])
        if called or named or _of_an_account(host, accounts):
            yield Redaction(match.start(), _end(match), "url", doubtful=not called)


def _path_holds_a_name(address: str) -> bool:
    """ "sites.example/mensje-bakker/regenton"."""
    path = re.sub(r"^https?://", "", address.casefold()).split("/")[1:]
    return any("-" in part and (is_full_name(part) or holds_given_name(part)) for part in path)


def _accounts(text: str) -> set[str]:
    """The handles and mail names of a text that somebody made up for themselves, letters and figures only."""
    found = set()
    for match in _HANDLE_OR_MAIL.finditer(text):
        name = (match["handle"] or match["mail"]).casefold()
        made_up = bool(re.search(r"[._\d]", name.strip("."))) or is_given_name(re.split(r"\W|_", name)[0][:5])
        if made_up and name not in _NOT_SOMEBODY and not _INSTITUTION.search(name):
            found.add(_squeezed(name))
    return {name for name in found if len(name) >= 5}


def _of_an_account(host: str, accounts: set[str]) -> bool:
    return _squeezed(host.removeprefix("www.").rsplit(".", 1)[0]) in accounts


def _squeezed(name: str) -> str:
    return re.sub(r"[\W_]", "", name)


def _end(match: re.Match[str]) -> int:
    """A full stop or comma after an address is the sentence's."""
    return match.start() + len(match[0].rstrip(".,;:!?"))
