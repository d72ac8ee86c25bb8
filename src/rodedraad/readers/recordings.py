"""What speech recognition writes as JSON (Whisper and its kin): segments with times, put together into turns.

The unit is the segment: the locator is "segment 3", counted from 1, or "segments 3-5" for a turn of several.
The whole text and the single words, which such a file holds as well, say nothing more and are not read again.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from rodedraad.errors import UnusableInput
from rodedraad.readers.blocks import Block
from rodedraad.readers.labels import is_facilitator
from rodedraad.readers.outline import statements
from rodedraad.readers.refusals import answer_of
from rodedraad.readers.turns import Piece, speakers_named_in, turn_blocks
from rodedraad.readers.units import FACILITATOR, NO_CONSENT, WITHDRAWN, Intake, Unit

LISTS = ("segments", "transcription", "chunks", "utterances", "results")
TIMES = ("start", "end", "offsets", "timestamps", "timestamp", "start_time", "begin")
ROLES = ("role", "rol", "hoedanigheid", "function", "functie")
CONSENTS = ("consent", "toestemming", "akkoord", "permission")
USES = ("use", "gebruik", "processing", "verwerking", "analysis", "analyse")
LISTS_OF_SPEAKERS = (
    "speakers",
    "sprekers",
    "deelnemers",
    "participants",
    "people",
    "seats",
    "stoelen",
    "voices",
    "stemmen",
)
GONE = (
    "withdrawn",
    "ingetrokken",
    "deleted",
    "verwijderd",
    "removed",
    "hidden",
    "verborgen",
    "redacted",
    "gewist",
)
SPEAKERS = ("speaker", "speaker_label", "speaker_name", "speaker_id", "spreker")


@dataclass(frozen=True, slots=True)
class Speaker:
    """What a list of speakers says of one: the role, and why the words are left out if they are."""

    role: str | None = None
    why: str | None = None


def speakers_of(document: Any) -> dict[str, Speaker]:
    """The speakers that a file tells of beside its segments, by what the segments call them (in lower case)."""
    listed = next(lists_of_speakers(document), None)
    if isinstance(listed, dict):
        entries = [(name, entry) for name, entry in listed.items()]
    elif isinstance(listed, list):
        entries = [
            (str(entry[name]), entry)
            for entry in listed
            if isinstance(entry, dict)
            for name in ("id", "label", "speaker", "name", "naam")
            if isinstance(entry.get(name), str | int)
        ]
    else:
        return {}
    told = {name.casefold(): speaker_told(entry) for name, entry in entries if isinstance(entry, dict)}
    # "SPEAKER_01": "melkveehouder".
    plain = {
        name.casefold(): Speaker(entry.strip())
        for name, entry in entries
        if isinstance(entry, str) and entry.strip()
    }
    return {**told, **plain}


def lists_of_speakers(document: Any, depth: int = 2) -> Iterator[Any]:
    """Lists of speakers at the head of a file or in what it tells of itself ("metadata")."""
    if not isinstance(document, dict):
        return
    for name, value in document.items():
        if str(name).casefold() in LISTS_OF_SPEAKERS and isinstance(value, dict | list) and value:
            yield value
    for value in document.values():
        if depth and isinstance(value, dict):
            yield from lists_of_speakers(value, depth - 1)


def why_of_segment(segment: dict[str, Any]) -> str | None:
    """Why one segment by itself is not for use: "consent": false, "withdrawn": true, "deleted": true."""
    if any(segment.get(name) is True for name in GONE):
        return WITHDRAWN
    return NO_CONSENT if any(says_no(segment[name]) for name in CONSENTS if name in segment) else None


def speaker_told(entry: dict[str, Any]) -> Speaker:
    role = next((entry[name] for name in ROLES if isinstance(entry.get(name), str)), None)
    refused = any(says_no(entry[name]) for name in CONSENTS if name in entry)
    taken_back = entry.get("withdrawn") or entry.get("ingetrokken")
    return Speaker(role, WITHDRAWN if taken_back else NO_CONSENT if refused else None)


def says_no(value: Any) -> bool:
    """A consent that is no, or that names its purposes and says no to use; quoting is another matter."""
    if isinstance(value, dict):
        return any(says_no(value[name]) for name in USES if name in value)
    return value is False or value == 0 or (isinstance(value, str) and answer_of(value) is not None)


def as_told(block: Block, speakers: dict[str, Speaker]) -> Block:
    told = speakers.get((block.role or "").casefold())
    if told is None:
        return block
    leads = told.role is not None and is_facilitator(told.role)
    return replace(
        block, role=told.role or block.role, why=told.why or block.why or (FACILITATOR if leads else None)
    )


def segments_of(document: Any) -> list[dict[str, Any]]:
    """The segments of a recording; empty where this is another kind of JSON."""
    if isinstance(document, dict):
        lists = [document[name] for name in LISTS if isinstance(document.get(name), list)]
        lists += [
            inner["segments"]
            for inner in (document.get("result"), document.get("transcript"))
            if isinstance(inner, dict) and isinstance(inner.get("segments"), list)
        ]
    elif isinstance(document, list):
        lists = [document] if all(is_plain_segment(item) for item in document[:50]) else []
    else:
        return []
    for items in lists:
        if items and all(is_segment(item) for item in items[:50]):
            return [item for item in items if isinstance(item, dict)]
    return []


def is_segment(item: Any) -> bool:
    return (
        isinstance(item, dict) and isinstance(item.get("text"), str) and any(name in item for name in TIMES)
    )


def is_plain_segment(item: Any) -> bool:
    """In a bare list only what has both its times as numbers, and no id of its own that a table would have."""
    return is_segment(item) and all(isinstance(item.get(name), int | float) for name in ("start", "end"))


def recording_units(
    intake: Intake, segments: list[dict[str, Any]], speakers: dict[str, Speaker]
) -> Iterator[Unit]:
    pieces = list(pieces_of(segments))
    if not any(piece.text for piece in pieces):
        raise UnusableInput("no_text", file=intake.name)
    blocks = [as_told(block, speakers) for block in turn_blocks(pieces, "segment")]
    intake.progress.start(intake.name, len(blocks))
    for unit in statements(blocks):
        intake.progress.advance()
        yield unit
    intake.progress.finish()


def pieces_of(segments: list[dict[str, Any]]) -> Iterator[Piece]:
    texts = [" ".join(str(segment.get("text") or "").split()) for segment in segments]
    speakers = [speaker_of(segment) for segment in segments]
    told = list(zip(speakers, texts, strict=True)) if any(speakers) else speakers_named_in(texts)
    for number, (segment, (speaker, text)) in enumerate(zip(segments, told, strict=True), 1):
        begin, end = moment(segment, "start", "from"), moment(segment, "end", "to")
        yield Piece(number, text, speaker, begin, end, why_of_segment(segment))


def speaker_of(segment: dict[str, Any]) -> str | None:
    for name in SPEAKERS:
        value = segment.get(name)
        if isinstance(value, dict):
            value = value.get("name") or value.get("id")
        if isinstance(value, str | int) and str(value).strip():
            return str(value).strip()
    return None


def moment(segment: dict[str, Any], name: str, inner: str) -> float | None:
    """Seconds, where the file gives a number; whisper.cpp writes milliseconds in `offsets`."""
    value = segment.get(name)
    if isinstance(value, int | float):
        return float(value)
    offsets = segment.get("offsets")
    if isinstance(offsets, dict) and isinstance(offsets.get(inner), int | float):
        return float(offsets[inner]) / 1000
    pair = segment.get("timestamp")
    if isinstance(pair, list) and len(pair) == 2:
        value = pair[0 if name == "start" else 1]
        return float(value) if isinstance(value, int | float) else None
    return None
