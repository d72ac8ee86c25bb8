"""Written-out recordings that are cut every few seconds: what one voice says on end is one turn again.

"[00:01:12] Spreker 2: Nou, vorig jaar had ik een meisje in de klas," and below it "[00:01:19] Spreker 2: en die ...";
or the moment and the voice on a line of their own, above each piece. What is put together is a repaired text: the lines
as they stand are kept beside it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from rodedraad.patterns import lazy
from rodedraad.readers.blocks import Block, Form
from rodedraad.readers.labels import MOMENT, Labelled, leading_label
from rodedraad.readers.layout import CLOCK
from rodedraad.readers.units import HEADING

# A recording begins at nought; a chat at the hour of the day.
_FIRST_SECONDS = 180
_FEWEST = 6
_CLOCK = lazy(CLOCK)
_MOST = 6_000


@dataclass(slots=True)
class _Run:
    """The turn that may go on: where it stands, who speaks, and whether the voice was named anew since."""

    at: int
    speaker: str
    named_again: bool = False


def with_cut_turns(blocks: Sequence[Block]) -> list[Block]:
    """The blocks of a recording with the pieces of one voice put together; those of anything else as they are."""
    if not is_recording(blocks):
        return list(blocks)
    told: list[Block] = []
    run: _Run | None = None
    above: str | None = None
    for block in blocks:
        if block.why == HEADING and _CLOCK.search(block.text):
            # Two people may share a role: the line above tells them apart.
            above = _CLOCK.sub("", block.text).casefold().strip(" []()*`:")
            if run:
                run.named_again = True
            told.append(block)
            continue
        speaker = speaker_of(block, above)
        if run and speaker == run.speaker and goes_on(told[run.at], block, run):
            told[run.at] = joined(told[run.at], block)
            run.named_again = False
            continue
        if not block.why or block.form == Form.HEADING:
            run = _Run(len(told), speaker) if speaker and not block.why else None
        told.append(block)
    return told


def is_recording(blocks: Sequence[Block]) -> bool:
    """Whether most of what stands here has a moment, counted from the beginning of the recording."""
    shown = [block for block in blocks if block.text.strip()]
    timed = [
        found
        for block in shown
        if (block.why in (None, HEADING)) and (found := _CLOCK.search(block.text[:60])) and is_timed(block)
    ]
    if len(timed) < _FEWEST or len(timed) * 3 < len(shown):
        return False
    return seconds(timed[0][0]) <= _FIRST_SECONDS


def is_timed(block: Block) -> bool:
    if block.why == HEADING:
        return len(block.text.split()) <= 6
    found = MOMENT.match(block.text)
    return bool(found and not found["day"]) or bool(labelled(block))


def seconds(clock: str) -> float:
    total = 0.0
    for part in clock.replace(",", ".").split(":"):
        total = total * 60 + float(part)
    return total


def labelled(block: Block) -> Labelled | None:
    """The voice and the moment at the head of a line."""
    found = leading_label(block.text, dashed_too=False)
    timed = found and (found.moment or _CLOCK.search(block.text[: found.start]))
    return found if found and timed and found.label.role and not found.label.kind else None


def speaker_of(block: Block, above: str | None) -> str | None:
    if block.why or block.form == Form.HEADING:
        return None
    if block.role:
        return above or block.role.casefold()
    found = labelled(block)
    return (found.label.role or "").casefold() if found else None


def goes_on(before: Block, block: Block, run: _Run) -> bool:
    """Whether this is a piece of the same turn: its own moment tells so, not merely a paragraph further."""
    again = run.named_again if block.role else bool(labelled(block))
    return again and before.remark == block.remark and len(before.text) + len(block.text) < _MOST


def joined(before: Block, block: Block) -> Block:
    found = None if block.role else labelled(block)
    more = block.text[found.start if found else 0 :].strip()
    return replace(
        before,
        text=f"{before.text.rstrip()} {more}",
        original=f"{before.original or before.text}\n{block.original or block.text}",
    )
