"""Who was there, as a report lists them: their roles behind names, initials and letters, and who gave no consent.

"Jan Bakker (JB, ondernemer)", "D1: verpleegkundige", "A = docent, B = raadslid", "mw. Van Dam, winkelier". Whatever a
person is called in the rest of the report, the role from this list then stands for it; names go no further.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from rodedraad.patterns import lazy
from rodedraad.readers.blocks import Block, Form
from rodedraad.readers.consent import Act
from rodedraad.readers.labels import WITHOUT_CONSENT, is_facilitator, is_role_word, plain
from rodedraad.readers.refusals import answer_of, keeps_the_words, people_in, people_refusing, refused_in
from rodedraad.readers.scopes import lists_who_refuse
from rodedraad.readers.signs import ATTENDANCE_HEADING, SAID_NO, SENTENCE, is_numbered_heading
from rodedraad.readers.speakers import speaker_entries
from rodedraad.readers.units import COMMENT, NO_CONSENT, WITHDRAWN
from rodedraad.readers.voices import is_role
from rodedraad.sentences import sentence_spans

TITLES = lazy(r"^(?:mevrouw|meneer|mw|mevr|dhr|de heer|hr|mr|mrs|ms|dr|drs|ir)\b\.?\s+", re.IGNORECASE)
PARTICLES = frozenset(
    {"van", "de", "der", "den", "ten", "ter", "te", "het", "el", "al", "von", "la", "le", "in", "'t"}
)
INITIALS = r"(?:[A-Z]{1,4}\d{0,2}|[A-Z]\.(?:[A-Z]\.?){0,3}|[A-Z][a-z]?\d{1,2})"
NAME = lazy(
    r"[A-Z\u00c0-\u00de][\w'’.-]*(?:\s+(?:van|de|der|den|ten|ter|el|al|[A-Z\u00c0-\u00de][\w'’.-]*)){0,4}"
)
KEY = lazy(
    rf"(?P<key>{INITIALS}|(?:deelnemer|spreker|speaker|participant|respondent)\s*\d{{1,2}})\s*(?:=|:"
    rf"|\s[–—-])\s*(?P<rest>\S.*)",
    re.IGNORECASE,
)
STRICT_KEY = lazy(
    INITIALS + r"|(?:[Dd]eelnemer|[Ss]preker|[Ss]peaker|[Pp]articipant|[Rr]espondent)\s*\d{1,2}"
)
BRACKETS = lazy(r"[(\[](?P<inside>[^()\[\]]{1,80})[)\]]")
INLINE_LIST = lazy(r"[*_\s-]*(?P<label>[^:\n]{4,30}?)[*_]*\s*:[*_]*\s*(?P<list>\S.*)", re.DOTALL)
_NEXT_LABEL = lazy(
    r"(?<=[)\w])\s+(?=(?:Voorzitter|Notulen|Notulist|Verslag|Afwezig|Afgemeld|Gespreksleid\w+|Chair|Minutes|Absent)\b)"
)
# As a table in a PDF comes out: "Aanwezig Noor (leerling), mw. Krol (huisarts)".
BARE_LIST = lazy(
    r"(?P<label>[Aa]anwezig(?:en)?|[Dd]eelnemers|[Aa]an tafel|[Pp]resent|[Aa]ttendees|[Pp]articipants)\s+"
    r"(?P<list>[^:.\n]{2,40}\([^()\n]{2,50}\)\s*,.*\([^()\n]{2,50}\).*)",
    re.DOTALL,
)
SPEAKS_OF_CONSENT = lazy(
    r"toestemming|consent|akkoord|niet (ge)?teken|formulier|did not sign|not signed|do not use"
    r"|niet (worden )?gebruik|bezwaar"
    r"|wil niet|wilde niet|willen niet|withdrew|withdrawn|withdraw|ingetrokken|trok|trekt|trekken|geweigerd|weiger"
    r"|refuse|decline"
    r"|verzoek|request|verslag|notulen|report|minutes|record|teken|signed|permission|bijdrage|inbreng|uitspra"
    r"|gebruik|contribution|words|objection|object(?:s|ed)|gezegd|said|opted",
    re.IGNORECASE,
)
# A sentence that says of somebody that these words are not for use.
FOR_THIS = r"(?:het |dit |deze |de )?(?:gebruik|opname|publicatie|citeren|verslag|verwerking)"
REFUSED = lazy(
    r"(?P<who>[^.:;]{2,80}?),?\s+"
    r"(?:(?:heeft|hebben|had|hadden|gaf|gaven|geeft|geven|trok|trokken|trekt|tekende|tekenden|maakte|maakt|wil"
    r"|willen|is|zijn)\b[^.;]{0,50}?"
    rf"(?:geen toestemming(?! (?:voor|om) (?!{FOR_THIS}))|toestemming[^.;]{{0,30}}\bin(?:getrokken)?\b"
    rf"|niet akkoord met {FOR_THIS}"
    r"|(?:formulier|verklaring) niet|niet getekend|geen (?:formulier|verklaring)|niet (?:opgenomen|geciteerd"
    r"|gebruikt) worden"
    rf"|bezwaar (?:tegen|gemaakt tegen) {FOR_THIS})"
    r"|(?:mag|mogen) niet (?:worden )?(?:gebruikt|opgenomen|geciteerd)"
    r"|(?:did not|didn['’]t|has not|have not|does not|do not|would not)\b[^.;]{0,30}?"
    r"(?:sign(?:ed)? (?:the |a )?(?:consent|form)|give (?:her |his |their )?(?:consent|permission)|consent\b"
    r"|want to be (?:quoted|recorded))"
    r"|(?:has |have |had )?(?:withdrew|withdrawn|refused)\b[^.;]{0,20}(?:consent|permission))",
    re.IGNORECASE,
)
LEGEND = lazy(
    rf"\s*(?:{INITIALS})\s*=\s*[^=,;\n]{{2,50}}(?:[,;\n]\s*(?:en\s+)?(?:{INITIALS})\s*=\s*[^=,;\n]{{2,50}})+\.?\s*"
)


@dataclass(slots=True)
class Person:
    """One who was there: what the report may call this person, and in which role."""

    names: list[str] = field(default_factory=list)
    role: str | None = None
    withheld: bool = False


@dataclass(slots=True)
class Present:
    """All who were there: `roles` gives the role (else the name itself) behind each name in lower case."""

    roles: dict[str, str] = field(default_factory=dict)
    withheld: frozenset[str] = frozenset()
    legends: frozenset[int] = frozenset()


def present_in(blocks: Sequence[Block]) -> Present:
    """Everyone whom the lists of a report name."""
    people: list[Person] = []
    legends = speaker_entries(blocks)
    people += [one for at in sorted(legends) if (one := person_of(blocks[at].text.strip()))]
    for at, entry in entries_of(blocks):
        person = person_of(entry)
        if person is not None:
            people.append(person)
        inline = INLINE_LIST.fullmatch(blocks[at].text.strip())
        if BARE_LIST.fullmatch(blocks[at].text.strip()):
            legends.add(at)
        if LEGEND.fullmatch(blocks[at].text) or (inline and keyed_entries(inline["list"])):
            legends.add(at)
    people += [person for block in blocks if block.why == COMMENT for person in speakers_in_note(block.text)]
    people += [
        Person(list(block.names), block.role, block.why in (NO_CONSENT, WITHDRAWN))
        for block in blocks
        if block.names
    ]
    return Present(roles_of(people), withheld_of(people, blocks), frozenset(legends))


NOTED = lazy(
    r"\s*[-•*]?\s*(?P<name>[^=:,;\n]{1,40}?)\s*[=:]\s*(?P<role>[^,;:\n]{2,50}?)\s*"
    r"(?:[,;(–—-]\s*(?:toestemming|consent|akkoord|permission)\s*[:=]?\s*(?P<answer>[^)\n]{1,60})\)?)?\s*"
)


# "Aan tafel: Aleida = gespreksleider; Sem = student" in a note between subtitles.
PAIRS = lazy(
    r"(?:^"
    r"|[:;,\n]\s*)(?P<name>[A-Z\u00c0-\u00de][\w'’.-]*(?: [\w'’.-]+){0,2})\s*=\s*(?P<role>[^=;,:\n]{2,50})(?=[;,\n]|$)"
)


def speakers_in_note(note: str) -> Iterator[Person]:
    """The speakers that a note between subtitles lists a line each, when it says of some what they agreed to."""
    pairs = PAIRS.findall(note)
    if len(pairs) >= 2:
        yield from (Person([name.strip()], role.strip(" .")) for name, role in pairs)
    found = [match for line in note.split("\n") if (match := NOTED.fullmatch(line))]
    if any(match["answer"] for match in found):
        for match in found:
            name = match["name"].strip()
            withheld = bool(match["answer"] and answer_of(match["answer"]))
            yield Person([name], match["role"].strip(" ."), withheld)


def entries_of(blocks: Sequence[Block]) -> Iterator[tuple[int, str]]:
    """The entries of each list of those present, and of legends such as "A = docent, B = raadslid"."""
    listing = False
    for at, block in enumerate(blocks):
        text = block.text.strip()
        inline = BARE_LIST.fullmatch(text) or INLINE_LIST.fullmatch(text)
        if ATTENDANCE_HEADING.fullmatch(plain(text)):
            listing = True
            continue
        keyed = keyed_entries(inline["list"] if inline else text)
        if keyed or LEGEND.fullmatch(text):
            yield from ((at, entry) for entry in keyed or re.split(r"[,;\n]", text))
            continue
        named = bool(inline and ATTENDANCE_HEADING.fullmatch(plain(inline["label"])))
        is_sentence = SENTENCE.fullmatch(text) and len(text.split()) >= 8
        if not named and (
            block.form == Form.HEADING
            or is_numbered_heading(text)
            or (is_sentence and not STRICT_KEY.match(text))
        ):
            listing = False
        if block.why or not (listing or named):
            continue
        listed = _NEXT_LABEL.split(inline["list"])[0] if named and inline else text
        yield from ((at, entry) for entry in split_list(listed))


_KEYED = lazy(rf"(?:^|[,;\n]\s*|\b(?:en|and)\s+)(?=(?:{INITIALS}|\d{{1,2}})\s*=)")


def keyed_entries(text: str) -> list[str]:
    """Entries of a list in one line whose keys tell where each begins: "C = partner, D = zoon, 22, E = adviseur"."""
    if len(text) > 600 or not re.match(rf"\s*(?:{INITIALS}|\d{{1,2}})\s*=", text):
        return []
    entries = [entry.strip(" ,;.\n") for entry in _KEYED.split(text) if entry.strip(" ,;.\n")]
    return entries if len(entries) >= 2 else []


def split_list(text: str) -> list[str]:
    """Entries apart: one a line, or parted by semicolons, or by commas that do not stand within brackets."""
    entries = []
    for line in re.split(r"[;\n]", text):
        pieces = re.split(r",(?![^(\[]*[)\]])|\s+(?:en|and)\s+(?=[A-Z\u00c0-\u00de])", line)
        joins = len(pieces) == 2 and is_told(pieces[1].strip())
        joins = joins or bool(KEY.match(line.strip("-•* \t")) and STRICT_KEY.match(line.strip("-•* \t")))
        entries += [line] if joins else pieces
    return [entry.strip() for entry in entries if entry.strip()]


def is_told(role: str) -> bool:
    return bool(role) and (
        is_role_word(re.split(r"[,;/(]", role)[0]) or is_facilitator(role) or is_role(role)
    )


def person_of(entry: str) -> Person | None:
    person = Person(withheld=bool(WITHOUT_CONSENT.search(entry)))
    text = WITHOUT_CONSENT.sub("", entry).strip("-•*–— \t.").replace("()", "").strip()
    text = re.sub(r"[\s–—-]+$", "", text)
    numbered = re.match(r"(\d{1,2})\s*=\s*(?P<role>[^=]{2,60})", text)
    if numbered:
        person.names.append(numbered[1])
        person.role = re.split(r"\.\s", numbered["role"])[0].strip(" .")
        return person
    key = KEY.match(text)
    if key and STRICT_KEY.fullmatch(key["key"]):
        person.names.append(key["key"])
        text = key["rest"]
        if not NAME.match(text) or is_told(text):
            person.role = text.strip(" .")
            return person
    for inside in BRACKETS.findall(text):
        for piece in (part.strip() for part in re.split(r"[,;/]", inside)):
            if STRICT_KEY.fullmatch(piece) and ("," in inside or fits(piece, text)):
                person.names.append(piece)
            elif piece and person.role is None and piece.casefold() not in ("hij", "zij", "hen"):
                person.role = inside_role(inside, person.names)
    bare = BRACKETS.sub("", text).strip(" .:-–—")
    name, role = name_and_role(bare)
    person.role = person.role or role
    if name:
        person.names += names_of(name)
    if person.role and not (is_told(person.role) or len(person.role.split()) <= 5):
        person.role = None
    return person if person.names else None


def fits(initials: str, name: str) -> bool:
    """Whether these can be the initials of this name; "GP" behind Dr Chen is what he does."""
    first = re.match(r"[^\W\d_]", TITLES.sub("", name.strip()))
    return bool(first and initials[:1].casefold() == first[0].casefold()) or any(
        c.isdigit() for c in initials
    )


def inside_role(inside: str, keys: Sequence[str]) -> str:
    """What stands in the brackets, apart from initials."""
    return ", ".join(p.strip() for p in re.split(r"[,;]", inside) if p.strip() not in keys)


def name_and_role(text: str) -> tuple[str, str | None]:
    """ "Jan Bakker, ondernemer", "Jan Bakker – ondernemer", "wethouder Jansen"."""
    parts = re.split(r"\s*[,:]\s+|\s+[–—-]\s+", text, maxsplit=1)
    first = TITLES.sub("", parts[0].strip())
    if len(parts) == 2 and is_name(first):
        return first, parts[1].strip() or None
    before = re.match(r"(?P<role>[a-zà-ÿ][\w’'-]*)\s+(?P<name>[A-Z\u00c0-\u00de].*)", text)
    if before and is_role_word(before["role"]) and NAME.fullmatch(before["name"]):
        return before["name"], before["role"]
    return (first, None) if is_name(first) and not is_facilitator(first) else ("", None)


def is_name(text: str) -> bool:
    """Whether this is what somebody is called: "Henk Bakker" is, though a bakker is a role."""
    first, *rest = text.split() or [""]
    surname = bool(rest) and rest[-1][:1].isupper() and not is_role_word(first)
    return bool(NAME.fullmatch(text)) and (surname or not is_role_word(text))


def names_of(name: str) -> list[str]:
    """A whole name, its first name, its surname and its initials."""
    words = name.split()
    found = [name]
    if len(words) > 1:
        surname_at = next(
            (at for at, word in enumerate(words) if at and word.casefold() in PARTICLES), len(words) - 1
        )
        begins_with_particle = words[0].casefold() in PARTICLES
        if not begins_with_particle:
            found += [words[0], " ".join(words[surname_at:]), words[-1]]
        found.append("".join(word[0] for word in words if word[0].isupper()))
        found.append("".join(word[0].upper() for word in words))
    return [one for one in dict.fromkeys(found) if one and not (len(one) == 1 and one != name)]


def roles_of(people: Sequence[Person]) -> dict[str, str]:
    """Names in lower case -> role; what two people share says nothing, unless somebody is simply called so."""
    often = Counter(name.casefold() for person in people for name in set(person.names))
    roles: dict[str, str] = {}
    for person in people:
        for at, name in enumerate(person.names):
            if often[name.casefold()] == 1 or at == 0:
                told = person.role if person.role else name
                if person.role or name.casefold() not in roles:
                    roles[name.casefold()] = told
    return roles


def withheld_of(people: Sequence[Person], blocks: Sequence[Block]) -> frozenset[str]:
    """What those who gave no consent are called, their role too where nobody else has it."""
    roles = Counter(person.role.casefold() for person in people if person.role)
    withheld = {name.casefold() for person in people if person.withheld for name in person.names}
    withheld |= {
        person.role.casefold()
        for person in people
        if person.withheld and person.role and roles[person.role.casefold()] == 1
    }
    refused = said_no(blocks)
    for person in people:
        if not refused.isdisjoint(name.casefold() for name in person.names):
            withheld |= {name.casefold() for name in person.names}
            if person.role and roles[person.role.casefold()] == 1:
                withheld.add(person.role.casefold())
    return frozenset(withheld | refused)


# "Bart trekt zijn opmerking over het koffiegeld in": that remark, not all that Bart said.
OF_A_SUBJECT = lazy(
    r"\b(?:opmerking|uitspraak|zin|zinnetje|punt|verhaal|stuk\w*|woorden|voorbeeld|anekdote|remark|line|story"
    r"|bit|words|comment)\s+"
    r"(?:over|about|on|van die|van dat)\b|\bwat (?:hij|zij|ze)\b[^.;]{0,30}\bover\b",
    re.IGNORECASE,
)


def said_no(blocks: Sequence[Block]) -> set[str]:
    """ "Deelnemer 3 gaf geen toestemming", "The shopkeeper did not sign the form", "Geen toestemming: Henk, Piet"."""
    found, again = set[str](), set[str]()
    listing = False
    for block in blocks:
        if block.why == COMMENT and keeps_the_words(block.text):
            continue
        if lists_who_refuse(block):
            listing = True
        elif listing and (block.form == Form.HEADING or len(block.text.split()) > 12):
            listing = False
        elif listing:
            found |= people_in(block.text)
        if not SPEAKS_OF_CONSENT.search(block.text):
            continue
        for start, end in sentence_spans(block.text):
            told = block.text[start:end].strip("-•*>#_ \t\n")
            people, act = people_refusing(told)
            if act == Act.ALLOW:
                found, again = found - people, again | people
            found |= refusing_in(told, act)
    return found - again - {f"{article} {one}" for one in again for article in ("de", "het", "the")}


def refusing_in(told: str, act: Act | None) -> set[str]:
    """Whom one sentence says of that nothing they said is for use; a single remark of theirs is another matter."""
    found = refused_in(told)
    if act != Act.ALLOW and OF_A_SUBJECT.search(told):
        return set()
    said = SAID_NO.match(told) or REFUSED.match(re.sub(r"^(NOTE|NB|Let op)\s*:?\s+", "", told))
    groups = said.groupdict() if said else {}
    for name in re.split(r"[,;]|\ben\b|\band\b", groups.get("who") or groups.get("list") or ""):
        found |= called_so(name)
    return found


CONSENT_LABEL = lazy(r"[*_]*(?:toestemming|consent|permission|gebruik|use|akkoord)[*_]*\s*:", re.IGNORECASE)


def is_about_consent(text: str) -> bool:
    """A remark of whoever made the report that somebody's words are not for use."""
    bare = text.strip("-•*>#_ \t\n")
    if len(bare.split()) > 60:
        return False
    told = [bare[start:end].strip() for start, end in sentence_spans(bare)]
    if told and all(people_refusing(one)[0] for one in told) and not CONSENT_LABEL.match(bare):
        return True
    # "Ik wil geen formulier van negen bladzijden" is somebody's wish.
    if re.match(r"(?:[*_]*[^:\n]{1,40}:[*_]*\s*)?(?:ik|wij|we|i)\b", bare, re.IGNORECASE):
        return False
    return len(bare.split()) <= 40 and bool(
        REFUSED.match(bare)
        and re.search(r"bijdrage|inbreng|formulier|do not use|niet gebruik|form\b", bare, re.I)
    )


def called_so(name: str) -> set[str]:
    """What somebody is called in such a sentence: as it stands, and without the article."""
    who = re.split(r"\s[–—-]|[(]", name.strip())[0].strip(" .:-*_").casefold()
    bare = re.sub(r"^(de|het|een|the|a|an)\s+", "", who)
    return {one for one in (who, bare) if one and (is_role_word(one) or len(one.split()) <= 6)}
