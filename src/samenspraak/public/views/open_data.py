"""What may be taken along: files, the API, and what each field holds."""

from __future__ import annotations

from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from samenspraak.ground import clock
from samenspraak.ground.access import access, reads_programme
from samenspraak.ground.models import Programme
from samenspraak.perspective.choices import PUBLIC_STATES
from samenspraak.perspective.models import Edition
from samenspraak.perspective.queries import current_edition
from samenspraak.public.api.document import DEFAULT_SIZE, PAGE_SIZES, VERSION
from samenspraak.public.here import Crumb, address, language, programme_of
from samenspraak.public.limits import API
from samenspraak.public.opendata.bundle import LICENCE, edition_zip
from samenspraak.public.opendata.chosen import list_for_file, rows_for_files
from samenspraak.public.opendata.linked import as_json_ld, described
from samenspraak.public.opendata.tables import as_csv, as_parquet
from samenspraak.public.queries.records import PROGRAMME, RECORDS, rows_of, source_of
from samenspraak.public.rendering import answer, page_of, rendered_once, store, stored

JSON = "application/json"
JSON_LD = "application/ld+json"
ZIP = "application/zip"
FORMS = {
    "csv": ("text/csv; charset=utf-8", as_csv),
    "parquet": ("application/vnd.apache.parquet", as_parquet),
}


@access(reads_programme)
@require_safe
@rendered_once()
def open_data(request: HttpRequest, programme: str) -> HttpResponse:
    here = programme_of(request)
    context = {
        "withdrawn": len(rows_of(here, "withdrawals")),
        "edition": current_edition(here, language()),
        "editions": _numbers(here),
        "records": [source.record for source in RECORDS.values()],
        "licence": LICENCE,
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


def _numbers(here: Programme) -> list[Edition]:
    """One row for each number that has a ZIP, the newest first, in the reader's language where there is one."""
    rows = Edition.objects.filter(programme=here, state__in=PUBLIC_STATES).order_by("number")
    by_number: dict[int, Edition] = {}
    for row in sorted(rows, key=lambda row: row.language == language()):
        by_number[row.number] = row
    return [by_number[number] for number in sorted(by_number, reverse=True)]


@access(reads_programme)
@require_safe
def edition_data(request: HttpRequest, programme: str, number: int) -> HttpResponse:
    """Everything behind one edition, in one file."""
    here = programme_of(request)
    name = f"{here.slug}-{number}-open-data.zip"
    return _file(request, name, ZIP, lambda: edition_zip(here, number))


@access(reads_programme)
@require_safe
def list_file(request: HttpRequest, programme: str, kind: str, form: str) -> HttpResponse:
    """One list of today, for a spreadsheet or for whoever computes."""
    here, source = programme_of(request), source_of(kind)
    if source is None or form not in FORMS:
        raise Http404
    media, written = FORMS[form]
    return _file(
        request,
        f"{here.slug}-{kind}.{form}",
        media,
        lambda: written(source.record, list_for_file(here, kind)),
    )


@access(reads_programme)
@require_safe
def linked_data(request: HttpRequest, programme: str) -> HttpResponse:
    """Everything of today as linked data."""
    here = programme_of(request)

    def make() -> bytes:
        names = [f"{here.slug}-{plural}.{form}" for plural in RECORDS for form in FORMS]
        about = described(
            here,
            title=f"{here.title_nl}: open data",
            licence=LICENCE,
            made_on=clock.today().isoformat(),
            files=names,
        )
        return as_json_ld(here, rows_for_files(here), about=about)

    return _file(request, f"{here.slug}.jsonld", JSON_LD, make)


def _file(request: HttpRequest, name: str, media: str, make: Callable[[], bytes | None]) -> HttpResponse:
    """A file that is made once for each public version; 404 where there is nothing to make."""
    here = programme_of(request)
    page = stored(here, request.path) if here.is_public else None
    if page is None:
        with translation.override("nl"):
            content = make()
        if content is None:
            raise Http404
        page = (store if here.is_public else page_of)(here, request.path, content)
    response = answer(request, page, media)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def _crumbs(request: HttpRequest) -> list[Crumb]:
    return [Crumb(_("Open data"), address(programme_of(request), "open-data"))]


@access(reads_programme)
@require_safe
@rendered_once(content_type=JSON)
def withdrawn(request: HttpRequest, programme: str) -> HttpResponse:
    """Public ids of what was taken back, so that copies elsewhere can follow."""
    rows = rows_of(programme_of(request), "withdrawals")
    return JsonResponse({"withdrawn": [row["id"] for row in rows]})
