"""What a report says of consent beside the statements: remarks under or behind one, and who is not to be used.

"(ingetrokken)", "— mag niet worden gebruikt", "The baker does not want her words to be used". That only quoting is
refused is no reason to leave a statement out: these patterns speak of use and of taking back.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from rodedraad.patterns import lazy
from rodedraad.readers.blocks import Block, Form
from rodedraad.readers.consent import Act, act_of, act_of_answer, act_of_remark
from rodedraad.readers.doubt import is_noted_out
from rodedraad.readers.units import DELETED, HEADING, HIDDEN, NO_CONSENT, PROCEDURE, WITHDRAWN

WHOSE = (
    r"(?:(?:deze|dit|de|het|this|the|that|zijn|haar|hun|their|her|his)\s+)?(?:inbreng|uitspraak|bijdrage|opmerking"
    r"|reactie|statement|contribution|comment|remark|tekst|text|deelnemer|deelneemster|spreker|spreekster|participant"
    r"|speaker|toestemming|consent|dit|deze|this)"
)
ONCE = (
    r"(?:(?:is|was|werd|heeft|has|been|dit|deze|this|het|it|inmiddels|later|achteraf|alsnog|weer|zelf|toestemming"
    r"|op (?:eigen )?verzoek(?: van (?:de |het )?\w+)?|(?:at|on|by) (?:the |her |his |their )?(?:own )?(?:request"
    r"|participant|speaker)(?: of the \w+)?)\s+)*"
)
TAKEN_BACK = lazy(
    rf"(?:{WHOSE}\s+)?{ONCE}(?:weer )?(?:ingetrokken|teruggetrokken|teruggenomen|withdrawn|withdrew|retracted)"
    r"(?:\s*[,;:–—-]\s*.{0,60}|\s+(?:op (?:\d.{0,20}|(?:eigen )?verzoek.{0,30})|per .{0,30}|on \d.{0,20}|this\b.{0,20}"
    r"|(?:door|by) (?:de |het |the )?(?:deelne\w+|spre\w+|inbrenger|indiener|betrokkene|participant|speaker"
    r"|author|person).{0,20}|(?:at|on) (?:the |own )?.{0,15}request.{0,20}))?[.!]?",
    re.IGNORECASE,
)
FOR_USE = (
    r"(?:(?:verder |het |dit |deze )*(?:gebruik|verwerk|publicatie|opname|verslag)"
    r"|(?:further )?(?:use|processing))"
)
NOT_FOR_USE = lazy(
    rf"(?:{WHOSE}\s+)?(?:(?:mag|mogen) (?:dus |echt |toch )?niet (?:worden )?(?:gebruikt|verwerkt|overgenomen|gedeeld)"
    r"(?: worden)?|(?:alstublieft |graag |svp )?niet (?:te )?(?:gebruiken|verwerken|overnemen)"
    r"|(?:may|must|can) not be (?:used|processed|shared)|(?:please )?do not (?:use|process|share)(?: this)?"
    r"|not (?:for|to be) use[d]?|(?:alleen|uitsluitend) (?:voor )?intern(?: gebruik)?|internal (?:use )?only"
    rf"|(?:geen|zonder) toestemming(?! (?:voor|om|tot) (?!{FOR_USE}))"
    rf"|(?:no|without) consent(?! (?:to|for) (?!{FOR_USE}))"
    r"|niet akkoord(?! met (?!gebruik|verwerk)))"
    r"(?:\s*[,;:–—-]\s*.{0,50}|\s+(?:voor|met|door|op|van|to|for|by) .{0,50})?[.!]?",
    re.IGNORECASE,
)
BEHIND = lazy(
    r"[*_~\s]*[\[({](?P<inside>[^\[\](){}\n]{2,90})[\])}][*_.\s]*$"
    r"|(?:^|[\s.!?…\"”’)])\s*(?:[–—]|--|\s-|//?|\|)\s*(?P<dashed>[^–—\n|/]{2,80})$"
)
STRUCK = lazy(
    r"~~(?P<tilde>[^~\n](?:[^\n]*?[^~\n])?)~~|<(?P<tag>del|s|strike)>(?P<tagged>.*?)</(?P=tag)>", re.S
)
# Off the page, but in the file.
UNSEEN = lazy(
    r"<(?P<tag>\w+)\b[^>]*(?:display:\s*none|visibility:\s*hidden|\shidden\b)[^>]*>.*?</(?P=tag)>"
    r"|(?<!%)%%(?!%)[^\n]+?%%|\|\|(?=\S)[^|\n]+\|\|",
    re.DOTALL | re.IGNORECASE,
)
# "**C**: ~~...~~ Onze vrienden ...": what is left is still C's.
LABEL_ALONE = lazy(r"\s*[*_]{0,3}(?P<who>[^:*_\n]{1,40})[*_]{0,3}\s*:[*_]{0,3}\s*")
POSSESSIVE = lazy(
    r"(?:mijn|onze|ons|zijn|haar|hun|my|our|his|her|their|ik|wij|we|i|they|ze|zij|hij|he|she|je|jij|u|you|iedereen"
    r"|niemand|everyone|nobody|men|dit|dat|die|this|that|it|het|wie|who|er|there)\b",
    re.IGNORECASE,
)
NO_USE = (
    rf"(?:geen toestemming(?! (?:voor|om|tot) (?!{FOR_USE}))|niet akkoord(?! met (?!{FOR_USE}))|geen akkoord"
    r"|niets?\b[^.;]{0,50}?\b(?:gebruikt|gebruiken|verwerkt|verwerken|gedeeld|gebruik)\b"
    r"|no (?:consent|permission)|not(?:hing)?\b[^.;]{0,50}?\b(?:used|use)\b)"
)
# "De deelnemer met hoedanigheid 'verpleegkundige' geeft geen toestemming ..."
OF_SOMEBODY = lazy(
    r"(?:(?:let op|toestemming|consent|nb|note|noot)\s*:?\s+)?(?P<who>[^.:;]{2,90}?)\s+"
    r"(?:geeft|gaf|geven|gaven|heeft|hebben|had|wil|willen|wilde|wenst|vraagt|vroeg|verzoekt|verzocht|is|gives|gave|has"
    r"|have"
    rf"|does|did|wants|wanted|asks|asked|would)\b[^.;]{{0,50}}?{NO_USE}(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
EXCEPT = lazy(
    r".*(?:getekend|akkoord|toestemming|formulier|signed|agreed|consent)\b[^.;]{0,40}?,?\s+"
    r"(?:behalve|op|except)(?: for)?\s+"
    r"(?P<who>(?:de|het|the)\s+[^,.;]{2,40}?)(?:\s+na)?(?:[,.;].*)?",
    re.IGNORECASE | re.DOTALL,
)
WORDS_OF_SOMEBODY = lazy(
    r".*\b(?:inbreng|uitspraken|bijdragen?|woorden|words|contributions?|statements) (?:van|of) "
    r"(?P<who>(?:de|het|the)\s+[^,.;]{2,40}?)\s+(?:(?:mag|mogen|wordt|worden|gebruiken)\b.{0,20}?\bniet"
    r"|(?:must|may|can|are|is) not)\b.*",
    re.IGNORECASE | re.DOTALL,
)
ABOUT_WORDS = lazy(
    r"toestemming|akkoord|inbreng|uitspra|bijdrage|woorden|gezegd|consent|permission|words|statement|contribution"
    r"|getekend|formulier|signed|form",
    re.IGNORECASE,
)
QUOTED = lazy(r"['‘\"“](?P<word>[^'’\"”]{2,50})['’\"”]")
NO_ANSWER = lazy(
    rf"(?:nee|neen|no|geen|niet|false|geweigerd|refused|denied)(?:[\s,.;].*)?|.*{TAKEN_BACK.pattern}",
    re.IGNORECASE,
)
STILL_USED = lazy(r"\bwel (?:te )?gebruik|\bmay be used|\bonly (?:not )?quot|^(?:ja|yes)\b", re.IGNORECASE)


# "Deelnemer 3 - geen toestemming" is about somebody, not about the statement above it.
OF_A_PERSON = lazy(
    r"(?:deelne\w+|spre\w+|participant|speaker|respondent|tafel|table|punt\w*|uitspra\w+|bijdrage\w*|nummer\w*"
    r"|nrs?\.?|rij\w*|regel\w*|rows?|points?|statements?|items?)\s*(?:\d|[A-Z]\b)|^[^:–—-]{2,40}(?::|\s[–—-])\s",
    re.IGNORECASE,
)


def remark_of(words: str) -> str | None:
    """Why a statement is left out that these words, as a whole, are a remark to."""
    bare = words.strip(" *_~.\t\n")
    act = act_of_remark(bare)
    if STILL_USED.search(bare) or act in (Act.ALLOW, Act.NOT_QUOTED):
        return None
    if TAKEN_BACK.fullmatch(bare) or act == Act.WITHDRAW:
        return WITHDRAWN
    return NO_CONSENT if NOT_FOR_USE.fullmatch(bare) or act == Act.REFUSE else None


def remark_behind(text: str) -> str | None:
    """The same of a statement with such a remark behind it, in brackets or after a dash."""
    for line in (text, text.strip().rpartition("\n")[2]):
        found = BEHIND.search(line.rstrip(" *_~"))
        if found and (why := remark_of(found["inside"] or found["dashed"])):
            return why
    return None


def answer_of(value: str) -> str | None:
    """What stands behind "Toestemming:": why its speaker is left out, None where the words may be used."""
    bare = value.strip(" *_.")
    act = act_of_answer(bare)
    if STILL_USED.search(bare) or act in (Act.ALLOW, Act.NOT_QUOTED):
        return None
    if act is not None:
        return WITHDRAWN if act == Act.WITHDRAW else NO_CONSENT
    return remark_of(bare) or (NO_CONSENT if NO_ANSWER.fullmatch(bare) else None)


def with_remarks(blocks: Sequence[Block]) -> list[Block]:
    """Blocks with what remarks under or behind them say, and the remarks themselves left out."""
    settled: list[Block] = []
    for block in blocks:
        if block.why or block.form == Form.HEADING:
            settled.append(block)
            continue
        alone = re.fullmatch(r"[\s*_~]*[\[(](?P<inside>[^\[\]()]+)[\])][\s*_~.]*", block.text)
        why = remark_of(alone["inside"] if alone else block.text)
        bare = block.form != Form.TURN and len(block.text.split()) <= 8 and not OF_A_PERSON.search(block.text)
        if why and (alone or bare):
            if settled and settled[-1].form != Form.HEADING and not settled[-1].why:
                settled[-1] = replace(settled[-1], remark=why)
            settled.append(replace(block, why=PROCEDURE))
        else:
            settled.append(replace(block, remark=block.remark or remark_behind(block.text)))
    return settled


def without_struck(blocks: Sequence[Block]) -> list[Block]:
    """Blocks with what Markdown strikes through apart, as deleted."""
    return [
        piece
        for block in blocks
        for left in apart(block, UNSEEN, HIDDEN)
        for piece in apart(left, STRUCK, DELETED)
    ]


def apart(block: Block, marks: re.Pattern[str], gone: str) -> Iterator[Block]:
    """A block with what such marks hold in blocks of its own, left out."""
    there = not block.why and re.search(r"~~|</|%%|\|\|", block.text)
    marked = list(marks.finditer(block.text)) if there else []
    if not marked:
        yield block
        return
    if len(re.findall(r"\w+", marks.sub("", block.text))) < 4:
        yield replace(block, why=remark_behind(block.text) or gone)
        return
    at = 0
    named = LABEL_ALONE.fullmatch(block.text[: marked[0].start()])
    role = named["who"].strip() if named else block.role
    for number, (start, end) in enumerate([*(found.span() for found in marked), (len(block.text),) * 2], 1):
        for first, last, why in ((at, start, None), (start, end, gone)):
            piece = block.text[first:last]
            if re.search(r"\w", piece):
                key = block.key if first == 0 else f"{block.key}, part {number}{f', {gone}' if why else ''}"
                told = why or (HEADING if named and first == 0 else None)
                yield replace(block, text=piece, offset=block.offset + first, key=key, why=told, role=role)
        at = end


# "Op verzoek van de bakker is ... weggelaten", "What the baker said was removed", "De bakker vroeg achteraf ...".
_SOMEBODY = (
    r"(?:(?:alle(?:s van)?|de|het|the|een|an?|onze|our)\s+)?(?:(?:dialoog)?(?:tafel|table|groep"
    r"|group)\s+[\w-]{1,4}\b|(?:deelnemer|deelneemster|spreker|spreekster|participant|speaker|respondent)\s+"
    r"(?:[A-Z]\b|\d{1,2}|met (?:de )?(?:rol|hoedanigheid) \S+)|(?:mevrouw|meneer|mevr\.|mw\.|dhr\.|de heer|mr\.?"
    r"|mrs\.?|ms\.?)\s+"
    r"[\w.'’-]+(?:\s(?-i:[A-Z])[\w'’-]+)?|[\w'’-]+(?:\s(?:van|der|de|den|el|(?-i:[A-Z])[\w'’-]*)){0,3})"
)
_OF_PEOPLE = rf"(?P<who>{_SOMEBODY}(?:(?:,\s+|\s+(?:en|and|&)\s+|,\s+(?:en|and)\s+){_SOMEBODY}){{0,5}})"
AT_REQUEST = lazy(
    rf".*?\b(?:op (?:uitdrukkelijk |eigen )?verzoek van|at (?:the )?request of|namens"
    rf"|on behalf of)\s+{_OF_PEOPLE}(?=[\s,.:]).*",
    re.IGNORECASE | re.DOTALL,
)
WHAT_SOMEBODY_SAID = lazy(
    rf".*?\b(?:(?:alles\s+)?wat|(?:everything|what|all that)(?:\s+that)?)\s+{_OF_PEOPLE}\s+(?:heeft|had|zei|zeiden"
    rf"|vertelde|inbracht|said|has|told|brought|contributed)\b.*"
    rf"|.*?\b(?:inbreng|uitspra(?:ak|ken)|bijdragen?|opmerkingen?|woorden|tekst|verhaal|citaten|words|contributions?"
    rf"|statements?|comments?|remarks?|story)"
    rf"\s+(?:van|of|by|from)\s+{_OF_PEOPLE.replace('who', 'whose')}(?=[\s,.:]).*",
    re.IGNORECASE | re.DOTALL,
)
SOMEBODY_SAYS = lazy(
    rf"(?:[^,.:;]{{0,40}}:\s*|(?:let op|nb|note|noot|achteraf|later|na afloop|afterwards|after the meeting"
    rf"|op \d[^,]{{0,20}}|on \d[^,]{{0,20}}),?\s+)?{_OF_PEOPLE}\s*"
    r"(?:\([^)]{1,40}\)\s*)?,?\s+(?:heeft|hebben|had|hadden|gaf|gaven|geeft|geven|wil|willen|wilde|wilden|wenst"
    r"|wensten|vroeg|vroegen|vraagt|vragen"
    r"|wordt|worden|verzocht|verzoekt|verzoeken|belde|mailde|schreef|liet|laat|laten|weigert|weigeren|weigerde"
    r"|weigerden|tekende|tekenden|trok|trokken|trekt|trekken"
    r"|maakt|maakte|maakten|maken|nam|is|zijn|was|waren|mag|mogen|stemt|stemde|stemmen|herriep|has|have|gave|give"
    r"|gives|does|do|did|didn['’]t|doesn['’]t|don['’]t|wants?|wanted|asks?"
    r"|asked|requested|refuse[sd]?|decline[sd]?|withdrew|withdraws?|withdrawn|objects?|objected|opted|signed|told"
    r"|emailed|may|must|revoked|retracted|would|prefers?|preferred)\b(?P<told>.*)",
    re.IGNORECASE | re.DOTALL,
)
INVERTED = lazy(
    rf"(?:op \d[^,]{{0,20}}?|achteraf|later|na afloop|inmiddels|intussen|vervolgens|daarna|afgelopen \w+"
    rf"|bij nader inzien|alsnog|per (?:mail|brief)|telefonisch)\s+(?:heeft|hebben|gaf|gaven|trok|trokken|wil|wilde"
    rf"|vroeg|vroegen|liet|lieten|weigerde|is|zijn|maakte|mailde|belde)\s+{_OF_PEOPLE}\s+(?P<told>.*)",
    re.IGNORECASE | re.DOTALL,
)
THEY_REFUSE = lazy(
    r"[^:]{0,120}(?:toestemming|akkoord|consent|permission|gebruik\w*|used?|verslag|ingetrokken|withdrawn|withdrew"
    r"|formulier|form|teken\w*|signed)\b[^:]{0,60}:\s*(?P<list>[^:]{2,200})",
    re.IGNORECASE | re.DOTALL,
)
MONTHS = (
    *("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september"),
    *("oktober", "november", "december"),
)
_OF_USE = lazy(
    r"toestemming|akkoord|inbreng|uitspra|bijdrage|woorden|gezegd|zei\b|opmerking|verslag|notulen|formulier"
    r"|verklaring|getekend|tekende|verhaal\b"
    r"|consent|permission|contribution|statement|words|report\b|minutes|record|signed|form\b|said|comments?\b"
    r"|remarks?\b|gebruik\w* (?:wordt|worden|van)|\bused\b",
    re.IGNORECASE,
)


# "Seats 3 and 6 did not give permission", "Stoel 2 en 5 willen niet in het verslag".
_BY_NUMBER = lazy(
    r"\b(?i:(?P<one>seat|stoel|plaats|deelne(?:e)?mer|spreker|speaker|participant|respondent|person|persoon"
    r"|stem|voice|nummer"
    r"|letter|kaart)(?:s|en|n)?)\s+(?:met (?:nummer|letter)s?\s+)?"
    r"(?P<list>(?:\d{1,2}|[A-Z])(?:\s*(?:,|en|and|&|/|\+)\s*(?:\d{1,2}|[A-Z]))+)\b"
)


def keeps_the_words(note: str) -> bool:
    """Whether a note keeps the words that it refuses itself: "B, niet uitwerken: Ik neem liever mensen aan zonder"."""
    remark, colon, words = note.partition(":")
    bare = remark.strip("<!- ")
    refuses = act_of_remark(bare) is not None or (len(bare.split()) <= 14 and is_noted_out(bare))
    return bool(colon) and refuses and len(words.split()) >= 6


def numbered_people(sentence: str) -> set[str]:
    """Several people by one word and their numbers or letters, each as a report may call them."""
    found = _BY_NUMBER.search(sentence)
    people: set[str] = set()
    for number in re.findall(r"\d{1,2}|[A-Z]\b", found["list"]) if found else ():
        one = found["one"].casefold() if found else ""
        people |= {f"{one} {number}".casefold(), number.casefold(), f"{one[0]}{number}".casefold()}
    return people


def people_refusing(sentence: str) -> tuple[set[str], Act | None]:
    """Whose words a sentence of a report speaks of the use of, in lower case, and what it does to them."""
    act = act_of(sentence)
    if (
        act not in (Act.REFUSE, Act.WITHDRAW, Act.ALLOW)
        or not _OF_USE.search(sentence)
        or len(sentence.split()) > 45
    ):
        return set(), None
    if STILL_USED.search(sentence) and act != Act.ALLOW:
        return set(), None
    if numbered := numbered_people(sentence):
        return numbered, act
    found = (
        AT_REQUEST.fullmatch(sentence)
        or WHAT_SOMEBODY_SAID.fullmatch(sentence)
        or INVERTED.fullmatch(sentence)
        or SOMEBODY_SAYS.fullmatch(sentence)
    )
    groups = found.groupdict() if found else {}
    told = groups.get("who") or groups.get("whose")
    if not told:
        listed = THEY_REFUSE.fullmatch(sentence)
        labelled = listed and sentence[: listed.start("list")].rstrip(": ").endswith((")", "]"))
        told = listed["list"] if listed and not labelled else None
    if told and found and (quoted := QUOTED.findall(told)):
        return {word.strip(" .").casefold() for word in quoted}, act
    return (people_in(told), act) if told else (set(), None)


_NOBODY = frozenset(["ja", "nee", "yes", "no", "toestemming", "consent", "akkoord", *MONTHS])


def people_in(told: str) -> set[str]:
    """Roles, names and numbers out of "de bakker, Jan de Wit en deelnemer 4"."""
    people = set()
    for one in re.split(r",\s*(?:en\s+|and\s+)?|;|\s+(?:en|and|&)\s+", told.strip(" .:;-–—*_'\"")):
        bare = re.sub(r"\s*[\[(].*$|\s[–—-]\s.*$", "", one.strip(" .:;-–—*_'\"‘’")).casefold()
        bare = re.sub(
            r"^(?:de|het|een|the|a|an|onze|our)\s+|\s+(?:aan|at|van|of|from)\s+(?:deze|dit|de|this|the)\s+\w+$",
            "",
            bare,
        )
        bare = re.sub(r"^(?:de|het|een|the|a|an|onze|our)\s+", "", bare)
        if (
            bare
            and len(bare.split()) <= 5
            and act_of(bare) is None
            and bare not in _NOBODY
            and not POSSESSIVE.match(bare)
            and len(bare) > 1
        ):
            people |= {
                bare,
                re.sub(r"^(?:mevrouw|meneer|mevr\.?|mw\.?|dhr\.?|heer|mr\.?|mrs\.?|ms\.?)\s+", "", bare),
            }
    return people


def refused_in(sentence: str) -> set[str]:
    """Who, by this sentence of a report, is not to be used: a role or name in lower case."""
    people, act = people_refusing(sentence)
    return (set() if act == Act.ALLOW else people) | _one_refused_in(sentence)


def _one_refused_in(sentence: str) -> set[str]:
    """The same of a sentence about one person, in so many words."""
    found = (
        OF_SOMEBODY.fullmatch(sentence) or EXCEPT.fullmatch(sentence) or WORDS_OF_SOMEBODY.fullmatch(sentence)
    )
    if not found or not ABOUT_WORDS.search(sentence) or STILL_USED.search(sentence):
        return set()
    quoted = [match["word"] for match in QUOTED.finditer(found["who"])]
    if quoted:
        return {word.strip(" .").casefold() for word in quoted}
    who = re.split(
        r"\s+(?:aan|at|van deze|of this)\s+(?:deze |this |the )?(?:tafel|table)", found["who"].strip()
    )[0]
    who = re.sub(
        r"^(?:de |een |the |a )?(?:deelne\w+|spreker|participant|speaker) "
        r"(?:met (?:de |als )?(?:hoedanigheid|rol|functie)"
        r"|(?:in|with) (?:de |the )?(?:rol|role)(?: van| of)?"
        r"|who (?:is|spoke as)|die (?:sprak|spreekt) als)\s+(?:an? |een )?",
        "",
        who,
        flags=re.IGNORECASE,
    )
    if POSSESSIVE.match(who) or len(who.split()) > 5:
        return set()
    bare = re.sub(r"^(?:de|het|een|the|a|an)\s+", "", who.strip(" .,'\"").casefold())
    return {bare} if len(bare) > 1 else set()
