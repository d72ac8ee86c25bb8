"""Taking words back on behalf of those who said them, after a page that says what goes."""

from __future__ import annotations

import uuid
from typing import cast

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from samenspraak.convene.models import Seat
from samenspraak.evening.queries import hosted_tables_for
from samenspraak.gather.models import Contribution
from samenspraak.ground.access import access
from samenspraak.ground.models import AuditLine, Programme, SelectionList
from samenspraak.ground.printing.plain import as_pdf
from samenspraak.people.models import User
from samenspraak.people.rules import is_host, is_moderator, is_organiser
from samenspraak.trace.actions import GONE, withdraw_contribution, withdraw_support
from samenspraak.trace.erasing import Refusal, choose_list
from samenspraak.trace.forms import FindForm, TermsForm, WithdrawForm
from samenspraak.trace.queries import journey
from samenspraak.trace.table_news import table_news

may_withdraw = is_organiser | is_moderator
hands_out = is_organiser | is_host


def _programme(request: HttpRequest) -> Programme:
    return cast("Programme", request.programme)  # type: ignore[attr-defined]


@access(may_withdraw)
@require_http_methods(["GET", "HEAD", "POST"])
def find(request: HttpRequest, programme: str) -> HttpResponse:
    """Which contribution is it about."""
    form = FindForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        key = form.cleaned_data["contribution"]
        if Contribution.objects.filter(programme=_programme(request), public_id=key).exists():
            return redirect("trace:withdraw", programme=programme, public_id=key)
        form.add_error("contribution", _("There is no contribution with this number in this programme."))
    return render(request, "trace/find.html", {"form": form})


@access(may_withdraw)
@require_http_methods(["GET", "HEAD", "POST"])
def withdraw(request: HttpRequest, programme: str, public_id: str) -> HttpResponse:
    """Say what goes, then take it out of everything."""
    contribution = get_object_or_404(
        Contribution.objects.select_related("current", "table__dialogue", "dialogue", "programme"),
        programme=_programme(request),
        public_id=public_id,
    )
    if contribution.state in GONE:
        return render(request, "trace/withdrawn.html", {"contribution": contribution})
    form = WithdrawForm(request.POST if request.method == "POST" else None, seats=_standing(contribution))
    if request.method == "POST" and form.is_valid():
        gone = _take_back(contribution, form, by=cast("User", request.user))
        messages.success(
            request,
            _("The words have been removed everywhere.")
            if gone
            else _("This seat no longer stands behind it. The words stay for the others."),
        )
        return redirect("trace:withdraw", programme=programme, public_id=public_id)
    context = {"contribution": contribution, "form": form, "journey": journey(contribution)}
    return render(request, "trace/withdraw.html", context)


def _standing(contribution: Contribution) -> list[Seat]:
    """Seats that still stand behind it."""
    return list(
        Seat.objects.filter(supports__contribution=contribution, supports__withdrawn_at=None).order_by(
            "number"
        )
    )


def _take_back(contribution: Contribution, form: WithdrawForm, *, by: User) -> bool:
    seat = form.chosen_seat
    if seat is None:
        withdraw_contribution(contribution, by=by)
        return True
    tells = form.cleaned_data["tells_of_this_person"]
    return withdraw_support(contribution, seat, by=by, tells_of_this_person=tells)


@access(is_organiser)
@require_http_methods(["GET", "HEAD", "POST"])
def terms(request: HttpRequest, programme: str) -> HttpResponse:
    """How long raw notes and files are kept, and what was erased when."""
    here = _programme(request)
    chosen = SelectionList.objects.filter(programme=here).first()
    form = TermsForm(request.POST if request.method == "POST" else None, initial=_terms_of(chosen))
    if request.method == "POST" and form.is_valid():
        try:
            choose_list(here, **form.cleaned_data, by=cast("User", request.user))
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(
                request, _("The terms hold from now on. What is past its term is erased within a day.")
            )
            return redirect("trace:terms", programme=programme)
    erased = AuditLine.objects.filter(programme=here, verb="erase_expired").order_by("-number")[:20]
    return render(request, "trace/terms.html", {"form": form, "chosen": chosen, "erased": erased})


def _terms_of(chosen: SelectionList | None) -> dict[str, object]:
    if chosen is None:
        return {}
    return {
        "name": chosen.name,
        "raw_notes_days": chosen.raw_notes_days,
        "source_files_days": chosen.source_files_days,
    }


@access(hands_out)
@require_safe
def table_paper(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """The news of one table on paper, for its host to hand out."""
    table = get_object_or_404(hosted_tables_for(cast("User", request.user), _programme(request)), pk=key)
    response = HttpResponse(as_pdf(table_news(table)), content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="tafel-{table.number}.pdf"'
    response["Cache-Control"] = "no-store"
    return response
