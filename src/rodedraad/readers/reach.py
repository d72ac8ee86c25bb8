"""The units of one file, and how far talk about the report reaches in it: whose words, and which of them."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field

from rodedraad.patterns import lazy
from rodedraad.readers.doubt import EVERYTHING, sense_of
from rodedraad.readers.labels import is_facilitator
from rodedraad.readers.refusals import keeps_the_words
from rodedraad.readers.units import (
    ATTENDANCE,
    COMMENT,
    DOUBT,
    HEADING,
    NO_CONSENT,
    WITHDRAWN,
    Unit,
)
from rodedraad.sentences import sentence_spans
from rodedraad.stopwords import STOP_WORDS

# So far back may a turn be that a speaker comes back to.
FAR = 40

STOPS = STOP_WORDS["nl"] | STOP_WORDS["en"]

LONGEST = 1_200

ROW = lazy(r"(?P<sheet>.*?)(?:!|, cell )(?P<column>[A-Z]{1,3})(?P<row>\d+)$")

WORD = lazy(r"[^\W\d_][\w'’-]{2,}")

POINTS_BACK = lazy(
    r"\b(?:that (?:bit|part|thing|story|last)|what i (?:just )?said|just now|earlier|last one"
    r"|(?:dat|die|wat ik) (?:van|over|net|zojuist|daarnet|eerder|laatste|zei)|net|zojuist|daarnet)\b",
    re.IGNORECASE,
)

LATE = lazy(
    r"\b(?:nagekomen|naschrift|correcties?|post ?scriptum|na afloop|achteraf|terugkoppeling|reacties? op (?:het|dit)"
    r" (?:concept)?-?\s?verslag|reacties? op de notulen|corrections?|afterwards|after the (?:meeting|evening)"
    r"|amendments?)\b",
    re.IGNORECASE,
)


@dataclass(slots=True)
class File:
    """The units of one file with what is needed to find which of them talk is about."""

    units: list[Unit]
    speakers: list[str | None] = field(default_factory=list)
    words: list[frozenset[str]] = field(default_factory=list)
    often: dict[str, int] = field(default_factory=dict)
    rows: dict[tuple[str, str], list[int]] = field(default_factory=dict)
    named: set[str] = field(default_factory=set)  # names that stand in the list of those present
    late: set[int] = field(default_factory=set)  # what stands under "Nagekomen", "Reacties op het verslag"

    def __post_init__(self) -> None:
        often: dict[str, int] = defaultdict(int)
        rows: dict[tuple[str, str], list[int]] = defaultdict(list)
        for at, unit in enumerate(self.units):
            self.speakers.append(speaker_of(unit))
            said = (
                content_of(unit.text) if unit.why is None and len(unit.text) <= LONGEST * 3 else frozenset()
            )
            self.words.append(said)
            for word in said:
                often[word] += 1
            found = ROW.search(unit.locator)
            if found:
                rows[found["sheet"], found["row"]].append(at)
        self.often, self.rows = dict(often), dict(rows)
        for unit in self.units:
            if unit.why == ATTENDANCE and len(unit.whole) <= LONGEST:
                self.named |= set(re.findall(r"\b[A-Z\u00c0-\u00de][\w'’-]{2,}", unit.whole))
        late = False
        for at, unit in enumerate(self.units):
            late = bool(LATE.search(unit.whole)) if unit.why == HEADING else late
            if late:
                self.late.add(at)

    def row_of(self, at: int) -> list[int]:
        found = ROW.search(self.units[at].locator)
        return (
            [one for one in self.rows.get((found["sheet"], found["row"]), []) if one != at] if found else []
        )

    def taken(self, at: int) -> bool:
        return self.units[at].why is None


_WHEN = lazy(r"[\[(]?\b\d{1,2}:\d\d(?::\d\d)?(?:[.,]\d{1,3})?\b[\])]?")


def speaker_of(unit: Unit) -> str | None:
    # "**Tomasz** [01:12]:" and "[00:00:03] Spreker 1:" are the same voices a minute later.
    label = _WHEN.sub(" ", unit.whole[: max(0, unit.start - unit.offset)]).strip(" *_:–—-\t\n.•>[]()")
    return (label or unit.role or "").casefold() or None


def content_of(text: str) -> frozenset[str]:
    found = (word.casefold() for word in WORD.findall(text))
    return frozenset(word for word in found if len(word) >= 4 and word not in STOPS)


def reached_by(file: File, at: int, told: str, beside: bool) -> set[int]:
    unit = file.units[at]
    if unit.why == COMMENT and keeps_the_words(told):
        return set()
    told_of = unit.role is not None and unit.role.casefold() in told.casefold()[:60]
    if unit.why in (None, DOUBT) and not beside and file.speakers[at] and not told_of:
        return of_speaker(file, at)
    return described(file, at, told)


# Somebody who writes of their own words in a letter.
_OWN_WORDS = lazy(
    r"\b(?:wat ik\b[^.;!?]{0,20}\b(?:over|van)|mijn (?:verhaal|stuk\w*|opmerking|zin) over"
    r"|what i said about|my (?:story|remark) about)\b",
    re.IGNORECASE,
)


def near_to(file: File, at: int, told: str, beside: bool) -> set[int]:
    """What words that are likely to be about the report reach at most: their own turn and the one before, or whom
    a note names with what it is about."""
    unit = file.units[at]
    if unit.why == COMMENT and keeps_the_words(told):
        return set()
    if beside:
        reached = described(file, at, told)
        return reached if len(reached) <= 3 else set()
    if unit.why not in (None, DOUBT):
        return set()
    talk, other = talk_in(unit.text)
    speaker = file.speakers[at]
    own = [one for one in range(max(0, at - FAR), at) if file.taken(one) and file.speakers[one] == speaker]
    if not speaker and _OWN_WORDS.search(talk):
        statements = [one for one in range(len(file.units)) if file.taken(one) and one != at]
        own = statements if len(naming(file, talk, statements, commonest=2)) <= 3 else []
    named = naming(file, talk, own, commonest=4 if speaker else 2)
    if named:
        return {*named, at}
    back = (
        one
        for one in range(at - 1, max(-1, at - 13), -1)
        if file.taken(one) and file.speakers[one] == speaker
    )
    before = next(back, None) if len(other.split()) < 6 else None
    return {at} if before is None else {at, before}


def of_speaker(file: File, at: int) -> set[int]:
    """What somebody says of their own words."""
    unit, speaker = file.units[at], file.speakers[at]
    own = [one for one, who in enumerate(file.speakers) if who == speaker and file.taken(one)]
    talk, other = talk_in(unit.text)
    if EVERYTHING.search(talk):
        return set(own)
    before = [one for one in own if at - FAR <= one < at]
    named = naming(file, talk, before)
    if not named and len(other.split()) < 6:
        named = naming(file, unit.text, before)
    if named:
        return {*named, at}
    if not before or (len(other.split()) >= 6 and not POINTS_BACK.search(unit.text)):
        return {at}
    return {before[-1], at} if at - before[-1] <= 12 else {at}


def described(file: File, at: int, told: str) -> set[int]:
    """Whom and what a note, a footnote, a letter or a sentence of a report in prose is about."""
    unit = file.units[at]
    own = {at} if unit.why is None else set[int]()
    statements = [one for one in range(len(file.units)) if file.taken(one) and one != at]
    # Who is spoken of is no subject: "Bart" would name all that Bart said.
    subject = re.sub(r"(?<![.!?]\s)(?<!^)\b[A-Z\u00c0-\u00de][\w'’-]+|^[A-Z][\w'’-]+(?=\s+[A-Z])", " ", told)
    subject = (
        re.sub(rf"\b(?:{'|'.join(map(re.escape, file.named))})\b", " ", subject) if file.named else subject
    )
    theirs = [one for one in statements if is_called(file.speakers[one], told)]
    if theirs:
        topical = naming(file, subject, theirs, commonest=3)
        return own | set(theirs if EVERYTHING.search(told) or not topical else topical)
    if any(
        one.why in (NO_CONSENT, WITHDRAWN) and one.role and is_called(one.role.casefold(), told)
        for one in file.units
    ):
        return own  # said of somebody whose words are out already
    same_place = {one for one in statements if file.units[one].locator == unit.locator and at - 3 <= one < at}
    named = set(naming(file, subject, statements, commonest=2))
    if named and len(named) <= 4 and not same_place:
        return own | named
    if own and not same_place:
        near = at - 1
        return own | ({near} if near >= 0 and file.taken(near) and len(told.split()) <= 25 else set())
    return own | same_place


def talk_in(text: str) -> tuple[str, str]:
    """The sentences that are talk about the report, and the others."""
    talk: list[str] = []
    other: list[str] = []
    for start, end in sentence_spans(text):
        (talk if sense_of(text[start:end]) else other).append(text[start:end])
    return " ".join(talk), " ".join(other)


def naming(file: File, told: str, among: list[int], commonest: int = 4) -> list[int]:
    """Those statements of which the words that are rare in this file are named."""
    wanted = content_of(told)
    return [
        one
        for one in among
        if any(
            file.often.get(other, 0) <= commonest and alike(word, other)
            for word in wanted
            for other in file.words[one]
        )
    ]


def alike(one: str, other: str) -> bool:
    """The same word, or the end of a compound: "chauffeur" in "vrachtwagenchauffeur"."""
    if one == other:
        return True
    short, long = sorted((one, other), key=len)
    return len(short) >= 6 and (
        long.endswith(short) or (long.startswith(short) and len(long) - len(short) <= 3)
    )


def is_called(speaker: str | None, told: str) -> bool:
    if not speaker or is_facilitator(speaker):
        return False
    words = [word for word in re.findall(r"\w+", speaker) if word not in STOPS]
    if len(words) == 1 and len(words[0]) < 4:
        return bool(re.search(rf"(?<!\w){re.escape(words[0].upper())}(?!\w)", told))
    parts = set(re.findall(r"\w+", told.casefold()))
    return bool(words) and all(
        word in parts or any(len(word) >= 6 and alike(word, part) for part in parts) for word in words
    )
