"""E-mail addresses, handles and personal web addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rodedraad.identifiers.found import Redaction, cued
from rodedraad.identifiers.names.common import GIVEN
from rodedraad.identifiers.names.lists import given_names, is_word, places, surnames
from rodedraad.identifiers.pages import find_personal_pages
from rodedraad.patterns import lazy
from rodedraad.vocabulary import words

EMAIL = lazy(
    r"(?<![\w.!#$%&*+/=?^`{|}~-])[\w!#$%&'*+=?^`{|}~-](?:[\w.!#$%&'*+=?^`{|}~-]{0,62}[\w!#$%&'*+=?^`{|}~-])?"
    r"@(?:[\w-]{1,63}\.){1,6}[^\W\d_]{2,24}(?![\w@])"
)
SPELLED_EMAIL = lazy(
    r"(?<![\w.-])(?:[\w+-]{1,30}[ ](?:punt|dot|streepje|underscore)[ ]){0,4}"
    r"[\w.+-]{1,64}[ ]?(?:[\[(<{][ ]?(?:at|apenstaart(?:je)?|@)[ ]?[\])>}]|[ ](?:at|apenstaart|apenstaartje"
    r"|@)[ ]|[ ]@(?=(?:gmail|hotmail|outlook|ziggo|live|yahoo|icloud|kpn|planet|xs4all|home)\w*\.)|@[ ])[ ]?"
    r"[\w-]{2,40}(?:[ ]?(?:\.|[\[(]?(?:dot|punt)[\])]?)[ ]?)"
    r"(?:nl|com|net|org|eu|be|de|info|frl|example|test)(?!\w|\.\w)",
    re.IGNORECASE,
)
FEDERATED = lazy(r"(?<![\w@.])@\w[\w.-]{0,60}@(?:[\w-]{1,63}\.){1,4}[a-z]{2,24}(?![\w@])", re.IGNORECASE)
TAGGED_ACCOUNT = lazy(r"(?<![\w#/])[^\W\d][\w.]{1,31}#\d{4}(?!\w)|(?<![\w/.])u/[\w-]{3,20}(?![\w/])")
SPACED_HANDLE = lazy(r"(?<![\w.])@[ ](?P<name>(?=\w*[_\d])[^\W\d]\w{2,29})(?!\w*@)")
HANDLE = lazy(r"(?<![\w@.!#$%&*+/=?^`{|}~-])@(?P<name>[^\W\d][\w]*(?:[.-]\w+)*|\d+[^\W\d]\w*)(?!\w*@)")
NETWORKS = (
    r"(?:instagram|insta|ig|snapchat|snap|twitter|tiktok|telegram|discord|skype|facebook|fb|linkedin"
    r"|mastodon|bluesky|threads|"
    r"youtube|twitch|strava)"
)
NAMED_HANDLE = lazy(
    rf"\b{NETWORKS}(?:[ -]?(?:naam|account|handle|profiel|username))?[ ]?(?:is[ :]|:|=|heet ik|ben ik|als"
    rf"|onder)[ ]*(?!https?:|www\.|@)"
    r"(?P<name>[\w.-]{3,30})(?<![.-])(?![\w./-]*/)",
    re.IGNORECASE,
)
# Everybody at once is nobody's account.
EVERYBODY = words(
    "iedereen allen allemaal all everyone everybody here channel team groep gemeente buren buurt moderator"
    " admin beheerder"
)
INSTITUTION = lazy(
    r"(?:de)?(?:gemeente|provincie|politie|ministerie|rijksoverheid|waterschap|ggd|nos\b|brandweer(?!fan|man|vrouw|kind|meisje)|min[A-Z_])"
)
ORGANISATION = lazy(
    r"(?:de)?(?:gemeente|provincie|politie|ministerie|rijksoverheid|waterschap|ggd|nos|brandweer|min[A-Z_]"
    r"|buurt|wijk|stichting|"
    r"vereniging|bibliotheek|school|kamer|omroep|company|groups|pages|events|watch|hashtag|share|search"
    r"|explore|intl?|home)",
)
PROFILE = lazy(
    r"(?:https?://)?(?:[a-z]{1,3}\.|www\.|m\.)?(?:linkedin\.com/(?:in|pub)/|(?:facebook|fb|instagram"
    r"|twitter|x|tiktok|github|gitlab|strava|patreon|ko-fi|behance|dribbble|komoot|gofundme|buymeacoffee|"
    r"pinterest|snapchat|threads|bsky|medium|soundcloud|vimeo|flickr|last|goodreads)\.(?:com|app|net"
    r"|fm)/(?:@|add/|athletes/|profile/|"
    r"profile\.php\?id=|people/)?|t\.me/|wa\.me/|signal\.me/|youtube\.com/(?:@|user/|c/|channel/)|youtu\.be/"
    r"|mastodon\.\w+/@|etsy\.com/(?:\w\w/)?(?:shop|people)/|vinted\.(?:nl|com|be)/member/|marktplaats\.nl/u/"
    r"|open\.spotify\.com/user/|(?:paypal|tikkie|buymeacoff|venmo|cash)\.(?:me|app)/(?:pay/)?|bunq\.me/"
    r"|(?:deviantart|ravelry|artstation|polarsteps|wattpad|ao3|letterboxd|untappd|geocaching|letsgetdigital"
    r"|twitch|kick"
    r"|reddit|tumblr|vinted|nextdoor|couchsurfing|airbnb|duolingo|chess|lichess|500px|redbubble|society6|werkspot"
    r"|trustpilot|academia|researchgate|fiverr|upwork|substack)\.(?:com|nl|org|net|tv|edu)/(?:@|u/|user/|users/"
    r"|people/"
    r"|member/|profile/|profiel/|designer/|r/)?|gofundme\.com/f/|(?:whydonate|doneeractie"
    r"|steunactie)\.nl/(?:fundraising/"
    r"|actie/)?|orcid\.org/|discord(?:app)?\.com/users/|steamcommunity\.com/(?:id|profiles)/|roblox\.com/users/"
    r"|linktr\.ee/|bsky\.app/profile/|about\.me/)(?P<name>[\w.%+-]{2,80})"
    r"(?:[/?#][^\s<>\"')\]]*)?",
    re.IGNORECASE,
)
HOSTED = lazy(
    r"(?:https?://)?(?!www\.)(?P<name>[\w-]{2,60})\.(?:wordpress|blogspot|tumblr|wixsite|weebly|github"
    r"|jimdo(?:site|free)?|substack|etsy|bandcamp|deviantart|tumblr|carrd|weebly|"
    r"webnode|jouwweb|waarbenjij|reislogger|hyves|blogger)\.(?:com|io|nl|nu)(?:/[^\s<>\"')\]]*)?",
    re.IGNORECASE,
)
SITE = lazy(
    r"(?<![\w@.])(?:https?://|www\.)?(?P<host>(?:[\w-]{1,63}\.){1,4}(?:nl|com|net|org|eu|be|de|info|nu|me"
    r"|name|online|site|blog|frl|"
    r"amsterdam|dev|io|example|test|social))(?![\w-]|\.\w)(?:/[^\s<>\"')\]]*)?",
    re.IGNORECASE,
)
USER_NAME = lazy(
    r"\b(?:gebruikers|account|nick|gamer|inlog|login|facebook|insta|instagram|profiel|scherm|twitter|snap|tiktok)"
    r"[- ]?(?:naam|name|tag)(?: (?:op|bij|van) [\w ]{2,20}?)?(?: is| luidt| wordt|:| =| was| daar is)[ ]?['\"“‘]?"
    r"(?P<name>[\w.-]{3,30})(?<![.-])"
    r"|\b(?:username|gebruikersnaam|schermnaam|accountnaam|nickname)(?: is|:)? ['\"“‘]?(?P<other>(?!is\b|van\b|en\b"
    r"|op\b|of\b)"
    r"[\w.-]{4,30})(?<![.-])",
    re.IGNORECASE,
)
ON_NETWORK = lazy(
    rf"(?<![\w@./])(?P<name>(?=[\w.]*[_\d])[^\W\d][\w.]{{2,29}})(?= (?:op|via|on) {NETWORKS}\b)",
    re.IGNORECASE,
)
ADDRESS = lazy(
    r"(?<![\w@./-])(?:https?://[^\s<>\"')\]]+"
    r"|(?:www\.)?(?:[\w-]{1,63}\.){1,4}(?:nl|com|net|org|eu|be|de|info|nu|me|name|online|site|blog|frl|dev|io|example"
    r"|test|social|invalid)(?![\w-]|\.\w)(?:/[^\s<>\"')\]]*)?)",
    re.IGNORECASE,
)
OWN_SITE_CUE = lazy(
    r"\b(?:portfolio|cv|weblog|homepage|blog|vlog)(?: op| is| staat op| van mij)?[ :=]+$|\b(?:mijn|m['’]n|my|onze"
    r"|eigen|haar|zijn|hun|persoonlijke|z['’]n"
    r"|d['’]r)\s+(?:\w+\s+){0,2}?(?:web)?(?:site|website|"
    r"blog|pagina|homepage|page|portfolio|webstek|weblog|vlog|profiel|profile|webshop|verhaal|verhalen"
    r"|foto['’]?s|album"
    r"|cv|kanaal|podcast|gedichten|recepten|schilderijen|werk|dagboek|winkeltje|webwinkel|linkedin|facebook|insta\w*"
    r"|profielpagina|reisblog|tuinblog|fotoalbum)\b[^.!?\n]{0,25}$"
    r"|\b(?:mijn|m['’]n|my|haar|zijn)\s+\w+:\s*$"
    r"|\b(?:ons|mijn|m['’]n|haar|zijn|hun)\s+(?:leven|avontuur|avonturen|belevenissen|gezin|reis|verbouwing"
    r"|moestuin|hobby"
    r"|stukjes|filmpjes|kunst|muziek|liedjes|tekeningen|ontwerpen|boeken|kaarten|praktijk|atelier|bedrijfje|zaak"
    r"|zaakje"
    r"|eenmanszaak|agenda|rouwpagina|inzamel\w*|crowdfund\w*|actie)\b[^.!?\n]{0,30}$"
    r"|\b(?:ik|wij|we)\b[^.!?\n]{0,40}\b(?:blog|vlog|bloggen|vloggen|schrijf|schrijven|dagboek|teken|verkoop"
    r"|publiceer|zing"
    r"|film|verhuur|verhuren|geef|naai|bak|brei|schilder|fotografeer|plaats|zet)\b[^.!?\n]{0,30}\b(?:op|via"
    r"|zie)[: ]*$"
)
NETWORK_CUE = lazy(
    rf"\b{NETWORKS}(?:[- ]?(?:profiel|pagina|account|profile|page))?(?: is| van mij)?[ ]?[:=]?[ ]?$"
)
PERSONAL_PATH = lazy(
    r"/(?:in|profiel(?:en)?|profile|user|users|u|gebruikers?|people|personen|persoon|leden|lid|members?|author|auteur"
    r"|wie-is-wie|bewoners?|huurders?|vrijwilligers?|raadsleden|kandidaten|redacteurs?|bestuursleden|ambassadeurs?"
    r"|album|albums|medewerkers?|cv|insprekers?|sprekers?|coach(?:es)?|columnisten|schrijvers?|kunstenaars?"
    r"|deelnemers?)/[^/?#\s]{2,}|/~\w|/@\w",
    re.IGNORECASE,
)
FAMILY = lazy(r"(?<![a-z])fam(?:ilie)?[-_.]\w{3,}", re.IGNORECASE)
NAME_SITE = lazy(
    rf"(?:{'|'.join(sorted(GIVEN, key=lambda name: (-len(name), name)))})"
    r"(?:-?(?:van|de|der|den|ter|ten))*-?[a-z]{3,}"
)
ORGANISATION_SITE = lazy(
    r"gemeente|provincie|stichting|vereniging|school|museum|kerk|bibliotheek|markt|winkel|shop|(?<!ver)bouw"
    r"|makelaar|advies|groep|partij|"
    r"zorg|wonen|energie|bank|bv$|krant|nieuws|media|overheid|politie|centrum|huis$|theater|college|stad"
    r"|wijk|buurt|linders|heyn|ziekenhuis|annefrank|vakanties|kruis$|park$|plein$|straat$|laan$|kade$|fonds"
)


def find_online(text: str) -> Iterator[Redaction]:
    """All of this file, possibly overlapping."""
    if "@" in text or re.search(r"\bat\b|apenstaart", text, re.IGNORECASE):
        yield from find_emails(text)
        yield from find_handles(text)
    yield from find_named_handles(text)
    for match in USER_NAME.finditer(text):
        group = "name" if match["name"] else "other"
        yield Redaction(match.start(group), match.end(group), "handle", doubtful=match[group].isalpha())
    for match in ON_NETWORK.finditer(text):
        yield Redaction(match.start("name"), match.end("name"), "handle")
    for match in TAGGED_ACCOUNT.finditer(text):
        yield Redaction(match.start(), match.end(), "handle", doubtful=match[0].startswith("u/"))
    if "." in text:
        yield from find_sites(text)


def find_emails(text: str) -> Iterator[Redaction]:
    for match in EMAIL.finditer(text):
        yield Redaction(match.start(), match.end(), "email")
    for match in SPELLED_EMAIL.finditer(text):
        yield Redaction(match.start(), match.end(), "email")


def find_handles(text: str) -> Iterator[Redaction]:
    for match in SPACED_HANDLE.finditer(text):
        yield Redaction(match.start(), match.end(), "handle", doubtful=True)
    for match in FEDERATED.finditer(text):
        yield Redaction(match.start(), match.end(), "handle")
    for match in HANDLE.finditer(text):
        name = match["name"]
        somebody = _bears_given_name(name)
        if len(name) >= 2 and name.casefold() not in EVERYBODY and (somebody or not INSTITUTION.match(name)):
            group = not somebody and bool(ORGANISATION.match(name))
            yield Redaction(match.start(), match.end(), "handle", doubtful=group)


def _bears_given_name(account: str) -> bool:
    """ "brandweerfan_koen": one of the words of an account is a given name."""
    parts = re.split(r"[_.\d-]+", account.casefold())
    return len(parts) > 1 and any(
        len(part) > 3 and part in given_names() and part not in places() for part in parts
    )


def find_named_handles(text: str) -> Iterator[Redaction]:
    for match in NAMED_HANDLE.finditer(text):
        name = match["name"]
        made_up = any(not c.isalpha() for c in name)
        said = re.search(
            r"(?:naam|account|handle|profiel|username|:|=)\s*(?:is)?[ ]*$", text[: match.start("name")][-25:]
        )
        mine = re.search(r"(?:mijn|my|m'n)\s+$", text[: match.start()][-10:], re.IGNORECASE)
        if not (made_up or said or mine or "ik" in match[0].casefold().split()):
            continue
        if not made_up and name.islower() and is_word(name) and re.match(r"[ ]\w", text[match.end() :]):
            continue  # "telegram: voeg toe ..."
        yield Redaction(match.start("name"), match.end("name"), "handle", doubtful=not made_up)


def find_sites(text: str) -> Iterator[Redaction]:
    """Profiles and sites of a person; the sites of organisations stay."""
    for pattern in (PROFILE, HOSTED):
        for match in pattern.finditer(text):
            if not ORGANISATION.match(match["name"]) and not text[: match.start()].endswith(("@", ".", "-")):
                yield Redaction(match.start(), end_of_address(match), "url")
    yield from find_pages(text)
    yield from find_personal_pages(text)
    for match in SITE.finditer(text):
        own = cued(OWN_SITE_CUE, text, match.start(), 70)
        labels = match["host"].casefold().split(".")
        label = labels[-2]
        named = bool(NAME_SITE.fullmatch(label)) and not ORGANISATION_SITE.search(label)
        if own or named:
            yield Redaction(
                match.start(), end_of_address(match), "url", doubtful=not own and "-" not in label
            )


def find_pages(text: str) -> Iterator[Redaction]:
    """Addresses of which the words before, the path or a name in it say that they lead to one person."""
    for match in ADDRESS.finditer(text):
        told = cued(OWN_SITE_CUE, text, match.start(), 70) or cued(NETWORK_CUE, text, match.start())
        rest = re.sub(r"^https?://", "", match[0])
        host, _, path = rest.partition("/")
        if host.endswith(".bsky.social") and host == match[0]:
            continue  # the name of an account
        if told or PERSONAL_PATH.search("/" + path) or FAMILY.search(path):
            yield Redaction(match.start(), end_of_address(match), "url", doubtful=not told)
        elif has_full_name(path) or (
            (names_somebody(path) or bears_a_name(host)) and not ORGANISATION_SITE.search(host.casefold())
        ):
            yield Redaction(match.start(), end_of_address(match), "url", doubtful=True)


def names_somebody(path: str) -> bool:
    """Whether a step of a path is a given name, alone or with others: "/jan", "/sanne-de-vries"."""
    for step in re.split(r"[/?#]", path.casefold()):
        parts = re.split(r"[-_.]", step)
        given = parts[0] in GIVEN or (
            parts[0] in given_names() and not is_word(parts[0]) and len(parts[0]) > 2
        )
        initial = len(parts) == 2 and len(parts[0]) == 1 and parts[1] in surnames() and not is_word(parts[1])
        if (given or initial) and len(parts) <= 4 and not ORGANISATION_SITE.search(step):
            return True
    return False


def has_full_name(path: str) -> bool:
    """Whether a step of a path is a given name with a surname, which says enough on anybody's site."""
    for step in re.split(r"[/?#]", path.casefold()):
        parts = re.split(r"[-_.]", step.removesuffix(".html"))
        whole = 2 <= len(parts) <= 4 and all(part.isalpha() for part in parts)
        named = parts[0] in given_names() and parts[-1] in surnames()
        if whole and named and not (is_word(parts[0]) and is_word(parts[-1])):
            return True
    return False


def bears_a_name(host: str) -> bool:
    """A host of several words of which one is a given name: "columns-van-corrie"; "familie-hoekstra"."""
    if re.match(r"(?:www\.)?(?:fam(?:ilie)?-?[a-z]{4,}|ik-?(?:ben|heet)-?[a-z]{3,})\.", host.casefold()):
        return True
    labels = host.casefold().removeprefix("www.").split(".")[:-1]
    parts = [part for label in labels for part in label.split("-")]
    return len(parts) > 1 and any(
        part in GIVEN or (part in given_names() and not is_word(part)) for part in parts if len(part) > 2
    )


def end_of_address(match: re.Match[str]) -> int:
    """A full stop or comma after an address is the sentence's."""
    return match.end() - (len(match[0]) - len(match[0].rstrip(".,;:!?")))
