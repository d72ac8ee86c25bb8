"""A first outline as a proposal, and why a new version differs: both decided by a person."""

from __future__ import annotations

import uuid

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from samenspraak.ground.access import access
from samenspraak.perspective import actions
from samenspraak.perspective.skeleton import proposed_outline
from samenspraak.perspective.views.shared import edition_or_404, may_change, may_write, user_of


@access(may_write)
@require_http_methods(["GET", "POST"])
def outline(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """What confirmed red threads could make, to take over or to leave."""
    edition = edition_or_404(request, key)
    if request.method == "POST":
        try:
            made = actions.take_over(edition, request.POST.getlist("take"), by=user_of(request))
        except actions.Refusal as refusal:
            messages.warning(request, str(refusal))
        else:
            if made:
                messages.success(request, _("Taken over. The empty sentences are yours to write."))
                return redirect("perspective:edition", programme=programme, key=key)
            messages.warning(request, _("Choose at least one proposal to take over."))
    context = {
        "edition": edition,
        "may_change": may_change(request, edition),
        "proposals": proposed_outline(edition),
    }
    return render(request, "perspective/outline.html", context)


@access(may_write)
@require_POST
def explain_change(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """Say why something differs from the version before."""
    edition = edition_or_404(request, key)
    try:
        actions.explain_change(
            edition,
            request.POST.get("subject", ""),
            reason=request.POST.get("reason", ""),
            why=request.POST.get("why", ""),
            by=user_of(request),
        )
    except actions.Refusal as refusal:
        messages.warning(request, str(refusal))
    return redirect("perspective:edition", programme=programme, key=key)
