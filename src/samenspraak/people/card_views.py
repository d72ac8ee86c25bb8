"""Opening a card: the code is typed, or read from behind the # by the page itself, and posted; never in an address."""

from __future__ import annotations

from typing import cast

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from samenspraak.ground.access import access, anyone
from samenspraak.ground.models import Programme
from samenspraak.people.actions import WrongCode, close_card, open_card
from samenspraak.people.forms import CardForm
from samenspraak.people.holding import bearer_in
from samenspraak.people.limits import GUESSES

WAIT = 429


@access(anyone)
@never_cache
@sensitive_post_parameters("code")
@require_http_methods(["GET", "HEAD", "POST"])
def card(request: HttpRequest, programme: str) -> HttpResponse:
    """Type the code of a card; with a good one, on to the page of its table."""
    here = cast("Programme", request.programme)  # type: ignore[attr-defined]
    if request.method != "POST":
        if bearer_in(request, here) is not None:
            return redirect("mine:table", programme=programme)
        return render(request, "people/card.html", {"form": CardForm()})
    form = CardForm(request.POST)
    wait = GUESSES.wait(request)
    if wait:
        sentence = ngettext(
            "Many unknown codes were tried from this connection. Wait %(seconds)d second and try again.",
            "Many unknown codes were tried from this connection. Wait %(seconds)d seconds and try again.",
            wait,
        )
        form.is_valid()
        form.add_error("code", sentence % {"seconds": wait})
        response = render(request, "people/card.html", {"form": form}, status=WAIT)
        response["Retry-After"] = str(wait)
        return response
    if not form.is_valid():
        return render(request, "people/card.html", {"form": form}, status=422)
    try:
        token = open_card(here, form.cleaned_data["code"])
    except WrongCode as wrong:
        if wrong.counts:
            GUESSES.take(request)
        form.add_error("code", str(wrong))
        return render(request, "people/card.html", {"form": form}, status=422)
    response = redirect("mine:table", programme=programme)
    response.set_cookie(
        settings.CARD_COOKIE,
        token,
        httponly=True,
        secure=settings.SESSION_COOKIE_SECURE,
        samesite="Lax",
    )
    return response


@access(anyone)
@require_POST
def close(request: HttpRequest, programme: str) -> HttpResponse:
    """Put the card away: nothing of it stays in this browser."""
    close_card(request.COOKIES.get(settings.CARD_COOKIE, ""))
    response = render(request, "people/card_closed.html")
    response.delete_cookie(settings.CARD_COOKIE, samesite="Lax")
    response["Clear-Site-Data"] = '"cache"'
    return response
