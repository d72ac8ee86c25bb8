"""Writing sentences: saved by htmx or a plain form, checked while someone types, never lost when refused."""

from __future__ import annotations

import uuid

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from samenspraak.ground.access import access
from samenspraak.perspective import actions
from samenspraak.perspective.checking import findings_of_sentence
from samenspraak.perspective.choices import Sort
from samenspraak.perspective.editing import EditorSentence, challenge_page, frame_page
from samenspraak.perspective.models import Section, Sentence
from samenspraak.perspective.views.editions import render_page
from samenspraak.perspective.views.shared import (
    is_htmx,
    may_write,
    page_address,
    programme_of,
    tells_refusals,
    user_of,
)

RELATED = ("section__edition__programme", "section__challenge__edition__programme", "programme")


def sentence_or_404(request: HttpRequest, key: uuid.UUID) -> Sentence:
    return get_object_or_404(
        Sentence.objects.select_related(*RELATED), pk=key, programme=programme_of(request)
    )


@access(may_write)
@require_POST
def add_sentence(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """Write a sentence at the end of a section."""
    section = get_object_or_404(
        Section.objects.select_related("edition__programme", "challenge__edition__programme"),
        pk=key,
        programme=programme_of(request),
    )
    text, sort = request.POST.get("text", ""), request.POST.get("sort", Sort.HEARD)
    begins = "starts_paragraph" in request.POST
    try:
        made = actions.add_sentence(section, text, sort=sort, starts_paragraph=begins, by=user_of(request))
    except actions.Refusal as refusal:
        return _add_again(request, section, text, sort, refusal)
    return redirect(page_address(section.edition, section.challenge, f"sentence-{made.public_id}"))


def _add_again(
    request: HttpRequest, section: Section, text: str, sort: str, refusal: actions.Refusal
) -> HttpResponse:
    """The same page with the text still in the form under its section, and why it was refused."""
    page = challenge_page(section.challenge) if section.challenge else frame_page(section.edition)
    for each in page.all_sections():
        if each.row.pk == section.pk:
            each.typed, each.typed_sort = text, sort
            each.refusal = str(refusal)
            each.findings = getattr(refusal, "findings", [])
    return render_page(request, page, status=422)


@access(may_write)
@require_POST
def change_sentence(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """Save new words. Refused words stay in the form, with what the record carries beside them."""
    sentence = sentence_or_404(request, key)
    text, sort = request.POST.get("text", ""), request.POST.get("sort", sentence.sort)
    try:
        saved = actions.change_sentence(
            sentence,
            text=text,
            sort=sort,
            revision=_revision(request),
            starts_paragraph="starts_paragraph" in request.POST,
            by=user_of(request),
        )
    except actions.Refusal as refusal:
        return _refused(request, sentence, text, sort, refusal)
    if is_htmx(request):
        return _answer(request, _fresh(saved), saved=True)
    return redirect(
        page_address(saved.section.edition, saved.section.challenge, f"sentence-{saved.public_id}")
    )


def _revision(request: HttpRequest) -> int:
    value = request.POST.get("revision", "")
    return int(value) if value.isdecimal() else -1


def _refused(
    request: HttpRequest, sentence: Sentence, text: str, sort: str, refusal: actions.Refusal
) -> HttpResponse:
    page = (
        challenge_page(sentence.section.challenge)
        if sentence.section.challenge
        else frame_page(sentence.section.edition)
    )
    item = page.sentence(sentence.pk)
    item.typed, item.typed_sort = text, sort if sort in Sort.values else None
    if isinstance(refusal, actions.RefusedByGates):
        item.findings = refusal.findings
    elif isinstance(refusal, actions.StaleRevision):
        item.theirs = refusal.theirs.text
    item.refusal = str(refusal)
    if is_htmx(request):
        return _answer(request, item)
    return render_page(request, page, status=409 if item.theirs else 422)


def _fresh(sentence: Sentence) -> EditorSentence:
    section = sentence.section
    page = challenge_page(section.challenge) if section.challenge else frame_page(section.edition)
    return page.sentence(sentence.pk)


def _answer(request: HttpRequest, item: EditorSentence, *, saved: bool = False) -> HttpResponse:
    context = {
        "item": item,
        "edition": item.row.section.edition,
        "may_change": True,
        "reader": getattr(request, "LANGUAGE_CODE", "nl"),
        "saved": saved,
    }
    return render(request, "perspective/parts/editor_sentence.html", context)


@access(may_write)
@require_POST
def check_sentence(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """What the gates say of words that are not saved yet, while someone types."""
    sentence = sentence_or_404(request, key)
    text, sort = request.POST.get("text", ""), request.POST.get("sort", sentence.sort)
    findings = findings_of_sentence(sentence, text=text, sort=sort)
    context = {
        "findings": findings,
        "item": {"row": sentence},
        "reader": getattr(request, "LANGUAGE_CODE", "nl"),
    }
    return render(request, "perspective/parts/findings.html", context)


@access(may_write)
@require_POST
@tells_refusals
def overrule(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """Set a warning aside, with a reason that is published."""
    sentence = sentence_or_404(request, key)
    try:
        actions.overrule(
            sentence,
            code=request.POST.get("code", ""),
            words=request.POST.get("words", ""),
            reason=request.POST.get("reason", ""),
            by=user_of(request),
        )
    except actions.Refusal as refusal:
        messages.warning(request, str(refusal))
    section = sentence.section
    return redirect(page_address(section.edition, section.challenge, f"sentence-{sentence.public_id}"))
