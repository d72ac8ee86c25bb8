"""Answers of the API: lists in pages, one row by its id, and the API's own description."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe

from samenspraak.ground.access import access, anyone
from samenspraak.ground.models import Programme
from samenspraak.public.api.answers import answer, asked_of, in_json, kept, page_of
from samenspraak.public.api.document import narrowing_schema, openapi
from samenspraak.public.api.problems import problem
from samenspraak.public.queries.records import Row, Source, programme_row, rows_of, source_of

NOTHING = "There is nothing at this address, or it is not public."


@access(anyone)
@csrf_exempt
@require_safe
def document(request: HttpRequest) -> HttpResponse:
    """OpenAPI 3.1, with this installation as its server."""
    return answer(request, in_json(openapi(request.build_absolute_uri("/api/v1"))))


@access(anyone)
@csrf_exempt
@require_safe
def programmes(request: HttpRequest) -> HttpResponse:
    asked = asked_of(request, {})
    if isinstance(asked, HttpResponse):
        return asked
    found = Programme.objects.filter(is_public=True).order_by("slug")
    made = page_of(request, asked, found.count(), lambda start, end: [_of(row) for row in found[start:end]])
    return answer(request, made)


def _of(programme: Programme) -> Row:
    with timezone.override(programme.tzinfo):
        return programme_row(programme)


@access(anyone)
@csrf_exempt
@require_safe
def programme(request: HttpRequest, programme: str) -> HttpResponse:
    here = _public(request)
    if here is None:
        return problem(404, NOTHING)
    return kept(request, here, lambda: in_json(programme_row(here)))


@access(anyone)
@csrf_exempt
@require_safe
def rows(request: HttpRequest, programme: str, kind: str) -> HttpResponse:
    """A list of one kind of row: narrowed, in pages, in the order of the ids."""
    here, source = _public(request), source_of(kind)
    if here is None or source is None:
        return problem(404, NOTHING)
    asked = asked_of(request, {name: narrowing_schema(source, name) for name in source.narrowed_by})
    if isinstance(asked, HttpResponse):
        return asked

    def make() -> HttpResponse:
        narrowed = {source.narrowed_by[name]: value for name, value in asked.narrowed.items()}
        found = source.rows(here).filter(**narrowed)
        return page_of(
            request, asked, found.count(), lambda start, end: rows_of(here, kind, found[start:end])
        )

    # Whoever types any id at all would otherwise fill our store with empty lists.
    return answer(request, make()) if asked.narrowed else kept(request, here, make, asked.query())


@access(anyone)
@csrf_exempt
@require_safe
def row(request: HttpRequest, programme: str, kind: str, public_id: str) -> HttpResponse:
    """One row by its public id."""
    here, source = _public(request), source_of(kind)
    if here is None or source is None or not source.record.has_id:
        return problem(404, NOTHING)

    def make() -> HttpResponse:
        found = _one(here, source, public_id)
        return in_json(found) if found else problem(404, NOTHING)

    return kept(request, here, make)


def _one(here: Programme, source: Source, public_id: str) -> Row | None:
    found = source.rows(here).filter(**{source.public_id: public_id})[:1]
    return next(iter(rows_of(here, source.record.plural, found)), None)


def _public(request: HttpRequest) -> Programme | None:
    """The programme of the address, if everyone may read it. The API shows a team nothing more."""
    here: Programme | None = request.programme  # type: ignore[attr-defined]
    return here if here is not None and here.is_public else None
