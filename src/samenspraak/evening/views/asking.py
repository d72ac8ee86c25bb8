"""What every view of this room asks of a request."""

from __future__ import annotations

from typing import cast

from django.http import HttpRequest
from django.utils.translation import get_language

from samenspraak.ground.models import Programme
from samenspraak.people.models import User


def programme_of(request: HttpRequest) -> Programme:
    return cast("Programme", request.programme)  # type: ignore[attr-defined]


def user_of(request: HttpRequest) -> User:
    return cast("User", request.user)


def interface_language() -> str:
    """The language of the page itself: "nl" or "en"."""
    return "en" if (get_language() or "nl").startswith("en") else "nl"
