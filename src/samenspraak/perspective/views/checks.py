"""Others look as well: bodies check facts, and see only what they are asked; a reviewer looks it all over."""

from __future__ import annotations

import uuid

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from samenspraak.ground.access import access
from samenspraak.people.rules import is_body_staff
from samenspraak.perspective import actions
from samenspraak.perspective.choices import FactVerdict
from samenspraak.perspective.forms import CheckForm
from samenspraak.perspective.models import FactCheck
from samenspraak.perspective.queries import checks_for, writers
from samenspraak.perspective.views.sentences import sentence_or_404
from samenspraak.perspective.views.shared import (
    edition_or_404,
    may_write,
    page_address,
    programme_of,
    user_of,
)

ABOUT = ("body", "sentence__section__edition__programme", "sentence__section__challenge")


@access(may_write)
@require_POST
def ask(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """Ask a body whether a sentence is right."""
    sentence = sentence_or_404(request, key)
    form = CheckForm(request.POST)
    if not form.is_valid():
        messages.warning(request, _("Choose a body and write what it should check."))
    else:
        try:
            actions.ask_check(sentence, by=user_of(request), **form.cleaned_data)
        except actions.Refusal as refusal:
            messages.warning(request, str(refusal))
    section = sentence.section
    return redirect(page_address(section.edition, section.challenge, f"sentence-{sentence.public_id}"))


@access(may_write)
@require_POST
def settle(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """Write down what was done with an answer."""
    check = get_object_or_404(
        FactCheck.objects.select_related(*ABOUT), pk=key, programme=programme_of(request)
    )
    try:
        actions.settle_check(check, settlement=request.POST.get("settlement", ""), by=user_of(request))
    except actions.Refusal as refusal:
        messages.warning(request, str(refusal))
    section = check.sentence.section
    return redirect(page_address(section.edition, section.challenge, f"sentence-{check.sentence.public_id}"))


@access(is_body_staff)
@require_GET
def asked(request: HttpRequest, programme: str) -> HttpResponse:
    """What the bodies of this person are asked to check: the sentence and the question, no more."""
    return _asked_page(request)


@access(is_body_staff)
@require_POST
def answer(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """Say whether the sentence is right, and what is not."""
    check = get_object_or_404(checks_for(user_of(request), programme_of(request)), pk=key)
    try:
        actions.answer_check(
            check,
            verdict=request.POST.get("verdict", ""),
            answer=request.POST.get("answer", ""),
            by=user_of(request),
        )
    except actions.Refusal as refusal:
        typed = {"verdict": request.POST.get("verdict", ""), "answer": request.POST.get("answer", "")}
        return _asked_page(request, at=check, refusal=str(refusal), typed=typed, status=422)
    messages.success(request, _("Thank you. The writers have your answer."))
    return redirect("perspective:checks", programme=programme)


def _asked_page(
    request: HttpRequest,
    *,
    at: FactCheck | None = None,
    refusal: str = "",
    typed: dict[str, str] | None = None,
    status: int = 200,
) -> HttpResponse:
    rows = checks_for(user_of(request), programme_of(request))
    context = {
        "checks": [
            (row, refusal if at and row.pk == at.pk else "", typed if at and row.pk == at.pk else None)
            for row in rows
        ],
        "verdicts": FactVerdict.choices,
    }
    return render(request, "perspective/checks.html", context, status=status)


@access(may_write)
@require_POST
def name_reviewer(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """Say who looks the edition over."""
    edition = edition_or_404(request, key)
    named = writers(edition.programme).filter(username=request.POST.get("reviewer", "")).first()
    try:
        actions.name_reviewer(edition, named, by=user_of(request))
    except actions.Refusal as refusal:
        messages.warning(request, str(refusal))
    return redirect("perspective:publish", programme=programme, key=key)


@access(may_write)
@require_POST
def reviewed(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """The reviewer has read this revision."""
    try:
        actions.look_over(edition_or_404(request, key), by=user_of(request))
    except actions.Refusal as refusal:
        messages.warning(request, str(refusal))
    return redirect("perspective:publish", programme=programme, key=key)
