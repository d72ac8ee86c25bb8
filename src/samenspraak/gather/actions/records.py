"""From a table's signed record to contributions, and from a reviewed file to a record that its table can sign.

Names and what else points to a person are taken out by the same door as in a file; what comes in waits for moderation.
"""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterable

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import override

from rodedraad.redact import apply_redactions, redact
from samenspraak.convene.models import Table
from samenspraak.converse.actions import Outcome, take_notes
from samenspraak.converse.choices import Agreement, Wording
from samenspraak.converse.models import TableRecord
from samenspraak.converse.queries import is_frozen
from samenspraak.gather.actions.contributions import (
    Change,
    Spoken,
    add_contributions,
    add_version,
    strike,
)
from samenspraak.gather.actions.refusals import Refusal
from samenspraak.gather.choices import ContributionState, Door
from samenspraak.gather.intake import Intake
from samenspraak.gather.intake.lines import SignedLine, made_before, signed_lines
from samenspraak.gather.models import Contribution, SourceFile, Support
from samenspraak.gather.queries import kinds_of, names_that_stay
from samenspraak.ground import audit
from samenspraak.people.models import User

SHOWN = (ContributionState.OPEN, ContributionState.HIDDEN)


@transaction.atomic
def take_record(record: TableRecord) -> list[Contribution]:
    """Make contributions of what a table signed; doing it twice does nothing new.

    A later version of the record changes what was made of the one before, with its reason; what the table struck
    from it is struck.
    """
    held = (
        TableRecord.objects.select_for_update(of=("self",))
        .select_related("table__dialogue", "programme")
        .get(pk=record.pk)
    )
    lines, before = signed_lines(held), made_before(held.table)
    reason = held.reason or _("The table amended it when it signed.")
    reader = _Reader(held)
    made = _add(held, [line for line in lines if line.note_id not in before], reader)
    _amend([line for line in lines if line.note_id in before], before, reader, reason)
    _strike_left_out(lines, before, reason)
    audit.record("take_record", held, by=None, number=len(made))
    return made


class _Reader:
    """Makes of each signed line what will be contributed, without what points to a person."""

    def __init__(self, record: TableRecord) -> None:
        self.record = record
        self.door = Door.OWN_DIALOGUE if record.table.dialogue.is_own else Door.TABLE
        self.kinds = {kind.slug for kind in kinds_of(record.programme)}
        disagreed = record.signatures.filter(agreement=Agreement.NOT_AGREED)
        self.disagreed = set(disagreed.values_list("seat_id", flat=True))
        self.stay = names_that_stay(record.programme_id)

    def __call__(self, line: SignedLine) -> Spoken:
        said = line.said
        return Spoken(
            door=self.door,
            text=self._without_people(said.text),
            kind=said.kind if said.kind in self.kinds else None,
            wording=self._wording(line),
            speaks_as=self._without_people(said.speaks_as),
            language=said.language,
            table=self.record.table,
            dialogue=self.record.table.dialogue,
            seats=line.seats,
            who=self._without_people(said.who),
            by_when=said.by_when,
            precision=said.by_when_precision,
            several=said.several,
            disagreement=said.disagreement,
            state=ContributionState.HIDDEN,
        )

    def _wording(self, line: SignedLine) -> str:
        """Words that a seat behind them does not agree with were not "read back and agreed"."""
        if line.said.wording == Wording.READ_BACK and self.disagreed & {seat.pk for seat in line.seats}:
            return Wording.SUMMARY
        return line.said.wording

    def _without_people(self, text: str) -> str:
        return apply_redactions(text, redact(text, self.stay))


def _add(record: TableRecord, lines: list[SignedLine], reader: _Reader) -> list[Contribution]:
    made = add_contributions(record.programme, [reader(line) for line in lines])
    Intake.objects.bulk_create(
        Intake(programme=record.programme, note_id=line.note_id, contribution=one)
        for line, one in zip(lines, made, strict=True)
    )
    return made


def _amend(lines: list[SignedLine], before: dict[uuid.UUID, uuid.UUID], reader: _Reader, reason: str) -> None:
    """What the table changed is a new version of what was made before, and waits for moderation again."""
    rows = Contribution.objects.select_related("current__kind").in_bulk(
        [before[line.note_id] for line in lines]
    )
    for line in lines:
        row = rows[before[line.note_id]]
        if row.state not in SHOWN or row.current is None:
            continue
        _stand_behind(row, line)
        spoken = reader(line)
        change = Change(
            text=spoken.text,
            kind=spoken.kind or "",
            wording=spoken.wording,
            speaks_as=spoken.speaks_as,
            who=spoken.who,
            by_when=spoken.by_when,
            precision=spoken.precision,
            disagreement=spoken.disagreement,
            several=spoken.several,
        )
        if _is_otherwise(row, change):
            add_version(row, change, reason=reason, by=None)


def _is_otherwise(row: Contribution, change: Change) -> bool:
    now = row.current
    assert now is not None
    stands = (
        now.text,
        now.kind.slug if now.kind else "",
        now.wording,
        now.speaks_as,
        now.who,
        now.disagreement,
        now.several,
    )
    wished = (
        change.text,
        change.kind,
        change.wording,
        change.speaks_as,
        change.who,
        change.disagreement,
        change.several,
    )
    return stands != wished or (change.by_when is not None and now.by_when != change.by_when)


def _stand_behind(row: Contribution, line: SignedLine) -> None:
    """Seats that the table added; one that withdrew its support stays away."""
    known = set(Support.objects.filter(contribution=row).values_list("seat_id", flat=True))
    Support.objects.bulk_create(
        Support(programme=row.programme, contribution=row, seat=seat)
        for seat in line.seats
        if seat.pk not in known
    )


def _strike_left_out(lines: Iterable[SignedLine], before: dict[uuid.UUID, uuid.UUID], reason: str) -> None:
    signed = {line.note_id for line in lines}
    gone = [made for note, made in before.items() if note not in signed]
    for row in Contribution.objects.filter(pk__in=gone, state__in=SHOWN):
        strike(row, reason=reason, by=None)


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
