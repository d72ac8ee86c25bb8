"""Writing sentences: saved by htmx or a plain form, checked while someone types, never lost when refused."""

from __future__ import annotations

import uuid

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_POST

from samenspraak.ground.access import access
from samenspraak.people.models import Body
from samenspraak.people.rules import is_team
from samenspraak.perspective import actions
from samenspraak.perspective.advice import hard_to_read
from samenspraak.perspective.checking import findings_of_sentence
from samenspraak.perspective.choices import Sort
from samenspraak.perspective.editing import (
    EditorSentence,
    challenge_page,
    frame_page,
    with_kept,
    with_remarks,
)
from samenspraak.perspective.history import history
from samenspraak.perspective.models import Section, Sentence, SentenceVersion
from samenspraak.perspective.views.editions import render_page
from samenspraak.perspective.views.shared import (
    is_htmx,
    may_change,
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
    actions.forget_typed(section, by=user_of(request))
    return redirect(page_address(section.edition, section.challenge, f"sentence-{made.public_id}"))


def _add_again(
    request: HttpRequest, section: Section, text: str, sort: str, refusal: actions.Refusal
) -> HttpResponse:
    """The same page with the text still in the form under its section, and why it was refused."""
    page = challenge_page(section.challenge) if section.challenge else frame_page(section.edition)
    with_kept(page, user_of(request))
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
    actions.forget_typed(saved, by=user_of(request))
    if is_htmx(request):
        return _answer(request, _fresh(saved), saved=True)
    return redirect(
        page_address(saved.section.edition, saved.section.challenge, f"sentence-{saved.public_id}")
    )


def _revision(request: HttpRequest) -> int:
    value = request.headers.get("If-Match", "").strip('"') or request.POST.get("revision", "")
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
        # The part of the page that is put back has the remarks about the sentence in it.
        with_remarks(page)
        return _answer(request, item, status=412 if item.theirs else 422)
    return render_page(request, page, status=412 if item.theirs else 422)


def _fresh(sentence: Sentence) -> EditorSentence:
    section = sentence.section
    page = challenge_page(section.challenge) if section.challenge else frame_page(section.edition)
    return with_remarks(page).sentence(sentence.pk)


def _answer(
    request: HttpRequest, item: EditorSentence, *, saved: bool = False, status: int = 200
) -> HttpResponse:
    """The sentence's own part of the page; its ETag is the revision that the next save must name."""
    context = {
        "item": item,
        "bodies": Body.objects.all(),
        "may_comment": True,
        "edition": item.row.section.edition,
        "may_change": True,
        "reader": getattr(request, "LANGUAGE_CODE", "nl"),
        "saved": saved,
    }
    response = render(request, "perspective/parts/editor_sentence.html", context, status=status)
    response["ETag"] = f'"{item.row.revision}"'
    return response


@access(may_write)
@require_POST
def check_sentence(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """What the gates say of words that are not saved yet, while someone types; the words themselves are kept."""
    sentence = sentence_or_404(request, key)
    text, sort = request.POST.get("text", ""), request.POST.get("sort", sentence.sort)
    kept = actions.keep_typed(
        sentence, text, sort=sort, revision=max(_revision(request), 0), by=user_of(request)
    )
    findings = findings_of_sentence(sentence, text=text, sort=sort)
    context = {
        "findings": findings,
        "kept": kept,
        "item": {"row": sentence, "advice": hard_to_read(text, sentence.section.edition.language)},
        "reader": getattr(request, "LANGUAGE_CODE", "nl"),
    }
    return render(request, "perspective/parts/findings.html", context)


@access(may_write)
@require_POST
@tells_refusals
def keep_new(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """Keep the words of a new sentence while someone types them."""
    section = get_object_or_404(
        Section.objects.select_related("edition"), pk=key, programme=programme_of(request)
    )
    text, sort = request.POST.get("text", ""), request.POST.get("sort", Sort.HEARD)
    kept = actions.keep_typed(section, text, sort=sort, by=user_of(request))
    return render(request, "perspective/parts/kept.html", {"kept_at": kept.changed_at if kept else None})


@access(may_write)
@require_POST
@tells_refusals
def let_go(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """Forget what was typed and not saved; what stands there stays."""
    sentence = sentence_or_404(request, key)
    actions.forget_typed(sentence, by=user_of(request))
    section = sentence.section
    return redirect(page_address(section.edition, section.challenge, f"sentence-{sentence.public_id}"))


@access(is_team)
@require_GET
def versions(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """Each text that was saved, newest first, with what changed in words."""
    sentence = sentence_or_404(request, key)
    edition = sentence.section.edition
    context = {
        "sentence": sentence,
        "edition": edition,
        "history": history(sentence),
        "may_change": may_change(request, edition),
        "back": page_address(edition, sentence.section.challenge, f"sentence-{sentence.public_id}"),
    }
    return render(request, "perspective/versions.html", context)


@access(may_write)
@require_POST
def restore(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """Put an older text back."""
    version = get_object_or_404(
        SentenceVersion.objects.select_related("sentence__section__edition", "sentence__section__challenge"),
        pk=key,
        programme=programme_of(request),
    )
    sentence = version.sentence
    try:
        actions.restore(version, revision=_revision(request), by=user_of(request))
    except actions.Refusal as refusal:
        messages.warning(request, str(refusal))
        return redirect("perspective:versions", programme=programme, key=sentence.pk)
    section = sentence.section
    return redirect(page_address(section.edition, section.challenge, f"sentence-{sentence.public_id}"))


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
