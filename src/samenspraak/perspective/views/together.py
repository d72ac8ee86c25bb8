"""Two people at once: whoever saves over words that they did not see is shown both texts first."""

from __future__ import annotations

from django.db.models import Model
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from samenspraak.perspective.models import Edition, Rendering
from samenspraak.perspective.seen import fingerprint, standing

NOT_TYPED = {"csrfmiddlewaretoken", "seen"}


def seen_by(request: HttpRequest) -> str:
    """The fingerprint of the words that a form showed, or that a client names in `If-Match`."""
    return request.headers.get("If-Match", "").strip('"') or request.POST.get("seen", "")


def changed_meanwhile(request: HttpRequest, row: Model, edition: Edition) -> HttpResponse | None:
    """None when the row is as the form showed it; else a page (412) with what was typed and what stands there."""
    seen = seen_by(request)
    if not seen or seen == fingerprint(row):
        return None
    return both_texts(request, row, edition)


def both_texts(
    request: HttpRequest, row: Model, edition: Edition, *, rendering: Rendering | None = None
) -> HttpResponse:
    """What was typed and what stands there now, to make one text of; its ETag is what the next save must name."""
    now, stands = fingerprint(row), standing(row)
    typed = [(name, values) for name, values in request.POST.lists() if name not in NOT_TYPED]
    context = {
        "edition": edition,
        "rendering": rendering,
        "spoken": rendering.language if rendering else edition.language,
        "address": request.path,
        "seen": now,
        "both": [(label_of(name), name, values[0], stands[name]) for name, values in typed if name in stands],
        "kept": [(name, value) for name, values in typed if name not in stands for value in values],
    }
    response = render(request, "perspective/both_texts.html", context, status=412)
    response["ETag"] = f'"{now}"'
    return response


def label_of(name: str) -> str:
    """What a text is called on the forms."""
    labels = {
        "title": _("Title"),
        "subtitle": _("Subtitle"),
        "status": _("Status"),
        "sponsor": _("On whose behalf"),
        "why": _("Why it matters"),
        "groups": _("Whom it concerns"),
        "addressees": _("Who should act"),
        "text": _("Text"),
        "heading": _("Heading"),
        "who": _("Who does it"),
        "alternative": _("The same content in readable form"),
        "quote": _("Quote"),
        "attribution": _("Who said it"),
        "sentence": _("Sentence"),
        "term": _("Word"),
        "meaning": _("What it means"),
        "url": _("Web address"),
        "accessible_alternative": _("The same content in readable form"),
    }
    return labels.get(name, name)
