"""Where objections to a use of words are decided."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from samenspraak.followup import objections as objecting
from samenspraak.followup.actions import Refusal
from samenspraak.followup.choices import ObjectionState
from samenspraak.followup.models import Objection
from samenspraak.followup.views.asking import programme_of, user_of
from samenspraak.gather.queries import names_that_stay
from samenspraak.ground.access import access
from samenspraak.people.rules import is_moderator, is_organiser


@access(is_organiser | is_moderator)
@require_http_methods(["GET", "HEAD", "POST"])
def objections(request: HttpRequest, programme: str) -> HttpResponse:
    """What people object to, and the answer to each; both are public."""
    here = programme_of(request)
    if request.method == "POST":
        row = get_object_or_404(Objection, public_id=request.POST.get("objection", ""), programme=here)
        try:
            objecting.decide_objection(
                row,
                honoured="honour" in request.POST,
                outcome=request.POST.get("outcome", ""),
                shown=request.POST.get("shown", ""),
                by=user_of(request),
            )
        except Refusal as refusal:
            messages.warning(request, str(refusal))
        else:
            messages.success(request, _("The outcome is public, and whoever objected can read it."))
        return redirect("followup:objections", programme=programme)
    rows = list(objecting.objections(here))
    stay = names_that_stay(here)
    context = {
        "waiting": [
            (row, objecting.without_identifiers(row.text, stay))
            for row in rows
            if row.state == ObjectionState.WAITING
        ],
        "decided": [row for row in rows if row.state != ObjectionState.WAITING],
    }
    return render(request, "followup/objections.html", context)
