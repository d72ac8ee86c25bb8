"""What every view of this room asks of a request."""

from __future__ import annotations

import uuid
from typing import cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import get_language

from samenspraak.convene.models import Dialogue, Table
from samenspraak.evening.queries import evenings_for, tables_for
from samenspraak.ground.models import Programme
from samenspraak.people.models import User


def programme_of(request: HttpRequest) -> Programme:
    return cast("Programme", request.programme)  # type: ignore[attr-defined]


def user_of(request: HttpRequest) -> User:
    return cast("User", request.user)


def interface_language() -> str:
    """The language of the page itself: "nl" or "en"."""
    return "en" if (get_language() or "nl").startswith("en") else "nl"


def dialogue_of(request: HttpRequest, key: uuid.UUID) -> Dialogue:
    """A dialogue that this person helps with; any other does not exist for them."""
    return get_object_or_404(evenings_for(user_of(request), programme_of(request)), pk=key)


def table_of(request: HttpRequest, key: uuid.UUID) -> Table:
    """A table where this person works; any other does not exist for them."""
    return get_object_or_404(tables_for(user_of(request), programme_of(request)), pk=key)


def house_of(request: HttpRequest) -> str:
    """The address of this house, as it stands in QR codes: "https://host"."""
    return request.build_absolute_uri("/").rstrip("/")


def pdf_to_print(made: bytes, name: str) -> HttpResponse:
    """A document that may hold codes: saved by the reader, and kept by nobody on the way."""
    response = HttpResponse(made, content_type="application/pdf")
    response["Content-Disposition"] = f'attachment; filename="{name}.pdf"'
    response["Cache-Control"] = "no-store"
    return response
