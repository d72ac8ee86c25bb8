"""From a reviewed file to a record that its table can read, amend and sign."""

from __future__ import annotations

import json
import uuid
from dataclasses import dataclass

from django.db import transaction
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from samenspraak.convene.models import Table
from samenspraak.converse.actions import Answer, Outcome, take_notes
from samenspraak.converse.bodies import TEXT_AT_MOST
from samenspraak.converse.queries import is_frozen
from samenspraak.gather.actions.refusals import Refusal
from samenspraak.gather.choices import ContributionState
from samenspraak.gather.intake import Intake
from samenspraak.gather.intake.lines import made_before
from samenspraak.gather.models import Contribution, SourceFile
from samenspraak.ground import audit
from samenspraak.ground.numbers import grouped
from samenspraak.people.models import User

SHOWN = (ContributionState.OPEN, ContributionState.HIDDEN)


@dataclass(frozen=True, slots=True)
class Laid:
    """How many lines were put on sheets, and a sentence about each statement that could not be."""

    number: int
    refused: tuple[str, ...] = ()


@transaction.atomic
def lay_before_table(source_file: SourceFile, *, by: User | None) -> Laid:
    """Put what was taken from a file on the sheet of each table that it is of, so that the table can read and sign it.

    What stands on a sheet already is left alone. A statement that no sheet can hold keeps none of the others back.
    """
    rows = (
        Contribution.objects.filter(proposals__source_file=source_file, table__isnull=False, state__in=SHOWN)
        .select_related("current__kind", "table__dialogue", "programme")
        .order_by("proposals__order", "created_at")
        .distinct()
    )
    by_table: dict[Table, list[Contribution]] = {}
    for row in rows:
        assert row.table is not None
        by_table.setdefault(row.table, []).append(row)
    if not by_table:
        raise Refusal(
            _(
                "Nothing in this file belongs to a table yet. Say which table it belongs to, and take its parts first."
            )
        )
    number = 0
    refused: list[str] = []
    for table, ones in by_table.items():
        if is_frozen(table):
            raise Refusal(
                _("Table %(number)s has signed its record. It can be opened again, with a reason.")
                % {"number": table.number}
            )
        known = set(made_before(table).values())
        laid = _lay(table, [one for one in ones if one.pk not in known], by)
        number += laid.number
        refused += laid.refused
    audit.record("lay_before_table", source_file, by=by, number=number, refused=len(refused))
    return Laid(number, tuple(refused))


def _lay(table: Table, rows: list[Contribution], by: User | None) -> Laid:
    bodies = {row.pk: _as_note(table, row, order) for order, row in enumerate(rows, start=1)}
    pairs = list(zip(take_notes(table, bodies.values(), by=by), rows, strict=True))
    Intake.objects.bulk_create(
        Intake(programme=table.programme, note_id=uuid.UUID(answer.id), contribution=row)
        for answer, row in pairs
        if answer.outcome == Outcome.NEW
    )
    refused = tuple(_refusal(row, answer) for answer, row in pairs if answer.outcome != Outcome.NEW)
    return Laid(len(pairs) - len(refused), refused)


def _refusal(row: Contribution, answer: Answer) -> str:
    """Which statement it is, why its sheet cannot hold it, and what to do."""
    text = row.current.text if row.current else ""
    named = {"start": Truncator(text).chars(60)}
    if len(text) > TEXT_AT_MOST:
        return _(
            "“%(start)s” was not put before its table: it has %(number)s characters, and a line of a sheet has at "
            "most %(most)s. Make it shorter on the page of this contribution, with a reason; or take back the "
            "decision about this statement and take it in parts. Then put the file before its table once more."
        ) % {**named, "number": grouped(len(text)), "most": grouped(TEXT_AT_MOST)}
    return _("“%(start)s” was not put before its table. %(reason)s") % {**named, "reason": answer.reason}


def _as_note(table: Table, row: Contribution, order: int) -> str:
    """A contribution as a line of its table's sheet."""
    now = row.current
    assert now is not None
    return json.dumps(
        {
            "id": str(uuid.uuid4()),
            "table": str(table.pk),
            "previous": "",
            "round": None,
            "order": order,
            "kind": now.kind.slug if now.kind else "",
            "text": now.text,
            "language": now.language,
            "wording": now.wording,
            "speaks_as": now.speaks_as,
            "seats": [
                str(seat) for seat in row.supports.filter(seat__table=table).values_list("seat_id", flat=True)
            ],
            "several": now.several,
            "disagreement": now.disagreement,
            "who": now.who,
            "by_when": now.by_when.isoformat() if now.by_when else "",
            "by_when_precision": now.by_when_precision,
            "struck": False,
        },
        ensure_ascii=False,
    )
