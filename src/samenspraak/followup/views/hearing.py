""" "Did you feel heard?": answering with a card, typing in paper forms, and the form itself to print."""

from __future__ import annotations

from typing import cast

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from samenspraak.convene.models import Table
from samenspraak.followup import actions
from samenspraak.followup.choices import Moment
from samenspraak.followup.forms.hearing import HeardForm, MomentForm, PaperForm
from samenspraak.followup.models import HeardAnswer, HeardSurvey
from samenspraak.followup.questions import ANSWERS, QUESTIONS
from samenspraak.followup.views.asking import REFUSED, done, programme_of, user_of
from samenspraak.ground.access import access
from samenspraak.ground.models import Programme
from samenspraak.ground.printing.plain import Paper, Part, as_pdf
from samenspraak.people.holding import bearer_in, holds_card
from samenspraak.people.models import Bearer
from samenspraak.people.rules import is_organiser


@access(holds_card)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def answer(request: HttpRequest, programme: str) -> HttpResponse:
    """Answer with an open card; answering again changes the answer."""
    here = programme_of(request)
    bearer = cast("Bearer", bearer_in(request, here))
    survey = actions.open_now(here)
    if survey is None:
        return render(request, "followup/heard_closed.html")
    form = HeardForm(request.POST if request.method == "POST" else None, initial=_before(survey, bearer))
    if request.method == "POST" and form.is_valid():
        words, key = form.cleaned_data["words"], form.cleaned_data["key"]
        if done(form, lambda: actions.answer_survey(survey, bearer, form.scores(), words=words, key=key)):
            messages.success(
                request, _("Thank you. Your answer is kept; you may change it while this is open.")
            )
            return redirect("mine:table", programme=programme)
    context = {"form": form, "survey": survey}
    return render(request, "followup/heard.html", context, status=REFUSED if form.errors else 200)


def _before(survey: HeardSurvey, bearer: Bearer) -> dict[str, str]:
    """What this card answered before, so that it can be changed."""
    row = HeardAnswer.objects.filter(survey=survey, bearer=bearer).first()
    return {name: str(score) for name in QUESTIONS if row and (score := getattr(row, name)) is not None}


@access(is_organiser)
@require_http_methods(["GET", "HEAD", "POST"])
def moments(request: HttpRequest, programme: str) -> HttpResponse:
    """When people are asked, and opening a moment."""
    here = programme_of(request)
    form = MomentForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        days = {"opens_on": data["opens_on"], "closes_on": data["closes_on"]}
        if done(form, lambda: actions.open_survey(here, Moment(data["moment"]), by=user_of(request), **days)):
            messages.success(request, _("Saved."))
            return redirect("followup:heard-moments", programme=programme)
    rows = HeardSurvey.objects.filter(programme=here)
    context = {"form": form, "rows": rows}
    return render(request, "followup/heard_moments.html", context, status=REFUSED if form.errors else 200)


@access(is_organiser)
@require_http_methods(["GET", "HEAD", "POST"])
def paper(request: HttpRequest, programme: str, moment: str) -> HttpResponse:
    """Type in a form that came on paper."""
    here = programme_of(request)
    survey = get_object_or_404(HeardSurvey, programme=here, moment=moment)
    tables = list(
        Table.objects.filter(programme=here)
        .select_related("dialogue")
        .order_by("dialogue__held_on", "number")
    )
    form = PaperForm(
        request.POST if request.method == "POST" else None,
        tables=tables,
        initial={"table": request.GET.get("tafel", "")},
    )
    if request.method == "POST" and form.is_valid():
        words, table = form.cleaned_data["words"], form.tables.get(form.cleaned_data["table"])
        entered = done(
            form, lambda: actions.enter_paper(survey, table, form.scores(), words=words, by=user_of(request))
        )
        if entered:
            messages.success(request, _("The form is typed in. Here is the next one."))
            return redirect(f"{request.path}?tafel={form.cleaned_data['table']}")
    context = {"form": form, "survey": survey}
    return render(request, "followup/heard_paper.html", context, status=REFUSED if form.errors else 200)


@access(is_organiser)
@require_safe
def paper_form(request: HttpRequest, programme: str) -> HttpResponse:
    """The form to print."""
    response = HttpResponse(as_pdf(form_on_paper(programme_of(request))), content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="gehoord-{programme}.pdf"'
    return response


def form_on_paper(programme: Programme) -> Paper:
    """The questions with room for a cross; nothing on it tells who filled it in."""
    paper = Paper(programme, _("Did you feel heard?"), _("A form without a name"))
    paper.lead = [_("Put a cross in one box per line. You may skip a line. Do not write your name.")]
    head = [_("Question"), *(str(label) for _key, label in ANSWERS)]
    boxes = ["[  ]"] * len(ANSWERS)
    rows = [[str(label), *boxes] for label in QUESTIONS.values()]
    paper.parts.append(Part(_("Five questions"), head=head, rows=rows, widths=[4, 1, 1, 1, 1, 1]))
    more = Part(
        _("Do you want to say more about it?"),
        lines=[_("A moderator reads it first. Write no names."), " ", " ", " "],
    )
    paper.parts.append(more)
    return paper
