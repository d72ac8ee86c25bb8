"""Slowing down without locking out: tries come back with time, and never go because a clock was set back."""

from __future__ import annotations

import datetime as dt

from samenspraak.ground import clock
from samenspraak.ground.throttle import Bucket

NOON = dt.datetime(2026, 11, 24, 12, tzinfo=dt.UTC)


def test_tries_come_back_with_time() -> None:
    bucket, left = Bucket(size=3, every=dt.timedelta(minutes=1)), []
    for seconds in (0, 0, 0, 61, 600):
        with clock.moved_to(NOON + dt.timedelta(seconds=seconds)):
            left.append(bucket.left("a"))
            if seconds == 0:
                bucket.take("a")
    assert left == [3, 2, 1, 1, 3]


def test_a_clock_that_is_set_back_holds_nobody_up() -> None:
    bucket = Bucket(size=3, every=dt.timedelta(minutes=1))
    with clock.moved_to(NOON + dt.timedelta(days=365)):
        bucket.take("a")
    with clock.moved_to(NOON):
        assert (bucket.wait("a"), bucket.left("a")) == (0, 2)
