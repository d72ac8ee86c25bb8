"""The contributions themselves: finding one, and what was done with it."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from samenspraak.gather import actions
from samenspraak.gather.choices import ContributionState, Purpose
from samenspraak.gather.forms import ParaphraseForm, ReasonForm, SearchForm, TranslationForm, VersionForm
from samenspraak.gather.models import Contribution, ContributionVersion, Paraphrase
from samenspraak.gather.queries import attributions, contributions, may, shown, translations_of, with_consent
from samenspraak.gather.rules import may_moderate, may_take_in
from samenspraak.gather.views.asking import contribution_of, programme_of, user_of
from samenspraak.ground.access import access
from samenspraak.people.rules import is_team

PER_PAGE = 50


@access(is_team)
@require_GET
def found(request: HttpRequest, programme: str) -> HttpResponse:
    """The contributions of this programme, narrowed by words, kind, place and state."""
    here = programme_of(request)
    form = SearchForm(request.GET, programme=here)
    form.is_valid()
    rows = contributions(here).filter(form.condition() if hasattr(form, "cleaned_data") else Q())
    page = Paginator(rows, PER_PAGE).get_page(request.GET.get("page"))
    agreed = {
        version.pk: bool(vars(version)["may_quote"])
        for version in with_consent(
            ContributionVersion.objects.filter(pk__in=[row.current_id for row in page])
        )
    }
    listed = [(row, row.current_id is not None and agreed.get(row.current_id, False)) for row in page]
    context = {"form": form, "page": page, "listed": listed, "searched": bool(request.GET)}
    return render(request, "gather/contributions.html", context)


@access(is_team)
@require_GET
def contribution(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """One contribution: its versions, source, consent, and what readers see of it."""
    row = contribution_of(request, key)
    return render(request, "gather/contribution.html", _about(request, row))


def _about(request: HttpRequest, row: Contribution, **forms: Any) -> dict[str, Any]:
    version = row.current
    shown_words = shown(version) if version else None
    return {
        "contribution": row,
        "version": version,
        "translations": translations_of([version.pk]).get(version.pk, []) if version else [],
        "translation_form": TranslationForm(auto_id="translation_%s"),
        "versions": row.versions.select_related("kind", "made_by").order_by("-number"),
        "shown": shown_words,
        "attribution": attributions([version])[version.pk] if version else "",
        "agreed": [(purpose.label, may(version, purpose)) for purpose in Purpose] if version else [],
        "supports": row.supports.filter(withdrawn_at=None).count(),
        "proposals": row.proposals.select_related("source_file"),
        "paraphrases": Paraphrase.objects.filter(version=version) if version else [],
        "is_open": row.state in {ContributionState.OPEN, ContributionState.HIDDEN},
        "is_waiting": row.state in {ContributionState.HIDDEN, ContributionState.REFUSED},
        "may_change": may_take_in(request, row.programme),
        "may_moderate": may_moderate(request, row.programme),
        "version_form": VersionForm(contribution=row),
        "reason_form": ReasonForm(auto_id="refuse_%s"),
        "paraphrase_form": ParaphraseForm(auto_id="paraphrase_%s"),
        **forms,
    }


@access(may_take_in)
@require_POST
def change(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """A new version, with its reason."""
    row = contribution_of(request, key)
    form = VersionForm(request.POST, contribution=row)
    if not form.is_valid():
        return _once_more(request, row, version_form=form)
    try:
        actions.add_version(row, form.change(), reason=form.cleaned_data["reason"], by=user_of(request))
    except actions.Refusal as refusal:
        messages.warning(request, str(refusal))
    else:
        messages.success(request, _("The new version is kept; the one before stays."))
    return redirect("gather:contribution", programme=programme, key=key)


@access(may_moderate)
@require_POST
def refuse(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """Moderation refuses, with a reason."""
    row = contribution_of(request, key)
    form = ReasonForm(request.POST, auto_id="refuse_%s")
    if not form.is_valid():
        return _once_more(request, row, reason_form=form)
    try:
        actions.refuse(row, reason=form.cleaned_data["reason"], by=user_of(request))
    except actions.Refusal as refusal:
        messages.warning(request, str(refusal))
    return redirect("gather:contribution", programme=programme, key=key)


@access(may_moderate)
@require_POST
def let_through(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """Moderation lets a waiting or refused contribution through."""
    try:
        actions.let_through(contribution_of(request, key), by=user_of(request))
    except actions.Refusal as refusal:
        messages.warning(request, str(refusal))
    return redirect("gather:contribution", programme=programme, key=key)


@access(may_take_in)
@require_POST
def paraphrase(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """A reviewer's own words for what may not be quoted."""
    row = contribution_of(request, key)
    form = ParaphraseForm(request.POST, auto_id="paraphrase_%s")
    if not form.is_valid() or row.current is None:
        return _once_more(request, row, paraphrase_form=form)
    try:
        actions.write_paraphrase(
            row.current,
            text=form.cleaned_data["text"],
            language=form.cleaned_data["language"],
            by=user_of(request),
        )
    except actions.Refusal as refusal:
        messages.warning(request, str(refusal))
    return redirect("gather:contribution", programme=programme, key=key)


@access(may_take_in)
@require_POST
def translation(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """The words in another language, beside the original, with their maker."""
    row = contribution_of(request, key)
    form = TranslationForm(request.POST, auto_id="translation_%s")
    if not form.is_valid():
        return _once_more(request, row, translation_form=form)
    try:
        actions.translate(row, **form.cleaned_data, by=user_of(request))
    except actions.Refusal as refusal:
        form.add_error(None, str(refusal))
        return _once_more(request, row, translation_form=form)
    return redirect("gather:contribution", programme=programme, key=key)


def _once_more(request: HttpRequest, row: Contribution, **forms: Any) -> HttpResponse:
    return render(request, "gather/contribution.html", _about(request, row, **forms), status=422)
