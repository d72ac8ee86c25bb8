"""Who the speakers of a recording say that they are, in the round with which a talk begins.

"Ik ben Maaike, moeder van twee kinderen.", "Robin. Ik ben vrachtwagenchauffeur.", "Derek. I'm a houseboat owner.": the
recorder knows a voice by a name or a number, the talk itself tells in which role it speaks. Runs over the units of a
file at the very end, since what is said about leaving something out goes by the names.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from rodedraad.readers.labels import is_facilitator
from rodedraad.readers.reach import speaker_of
from rodedraad.readers.units import ATTENDANCE, FACILITATOR, Unit
from rodedraad.readers.voices import ANYONE, CUT, THINGS, is_role

# A round is over within so many turns, and somebody who says more than this is telling something.
ROUND = 40
MOST_WORDS = 34
_VOICE = re.compile(r"(?:cue|segment)s? \d")
_UPPER = "A-Z\u00c0-\u00de"
_NAME = rf"[{_UPPER}][\w'’-]*(?:\s+(?:(?:van|de|der|den|el|al)\s+){{0,2}}[{_UPPER}][\w'’.-]*){{0,3}}"
_GREETS = (
    r"(?:(?:ja|nou|hoi|hallo|dag|goedenavond|goedemiddag|oké|ok|well|hi|hello|yes|yeah|so|hey)[,.! ]+){0,2}"
)
_I_AM = r"(?:ik ben(?: dus)?|ik heet|mijn naam is|i['’]?m|i am|my name is|my name['’]s|call me)"
_SINCE = (
    r"(?:(?:al|nu|ook|sinds|hier|dus|inmiddels|gewoon|just|also|now|been|for|\w+ (?:jaar|years)|jaar|years"
    r"|een|de|het|a|an|the|the local|uit de buurt|van beroep|by trade)[ ,]+){0,4}"
)
# Behind these a role follows whatever its word is.
_WORKS_AS = re.compile(
    r"(?i:\bik (?:werk|ben|zit hier|kom|spreek)(?: hier| vanavond)? als|\bik ben (?:een|de|hier de)"
    r"|\bi(?:['’]m| am) (?:a|an|the|here as an?|here as the)|\bi work as (?:a|an|the)|\bvan beroep)\s+"
    r"(?P<role>[^.!?;:,]{3,60})"
)
_AM = re.compile(rf"(?i:\b(?:ik ben|i['’]m|i am))\s+(?P<role>(?![{_UPPER}])[^.!?;:,]{{3,60}})")
_BESIDE_NAME = re.compile(
    rf"(?:(?i:{_GREETS}{_I_AM})\s+)?(?:{_NAME})\s*[,.–—-]+\s*(?i:en\s+)?{_SINCE}"
    rf"(?P<role>(?![{_UPPER}])[^.!?;:,]{{3,60}})"
)
_NAMES_ONESELF = re.compile(rf"(?i:\b{_I_AM})\s+{_NAME}|^(?i:{_GREETS}){_NAME}[,.]")
# What follows "ik ben" without being somebody: "ik ben blij dat", "ik ben het eens".
_NO_ROLE = re.compile(
    r"(?:het|er|hier|daar|niet|nooit|wel|heel|erg|zo|te|blij|bang|benieuwd|boos|trots|moe|klaar|voor|tegen|van|in|op"
    r"|geboren|opgegroeid|gekomen|gewend|nieuw|een beetje|\d+|not|so|very|glad|happy|here|from|in|at|just|really|afraid"
    r"|proud|new|going|trying|sure|sorry|fine|ik|i|we|wij|dat|die|and|en|fijn|mooi|dank|leuk|goed|gezellig|welkom|nice|thanks|great)\b",
    re.IGNORECASE,
)


def with_introductions(units: Iterable[Unit]) -> Iterator[Unit]:
    """The units of a recording, with the roles that its speakers gave themselves; other files as they are."""
    held: list[Unit] = []
    stream = iter(units)
    for unit in stream:
        held.append(unit)
        if len(held) >= ROUND and not any(_VOICE.match(one.locator) for one in held):
            break
    if sum(bool(_VOICE.match(unit.locator)) for unit in held) >= 3:
        _give_roles(held)
    yield from held
    yield from stream


def _give_roles(units: list[Unit]) -> None:
    turns = [unit for unit in units if _VOICE.match(unit.locator) and speaker_of(unit)]
    roles: dict[str, str] = {}
    met: set[str] = set()
    told: list[Unit] = []
    for unit in turns[:ROUND]:
        speaker = speaker_of(unit) or ""
        if unit.why == FACILITATOR or speaker in met or len(unit.text.split()) > MOST_WORDS:
            met.add(speaker)
            continue
        met.add(speaker)
        role = role_in(unit.text)
        if role and not is_facilitator(role):
            roles[speaker] = role
        if (role or _NAMES_ONESELF.search(unit.text)) and unit.why is None:
            told.append(unit)
    # One who says what he is may be telling a story; a round is more than one.
    if len(roles) < 2:
        return
    for unit in told:
        unit.why = ATTENDANCE
    for unit in turns:
        speaker = speaker_of(unit) or ""
        known = unit.role and is_role(unit.role)
        if unit.role and not known and unit.why != FACILITATOR:
            # A mere name or number is no role, where the others said theirs.
            unit.role = roles.get(speaker)


def role_in(text: str) -> str | None:
    """The role that somebody gives when introduced in these words; None where they give none."""
    words = " ".join(text.split())
    for pattern, sure in ((_WORKS_AS, True), (_BESIDE_NAME, True), (_AM, False)):
        for found in pattern.finditer(words):
            role = _as_role(found["role"], sure=sure)
            if role:
                return role
    return None


def _as_role(told: str, *, sure: bool) -> str | None:
    noun = re.sub(r"^(?:een|de|het|a|an|the)\s+", "", told.strip(), flags=re.IGNORECASE)
    noun = re.sub(r"\s+(?:en|and|maar|but|dus|so)\s.*", "", noun)
    short = CUT.sub("", f"{noun} ").strip(" ,")
    tokens = short.split()
    if not tokens or len(tokens) > 5 or _NO_ROLE.match(short) or tokens[-1].casefold() in THINGS | ANYONE:
        return None
    # Where somebody works or lives makes them known: the role alone is enough.
    return short if sure or is_role(short) else None
