"""Keys with which a program of someone who works here does what that person may do, and no more."""

from __future__ import annotations

import datetime as dt
import secrets
from dataclasses import dataclass

from django.conf import settings
from django.db import transaction
from django.db.models import QuerySet

from samenspraak.ground import audit, clock
from samenspraak.ground.letters import storable
from samenspraak.ground.models import Programme
from samenspraak.people import codes
from samenspraak.people.models import ApiKey, User

# So that a key which lies about somewhere is known for what it is.
PREFIX = "samenspraak_"


@dataclass(frozen=True, slots=True)
class MadeKey:
    """A key just made. The key itself is here, once, and nowhere else."""

    row: ApiKey
    key: str


@transaction.atomic
def make_key(user: User, programme: Programme, *, name: str) -> MadeKey:
    """Make a key for one program of this person, here and for `API_KEY_DAYS`."""
    key = PREFIX + secrets.token_urlsafe(32)
    row = ApiKey.objects.create(
        programme=programme,
        user=user,
        name=storable(name.strip()),
        token_hash=codes.hash_of_token(key),
        ends_on=clock.today() + dt.timedelta(days=settings.API_KEY_DAYS),
    )
    audit.record("make_api_key", row, by=user)
    return MadeKey(row, key)


@transaction.atomic
def withdraw_key(row: ApiKey, *, by: User) -> None:
    """Let a key open nothing from now on."""
    audit.record("withdraw_api_key", row, by=by)
    row.delete()


def keys_of(user: User, programme: Programme) -> QuerySet[ApiKey]:
    """The keys that someone made here, also those that are over."""
    return ApiKey.objects.filter(user=user, programme=programme)


def holder_of(key: str, programme: Programme) -> User | None:
    """Whose key this is, while it holds and that person works here; and remember the day it was used."""
    rows = ApiKey.objects.filter(programme=programme, token_hash=codes.hash_of_token(key))
    row = rows.select_related("user").first()
    if row is None or row.is_over or not row.user.is_active or not row.user.works_in(programme):
        return None
    rows.exclude(last_used_on=clock.today()).update(last_used_on=clock.today())
    return row.user
