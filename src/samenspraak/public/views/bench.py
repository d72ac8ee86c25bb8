"""The workbench page on which an organiser writes the site's own texts."""

from __future__ import annotations

from typing import cast

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from samenspraak.ground.access import access
from samenspraak.people.models import User
from samenspraak.people.rules import is_organiser
from samenspraak.public.actions import write_texts
from samenspraak.public.here import programme_of
from samenspraak.public.queries.texts import written
from samenspraak.public.text_forms import SiteTextsForm


@access(is_organiser)
@require_http_methods(["GET", "HEAD", "POST"])
def texts(request: HttpRequest, programme: str) -> HttpResponse:
    """All texts in both languages, on one page."""
    here = programme_of(request)
    form = SiteTextsForm(request.POST if request.method == "POST" else None, known=written(here))
    if request.method == "POST" and form.is_valid():
        write_texts(here, form.texts(), by=cast("User", request.user))
        messages.success(request, _("Saved. The public pages say this from now on."))
        return redirect("site:texts", programme=programme)
    return render(request, "public/bench_texts.html", {"form": form}, status=422 if form.is_bound else 200)
