"""One queue for what a person must look at: ideas, corrections, appeals. A refusal has a reason its author reads."""

from __future__ import annotations

import uuid

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from samenspraak.gather import actions
from samenspraak.gather.forms import QuestionForm
from samenspraak.gather.models import Appeal, Contribution, Correction, Question
from samenspraak.gather.queries import (
    awaiting_appeal,
    awaiting_correction,
    awaiting_moderation,
    contributions,
    names_that_stay,
    open_questions,
)
from samenspraak.gather.rules import may_moderate
from samenspraak.gather.views.asking import programme_of, user_of
from samenspraak.gather.waiting import marked, waiting_cards
from samenspraak.ground.access import access

PER_PAGE = 25


@access(may_moderate)
@require_GET
def queue(request: HttpRequest, programme: str) -> HttpResponse:
    """Everything that waits, oldest first; what may point to a person is marked."""
    here = programme_of(request)
    page = Paginator(awaiting_moderation(here), PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "page": page,
        "waiting": waiting_cards(here, list(page), reader=user_of(request)),
        "corrections": [(row, marked(row.text, names_that_stay(here))) for row in awaiting_correction(here)],
        "appeals": list(awaiting_appeal(here)),
        "questions": open_questions(here),
        "question_form": QuestionForm(),
    }
    return render(request, "gather/moderation.html", context)


@access(may_moderate)
@require_POST
def moderate(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """Let one through, as it stands or with words taken out, or refuse it with a reason."""
    row = get_object_or_404(contributions(programme_of(request)), pk=key)
    reason = request.POST.get("reason", "")
    try:
        if "refuse" in request.POST:
            actions.refuse(row, reason=reason, by=user_of(request))
            messages.success(request, _("It is refused. Its author can read the reason."))
        else:
            _let_through(row, request)
            messages.success(request, _("It is let through and can be read."))
    except actions.Refusal as refusal:
        messages.warning(request, str(refusal))
    return redirect("gather:moderation", programme=programme)


def _let_through(row: Contribution, request: HttpRequest) -> None:
    change = _changed(row, request)
    if change != actions.Change():
        actions.add_version(row, change, reason=_("Changed by moderation"), by=user_of(request))
    actions.let_through(row, by=user_of(request))


def _changed(row: Contribution, request: HttpRequest) -> actions.Change:
    """What the moderator made otherwise; a role may be emptied, words may not."""
    now = row.current
    text, role = request.POST.get("text", "").strip(), request.POST.get("speaks_as")
    if now is None:
        return actions.Change()
    return actions.Change(
        text=text if text and text != now.text else None,
        speaks_as=role.strip() if role is not None and role.strip() != now.speaks_as else None,
    )


@access(may_moderate)
@require_POST
def put_back(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """Put a word back that was taken for a person's; only for who may read the raw note."""
    row = get_object_or_404(contributions(programme_of(request)), pk=key)
    start = request.POST.get("start", "")
    try:
        actions.put_back(
            row,
            part=request.POST.get("part", ""),
            start=int(start) if start.isdecimal() else -1,
            by=user_of(request),
        )
    except actions.Refusal as refusal:
        messages.warning(request, str(refusal))
    else:
        messages.success(request, _("The word stands in it again. It still waits for you."))
    return redirect(f"{reverse('gather:moderation', args=[programme])}#c-{row.pk}")


@access(may_moderate)
@require_POST
def correction(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """Take a correction over, as it stands or with words taken out, or leave the words as they are, with a reason."""
    row = get_object_or_404(Correction, pk=key, programme=programme_of(request))
    try:
        if "refuse" in request.POST:
            actions.refuse_correction(row, reason=request.POST.get("reason", ""), by=user_of(request))
        else:
            actions.take_correction(row, by=user_of(request), text=request.POST.get("text", ""))
    except actions.Refusal as refusal:
        messages.warning(request, str(refusal))
    else:
        messages.success(request, _("It is decided. Whoever said it can read what became of it."))
    return redirect("gather:moderation", programme=programme)


@access(may_moderate)
@require_POST
def appeal(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """A second look at a refusal."""
    row = get_object_or_404(Appeal, pk=key, programme=programme_of(request))
    granted = "refuse" not in request.POST
    try:
        actions.decide_appeal(
            row, granted=granted, reason=request.POST.get("reason", ""), by=user_of(request)
        )
    except actions.Refusal as refusal:
        messages.warning(request, str(refusal))
    else:
        messages.success(request, _("It is decided. Whoever said it can read what became of it."))
    return redirect("gather:moderation", programme=programme)


@access(may_moderate)
@require_POST
def ask(request: HttpRequest, programme: str) -> HttpResponse:
    """Put a question in the idea box, or take one out."""
    here = programme_of(request)
    if "close" in request.POST:
        actions.close_question(_question(request), by=user_of(request))
        return redirect("gather:moderation", programme=programme)
    form = QuestionForm(request.POST)
    try:
        form.is_valid()
        actions.ask_question(
            here,
            text_nl=form.cleaned_data.get("text_nl", ""),
            text_en=form.cleaned_data.get("text_en", ""),
            by=user_of(request),
        )
    except actions.Refusal as refusal:
        messages.warning(request, str(refusal))
    else:
        messages.success(request, _("The question is in the idea box."))
    return redirect("gather:moderation", programme=programme)


def _question(request: HttpRequest) -> Question:
    """The question that is meant; one of another programme, or none, does not exist."""
    try:
        key = uuid.UUID(request.POST["close"])
    except ValueError:
        key = uuid.UUID(int=0)
    return get_object_or_404(Question, pk=key, programme=programme_of(request))
