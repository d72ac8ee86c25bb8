"""Public pages are rendered once per public version of a programme, and served from there.

A publication, a decision about a thread or a withdrawal counts the programme's public version up
(ground.publicness), so the next reader gets a fresh page; what was rendered before is deleted. Nothing on
these pages may depend on who reads them.
"""

from __future__ import annotations

import functools
import hashlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from urllib.parse import urlencode

from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseNotModified
from django.utils.translation import get_language

from samenspraak.ground.models import Programme
from samenspraak.public.models import RenderedPage

PageView = Callable[..., HttpResponseBase]
# Readers may keep a page, but must ask whether it still holds: a withdrawal reaches them at their next look.
CACHE_CONTROL = "no-cache"
HTML = "text/html; charset=utf-8"


def rendered_once(*, parameters: tuple[str, ...] = ()) -> Callable[[PageView], PageView]:
    """Serve a view's page from what was rendered before; `parameters` are the query names that change it."""

    def decorate(view: PageView) -> PageView:
        @functools.wraps(view)
        def serve(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
            programme: Programme = request.programme  # type: ignore[attr-defined]
            if not programme.is_public or getattr(request, "htmx", False):
                return view(request, *args, **kwargs)
            path = _key(request, parameters)
            page = _stored(programme, path)
            if page is None:
                with nobody_in_particular(request):
                    response = view(request, *args, **kwargs)
                if not isinstance(response, HttpResponse) or response.status_code != 200:
                    return response
                page = _store(programme, path, response.content)
            return _answer(request, page)

        return serve

    return decorate


@contextmanager
def nobody_in_particular(request: HttpRequest) -> Iterator[None]:
    """Render for everybody: whoever happens to come first leaves no name, token or message on the page."""
    user, notes = request.user, getattr(request, "_messages", [])
    request.user = AnonymousUser()
    request._messages = []  # type: ignore[attr-defined]
    try:
        yield
    finally:
        request.user = user
        request._messages = notes  # type: ignore[attr-defined]


def _key(request: HttpRequest, parameters: tuple[str, ...]) -> str:
    known = [(name, request.GET[name]) for name in parameters if name in request.GET]
    return request.path + (f"?{urlencode(known)}" if known else "")


def _stored(programme: Programme, path: str) -> RenderedPage | None:
    return RenderedPage.objects.filter(
        programme=programme, path=path[:300], public_version=programme.public_version
    ).first()


def _store(programme: Programme, path: str, body: bytes) -> RenderedPage:
    page = RenderedPage(
        programme=programme,
        path=path[:300],
        language=get_language() or "nl",
        public_version=programme.public_version,
        body=body,
        etag=f'"{hashlib.sha256(body).hexdigest()[:32]}"',
    )
    # An address too long to be a key, or a page that another request stored first, is simply served.
    if len(path) <= 300:
        RenderedPage.objects.bulk_create([page], ignore_conflicts=True)
    return page


def _answer(request: HttpRequest, page: RenderedPage) -> HttpResponseBase:
    if request.headers.get("If-None-Match") == page.etag:
        response: HttpResponse = HttpResponseNotModified()
    else:
        response = HttpResponse(bytes(page.body), content_type=HTML)
    response["ETag"] = page.etag
    response["Cache-Control"] = CACHE_CONTROL
    return response


def forget_old_pages(programme: Programme, payload: dict[str, str]) -> None:
    """Follower of "public_changed": nothing that was taken back lingers among the rendered pages."""
    RenderedPage.objects.filter(programme=programme).exclude(public_version=programme.public_version).delete()
