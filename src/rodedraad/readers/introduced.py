"""Who the speakers of a recording say that they are, in the round with which a talk begins.

"Ik ben Maaike, moeder van twee kinderen.", "Robin. Ik ben vrachtwagenchauffeur.", "Derek. I'm a houseboat owner.": the
recorder knows a voice by a name or a number, the talk itself tells in which role it speaks. Runs over the units of a
file at the very end, since what is said about leaving something out goes by the names.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from rodedraad.patterns import lazy
from rodedraad.readers.labels import NUMBERED_SPEAKER, is_facilitator, plain
from rodedraad.readers.reach import speaker_of
from rodedraad.readers.speakers import BARE_LINE
from rodedraad.readers.units import ATTENDANCE, FACILITATOR, HEADING, Unit
from rodedraad.readers.voices import ANYONE, CUT, THINGS, is_role

# A round is over within so many turns, and somebody who says more than this is telling something.
ROUND = 40
MOST_WORDS = 34
_VOICE = lazy(r"(?:cue|segment)s? \d")
_MOMENT = lazy(r"[\s*_]{0,4}[\[(]?\d{1,2}:\d\d(?::\d\d)?\b|[*_]{2}[^*:\n]{2,40}[*_]{2}\s*[\[(]\d{1,2}:\d\d")
_UPPER = "A-Z\u00c0-\u00de"
_NAME = (
    rf"[{_UPPER}][\w'’-]{{0,40}}(?:\s{{1,4}}(?:(?:van|de|der|den|el|al)\s{{1,4}}){{0,2}}"
    rf"[{_UPPER}][\w'’.-]{{0,40}}){{0,3}}"
)
_GREETS = (
    r"(?:(?:ja|nou|hoi|hallo|dag|goedenavond|goedemiddag|oké|ok|well|hi|hello|yes|yeah|so|hey)[,.! ]+){0,2}"
)
_I_AM = r"(?:ik ben(?: dus)?|ik heet|mijn naam is|i['’]?m|i am|my name is|my name['’]s|call me)"
_SINCE = (
    r"(?:(?:al|nu|ook|sinds|hier|dus|inmiddels|gewoon|just|also|now|been|for|\w+ (?:jaar|years)|jaar|years"
    r"|een|de|het|a|an|the|the local|uit de buurt|van beroep|by trade)[ ,]+){0,4}"
)
# Behind these a role follows whatever its word is.
_WORKS_AS = lazy(
    r"(?i:\bik (?:werk|ben|zit hier|kom|spreek)(?: hier| vanavond)? als|\bik ben (?:een|de|hier de)"
    r"|\bi(?:['’]m| am) (?:a|an|the|here as an?|here as the)|\bi work as (?:a|an|the)|\bvan beroep)\s+"
    r"(?P<role>[^.!?;:,]{3,60})"
)
_AM = lazy(rf"(?i:\b(?:ik ben|i['’]m|i am))\s+(?P<role>(?![{_UPPER}])[^.!?;:,]{{3,60}})")
# What begins a turn with a capital without being a name.
_NO_NAME = (
    r"(?!(?i:nou|ja|nee|kijk|nu|toen|dus|maar|en|of|goed|oké|ok|wel|soms|vorig|zo|mooi|fijn|hm|ha|eerlijk|bij|wat|dat|die"
    r"|well|so|yes|no|right|look|then|now|and|but|okay|sure|honestly|ik|i|we|wij|het|de)\b)"
)
_BESIDE_NAME = lazy(
    rf"(?:^|(?<=[.!?] ))(?i:en\s+|and\s+)?(?:(?i:{_GREETS})(?:(?i:{_I_AM})\s+)?)?{_NO_NAME}{_NAME}"
    rf"\s*[,.–—-]+\s*(?i:en\s+)?{_SINCE}"
    r"(?P<role>(?!\s)[^.!?;:,]{3,60})"
)
_NAMES_ONESELF = lazy(rf"(?i:\b{_I_AM})\s+{_NAME}")
# "Priya is a process engineer, ... and Mr. Okafor is the barber".
_PRESENTS = lazy(
    rf"\b(?:(?:mevrouw|meneer|mr\.?|mrs\.?|ms\.?|mw\.?|dhr\.?)\s+)?(?P<name>{_NAME})\s+is\s+(?:ook\s+|onze\s+|our\s+)?"
    rf"(?P<role>(?![{_UPPER}])[^.!?;:,]{{3,60}}?)(?=[,.;]|\s+(?:en|and)\s+(?:(?:mevrouw|meneer|mr|mrs|ms)\.?\s+)?[{_UPPER}]|$)"
)
# What follows "ik ben" without being somebody: "ik ben blij dat", "ik ben het eens".
_NO_ROLE = lazy(
    r"(?:het|er|hier|daar|niet|nooit|wel|heel|erg|zo|te|blij|bang|benieuwd|boos|trots|moe|klaar|voor|tegen|van|in|op"
    r"|geboren|opgegroeid|gekomen|gewend|nieuw|een beetje|\d+|not|so|very|glad|happy|here|from|in|at|just|really|afraid"
    r"|proud|new|going|trying|sure|sorry|fine|ik|i|we|wij|dat|die|and|en|fijn|mooi|dank|leuk|goed|gezellig|welkom|nice|thanks|great)\b",
    re.IGNORECASE,
)


# The chair of a club leads the club, not this talk.
_OF_A_CLUB = lazy(r"(?:voorzitter|chair\w*)\s+(?:van|of|bij|at|dorps|wijk)", re.IGNORECASE)
_VERBS = lazy(
    r"\b(?:ik|je|jij|we|wij|ze|zij|hij|er|had|heb|heeft|hebben|was|waren|is|zijn|zag|kreeg|ging|komt|gaat|moet|kan|wil|vind"
    r"|denk|i|you|we|they|he|she|it|had|have|has|was|were|is|are|got|went|see|saw|think|want)\b",
    re.IGNORECASE,
)


def with_introductions(units: Iterable[Unit]) -> Iterator[Unit]:
    """The units of a recording, with the roles that its speakers gave themselves; other files as they are."""
    held: list[Unit] = []
    stream = iter(units)
    for unit in stream:
        held.append(unit)
        if len(held) >= ROUND and not any(map(_is_spoken, held)):
            break
    if sum(map(_is_spoken, held)) >= 3:
        _give_roles(held)
    yield from held
    yield from stream


def _is_spoken(unit: Unit) -> bool:
    """A piece of a recording: a cue or a segment, or a line of text that begins with a moment."""
    return bool(_VOICE.match(unit.locator) or _MOMENT.match(unit.whole) or _names_a_turn(unit))


def _names_a_turn(unit: Unit) -> bool:
    """ "Noor Vlasblom   0:04", a line of its own above what she says."""
    return unit.why == HEADING and bool(BARE_LINE.fullmatch(unit.text))


def _voice(unit: Unit) -> str | None:
    return unit.role.casefold() if unit.role else speaker_of(unit)


def named_by_leader(units: list[Unit]) -> dict[str, str]:
    """ "Fatma is huisarts, Gerrit is schuldhulpmaatje": whom the one who leads presents, by the voice of each."""
    said = " ".join(unit.text for unit in units[:ROUND] if unit.why == FACILITATOR)
    found = {
        match["name"].casefold(): role
        for match in _PRESENTS.finditer(said)
        if (role := _as_role(match["role"], sure=True))
    }
    voices = {voice for unit in units if _is_spoken(unit) and (voice := _voice(unit))}
    roles = {
        voice: role
        for voice in voices
        for name, role in found.items()
        if name in voice.split() or name.split()[-1] in voice.split() or voice in name.split()
    }
    return roles if len(roles) >= 2 else {}


def _give_roles(units: list[Unit]) -> None:
    below = any(map(_names_a_turn, units))
    turns = [unit for unit in units if (_is_spoken(unit) or below) and unit.why != HEADING and _voice(unit)]
    roles = named_by_leader(units)
    # "Ja hoor." to the question whether the recorder may run is no introduction yet.
    met: Counter[str] = Counter()
    told: list[Unit] = []
    for unit in turns[:ROUND]:
        speaker = _voice(unit) or ""
        met[speaker] += 3 if len(unit.text.split()) > MOST_WORDS else 1
        if unit.why == FACILITATOR or met[speaker] > 3 or speaker in roles:
            continue
        role = role_in(unit.text)
        if role and (not is_facilitator(role) or _OF_A_CLUB.match(role)):
            roles[speaker] = role
        if (role or _NAMES_ONESELF.search(unit.text)) and unit.why is None:
            told.append(unit)
    # One who says what he is may be telling a story; a round is more than one.
    if len(roles) < 2:
        return
    for unit in told:
        unit.why = ATTENDANCE
    for unit in turns:
        speaker = _voice(unit) or ""
        known = unit.role and is_role(unit.role) and not NUMBERED_SPEAKER.fullmatch(plain(unit.role))
        if unit.role and not known and unit.why != FACILITATOR:
            # A mere name or number is no role, where the others said theirs.
            unit.role = roles.get(speaker)


def role_in(text: str) -> str | None:
    """The role that somebody gives when introduced in these words; None where they give none."""
    words = " ".join(text.split())
    # "Ik heet Marloes en ik ben logopedist": beside a name it is no mood.
    for pattern, sure in ((_WORKS_AS, True), (_BESIDE_NAME, True), (_AM, bool(_NAMES_ONESELF.search(words)))):
        for found in pattern.finditer(words):
            role = _as_role(found["role"], sure=sure)
            if role:
                return role
    return None


def _as_role(told: str, *, sure: bool) -> str | None:
    noun = re.sub(r"^(?:een|de|het|a|an|the)\s+", "", told.strip(), flags=re.IGNORECASE)
    noun = re.sub(r"\s+(?:en|and|maar|but|dus|so)\s.*", "", noun)
    short = re.sub(r"\s(?:on|near|along|aan|achter)\s.*", "", CUT.sub("", f"{noun} ")).strip(" ,")
    tokens = short.split()
    if not tokens or len(tokens) > 5 or _NO_ROLE.match(short) or tokens[-1].casefold() in THINGS | ANYONE:
        return None
    named = is_role(short) or is_role(tokens[0])
    if _VERBS.search(short) or (short[0].isupper() and not named):
        return None
    # Where somebody works or lives makes them known: the role alone is enough.
    return short if sure or named else None
