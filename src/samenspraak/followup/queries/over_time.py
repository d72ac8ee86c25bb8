"""How promises fared over time: what the board showed at the end of each month, from the changes that were kept."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from samenspraak.followup.choices import OPEN_STATES, CommitmentState
from samenspraak.followup.models import Commitment, StateChange
from samenspraak.ground import clock

MOST_MONTHS = 24


@dataclass(frozen=True, slots=True)
class Month:
    """The promises at one moment: done, in time, overdue, not done."""

    last: dt.date
    done: int
    in_time: int
    overdue: int
    not_done: int

    @property
    def total(self) -> int:
        return self.done + self.in_time + self.overdue + self.not_done


def over_time(promises: Iterable[Commitment]) -> list[Month]:
    """The end of each month since the first promise, and today. One question beside the promises themselves."""
    rows = list(promises)
    if not rows:
        return []
    changes: dict[object, list[StateChange]] = {}
    for change in StateChange.objects.filter(commitment__in=rows).order_by("on", "created_at"):
        changes.setdefault(change.commitment_id, []).append(change)
    first = min(_made_on(row, changes.get(row.pk, [])) for row in rows)
    return [_at(day, rows, changes) for day in _ends(first, clock.today())]


def _made_on(row: Commitment, changes: list[StateChange]) -> dt.date:
    return changes[0].on if changes else row.created_at.date()


def _ends(first: dt.date, today: dt.date) -> list[dt.date]:
    """The last days of the months from the first one on, and today instead of the end of this one."""
    days, year, month = [], first.year, first.month
    while (year, month) < (today.year, today.month):
        days.append(dt.date(year, month, calendar.monthrange(year, month)[1]))
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    return [*days, today][-MOST_MONTHS:]


def _at(day: dt.date, rows: list[Commitment], changes: dict[object, list[StateChange]]) -> Month:
    counts = {"done": 0, "in_time": 0, "overdue": 0, "not_done": 0}
    for row in rows:
        known = changes.get(row.pk, [])
        if _made_on(row, known) > day:
            continue
        then = next((one for one in reversed(known) if one.on <= day), None)
        state, last = (then.state, then.last_day) if then else (row.state, row.last_day)
        if state in OPEN_STATES:
            counts["overdue" if last < day else "in_time"] += 1
        else:
            counts["done" if state == CommitmentState.DONE else "not_done"] += 1
    return Month(day, **counts)
