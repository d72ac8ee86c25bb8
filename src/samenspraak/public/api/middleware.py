"""What is so for every answer under /api/: version, limits, reading from other sites, and problems in one form."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseBase

from samenspraak.ground.throttle import address_of
from samenspraak.public.api.document import VERSION
from samenspraak.public.api.problems import MEDIA, problem
from samenspraak.public.limits import API

PREFIX = "/api/"
METHODS = "GET, HEAD, OPTIONS"
TOO_MANY = 429
SHOWN = "API-Version, ETag, Link, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset, Retry-After"
WHAT = {
    404: "There is nothing at this address.",
    405: "This address does not take that: the header Allow names what it takes.",
    500: "Something went wrong on our side. Please try again later.",
    507: "The server's disk is full, so nothing was stored. Please try again later.",
}


class ApiMiddleware:
    """Stands outside all others, so that what they refuse gets the same form."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if not request.path.startswith(PREFIX):
            return self.get_response(request)
        response = self._answer(request)
        response["API-Version"] = VERSION
        # Everything that is read here is public and does not depend on who asks, so every site may read it. Writing
        # takes a key in a header that the pages of other sites cannot send: it is for programs.
        response["Access-Control-Allow-Origin"] = "*"
        response["Access-Control-Expose-Headers"] = SHOWN
        response["Cross-Origin-Resource-Policy"] = "cross-origin"
        _tell_limits(request, response)
        return response

    def _answer(self, request: HttpRequest) -> HttpResponseBase:
        if request.method == "OPTIONS":
            return _preflight()
        wait = API.wait(request)
        if wait:
            refused = problem(TOO_MANY, f"Too many requests. Ask again in {wait} seconds.")
            refused["Retry-After"] = str(wait)
            return refused
        API.take(request)
        response = self.get_response(request)
        if 300 <= response.status_code < 400 and response.status_code != 304:
            return problem(404, WHAT[404])
        if response.status_code >= 400 and response.get("Content-Type") != MEDIA:
            status = response.status_code
            again = problem(status, WHAT.get(status, "This request was refused."))
            if "Allow" in response:
                again["Allow"] = f"{response['Allow']}, OPTIONS"
            return again
        return response


def _preflight() -> HttpResponse:
    response = HttpResponse(status=204)
    response["Allow"] = METHODS
    response["Access-Control-Allow-Methods"] = METHODS
    response["Access-Control-Allow-Headers"] = "Accept, If-None-Match"
    response["Access-Control-Max-Age"] = "86400"
    return response


def _tell_limits(request: HttpRequest, response: HttpResponseBase) -> None:
    bucket, address = API.by_address, address_of(request)
    response["RateLimit-Limit"] = str(bucket.size)
    response["RateLimit-Remaining"] = str(bucket.left(address))
    response["RateLimit-Reset"] = str(bucket.full_in(address))
