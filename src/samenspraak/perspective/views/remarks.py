"""Remarks of the team: a round with a last day, threads on a sentence or a challenge, resolving them."""

from __future__ import annotations

import uuid

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from samenspraak.ground.access import access
from samenspraak.people.rules import is_team
from samenspraak.perspective import actions
from samenspraak.perspective.forms import RoundForm
from samenspraak.perspective.models import Challenge, Comment, CommentRound, Sentence
from samenspraak.perspective.views.sentences import sentence_or_404
from samenspraak.perspective.views.shared import (
    edition_or_404,
    may_write,
    page_address,
    programme_of,
    user_of,
)


@access(is_team)
@require_POST
def comment_sentence(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """A remark about a sentence, or an answer to one."""
    return _comment(request, sentence_or_404(request, key))


@access(is_team)
@require_POST
def comment_challenge(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """A remark about a challenge as a whole."""
    found = get_object_or_404(
        Challenge.objects.select_related("edition__programme"), pk=key, programme=programme_of(request)
    )
    return _comment(request, found)


def _comment(request: HttpRequest, about: Sentence | Challenge) -> HttpResponse:
    answered, text = _answered(request, about), request.POST.get("text", "")
    try:
        actions.comment(about, text, answers=answered, by=user_of(request))
    except actions.Refusal as refusal:
        if text.strip():
            return _not_sent(request, about, answered, str(refusal))
        messages.warning(request, str(refusal))
    return redirect(_place(about))


def _not_sent(
    request: HttpRequest, about: Sentence | Challenge, answered: Comment | None, why: str
) -> HttpResponse:
    """What was typed stays with its writer: a round may end while they write."""
    context = {
        "edition": about.section.edition if isinstance(about, Sentence) else about.edition,
        "answered": answered,
        "text": request.POST.get("text", ""),
        "why": why,
        "address": request.path,
        "back": _place(about),
    }
    return render(request, "perspective/not_sent.html", context, status=422)


def _answered(request: HttpRequest, about: Sentence | Challenge) -> Comment | None:
    """The remark that is answered, which must be about the same thing."""
    named = request.POST.get("answers", "")
    if not named:
        return None
    try:
        key = uuid.UUID(named)
    except ValueError:
        raise Http404 from None
    return get_object_or_404(about.comments, pk=key, answers=None)


def _place(about: Sentence | Challenge) -> str:
    if isinstance(about, Sentence):
        section = about.section
        return page_address(section.edition, section.challenge, f"sentence-{about.public_id}")
    return page_address(about.edition, about, "remarks")


@access(may_write)
@require_POST
def resolve(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """Tick a remark off."""
    row = get_object_or_404(
        Comment.objects.select_related("edition__programme", "challenge", "sentence__section__edition"),
        pk=key,
        programme=programme_of(request),
    )
    try:
        actions.resolve(row, by=user_of(request))
    except actions.Refusal as refusal:
        messages.warning(request, str(refusal))
    about = row.sentence or row.challenge
    return redirect(_place(about) if about else page_address(row.edition, None))


@access(may_write)
@require_POST
def open_round(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """Ask the team for remarks until a last day."""
    edition = edition_or_404(request, key)
    form = RoundForm(request.POST)
    if not form.is_valid():
        messages.warning(request, _("Write what you want to know and choose a last day."))
        return redirect("perspective:edition", programme=programme, key=key)
    try:
        actions.open_round(edition, by=user_of(request), **form.cleaned_data)
        messages.success(request, _("The comment round is open."))
    except actions.Refusal as refusal:
        messages.warning(request, str(refusal))
    return redirect("perspective:edition", programme=programme, key=key)


@access(may_write)
@require_POST
def close_round(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """End a comment round."""
    row = get_object_or_404(
        CommentRound.objects.select_related("edition"), pk=key, programme=programme_of(request)
    )
    try:
        actions.close_round(row, by=user_of(request))
    except actions.Refusal as refusal:
        messages.warning(request, str(refusal))
    return redirect("perspective:edition", programme=programme, key=row.edition_id)
