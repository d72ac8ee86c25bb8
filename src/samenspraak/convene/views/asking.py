"""What every view of this room asks of a request."""

from __future__ import annotations

import uuid
from typing import cast

import segno
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, ngettext

from samenspraak.convene.models import Dialogue, SeatingPlan
from samenspraak.convene.queries import bench_dialogues, coming_dialogues
from samenspraak.ground.models import Programme
from samenspraak.people.models import User

WAIT = 429


def programme_of(request: HttpRequest) -> Programme:
    return cast("Programme", request.programme)  # type: ignore[attr-defined]


def user_of(request: HttpRequest) -> User:
    return cast("User", request.user)


def interface_language() -> str:
    """The language of the page itself: "nl" or "en"."""
    return "en" if (get_language() or "nl").startswith("en") else "nl"


def dialogue_of(request: HttpRequest, key: uuid.UUID) -> Dialogue:
    """A dialogue of this programme, for the organiser."""
    rows = bench_dialogues(programme_of(request)).select_related("programme", "theme")
    return get_object_or_404(rows, pk=key)


def public_dialogue(request: HttpRequest, public_id: str) -> Dialogue:
    """A public dialogue that is still to be held."""
    rows = coming_dialogues(programme_of(request)).select_related("programme", "theme")
    return get_object_or_404(rows, public_id=public_id)


def house_of(request: HttpRequest) -> str:
    """The address of this house, as it stands in QR codes and mails: "https://host"."""
    return request.build_absolute_uri("/").rstrip("/")


def please_wait(seconds: int) -> str:
    return ngettext(
        "A great deal came in from this connection. Wait %(seconds)d second and send it again.",
        "A great deal came in from this connection. Wait %(seconds)d seconds and send it again.",
        seconds,
    ) % {"seconds": seconds}


def file_answer(content: bytes, name: str, kind: str) -> HttpResponse:
    """A file to save; not kept on the way."""
    response = HttpResponse(content, content_type=kind)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["Cache-Control"] = "no-store"
    return response


def largest_upload() -> int:
    return int(settings.FILE_UPLOAD_MAX_MEMORY_SIZE) * 5


def round_asked(request: HttpRequest, plan: SeatingPlan | None) -> int:
    """The round that a page is about; the first where no other is asked for."""
    asked = request.GET.get("ronde", "")
    return int(asked) if plan and asked.isdecimal() and 1 <= int(asked) <= plan.rounds else 1


def qr_picture(address: str) -> SafeString:
    """An address as a QR, drawn in the page itself; what it says stands beside it in letters."""
    drawn = segno.make(address, error="m").svg_inline(
        scale=5, border=2, svgclass="convene-qr", lineclass=None
    )
    return mark_safe(drawn.replace("<svg ", '<svg role="img" aria-hidden="true" focusable="false" ', 1))  # noqa: S308
