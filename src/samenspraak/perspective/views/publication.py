"""The publisher's page: what is still to do, and publishing; the draft as PDF; a new version."""

from __future__ import annotations

import uuid

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from samenspraak.ground.access import access
from samenspraak.people.rules import is_publisher, is_team
from samenspraak.perspective import actions
from samenspraak.perspective.changes import compared
from samenspraak.perspective.checking import findings_of_edition
from samenspraak.perspective.choices import ChangeReason, EditionState
from samenspraak.perspective.findings import Finding
from samenspraak.perspective.forms import OverruleTextForm, PublishForm
from samenspraak.perspective.loading import silent_tables
from samenspraak.perspective.models import Challenge, Edition
from samenspraak.perspective.queries import edition_tree, renderings_behind, writers
from samenspraak.perspective.render.pdf import edition_pdf
from samenspraak.perspective.taken_along import along, is_correction
from samenspraak.perspective.views.shared import edition_or_404, may_write, page_address, set_aside, user_of


@access(may_write)
@require_GET
def look_over(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """What still stands between this edition and publication."""
    edition = edition_or_404(request, key)
    findings = findings_of_edition(edition) if edition.state == EditionState.DRAFT else []
    return _publish_page(request, edition, findings)


@access(is_publisher)
@require_POST
def publish(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """Publish, or be told what stands in the way."""
    edition = edition_or_404(request, key)
    form = PublishForm(request.POST)
    if not form.is_valid():
        messages.warning(
            request, _("Write the moment as a day and a time, or leave it empty to publish now.")
        )
        return _publish_page(request, edition, findings_of_edition(edition), status=422)
    told = form.cleaned_data
    try:
        actions.publish(
            edition, by=user_of(request), note=told["note"], at=told["opens_at"], reason=told["reason"]
        )
    except actions.NotPublishable as refusal:
        actions.keep_note(edition, told["note"])
        return _publish_page(request, edition, refusal.findings, status=422)
    except actions.Refusal as refusal:
        messages.warning(request, str(refusal))
    else:
        said = (
            _("“%(title)s” is under embargo and opens by itself.")
            if edition.state == EditionState.EMBARGOED
            else _("“%(title)s” is published.")
        )
        messages.success(request, said % {"title": edition.title})
    return redirect("perspective:edition", programme=programme, key=key)


def _publish_page(
    request: HttpRequest, edition: Edition, findings: list[Finding], status: int = 200
) -> HttpResponse:
    reader = getattr(request, "LANGUAGE_CODE", "nl")
    challenges = {row.public_id: row for row in edition.challenges.all()}
    context = {
        "edition": edition,
        "is_draft": edition.state == EditionState.DRAFT,
        "todo": [
            (finding, finding.sentence(reader), _address(edition, finding, challenges))
            for finding in findings
        ],
        "only_changes": bool(findings) and {row.code for row in findings} == {"change_without_reason"},
        "note": request.POST.get("note", edition.note),
        "reason": request.POST.get("reason", ""),
        "reasons": ChangeReason.choices,
        "opens_at": request.POST.get("opens_at", ""),
        "embargoed": edition.state == EditionState.EMBARGOED,
        "writers": writers(edition.programme),
        "wrote_in_it": actions.wrote_in(edition, user_of(request)),
        "behind": renderings_behind(edition),
        "silent": silent_tables(edition.programme) if edition.state == EditionState.DRAFT else [],
        "is_reviewed": edition.reviewer is not None and edition.reviewed_revision == edition.revision,
        "may_write": may_write(request, edition.programme),
        "may_publish": is_publisher(request, edition.programme),
    }
    return render(request, "perspective/publish.html", context, status=status)


@access(may_write)
@require_POST
def overrule_text(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """Set aside a warning about a text beside the sentences, with a reason that is published."""
    edition = edition_or_404(request, key)
    why_not = set_aside(OverruleTextForm(request.POST), actions.overrule_text, edition, by=user_of(request))
    if why_not:
        messages.warning(request, why_not)
    return redirect("perspective:publish", programme=programme, key=key)


def _address(edition: Edition, finding: Finding, challenges: dict[str, Challenge]) -> str:
    """Where the finding can be mended."""
    place = finding.place
    if place.anchor == "edition" or place.anchor.startswith(("annex-", "change-", "term-")):
        return f"{reverse('perspective:edition', args=[edition.programme.slug, edition.pk])}#{place.anchor}"
    return page_address(edition, challenges.get(place.challenge), place.anchor)


@access(is_publisher)
@require_POST
def lift(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """Take an edition back before its embargo ends."""
    try:
        actions.lift_embargo(edition_or_404(request, key), by=user_of(request))
    except actions.Refusal as refusal:
        messages.warning(request, str(refusal))
    return redirect("perspective:publish", programme=programme, key=key)


@access(may_write)
@require_POST
def amend(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """Begin a new version of a published edition."""
    edition = edition_or_404(request, key)
    try:
        draft = actions.amend(edition, by=user_of(request))
    except actions.Replaced as refusal:
        there = reverse("perspective:edition", args=[programme, refusal.current.pk])
        link = format_html('<a class="nl-link" href="{}">{}</a>', there, _("Go to that edition"))
        messages.warning(request, format_html("{} {}", str(refusal), link))
        return redirect("perspective:edition", programme=programme, key=key)
    except actions.Refusal as refusal:
        messages.warning(request, str(refusal))
        return redirect("perspective:edition", programme=programme, key=key)
    return redirect("perspective:edition", programme=programme, key=draft.pk)


@access(is_publisher)
@require_http_methods(["GET", "POST"])
def discard(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """Throw a begun correction away, after a page that says what goes with it."""
    edition = edition_or_404(request, key)
    if request.method != "POST" or "sure" not in request.POST:
        if not is_correction(edition):
            messages.warning(request, _("Only a new version that is not published yet can be thrown away."))
            return redirect("perspective:edition", programme=programme, key=key)
        context = {"edition": edition, "changes": len(compared(edition).changes), **along(edition)}
        return render(request, "perspective/discard.html", context)
    try:
        seen = request.POST.get("revision", "")
        actions.discard_correction(
            edition, revision=int(seen) if seen.isdecimal() else -1, by=user_of(request)
        )
    except actions.Refusal as refusal:
        messages.warning(request, str(refusal))
        return redirect("perspective:edition", programme=programme, key=key)
    messages.success(request, _("The new version is thrown away. The published edition stays as it is."))
    return redirect("perspective:editions", programme=programme)


@access(is_team)
@require_GET
def pdf(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """The edition as it stands now, as PDF; a draft says that it is one."""
    edition = edition_or_404(request, key)
    response = HttpResponse(edition_pdf(edition_tree(edition)), content_type="application/pdf")
    name = f"{edition.programme.slug}-{edition.number}-{edition.language}.pdf"
    response["Content-Disposition"] = f'inline; filename="{name}"'
    return response
