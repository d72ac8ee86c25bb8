"""What is spoken, piece by piece, put together into turns: shared by subtitles and by speech recognition.

A recorder cuts speech where its screen is full. The pieces of one speaker's uninterrupted turn are one passage.
Where nobody says who speaks, a passage ends where a sentence ends with a piece, so that nothing is cut in two.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from rodedraad.patterns import lazy
from rodedraad.readers.blocks import Block, Form
from rodedraad.readers.encoding import repair
from rodedraad.readers.labels import is_facilitator, read_label
from rodedraad.readers.layout import TERMINAL
from rodedraad.readers.people import answers_letter, leaders_of
from rodedraad.readers.units import FACILITATOR

# A silence after which somebody without a name is thought to begin anew.
SILENCE = 4.0
# A turn without an end is cut where a sentence ends: nobody can look over more than a page at once.
MAX_TURN = 6_000
UNKNOWN_VOICE = lazy(r"(speaker|spreker|spk|unknown|onbekend)?[\s_-]*\??", re.IGNORECASE)


@dataclass(slots=True)
class Piece:
    """A cue or a segment: its number in the file, when it was said (seconds) and by whom, as the file has it."""

    number: int
    text: str
    speaker: str | None = None
    begin: float | None = None
    end: float | None = None
    why: str | None = None


@dataclass(slots=True)
class Turn:
    """Pieces that belong together."""

    speaker: str | None
    pieces: list[Piece] = field(default_factory=list)

    @property
    def text(self) -> str:
        return " ".join(piece.text for piece in self.pieces)

    def locator(self, unit: str) -> str:
        first, last = self.pieces[0].number, self.pieces[-1].number
        return f"{unit} {first}" if first == last else f"{unit}s {first}-{last}"


def turn_blocks(pieces: Iterable[Piece], unit: str) -> list[Block]:
    """The turns of a recording as blocks; those of whoever leads the talk are left out as such."""
    turns = list(turns_of(pieces))
    leaders = leaders_of([(turn.speaker, turn.text) for turn in turns])
    blocks = []
    for turn in turns:
        fixed = repair(turn.text)
        role = read_label(turn.speaker).role if turn.speaker else None
        role = None if role and answers_letter(role, leaders) else role
        leads = turn.speaker in leaders or bool(turn.speaker and leads_by_name(turn.speaker))
        blocks.append(
            Block(
                fixed,
                turn.locator(unit),
                turn.locator(unit),
                Form.TURN,
                role=role,
                why=turn.pieces[0].why or (FACILITATOR if leads else None),
                original=turn.text if fixed != turn.text else None,
            )
        )
    return blocks


def leads_by_name(speaker: str) -> bool:
    """ "Gespreksleider", also beside a name: "Ilse (gespreksleider)", "Begeleider Noor"."""
    inside = re.search(r"[\[(]([^\[\]()]{3,30})[\])]\s*$", speaker)
    titled = re.fullmatch(r"(?P<title>[^\W\d_]+)\s+(?P<name>[A-Z][\w'’-]+(?:\s+[A-Z][\w'’-]*)*)", speaker)
    return (
        is_facilitator(speaker)
        or bool(inside and is_facilitator(inside[1]))
        or bool(titled and is_facilitator(titled["title"]))
    )


def turns_of(pieces: Iterable[Piece]) -> Iterator[Turn]:
    turn: Turn | None = None
    length = 0
    for piece in pieces:
        if not piece.text:
            continue
        if turn is not None and goes_on(turn, piece, length):
            turn.pieces.append(piece)
            length += len(piece.text) + 1
            continue
        if turn is not None:
            yield turn
        turn, length = Turn(piece.speaker, [piece]), len(piece.text)
    if turn is not None:
        yield turn


def goes_on(turn: Turn, piece: Piece, length: int) -> bool:
    if piece.speaker != turn.speaker or piece.why != turn.pieces[-1].why:
        return False
    ended = turn.pieces[-1].text.rstrip().endswith(TERMINAL)
    if length > MAX_TURN and (ended or length > 2 * MAX_TURN):
        return False
    if piece.speaker is not None:
        return True
    before, now = turn.pieces[-1].end, piece.begin
    return not ended and not (before is not None and now is not None and now - before >= SILENCE)


def speakers_named_in(texts: Sequence[str]) -> list[tuple[str | None, str]]:
    """Speaker and words of texts that begin with "Name: ", where enough of them do to believe it.

    A text without a name goes on where the one before it was.
    """
    found = [LABELLED.match(text) for text in texts]
    names = Counter(name_in(match) for match in found if match)
    told = sum(names.values())
    is_in_turns = told >= 2 and told * 4 >= len(texts) and (len(names) < told or told * 2 >= len(texts))
    speaker: str | None = None
    result: list[tuple[str | None, str]] = []
    for text, match in zip(texts, found, strict=True):
        name = name_in(match) if match else None
        known = name is not None and read_label(name).role_is_known
        if match and name and (is_in_turns or known):
            speaker = name
            result.append((speaker, text[match.end() :].strip()))
        else:
            result.append((speaker, text))
    return result


def name_in(match: re.Match[str]) -> str:
    return str(match["bracketed"] or match["name"])


LABELLED = lazy(
    r"\[(?P<bracketed>[^\W\d_][^\]\n.!?]{1,40})\]\s*:?\s*(?=[^\s\]])|"
    r"(?:>>\s*)?(?P<name>(?:(?:mevr|mw|dhr|mr|mrs|ms|dr|drs|ir|prof)\.\s*){0,2}[^\W\d_][^:\n.!?]{0,48}?"
    r"|Speaker \d+|SPEAKER_\d+)\s*:\s+(?=\S)",
    re.IGNORECASE,
)
