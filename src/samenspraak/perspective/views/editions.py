"""Lists and pages: which editions there are, what stands in one, and where its parts are written."""

from __future__ import annotations

import uuid

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from samenspraak.ground.access import access
from samenspraak.ground.choices import Language
from samenspraak.people.models import Body
from samenspraak.people.rules import is_publisher, is_team
from samenspraak.perspective import actions
from samenspraak.perspective.annex_files import held_annexes, held_names
from samenspraak.perspective.changes import compared
from samenspraak.perspective.checking import findings_of_edition
from samenspraak.perspective.choices import ChangeReason, EditionState, Part, RenderingState
from samenspraak.perspective.editing import EditorPage, challenge_page, frame_page, with_kept, with_remarks
from samenspraak.perspective.forms import (
    CHALLENGE_PARTS,
    FRAME_PARTS,
    AnnexForm,
    ChallengeForm,
    EditionForm,
    NewEditionForm,
    RoundForm,
)
from samenspraak.perspective.history import older_texts
from samenspraak.perspective.models import Challenge
from samenspraak.perspective.queries import current_of
from samenspraak.perspective.queries import editions as all_editions
from samenspraak.perspective.taken_along import is_correction
from samenspraak.perspective.views.shared import edition_or_404, may_change, may_write, programme_of, user_of
from samenspraak.perspective.views.together import changed_meanwhile, label_of


@access(is_team)
@require_GET
def editions(request: HttpRequest, programme: str) -> HttpResponse:
    """All editions, newest first."""
    form = NewEditionForm(initial={"language": programme_of(request).language})
    return render(request, "perspective/editions.html", _list_context(request, form))


def _list_context(request: HttpRequest, form: NewEditionForm) -> dict[str, object]:
    here = programme_of(request)
    return {"editions": all_editions(here), "held": held_annexes(here.pk), "form": form}


@access(may_write)
@require_POST
def new_edition(request: HttpRequest, programme: str) -> HttpResponse:
    form = NewEditionForm(request.POST)
    if not form.is_valid():
        return render(request, "perspective/editions.html", _list_context(request, form), status=422)
    made = actions.create_edition(programme_of(request), by=user_of(request), **form.cleaned_data)
    return redirect("perspective:edition", programme=programme, key=made.pk)


@access(is_team)
@require_GET
def edition(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """The outline: challenges in their order, what stands around them, annexes."""
    found = edition_or_404(request, key)
    return render(request, "perspective/edition.html", outline_context(request, key, EditionForm.of(found)))


def outline_context(request: HttpRequest, key: uuid.UUID, form: EditionForm) -> dict[str, object]:
    found = edition_or_404(request, key)
    versions = compared(found)
    findings = findings_of_edition(found, versions=versions) if found.state == EditionState.DRAFT else []
    by_challenge: dict[str, int] = {}
    for finding in findings:
        by_challenge[finding.place.challenge] = by_challenge.get(finding.place.challenge, 0) + 1
    return {
        "edition": found,
        "is_draft": found.state == EditionState.DRAFT,
        "may_change": may_change(request, found),
        "may_discard": is_correction(found) and is_publisher(request, found.programme),
        "may_render": may_write(request, found.programme),
        "may_amend": found.state == EditionState.PUBLISHED and may_write(request, found.programme),
        "replaced_by": current_of(found) if found.state == EditionState.REPLACED else None,
        "challenges": [
            (challenge, by_challenge.get(challenge.public_id, 0))
            for challenge in found.challenges.select_related("owner")
        ],
        "annexes": found.annexes.all(),
        "held_names": held_names(found.programme_id),
        "glossary": found.glossary.all(),
        "renderings": found.renderings.exclude(state=RenderingState.REPLACED).select_related("edition"),
        "languages": Language.choices,
        "changes": versions.changes,
        "reasons": ChangeReason.choices,
        "rounds": found.rounds.all(),
        "round_form": RoundForm(),
        "finding_count": len(findings),
        "frame_findings": by_challenge.get("", 0),
        "form": form,
        "annex_form": AnnexForm(),
    }


@access(may_write)
@require_POST
def describe(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    found = edition_or_404(request, key)
    other = changed_meanwhile(request, found, found)
    if other is not None:
        return other
    form = EditionForm(request.POST)
    if not form.is_valid():
        return render(request, "perspective/edition.html", outline_context(request, key, form), status=422)
    try:
        actions.describe_edition(found, by=user_of(request), **form.cleaned_data)
        messages.success(request, _("Saved."))
    except actions.Refusal as refusal:
        messages.warning(request, str(refusal))
    return redirect("perspective:edition", programme=programme, key=key)


@access(is_team)
@require_http_methods(["GET"])
def challenge(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """One challenge: its sections on the left, what may be cited on the right. The team may read along."""
    found = get_object_or_404(
        Challenge.objects.select_related("edition__programme"), pk=key, programme=programme_of(request)
    )
    return render_page(request, with_kept(challenge_page(found), user_of(request)))


@access(is_team)
@require_GET
def frame(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """What stands before and after the challenges."""
    return render_page(request, with_kept(frame_page(edition_or_404(request, key)), user_of(request)))


@access(is_team)
@require_GET
def older(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """Texts beside the sentences as they stood before they were saved over."""
    found = edition_or_404(request, key)
    steps = [(label_of(row.row.name), row) for row in older_texts(found)]
    return render(request, "perspective/older.html", {"edition": found, "steps": steps})


def render_page(request: HttpRequest, page: EditorPage, status: int = 200) -> HttpResponse:
    """The writing page, with whatever a writer typed and did not save, or was refused, still in it."""
    language = request.LANGUAGE_CODE if hasattr(request, "LANGUAGE_CODE") else "nl"
    parts = CHALLENGE_PARTS if page.challenge else FRAME_PARTS
    with_remarks(page)
    changes = may_change(request, page.edition)
    is_draft = page.edition.state == EditionState.DRAFT
    running = actions.running_round(page.edition) if is_draft else None
    context = {
        "page": page,
        "edition": page.edition,
        "bodies": Body.objects.all() if changes else [],
        "running": running,
        "may_comment": changes or running is not None,
        "challenge": page.challenge,
        "is_draft": is_draft,
        "may_change": changes,
        "challenge_form": ChallengeForm.of(page.challenge) if page.challenge else None,
        "parts": [(part.value, Part(part).label) for part in parts],
        "reader": language,
        "chosen": request.GET.get("zin", ""),
    }
    return render(request, "perspective/write.html", context, status=status)
