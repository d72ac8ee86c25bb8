"""Consent given on paper, typed per table in a minute: one line a seat, one letter a yes."""

from __future__ import annotations

import uuid

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_http_methods

from samenspraak.convene.models import Table
from samenspraak.gather import actions
from samenspraak.gather.choices import ASKED_OF_YOU, LETTERS
from samenspraak.gather.forms import PaperForm
from samenspraak.gather.rules import may_take_in
from samenspraak.gather.views.asking import programme_of, user_of
from samenspraak.ground.access import access


@access(may_take_in)
@require_GET
def tables(request: HttpRequest, programme: str) -> HttpResponse:
    """The tables whose cards can be typed."""
    rows = Table.objects.filter(programme=programme_of(request)).select_related("dialogue")
    return render(
        request, "gather/paper_tables.html", {"tables": rows.order_by("-dialogue__held_on", "number")}
    )


@access(may_take_in)
@require_http_methods(["GET", "HEAD", "POST"])
def table(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """The cards of one table."""
    found = get_object_or_404(
        Table.objects.select_related("dialogue", "programme"), pk=key, programme=programme_of(request)
    )
    seats = list(found.seats.select_related("bearer").order_by("number"))
    form = PaperForm(request.POST if request.method == "POST" else None, seats=seats)
    if request.method == "POST" and form.is_valid():
        try:
            actions.record_table_consents(
                found,
                form.said(),
                by=user_of(request),
                guardians=form.guardians(),
                under_16=form.under_16(),
            )
        except actions.Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            number = len(form.said())
            messages.success(
                request,
                ngettext("%(number)d card is kept.", "%(number)d cards are kept.", number)
                % {"number": number},
            )
            return redirect("gather:paper-tables", programme=programme)
    legend = [(letter, purpose.label, ASKED_OF_YOU[purpose]) for letter, purpose in LETTERS.items()]
    context = {"table": found, "form": form, "legend": legend}
    return render(request, "gather/paper.html", context, status=422 if form.errors else 200)
