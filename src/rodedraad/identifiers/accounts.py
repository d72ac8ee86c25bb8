"""Names of accounts that stand without @: known by a network, a word for an account, or by how they are made up.

"Op Ravelry heet ik tinekesteekt58", "fotofenneke op insta", "snap me: noah.xd09", "op fb sta ik als Truus Breit".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rodedraad.identifiers.found import Redaction
from rodedraad.identifiers.names.lists import is_word
from rodedraad.patterns import lazy

# Networks of which the name may be another word are told apart by `_ALSO_WORDS`.
NETWORK = (
    r"(?:instagram|insta|ig|snapchat|snap(?:je|code)?|twitter|tik ?tok|tt|telegram|tg|discord|dc|skype|facebook"
    r"|fb|linkedin"
    r"|mastodon|bluesky|bsky|threads|youtube|yt|twitch|strava|signal|whatsapp|steam|psn|playstation|ps[345]|xbox"
    r"|nintendo|switch|roblox|minecraft|fortnite|fifa|valorant|league of legends|ravelry|pinterest|reddit"
    r"|marktplaats|vinted|nextdoor|goodreads|soundcloud|spotify|komoot|garmin|zwift|duolingo|geocaching|chess\.com"
    r"|lichess|bereal|tumblr|wattpad|deviantart|artstation|github|gitlab|viber|wechat|kik|tinder|bumble|hyves|slack"
    r"|patreon|onlyfans|etsy|letterboxd|flickr|quora|tweakers|viva|untappd|vimeo|substack|medium|runkeeper"
    r"|habbo|(?:het )?forum(?: \w+)?|pok[eé]mon go|clash royale|brawl stars|ebay|catawiki|werkspot|polarsteps"
    r"|couchsurfing|airbnb|last\.fm)"
)
_KIND = (
    r"(?:accounts?|accountje|accountnaam|naam|naampje|handle|profiel|profielnaam|username|user|gebruikersnaam"
    r"|gebruiker|id"
    r"|tag|kanaal|nick|nickname|pagina|nummer|adres|profile|channel|name)"
)
# A name that no word looks like: with a figure, a stroke or a point inside, or a capital. Bounded, so that thousands of
# letters without a space are not gone through again for each of them; and no sign fits in two ways.
_MADE_UP = (
    r"(?:[^\W\d_]{1,40}(?=[\w.-]{0,60}[\d_]|[\w.]{0,60}\.[^\W_])\w*(?:[.-]+\w+)*|_+[^\W\d]\w*"
    r"|[a-z]{1,40}(?=[A-Z])\w+"
    r"|[A-Z][a-zß-ÿ]+[A-Z]\w*"
    r"|\d{1,3}[a-z]{4,}\w*)(?:#\d{4})?"
)
_PLAIN = r"[^\W\d_]{3,30}"
# A name as people bear it, or a phrase that begins like one: "Truus Breit", "Mo uit de Bloemstraat".
_AS_A_NAME = (
    r"[A-ZÀ-Þ][\w'’-]+(?:[ ](?:(?:van|de|der|den|het|uit|in|op|met|en|the|of)[ ]){0,3}"
    r"[A-ZÀ-Þ0-9][\w'’-]*){0,3}"
)
_LINK = (
    r"(?:[ ]?[:=(,–-]+[ ]?|[ ](?:is|was|ben|heet|heten|als|onder|via|op|van|met|naar|me|mij|ons|ik|hij|zij|ze|we"
    r"|wij|sta|staat"
    r"|volg|volgt|add|voeg|toe|maar|ook|even|gewoon|dan|nu|daar|de|het|een|mijn|m['’]n|zijn|haar|ons|naam|noem|noemt"
    r"|my|am|as|called|dus|en|of|live|oud|oude|nieuwe|met de naam|te vinden)(?=[ :=(,]))"
)
_ON_A_NETWORK = lazy(
    rf"(?<![\w@./-])(?i:(?P<net>{NETWORK})(?:[ -]?{_KIND})?)(?P<link>{_LINK}{{0,5}})[ ]?['\"“‘@(]?(?<=[ '\"“‘(@:=,-])"
    rf"(?P<name>{_MADE_UP})(?![\w@/])"
)
_BEFORE_A_NETWORK = lazy(
    rf"(?<![\w@./-])(?P<name>{_MADE_UP}|[a-z]{{4,30}})['\"”’]?[ ]?"
    rf"(?:[(][ ]?(?:op[ ]|via[ ]|mijn[ ]|m['’]n[ ])?(?i:{NETWORK})[ ]?[)]"
    rf"|,?[ ](?:op|via|on|bij|van|in|als ik op)[ ](?:mijn[ ]|m['’]n[ ]|de[ ])?(?i:{NETWORK}))(?!\w|\.\w)"
)
# "volg me op insta groenegerda", "mijn Instagram (tuinvanjoke)": letters that are no word, behind a mark.
_UNKNOWN_WORD = lazy(
    rf"(?<![\w@./-])(?:(?i:volg\w*|add|voeg)[ ][\w ]{{0,20}}?(?i:{NETWORK})[ ]"
    rf"|(?i:{NETWORK})(?:[ -]?{_KIND})?[ ]?[:(=][ ]?)"
    rf"['\"“‘]?(?P<name>[a-z]{{6,30}})(?![\w@/]|\.\w)"
)
_ACCOUNT = (
    r"(?:\w*account|gebruiker|user|username|nick|nickname|gamertag|gamernaam|gametag|profiel|inlognaam|loginnaam"
    r"|inlog"
    r"|handle|kanaal|schuilnaam|alias|schermnaam|spelersnaam|spelernaam|speler|avatar|dm|pb|dm['’]en|volg|volgt"
    r"|volgen"
    r"|add|tag|tagde|getagd|vlogger|blogger|streamer|influencer|twitteraar|gamer|forumnaam|onder de naam"
    r"|te vinden als"
    r"|vind me als|bekend als|vindt (?:u|je) me als|sta ik als|schrijf ik als|post ik als"
    r"|schrijf(?:t)? (?:op \w+ )?als"
    r"|berichten? van|reactie van|post van|achter|zoek(?:en)? op|zoek maar op|voeg me toe|voeg toe|follow|profile)"
)
_OF_AN_ACCOUNT = lazy(
    rf"(?<![\w@./-])(?i:{_ACCOUNT})(?P<link>{_LINK}{{0,4}})[ ]?['\"“‘]?(?<=[ '\"“‘(:=,])(?P<name>{_MADE_UP})(?![\w@/])"
)
_NAMED_SO = (
    r"(?:heet ik|heet hij|heet ze|heet zij|ik heet|sta ik als|staat (?:hij|ze|zij) als|ben ik te vinden als"
    r"|ben ik bekend als"
    r"|noem ik me(?:zelf)?|zit ik als|schrijf ik als|post ik als|reageer ik als|sta ik(?: bekend)? onder"
    r"|vind(?:t)? (?:je|u|jij) me (?:als|onder)"
    r"|(?:verkoop|schrijf|post|speel|chat|reageer|zit|sta) ik als|(?:hij|zij|ze|die|wie) heet(?: daar)?"
    r"|ben ik|als|onder de naam|heet mijn (?:account|profiel|kanaal)|is mijn naam|i am|i['’]m)"
)
_CALLED_THERE = lazy(
    rf"(?<![\w@./-])(?i:(?:op|via|bij|in|on)[ ](?:de[ ])?{NETWORK}[ ,]{{1,2}}[^.!?\n]{{0,15}}?{_NAMED_SO})[ ]['\"“‘]?"
    rf"(?P<name>{_MADE_UP}|{_AS_A_NAME}|[a-z]{{6,30}}(?!\w))(?![\w@/])"
    rf"|(?<!\w)(?i:(?:mijn|m['’]n|zijn|haar)[ ]\w*naam[ ](?:op|bij|in)[ ]{NETWORK}[ ](?:is|luidt))[ ]['\"“‘]?"
    rf"(?P<other>{_MADE_UP}|{_AS_A_NAME}|{_PLAIN})(?![\w@/])"
)
_LAST_WORD = lazy(rf"(?<![\w@./-])(?i:{NETWORK})[ ]?[:=][ ]?(?P<name>[a-z]{{4,30}})[ ]?(?:$|\n|[,;)])")
_NICKNAME = lazy(
    rf"(?<!\w)(?i:(?:mijn|m['’]n|zijn|haar|my)[ ](?:\w+[ ])?(?:nick|nickname|gamertag|gamernaam|alias|schuilnaam"
    rf"|psn|steam"
    rf"|xbox|inlognaam|loginnaam|gebruikersnaam|schermnaam|spelersnaam|accountnaam)|psn|steam-?id|gamertag|inlognaam"
    rf"|loginnaam|nick|gebruikersnaam)(?i:[ ]is[ ]|[ ]?[:=][ ]?|[ ])['\"“‘]?(?P<name>{_MADE_UP}|{_PLAIN})(?![\w@/])"
)
# Whatever stands around: "xX_Sietse_Xx", "dorpsroddel_x", "sproetenkop.bsky.social", "BoosBuurman88".
_BY_ITS_FORM = lazy(
    r"(?<![\w@./\\#=&\"`,;-])(?P<name>(?:[^\W\d_][^\W_]*_+){1,4}[^\W_]+|[\w-]+\.bsky\.social"
    r"|[A-Z][a-z]{2,}[A-Z][a-z]{2,}\d{1,4}|[a-z]{5,}_(?=[ .,!?]|$)"
    r"|[a-z]{3,}\d{0,2}[._][a-z]{2,}[._]?\d{2,4})(?![\w@/\\\"`(=]|[,;.]\w)"
)
_FILE_OR_SITE = lazy(
    r".*\.(?:nl|com|net|org|eu|be|de|info|nu|io|example|test|pdf|docx?|xlsx?|csv|txt|jpe?g|png|mp[34]|html?|me"
    r"|tv|fm)",
    re.IGNORECASE,
)
_ALSO_WORDS = frozenset(
    ("tt", "tg", "dc", "yt", "switch", "signal", "medium", "viva", "steam", "id", "snap", "threads")
)
# "Windows11", "iPhone12", "LinkedIn": made up, but nobody's.
_NOBODY = lazy(
    r"(?:windows|iphone|ipad|android|covid|corona|agenda|top|euro|npo|rtl|wifi|youtube|linkedin|facebook"
    r"|whatsapp|tiktok|you"
    r"|linked|chatgpt|mijnoverheid|buurtapp|digid|snapchat|playstation|xbox|ps|wmo|co|wk|ek|os|havo|vwo|vmbo|mbo"
    r"|hbo|groep"
    r"|klas|artikel|lijn|bus|tram|tafel|zaal|kamer|nr|no|van|tot|om|per)\d*",
    re.IGNORECASE,
)
_CAPITAL_INSIDE = lazy(r"(?:Mc|Mac|De|Van|Le|La|Di|El|Al|O)[A-Z][a-zß-ÿ]+")


def find_accounts(text: str) -> Iterator[Redaction]:
    """All of this file, possibly overlapping."""
    yield from _called(text)
    yield from _letters_only(text)
    for pattern in (_ON_A_NETWORK, _OF_AN_ACCOUNT, _BEFORE_A_NETWORK, _BY_ITS_FORM):
        for match in pattern.finditer(text):
            if _is_account(text, match, pattern):
                yield Redaction(*match.span("name"), "handle", doubtful=pattern is not _ON_A_NETWORK)


def _called(text: str) -> Iterator[Redaction]:
    """Where somebody says what they are called there, it may be a name as people bear it."""
    for match in _CALLED_THERE.finditer(text):
        group = "name" if match["name"] else "other"
        plain = group == "name" and match[group].islower() and _is_word(match[group])
        if not plain and not _is_nobody(match[group]):
            yield Redaction(*match.span(group), "handle")
    for match in _NICKNAME.finditer(text):
        last = not re.match(r"[ ]\w", text[match.end("name") :])
        if match[0].startswith("Nick ") and match["name"].istitle():
            continue  # "Nick Visser" is somebody
        if re.search(r"[\W\d_]|[a-z][A-Z]", match["name"]) or last or not is_word(match["name"].casefold()):
            yield Redaction(*match.span("name"), "handle", doubtful=True)


def _letters_only(text: str) -> Iterator[Redaction]:
    """Behind the name of a network: letters that are no word, or the last word of the line."""
    for match in _LAST_WORD.finditer(text):
        yield Redaction(*match.span("name"), "handle", doubtful=True)
    for match in _UNKNOWN_WORD.finditer(text):
        if not _is_word(match["name"]):
            yield Redaction(*match.span("name"), "handle", doubtful=True)


def _is_word(word: str) -> bool:
    return is_word(word) or is_word(word, "en")


def _is_account(text: str, match: re.Match[str], pattern: re.Pattern[str]) -> bool:
    name = match["name"]
    if pattern is _BY_ITS_FORM and (name.isupper() or not re.search(r"[^\W_]{3}", name)):
        return False  # "SAMENSPRAAK_DATA", "L_C_D_s"
    if _is_nobody(name) or (_FILE_OR_SITE.fullmatch(name) and not name.endswith("bsky.social")):
        return False
    if pattern is _BEFORE_A_NETWORK and name.isalpha() and name.islower():
        # "fotofenneke op insta", but "zoeken op internet": no word, and no name of somebody.
        counted = re.search(
            r"(?<!\w)(?:de|het|een|ons|onze|mijn|die|dat|dit|the"
            r"|a)[ ]$",
            text[: match.start()],
            re.IGNORECASE,
        )
        return counted is None and len(name) > 5 and not is_word(name) and not is_word(name, "en")
    if pattern is _ON_A_NETWORK and match["net"].casefold() in _ALSO_WORDS and not match["link"].strip():
        return re.search(r"[\d_]", name) is not None
    return True


def _is_nobody(name: str) -> bool:
    """Nobody's account: a thing, or the surname of somebody ("McDonald")."""
    return _NOBODY.fullmatch(name) is not None or _CAPITAL_INSIDE.fullmatch(name) is not None
