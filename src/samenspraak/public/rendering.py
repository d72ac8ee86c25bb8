"""Public pages are rendered once per public version of a programme and day, and served from there.

A publication, a decision about a thread or a withdrawal counts the programme's public version up
(ground.publicness), so the next reader gets a fresh page; what was rendered before is deleted. A new day asks
for a fresh page too, because pages count days ("54 days overdue"). Nothing on these pages may depend on who
reads them: they are rendered as for a stranger who added nothing to the address.
"""

from __future__ import annotations

import functools
import gzip
import hashlib
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from urllib.parse import urlencode

from django.contrib.auth.models import AnonymousUser
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseNotModified, QueryDict
from django.utils.cache import patch_vary_headers
from django.utils.http import parse_etags
from django.utils.translation import get_language

from samenspraak.followup.models import TakenUp
from samenspraak.ground import clock
from samenspraak.ground.full_disk import is_disk_full
from samenspraak.ground.models import Programme
from samenspraak.public.models import RenderedPage

PageView = Callable[..., HttpResponseBase]
# Readers may keep a page, but must ask whether it still holds: a withdrawal reaches them at their next look.
CACHE_CONTROL = "no-cache"
HTML = "text/html; charset=utf-8"
# The same address gives a part of the page to htmx, and a packed one to who takes it: caches must keep them apart.
VARY = ("HX-Request", "Accept-Encoding")
BEGINS = b"<!doctype html"
TAKES_GZIP = re.compile(r"\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))")
# In the address of the one page that shows what another programme counts.
BESIDE_EARLIER = "/verantwoording/toen-en-nu/"


def rendered_once(
    *, parameters: tuple[str, ...] = (), content_type: str = HTML
) -> Callable[[PageView], PageView]:
    """Serve a view's page from what was rendered before; `parameters` are the query names that change it."""

    def decorate(view: PageView) -> PageView:
        @functools.wraps(view)
        def serve(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
            programme: Programme = request.programme  # type: ignore[attr-defined]
            if not programme.is_public or getattr(request, "htmx", False):
                response = view(request, *args, **kwargs)
                patch_vary_headers(response, VARY)
                response["Cache-Control"] = CACHE_CONTROL
                return response
            query = _known(request, parameters)
            path = request.path + (f"?{query}" if query else "")
            page = stored(programme, path)
            if page is None:
                with nobody_in_particular(request, query):
                    response = view(request, *args, **kwargs)
                if not isinstance(response, HttpResponse) or response.status_code != 200:
                    return response
                page = store(programme, path, response.content)
            return answer(request, page, content_type)

        return serve

    return decorate


def _known(request: HttpRequest, parameters: tuple[str, ...]) -> str:
    return urlencode([(name, request.GET[name]) for name in parameters if name in request.GET])


@contextmanager
def nobody_in_particular(request: HttpRequest, query: str = "") -> Iterator[None]:
    """Render for everybody: whoever comes first leaves no name, token, message or address of theirs on the page."""
    user, messages = request.user, getattr(request, "_messages", None)
    asked, in_address = request.GET, request.META.get("QUERY_STRING", "")
    request.user, request._messages = AnonymousUser(), []  # type: ignore[attr-defined]
    request.GET, request.META["QUERY_STRING"] = QueryDict(query), query
    try:
        yield
    finally:
        request.user, request._messages = user, messages  # type: ignore[attr-defined]
        request.GET, request.META["QUERY_STRING"] = asked, in_address


def stored(programme: Programme, path: str) -> RenderedPage | None:
    """What was rendered for this address and still holds."""
    return RenderedPage.objects.filter(
        programme=programme,
        path=path[:300],
        public_version=programme.public_version,
        rendered_on=clock.today(),
    ).first()


def store(programme: Programme, path: str, body: bytes) -> RenderedPage:
    """Keep a body for all who ask for this address until something public changes."""
    page = page_of(programme, path, body)
    # An address too long to be a key is simply served.
    if len(path) <= 300:
        try:
            _keep(page)
        except DatabaseError as error:
            # Reading goes on while the disk is full: the page is made anew for each reader.
            if not is_disk_full(error):
                raise
    return page


def _keep(page: RenderedPage) -> None:
    """Yesterday's page makes room for today's."""
    RenderedPage.objects.bulk_create(
        [page],
        update_conflicts=True,
        unique_fields=["programme", "path", "public_version"],
        update_fields=["rendered_on", "body", "zipped", "etag"],
    )


def page_of(programme: Programme | None, path: str, body: bytes) -> RenderedPage:
    """A body with its mark of sameness, not kept (yet)."""
    return RenderedPage(
        programme=programme,
        path=path[:300],
        language=get_language() or "nl",
        public_version=programme.public_version if programme else 0,
        rendered_on=clock.today(),
        body=body,
        zipped=gzip.compress(body, mtime=0) if is_page(body) else b"",
        etag=f'"{hashlib.sha256(body).hexdigest()[:32]}"',
    )


def is_page(body: bytes) -> bool:
    """Whether this is a whole page, and no file or answer of the API."""
    return body[: len(BEGINS)].lower() == BEGINS


def takes_gzip(request: HttpRequest) -> bool:
    return TAKES_GZIP.search(request.headers.get("Accept-Encoding", "")) is not None


def answer(request: HttpRequest, page: RenderedPage, content_type: str) -> HttpResponse:
    """What was rendered, packed for who takes that, or the word that the reader's own copy still holds.

    Nothing of the reader stands on these pages, so that their packed size tells nobody anything.
    """
    asked = parse_etags(request.headers.get("If-None-Match", ""))
    packed = bytes(page.zipped) if takes_gzip(request) else b""
    # Other bytes have another mark, and either says that the reader's copy still holds.
    marks = (page.etag, f'{page.etag[:-1]}-gz"')
    if asked == ["*"] or any(one.removeprefix("W/") in marks for one in asked):
        response: HttpResponse = HttpResponseNotModified()
    else:
        response = HttpResponse(packed or bytes(page.body), content_type=content_type)
        if packed:
            response["Content-Encoding"] = "gzip"
    response["ETag"] = marks[1] if packed else marks[0]
    response["Cache-Control"] = CACHE_CONTROL
    patch_vary_headers(response, VARY)
    return response


def forget_old_pages(programme: Programme, payload: dict[str, str]) -> None:
    """Follower of "public_changed": nothing that was taken back lingers among the rendered pages."""
    RenderedPage.objects.filter(programme=programme).exclude(public_version=programme.public_version).delete()
    # A later programme shows its figures beside those of this one.
    later = TakenUp.objects.filter(earlier=programme).values("programme")
    RenderedPage.objects.filter(programme__in=later, path__contains=BESIDE_EARLIER).delete()


def forget_all_pages(programme: Programme | None, payload: dict[str, str]) -> None:
    """Follower of "house_opened": another version of the house may say the same things in another way."""
    RenderedPage.objects.all().delete()
