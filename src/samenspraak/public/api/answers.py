"""Forms of an answer: JSON, a list in pages that name each other, and the same answer kept while it holds."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse

from samenspraak.ground.models import Programme
from samenspraak.public import rendering
from samenspraak.public.api.document import DEFAULT_SIZE, PAGE_SIZES
from samenspraak.public.api.problems import problem
from samenspraak.public.queries.records import Row

JSON = "application/json"
RELATIONS = {"first": "first", "previous": "prev", "next": "next", "last": "last"}


@dataclass(frozen=True, slots=True)
class Asked:
    """Which page of which rows is asked for."""

    page: int
    size: int
    narrowed: dict[str, str]

    def query(self, page: int | None = None) -> str:
        return urlencode({**self.narrowed, "page": page or self.page, "pageSize": self.size})


def asked_of(request: HttpRequest, narrowing: dict[str, Any]) -> Asked | HttpResponse:
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


def page_of(
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
    return in_json(
        {
            "results": rows(start, start + asked.size),
            "total": total,
            "page": asked.page,
            "pageSize": asked.size,
            "links": links,
        }
    )


def kept(
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


def answer(request: HttpRequest, made: HttpResponse) -> HttpResponse:
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


def in_json(found: Row) -> HttpResponse:
    return HttpResponse(json.dumps(found, ensure_ascii=False, separators=(",", ":")), content_type=JSON)
