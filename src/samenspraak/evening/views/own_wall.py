"""The wall of an own dialogue: its holder opens it, lets lines through, and shows it in the room."""

from __future__ import annotations

import uuid

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samenspraak.evening import actions
from samenspraak.evening.choices import WallState
from samenspraak.evening.holding import holds_own
from samenspraak.evening.queries import is_open, kind_names, waiting_lines, wall_columns
from samenspraak.evening.views.own import own_of
from samenspraak.ground.access import access


@access(holds_own)
@never_cache
@require_safe
def own_wall(request: HttpRequest, programme: str) -> HttpResponse:
    """The wall itself, for a screen in the room. With `?regels` only its lines."""
    dialogue = own_of(request).dialogue
    context = {
        "dialogue": dialogue,
        "columns": wall_columns(dialogue, kind_names(dialogue.programme)),
        "is_open": is_open(dialogue),
    }
    template = "evening/parts/wall_lines.html" if "regels" in request.GET else "evening/wall.html"
    return render(request, template, context)


@access(holds_own)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def own_wall_lines(request: HttpRequest, programme: str) -> HttpResponse:
    """What waits before the wall; with a POST the wall is opened or closed."""
    mine = own_of(request)
    dialogue = mine.dialogue
    if request.method == "POST":
        if request.POST.get("wall") == "open":
            actions.open_wall(dialogue, by=None)
        else:
            actions.close_wall(dialogue, by=None)
        return redirect("evening:own-wall-lines", programme=programme)
    names = kind_names(dialogue.programme)
    waiting = [(one, names.get(one.kind, one.kind)) for one in waiting_lines(dialogue)]
    context = {"own": mine, "dialogue": dialogue, "waiting": waiting, "is_open": is_open(dialogue)}
    return render(request, "evening/own_wall_lines.html", context)


@access(holds_own)
@require_POST
def own_decide_line(request: HttpRequest, programme: str, note: uuid.UUID) -> HttpResponse:
    """Let one line through to the wall of one's own dialogue, or leave it out."""
    state = WallState.SHOWN if request.POST.get("verdict") == "shown" else WallState.REFUSED
    try:
        actions.decide_line(own_of(request).dialogue, note, request.POST.get("sha256", ""), state, by=None)
    except actions.Refusal as refusal:
        messages.warning(request, str(refusal))
    else:
        messages.success(
            request, _("It is on the wall.") if state == WallState.SHOWN else _("It stays off the wall.")
        )
    return redirect("evening:own-wall-lines", programme=programme)
