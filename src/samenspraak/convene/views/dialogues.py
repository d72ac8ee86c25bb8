"""The organiser's dialogues: made, changed, with their tables, features and target groups."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samenspraak.convene import actions
from samenspraak.convene.forms import (
    DialogueForm,
    GroupForm,
    LayTablesForm,
    OwnFeatureForm,
    ShippedFeatureForm,
    TablesForm,
)
from samenspraak.convene.models import Dialogue, Feature, TargetGroup
from samenspraak.convene.queries import bench_dialogues, group_states
from samenspraak.convene.rules import may_convene
from samenspraak.convene.views.asking import dialogue_of, programme_of, user_of
from samenspraak.ground.access import access

PER_PAGE = 50


@access(may_convene)
@require_safe
def dialogues(request: HttpRequest, programme: str) -> HttpResponse:
    """All dialogues of the programme, with who registered."""
    page = Paginator(bench_dialogues(programme_of(request)), PER_PAGE).get_page(request.GET.get("page"))
    return render(request, "convene/dialogues.html", {"page": page})


@access(may_convene)
@require_http_methods(["GET", "HEAD", "POST"])
def new_dialogue(request: HttpRequest, programme: str) -> HttpResponse:
    """Make a dialogue."""
    here = programme_of(request)
    form = DialogueForm(request.POST if request.method == "POST" else None, programme=here)
    if form.is_valid():
        try:
            row = actions.make_dialogue(here, form.plan(), by=user_of(request))
        except actions.Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("The dialogue is in the calendar. Now set up its tables."))
            return redirect("convene:dialogue", programme=programme, key=row.pk)
    status = 422 if form.is_bound else 200
    return render(request, "convene/new_dialogue.html", {"form": form}, status=status)


def _dialogue_page(request: HttpRequest, dialogue: Dialogue, status: int = 200, **bound: Any) -> HttpResponse:
    tables = list(dialogue.tables.prefetch_related("seats").order_by("number"))
    first = {
        "tables": max((table.number for table in tables), default=6),
        "seats": max((len(table.seats.all()) for table in tables), default=0) or 8,
    }
    context = {
        "dialogue": dialogue,
        "tables": tables,
        "form": DialogueForm(programme=dialogue.programme, row=dialogue),
        "lay_form": LayTablesForm(initial=first),
        "tables_form": TablesForm(tables=tables),
        "unmet": actions.unmet_groups(dialogue) if dialogue.places else [],
        **bound,
    }
    return render(request, "convene/dialogue.html", context, status=status)


@access(may_convene)
@require_http_methods(["GET", "HEAD", "POST"])
def dialogue(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """One dialogue: what it is, and where to go on."""
    found = dialogue_of(request, key)
    if request.method != "POST":
        return _dialogue_page(request, found)
    form = DialogueForm(request.POST, programme=found.programme)
    if form.is_valid():
        try:
            actions.change_dialogue(found, form.plan(), by=user_of(request))
        except actions.Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("Saved."))
            return redirect("convene:dialogue", programme=programme, key=key)
    return _dialogue_page(request, found, 422, form=form)


@access(may_convene)
@require_POST
def lay_tables(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """Make tables and seats; what is there stays."""
    found = dialogue_of(request, key)
    form = LayTablesForm(request.POST)
    if not form.is_valid():
        return _dialogue_page(request, found, 422, lay_form=form)
    actions.lay_tables(found, **form.cleaned_data, by=user_of(request))
    messages.success(request, _("The tables are ready."))
    return redirect("convene:dialogue", programme=programme, key=key)


@access(may_convene)
@require_POST
def furnish_tables(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """Say what each table offers."""
    found = dialogue_of(request, key)
    form = TablesForm(request.POST, tables=list(found.tables.order_by("number")))
    if not form.is_valid():
        return _dialogue_page(request, found, 422, tables_form=form)
    actions.furnish_tables(found, form.offers(), by=user_of(request))
    messages.success(request, _("The tables are saved."))
    return redirect("convene:dialogue", programme=programme, key=key)


# ---- features and target groups


@access(may_convene)
@require_http_methods(["GET", "HEAD", "POST"])
def features(request: HttpRequest, programme: str) -> HttpResponse:
    """The features by which target groups can be told; people are asked only those that a group needs."""
    here = programme_of(request)
    posted = request.POST if request.method == "POST" else None
    shipped = ShippedFeatureForm(posted if "feature" in request.POST else None, programme=here)
    own = OwnFeatureForm(posted if "feature" not in request.POST else None)
    if shipped.is_valid() or own.is_valid():
        try:
            if shipped.is_bound:
                actions.take_feature(here, shipped.cleaned_data["feature"], by=user_of(request))
            else:
                data = own.cleaned_data
                actions.make_feature(here, data["name"], data["question"], own.lines(), by=user_of(request))
        except actions.Refusal as refusal:
            (shipped if shipped.is_bound else own).add_error(None, str(refusal))
        else:
            messages.success(request, _("The feature can be used in target groups now."))
            return redirect("convene:features", programme=programme)
    context = {"rows": Feature.objects.filter(programme=here), "shipped": shipped, "own": own}
    return render(request, "convene/features.html", context, status=422 if posted is not None else 200)


@access(may_convene)
@require_http_methods(["GET", "HEAD", "POST"])
def groups(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """Whom this dialogue seeks: its own groups, and those of the whole programme."""
    found = dialogue_of(request, key)
    form = GroupForm(request.POST if request.method == "POST" else None, programme=found.programme)
    if form.is_valid():
        whole = request.POST.get("scope") == "programme"
        try:
            actions.seek(found.programme, None if whole else found, form.quota(), by=user_of(request))
        except actions.Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(
                request, _("The target group has been saved. Its questions are in the form now.")
            )
            return redirect("convene:groups", programme=programme, key=key)
    context = {
        "dialogue": found,
        "form": form,
        "states": group_states(found),
        "unmet": actions.unmet_groups(found),
    }
    return render(request, "convene/groups.html", context, status=422 if form.is_bound else 200)


@access(may_convene)
@require_POST
def remove_group(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """Take a target group away."""
    rows = TargetGroup.objects.filter(programme=programme_of(request))
    group = get_object_or_404(rows, pk=key)
    back = request.POST.get("dialogue", "")
    actions.seek_no_more(group, by=user_of(request))
    messages.success(request, _("The target group is gone, with the answers that only it needed."))
    here = Dialogue.objects.filter(programme=programme_of(request), public_id=back).first()
    if here is None:
        return redirect("convene:dialogues", programme=programme)
    return redirect("convene:groups", programme=programme, key=here.pk)
