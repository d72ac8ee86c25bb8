"""Who speaks in a document: names that prove to be speakers, the roles that a list gives them, who said no."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from rodedraad.readers.blocks import Block, Form
from rodedraad.readers.labels import (
    MOMENT,
    WITHOUT_CONSENT,
    is_facilitator,
    is_role_word,
    leading_label,
    plain,
)
from rodedraad.readers.signs import ATTENDANCE_HEADING, NOT_A_ROLE, SAID_NO, SENTENCE, is_meta

NAME_WITH_ROLE = re.compile(
    r"(?P<name>[A-Z\u00c0-\u00de][\w'’.-]*(?:\s+[\w'’.-]+){0,3}?)\s*(?:\((?P<role>[^()\n]{2,60})\)|\s[–—-]\s(?P<dashed>[^,;\n]{2,40}))"
)
NAME = re.compile(r"[A-Z\u00c0-\u00de][\w'’.-]*(?:\s+(?:van|de|der|den|el|[A-Z\u00c0-\u00de][\w'’.-]*)){0,4}")
INLINE_LIST = re.compile(r"[*_\s-]*(?P<label>[^:\n]{5,30}?)[*_]*\s*:[*_]*\s*(?P<list>\S.*)", re.DOTALL)


def trusted_speakers(blocks: Sequence[Block]) -> frozenset[str]:
    """Labels that are no known role but name a speaker, since the document is written in turns."""
    counted: Counter[str] = Counter()
    labelled = considered = 0
    for block in blocks:
        if block.why or block.form == Form.HEADING:
            continue
        considered += 1
        found = leading_label(block.text)
        if found and not found.label.kind and found.label.role and not is_meta(found.written):
            labelled += 1
            counted[found.label.role] += 1
    in_turns = labelled >= 3 and labelled * 2 >= considered
    trusted = set()
    for role, often in sorted(counted.items()):
        words = role.split()
        name_like = len(words) <= 4 and role[0].isupper() and plain(role) not in NOT_A_ROLE
        repeated = often >= 3 and all(
            word[0].isupper() or word in ("de", "van", "der", "den", "-") for word in words
        )
        if name_like and ((in_turns and (often >= 2 or labelled * 5 >= considered * 4)) or repeated):
            trusted.add(role)
    return frozenset(trusted)


def withheld_speakers(blocks: Sequence[Block]) -> frozenset[str]:
    """Who, by the list of those present, gave no consent."""
    withheld: set[str] = set()
    for block in blocks:
        if len(block.text) > 200 or (
            not WITHOUT_CONSENT.search(block.text) and "did not consent" not in block.text
        ):
            continue
        said = SAID_NO.match(block.text.strip("-•* \t"))
        for name in re.split(r"[,;]|\ben\b|\band\b", (said["who"] or said["list"] or "") if said else ""):
            who = re.split(r"\s[–—-]|[(]", name.strip())[0].strip(" .:-")
            if who and (is_role_word(who) or len(who.split()) <= 3):
                withheld.add(who.casefold())
    return frozenset(withheld)


def roles_by_name(blocks: Sequence[Block]) -> dict[str, str]:
    """The role behind each name, by the list of those present ("Henk (gepensioneerd)"); else the name itself."""
    roles: dict[str, str] = {}
    bare: dict[str, str] = {}
    listing = False
    for block in blocks:
        text = block.text.strip()
        inline = INLINE_LIST.fullmatch(text)
        if ATTENDANCE_HEADING.fullmatch(plain(text)):
            listing = True
            continue
        named = bool(inline and ATTENDANCE_HEADING.fullmatch(plain(inline["label"])))
        if not named and (block.form == Form.HEADING or SENTENCE.fullmatch(text)):
            listing = False
        if block.why or not (listing or named):
            continue
        for found in NAME_WITH_ROLE.finditer(inline["list"] if named and inline else text):
            role, name = (found["role"] or found["dashed"]).strip(), found["name"]
            told = is_role_word(re.split(r"[,;/]", role)[0]) or is_facilitator(role)
            if told and not is_role_word(name):
                roles.setdefault(name.casefold(), role)
                roles.setdefault(name.split()[0].casefold(), role)
        for entry in re.split(r"[,;\n]|\ben\b|\band\b", inline["list"] if named and inline else text):
            name = re.split(r"[(–—]|\s-\s", entry)[0].strip(" .-•*")
            if NAME.fullmatch(name) and not is_role_word(name):
                bare.setdefault(name.casefold(), name)
                bare.setdefault(name.split()[0].casefold(), name.split()[0])
    return bare | roles


# How whoever leads a talk makes that known.
LEADS_THE_TALK = re.compile(
    r"\b(ik (ben|heet)|mijn naam is|my name is|i am|i'm|i’m)\b[^.!?]{0,60}?"
    r"\b(de |het |jullie |uw |je |vandaag |vanavond |your |the |today'?s )+"
    r"(gespreksleider|gespreksleidster|gespreksbegeleider|begeleider|moderator|facilitator|interviewer|dagvoorzitter)\b"
    r"|\bik (ga |zal |mag )?(het gesprek|deze tafel|dit gesprek|deze avond|vandaag|vanavond)[^.!?]{0,30}"
    r"\b(leiden|begeleiden|begeleid|leid)\b"
    r"|\bi(['’]ll| will) be (moderating|facilitating|leading|interviewing)\b",
    re.IGNORECASE,
)
# The two letters of an interview: who asks, and who answers.
INTERVIEW = ({"i", "r"}, {"v", "a"}, {"q", "a"}, {"int", "resp"}, {"i", "d"}, {"i", "g"})
ASKS = frozenset({"i", "v", "q", "int"})


def leaders_of(turns: Sequence[tuple[str | None, str]]) -> frozenset[str]:
    """Speakers who say themselves that they lead the talk, and the asking half of an interview in letters."""
    leaders = {speaker for speaker, text in turns if speaker and LEADS_THE_TALK.search(text)}
    letters = {plain(speaker) for speaker, _ in turns if speaker}
    if letters in INTERVIEW:
        leaders |= {speaker for speaker, _ in turns if speaker and plain(speaker) in ASKS}
    return frozenset(leaders)


def is_chat(blocks: Sequence[Block]) -> bool:
    """Whether lines begin with day, time and name, as an exported chat has them."""
    found = ((MOMENT.match(block.text), leading_label(block.text)) for block in blocks)
    return sum(bool(moment and moment["day"] and label) for moment, label in found) >= 2
