"""What may be on the wall, and what waits for a person. Names are taken out before anybody sees a line here."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, replace

from rodedraad.redact import apply_redactions, redact
from samenspraak.convene.models import Dialogue
from samenspraak.converse.listening import Heard, heard_now
from samenspraak.evening.choices import WALL_KINDS, WallState
from samenspraak.evening.models import Wall, WallLine
from samenspraak.gather.queries import names_that_stay

# As many as can be read across a hall.
ON_THE_WALL = 6


@dataclass(frozen=True, slots=True)
class WallColumn:
    """One kind on the wall, the newest lines first."""

    kind: str
    name: str
    lines: list[WallLine]


def is_open(dialogue: Dialogue) -> bool:
    return Wall.objects.filter(dialogue=dialogue, closed_at=None).exists()


def waiting_lines(dialogue: Dialogue) -> list[Heard]:
    """What nobody has decided about as it stands now, newest first, names removed; nothing while there is no wall."""
    if not is_open(dialogue):
        return []
    decided = dict(WallLine.objects.filter(dialogue=dialogue).values_list("note_id", "sha256"))
    found = heard_now(dialogue, WALL_KINDS)
    stay = names_that_stay(dialogue.programme_id)
    return [without_names(one, stay) for one in found if decided.get(one.id) != one.sha256]


def candidate(dialogue: Dialogue, note_id: uuid.UUID) -> Heard | None:
    """One note as it stands now, names removed; None where it is no longer there or there is no wall."""
    if not is_open(dialogue):
        return None
    found = next((one for one in heard_now(dialogue, WALL_KINDS) if one.id == note_id), None)
    return without_names(found, names_that_stay(dialogue.programme_id)) if found else None


def without_names(heard: Heard, stay: frozenset[str]) -> Heard:
    """The same with everything that may point to a person replaced, what is doubtful too: a hall reads along.

    Only names in `stay` (of office holders) are left.
    """
    who = f" ({_clean(heard.who, stay)})" if heard.who.strip() else ""
    return replace(heard, text=_clean(heard.text, stay) + who, who="")


def _clean(text: str, stay: frozenset[str]) -> str:
    return apply_redactions(text, redact(text, stay))


def wall_columns(dialogue: Dialogue, names: dict[str, str]) -> list[WallColumn]:
    """What is on the wall now. A line whose note was changed, struck or withdrawn since is not there any more."""
    if not is_open(dialogue):
        return [WallColumn(kind, names.get(kind, kind), []) for kind in WALL_KINDS]
    standing = {one.id: one.sha256 for one in heard_now(dialogue, WALL_KINDS)}
    shown = [
        line
        for line in WallLine.objects.filter(dialogue=dialogue, state=WallState.SHOWN)
        if standing.get(line.note_id) == line.sha256
    ]
    return [
        WallColumn(kind, names.get(kind, kind), [line for line in shown if line.kind == kind][:ON_THE_WALL])
        for kind in WALL_KINDS
    ]
