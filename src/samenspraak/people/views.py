"""Signing in and out, and the desk: what someone may do here."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib.auth import views as auth_views
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from samenspraak.ground.access import access, anyone
from samenspraak.people.queries import demo_logins, programmes_of
from samenspraak.people.rules import is_signed_in, works_here


@access(anyone)
@never_cache
def sign_in(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
    """The login page; in a demonstration it shows a login for each role."""
    extra = {"demo_logins": demo_logins()} if settings.DEMO else {}
    view = auth_views.LoginView.as_view(template_name="people/login.html", extra_context=extra)
    return view(request, *args, **kwargs)


@access(anyone)
def sign_out(request: HttpRequest) -> HttpResponseBase:
    return auth_views.LogoutView.as_view()(request)


@access(is_signed_in)
@require_GET
def desk(request: HttpRequest) -> HttpResponse:
    """Where one lands after signing in: the workbench at once when there is only one programme."""
    programmes = programmes_of(request.user)
    if len(programmes) == 1:
        return redirect("people:workbench", programme=programmes[0].slug)
    return render(request, "people/desk.html", {"programmes": programmes})


@access(works_here)
@require_GET
def workbench(request: HttpRequest, programme: str) -> HttpResponse:
    """What this person may do in this programme."""
    return render(request, "people/workbench.html")
