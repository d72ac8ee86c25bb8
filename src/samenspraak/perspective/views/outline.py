"""Changing the outline: challenges, options, sections, annexes, and their order."""

from __future__ import annotations

import uuid
from typing import cast

from django.contrib import messages
from django.db.models import Model
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from samenspraak.ground.access import access
from samenspraak.people.rules import is_team
from samenspraak.perspective import actions
from samenspraak.perspective.actions.outline import Removable, edition_of
from samenspraak.perspective.annex_files import is_held
from samenspraak.perspective.choices import Part
from samenspraak.perspective.forms import AnnexForm, ChallengeForm, HeldFileForm
from samenspraak.perspective.models import (
    Annex,
    Challenge,
    GlossaryTerm,
    Initiative,
    Option,
    PublicQuestion,
    Quote,
    Section,
    Sentence,
)
from samenspraak.perspective.taken_along import goes_along
from samenspraak.perspective.views.shared import (
    edition_or_404,
    may_change,
    may_write,
    page_address,
    programme_of,
    tells_refusals,
    user_of,
)
from samenspraak.perspective.views.together import changed_meanwhile

KINDS: dict[str, type[Removable]] = {
    "opgave": Challenge,
    "optie": Option,
    "deel": Section,
    "zin": Sentence,
    "citaat": Quote,
    "bijlage": Annex,
    "initiatief": Initiative,
    "vraag": PublicQuestion,
    "woord": GlossaryTerm,
}


