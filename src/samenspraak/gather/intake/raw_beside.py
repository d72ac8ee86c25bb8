"""The raw line beside the contribution that was made of it, for the moderation queue.

Who may read it is asked here, so that nobody gets the words by forgetting to ask: those who work at that table.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable

from samenspraak.converse.bodies import NoteBody, read_note
from samenspraak.converse.choices import RecordState
from samenspraak.converse.models import TableRecord
from samenspraak.converse.tables import tables_read_by
from samenspraak.gather.intake import Intake
from samenspraak.gather.models import Contribution
from samenspraak.ground.models import Programme
from samenspraak.people.models import User


def raw_lines(
    programme: Programme, contributions: Iterable[Contribution], *, reader: User
) -> dict[uuid.UUID, NoteBody]:
    """Contribution -> the line that the table signed last, for the tables at which this person works."""
    keys = [row.pk for row in contributions if row.table_id is not None]
    if not keys:
        return {}
    intakes = Intake.objects.filter(contribution__in=keys, note__table__in=tables_read_by(reader, programme))
    made = dict(intakes.values_list("note_id", "contribution_id"))
    lines = TableRecord.lines.through.objects.filter(
        noterevision__note__in=list(made), tablerecord__state=RecordState.SIGNED
    ).order_by("tablerecord__version")
    found = lines.values_list("noterevision__note_id", "noterevision__body")
    return {made[note]: read_note(body) for note, body in found}
