"""Whether the outcome of a dialogue is whole (every record signed, all of it looked at), and what changed since."""

from __future__ import annotations

import datetime as dt
import uuid
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from django.db.models import Count, Max, Min, Q

from samenspraak.convene.models import Dialogue
from samenspraak.converse.choices import Agreement, RecordState
from samenspraak.converse.models import TableRecord
from samenspraak.gather.choices import ContributionState
from samenspraak.gather.models import Contribution


@dataclass(frozen=True, slots=True)
class Outcome:
    """How far the outcome of one dialogue is.

    `records`: tables that keep a record here, `signed`: those whose record is signed now, `on`: when the last signed.
    `remarks`: seats that agreed with a remark, which is told nowhere else.
    `waiting`: contributions that nobody let through yet. `at`: since when what stands there stands there.
    """

    records: int = 0
    signed: int = 0
    on: dt.datetime | None = None
    waiting: int = 0
    at: dt.datetime | None = None
    remarks: int = 0

    @property
    def is_whole(self) -> bool:
        return 0 < self.records == self.signed and not self.waiting

    @property
    def is_interim(self) -> bool:
        """Something is there, or on its way, and something is still to come."""
        return self.signed < self.records or self.waiting > 0


@dataclass(frozen=True, slots=True)
class Changed:
    """One day on which the outcome changed after its tables signed: how much was corrected, added, taken back."""

    on: dt.date
    corrected: int
    added: int
    taken_back: int


def outcomes(dialogues: Iterable[Dialogue]) -> dict[uuid.UUID, Outcome]:
    """The outcome of each dialogue. Two queries, however many there are."""
    keys = [dialogue.pk for dialogue in dialogues]
    tables: dict[uuid.UUID, dict[uuid.UUID, _Newest]] = defaultdict(dict)
    with_remark = Count("signatures", filter=Q(signatures__agreement=Agreement.WITH_REMARK))
    rows = TableRecord.objects.filter(table__dialogue__in=keys).order_by("version")
    told = rows.annotate(remarks=with_remark).values_list(
        "table__dialogue", "table", "state", "signed_at", "remarks"
    )
    for dialogue, table, state, on, remarks in told:
        # The newest version says where a table is: a record that was opened again is not signed.
        tables[dialogue][table] = _Newest(state, on, remarks)
    waiting: Counter[uuid.UUID] = Counter()
    let_through: dict[uuid.UUID, dt.datetime] = {}
    states = (ContributionState.HIDDEN, ContributionState.OPEN)
    counted = (
        Contribution.objects.filter(dialogue__in=keys, state__in=states)
        .order_by()
        .values_list("dialogue", "state")
        .annotate(Count("pk"), Max("state_changed_at"))
    )
    for dialogue, state, number, at in counted:
        if state == ContributionState.HIDDEN:
            waiting[dialogue] = number
        else:
            let_through[dialogue] = at
    return {key: _outcome(list(tables[key].values()), waiting[key], let_through.get(key)) for key in keys}


class _Newest(NamedTuple):
    state: str
    on: dt.datetime | None
    remarks: int


def _outcome(records: list[_Newest], waiting: int, let_through: dt.datetime | None) -> Outcome:
    signed = [row.on for row in records if row.state == RecordState.SIGNED and row.on is not None]
    on = max(signed, default=None)
    at = max((moment for moment in (on, let_through) if moment is not None), default=None)
    remarks = sum(row.remarks for row in records if row.state == RecordState.SIGNED)
    return Outcome(len(records), len(signed), on, waiting, at, remarks)


def changes_since(dialogue: Dialogue, outcome: Outcome) -> list[Changed]:
    """What was corrected, added or taken back after the tables signed, by day, newest first. Two queries.

    Counts alone: what the older words were is gone where people took them back.
    """
    if outcome.on is None:
        return []
    zone = dialogue.programme.tzinfo
    counts: dict[dt.date, Counter[str]] = defaultdict(Counter)
    of_dialogue = Contribution.objects.filter(dialogue=dialogue)
    corrected = of_dialogue.filter(
        state=ContributionState.OPEN,
        versions__number__gt=1,
        versions__translates=None,
        versions__created_at__gt=outcome.on,
    )
    for at in corrected.order_by().values_list("versions__created_at", flat=True):
        counts[at.astimezone(zone).date()]["corrected"] += 1
    # What was signed comes in right after; only what comes on a later day was added.
    signed_on = outcome.on.astimezone(zone).date()
    rest = of_dialogue.filter(state__in=[ContributionState.OPEN, ContributionState.WITHDRAWN]).annotate(
        came=Min("versions__created_at")
    )
    for state, came, at in rest.values_list("state", "came", "state_changed_at"):
        if state == ContributionState.WITHDRAWN:
            counts[at.astimezone(zone).date()]["taken back"] += 1
        elif came is not None and came.astimezone(zone).date() > signed_on:
            counts[came.astimezone(zone).date()]["added"] += 1
    return [
        Changed(day, found["corrected"], found["added"], found["taken back"])
        for day, found in sorted(counts.items(), reverse=True)
    ]
