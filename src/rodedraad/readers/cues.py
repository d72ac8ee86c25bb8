"""Subtitles: WebVTT and SubRip, with the voices that meeting tools and recorders write in them.

The unit is the cue, without its markup: the locator is "cue 3", or "cues 3-5" for a turn that spans several,
whose texts are then joined by a space. Notes, styles and regions are no speech and are left out as comments.
"""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from rodedraad.errors import UnusableInput
from rodedraad.patterns import lazy
from rodedraad.readers.blocks import Block, Form
from rodedraad.readers.doubt import is_noted_out
from rodedraad.readers.encoding import survey
from rodedraad.readers.labels import is_facilitator, is_role_word, table_of
from rodedraad.readers.layout import CUE_NAME
from rodedraad.readers.outline import statements
from rodedraad.readers.turns import Piece, speakers_named_in, turn_blocks
from rodedraad.readers.units import COMMENT, DOUBT, MEGABYTE, Intake, Unit

MAX_CUES = 24 * MEGABYTE
TIMES = lazy(
    r"\s*(?P<begin>(?:\d{1,3}:)?\d{1,2}:\d{1,2}(?:[.,]\d{1,3})?)\s*-->\s*"
    r"(?P<end>(?:\d{1,3}:)?\d{1,2}:\d{1,2}(?:[.,]\d{1,3})?)(?:[ \t].*)?"
)
VOICE = lazy(r"<v(?:\.[^\s>]*)?[ \t]+(?P<name>[^>\n]{1,120})>", re.IGNORECASE)
TAG = lazy(r"</?(?:[a-z]{1,6}(?:\.[^\s>]*)?(?:[ \t][^>\n]*)?|\d{1,2}:[\d:.]+)>|\{\\[^}\n]*\}", re.IGNORECASE)
ASIDE = ("NOTE", "STYLE", "REGION")


@dataclass(slots=True)
class Voiced:
    """What one voice says in one cue."""

    number: int
    begin: float
    end: float
    voice: str | None
    text: str
    head: str = ""  # the first of several lines, where it may be a name


def read_cues(intake: Intake) -> Iterator[Unit]:
    """Units of a file of subtitles: the turns, and the notes in it."""
    if intake.path.stat().st_size > MAX_CUES:
        limit = MAX_CUES // MEGABYTE
        raise UnusableInput("too_big_for_format", file=intake.name, format="VTT/SRT", limit=limit)
    text = survey(intake.path, intake.name).read().replace("\r\n", "\n").replace("\r", "\n")
    voiced, asides = cut(text)
    if not asides and not any(one.text for one in voiced):
        raise UnusableInput("no_text", file=intake.name)
    named = next((name for aside in asides if (name := table_of(aside.text))), None)
    turns = [replace(turn, table=named) for turn in turn_blocks(pieces_of(voiced), "cue")]
    blocks = asides + with_notes(turns, asides)
    intake.progress.start(intake.name, len(blocks))
    for unit in statements(blocks):
        intake.progress.advance()
        yield unit
    intake.progress.finish()


def cut(text: str) -> tuple[list[Voiced], list[Block]]:
    """Cues (numbered from 1) by voice, and what stands beside them. A cue ends at an empty line or the next time."""
    voiced: list[Voiced] = []
    asides: list[Block] = []
    number = notes = 0
    lines = text.lstrip("\ufeff").split("\n")
    at = 0
    while at < len(lines):
        times = TIMES.fullmatch(lines[at])
        if times:
            number += 1
            last = end_of_cue(lines, at)
            payload = lines[at + 1 : last]
            voiced += voices(payload, number, seconds(times["begin"]), seconds(times["end"]))
            at = last
            continue
        if lines[at].split(" ")[0].strip() in (*ASIDE, "WEBVTT"):
            last = at
            while last + 1 < len(lines) and lines[last + 1].strip() and "-->" not in lines[last + 1]:
                last += 1
            told = "\n".join(lines[at : last + 1]).strip()
            if told != "WEBVTT":
                notes += 1
                # Its level is the cue behind which it stands; a note at the head of a file is about all of it.
                aside = Block(told, f"note {notes}", f"note {notes}", Form.TURN, level=number, why=COMMENT)
                asides.append(aside)
            at = last + 1
            continue
        at += 1  # a cue's own name or number, or an empty line
    return voiced, asides


