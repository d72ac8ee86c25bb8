"""Who speaks, where a transcript says so on a line of its own: name and moment, then what was said below.

Meeting tools write "Jan de Vries   0:03" above each turn, without brackets or a colon. One such line proves little:
it counts when there are several, with a name that comes back, and words below each.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from rodedraad.patterns import lazy
from rodedraad.readers.blocks import Block, Form
from rodedraad.readers.labels import is_facilitator, is_role_word, read_label
from rodedraad.readers.layout import CLOCK, SPEAKER_LINE
from rodedraad.readers.units import HEADING

BARE_NAME = r"(?:\*\*)?[^\W\d_][^:\n*.!?;\d\t|]{0,40}?\d{0,3}(?:\s*\([^()\n]{2,40}\))?(?:\*\*)?"
BARE_LINE = lazy(
    rf"\s*(?:(?P<before>{BARE_NAME})(?P<gap>\s{{2,}}|\t+|\s*[|·•–—-]\s*|\s)[*`]{{0,2}}{CLOCK}[*`]{{0,2}}"
    rf"|[*`]{{0,2}}{CLOCK}[*`]{{0,2}}\s*[|·•–—-]?\s*(?P<after>{BARE_NAME}))\s*"
)


def name_on(line: str) -> tuple[str, bool] | None:
    """The name on such a line, and whether it is set apart from the moment as tools do and people do not."""
    found = BARE_LINE.fullmatch(line)
    if not found:
        return None
    name = (found["before"] or found["after"]).strip("* ")
    return name, bool(found["gap"] and len(found["gap"]) > 1)


def speaker_lines(lines: Sequence[str]) -> dict[int, str]:
    """Which of these lines name the speaker of what is below them."""
    named = {at: found for at, line in enumerate(lines) if (found := name_on(line))}
    filled = [at for at, line in enumerate(lines) if line.strip()]
    following = dict(itertools.pairwise(filled))
    # Two in a row are a timetable.
    named = {
        at: found
        for at, found in named.items()
        if following.get(at) is not None and following[at] not in named
    }
    often = Counter(name for name, _ in named.values())
    apart = sum(is_apart for _, is_apart in named.values())
    comes_back = len(named) >= 3 and any(count > 1 for count in often.values())
    known = sum(is_role_word(name) or is_facilitator(name) for name, _ in named.values()) * 2 > len(named)
    believed = len(named) >= 2 and (comes_back or apart * 2 > len(named) or known)
    return {at: name for at, (name, _) in named.items()} if believed else {}


# "Spreker 2 = hotelhouder", a line for each, above what a recorder wrote; one of them may only be spoken of.
SPEAKER_ENTRY = lazy(
    r"[-•*\s]*(?:spreker|speaker|deelnemer|participant|respondent|stem|voice|gast|guest)[ _]?\d{1,2}"
    r"\s*(?:=\s*[^=\n]{2,80}|\([^()\n]{2,80}\))",
    re.IGNORECASE,
)


def speaker_entries(blocks: Sequence[Block]) -> set[int]:
    """Which blocks stand in such a list: two or more right after each other, at least one with its sign."""
    found: set[int] = set()
    for _, run in itertools.groupby(
        range(len(blocks)), lambda at: bool(SPEAKER_ENTRY.fullmatch(blocks[at].text.strip()))
    ):
        there = list(run)
        if (
            len(there) >= 2
            and any("=" in blocks[at].text for at in there)
            and SPEAKER_ENTRY.fullmatch(blocks[there[0]].text.strip())
        ):
            found.update(there)
    return found | told_by_colon(blocks)


# "Spreker 2: boswachter", "- Spreker 6: kwam later": the same form in which a voice is given words further on.
_COLON_ENTRY = lazy(
    r"[-•*\s]*(?P<key>(?:spreker|speaker|deelnemer|participant|respondent|stem|voice|gast|guest)[ _]?\d{1,2})"
    r"\s*:\s*(?P<told>[^:\n]{2,140})",
    re.IGNORECASE,
)
_TOLD_WORDS = 6


def told_by_colon(blocks: Sequence[Block]) -> set[int]:
    """A list of voices with a colon: each once, briefly, in a row, and they speak further on."""
    found: set[int] = set()
    entries = [_COLON_ENTRY.fullmatch(block.text.strip()) for block in blocks]
    for listed, run in itertools.groupby(range(len(blocks)), lambda at: bool(entries[at])):
        there = list(run)
        told = [entry for at in there if (entry := entries[at])]
        keys = {entry["key"].casefold() for entry in told}
        if not listed or len(there) < 3 or len(keys) < len(there):
            continue
        lengths = sorted(len(entry["told"].split()) for entry in told)
        later = {(block.role or "").casefold() for block in blocks[there[-1] + 1 :]}
        if lengths[len(lengths) // 2] <= _TOLD_WORDS and len(keys & later) * 2 > len(keys):
            found.update(there)
    return found


SIGNATURE = lazy(r"\s*>?\s*[–—]\s*(?P<who>[^\W\d_][^.!?:\n]{1,50})\s*")


def with_signatures(blocks: Sequence[Block]) -> list[Block]:
    """Where lines such as "— plot holder, 14b" stand below most quotations, they are who said what is above them."""
    above: dict[int, int] = {}
    last: int | None = None
    for at, block in enumerate(blocks):
        found = SIGNATURE.fullmatch(block.text) if not block.why else None
        if found and last is not None and len(found["who"].split()) <= 6 and blocks[last].form == block.form:
            above[at] = last
        if block.text.strip():
            last = at if not block.why and not found and block.form != Form.HEADING else None
    if len(above) < 2:
        return list(blocks)
    told = list(blocks)
    for at, one in above.items():
        signature = SIGNATURE.fullmatch(blocks[at].text)
        told[one] = replace(told[one], role=signature["who"].strip() if signature else None)
        told[at] = replace(told[at], why=HEADING)
    return told


def with_speakers_above(blocks: Sequence[Block]) -> list[Block]:
    """Paragraphs that follow a paragraph with a name and a moment are that person's words."""
    shown = [block.text if not block.why or block.why == HEADING else "" for block in blocks]
    lines = speaker_lines(shown)
    told: list[Block] = []
    role: str | None = None
    for at, block in enumerate(blocks):
        bracketed = SPEAKER_LINE.fullmatch(block.text) if block.why == HEADING else None
        if at in lines or bracketed:
            name = lines.get(at) or (bracketed["before"] or bracketed["after"] if bracketed else "") or ""
            role = read_label(name.strip(" *")).role
            told.append(replace(block, why=block.why or HEADING))
            continue
        if block.form == Form.HEADING:
            role = None
        goes_on = role and not block.why and not block.role and block.form in (Form.PARAGRAPH, Form.ITEM)
        told.append(replace(block, role=role) if goes_on else block)
    return told
