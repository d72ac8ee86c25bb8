"""Accounts and pages that are somebody's own by what is done with them: played as, signed with, blogged at, sold at."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rodedraad.identifiers.found import Redaction, before
from rodedraad.identifiers.names.common import GIVEN
from rodedraad.identifiers.names.cues import KIN
from rodedraad.identifiers.names.lists import given_names, is_word
from rodedraad.identifiers.online import ORGANISATION_SITE, bears_a_name
from rodedraad.identifiers.spoken import said_sites
from rodedraad.patterns import lazy

_KIN = "|".join(sorted(KIN - {"ex"}, key=len, reverse=True))

# ---- accounts

_MADE_UP = (
    r"(?:[^\W\d_][\w.-]{0,40}[\d_][\w.-]{0,20}(?<![.-])|_[\w.]{3,30}"
    r"|[A-Z]?[a-zß-ÿ]{2,20}[A-Z][a-zß-ÿ]{2,20}\w{0,20}"
    r"|[a-z]{1,4}[A-Z]{1,3}[a-z]\w{1,20}|[a-z]{3,20}(?:[.-][a-z]{2,20}){1,3}|\d{1,4}[a-z]{3,30})"
)
_DOES = (
    r"(?:speelt?|spelen|gamet?|gamen|streamt?|post(?:te|en)?|schrijft?|schrijven|schreef|twittert?"
    r"|tweet(?:e?t)?"
    r"|reageer(?:t|de)?|onderteken\w{0,2}|teken(?:t|de)?|chatte?|chat|appt?|mailt?|blogt?|vlogt?"
    r"|rapt?|review\w{0,2}"
    r"|verkoopt?|verkopen|handelt|biedt?|bood|actief|online|te vinden|inlog\w{0,3}|logt? in|ingelogd"
    r"|log ik in"
    r"|geregistreerd|noemt? (?:zich|zichzelf|me|mezelf)|noem ik (?:me|mij|mezelf|mijzelf)"
    r"|staat? bekend|bekend"
    r"|zit|sta|staat|heet(?: hij| ze| zij| ik)?(?: daar| online| er)?|doe(?:t)? (?:ik )?mee|meedoet"
    r"|volgt?|zoekt?|tagt?"
    r"|geocacht?|loopt|fietst|rijdt|upload\w{0,3}|deelt?|plaatst?|vind(?:t)?(?: je| u)? (?:me|mij"
    r"|hem|haar|ons))"
)
_PLAYS_AS = lazy(
    rf"(?<!\w)(?i:{_DOES})(?!\w)[^.!?\n]{{0,30}}?(?<!\w)(?i:als|onder(?: de naam| het pseudoniem)?"
    rf"|met(?: de naam)?)[ ]"
    rf"['\"“‘~@]?(?P<name>{_MADE_UP})(?![\w@/.-]*[\w@/])"
)
_NAMES_ITSELF = lazy(
    rf"(?<!\w)(?i:noem(?:t|de|en)?)[ ](?i:zich|zichzelf|me|mij|mezelf|mijzelf"
    rf"|ons)(?:[ ][a-z]{{2,10}}){{0,2}}[ ]['\"“‘]?(?P<name>{_MADE_UP})"
    r"(?![\w@/.-]*[\w@/])"
)
# As it is said: "at jan underscore de boer".
_SAID = lazy(
    r"(?<![\w@])(?P<name>(?:(?:at|apenstaart(?:je)?)[ ])?[a-z]\w{1,20}(?:[ ](?:underscore"
    r"|laag[ ]streepje|liggend[ ]streepje"
    r"|lage[ ]streep)(?:[ ]?\w{1,20})){1,3})(?!\w|[ ]?(?:at|apenstaart\w*|@|punt)(?!\w))",
    re.IGNORECASE,
)
_PHRASE = (
    r"(?:[A-ZÀ-Þ~][\w'’-]*(?:[ ](?:(?:van|de|der|den|het|uit|in|op|met|en|the"
    r"|of)[ ]){0,2}[A-ZÀ-Þ0-9][\w'’-]*){0,3})"
)
_CALLED = lazy(
    r"(?<!\w)(?i:(?:whats?app|app|snap(?:chat)?|insta(?:gram)?|discord|telegram|signal|twitter|x"
    r"|tiktok|facebook|fb|game"
    r"|gamer|steam|psn|xbox|roblox|minecraft|fortnite|strava|forum|account|profiel|gebruikers|scherm"
    r"|speler|spelers|inlog"
    r"|login|user|nick|artiesten|podium|schuil|schrijvers|dichters|rap|dj|chat|marktplaats|vinted"
    r"|reddit|skype|teams"
    r"|zoom|weergave|display|online|internet|twitch|youtube|kanaal|bluesky|mastodon|linkedin"
    r"|pinterest|duolingo|geocach\w*)"
    r"[ -]?(?:naam|name|nick|id|tag|handle)|pseudoniem|alias|nickname|gamertag|kanaal|gebruiker|accountnaam"
    r"|gebruikersnaam)(?i:[ ](?:op|bij|van|in)[ ]\w{2,15}(?:[ ]\w{2,15})?)?(?i:[ ](?:is|was|luidt"
    r"|werd|blijft|heet)|[ ]?[:=])"
    rf"[ ](?:(?:nu|nog|gewoon|dus|altijd)[ ])?['\"“‘]?(?P<name>~?[ ]?{_PHRASE}|{_MADE_UP}"
    rf"|[a-z]{{4,30}}(?=[.,;!?)\n'\"”’]|$))"
)
# A name as WhatsApp writes it for who is not in the list: "~Moeder de Gans"; "live:ooievaar_ad" of Skype.
_BY_FORM = lazy(
    rf"(?<![\w~/=])~[ ]?(?P<tilde>{_PHRASE}|[a-z][\w.]{{2,25}})(?!\w)"
    r"|(?<![\w/])(?P<live>live:[.\w-]{3,40}(?<![.-]))(?!\w)"
    r"|(?<![\w@./:\\-])(?P<dotted>[a-z]{3,15}(?:\.[a-z]{3,15}){2}|[a-z]{3,20}(?:__|\._"
    r"|_\.)[a-z]{2,20})(?![\w@/(-]|\.\w)"
)
_WHO = lazy(
    r"(?<!\w)(?i:geocacher|gamer|streamer|youtuber|tiktokker|vlogger|blogger|twitteraar|instagrammer"
    r"|influencer|rapper"
    r"|podcaster|duo|gebruiker|account|profiel|verkoper|forumlid|schrijver|lid|afzender"
    r"|user)[ ]['\"“‘]?(?P<name>"
    r"(?:Team|Mister|Mr|Miss|Mrs|Lady|Captain|Kapitein|King|Queen|Prins|Prinses|Koning|Little|Big"
    r"|Crazy|Mama|Papa|Mc|MC"
    rf"|DJ|Dj)[ ][A-ZÀ-Þ][\w'’-]+|{_MADE_UP})(?![\w@/.-]*[\w@/])"
)
_HOST = lazy(
    r"\.(?:nl|com|net|org|eu|be|de|info|nu|io|pdf|docx?|xlsx?|csv|txt|jpe?g|png|mp[34]|html?|me|tv"
    r"|fm|app|co|blog|site|example|test|invalid"
    r"|online|frl|amsterdam|shop|art|dev|py|js)$",
    re.IGNORECASE,
)
_NOBODY = lazy(
    r"(?:PostNL|ProRail|YouTube|LinkedIn|WhatsApp|TikTok|FaceTime|PowerPoint|OpenStreetMap|DigiD"
    r"|MijnOverheid|JavaScript"
    r"|WoningNet|GroenLinks|DuurzaamDoen|SharePoint|OneDrive|ChatGPT|PlayStation|iPhone|iPad|eBay"
    r"|GitHub|AirBnB|StayOkay"
    r"|BuurtZorg|BuurtApp|covid-?19|[a-z]+-\d+|\w+-\w+[^\d_]|[A-Z]{1,4}\d{1,4}|(?:19|20)\d\d\w*"
    r"|\d{1,3}(?:e|de|ste|jarige?"
    r"|plus|uurs|persoons|voudig|tal)\w*)",
)

# ---- pages

_PATH = r"(?:[/?#][^\s<>\"')\]]*)?"
_ADDRESS = lazy(
    r"(?<![\w@./-])(?:https?://)?(?:www\.)?(?P<host>(?:[\w-]{1,63}\.){1,4}(?:nl|com|net|org|eu|be|de"
    r"|info|nu|me|name"
    r"|online|site|blog|frl|dev|io|co|art|shop|store|studio|page|amsterdam|app|fr|uk|social|family"
    r"|photo|life|land"
    rf"|world|live|love|wedding|earth|garden|club|space|fun|xyz|tv|fm|link))(?![\w-]|\.\w)(?P<path>{_PATH})",
    re.IGNORECASE,
)
_OF_A_MEMBER = lazy(
    r"[?&](?:u|uid|user|username|userid|id_user|profile|profiel|member|memberid|lid|author|auteur"
    r"|gebruiker|name|naam"
    r"|verkoper|seller)=[\w.%@+-]{2,}|member\.php|memberlist\.php|viewprofile|/(?:wiki|w)/(?:User"
    r"|Gebruiker|Overleg_"
    r"gebruiker):\w|/(?:fundraisers?|deelnemers?|teams?/deelnemer|actie|acties|inzamelactie|sponsor"
    r"|collectebus|condoleance"
    r"s?|rouwadvertentie|in-memoriam|overlijden|trouwen|wishlist|verlanglijst|wenslijst|stamboom"
    r"|kwartierstaat|athletes?"
    r"|seller|verkoper|sellers|buurtgenoot|oppas|gallery|galerie)/[\w%.+-]{2,}",
    re.IGNORECASE,
)
_PLATFORM = lazy(
    r"(?:^|\.)(?:funda\.nl/(?:koop|huur|detail)/.*\d|pararius\.(?:nl|com)/\S*(?:huis|appartement"
    r"|studio|kamer)|kamernet\.nl/huren"
    r"|huurwoningen\.nl/huren|findpenguins\.com/\w|gofund\.me/\w|relive\.(?:cc|com)/view"
    r"|wikiloc\.com/\S*user|komoot\.\w+/user"
    r"|chess\.com/member/|boardgamegeek\.com/user/|psnprofiles\.com/\w|onlyfans\.com/\w"
    r"|fansly\.com/\w|kick\.com/\w"
    r"|waarneming\.nl/users?/|observation\.org/users?/|inaturalist\.org/people/|ebird\.org/profile/"
    r"|openstreetmap\.org/user/"
    r"|tweakers\.net/gallery/|geni\.com/people/|ancestry\.\w+/family|bandcamp\.com|hearthis\.at/\w"
    r"|unsplash\.com/@"
    r"|peerby\.com/\w|nextdoor\.\w+/profile|hoplr\.com/\w|condoleances?\.nl/\w|mijnwebwinkel\.nl"
    r"|withjoy\.com/\w"
    r"|theknot\.com/|babybytes\.nl/|24baby\.nl/|acties?\.\w+\.\w+/\w|opgevenisgeenoptie\.nl/\w"
    r"|strava\.app\.link/\w"
    r"|maps\.app\.goo\.gl/\w|open\.spotify\.com/(?:user|artist|show)/|podcasts\.apple\.com/"
    r"|trouwkaart\w*\.nl/|jouwweb\.nl"
    r"|wixsite\.com|geocaching\.com/p/|linkedin\.com/posts/|threads\.net/@|bol\.com/\S*verlanglijst"
    r"|amazon\.\w+/\S*wishlist"
    r"|nagelsalon\.\w+|treatwell\.nl/salon|croqqer\.\w+/\w|2dehands\.be/q|snapchat\.com/t/"
    r"|vimeo\.com/\w|issuu\.com/\w+/docs"
    r"|whatsapp\.com/channel|messenger\.com/t/|m\.me/\w|fb\.me/\w|fb\.com/\w|instagr\.am/\w"
    r"|letterboxd\.com/\w)",
    re.IGNORECASE,
)
_SUBJECT = (
    rf"(?:(?:de|een|mijn|m['’]n|mn|onze|haar|zijn|z['’]n|hun|d['’]r|der"
    rf"|die)[ ](?:\w+[ ])?(?:{_KIN}|buur\w*|vriend(?:in)?|collega|kapper|kapster|oppas|bewoner"
    rf"|bewoonster)|ik|wij|we|ze|zij|hij|(?-i:[A-ZÀ-Þ][a-zß-ÿ'’-]+))"
)
_MAKES = (
    r"(?:houdt?|hou|maakt?|schrijft?|schrijven|bakt?|post|zet|zetten|verkoopt?"
    r"|verkopen|verhuurt?|runt?|begon"
    r"|begin|start(?:te)?|fotografeert?|filmt?|tekent?|schildert?|naait?|breit?|haakt?|kookt?|blogt?"
    r"|vlogt?|publiceert?"
    r"|bouwt?|verbouwt?|verbouwen|reist|reizen|reis|trouwt|trouwen|zingt?|bijhoudt"
    r"|vertelt?|presenteert)"
)
_TOLD = lazy(
    rf"(?<!\w){_SUBJECT}(?:[ ]van[ ](?-i:[A-ZÀ-Þ][\w'’-]+))?[ ](?:[\w'’-]+[ ]){{0,3}}?{_MAKES}(?!\w)[^.!?\n]{{0,55}}"
    r"(?::|op|via|zie|daarover:|onder|naar|\(|,)[ ]?$"
    r"|(?<!\w)(?:trouwfoto['’]?s|trouwsite|bruiloft|trouwerij|trouwdag|geboorte(?:kaartje)?"
    r"|babyfoto['’]?s|vakantiefoto['’]?s"
    r"|familiefoto['’]?s|reisverslag(?:en)?|reisblog|levensverhaal|gedichten|kookblog|tuinblog"
    r"|rouwkaart|afscheid|in memoriam"
    r"|stamboom|dagboek|cv|portfolio|verbouwing|webshopje|webwinkeltje|gezin|kinderen|dochtertje"
    r"|zoontje|hobby|atelier)(?!\w)"
    r"[^.!?\n]{0,30}(?::|op|via|zie|naar|\()[ ]?$",
    re.IGNORECASE,
)
_PAIR = lazy(
    r"^(?P<one>[a-z]{2,12})-?(?:en|n|x|and|loves?)-?(?P<two>[a-z]{2,12}?)-?(?:\d{2,4}|trouwen|gaantrouwen|wedding|oreis|opreis|verbouwen|bouwen)?$"
)
_VERBED = lazy(
    r"^(?P<who>[a-z]{3,20})-?(?:schrijft|kookt|bakt|breit|haakt|zingt|danst|fotografeert|maakt|blogt"
    r"|vlogt|reist|leest|tekent"
    r"|schildert|naait|tuiniert|fietst|loopt|rent|wandelt|praat|vertelt|verkoopt|klust|bouwt"
    r"|verbouwt|speelt|filmt|opreis"
    r"|op-reis|opdefiets|onderweg|gaatreizen|enzo|thuis|online|trouwt)$"
)
_ACCOUNT = lazy(r"(?<![\w/])@(?P<handle>[\w.-]{5,40})|(?<![\w.])(?P<mail>[\w+.-]{5,40})@[\w-]")
_INSTITUTION = lazy(
    r"gemeente|provincie|overheid|politie|ministerie|rijks|waterschap|bibliotheek|school|museum"
    r"|krant|nieuws|omroep"
    r"|stichting|vereniging|kerk|partij|universiteit|ziekenhuis|verzeker|petitie|ggd|belasting|uwv"
    r"|digid|corporatie"
    r"|energie|welzijn|wijk|buurt|theater|fonds|(?:^|\.)(?:nos|nu|ad|nrc|trouw|volkskrant|rtl|bol|ns"
    r"|kpn|google|wikipedia"
    r"|cbs|rivm|kvk|change|avaaz)\.\w+$"
)


def find_own(text: str) -> Iterator[Redaction]:
    """All of this file, possibly overlapping."""
    for pattern in (_PLAYS_AS, _CALLED, _WHO, _NAMES_ITSELF, _SAID):
        for match in pattern.finditer(text):
            if not _NOBODY.fullmatch(match["name"]) and not _HOST.search(match["name"]):
                certain = pattern is _CALLED and match["name"][0] == "~"
                yield Redaction(*match.span("name"), "handle", doubtful=not certain)
    for match in _BY_FORM.finditer(text):
        if match["live"] or match["tilde"]:
            yield Redaction(match.start(), match.end(), "handle", doubtful=False)
        elif not _HOST.search(match["dotted"]) and not match["dotted"].startswith("www."):
            yield Redaction(match.start(), match.end(), "handle", doubtful=True)
    if "." in text:
        yield from _pages(text)
    if " punt " in text or " dot " in text or "ww" in text or "w w" in text:
        yield from _said_pages(text)


def _pages(text: str) -> Iterator[Redaction]:
    accounts = _accounts(text)
    for match in _ADDRESS.finditer(text):
        end = match.start() + len(match[0].rstrip(".,;:!?"))
        host, path = match["host"].casefold(), match["path"]
        if _OF_A_MEMBER.search(path) or _PLATFORM.search(host + path):
            yield Redaction(match.start(), end, "url", doubtful=True)
        elif not _INSTITUTION.search(host):
            told = _TOLD.search(before(text, match.start(), 110)) and not ORGANISATION_SITE.search(host)
            label = host.removeprefix("www.").rsplit(".", 1)[0]
            squeezed = re.sub(r"[\W_]", "", label)
            known = any(squeezed.startswith(one) or squeezed.endswith(one) for one in accounts)
            if told or known or _of_people(label):
                yield Redaction(match.start(), end, "url", doubtful=True)


def _of_people(label: str) -> bool:
    """ "leonenfarah2025", "oma-bakt": a pair of given names, or somebody who does something."""
    pair = _PAIR.match(label)
    if pair and _given(pair["one"]) and _given(pair["two"]):
        return True
    verbed = _VERBED.match(label)
    return bool(
        verbed and (verbed["who"] in GIVEN or verbed["who"].rstrip("-") in KIN or _given(verbed["who"]))
    )


def _given(name: str) -> bool:
    return name in GIVEN or (len(name) > 2 and name in given_names() and not is_word(name))


def _accounts(text: str) -> set[str]:
    """The stems of handles and mail names in a text, six letters and more."""
    found = {
        re.sub(r"[\W_\d]", "", (match["handle"] or match["mail"]).casefold())
        for match in _ACCOUNT.finditer(text)
    }
    return {one for one in found if len(one) >= 7 and not is_word(one) and not _INSTITUTION.search(one)}


def _said_pages(text: str) -> Iterator[Redaction]:
    for start, end, host, with_www in said_sites(text):
        label = host.rsplit(".", 1)[0]
        if _INSTITUTION.search(host):
            continue
        called = re.search(
            r"(?<!\w)(?:mijn|m['’]n|mn|haar|zijn|onze|eigen)[ ](?:\w+[ ]){0,2}?(?:\w*site|blog"
            r"|pagina|webshop|winkel\w*)"
            r"(?!\w)[^.!?\n]{0,40}$",
            before(text, start, 80),
        )
        if (
            called
            or _of_people(label)
            or bears_a_name(host)
            or (with_www and _TOLD.search(before(text, start, 110)))
        ):
            yield Redaction(start, end, "url", doubtful=True)
