"""From a reviewed file to a record that its table can read, amend and sign."""

from __future__ import annotations

import json
import uuid

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import override

from samenspraak.convene.models import Table
from samenspraak.converse.actions import Outcome, take_notes
from samenspraak.converse.queries import is_frozen
from samenspraak.gather.actions.refusals import Refusal
from samenspraak.gather.choices import ContributionState
from samenspraak.gather.intake import Intake
from samenspraak.gather.intake.lines import made_before
from samenspraak.gather.models import Contribution, SourceFile
from samenspraak.ground import audit
from samenspraak.people.models import User

SHOWN = (ContributionState.OPEN, ContributionState.HIDDEN)


@transaction.atomic
def lay_before_table(source_file: SourceFile, *, by: User | None) -> int:
    """Put what was taken from a file on the sheet of each table that it is of, so that the table can read and sign it.

    The number of lines is returned. What stands on a sheet already is left alone.
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
    laid = 0
    for table, ones in by_table.items():
        if is_frozen(table):
            raise Refusal(
                _("Table %(number)s has signed its record. It can be opened again, with a reason.")
                % {"number": table.number}
            )
        known = set(made_before(table).values())
        laid += _lay(table, [one for one in ones if one.pk not in known], by)
    audit.record("lay_before_table", source_file, by=by, number=laid)
    return laid


def _lay(table: Table, rows: list[Contribution], by: User | None) -> int:
    bodies = {row.pk: _as_note(table, row, order) for order, row in enumerate(rows, start=1)}
    with override("en"):
        answers = take_notes(table, bodies.values(), by=by)
    assert all(answer.outcome == Outcome.NEW for answer in answers), [answer.reason for answer in answers]
    Intake.objects.bulk_create(
        Intake(programme=table.programme, note_id=uuid.UUID(answer.id), contribution=row)
        for answer, row in zip(answers, rows, strict=True)
    )
    return len(rows)


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
