"""The wall in the hall: opened by the organiser, and each line on it let through by a person."""

from __future__ import annotations

import uuid

from django.db import transaction
from django.utils.translation import gettext as _

from samenspraak.convene.models import Dialogue
from samenspraak.evening.actions.refusals import Refusal
from samenspraak.evening.choices import WallState
from samenspraak.evening.models import Wall, WallLine
from samenspraak.evening.queries.wall import candidate
from samenspraak.ground import audit, clock
from samenspraak.ground.audit import Actor
from samenspraak.people.models import User


@transaction.atomic
def open_wall(dialogue: Dialogue, *, by: Actor | None) -> Wall:
    """From now on dreams, ideas and actions of this dialogue may be let through to its wall."""
    wall, _made = Wall.objects.update_or_create(
        dialogue=dialogue, defaults={"programme": dialogue.programme, "closed_at": None}
    )
    audit.record("open_wall", wall, by=by)
    return wall


@transaction.atomic
def close_wall(dialogue: Dialogue, *, by: Actor | None) -> None:
    """Nothing of this dialogue is on a wall any more; what was let through is forgotten."""
    Wall.objects.filter(dialogue=dialogue).update(closed_at=clock.now())
    forget_lines(dialogue)
    audit.record("close_wall", dialogue, by=by)


@transaction.atomic
def decide_line(
    dialogue: Dialogue, note_id: uuid.UUID, sha256: str, state: WallState, *, by: User | None
) -> WallLine:
    """Let a line through to the wall, or leave it out, as it stood when the person looked at it.

    `by` is None where the holder of an own dialogue did it, who has no account.
    """
    found = candidate(dialogue, note_id)
    if found is None or found.sha256 != sha256:
        raise Refusal(_("The table changed or took back this line a moment ago. Look at the list again."))
    line, _made = WallLine.objects.update_or_create(
        note_id=note_id,
        defaults={
            "programme": dialogue.programme,
            "dialogue": dialogue,
            "sha256": sha256,
            "table_number": found.table_number,
            "kind": found.kind,
            "text": found.text,
            "state": state,
            "decided_by": by,
            "decided_at": clock.now(),
        },
    )
    audit.record("decide_line", line, by=by, state=str(state))
    return line


def forget_lines(dialogue: Dialogue) -> None:
    """No line of this dialogue stays: its wall is closed, or the notes that they are of are past their term."""
    WallLine.objects.filter(dialogue=dialogue).delete()


def forget_line(note_id: uuid.UUID) -> None:
    """The words of a note are withdrawn: they go from the wall's own rows too."""
    WallLine.objects.filter(note_id=note_id).delete()
