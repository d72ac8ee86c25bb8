"""Accounts, pages and addresses by the name in them or by what is said of them: "hovenierdaan.nl", "user x wrote".

A page of somebody has the name of who it is of: behind "bij" or "van", behind a trade, or as it stands elsewhere in
the same text. All are doubtful save an address that is said in full.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from rodedraad.identifiers.found import Redaction
from rodedraad.identifiers.names.common import GIVEN
from rodedraad.identifiers.names.cues import CAPITAL_TELLS
from rodedraad.identifiers.names.lists import given_names, is_word, places, surnames
from rodedraad.identifiers.online import ADDRESS, PROFILE, end_of_address
from rodedraad.patterns import lazy

# ---- e-mail addresses

_AT = (
    r"(?:[ ]?[\[(<{][ ]?(?:at|ape(?:n)?staart(?:je)?|a[ -]?krul|apenklootje|slingeraap|@)[ ]?[\])>}][ ]?"
    r"|[ ](?:at|ape(?:n)?staart(?:je)?|at[ -]teken|slingeraap|a[ -]krul)[ ])"
)
_DOT = r"(?:[ ]?[\[(<{][ ]?(?:punt|dot|\.)[ ]?[\])>}][ ]?|[ ](?:punt|dot)[ ]|[ ]?\.[ ]?)"
_JOIN = (
    r"(?:[ ](?:punt|dot|streepje(?:[ ](?:laag|onder))?|laag[ ]streepje|liggend[ ]streepje|lage[ ]streep"
    r"|underscore|min|koppelteken)[ ]|[._-])"
)
_ENDING = r"(?:nl|com|net|org|eu|be|de|info|frl|nu|example|test|en[ ]el)"
_MAILBOX = (
    r"(?:gmail|hotmail|outlook|live|ziggo|kpnmail|kpn|planet|xs4all|home|casema|hetnet|yahoo|icloud|telfort|online|upc"
    r"|quicknet|chello|protonmail|proton|msn|solcon|tele2|zonnet|freedom|caiway|versatel)"
)
_EMAIL = lazy(
    rf"(?<![\w.-])\w[\w-]{{0,30}}(?:{_JOIN}\w{{1,30}}){{0,4}}"
    rf"(?:{_AT}\w[\w-]{{1,40}}(?:{_JOIN}\w{{2,30}})?|[ ](?:bij|op)[ ]{_MAILBOX}){_DOT}{_ENDING}(?!\w|\.\w)",
    re.IGNORECASE,
)
_SAYS_EMAIL = lazy(r"staart|slingeraap|krul|[(\[]|punt|\bdot\b", re.IGNORECASE)

# ---- accounts

_NETWORK = (
    r"(?:instagram|insta|ig|snapchat|snap|twitter|tiktok|telegram|discord|skype|facebook|fb|linkedin|mastodon|bluesky"
    r"|threads|youtube|twitch|strava|bereal|pinterest|vinted|marktplaats|reddit|steam|roblox|minecraft|xbox|psn|garmin"
    r"|komoot|nextdoor|hoplr|google|tripadvisor|iens|trustpilot|tweakers|signal|x|duolingo|polarsteps|zwift)"
)
_ODD = (
    r"(?:[A-ZÀ-Þ]?[a-zß-ÿ]{1,20}(?:[A-ZÀ-Þ][a-zß-ÿ]{1,20}){1,4}\d{0,4}|[^\W\d_]{3,25}\d{1,4}"
    r"|[^\W\d_]\w{1,20}_\w{1,20}|[a-zß-ÿ]{2,20}\.[a-zß-ÿ]{2,20})"
)
_WORDS = (
    r"(?:[A-ZÀ-Þ][\w'’-]{1,20}(?:[ ](?:(?:van|de|der|het|uit|the)[ ]){0,2}[A-ZÀ-Þ0-9][\w'’-]{0,20}){0,3})"
)
_ENDS = r"(?![\w@/-]|\.\w)"
_WHO = lazy(
    r"(?<!\w)(?i:gebruiker|gebruikster|reageerder|reaguurder|kijker|volger|commenter|poster|plaatser|forumlid|speler"
    r"|aanbieder|adverteerder|recensent|user|viewer|topicstarter|chatter|twitteraar|instagrammer|accounthouder"
    rf"|bieder|inzender|inschrijver)[ ]['\"“‘@]?(?P<name>{_ODD}|[a-zß-ÿ]{{6,30}}(?=['\"”’]?[:;,)])){_ENDS}"
)
_UNDER = lazy(
    r"(?<!\w)(?i:onder|met|als)[ ](?i:de|het|mijn|zijn|haar|een|m['’]n|z['’]n)[ ](?i:schuilnaam|pseudoniem|alias"
    r"|nickname|nick|gebruikersnaam|schermnaam|accountnaam|forumnaam|schrijversnaam|spelersnaam|bijnaam)"
    rf"[ :]{{1,2}}['\"“‘]?(?P<name>{_WORDS}|{_ODD}){_ENDS}"
)
_PLACE = (
    rf"(?:{_NETWORK}|(?:het|ons|een|dat|de)[ ]\w{{0,20}}(?:forum|platform|site|blog|app|groep|chat|prikbord))"
)
_WRITES = lazy(
    r"(?<!\w)(?i:schrijf|schrijft|schreef|reageer|reageert|reageerde|post|postte|plaats|plaatst|plaatste|beoordeel"
    r"|recenseer|bericht|speel|speelt|verkoop|verkoopt|sta|staat|zit|loop|loopt|fiets|fietst|deel|deelt)(?!\w)"
    rf"[^.!?\n]{{0,30}}?[ ](?i:als|onder[ ]de[ ]naam|onder)[ ]['\"“‘]?(?P<name>{_WORDS}|{_ODD})"
    rf"['\"”’]?(?=[ ](?i:op|bij|in|via)[ ](?i:{_PLACE})(?!\w))"
)
# "Als Polderprins heb ik 212 reacties geplaatst": a made-up name, told by what was done under it.
_DID_AS = lazy(
    rf"(?<!\w)(?i:als|onder de naam|onder)[ ]['\"“‘]?(?P<name>{_ODD}|{_WORDS})['\"”’]?[ ]"
    r"(?:heb|had|heeft|plaats|plaatste|schreef|schrijf|reageerde|reageer|post|postte)[ ](?:ik|hij|zij|ze)(?!\w)"
    r"[^.!?\n]{0,25}(?<!\w)(?:reacties?|berichten|posts?|recensies?|commentaar|bijdragen|gereageerd|gepost"
    r"|geplaatst)(?!\w)"
)
_SEEN_ON = lazy(
    rf"(?<!\w)(?i:via|op|in)[ ](?i:{_NETWORK})(?!\w)[^.!?\n]{{0,40}}?(?<![\w@./-])"
    rf"(?P<name>[A-ZÀ-Þ][a-zß-ÿ]{{1,20}}(?:[A-ZÀ-Þ][a-zß-ÿ]{{1,20}}){{1,4}}\d{{1,4}}|[a-zß-ÿ]{{4,25}}\d{{2,4}}"
    rf"|[^\W\d_]{{2,20}}_\w{{2,20}}){_ENDS}"
)
_BOTH = lazy(
    rf"(?<!\w)(?i:{_NETWORK})(?:,?[ ](?:en|and|&|/)?[ ]?(?i:{_NETWORK})){{1,3}}(?:naam)?"
    rf"[ ]?(?:(?:zijn|is|heet|heten|:)[ ])(?:(?:allebei|beide|alletwee|ook|hetzelfde|gewoon)[ :]{{1,2}})?"
    rf"(?P<name>{_ODD}|[a-zß-ÿ]{{6,30}}){_ENDS}"
)
_NOT_AN_ACCOUNT = lazy(
    r"(?:covid|corona|sars|iso|nen|a|n|lijn|bus|tram|kamer|zaal|top|web|mp|versie|windows|office)\d+"
    r"|(?:YouTube|LinkedIn|WhatsApp|TikTok|GroenLinks|DigiD|PostNL|ProRail|GitHub|iPhone|iPad|JavaScript)\w*",
    re.IGNORECASE,
)

# ---- pages

_OF_WHOM = lazy(r"(?<=[a-z])-?(?:bij|van|door|met|by)-?(?=(?P<who>[a-z]{3,20})$)")
_TRADE = lazy(
    r"(?:de-?)?(?:hovenier|tuinman|tuinvrouw|kapper|kapster|schilder|fotograaf|fotografe|klusser|klusjesman|coach|oppas"
    r"|gastouder|juf|meester|dj|wijkdj|loodgieter|timmerman|timmervrouw|visagiste?|nagelstyliste?|masseur|masseuse"
    r"|pedicure|kok|imker|rij-?instructeur|naaister|schoonmaker|glazenwasser|stukadoor|tegelzetter|elektricien"
    r"|hondentrimster|trimster|hondenuitlater|dierenarts|dichter|schrijver|zanger|zangeres|clown|goochelaar|verteller"
    r"|reporter|buurtreporter|dansjuf|yogajuf|pianojuf|zangjuf|bijles|pianoles|gitaarles|vioolles|taalles|rijles|yoga"
    r"|massage|fietsenmaker|schoenmaker|boer|boerin|tante|ome|oom|oma|opa|buurman|buurvrouw|atelier|studio)-?"
    r"(?P<who>[a-z]{3,20})"
)
_FAMILY = lazy(r"(?:^|-|van|bij|de)fam(?:ilie)?-?(?P<who>[a-z]{3,20})$")
_PAIR = lazy(r"(?P<one>[a-z]{3,12})(?:en|and)(?P<two>[a-z]{3,12})")
_CHAIN = lazy(
    r"bakker-?bart|museum|stichting|gemeente|(?<!rij)(?<!muziek)(?<!dans)(?<!ski)(?<!zwem)school|kerk|huis-?van"
)
# Those who stand together under one name.
_GROUP = lazy(
    r"(?:wijk|buurt|dorps|bewoners|jongeren|ouderen|leerlingen|studenten|huurders|sport|voetbal|speeltuin|ouder)"
    r"(?:raad|comité|commissie|groep|vereniging|huis|team|overleg|platform|belang|belangen)?(?!\w)|"
    r"(?:stichting|vereniging|gemeente|comité|commissie|werkgroep|partij|raad|team|vrijwilliger|bewoner|deelnemer)(?!\w)",
    re.IGNORECASE,
)
# A word that somebody calls himself, where a verb would stand otherwise: "gebruiker stormvogeltje: ...".
_CALLED = lazy(
    r"\w*(?:tje|pje|kje|vogel|kabouter|meisje|jongen|man|vrouw|moeder|vader|oma|opa|beer|kat|uil|vos|wolf|heks|fee"
    r"|prins|prinses|koning|koningin|piraat|fan|baas|kind|fietser|loper|hater|denker|boer|mug|bij|bloem|roos|zon)"
)
_ARTICLE_BEFORE = lazy(r"(?<!\w)(?:de|een|elke|die|iedere|geen)[ ]$", re.IGNORECASE)


def find_claimed(text: str, names: Iterable[Redaction]) -> Iterator[Redaction]:
    """All of this file, possibly overlapping."""
    if _SAYS_EMAIL.search(text):
        for match in _EMAIL.finditer(text):
            yield Redaction(match.start(), match.end(), "email")
    yield from _accounts(text)
    if "." in text:
        yield from _pages(text, names)


def _accounts(text: str) -> Iterator[Redaction]:
    for pattern in (_WHO, _UNDER, _WRITES, _DID_AS, _SEEN_ON, _BOTH):
        for match in pattern.finditer(text):
            name = match["name"]
            plain = name.isalpha() and name.islower()
            if _NOT_AN_ACCOUNT.fullmatch(name) or _GROUP.match(name) or name.endswith((".nl", ".com")):
                continue
            if plain and is_word(name):
                general = _ARTICLE_BEFORE.search(text[max(0, match.start() - 8) : match.start()])
                if general or pattern is not _WHO or not _CALLED.fullmatch(name):
                    continue
            # What is said of an account outdoes a single name inside it ("Lekkerbek Leo").
            yield Redaction(*match.span("name"), "handle", doubtful=pattern in (_SEEN_ON, _BOTH) or plain)


def _pages(text: str, names: Iterable[Redaction]) -> Iterator[Redaction]:
    said = {
        word.casefold()
        for one in names
        if one.type == "name"
        for word in re.findall(r"[^\W\d_]{4,}", text[one.start : one.end])
    }
    for match in PROFILE.finditer(text):
        if _ends_in_a_name(match["name"].casefold()) and text[: match.start()][-1:] not in ("@", ".", "-"):
            yield Redaction(match.start(), end_of_address(match), "url", doubtful=True)
    for match in ADDRESS.finditer(text):
        host = re.sub(r"^(?:https?://)?(?:www\.)?", "", match[0].casefold()).partition("/")[0]
        labels = host.split(".")[:-1]
        if not _CHAIN.search(host) and any(_of_somebody(label, said) for label in labels):
            yield Redaction(match.start(), end_of_address(match), "url", doubtful=True)


def _of_somebody(label: str, said: set[str]) -> bool:
    """Whether a label of a host says whose it is: "pianolesbijmirjam", "dekas-fambos", "riaenpiet-opstap"."""
    family = _FAMILY.search(label)
    if family and (family["who"] in surnames() or "-fam" in label):
        return True
    behind, trade = _OF_WHOM.search(label), _TRADE.fullmatch(label)
    if any(found and (_given(found["who"]) or found["who"] in CAPITAL_TELLS) for found in (behind, trade)):
        return True
    pairs = (_PAIR.fullmatch(part) for part in label.split("-") if "-" in label)
    if any(pair and _given(pair["one"]) and _given(pair["two"]) for pair in pairs):
        return True
    # A name that stands in the text and in the label; the label is more than that name.
    return any(label.endswith(one) and len(label) > len(one) + 3 and _given(one) for one in said)


def _ends_in_a_name(account: str) -> bool:
    """ "buurtreporterkoos", "wijkdj.ravi": the last word of an account is a given name."""
    last = re.split(r"[_.\d-]+", account)
    trade = _TRADE.fullmatch(account)
    called = trade is not None and (_given(trade["who"]) or trade["who"] in CAPITAL_TELLS)
    return called or (len(last) > 1 and _given(last[-1]))


def _given(name: str) -> bool:
    """A given name that is no place, and no word unless it is among the commonest names."""
    if name in places():
        return False
    return name in GIVEN or (len(name) > 2 and name in given_names() and not is_word(name))
