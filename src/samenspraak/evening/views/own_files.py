"""What became of a file that was handed in for an own dialogue; its holder may say what belongs in after all."""

from __future__ import annotations

import uuid

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from samenspraak.evening import actions
from samenspraak.evening.holding import holds_own
from samenspraak.evening.views.own import own_of
from samenspraak.gather.models import SourceFile
from samenspraak.gather.queries import (
    left_out_of_file,
    may_be_asked_in,
    taken_of,
    undecided_of,
    why_left_out,
)
from samenspraak.ground.access import access

PER_PAGE = 50


@access(holds_own)
@never_cache
@require_safe
def own_file(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """The lines of one file: what was left out and why, what was taken, and how many wait for a person."""
    file = _file(request, key)
    left_out = Paginator(left_out_of_file(file), PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "dialogue": own_of(request).dialogue,
        "file": file,
        "left_out": left_out,
        "parts": [(row, why_left_out(row), may_be_asked_in(row)) for row in left_out],
        "taken": Paginator(taken_of(file), PER_PAGE).get_page(request.GET.get("erin")),
        "undecided": undecided_of(file),
    }
    return render(request, "evening/own_file.html", context)


@access(holds_own)
@require_POST
def own_ask_in(request: HttpRequest, programme: str, key: uuid.UUID, part: uuid.UUID) -> HttpResponse:
    """This part belongs in: a moderator looks at it."""
    file = _file(request, key)
    try:
        actions.ask_in_own(own_of(request), get_object_or_404(file.proposals, pk=part))
    except actions.Refusal as refusal:
        messages.warning(request, str(refusal))
    else:
        messages.success(
            request, _("Thank you. A person looks at it. Below you see what they decide, and why.")
        )
    return redirect("evening:own-file", programme=programme, key=key)


def _file(request: HttpRequest, key: uuid.UUID) -> SourceFile:
    """A file that was handed in for this dialogue; any other does not exist for its holder."""
    return get_object_or_404(SourceFile, pk=key, dialogue=own_of(request).dialogue)
