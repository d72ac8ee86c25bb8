"""When the server's disk is full: knowing it, and telling it to whoever sent something, with their words given back.

Reading goes on; what cannot be stored is refused in plain words, and nothing that was typed is lost with the answer.
"""

from __future__ import annotations

import errno
import json
from collections.abc import Callable
from http import HTTPStatus

from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _

STATUS = 507
# SQLite's sentence, and PostgreSQL's code for "disk full".
SQLITE_SAYS = "database or disk is full"
POSTGRESQL_CODE = "53100"
FORMS = {"application/x-www-form-urlencoded", "multipart/form-data"}
# Nobody looking over a shoulder should read these back.
SECRET = ("password", "code", "token", "secret")
CSRF = "csrfmiddlewaretoken"


def is_disk_full(error: BaseException) -> bool:
    """Whether this error, or what caused it, means that nothing can be written any more."""
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, OSError) and cause.errno in {errno.ENOSPC, errno.EDQUOT}:
            return True
        if isinstance(cause, DatabaseError) and SQLITE_SAYS in str(cause):
            return True
        if getattr(cause, "sqlstate", None) == POSTGRESQL_CODE:
            return True
        # What a session's store says of it has the error of the database as its context only.
        cause = cause.__cause__ or (None if cause.__suppress_context__ else cause.__context__)
    return False


def note_refused(request: HttpRequest | None) -> None:
    """A file of this form found no room: its view must not take the form for one without a file."""
    if request is not None:
        request.file_found_no_room = True  # type: ignore[attr-defined]


def _lacks_file(request: HttpRequest) -> bool:
    return bool(getattr(request, "file_found_no_room", False))


class FullDiskMiddleware:
    """Answers 507 where a view, or a file sent to it, found the disk full: forms in plain words, programs in JSON."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        # A view that looks at the size of a form before it reads it has found no file in it.
        if _lacks_file(request) and response.status_code != STATUS:
            return told(request, perhaps_stored=response.status_code < 400)
        return response

    def process_view(self, request: HttpRequest, *_view: object) -> HttpResponse | None:
        # The form was read before, for its token: the view must not take it for one without a file.
        return told(request) if _lacks_file(request) else None

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        return told(request) if is_disk_full(error) else None


def told(request: HttpRequest, *, perhaps_stored: bool = False) -> HttpResponse:
    """The answer of a house whose disk is full; what a form sent stands in it, to be copied or sent again.

    `perhaps_stored` where the view was done already: nobody should send it twice without looking first.
    """
    response = _problem(perhaps_stored) if _is_program(request) else _page(request, perhaps_stored)
    response["Cache-Control"] = "no-store"
    return response


def fields_of(request: HttpRequest) -> list[tuple[str, str]]:
    """What a form sent, in its order, without what is secret."""
    if not _is_form(request):
        return []
    return [
        (name, str(value))
        for name, values in request.POST.lists()
        if not _is_secret(name)
        for value in values
    ]


def words_of(fields: list[tuple[str, str]]) -> list[str]:
    """What a person wrote among it: more than one word, so no choice, ticket or date."""
    return [value for _name, value in fields if len(value.split()) > 1]


def _page(request: HttpRequest, perhaps_stored: bool) -> HttpResponse:
    sent = fields_of(request)
    shown = {
        "is_sent": request.method == "POST",
        "words": words_of(sent),
        "perhaps_stored": perhaps_stored,
        "again": sent if _is_whole(request) and not perhaps_stored else [],
    }
    if not getattr(request, "htmx", False):
        return render(request, "507.html", shown, status=STATUS)
    response = render(request, "ground/parts/full_disk.html", shown, status=STATUS)
    if request.method == "POST":
        # On top of the page, whose form keeps what stands in it.
        response["HX-Retarget"], response["HX-Reswap"] = "#main", "afterbegin show:top"
    else:
        # What stands on the page is worth more than this, and asks again by itself.
        response["HX-Reswap"] = "none"
    return response


def _problem(perhaps_stored: bool) -> HttpResponse:
    problem = {
        "type": "about:blank",
        "title": HTTPStatus(STATUS).phrase,
        "status": STATUS,
        "detail": _(
            "The server's disk is full. Look whether what you sent was stored before you send it again."
        )
        if perhaps_stored
        else _("The server's disk is full, so nothing was stored. Try again later."),
    }
    return HttpResponse(json.dumps(problem), status=STATUS, content_type="application/problem+json")


def _is_program(request: HttpRequest) -> bool:
    return request.content_type == "application/json" or not request.accepts("text/html")


def _is_form(request: HttpRequest) -> bool:
    return request.method == "POST" and request.content_type in FORMS


def _is_secret(name: str) -> bool:
    return name == CSRF or any(word in name.lower() for word in SECRET)


def _is_whole(request: HttpRequest) -> bool:
    """Whether the page can send the form again by itself: no file was in it, and nothing secret."""
    return (
        _is_form(request)
        and not request.FILES
        and not _lacks_file(request)
        and not any(_is_secret(name) for name in request.POST if name != CSRF)
    )