@access(may_write)
@require_POST
@tells_refusals
def add_challenge(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    edition = edition_or_404(request, key)
    try:
        made = actions.add_challenge(edition, title=request.POST.get("title", ""), by=user_of(request))
    except actions.Refusal as refusal:
        messages.warning(request, str(refusal))
        return redirect("perspective:edition", programme=programme, key=key)
    return redirect("perspective:challenge", programme=programme, key=made.pk)


@access(may_write)
@require_POST
@tells_refusals
def change_challenge(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """Title, why, who should act, whom it concerns, and the threads of a challenge."""
    challenge = get_object_or_404(Challenge, pk=key, programme=programme_of(request))
    other = changed_meanwhile(request, challenge, challenge.edition)
    if other is not None:
        return other
    form = ChallengeForm(request.POST, edition=challenge.edition, challenge=challenge)
    if not form.is_valid():
        messages.warning(request, _("Give the challenge a title."))
        return redirect("perspective:challenge", programme=programme, key=key)
    actions.change_challenge(challenge, by=user_of(request), **form.fields_of_challenge())
    if form.cleaned_data["owner"] != challenge.owner:
        actions.give_chapter(challenge, form.cleaned_data["owner"], by=user_of(request))
    messages.success(request, _("Saved."))
    return redirect("perspective:challenge", programme=programme, key=key)


@access(may_write)
@require_POST
@tells_refusals
def add_option(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    challenge = get_object_or_404(Challenge, pk=key, programme=programme_of(request))
    title, text = request.POST.get("title", ""), request.POST.get("text", "")
    made = actions.add_option(challenge, title=title, text=text, by=user_of(request))
    return redirect(page_address(challenge.edition, challenge, f"option-{made.public_id}"))


@access(may_write)
@require_POST
@tells_refusals
def change_option(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    option = get_object_or_404(Option, pk=key, programme=programme_of(request))
    other = changed_meanwhile(request, option, option.challenge.edition)
    if other is not None:
        return other
    title, text = request.POST.get("title", ""), request.POST.get("text", "")
    actions.change_option(option, title=title, text=text, by=user_of(request))
    return redirect(page_address(option.challenge.edition, option.challenge, f"option-{option.public_id}"))


@access(may_write)
@require_POST
@tells_refusals
def add_section(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """A new section in a part of a challenge or of the edition, or under another section."""
    edition = edition_or_404(request, key)
    part, heading = request.POST.get("part", ""), request.POST.get("heading", "")
    challenge = cast("Challenge | None", _named(request, Challenge, "challenge"))
    parent = cast("Section | None", _named(request, Section, "parent"))
    if parent is None and part not in Part.values:
        raise Http404
    made = actions.add_section(
        edition, part, by=user_of(request), heading=heading, challenge=challenge, parent=parent
    )
    return redirect(page_address(edition, made.challenge, f"section-{made.pk}"))


def _named(request: HttpRequest, model: type[Model], name: str) -> Model | None:
    value = request.POST.get(name, "")
    if not value:
        return None
    try:
        key = uuid.UUID(value)
    except ValueError:
        raise Http404 from None
    return get_object_or_404(model, pk=key, programme=programme_of(request))


@access(may_write)
@require_POST
@tells_refusals
def change_section(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    section = get_object_or_404(Section, pk=key, programme=programme_of(request))
    other = changed_meanwhile(request, section, section.edition)
    if other is not None:
        return other
    actions.change_section(section, heading=request.POST.get("heading", ""), by=user_of(request))
    return redirect(page_address(section.edition, section.challenge, f"section-{section.pk}"))


@access(may_write)
@require_POST
@tells_refusals
def add_annex(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    edition = edition_or_404(request, key)
    form = AnnexForm(request.POST, request.FILES)
    if not form.is_valid():
        context = {"edition": edition, "form": form, "may_change": True}
        return render(request, "perspective/annex.html", context, status=422)
    actions.add_annex(edition, by=user_of(request), **form.cleaned_data)
    return redirect("perspective:edition", programme=programme, key=key)


@access(is_team)
@require_GET
def annex(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """An annex: to change while it is a draft, to read for the rest of the team and afterwards."""
    found = _annex(request, key)
    return _annex_page(request, found, AnnexForm.of(found))


@access(may_write)
@require_POST
@tells_refusals
def change_annex(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    annex = _annex(request, key)
    other = changed_meanwhile(request, annex, annex.edition)
    if other is not None:
        return other
    form = AnnexForm.of(annex, request.POST, request.FILES)
    if form.is_valid():
        actions.change_annex(annex, by=user_of(request), **form.cleaned_data)
        return redirect("perspective:edition", programme=programme, key=annex.edition_id)
    return _annex_page(request, annex, form, status=422)


def _annex(request: HttpRequest, key: uuid.UUID) -> Annex:
    found = Annex.objects.select_related("edition__programme")
    return get_object_or_404(found, pk=key, programme=programme_of(request))


def _annex_page(request: HttpRequest, annex: Annex, form: AnnexForm, status: int = 200) -> HttpResponse:
    context = {
        "edition": annex.edition,
        "annex": annex,
        "form": form,
        "may_change": may_change(request, annex.edition),
        "is_held": is_held(annex),
        "may_decide": may_write(request, annex.programme),
        "held_form": HeldFileForm(),
    }
    return render(request, "perspective/annex.html", context, status=status)


@access(may_write)
@require_POST
@tells_refusals
def move(request: HttpRequest, programme: str, kind: str, key: uuid.UUID) -> HttpResponse:
    """One place up or down."""
    row = _row(request, kind, key)
    if isinstance(row, GlossaryTerm):
        raise Http404
    actions.move(row, down=request.POST.get("where") == "down", by=user_of(request))
    return redirect(_back(row))


@access(may_write)
@require_POST
@tells_refusals
def remove(request: HttpRequest, programme: str, kind: str, key: uuid.UUID) -> HttpResponse:
    """Take something out of the draft; what would take other work along is asked about first."""
    row = _row(request, kind, key)
    address = _back(row, gone=True)
    along = goes_along(row)
    if along.is_much and "sure" not in request.POST:
        context = {"edition": edition_of(row), "row": row, "kind": kind, "along": along, "back": _back(row)}
        return render(request, "perspective/remove.html", context)
    actions.remove(row, by=user_of(request))
    messages.success(request, _("Removed."))
    return redirect(address)


def _row(request: HttpRequest, kind: str, key: uuid.UUID) -> Removable:
    if kind not in KINDS:
        raise Http404
    found = get_object_or_404(KINDS[kind], pk=key, programme=programme_of(request))
    return cast("Removable", found)


def _back(row: Removable, *, gone: bool = False) -> str:
    """The page that something stands on, at its place unless it is gone."""
    edition = edition_of(row)
    if isinstance(row, Challenge | Annex | GlossaryTerm):
        return reverse("perspective:edition", args=[edition.programme.slug, edition.pk])
    if isinstance(row, Option):
        return page_address(edition, row.challenge, "" if gone else f"option-{row.public_id}")
    if isinstance(row, Initiative):
        return page_address(edition, row.challenge, "" if gone else f"initiative-{row.public_id}")
    if isinstance(row, PublicQuestion):
        return page_address(edition, row.challenge, "" if gone else f"question-{row.public_id}")
    if isinstance(row, Section):
        return page_address(edition, row.challenge, "" if gone else f"section-{row.pk}")
    kind = "sentence" if isinstance(row, Sentence) else "quote"
    anchor = f"section-{row.section_id}" if gone else f"{kind}-{row.public_id}"
    return page_address(edition, row.section.challenge, anchor)
