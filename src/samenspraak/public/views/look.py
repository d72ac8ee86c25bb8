"""An organisation's own look: the workbench page that sets it, and the stylesheet and mark that pages take from it."""

from __future__ import annotations

import base64
import hashlib
from typing import Any, cast

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samenspraak.ground.access import access, reads_programme
from samenspraak.ground.context import OWN_THEME
from samenspraak.ground.models import Programme
from samenspraak.people.models import User
from samenspraak.people.rules import is_organiser
from samenspraak.public import theming
from samenspraak.public.actions import Mark, put_on_theme, take_off_theme
from samenspraak.public.here import language, programme_of
from samenspraak.public.models import Theme
from samenspraak.public.theme_forms import ThemeForm
from samenspraak.public.views.home import home_context

# Its address has the mark of its content: another look has another address.
KEEP = "public, max-age=31536000, immutable"
ALONE = "default-src 'none'; style-src 'unsafe-inline'; sandbox"


@access(is_organiser)
@require_http_methods(["GET", "HEAD", "POST"])
def look(request: HttpRequest, programme: str) -> HttpResponse:
    """Put on a look. "Look at it first" shows the home page in it, tells of contrasts, and changes nothing."""
    here = programme_of(request)
    worn = Theme.objects.filter(programme=here).first()
    initial = (
        {"css": worn.css, "mark_alt_nl": worn.mark_alt_nl, "mark_alt_en": worn.mark_alt_en} if worn else {}
    )
    form = ThemeForm(
        request.POST if request.method == "POST" else None, request.FILES or None, worn=worn, initial=initial
    )
    asked = request.method == "POST" and form.is_valid()
    if asked and "try" not in request.POST:
        data = form.cleaned_data
        put_on_theme(here, data["css"], data["chosen_mark"], by=cast("User", request.user))
        messages.success(request, _("Saved. The public pages look like this from now on."))
        return redirect("site:look", programme=programme)
    tokens = form.tokens if form.is_bound else (worn.tokens if worn else {})
    context: dict[str, Any] = {
        "form": form,
        "worn": worn,
        "tried": asked,
        "pairs": theming.too_alike(tokens),
        "shown": [(name, tokens.get(name, colour)) for name, colour in theming.COLOURS.items()],
        "colours": theming.COLOURS,
    }
    if not asked:
        return render(request, "public/bench_look.html", context, status=422 if form.errors else 200)
    style = theming.written(tokens, "own-theme")
    context["preview"] = _preview(request, here, style, form.cleaned_data["chosen_mark"])
    response = render(request, "public/bench_look.html", context)
    # Only this sheet and a mark inside the page may be used besides what is our own; both were looked through.
    response._csp_update = {"style-src": [_hash(style)], "img-src": ["data:"]}  # type: ignore[attr-defined]
    return response


def _preview(request: HttpRequest, programme: Programme, style: str, mark: Mark | None) -> str:
    """The home page as a whole document, in a look that nobody else sees yet."""
    context: dict[str, Any] = {
        **home_context(programme),
        "theme_class": OWN_THEME,
        "theme_css": "",
        "style": style,
        "messages": (),
    }
    if mark is not None:
        inside = base64.b64encode(mark.data).decode()
        english = language() == "en" and mark.alt_en
        context["own_mark"] = f"data:{mark.media_type};base64,{inside}"
        context["own_mark_alt"] = mark.alt_en if english else mark.alt_nl
        context["own_mark_language"] = "en" if english else "nl"
    return render_to_string("public/look_preview.html", context, request)


def _hash(style: str) -> str:
    """What the policy of a page calls a style sheet that stands in it."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()}'"


@access(is_organiser)
@require_POST
def plain(request: HttpRequest, programme: str) -> HttpResponse:
    """Back to the look of the house."""
    take_off_theme(programme_of(request), by=cast("User", request.user))
    messages.success(request, _("The public pages have the standard look again."))
    return redirect("site:look", programme=programme)


@access(reads_programme)
@require_safe
def style(request: HttpRequest, programme: str, name: str) -> HttpResponse:
    """The stylesheet of the look that is worn."""
    worn = _worn(request, "style", name)
    return _kept(
        request,
        HttpResponse(theming.written(worn.tokens, "own-theme"), content_type="text/css; charset=utf-8"),
    )


@access(reads_programme)
@require_safe
def mark(request: HttpRequest, programme: str, name: str) -> HttpResponse:
    """The mark of the look that is worn; opened by itself it can do nothing."""
    worn = _worn(request, "mark", name)
    response = HttpResponse(bytes(worn.mark), content_type=worn.mark_type)
    response["Content-Security-Policy"] = ALONE
    return _kept(request, response)


def _worn(request: HttpRequest, part: str, name: str) -> Theme:
    here = programme_of(request)
    worn = Theme.objects.filter(programme=here).first()
    if worn is None or here.look.get(part) != name:
        raise Http404
    return worn


def _kept(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    # What only the team may see stays out of the memory that readers share.
    response["Cache-Control"] = KEEP if programme_of(request).is_public else "private, no-store"
    response["X-Content-Type-Options"] = "nosniff"
    return response
