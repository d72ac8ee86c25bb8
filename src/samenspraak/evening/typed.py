"""Note sheets on paper, typed in the order in which they are printed: which lines there are, and their keys.

The same printed line of the same table is always the same note, whoever types it and however often: its id is made
from both, so that a sheet that is typed twice by mistake is known.
"""

from __future__ import annotations

import unicodedata
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from string import ascii_lowercase

from samenspraak.convene.models import Round, Table
from samenspraak.evening.kit.content import LINES_A_ROUND

# Lines written on the back, or on an extra sheet.
EXTRA = 10


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """One numbered line of the sheet; `opens` is the round whose heading stands above it."""

    number: int
    round: Round | None
    opens: bool = False

    def note_id(self, table: Table) -> uuid.UUID:
        return uuid.uuid5(table.pk, f"paper line {self.number}")


def printed_lines(table: Table) -> list[PrintedLine]:
    """The lines of a table's sheet as the kit prints them, and some more without a round."""
    guide = table.dialogue.guide
    rounds = [one for one in guide.rounds.all() if one.kinds] if guide else []
    lines = [
        PrintedLine(place * LINES_A_ROUND + line + 1, one, opens=line == 0)
        for place, one in enumerate(rounds)
        for line in range(LINES_A_ROUND)
    ]
    last = len(lines)
    more = EXTRA if lines else 4 * LINES_A_ROUND + EXTRA
    return lines + [PrintedLine(last + at + 1, None, opens=at == 0) for at in range(more)]


def keys_for(names: Sequence[str]) -> list[str]:
    """A letter for each kind, as the note sheet gives them: its first letter that no kind before it has."""
    taken: set[str] = set()
    keys = []
    for name in names:
        letters = unicodedata.normalize("NFD", name.lower()) + ascii_lowercase
        key = next((one for one in letters if one in ascii_lowercase and one not in taken), "")
        taken.add(key)
        keys.append(key)
    return keys
