"""How often somebody without an account may register a dialogue or hand something in."""

from __future__ import annotations

import datetime as dt

from samenspraak.ground.throttle import Bucket, Throttle

# A training evening registers ten from one address; a machine is held up soon after.
REGISTRATIONS = Throttle(
    by_address=Bucket(size=10, every=dt.timedelta(minutes=5)),
    overall=Bucket(size=300, every=dt.timedelta(seconds=20)),
)
HAND_INS = Throttle(
    by_address=Bucket(size=30, every=dt.timedelta(minutes=1)),
    overall=Bucket(size=600, every=dt.timedelta(seconds=5)),
)
