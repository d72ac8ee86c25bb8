"""Made-up names of accounts: by the place online that the same sentence names, or by a given name inside them.

"In Hay Day heet ik BoerinBetsie", "je vindt mij in World of Warcraft als Pannenkoekmagier", "tulpenboer.nico". What
nothing but its form tells of is doubtful.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rodedraad.identifiers.found import Redaction
from rodedraad.identifiers.names.lists import given_names, is_word, places, surnames
from rodedraad.patterns import lazy
from rodedraad.vocabulary import words

# Where people go by a made-up name. Of the games and markets a few are told; "In Hay Day heet ik" tells of the others.
_SITE = (
    r"(?:instagram|insta|snapchat|snap|twitter|tik ?tok|telegram|discord|skype|facebook|fb|linkedin|mastodon|bluesky"
    r"|threads|youtube|twitch|strava|signal|whats ?app|steam|psn|playstation|xbox|nintendo|switch|roblox|minecraft"
    r"|fortnite|fifa|valorant|world of warcraft|wow|league of legends|overwatch|among us|call of duty|cod|gta|the sims"
    r"|sims|animal crossing|hay ?day|clash (?:of clans|royale)|candy crush|wordfeud|pok[eé]mon ?(?:go)?|runescape"
    r"|habbo|brawl stars|rocket league|genshin impact|stardew valley|farmville|ravelry|pinterest|reddit|marktplaats"
    r"|vinted|nextdoor|hoplr|goodreads|soundcloud|spotify|komoot|garmin|zwift|duolingo|geocaching|chess\.com|lichess"
    r"|bereal|tumblr|wattpad|github|viber|wechat|kik|slack|teams|zoom|patreon|onlyfans|etsy|ebay|catawiki|werkspot"
    r"|tweakers|viva|quora|polarsteps|couchsurfing|airbnb|last\.fm|letterboxd|untappd|funda|thuisbezorgd|tripadvisor"
    r"|peerby|too good to go|tinder|bumble|lexa|grindr|runkeeper|fitbit|kahoot|mentimeter|magister|bunq|tikkie)"
)
_ROOM = (
    r"(?:[\w-]{0,25}(?:forum|fora|app|chat|groepsapp|appgroep|server|platform|prikbord|draadje|topic|game|spel|spelletje"
    r"|veiling|livestream|stream|webinar|leaderboard|ranglijst|kanaal|community|marktplaats|gastenboek|subreddit"
    r"|reacties|comments|inlogscherm|clan|guild|facebookgroep|websites?|online[ ]\w{3,20}))"
)
_ONLINE = lazy(
    rf"(?<![\w@-])(?:{_SITE}|{_ROOM}|online|internet|socials|social media"
    r"|profiel\w{0,8}|\w{0,20}profiel|\w{0,12}account|gebruikersnaam|inloggen|inlognaam|reageer\w{0,2}|gepost|gamen?|gamet"
    r"|streamt?|chatten?|chatte?)(?!\w)",
    re.IGNORECASE,
)
# An address is no sentence that tells of a place online.
_ADDRESS = lazy(
    r"(?:https?://|www\.)\S{1,200}|[\w.+-]{1,40}@[\w.-]{2,60}|(?:[\w-]{1,40}\.){1,4}[a-z]{2,8}/\S{1,200}"
)
_FACE = r"[\U0001F300-\U0001FAFF\u2600-\u27BF\uFE0F\u200D]"
# A name that no word is: figures, strokes, points or capitals inside, or a picture behind it.
_ODD = (
    rf"(?:[^\W\d_]{{2,25}}\d{{1,4}}{_FACE}{{0,3}}|[^\W\d_]{{2,25}}{_FACE}{{1,3}}"
    r"|(?:[^\W_]{1,20}[._]){1,4}[^\W_]{1,20}|_[^\W_]\w{2,25}"
    r"|[a-z]{0,12}(?:[A-ZÀ-Þ][a-zß-ÿ]{1,20}){2,5}\d{0,4}|[a-z]{2,20}[A-Z]\w{1,20}"
    r"|[^\W\d_]{2,20}(?:-[^\W_]{2,20}){1,4}|\d{1,4}[a-z]{3,25}|[A-Za-z]{1,20}\d{1,4}[A-Za-z]\w{0,20})"
)
_PLAIN = r"[^\W\d_]{4,30}"
_ENDS = r"(?![\w@/]|[.-]\w)"
_WHO = r"(?:ik|hij|zij|ze|die|je|jij|u|we|wij)"
# What says that a name follows. Strong: nothing but a name can stand there; weak: "als" may be "as a neighbour".
_STRONG = lazy(
    rf"(?<!\w)(?i:(?:heet|heette|heten|noem|noemt|noemde)[ ]{_WHO}(?:[ ](?:mezelf|mijzelf|me|mij|zich|zichzelf))?"
    rf"|{_WHO}[ ](?:heet|heette)|(?:noemt|noemde|noemen)[ ]zich(?:zelf)?"
    r"|(?:mijn|m['’]n|zijn|haar|hun|je|uw)[ ](?:\w{1,20}[ ])?[\w-]{0,20}(?:naam|nick|tag|account|profiel|handle|alias"
    rf"|login)[^.!?,;\n\[]{{0,40}}?[ ](?:is|was|luidt|heet)|ben[ ]ik|is[ ](?:hij|zij)|onder[ ]de[ ]naam"
    r"|bekend[ ](?:als|onder)|naam:)"
    r"(?:[ ](?:daar|er|gewoon|nu|nog|online|dus|natuurlijk|(?:op|in|bij)[ ](?:de[ ]|het[ ]|onze?[ ])?"
    rf"(?:{_SITE}|{_ROOM})))?[ ]?[:]?[ ]['\"“‘@]?(?P<name>{_ODD}|{_PLAIN}){_ENDS}"
)
_WEAK = lazy(
    r"(?<!\w)(?i:als|onder|ene|zekere|door|van|via|met|zoek(?:[ ]maar)?[ ](?:op|naar)|volg|volgt|dm|app|add|tag|stuur"
    rf"|bericht|gebruiker|speler|lid|verkoper|ben|zit|sta|staat|stond|naam|vinden|en|kijk[ ]bij|daar|is|{_SITE}"
    rf"|{_ROOM})"
    rf"[ ,:]{{1,2}}['\"“‘@]?(?P<name>{_ODD}){_ENDS}"
)
_DOES_AS = lazy(
    r"(?<!\w)(?i:vind|vindt|vinden|zoek\w{0,2}|volg\w{0,2}|speelt?|zit|sta|staat|heet|online|inlog\w{0,3}|logt?|gamet?|post|postte"
    r"|schrijft?|schreef|reageer\w{0,2}|chatt?e?|streamt?|geregistreerd|bekend|actief|verkoopt?|handelt?|meld\w{0,2}|ken\w{0,3})"
    r"(?!\w)[^.!?;\n]{0,45}?(?<!\w)(?i:als|onder|op|naar)[ ](?!onder|als)['\"“‘]?(?P<name>[A-ZÀ-Þ]?[a-zß-ÿ]{5,30})"
    rf"{_ENDS}(?![ ](?i:van|voor|bij|met|in)(?!\w))"
)
_WITHIN = lazy(
    rf"(?<!\w)(?i:in|op)[ ](?P<game>[A-ZÀ-Þ][\w'’]{{1,20}}(?:[ ](?:(?:of|the)[ ])?[A-ZÀ-Þ][\w'’]{{1,20}}){{0,3}})[ ]"
    rf"(?i:heet|ben|noem|speel|sta)[ ](?i:ik|we|wij)(?:[ ](?i:me|mezelf|daar|als)){{0,2}}[ ]['\"“‘]?"
    rf"(?P<name>{_ODD}|[A-Z][a-z]{{6,30}}){_ENDS}"
)
_CALLS_HIMSELF = lazy(
    rf"(?<!\w)(?i:zich(?:zelf)?|mezelf|mijzelf|me)[ ](?i:online[ ]|daar[ ])?['\"“‘]?"
    rf"(?P<name>{_ODD}|[A-ZÀ-Þ][a-zß-ÿ]{{2,25}}){_ENDS}['\"”’]?[ ](?i:noemt|noemde|noemen|noem)(?!\w)"
)
_KNOWN_AS = lazy(
    rf"(?<!\w)(?i:op[ ]{_SITE})[ ](?i:staat|stond|heet|zit)[ ](?P<name>[A-ZÀ-Þ][\w'’.-]{{1,20}}"
    r"(?:[ ](?:(?:van|de|der|den|het|uit|in)[ ]){0,2}[A-ZÀ-Þ0-9][\w'’.-]{0,20}){0,4})(?=[ ]bekend(?!\w))"
)
# "Zoek op facebook naar Kees Kanaalzicht"; "je kan me als rolstoelridder vinden";
# "'De Zwarte Ruiter 66', dat is zijn Facebooknaam".
_LOOKED_FOR = lazy(
    rf"(?<!\w)(?i:zoek\w{{0,2}}|kijk)[ ](?:\w{{2,6}}[ ]){{0,2}}(?i:op[ ]{_SITE}[ ](?:naar|bij))[ ]"
    rf"(?P<name>[A-ZÀ-Þ][\w'’.-]{{1,20}}"
    r"(?:[ ](?:(?:van|de|der|den|het|uit|in)[ ]){0,2}[A-ZÀ-Þ0-9][\w'’.-]{0,20}){0,3})(?<![.])"
)
_FOUND_AS = lazy(
    rf"(?<!\w)(?i:me|mij|hem|haar|ons)[ ](?:\w{{2,8}}[ ]){{0,2}}(?i:als|onder)[ ]['\"“‘]?"
    rf"(?P<name>{_ODD}|[a-z]{{5,30}})['\"”’]?[ ]"
    r"(?i:vinden|volgen|toevoegen|opzoeken|bereiken|tegenkomen|tegenkwam|kennen|tegen)(?!\w)"
)
_IS_A_NAME = lazy(
    rf"['\"“‘](?P<name>[A-ZÀ-Þ][\w'’-]{{1,20}}(?:[ ][\w'’-]{{1,20}}){{0,4}})['\"”’](?:[ ]\w{{2,12}}){{0,3}},?[ ]"
    rf"(?i:dat[ ]is|is|was)[ ](?i:mijn|m['’]n|zijn|z['’]n|haar|hun)[ ]"
    rf"(?i:{_SITE}|account|forum|gebruikers|scherm|game|chat|profiel|nick|bij)-?(?i:naam|name)(?!\w)"
)
# "In de buurtapp heet ik Buurman Bas", "je kent me van het forum als Grijze Golf".
_IN_A_ROOM = lazy(
    rf"(?<!\w)(?i:op|in|bij|van)[ ](?i:de|het|ons|onze|dat|die)[ ](?i:{_ROOM})[ ]"
    rf"(?i:(?:heet|sta|zit|noem|ben)[ ]ik|heet[ ](?:hij|zij|ze)|als)"
    rf"(?:[ ](?i:gewoon|daar|nu|me|mezelf|als|bekend|dus)){{0,2}}[ ]['\"“‘]?"
    rf"(?P<name>[A-ZÀ-Þ][\w'’-]{{1,20}}(?:[ ](?:(?:van|de|der|den|het|uit|in|the)[ ])"
    rf"{{0,2}}[A-ZÀ-Þ0-9][\w'’-]{{0,20}}){{1,3}})"
)
# "DM me: kaaskopkaatje", "volg wilgenmeisje maar op insta".
_REACH = lazy(
    r"(?<!\w)(?i:dm|pb|snap|add|volg|volgt|tag)(?:[ ](?i:me|mij|ons|maar|even|toe|op|via|naar|dan|ook)){0,3}"
    rf"[ ]?:?[ ]['\"“‘]?(?P<name>{_ODD}|[a-z]{{7,30}}){_ENDS}"
)
# In a chat that was copied, the word before a colon is who speaks: "Chatlog 20:14 mamavanvier: mag er ...".
_SPEAKS = lazy(
    rf"(?:(?<!\w)\d{{1,2}}[:.]\d\d(?:[:.]\d\d)?[ \]-]{{1,3}}|(?:^|\n))(?P<name>[a-z]{{4,25}}|{_ODD}):[ ](?=\S)"
)
_PHRASED = (_IN_A_ROOM, _KNOWN_AS, _LOOKED_FOR, _IS_A_NAME)
_CHAT = lazy(r"(?<!\w)(?:chat\w{0,10}|\w{0,12}chat|livestream|zoom|teams|app(?:groep)?)(?!\w)", re.I)
# Whatever stands near: two words and more in one with a given name among them, a trade with a name behind a point.
_HUMPS = lazy(
    rf"(?<![\w@./\\#=&-])(?P<name>[A-Za-zß-ÿ][a-zß-ÿ]{{1,20}}(?:[A-Z][a-zß-ÿ]{{1,20}}){{1,4}}){_ENDS}"
)
_POINTED = lazy(
    rf"(?<![\w@./\\#=&-])(?P<name>[A-ZÀ-Þ]?[a-zß-ÿ]{{3,20}}(?:\.[A-ZÀ-Þ]?[a-zß-ÿ]{{1,20}}){{1,2}}){_ENDS}"
)
_YEARED = lazy(rf"(?<![\w@./\\#=&:-])(?P<name>[a-z]{{5,24}}\d{{2,4}}){_ENDS}")
_HOST = lazy(
    r"\.(?:nl|com|net|org|eu|be|de|info|nu|io|frl|fm|tv|me|app|co|pdf|docx?|xlsx?|csv|txt|jpe?g|png|mp[34]|html?|example"
    r"|test|blog|site|online|shop|amsterdam|social|dev|uk|fr|gg|ly)$",
    re.IGNORECASE,
)
_NOBODYS = lazy(
    r"(?:covid|corona|windows|office|agenda|artikel|euro|formule|apollo|nederland|route|lijn|welkom|wachtwoord|horizon"
    r"|iphone|groep|klas|kamer|zaal|tafel|bus|tram|versie|mei|maart|april|juni|juli)\d+"
    r"|(?:PostNL|ProRail|YouTube|LinkedIn|WhatsApp|TikTok|FaceTime|PowerPoint|OpenStreetMap|DigiD|MijnOverheid"
    r"|JavaScript|WoningNet|GroenLinks|SharePoint|OneDrive|PlayStation|GitHub|DenkMee|StayOkay|BuurtZorg|BuurtApp|MijnUWV"
    r"|GoedBezig|AirBnB|SnapChat|FaceBook|PayPal|OpenAI|WeTransfer|BeReal|DuoLingo|HayDay|WordFeud|SoundCloud)\w{0,10}"
    r"|(?:Mc|Mac|De|Van|Le|La|Di|El|Al|O)[A-Z][a-zß-ÿ]+"
    r"|(?:ex|oud|niet|semi|anti|pro|co|on|off|e|tv|wc|half|mede|non|inter|multi|mini|maxi)-.*",
    re.IGNORECASE,
)
_INNER = lazy(r"[a-zß-ÿ][A-ZÀ-Þ]")
# Behind a cue these say more of somebody and are no name; and words that a dictionary may lack.
_NO_NAME = words(
    "ouder huurder bewoner vrijwilliger buurtbewoner meneer mevrouw anderen iemand niemand iedereen zonder daarmee"
    " waarmee anders eigenlijk helemaal blijkbaar misschien natuurlijk whatsapp facebook instagram internet online"
    " discord telegram snapchat tiktok strava twitter youtube marktplaats nextdoor linkedin"
)


def find_nicknames(text: str) -> Iterator[Redaction]:
    """All of this file, possibly overlapping; all doubtful."""
    for pattern in (
        _WITHIN,
        _CALLS_HIMSELF,
        _FOUND_AS,
        _REACH,
        _IN_A_ROOM,
        _KNOWN_AS,
        _LOOKED_FOR,
        _IS_A_NAME,
    ):
        for match in pattern.finditer(text):
            if pattern in _PHRASED or _may_be(match["name"], a_word=False):
                yield _at(match, told=pattern in _PHRASED or not match["name"].isalpha())
    if _ONLINE.search(text):
        yield from _where_online(text)
    if _CHAT.search(text):
        for match in _SPEAKS.finditer(text):
            if _may_be(match["name"], a_word=False):
                yield _at(match)
    yield from _by_a_given_name(text)


def _where_online(text: str) -> Iterator[Redaction]:
    """In a sentence that names a place online: what somebody is called there, odd or no word of ours."""
    for pattern in (_STRONG, _WEAK, _DOES_AS):
        for match in pattern.finditer(text):
            sentence = _around(text, match.start(), match.end())
            if not _ONLINE.search(sentence):
                continue
            if _may_be(match["name"], a_word=pattern is _STRONG and _is_called(text, match)):
                odd = not match["name"].isalpha() or _INNER.search(match["name"]) is not None
                yield _at(match, told=odd and pattern is not _DOES_AS)


def _by_a_given_name(text: str) -> Iterator[Redaction]:
    for match in _HUMPS.finditer(text):
        humps = re.findall(r"[A-Z]?[a-zß-ÿ]+", match["name"])
        named = any(len(hump) > 3 and _given(hump) for hump in humps)
        plain = all(is_word(hump.casefold()) for hump in humps)
        online = not plain and _ONLINE.search(_around(text, match.start(), match.end()))
        if (named or (online and len(humps) > 1)) and _may_be(match["name"], a_word=False):
            yield _at(match, told=bool(online))
    for match in _POINTED.finditer(text):
        parts = match["name"].casefold().split(".")
        whole = (
            _given(parts[-1]) and (len(parts[-1]) > 2) and parts[0] not in ("www", "dhr", "mevr", "mevrouw")
        )
        short = len(parts) == 2 and len(parts[1]) == 1 and _given(parts[0])
        if (whole or short) and _may_be(match["name"], a_word=False) and match["name"].islower():
            yield _at(match)
    for match in _YEARED.finditer(text):
        letters = match["name"].rstrip("0123456789")
        if not is_word(letters) and not is_word(letters, "en") and _may_be(match["name"], a_word=False):
            yield _at(match)


def _at(match: re.Match[str], *, told: bool = False) -> Redaction:
    """Told by a cue it outdoes the name of somebody that is read in the same signs ("Henk-Fietst-Wel")."""
    return Redaction(*match.span("name"), "handle", doubtful=not told)


def _around(text: str, start: int, end: int) -> str:
    """The sentence that a place stands in, at most a hundred signs to each side."""
    behind = re.split(r"[!?\n]|\.[ ]", text[end : end + 100], maxsplit=1)[0]
    ahead = re.split(r"[!?\n]|\.[ ]", text[max(0, start - 100) : start])[-1]
    return _ADDRESS.sub(" ", f"{ahead}{text[start:end]}{behind}")


def _is_called(text: str, match: re.Match[str]) -> bool:
    """Whether a clause ends behind "heet ik ...": then even a word is what somebody is called."""
    ends = re.match(
        r"['\"”’]?(?:$|[.,;!?)\n]|[ ](?:en|maar|want|op)[ ])", text[match.end() : match.end() + 8]
    )
    return ends is not None and re.search(r"heet|naam|noem|nick|tag", match[0], re.I) is not None


def _may_be(name: str, *, a_word: bool) -> bool:
    """Whether these signs can be what an account is called: no host, no thing, no plain word, nobody's own name."""
    low = name.casefold()
    if _is_something(name):
        return False
    if name.isalpha() and not _INNER.search(name):
        if name[0].isupper() and (low in given_names() or low in surnames() or low in places()):
            return False
        if re.fullmatch(r"(?:ge|ver|be|ont|her)\w{2,20}(?:d|t|en)", name):
            return a_word  # "mijn account is geblokkeerd"
        return a_word or not (is_word(low) or is_word(low, "en") or low in given_names() or low in places())
    return True


def _is_something(name: str) -> bool:
    """A host, a thing, a code, plain words with a stroke or a point between."""
    low = name.casefold()
    if _HOST.search(name) or _NOBODYS.fullmatch(name) or low in _NO_NAME or _ONLINE.fullmatch(name):
        return True
    if not any(sign.isalpha() for sign in name) or (name.isupper() and not name.isalpha()):
        return True
    if "." in name and name.replace(".", "").isalpha() and all(is_word(part) for part in low.split(".")):
        return True  # "traag.Daarna": a space was left out
    return re.fullmatch(r"[^\W\d_]+(?:-[^\W\d_]+)+", name) is not None and _is_plain(name)


def _is_plain(name: str) -> bool:
    """ "Noord-Holland", "wijk-agent", "Anne-Marie": words or names with a stroke between."""
    parts = name.split("-")
    return name.islower() or len(parts) < 3


def _given(name: str) -> bool:
    low = name.casefold()
    return low in given_names() and low not in places() and not is_word(low)
