"""How often one may register from one connection: a family, or a class with its teacher, all at once."""

from __future__ import annotations

import datetime as dt

from samenspraak.ground.throttle import Bucket, Throttle

REGISTRATIONS = Throttle(
    by_address=Bucket(size=40, every=dt.timedelta(minutes=1)),
    overall=Bucket(size=600, every=dt.timedelta(seconds=5)),
)
