"""How often an idea may be sent: enough for a class behind one address, too little for a machine."""

from __future__ import annotations

import datetime as dt

from samenspraak.ground.throttle import Bucket, Throttle

IDEAS = Throttle(
    by_address=Bucket(size=30, every=dt.timedelta(minutes=2)),
    overall=Bucket(size=500, every=dt.timedelta(seconds=10)),
)
# Looking for what is alike happens while someone writes; it costs us a search.
LOOKS = Throttle(
    by_address=Bucket(size=240, every=dt.timedelta(seconds=1)),
    overall=Bucket(size=2_000, every=dt.timedelta(milliseconds=100)),
)
# Reading the API: a whole programme can be fetched at once; a machine that keeps asking is slowed to ten a second.
API = Throttle(
    by_address=Bucket(size=600, every=dt.timedelta(milliseconds=100)),
    overall=Bucket(size=6_000, every=dt.timedelta(milliseconds=10)),
)
