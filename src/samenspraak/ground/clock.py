"""The one clock of the house. Tests and the demo move it; nothing else reads the time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager

from django.utils import timezone

_offset = dt.timedelta()


def now() -> dt.datetime:
    """This moment, in UTC."""
    return timezone.now() + _offset


def today() -> dt.date:
    """Today in the active time zone (a request runs in its programme's zone)."""
    return timezone.localtime(now()).date()


@contextmanager
def moved_to(moment: dt.datetime) -> Iterator[None]:
    """Run a block as if it were `moment` (with a time zone); the clock goes on ticking from there."""
    global _offset  # noqa: PLW0603 (one clock is the point)
    before = _offset
    _offset = moment - timezone.now()
    try:
        yield
    finally:
        _offset = before
