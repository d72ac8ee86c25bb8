"""Before the evening: guide, tables, video links, kit, breakout lists, looking after each other."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samenspraak.convene.models import Dialogue
from samenspraak.evening import actions
from samenspraak.evening.breakout import BadLine, breakout_csv, read_places
from samenspraak.evening.choices import OwnState
from samenspraak.evening.forms import (
    BreakoutForm,
    GuideChoiceForm,
    KitForm,
    ReasonForm,
    SafeguardingForm,
    TablesForm,
    VideoForm,
)
from samenspraak.evening.forms.preparing import laid
from samenspraak.evening.limits import NEW_CARDS
from samenspraak.evening.models import OwnDialogue, Safeguarding
from samenspraak.evening.queries import evenings_for, is_open
from samenspraak.evening.rules import may_let_through, may_prepare, may_replace_own_codes, sees_evenings
from samenspraak.evening.views.asking import (
    dialogue_of,
    house_of,
    interface_language,
    pdf_to_print,
    programme_of,
    user_of,
)
from samenspraak.evening.wording import words
from samenspraak.ground.access import access

PER_PAGE = 50


@access(sees_evenings)
@require_safe
def evenings(request: HttpRequest, programme: str) -> HttpResponse:
    """The dialogues that this person helps with, and own dialogues that wait for somebody's eye."""
    here = programme_of(request)
    may_moderate = may_let_through(request, here)
    own = OwnDialogue.objects.filter(programme=here).select_related("dialogue")
    waiting = own.filter(state=OwnState.WAITING)
    looked_at = own.exclude(state=OwnState.WAITING).order_by("-dialogue__held_on")[:PER_PAGE]
    context = {
        "page": Paginator(evenings_for(user_of(request), here), PER_PAGE).get_page(request.GET.get("page")),
        "waiting": list(waiting) if may_moderate else [],
        "looked_at": list(looked_at) if may_moderate else [],
        "may_prepare": may_prepare(request, here),
        "may_let_through": may_moderate,
    }
    return render(request, "evening/evenings.html", context)


def _prepare_page(request: HttpRequest, dialogue: Dialogue, status: int = 200, **bound: Any) -> HttpResponse:
    tables = list(dialogue.tables.order_by("number"))
    guide = dialogue.guide
    context: dict[str, Any] = {
        "dialogue": dialogue,
        "tables": tables,
        "guide_form": GuideChoiceForm(
            programme=dialogue.programme,
            language=interface_language(),
            initial={"guide": guide.slug if guide else ""},
        ),
        "tables_form": TablesForm(initial=laid(dialogue)),
        "video_form": VideoForm(tables=tables),
        "kit_form": KitForm(initial={"language": interface_language()}),
        "wall_open": is_open(dialogue),
        **bound,
    }
    return render(request, "evening/prepare.html", context, status=status)


