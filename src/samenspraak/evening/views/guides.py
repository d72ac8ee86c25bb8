"""Conversation guides: read by anyone, copied, translated and changed by organisers."""

from __future__ import annotations

import uuid

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from samenspraak.convene.models import ConversationGuide
from samenspraak.evening import actions
from samenspraak.evening.forms import CopyForm, GuideForms, TranslateForm
from samenspraak.evening.queries import family_of, guide_for, guides_of, kind_names
from samenspraak.evening.queries.guides import usable_guides
from samenspraak.evening.rules import may_keep_guides
from samenspraak.evening.views.asking import interface_language, programme_of, user_of
from samenspraak.ground.access import access, reads_programme


@access(reads_programme)
@require_safe
def guides(request: HttpRequest, programme: str) -> HttpResponse:
    """Every guide that can be used here, with how long it takes and for whom it is."""
    language = interface_language()
    rows = [
        (family.best_for(language), list(family.in_language.values()))
        for family in guides_of(programme_of(request))
    ]
    return render(request, "evening/guides.html", {"rows": rows})


@access(reads_programme)
@require_safe
def guide(request: HttpRequest, programme: str, slug: str) -> HttpResponse:
    """One guide, round by round. `?taal=` asks for a language, `?versie=` for an older version."""
    here = programme_of(request)
    asked = request.GET.get("versie", "")
    found = guide_for(
        here,
        slug,
        request.GET.get("taal") or interface_language(),
        int(asked) if asked.isdecimal() and len(asked) < 6 else None,
    )
    if found is None:
        raise Http404
    family = family_of(here, slug)
    context = {
        "guide": found,
        "rounds": _rounds(found, kind_names(here)),
        "languages": {one.language: one.get_language_display() for one in family},
        "versions": [one for one in family if one.language == found.language],
        "may_change": may_keep_guides(request, here),
    }
    return render(request, "evening/guide.html", context)


def _rounds(guide: ConversationGuide, names: dict[str, str]) -> list[dict[str, object]]:
    """Each round with when it begins, counted from the start, and what it usually yields in words."""
    rows, begin = [], 0
    for one in guide.rounds.all():
        rows.append({"row": one, "begin": begin, "kinds": [names.get(kind, kind) for kind in one.kinds]})
        begin += one.minutes
    return rows


def _guide_of(request: HttpRequest, key: uuid.UUID) -> ConversationGuide:
    return get_object_or_404(usable_guides(programme_of(request)), pk=key)


def _read(guide: ConversationGuide, programme: str) -> HttpResponse:
    found = redirect("evening:guide", programme=programme, slug=guide.slug)
    found["Location"] += f"?taal={guide.language}"
    return found


@access(may_keep_guides)
@require_http_methods(["GET", "HEAD", "POST"])
def change_guide(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """Write a guide anew, as its next version."""
    here, found = programme_of(request), _guide_of(request, key)
    form = GuideForms(found, here, request.POST if request.method == "POST" else None)
    problem = ""
    if request.method == "POST" and form.are_valid():
        try:
            made = actions.save_version(found, form.draft(), programme=here, by=user_of(request))
        except actions.Refusal as refusal:
            problem = str(refusal)
        else:
            messages.success(
                request,
                _("Saved as version %(number)d. Dialogues that use an older version keep it.")
                % {"number": made.version},
            )
            return _read(made, programme)
    context = {"guide": found, "form": form, "problem": problem}
    status = 422 if request.method == "POST" else 200
    return render(request, "evening/change_guide.html", context, status=status)


@access(may_keep_guides)
@require_http_methods(["GET", "HEAD", "POST"])
def copy_guide(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """Take a guide over under another name, or begin it in another language."""
    here, found = programme_of(request), _guide_of(request, key)
    known = {one.language for one in family_of(here, found.slug)}
    translating = "language" in request.POST
    data = request.POST if request.method == "POST" else None
    copy = CopyForm(None if translating else data, initial={"title": found.title})
    translate = TranslateForm(data if translating else None, known=known)
    asked = translate if translating else copy
    if request.method == "POST" and asked.is_valid():
        try:
            if translating:
                made = actions.translate_guide(
                    found, language=asked.cleaned_data["language"], programme=here, by=user_of(request)
                )
            else:
                made = actions.copy_guide(
                    found, title=asked.cleaned_data["title"], programme=here, by=user_of(request)
                )
        except actions.Refusal as refusal:
            asked.add_error(None, str(refusal))
        else:
            return redirect("evening:change-guide", programme=programme, key=made.pk)
    context = {"guide": found, "copy": copy, "translate": translate}
    status = 422 if request.method == "POST" else 200
    return render(request, "evening/copy_guide.html", context, status=status)
