"""Answers of the API: lists in pages, one row by its id, and the API's own description."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from samenspraak.ground.access import access, anyone
from samenspraak.ground.models import Programme
from samenspraak.public import rendering
from samenspraak.public.api.document import DEFAULT_SIZE, PAGE_SIZES, narrowing_schema, openapi
from samenspraak.public.api.problems import problem
from samenspraak.public.queries.records import Row, Source, programme_row, rows_of, source_of

JSON = "application/json"
RELATIONS = {"first": "first", "previous": "prev", "next": "next", "last": "last"}
NOTHING = "There is nothing at this address, or it is not public."


@access(anyone)
@require_safe
def document(request: HttpRequest) -> HttpResponse:
    """OpenAPI 3.1, with this installation as its server."""
    return _answer(request, _json(openapi(request.build_absolute_uri("/api/v1"))))


@access(anyone)
@require_safe
def programmes(request: HttpRequest) -> HttpResponse:
    asked = _asked(request, {})
    if isinstance(asked, HttpResponse):
        return asked
    found = Programme.objects.filter(is_public=True).order_by("slug")
    made = _page(request, asked, found.count(), lambda start, end: [_of(row) for row in found[start:end]])
    return _answer(request, made)


def _of(programme: Programme) -> Row:
    with timezone.override(programme.tzinfo):
        return programme_row(programme)


@access(anyone)
@require_safe
def programme(request: HttpRequest, programme: str) -> HttpResponse:
    here = _public(request)
    if here is None:
        return problem(404, NOTHING)
    return _kept(request, here, lambda: _json(programme_row(here)))


@access(anyone)
@require_safe
def rows(request: HttpRequest, programme: str, kind: str) -> HttpResponse:
    """A list of one kind of row: narrowed, in pages, in the order of the ids."""
    here, source = _public(request), source_of(kind)
    if here is None or source is None:
        return problem(404, NOTHING)
    asked = _asked(request, {name: narrowing_schema(source, name) for name in source.narrowed_by})
    if isinstance(asked, HttpResponse):
        return asked

    def make() -> HttpResponse:
        narrowed = {source.narrowed_by[name]: value for name, value in asked.narrowed.items()}
        found = source.rows(here).filter(**narrowed)
        return _page(request, asked, found.count(), lambda start, end: rows_of(here, kind, found[start:end]))

    # Whoever types any id at all would otherwise fill our store with empty lists.
    return _answer(request, make()) if asked.narrowed else _kept(request, here, make, asked.query())


@access(anyone)
@require_safe
def row(request: HttpRequest, programme: str, kind: str, public_id: str) -> HttpResponse:
    """One row by its public id."""
    here, source = _public(request), source_of(kind)
    if here is None or source is None or not source.record.has_id:
        return problem(404, NOTHING)

    def make() -> HttpResponse:
        found = _one(here, source, public_id)
        return _json(found) if found else problem(404, NOTHING)

    return _kept(request, here, make)


def _one(here: Programme, source: Source, public_id: str) -> Row | None:
    found = source.rows(here).filter(**{source.public_id: public_id})[:1]
    return next(iter(rows_of(here, source.record.plural, found)), None)


@dataclass(frozen=True, slots=True)
class Asked:
    """Which page of which rows is asked for."""

    page: int
    size: int
    narrowed: dict[str, str]

    def query(self, page: int | None = None) -> str:
        return urlencode({**self.narrowed, "page": page or self.page, "pageSize": self.size})


def _asked(request: HttpRequest, narrowing: dict[str, Any]) -> Asked | HttpResponse:
    """What the address asks for, or what is wrong with it."""
    errors = {}
    for name in request.GET:
        if name not in {"page", "pageSize", *narrowing}:
            errors[name] = "This parameter is not known here."
    page, size = request.GET.get("page", "1"), request.GET.get("pageSize", str(DEFAULT_SIZE))
    if not (page.isascii() and page.isdecimal() and int(page[:9]) > 0):
        errors["page"] = "Give the number of a page, from 1."
    if size not in map(str, PAGE_SIZES):
        errors["pageSize"] = f"Choose one of {', '.join(map(str, PAGE_SIZES))}."
    narrowed = {name: request.GET[name] for name in narrowing if name in request.GET}
    for name, value in narrowed.items():
        values = narrowing[name].get("enum")
        if values and value not in values:
            errors[name] = f"Choose one of {', '.join(values)}."
        if "\x00" in value or len(value) > 60:
            errors[name] = "This value cannot be."
    if errors:
        return problem(400, "This question cannot be answered: see errors.", errors=errors)
    return Asked(int(page[:9]), int(size), narrowed)


def _page(
    request: HttpRequest, asked: Asked, total: int, rows: Callable[[int, int], list[Row]]
) -> HttpResponse:
    last = max(1, -(-total // asked.size))
    if asked.page > last:
        return problem(404, f"There is no page {asked.page}; the last one is {last}.")
    start = (asked.page - 1) * asked.size
    numbers = {"self": asked.page, "first": 1, "last": last}
    if asked.page > 1:
        numbers["previous"] = asked.page - 1
    if asked.page < last:
        numbers["next"] = asked.page + 1
    links = {name: f"{request.path}?{asked.query(number)}" for name, number in numbers.items()}
    return _json(
        {
            "results": rows(start, start + asked.size),
            "total": total,
            "page": asked.page,
            "pageSize": asked.size,
            "links": links,
        }
    )


def _kept(
    request: HttpRequest, here: Programme, make: Callable[[], HttpResponse], query: str = ""
) -> HttpResponse:
    """An answer that is made once for each public version, like the pages."""
    path = f"{request.path}?{query}" if query else request.path
    page = rendering.stored(here, path)
    if page is None:
        made = make()
        if made.status_code != 200:
            return made
        page = rendering.store(here, path, made.content)
    return _with_links(rendering.answer(request, page, JSON), bytes(page.body))


def _answer(request: HttpRequest, made: HttpResponse) -> HttpResponse:
    """The same for an answer that is not kept."""
    if made.status_code != 200:
        return made
    page = rendering.page_of(None, request.path, made.content)
    return _with_links(rendering.answer(request, page, JSON), made.content)


def _with_links(response: HttpResponse, body: bytes) -> HttpResponse:
    """A list names its neighbours in a header too."""
    links = json.loads(body).get("links") if response.status_code == 200 else None
    if links:
        response["Link"] = ", ".join(
            f'<{links[name]}>; rel="{relation}"' for name, relation in RELATIONS.items() if name in links
        )
    return response


def _json(found: Row) -> HttpResponse:
    return HttpResponse(json.dumps(found, ensure_ascii=False, separators=(",", ":")), content_type=JSON)


def _public(request: HttpRequest) -> Programme | None:
    """The programme of the address, if everyone may read it. The API shows a team nothing more."""
    here: Programme | None = request.programme  # type: ignore[attr-defined]
    return here if here is not None and here.is_public else None
