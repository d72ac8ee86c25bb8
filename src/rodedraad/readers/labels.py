"""The words by which a file says what kind a statement is, in which role it was spoken and at which table.

Kinds are those of the house, by their English names with underscores; the files say them in Dutch or English,
singular or plural, as a label ("Zorg: ..."), a heading ("Ronde 2: dromen") or a question ("Wat baart u zorgen?").
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from rodedraad.patterns import lazy
from rodedraad.readers.label_words import (
    ANYONE,
    FACILITATORS,
    FILLER,
    KIND_OF_WORD,
    KIND_PHRASES,
    ROLE_ENDINGS,
    ROLE_WORDS,
)

COUNTED = r"(?:een|één|twee|drie|vier|vijf|zes|one|two|three|four|five|six)\b"

NUMBERED_SPEAKER = lazy(
    r"(?:deelne(?:e)?mer|spreker|speaker|participant|respondent|inwoner|bewoner|persoon|person|student|gast|stem|"
    r"voice|[pdsrt])\s*[-#.]?\s*(?:\d{1,3}|[a-z])",
    re.IGNORECASE,
)
NAMED_IN_BRACKETS = lazy(r"(?P<name>[^()\[\]:]{1,50}?)\s*[(\[](?P<role>[^()\[\]:]{2,60})[)\]]")
TABLE_NAME = lazy(
    r"(?:(?:dialoog|gespreks|thema|keuken|buurt)?tafel|table|gespreksgroep|subgroep|deelgroep)\s*(?:nr\.?"
    r"|nummer|no\.?|#)?"
    r"(?:\s*\d{1,4}[a-z]?|\s+[a-z])",
    re.IGNORECASE,
)
# "Tafel Vijver": a table that has a name for its number.
NAMED_TABLE = lazy(
    r"(?:(?:[Dd]ialoogt|[Gg]espreks?t|[Kk]eukent|[Tt])(?:afel|able)|Groep|Group) [A-Z\u00c0-\u00de][\w’'-]*"
)
WITHOUT_CONSENT = lazy(
    r"\b(geen toestemming|zonder toestemming|no consent|without consent|toestemming\s*[:=]?\s*(nee|geen"
    r"|ingetrokken)|"
    r"consent\s*[:=]\s*(no|withdrawn)|toestemming ingetrokken|consent withdrawn|niet akkoord)\b",
    re.IGNORECASE,
)
CLOCK = r"(?:\d{1,2}:)?\d{1,2}[:.]\d{2}(?:[.,]\d{1,3})?(?:\s?[ap]\.?m\b\.?)?"
DAY = r"\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4},?\s+"
TIME_STAMP = rf"\u200e?[\[(]?(?:{DAY})?{CLOCK}[\])]?"
# The moment at the head of a line in a chat ("12-03-2024 19:02 - ") or a transcript ("[00:12] ").
MOMENT = lazy(
    rf"\u200e?(?:(?P<day>[\[(]?{DAY}){CLOCK}[\])]?|[\[(]{CLOCK}[\])]|\d{{1,2}}:\d{{2}}:\d{{2}})(?:\s*[-–—|]\s*"
    rf"|\s+)(?=\S)"
)
LABEL = lazy(
    rf"(?P<stamp>{TIME_STAMP}\s*[-–—|]?\s*)?(?P<emphasis>\*\*|__|\*|_)?"
    r"(?P<label>[^\W_](?:[^:\n*]|\*(?!\*)){0,69}?)"
    rf"(?P<late>\s*{TIME_STAMP})?(?:(?P=emphasis))?(?:\s*[\[(]{CLOCK}[\])])?"
    r"\s*(?::|\t)(?:\*\*|__|(?<=:)\*|(?<=:)_)?[ \t\u00a0]*"
)
# "Idee Coby", "Vraag van Henk-Jan".
KIND_BY_NAME = lazy(
    r"(?P<kind>[^\W\d_]{3,15})\s+(?:van\s+|by\s+|from\s+)?"
    r"(?P<name>[A-Z\u00c0-\u00de][\w'’-]+(?: [A-Z\u00c0-\u00de][\w'’-]+)?)"
)
BRACKETED = lazy(r"[\[(<](?P<label>[^\])>\n]{2,60})[\])>]\s*[:–—-]?\s*")
# "**melkveehouder** – Ze kwamen met een map".
BOLD_DASHED = lazy(r"\s*(?:\*\*|__)(?P<label>[^*_:\n]{2,50})(?:\*\*|__)\s+[–—-]{1,2}\s+(?=\S)")
DASHED = lazy(r"(?P<label>[^\W\d_][^:\n–—]{1,50}?)\s+[–—-]\s+")


@dataclass(frozen=True, slots=True)
class Label:
    """What a label says; `role_is_known` tells a role word from a name that only repetition can confirm."""

    kind: str | None = None
    role: str | None = None
    table: str | None = None
    role_is_known: bool = False
    facilitator: bool = False
    without_consent: bool = False


def plain(text: str) -> str:
    """Lower case, without emphasis, numbering and closing marks."""
    text = text.strip().strip("*_#").strip().casefold()
    text = re.sub(r"^(?:\d{1,2}(?:\.\d{1,2})*[.):]|[a-z][.)])\s+", "", text)
    return text.rstrip(" :.!").strip()


def kind_of_word(text: str) -> str | None:
    """The kind that a label names, e.g. "Zorgen" or "Idee 3"; None for anything else."""
    word = re.sub(r"\s*(?:nr\.?|nummer|#)?\s*\d{1,3}$", "", plain(text)).replace("_", " ")
    word = re.sub(r"^(?:de|het|een|the|a|an|onze|our)\s+", "", word)
    return KIND_OF_WORD.get(word) or KIND_OF_WORD.get(word.replace(" ", "_"))


@lru_cache(maxsize=4096)
def kind_of_heading(text: str) -> str | None:
    """The one kind that a heading or a question announces; None where it names none or several."""
    exact = kind_of_word(text)
    if exact:
        return exact
    heading = re.sub(r"^\d{1,2}(?:\.\d{1,2})*\s+(?=\D)", "", plain(text))
    heading = re.sub(
        rf"^(?:(?:gespreks)?ronde|round|deel|part|vraag|question|stap|step|blok|fase|thema|kolom|opdracht"
        rf"|r)\s*(?:\d{{1,2}}|{COUNTED})\s*[:.–—-]?\s*",
        "",
        heading,
    )
    exact = kind_of_word(heading)
    if exact:
        return exact
    asking = (
        r"(wat|waar|wie|welke|dit|hier|what|where|who|stories|chances|hard|agreed|moeilijke|lastige|tell|share"
        r"|describe|vertel|beschrijf|anything|is there|have you|heeft u|heb je)\b"
    )
    is_question = "?" in text or re.match(asking, heading)
    if is_question and len(heading.split()) <= 14:
        found = {kind for pattern, kind in KIND_PHRASES if re.search(pattern, heading)}
        if len(found) == 1:
            return found.pop()
    words = re.findall(r"[\w'’-]+", heading)
    kinds = [KIND_OF_WORD.get(word) for word in words]
    named = {kind for kind in kinds if kind}
    content = [kind for word, kind in zip(words, kinds, strict=True) if kind or word not in FILLER]
    if len(named) != 1 or len(words) > 12:
        return None
    kind = named.pop()
    if all(content):
        return kind
    # "Zorgen over wonen" announces worries; "Zorg en welzijn" is a subject.
    follows = re.search(r"\b(\w+)\s+(?:over|om|voor|rond|van|bij|about|for|on)\b", heading)
    opens = bool(content and content[0]) and bool(follows and KIND_OF_WORD.get(follows[1]) == kind)
    return kind if opens and not (words[0] == "zorg" or heading.startswith("zorgen voor")) else None


@lru_cache(maxsize=4096)
def table_of(text: str) -> str | None:
    """The table that a heading or label names ("Tafel 3", "Verslag tafel 3"), as it is written there."""
    by_name = NAMED_TABLE.fullmatch(text.strip(" :*_#"))
    if by_name:
        return by_name[0]
    found = TABLE_NAME.search(text)
    if found and (found.start() == 0 or not text[found.start() - 1].isalnum()):
        after = text[found.end() : found.end() + 1]
        if not after.isalnum():
            return found[0].strip()
    return None


@lru_cache(maxsize=4096)
def is_role_word(text: str) -> bool:
    """Whether this names a role rather than a subject: "Student", "Medewerker woningcorporatie", "Deelnemer 3"."""
    word = plain(text)
    if NUMBERED_SPEAKER.fullmatch(word):
        return True
    words = re.findall(r"[\w'’-]+", word)
    if not words or len(words) > 6:
        return False
    head = re.sub(r"^(?:de|het|een|the|a|an)\s+", "", word)
    first = words[0] if head == word else (words[1] if len(words) > 1 else words[0])
    candidates = {head, first, words[-1]} if len(words) <= 3 else {head, first}
    return any(candidate in ROLE_WORDS or candidate.endswith(ROLE_ENDINGS) for candidate in candidates)


def is_group_of_role(text: str) -> bool:
    """Several people of one role: "Jongeren", "Studenten", "Parents"."""
    word = plain(text)
    single = {word.removesuffix(end) for end in ("s", "n", "en", "'s", "’s") if word.endswith(end)}
    return len(word.split()) == 1 and any(one in ROLE_WORDS or one.endswith(ROLE_ENDINGS) for one in single)


def is_facilitator(text: str) -> bool:
    word = re.sub(r"^(?:de|the)\s+", "", plain(re.sub(r"[\[(].*?[\])]", "", text)))
    word = re.sub(r"\s*\d{1,2}$", "", word)
    head = re.split(r"\s*[,–—/-]\s+|/-?(?=\w)|\s+van\s+|\s+of\s+", word)[0]
    return word in FACILITATORS or head in FACILITATORS or word == "note taker"


def kind_asked_by(label: str) -> str | None:
    """The kind of a question that stands as a label: "Waar ik mij zorgen over maak", "Wat ik wens (wens)"."""
    asks = re.match(r"(?:wat|waar\w*|welke?|what|where|which|my|mijn)\s+\S+\s+\S", label, re.IGNORECASE)
    if not asks or len(label.split()) > 12:
        return None
    inside = re.search(r"[(\[]([^()\[\]]{3,30})[)\]]\s*$", label)
    return (kind_of_word(inside[1]) if inside else None) or kind_of_heading(
        re.sub(r"[(\[].*", "", label).strip()
    )


@lru_cache(maxsize=8192)
def read_label(label: str) -> Label:
    """What a label before a statement says, part by part ("Student – zorg", "Zorg (student)")."""
    without = bool(WITHOUT_CONSENT.search(label))
    if without:
        label = re.sub(
            r"[\[(,–—-]?\s*" + WITHOUT_CONSENT.pattern + r"\s*[\])]?", "", label, flags=re.IGNORECASE
        )
    label = label.strip().strip("*_").strip()
    if kind := kind_of_word(label) or kind_asked_by(label):
        return Label(kind=kind, without_consent=without)
    if TABLE_NAME.fullmatch(label):
        return Label(table=label, without_consent=without)
    if (by_name := KIND_BY_NAME.fullmatch(label)) and (kind := kind_of_word(by_name["kind"])):
        return Label(kind=kind, role=by_name["name"], without_consent=without)
    if is_facilitator(label):
        return Label(role=label, role_is_known=True, facilitator=True, without_consent=without)
    parts = [part.strip() for part in re.split(r"[()\[\],/|–—]|\s-\s", label) if part.strip()]
    kinds = [kind_of_word(part) for part in parts]
    tables = [part for part in parts if TABLE_NAME.fullmatch(part)]
    rest = [part for part, kind in zip(parts, kinds, strict=True) if not kind and part not in tables]
    bracketed = NAMED_IN_BRACKETS.fullmatch(label)
    if bracketed and is_role_word(bracketed["role"]) and not is_facilitator(bracketed["name"]):
        anyone = plain(bracketed["name"]) in ANYONE
        rest = [bracketed["role"].strip()] if anyone or not is_role_word(bracketed["name"]) else rest
    named = next((kind for kind in kinds if kind), None)
    if not named and not tables:
        told = rest[0] if len(rest) == 1 else label
        return Label(role=told or None, role_is_known=is_role_word(told), without_consent=without)
    role = ", ".join(rest) or None
    known = bool(role) and (
        is_role_word(rest[0]) or bool(named and len(rest) == 1 and len(rest[0].split()) <= 4)
    )
    return Label(named, role, tables[0] if tables else None, known, without_consent=without)


@dataclass(frozen=True, slots=True)
class Labelled:
    """A statement whose label was found: the text begins at `start`."""

    label: Label
    start: int
    written: str
    moment: bool = False


def leading_label(text: str, *, dashed_too: bool = True) -> Labelled | None:
    """The label at the head of a statement, whatever it says: the caller decides whether to believe it."""
    bold = BOLD_DASHED.match(text)
    if bold and bold.end() < len(text):
        return Labelled(read_label(bold["label"]), bold.end(), bold["label"].strip())
    bracketed = bracketed_label(text)
    if bracketed:
        return bracketed
    found = LABEL.match(text)
    is_clock = found is not None and bool(
        re.search(r"\d:\d", text[max(0, found.end() - 2) : found.end() + 1])
    )
    if (
        found
        and not is_clock
        and found.end() < len(text)
        and not re.match(
            r"//"
            r"|\d",
            text[found.end() - 1 : found.end() + 1],
        )
    ):
        first = Labelled(
            read_label(found["label"]), found.end(), found["label"].strip(), bool(found["stamp"])
        )
        return with_second(first, text)
    return dashed_label(text) if dashed_too else None


def bracketed_label(text: str) -> Labelled | None:
    """ "[zorg] ...", "[zorg] student: ...", "(huurder) ..."."""
    found = BRACKETED.match(text)
    if not found or found.end() >= len(text):
        return None
    label = read_label(found["label"])
    if not (label.kind or (label.role_is_known and label.role)):
        return None
    inner = leading_label(text[found.end() :]) if not label.role else None
    if inner and inner.label.role_is_known and not inner.label.kind:
        both = Label(label.kind, inner.label.role, inner.label.table, True, inner.label.facilitator)
        return Labelled(both, found.end() + inner.start, inner.written)
    return Labelled(label, found.end(), found["label"])


def dashed_label(text: str) -> Labelled | None:
    """A label before a dash: a kind, a role, or any name where the dash has room on both sides."""
    dashed = DASHED.match(text)
    if not dashed or dashed.end() >= len(text):
        return None
    label = read_label(dashed["label"])
    if label.kind or (label.role and is_role_word(label.role) and len(label.role.split()) <= 3):
        return Labelled(label, dashed.end(), dashed["label"])
    # A dash with room on both sides is a colon by another hand: "Young person  -  The roof".
    wide = re.search(r"(?: {2,}|\t)[–—-](?: {2,}|\t)$", dashed[0])
    if wide and label.role and len(dashed["label"].split()) <= 4:
        return Labelled(label, dashed.end(), dashed["label"].strip())
    return None


def with_second(first: Labelled, text: str) -> Labelled:
    """ "Student: zorg: ..." has a second label; it counts when it names a kind and the first a role, or the reverse."""
    if first.label.kind and first.label.role:
        return first
    found = LABEL.match(text, first.start)
    if not found or found.end() >= len(text):
        return first
    second = read_label(found["label"])
    if first.label.kind and second.role_is_known and not second.kind:
        both = Label(
            first.label.kind, second.role, second.table or first.label.table, True, second.facilitator
        )
        return Labelled(both, found.end(), first.written)
    if first.label.role_is_known and second.kind and not second.role:
        both = Label(second.kind, first.label.role, first.label.table, True, first.label.facilitator)
        return Labelled(both, found.end(), first.written)
    return first
