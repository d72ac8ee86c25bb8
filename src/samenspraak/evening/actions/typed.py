"""Lines of a paper note sheet become notes of its table, through the door of the note sheet itself."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from samenspraak.convene.models import Table
from samenspraak.converse.actions import Answer, Outcome, take_notes
from samenspraak.evening.typed import PrintedLine
from samenspraak.people.models import User


@dataclass(frozen=True, slots=True)
class TypedLine:
    """What stands on one printed line. `role` may be the number of a seat."""

    printed: PrintedLine
    text: str
    kind: str = ""
    role: str = ""
    wording: str = ""
    # Anything at all where the box is ticked.
    several: str = ""
    who: str = ""
    by_when: str = ""


def type_lines(
    table: Table, lines: Sequence[TypedLine], *, language: str, by: User | None
) -> list[tuple[TypedLine, Answer]]:
    """Take these lines in; each has its own answer, and a refused one takes none of the others with it."""
    seats = {str(seat.number): seat for seat in table.seats.all()}
    bodies = []
    for line in lines:
        seat = seats.get(line.role.strip())
        bodies.append(
            json.dumps(
                {
                    "id": str(line.printed.note_id(table)),
                    "table": str(table.pk),
                    "previous": "",
                    "round": str(line.printed.round.pk) if line.printed.round else None,
                    "order": line.printed.number,
                    "kind": line.kind,
                    "text": line.text.strip(),
                    "language": language,
                    "wording": line.wording,
                    "speaks_as": seat.speaks_as if seat else line.role.strip(),
                    "seats": [str(seat.pk)] if seat else [],
                    "several": bool(line.several),
                    "disagreement": False,
                    "who": line.who.strip(),
                    "by_when": line.by_when,
                    "by_when_precision": "day" if line.by_when else "",
                    "struck": False,
                },
                ensure_ascii=False,
            )
        )
    answers = take_notes(table, bodies, by=by)
    return [(line, _in_our_words(line, answer)) for line, answer in zip(lines, answers, strict=True)]


def _in_our_words(line: TypedLine, answer: Answer) -> Answer:
    """A line that is here already with other words: whoever types it has paper before them, and no device."""
    if answer.outcome != Outcome.OTHER_BYTES:
        return answer
    reason = _("Line %(number)d was typed before, in other words. Change it on the note sheet of the table.")
    return Answer(answer.id, answer.outcome, reason=reason % {"number": line.printed.number})
