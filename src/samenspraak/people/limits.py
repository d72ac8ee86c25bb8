"""How often an unknown code may be tried. Only well-formed unknown codes count; a typing mistake costs nothing."""

from __future__ import annotations

import datetime as dt

from samenspraak.ground.throttle import Bucket, Throttle

# Mails that ask to confirm an address: the holder of a card cannot have us write to strangers all day.
CONFIRMING = Bucket(size=4, every=dt.timedelta(hours=6))

# Asking to be told what is new: per address that is asked, and per connection that asks.
ASKING = Bucket(size=3, every=dt.timedelta(hours=8))
SUBSCRIBING = Throttle(
    by_address=Bucket(size=20, every=dt.timedelta(minutes=10)),
    overall=Bucket(size=500, every=dt.timedelta(seconds=20)),
)

# A hall of sixty people may mistype a whole letter each; then one try more every five seconds.
GUESSES = Throttle(
    by_address=Bucket(size=60, every=dt.timedelta(seconds=5)),
    overall=Bucket(size=1_000, every=dt.timedelta(seconds=1)),
)