_NEXT = lazy(r"\b(?:volgende|hieronder|hierna|komende|next|following|below)\b", re.IGNORECASE)
_PREVIOUS = lazy(
    r"\b(?:vorige|hierboven|bovenstaande?|voorgaande|previous|above|last|laatste)\b", re.IGNORECASE
)


def with_notes(turns: list[Block], asides: list[Block]) -> list[Block]:
    """Turns, of which those wait that a note right before or behind them is likely to want out."""
    doubted: set[int] = set()
    for aside in asides:
        told = aside.text.partition("NOTE")[2] or aside.text
        if aside.level and is_noted_out(told):
            before = None if _NEXT.search(told) else aside.level
            after = None if _PREVIOUS.search(told) else aside.level + 1
            doubted |= {number for number in (before, after) if number}
    return [
        replace(turn, remark=turn.remark or DOUBT)
        if doubted.intersection(cues_of(turn)) and not turn.why
        else turn
        for turn in turns
    ]


def cues_of(turn: Block) -> range:
    numbers = [int(number) for number in re.findall(r"\d+", turn.locator)]
    return range(numbers[0], numbers[-1] + 1)


def end_of_cue(lines: list[str], at: int) -> int:
    last = at + 1
    while last < len(lines) and lines[last].strip() and not TIMES.fullmatch(lines[last]):
        last += 1
    if last < len(lines) and TIMES.fullmatch(lines[last]) and re.fullmatch(r"\s*\d+\s*", lines[last - 1]):
        last -= 1  # the number of the next cue, where no empty line stands before it
    return last


def seconds(clock: str) -> float:
    total = 0.0
    for part in clock.replace(",", ".").split(":"):
        total = total * 60 + float(part)
    return total


def voices(payload: list[str], number: int, begin: float, end: float) -> Iterator[Voiced]:
    """The words of a cue by voice: as tagged, or one line a voice where each begins with a dash."""
    whole = "\n".join(payload)
    tagged = list(VOICE.finditer(whole))
    if tagged:
        if before := bare(whole[: tagged[0].start()]):
            yield Voiced(number, begin, end, None, before)
        for tag, following in zip(tagged, [*tagged[1:], None], strict=True):
            words = whole[tag.end() : following.start() if following else len(whole)]
            yield Voiced(number, begin, end, " ".join(html.unescape(tag["name"]).split()), bare(words))
        return
    dashed = [line for line in payload if re.match(r"\s*[-–—]\s*\S", line)]
    if len(dashed) > 1 and len(dashed) == len(payload):
        for line in payload:
            yield Voiced(number, begin, end, None, bare(re.sub(r"^\s*[-–—]\s*", "", line)))
        return
    head = bare(payload[0]) if len(payload) > 1 else ""
    yield Voiced(number, begin, end, None, bare(whole), head)


def bare(words: str) -> str:
    """Without markup, on one line. A line break of the screen is a space: as many characters."""
    return html.unescape(TAG.sub("", words)).strip().replace("\n", " ")


def pieces_of(voiced: list[Voiced]) -> list[Piece]:
    if any(one.voice for one in voiced):
        return [Piece(one.number, one.text, one.voice, one.begin, one.end) for one in voiced if one.text]
    named = names_above(voiced)
    if named:
        return named
    told = speakers_named_in([one.text for one in voiced])
    return [
        Piece(one.number, words, speaker, one.begin, one.end)
        for one, (speaker, words) in zip(voiced, told, strict=True)
        if words
    ]


def names_above(voiced: list[Voiced]) -> list[Piece]:
    """Some meeting tools write who speaks as the first line of a cue: then the same few names keep coming back."""
    heads = [one.head if CUE_NAME.fullmatch(one.head) else "" for one in voiced]
    names = Counter(head for head in heads if head)
    told = sum(names.values())
    believed = all(is_facilitator(name) or is_role_word(name) for name in names) or len(names) * 2 <= told
    if told < 2 or told * 5 < len(voiced) * 3 or not believed:
        return []
    pieces, speaker = [], None
    for one, head in zip(voiced, heads, strict=True):
        speaker = head.strip() or speaker
        words = one.text[len(one.head) :].strip() if head else one.text
        if words:
            pieces.append(Piece(one.number, words, speaker, one.begin, one.end))
    return pieces
