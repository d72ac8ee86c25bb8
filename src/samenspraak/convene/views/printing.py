"""Cards and lists of a seating, as a PDF to print."""

from __future__ import annotations

import uuid

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from samenspraak.convene.forms import PrintForm
from samenspraak.convene.printed import seating_pdf
from samenspraak.convene.queries.seating import current_plan
from samenspraak.convene.rules import may_convene
from samenspraak.convene.views.asking import dialogue_of, file_answer
from samenspraak.ground.access import access


@access(may_convene)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def prints(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """Choose what is printed; it is made now and kept nowhere."""
    dialogue = dialogue_of(request, key)
    form = PrintForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        made = seating_pdf(dialogue, form.wanted())
        return file_answer(made, f"{programme}-{dialogue.held_on.isoformat()}.pdf", "application/pdf")
    context = {"dialogue": dialogue, "form": form, "plan": current_plan(dialogue)}
    return render(request, "convene/prints.html", context, status=422 if form.is_bound else 200)
