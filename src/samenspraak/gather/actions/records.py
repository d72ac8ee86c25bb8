"""From a table's signed record to contributions.

Names and what else points to a person are taken out by the same door as in a file; what comes in waits for moderation.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable

from django.db import transaction
from django.utils.translation import gettext as _

from samenspraak.converse.models import TableRecord
from samenspraak.gather.actions.amending import follow
from samenspraak.gather.actions.contributions import add_contributions
from samenspraak.gather.actions.signed import Reader
from samenspraak.gather.actions.states import strike
from samenspraak.gather.choices import ContributionState
from samenspraak.gather.intake import Intake
from samenspraak.gather.intake.lines import (
    SignedLine,
    is_taken,
    made_before,
    said_before,
    signed_lines,
    without_words,
)
from samenspraak.gather.models import Contribution
from samenspraak.gather.taken import TakenRecord
from samenspraak.ground import audit

SHOWN = (ContributionState.OPEN, ContributionState.HIDDEN)


@transaction.atomic
def take_record(record: TableRecord) -> list[Contribution]:
    """Make contributions of what a table signed; doing it twice does nothing new.

    A later version of the record changes what was made of the one before, with its reason: only lines that say
    something else than they did then. What the table struck from it is struck.
    """
    held = (
        TableRecord.objects.select_for_update(of=("self", "table"))
        .select_related("table__dialogue", "programme")
        .get(pk=record.pk)
    )
    if is_taken(held):
        return []
    lines, before = signed_lines(held), made_before(held.table)
    reason = held.reason or _("The table amended it when it signed.")
    reader = Reader(held)
    made = _add(held, [line for line in lines if line.note_id not in before], reader)
    _amend([line for line in lines if line.note_id in before], before, reader, reason)
    _strike_left_out(held, lines, before, reason)
    TakenRecord.objects.create(programme=held.programme, record=held)
    audit.record("take_record", held, by=None, number=len(made))
    return made


def _add(record: TableRecord, lines: list[SignedLine], reader: Reader) -> list[Contribution]:
    made = add_contributions(record.programme, [reader.read(line, record) for line in lines])
    Intake.objects.bulk_create(
        Intake(programme=record.programme, note_id=line.note_id, contribution=one)
        for line, one in zip(lines, made, strict=True)
    )
    return made


def _amend(lines: list[SignedLine], made: dict[uuid.UUID, uuid.UUID], reader: Reader, reason: str) -> None:
    """What the table changed is a new version of what was made before, and waits for moderation again."""
    rows = Contribution.objects.select_related("current__kind", "programme").in_bulk(
        [made[line.note_id] for line in lines]
    )
    before = said_before(reader.record)
    for line in lines:
        was = before.get(line.note_id)
        if was is not None:
            follow(rows[made[line.note_id]], was, line, reader, reason)


def _strike_left_out(
    record: TableRecord, lines: Iterable[SignedLine], made: dict[uuid.UUID, uuid.UUID], reason: str
) -> None:
    """What a table leaves out it strikes; a line that is not on its sheet any more it did not leave out."""
    stays = {line.note_id for line in lines} | without_words(record.table)
    gone = [contribution for note, contribution in made.items() if note not in stays]
    for row in Contribution.objects.filter(pk__in=gone, state__in=SHOWN):
        strike(row, reason=reason, by=None)
