"""What every view of this room asks of a request."""

from __future__ import annotations

import uuid
from typing import cast

from django.http import HttpRequest
from django.shortcuts import get_object_or_404, resolve_url
from django.utils.http import url_has_allowed_host_and_scheme

from samenspraak.gather.models import Contribution, Proposal, SourceFile
from samenspraak.ground.models import Programme
from samenspraak.people.models import User


def programme_of(request: HttpRequest) -> Programme:
    return cast("Programme", request.programme)  # type: ignore[attr-defined]


def user_of(request: HttpRequest) -> User:
    return cast("User", request.user)


def file_of(request: HttpRequest, key: uuid.UUID) -> SourceFile:
    rows = SourceFile.objects.select_related("programme", "dialogue", "table__dialogue", "conversation")
    return get_object_or_404(rows, pk=key, programme=programme_of(request))


def proposal_of(request: HttpRequest, key: uuid.UUID) -> Proposal:
    rows = Proposal.objects.select_related("source_file__programme", "source_file__dialogue", "programme")
    return get_object_or_404(rows, pk=key, programme=programme_of(request))


def contribution_of(request: HttpRequest, key: uuid.UUID) -> Contribution:
    rows = Contribution.objects.select_related(
        "programme", "current__kind", "table__dialogue", "dialogue", "conversation"
    )
    return get_object_or_404(rows, pk=key, programme=programme_of(request))


def is_htmx(request: HttpRequest) -> bool:
    return bool(getattr(request, "htmx", False))


def way_back(request: HttpRequest, otherwise: str) -> str:
    """Where the form came from, if that is on this host."""
    wanted = request.POST.get("back", "")
    if wanted and url_has_allowed_host_and_scheme(wanted, {request.get_host()}, request.is_secure()):
        return wanted
    return resolve_url(otherwise)
