"""The two pages that a mail points to. Opening one changes nothing: mail programs open links by themselves."""

from __future__ import annotations

from typing import cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from samenspraak.ground.access import access, anyone
from samenspraak.ground.models import Programme
from samenspraak.people.contacts import confirm_contact, forget_contact, stop_path
from samenspraak.people.models import Contact

NOT_FOUND = 404


def _programme(request: HttpRequest) -> Programme:
    return cast("Programme", request.programme)  # type: ignore[attr-defined]


@access(anyone)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def confirm(request: HttpRequest, programme: str, key: str) -> HttpResponse:
    """Yes, this is my address and I want to be told."""
    found = Contact.objects.filter(programme=_programme(request), confirm_key=key).exclude(email="")
    contact = found.select_related("programme").first()
    if contact is None:
        return render(request, "people/contact_unknown.html", status=NOT_FOUND)
    if request.method == "POST":
        confirm_contact(contact)
    return render(
        request,
        "people/contact_confirm.html",
        {"done": contact.confirmed_at is not None, "stop": stop_path(contact)},
    )


# Without a token: a mail program's own button posts here from nowhere (RFC 8058). All it can do is erase an address.
@csrf_exempt
@access(anyone)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def stop(request: HttpRequest, programme: str, key: str) -> HttpResponse:
    """Stop, and erase the address. A second time it is gone already, and the page says so."""
    found = Contact.objects.filter(programme=_programme(request), stop_key=key)
    contact = found.select_related("programme").first()
    if contact is None:
        return render(request, "people/contact_unknown.html", status=NOT_FOUND)
    if request.method == "POST":
        forget_contact(contact, reason="stopped by its holder")
        return render(request, "people/contact_stopped.html")
    return render(request, "people/contact_stop.html")