@access(may_prepare)
@require_safe
def prepare(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """Everything of one dialogue before it is held."""
    return _prepare_page(request, dialogue_of(request, key))


@access(may_prepare)
@require_POST
def choose_guide(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """Say which guide the dialogue follows."""
    dialogue = dialogue_of(request, key)
    form = GuideChoiceForm(request.POST, programme=dialogue.programme, language=interface_language())
    if not form.is_valid():
        return _prepare_page(request, dialogue, 422, guide_form=form)
    actions.choose_guide(dialogue, form.chosen(), by=user_of(request))
    messages.success(request, _("The guide is chosen."))
    return redirect("evening:prepare", programme=programme, key=key)


@access(may_prepare)
@require_POST
def lay_tables(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """Make tables and seats; what is there stays."""
    dialogue = dialogue_of(request, key)
    form = TablesForm(request.POST)
    if not form.is_valid():
        return _prepare_page(request, dialogue, 422, tables_form=form)
    actions.lay_tables(dialogue, **form.cleaned_data, by=user_of(request))
    messages.success(request, _("The tables are ready."))
    return redirect("evening:prepare", programme=programme, key=key)


@access(may_prepare)
@require_POST
def set_video_links(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """Say where each table meets online."""
    dialogue = dialogue_of(request, key)
    form = VideoForm(request.POST, tables=list(dialogue.tables.order_by("number")))
    if form.is_valid():
        try:
            actions.set_video_links(dialogue, form.links(), by=user_of(request))
        except actions.Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("The video links are saved."))
            return redirect("evening:prepare", programme=programme, key=key)
    return _prepare_page(request, dialogue, 422, video_form=form)


@access(may_prepare)
@require_POST
def kit(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """Make the kit and hand it over. Its codes are made now, and printed once."""
    dialogue = dialogue_of(request, key)
    form = KitForm(request.POST)
    if form.is_valid():
        try:
            made = actions.make_kit(
                dialogue,
                form.wanted(),
                language=form.cleaned_data["language"],
                house=house_of(request),
                renew_seats=form.cleaned_data["renew"],
                by=user_of(request),
            )
        except actions.Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            return pdf_to_print(made, f"{programme}-{dialogue.held_on.isoformat()}")
    return _prepare_page(request, dialogue, 422, kit_form=form)


@access(may_prepare)
@require_POST
def wall_switch(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """Open or close the wall of a dialogue."""
    dialogue = dialogue_of(request, key)
    if request.POST.get("wall") == "open":
        actions.open_wall(dialogue, by=user_of(request))
    else:
        actions.close_wall(dialogue, by=user_of(request))
    return redirect("evening:prepare", programme=programme, key=key)


@access(may_prepare)
@require_http_methods(["GET", "HEAD", "POST"])
def breakout(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """Turn who sits where into a list for a meeting tool. Nothing of it is stored."""
    dialogue = dialogue_of(request, key)
    form = BreakoutForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        tool = form.cleaned_data["tool"]
        numbers = dialogue.tables.values_list("number", flat=True)
        try:
            made = breakout_csv(tool, read_places(form.cleaned_data["people"], numbers))
        except BadLine as problem:
            form.add_error("people", str(problem))
        else:
            response = HttpResponse(made, content_type="text/csv; charset=utf-8")
            response["Content-Disposition"] = f'attachment; filename="{programme}-{tool}.csv"'
            response["Cache-Control"] = "no-store"
            return response
    context = {"dialogue": dialogue, "form": form}
    return render(request, "evening/breakout.html", context, status=422 if request.method == "POST" else 200)


@access(may_prepare)
@require_http_methods(["GET", "HEAD", "POST"])
def safeguarding(request: HttpRequest, programme: str) -> HttpResponse:
    """Say who can be called, and where to find help, in this programme."""
    here = programme_of(request)
    row = Safeguarding.objects.filter(programme=here).first()
    form = SafeguardingForm(request.POST if request.method == "POST" else None, row=row)
    if request.method == "POST" and form.is_valid():
        actions.write_safeguarding(here, form.text(), by=user_of(request))
        messages.success(request, _("Saved. Kits that are printed from now on say this."))
        return redirect("evening:safeguarding", programme=programme)
    context = {"form": form, "words": words(interface_language())}
    return render(request, "evening/safeguarding.html", context)


@access(may_replace_own_codes)
@never_cache
@require_POST
def own_new_code(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """A new code for whoever holds an own dialogue and lost theirs. It stands on the answer and nowhere else."""
    rows = OwnDialogue.objects.select_related("dialogue", "programme", "holder")
    own = get_object_or_404(rows, programme=programme_of(request), pk=key)
    wait = NEW_CARDS.wait(str(own.pk))
    if request.POST.get("asked") != "yes":
        messages.warning(request, _("Tick the box first: the old code stops at once."))
        return redirect("evening:own-decision", programme=programme, key=key)
    if wait:
        messages.warning(request, _("This code was replaced several times. Wait a quarter of an hour."))
        return redirect("evening:own-decision", programme=programme, key=key)
    NEW_CARDS.take(str(own.pk))
    code = actions.replace_own_code(own, by=user_of(request))
    address = f"{house_of(request)}{reverse('evening:own', args=[programme])}#{code}"
    context = {"own": own, "dialogue": own.dialogue, "code": code, "address": address}
    return render(request, "evening/own_new_code.html", context)


@access(may_let_through)
@require_http_methods(["GET", "HEAD", "POST"])
def own_decision(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """Look at an own dialogue, and let it through or refuse it with a reason."""
    here = programme_of(request)
    rows = OwnDialogue.objects.select_related("dialogue__guide", "programme")
    own = get_object_or_404(rows, programme=here, pk=key)
    form = ReasonForm(request.POST if "reason" in request.POST else None)
    if request.method == "POST" and "reason" not in request.POST:
        actions.let_own_through(own, by=user_of(request))
        messages.success(request, _("Readers see this dialogue now, marked as a self-organised dialogue."))
        return redirect("evening:evenings", programme=programme)
    if request.method == "POST" and form.is_valid():
        actions.refuse_own(own, reason=form.cleaned_data["reason"], by=user_of(request))
        messages.success(request, _("Refused. Whoever registered it can read the reason."))
        return redirect("evening:evenings", programme=programme)
    context = {
        "own": own,
        "dialogue": own.dialogue,
        "form": form,
        "tables": own.dialogue.tables.count(),
        "replaces_code": may_replace_own_codes(request, here),
    }
    status = 422 if request.method == "POST" else 200
    return render(request, "evening/own_decision.html", context, status=status)
