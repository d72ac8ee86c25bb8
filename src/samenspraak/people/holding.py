"""Who holds an open card: the bearer of a request, and the rule for pages that are theirs alone."""

from __future__ import annotations

import datetime as dt
from typing import cast

from django.conf import settings
from django.http import HttpRequest

from samenspraak.ground import clock
from samenspraak.ground.access import Rule
from samenspraak.ground.models import Programme
from samenspraak.people import codes
from samenspraak.people.models import Bearer, CardSession


def bearer_in(request: HttpRequest, programme: Programme | None) -> Bearer | None:
    """The bearer whose card is open in this browser, in this programme; asked once a request."""
    if programme is None:
        return None
    if not hasattr(request, "_bearer"):
        request._bearer = _look_up(request, programme)  # type: ignore[attr-defined]
    return cast("Bearer | None", request._bearer)  # type: ignore[attr-defined]


def _look_up(request: HttpRequest, programme: Programme) -> Bearer | None:
    token = request.COOKIES.get(settings.CARD_COOKIE, "")
    if not token:
        return None
    now = clock.now()
    found = (
        CardSession.objects.filter(
            token_hash=codes.hash_of_token(token), programme=programme, expires_at__gt=now
        )
        .select_related("bearer__programme")
        .first()
    )
    if found is None:
        return None
    whole = dt.timedelta(minutes=settings.CARD_OPEN_MINUTES)
    if found.expires_at - now < whole / 2:
        CardSession.objects.filter(pk=found.pk).update(expires_at=now + whole)
    return found.bearer


holds_card = Rule(
    "the holder of an open card",
    lambda request, programme: bearer_in(request, programme) is not None,
    door="people:card",
)
