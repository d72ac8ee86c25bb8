"""What stands beside the text: initiatives to strengthen, questions to readers, and the glossary."""

from __future__ import annotations

import uuid

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST

from samenspraak.ground.access import access
from samenspraak.perspective import actions
from samenspraak.perspective.models import Challenge, Initiative, PublicQuestion
from samenspraak.perspective.views.shared import (
    edition_or_404,
    may_write,
    page_address,
    programme_of,
    tells_refusals,
    user_of,
    words_of,
)
from samenspraak.perspective.views.together import both_texts, changed_meanwhile, seen_by


@access(may_write)
@require_POST
@tells_refusals
def add_initiative(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    challenge = get_object_or_404(Challenge, pk=key, programme=programme_of(request))
    typed = words_of(request, "title", "who", "text", "url")
    row = actions.add_initiative(challenge, by=user_of(request), **typed)
    return redirect(page_address(challenge.edition, challenge, f"initiative-{row.public_id}"))


@access(may_write)
@require_POST
@tells_refusals
def change_initiative(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    row = get_object_or_404(Initiative, pk=key, programme=programme_of(request))
    other = changed_meanwhile(request, row, row.challenge.edition)
    if other is not None:
        return other
    typed = words_of(request, "title", "who", "text", "url")
    actions.change_initiative(row, by=user_of(request), **typed)
    return redirect(page_address(row.challenge.edition, row.challenge, f"initiative-{row.public_id}"))


@access(may_write)
@require_POST
@tells_refusals
def add_question(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    challenge = get_object_or_404(Challenge, pk=key, programme=programme_of(request))
    row = actions.add_question(challenge, by=user_of(request), **words_of(request, "title"))
    return redirect(page_address(challenge.edition, challenge, f"question-{row.public_id}"))


@access(may_write)
@require_POST
@tells_refusals
def change_question(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    row = get_object_or_404(PublicQuestion, pk=key, programme=programme_of(request))
    other = changed_meanwhile(request, row, row.challenge.edition)
    if other is not None:
        return other
    actions.change_question(row, by=user_of(request), **words_of(request, "title"))
    return redirect(page_address(row.challenge.edition, row.challenge, f"question-{row.public_id}"))


@access(may_write)
@require_POST
@tells_refusals
def explain(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """Put a word in the glossary."""
    edition = edition_or_404(request, key)
    try:
        told = words_of(request, "term", "meaning", "instead_of")
        actions.explain(edition, by=user_of(request), seen=seen_by(request), **told)
    except actions.StaleRow as stale:
        return both_texts(request, stale.theirs, edition)
    except actions.Refusal as refusal:
        messages.warning(request, str(refusal))
    return redirect("perspective:edition", programme=programme, key=key)
