"""What may be taken along: files, the API, and what each field holds."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from samenspraak.ground.access import access, reads_programme
from samenspraak.perspective.queries import current_edition
from samenspraak.public.api.document import DEFAULT_SIZE, PAGE_SIZES, VERSION
from samenspraak.public.here import Crumb, address, language, programme_of
from samenspraak.public.limits import API
from samenspraak.public.queries.records import PROGRAMME, RECORDS, rows_of
from samenspraak.public.rendering import rendered_once

JSON = "application/json"


@access(reads_programme)
@require_safe
@rendered_once()
def open_data(request: HttpRequest, programme: str) -> HttpResponse:
    here = programme_of(request)
    context = {
        "withdrawn": len(rows_of(here, "withdrawals")),
        "edition": current_edition(here, language()),
    }
    return render(request, "public/open_data.html", context)


@access(reads_programme)
@require_safe
@rendered_once()
def fields(request: HttpRequest, programme: str) -> HttpResponse:
    """Every kind of row and every field, in plain words."""
    records = [PROGRAMME, *(source.record for source in RECORDS.values())]
    return render(request, "public/fields.html", {"records": records, "crumbs": _crumbs(request)})


@access(reads_programme)
@require_safe
@rendered_once()
def api(request: HttpRequest, programme: str) -> HttpResponse:
    """How to ask the API, for those who build something."""
    context = {
        "sources": list(RECORDS.values()),
        "version": VERSION,
        "sizes": PAGE_SIZES,
        "default_size": DEFAULT_SIZE,
        "at_once": API.by_address.size,
        "a_second": round(1 / API.by_address.every.total_seconds()),
        "crumbs": _crumbs(request),
    }
    return render(request, "public/api.html", context)


def _crumbs(request: HttpRequest) -> list[Crumb]:
    return [Crumb(_("Open data"), address(programme_of(request), "open-data"))]


@access(reads_programme)
@require_safe
@rendered_once(content_type=JSON)
def withdrawn(request: HttpRequest, programme: str) -> HttpResponse:
    """Public ids of what was taken back, so that copies elsewhere can follow."""
    rows = rows_of(programme_of(request), "withdrawals")
    return JsonResponse({"withdrawn": [row["id"] for row in rows]})
