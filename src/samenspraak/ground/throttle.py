"""Slowing down those who try too often, without ever locking anyone out.

A bucket holds a number of tries and fills again by itself; what is counted is what went wrong, so that a whole
table behind one address is not held up by itself. Addresses live in this process's memory only and nowhere else.
"""

from __future__ import annotations

import datetime as dt
import ipaddress
import math
import threading
from dataclasses import dataclass, field

from django.conf import settings
from django.http import HttpRequest

from samenspraak.ground import clock

# Beyond this many addresses those that are full again are forgotten.
REMEMBERED = 10_000


def address_of(request: HttpRequest) -> str:
    """Where a request came from; behind TLS the last address that our own proxy added. IPv6 by its /64."""
    found = str(request.META.get("REMOTE_ADDR", ""))
    if settings.BEHIND_PROXY:
        found = request.headers.get("X-Forwarded-For", found).rpartition(",")[2].strip()
    try:
        address = ipaddress.ip_address(found)
    except ValueError:
        return found
    if address.version == 4:
        return str(address)
    return str(ipaddress.ip_network((address, 64), strict=False))


@dataclass(slots=True)
class Bucket:
    """So many tries at once, and one more each time that `every` has passed."""

    size: int
    every: dt.timedelta
    _used: dict[str, tuple[float, dt.datetime]] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def wait(self, key: str = "") -> int:
        """The seconds to wait before the next try; 0 when there is room."""
        with self._lock:
            over = self._level(key) + 1 - self.size
        return max(0, math.ceil(over * self.every.total_seconds()))

    def take(self, key: str = "") -> None:
        """Count one try."""
        with self._lock:
            self._used[key] = (self._level(key) + 1, clock.now())
            if len(self._used) > REMEMBERED:
                self._used = {one: self._used[one] for one in list(self._used) if self._level(one) > 0}

    def left(self, key: str = "") -> int:
        """How many tries there are at this moment."""
        with self._lock:
            return max(0, math.floor(self.size - self._level(key)))

    def full_in(self, key: str = "") -> int:
        """The seconds until all tries are back."""
        with self._lock:
            return math.ceil(self._level(key) * self.every.total_seconds())

    def is_untouched(self, key: str) -> bool:
        """Whether nothing is counted against this key at the moment."""
        with self._lock:
            return self._level(key) <= 0

    def empty(self) -> None:
        """Forget everything that was counted (tests)."""
        with self._lock:
            self._used.clear()

    def _level(self, key: str) -> float:
        used, at = self._used.get(key, (0.0, clock.now()))
        # A clock that was set back makes nobody wait for the time in between.
        passed = max(dt.timedelta(), clock.now() - at)
        return max(0.0, used - passed / self.every)


@dataclass(slots=True)
class Throttle:
    """A bucket an address, and one for all together, which only holds up those who did something wrong lately."""

    by_address: Bucket
    overall: Bucket

    def wait(self, request: HttpRequest) -> int:
        address = address_of(request)
        mine = self.by_address.wait(address)
        if mine or self.by_address.is_untouched(address):
            return mine
        return self.overall.wait()

    def take(self, request: HttpRequest) -> None:
        self.by_address.take(address_of(request))
        self.overall.take()

    def empty(self) -> None:
        self.by_address.empty()
        self.overall.empty()
