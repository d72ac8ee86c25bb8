"""How often one may register a dialogue, hand something in, or have a lost card replaced."""

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
# A table loses a card or two; who replaces all of them one by one wants something else. Counted by table.
NEW_CARDS = Bucket(size=4, every=dt.timedelta(minutes=15))
