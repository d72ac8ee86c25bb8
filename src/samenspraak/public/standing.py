"""Pages that stand already are served before anything else is done: one question to the database and no more.

Only what `rendered_once` has put there, to whoever asks for the plain address, while the programme is public: the same
bytes that its view would give. All else goes on to the views.
"""

from __future__ import annotations

from collections.abc import Callable

from django.db.models import F
from django.http import HttpRequest, HttpResponse, HttpResponseBase

from samenspraak.ground import clock
from samenspraak.public.models import RenderedPage
from samenspraak.public.rendering import HTML, answer, is_page, takes_gzip

LANGUAGES = ("nl", "en")
# The one page that other sites may frame has headers of its own.
FRAMED = "/insluiten/"


class StandingPageMiddleware:
    """Stands behind the headers that every answer has, and before sessions, languages and rules."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        standing = _standing(request) if _is_plain(request) else None
        return standing if standing is not None else self.get_response(request)


def _is_plain(request: HttpRequest) -> bool:
    return (
        request.method == "GET"
        and request.path[1:3] in LANGUAGES
        and not request.META.get("QUERY_STRING")
        and "HTTP_HX_REQUEST" not in request.META
        and FRAMED not in request.path
    )


def _standing(request: HttpRequest) -> HttpResponse | None:
    sent = "zipped" if takes_gzip(request) else "body"
    page = (
        RenderedPage.objects.select_related("programme")
        .filter(
            path=request.path,
            programme__slug=request.path.split("/")[2],
            programme__is_public=True,
            public_version=F("programme__public_version"),
        )
        .only("rendered_on", "etag", sent, "programme__zone")
        .first()
    )
    if page is None:
        return None
    today = clock.now().astimezone(page.programme.tzinfo).date()
    # What is packed is always a page.
    if page.rendered_on != today or not (page.zipped if sent == "zipped" else is_page(bytes(page.body))):
        return None
    response = answer(request, page, HTML)
    response["Content-Language"] = request.path[1:3]
    response["X-Frame-Options"] = "DENY"
    if response.status_code == 200:
        response["Content-Length"] = str(len(response.content))
    return response
