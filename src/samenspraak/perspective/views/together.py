"""Two people at once: whoever saves over words that they did not see is shown both texts first."""

from __future__ import annotations

from django.db.models import Model
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from samenspraak.perspective.models import Edition
from samenspraak.perspective.seen import fingerprint, standing

NOT_TYPED = {"csrfmiddlewaretoken", "seen"}


def changed_meanwhile(request: HttpRequest, row: Model, edition: Edition) -> HttpResponse | None:
    """None when the row is as the form showed it; else a page (412) with what was typed and what stands there."""
    seen = request.headers.get("If-Match", "").strip('"') or request.POST.get("seen", "")
    now = fingerprint(row)
    if not seen or seen == now:
        return None
    stands = standing(row)
    typed = [(name, values) for name, values in request.POST.lists() if name not in NOT_TYPED]
    context = {
        "edition": edition,
        "address": request.path,
        "seen": now,
        "both": [(_label(name), name, values[0], stands[name]) for name, values in typed if name in stands],
        "kept": [(name, value) for name, values in typed if name not in stands for value in values],
    }
    response = render(request, "perspective/both_texts.html", context, status=412)
    response["ETag"] = f'"{now}"'
    return response


def _label(name: str) -> str:
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
        "url": _("Web address"),
        "accessible_alternative": _("The same content in readable form"),
    }
    return labels.get(name, name)
