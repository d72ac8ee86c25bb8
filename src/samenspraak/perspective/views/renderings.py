"""Writing an edition in plain language or in another language, passage by passage, and publishing that."""

from __future__ import annotations

import uuid
from collections.abc import Mapping

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from samenspraak.ground.access import access
from samenspraak.people.rules import is_publisher, is_team
from samenspraak.perspective import actions
from samenspraak.perspective.changes import changes_of_rendering
from samenspraak.perspective.choices import ChangeReason, RenderingState
from samenspraak.perspective.forms import OverruleRenderedForm
from samenspraak.perspective.models import RenderedSentence, Rendering, Sentence
from samenspraak.perspective.render.pdf import edition_pdf
from samenspraak.perspective.rendered import rendered_tree
from samenspraak.perspective.rendering_page import rendering_page
from samenspraak.perspective.views.shared import edition_or_404, may_write, programme_of, set_aside, user_of
from samenspraak.perspective.views.together import both_texts, seen_by


@access(may_write)
@require_POST
def begin(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """Begin this edition in plain language or in another language."""
    edition = edition_or_404(request, key)
    try:
        made = actions.begin_rendering(
            edition,
            language=request.POST.get("language", ""),
            plain=bool(request.POST.get("plain")),
            made_by=request.POST.get("made_by", ""),
            by=user_of(request),
        )
    except actions.Refusal as refusal:
        messages.warning(request, str(refusal))
        return redirect("perspective:edition", programme=programme, key=key)
    return redirect("perspective:rendering", programme=programme, key=made.pk)


@access(is_team)
@require_GET
def rendering(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """One chapter of it: the full sentences, what is written for each, and what is still to do."""
    return _page(request, _rendering_or_404(request, key), request.GET.get("opgave", ""))


def _page(
    request: HttpRequest,
    found: Rendering,
    chapter: str,
    *,
    status: int = 200,
    refused: Mapping[str, str] | None = None,
) -> HttpResponse:
    keys = {row.key: row for row in found.edition.challenges.all()}
    page = rendering_page(found, chapter if chapter in keys else "")
    reader = getattr(request, "LANGUAGE_CODE", "nl")
    is_draft = found.state == RenderingState.DRAFT
    context = {
        "page": page,
        "rendering": found,
        "edition": found.edition,
        "reader": reader,
        "chapters": [("", _("Around the challenges"), page.to_do.get("", 0))]
        + [(row.key, row.title, page.to_do.get(row.key, 0)) for row in keys.values()],
        "todo": [
            (row, row.sentence(reader), _address(found, row.place.challenge, row.place.anchor))
            for row in page.findings
        ],
        "is_draft": is_draft,
        "may_change": is_draft and may_write(request, found.programme),
        "may_correct": found.state == RenderingState.PUBLISHED and is_publisher(request, found.programme),
        "corrects": found.follows if is_draft else None,
        "changes": changes_of_rendering(found) if is_draft else [],
        "reasons": ChangeReason.choices,
        "may_publish": is_publisher(request, found.programme),
        "wrote_in_it": actions.wrote_in(found, user_of(request)),
        "refused": refused,
    }
    return render(request, "perspective/rendering.html", context, status=status)


@access(may_write)
@require_POST
def save(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """Save a sentence of it with the full sentences that it renders; what is refused stays on the page."""
    found = _rendering_or_404(request, key)
    chapter, text = request.POST.get("opgave", ""), request.POST.get("text", "")
    of = Sentence.objects.filter(
        section__edition=found.edition, pk__in=_keys(request.POST.getlist("of"))
    ).select_related("section")
    written = None
    if request.POST.get("rendered"):
        written = get_object_or_404(
            RenderedSentence, rendering=found, pk__in=_keys([request.POST["rendered"]])
        )
    revision = request.headers.get("If-Match", "").strip('"') or request.POST.get("revision", "0")
    try:
        row = actions.render_sentence(
            found,
            of,
            text,
            by=user_of(request),
            rendered=written,
            revision=int(revision) if revision.isdecimal() else -1,
        )
    except actions.StaleRendering as stale:
        refused = {"why": str(stale), "text": stale.yours, "theirs": stale.theirs.text}
        response = _page(request, found, chapter, status=412, refused=refused)
        response["ETag"] = f'"{stale.theirs.revision}"'
        return response
    except actions.Refusal as refusal:
        return _page(request, found, chapter, status=422, refused={"why": str(refusal), "text": text})
    messages.success(request, _("Saved."))
    return redirect(_address(found, chapter, f"w-{row.public_id}"))


@access(may_write)
@require_POST
def save_text(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """Save what a title, a heading, an explanation or a quote says here."""
    found = _rendering_or_404(request, key)
    chapter, name = request.POST.get("opgave", ""), request.POST.get("name", "")
    subject = next(iter(_keys([request.POST.get("subject", "")])), uuid.UUID(int=0))
    try:
        text, seen = request.POST.get("text", ""), seen_by(request)
        actions.render_text(found, subject, name, text, by=user_of(request), seen=seen)
    except actions.StaleRow as stale:
        return both_texts(request, stale.theirs, found.edition, rendering=found)
    except actions.Refusal as refusal:
        refused = {"why": str(refusal), "text": request.POST.get("text", "")}
        return _page(request, found, chapter, status=422, refused=refused)
    messages.success(request, _("Saved."))
    return redirect(_address(found, chapter, f"t-{subject.hex}-{name}"))


@access(may_write)
@require_POST
def remove(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """Take a sentence out of it."""
    row = get_object_or_404(
        RenderedSentence.objects.select_related("rendering__edition__programme"),
        pk=key,
        programme=programme_of(request),
    )
    try:
        actions.remove_rendered(row, by=user_of(request))
    except actions.Refusal as refusal:
        messages.warning(request, str(refusal))
    return redirect(_address(row.rendering, request.POST.get("opgave", ""), "rendering"))


@access(may_write)
@require_POST
def overrule(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """Set aside a warning about words of it, with a reason that is published."""
    found = _rendering_or_404(request, key)
    form = OverruleRenderedForm(request.POST)
    why_not = set_aside(form, actions.overrule_rendered, found, by=user_of(request))
    if why_not:
        refused = {"why": why_not, "text": request.POST.get("reason", "")}
        return _page(request, found, request.POST.get("opgave", ""), status=422, refused=refused)
    return redirect(_address(found, request.POST.get("opgave", ""), "rendering"))


@access(is_publisher)
@require_POST
def publish(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """Publish it, or be told what stands in the way."""
    found = _rendering_or_404(request, key)
    note, reason = request.POST.get("note", ""), request.POST.get("reason", "")
    try:
        actions.publish_rendering(found, by=user_of(request), note=note, reason=reason)
    except actions.Refusal as refusal:
        return _page(request, found, "", status=422, refused={"why": str(refusal), "note": note})
    messages.success(request, _("Published: readers see it beside the full edition."))
    return redirect("perspective:rendering", programme=programme, key=key)


@access(is_publisher)
@require_POST
def correct(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """Begin a correction; readers keep what is published until that is published in its place."""
    try:
        draft = actions.correct_rendering(_rendering_or_404(request, key), by=user_of(request))
    except actions.Refusal as refusal:
        messages.warning(request, str(refusal))
        return redirect("perspective:rendering", programme=programme, key=key)
    return redirect("perspective:rendering", programme=programme, key=draft.pk)


@access(is_team)
@require_GET
def pdf(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """It as it stands now, as PDF."""
    found = _rendering_or_404(request, key)
    response = HttpResponse(edition_pdf(rendered_tree(found)), content_type="application/pdf")
    kind = "-eenvoudig" if found.plain else ""
    name = f"{found.programme.slug}-{found.edition.number}-{found.language}{kind}.pdf"
    response["Content-Disposition"] = f'inline; filename="{name}"'
    return response


def _rendering_or_404(request: HttpRequest, key: uuid.UUID) -> Rendering:
    rows = Rendering.objects.select_related("edition__programme", "programme")
    return get_object_or_404(rows, pk=key, programme=programme_of(request))


def _address(rendering: Rendering, chapter: str, anchor: str) -> str:
    here = reverse("perspective:rendering", args=[rendering.programme.slug, rendering.pk])
    return f"{here}{f'?opgave={chapter}' if chapter else ''}#{anchor}"


def _keys(values: list[str]) -> list[uuid.UUID]:
    found = []
    for value in values:
        try:
            found.append(uuid.UUID(value))
        except ValueError:
            continue
    return found
