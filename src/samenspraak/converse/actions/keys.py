"""Opening and closing the note sheet of a table."""

from __future__ import annotations

import datetime as dt

from django.conf import settings
from django.db import transaction

from samenspraak.convene.models import Table
from samenspraak.converse import codes
from samenspraak.converse.models import SheetKey
from samenspraak.ground import audit, clock
from samenspraak.ground.audit import Actor


@transaction.atomic
def open_sheet_key(table: Table, *, by: Actor | None, beside_others: bool = False) -> str:
    """Make a key to the note sheet of a table and return its code, which cannot be asked for again.

    Keys that were given out before are closed, so that a lost paper opens nothing; `beside_others` leaves them
    (a note taker who signs in gets one of their own). Notes on a device that had a closed key are not lost: it
    sends them once it is opened with the new code.
    """
    if not beside_others:
        close_sheet_keys(table, by=by)
    code = codes.new_code()
    key = SheetKey.objects.create(
        programme=table.programme,
        table=table,
        code_hash=codes.hash_of(code),
        ends_at=_end_of(table),
        opened_by_id=by.pk if by is not None else None,
    )
    audit.record("open_sheet_key", key, by=by)
    return code


@transaction.atomic
def close_sheet_keys(table: Table, *, by: Actor | None) -> int:
    """Close all keys of a table; the number that was open is returned."""
    closed = SheetKey.objects.filter(table=table, closed_at=None).update(closed_at=clock.now())
    if closed:
        audit.record("close_sheet_keys", table, by=by, number=closed)
    return closed


def _end_of(table: Table) -> dt.datetime:
    """Some weeks after the talk, so that a device that was offline for days still gets its notes home."""
    held = dt.datetime.combine(table.dialogue.held_on, dt.time(), tzinfo=table.programme.tzinfo)
    return max(held, clock.now()) + dt.timedelta(days=settings.SHEET_KEY_DAYS)
