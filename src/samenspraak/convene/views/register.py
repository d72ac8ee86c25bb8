"""The register of a dialogue, for its organiser: who takes part, who waits, who is still sought, by which way."""

from __future__ import annotations

import csv
import io
import uuid
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samenspraak.convene import actions
from samenspraak.convene.actions import mailing
from samenspraak.convene.choices import Channel
from samenspraak.convene.forms import ByHandForm, CountForm, ImportForm, IntermediaryForm, InviteForm
from samenspraak.convene.models import Dialogue, Registration
from samenspraak.convene.queries import (
    asked_features,
    channel_sums,
    counted,
    group_states,
    places_left,
    register_of,
    still_sought,
)
from samenspraak.convene.rules import may_convene
from samenspraak.convene.views.asking import (
    dialogue_of,
    file_answer,
    interface_language,
    largest_upload,
    programme_of,
    user_of,
)
from samenspraak.ground.access import access

PER_PAGE = 50


def _register_page(request: HttpRequest, dialogue: Dialogue, status: int = 200, **bound: Any) -> HttpResponse:
    page = Paginator(register_of(dialogue), PER_PAGE).get_page(request.GET.get("page"))
    sums = channel_sums(dialogue)
    context = {
        "dialogue": dialogue,
        "page": page,
        "counts": counted(dialogue),
        "left": places_left(dialogue),
        "states": group_states(dialogue),
        "sought": still_sought(dialogue),
        "channels": [(channel, sums[channel]) for channel in Channel if channel in sums],
        "count_form": CountForm(),
        "import_form": ImportForm(),
        "intermediary_form": IntermediaryForm(),
        "intermediaries": dialogue.intermediaries.all(),
        "invite_form": InviteForm(initial={"language": interface_language()}),
        "asked": asked_features(dialogue),
        **bound,
    }
    return render(request, "convene/register.html", context, status=status)


@access(may_convene)
@never_cache
@require_safe
def register(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """Everybody on the list."""
    return _register_page(request, dialogue_of(request, key))


@access(may_convene)
@never_cache
@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
def by_hand(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """Enter one person: from a paper list, a telephone call, or somebody at the door."""
    dialogue = dialogue_of(request, key)
    form = ByHandForm(
        request.POST if request.method == "POST" else None,
        dialogue=dialogue,
        initial={"channel": Channel.HOST},
    )
    if form.is_valid():
        try:
            made = actions.register(
                dialogue,
                form.whole(interface_language()),
                by=user_of(request),
                channel=Channel(form.cleaned_data["channel"]),
                with_code=False,
            )
        except actions.Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            told = (
                _("Number %(number)d is on the waiting list.")
                if made.waits
                else _("Number %(number)d takes part.")
            )
            messages.success(request, told % {"number": made.row.number})
            return redirect("convene:by-hand", programme=programme, key=key)
    context = {"dialogue": dialogue, "form": form}
    return render(request, "convene/by_hand.html", context, status=422 if form.is_bound else 200)


@access(may_convene)
@never_cache
@require_POST
def bring_list(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """Register a whole list, or nobody of it."""
    dialogue = dialogue_of(request, key)
    form = ImportForm(request.POST, request.FILES)
    if not form.is_valid():
        return _register_page(request, dialogue, 422, import_form=form)
    upload = form.cleaned_data["document"]
    if upload.size > largest_upload():
        form.add_error("document", _("This file is too large for a list. Split it."))
        return _register_page(request, dialogue, 422, import_form=form)
    try:
        found = actions.import_list(
            dialogue,
            upload.read(),
            upload.name,
            channel=Channel(form.cleaned_data["channel"]),
            by=user_of(request),
        )
    except actions.Refusal as refusal:
        form.add_error("document", str(refusal))
        return _register_page(request, dialogue, 422, import_form=form)
    if found.problems:
        return _register_page(request, dialogue, 422, import_form=form, problems=found.problems)
    number = len(found.people)
    told = ngettext("%(number)d person is on the list.", "%(number)d people are on the list.", number)
    messages.success(request, told % {"number": number})
    if found.left_out:
        left = _("Left aside, because no target group needs them: %(columns)s.")
        messages.info(request, left % {"columns": ", ".join(found.left_out)})
    return redirect("convene:register", programme=programme, key=key)


@access(may_convene)
@require_POST
def count(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """Say how many were invited by a channel, and how many said no."""
    dialogue = dialogue_of(request, key)
    form = CountForm(request.POST)
    if form.is_valid():
        data = form.cleaned_data
        try:
            actions.count_invited(
                dialogue,
                Channel(data["channel"]),
                invited=data["invited"],
                refused=data["refused"],
                by=user_of(request),
            )
        except actions.Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("Saved."))
            return redirect("convene:register", programme=programme, key=key)
    return _register_page(request, dialogue, 422, count_form=form)


@access(may_convene)
@never_cache
@require_POST
def admit(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """Give an organisation a code with which it registers people; the code stands on this page once."""
    dialogue = dialogue_of(request, key)
    form = IntermediaryForm(request.POST)
    if form.is_valid():
        try:
            row, code = actions.admit_intermediary(
                dialogue, form.cleaned_data["organisation"], by=user_of(request)
            )
        except actions.Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            context = {"dialogue": dialogue, "intermediary": row, "code": code}
            return render(request, "convene/admitted.html", context)
    return _register_page(request, dialogue, 422, intermediary_form=form)


@access(may_convene)
@require_POST
def invite(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """Invite people by e-mail."""
    dialogue = dialogue_of(request, key)
    form = InviteForm(request.POST)
    if form.is_valid():
        data = form.cleaned_data
        try:
            new, known = mailing.invite(
                dialogue,
                data["addresses"],
                channel=Channel(data["channel"]),
                language=data["language"],
                by=user_of(request),
            )
        except actions.Refusal as refusal:
            form.add_error("addresses", str(refusal))
        else:
            told = ngettext("%(number)d person is invited.", "%(number)d people are invited.", new)
            messages.success(request, told % {"number": new})
            if known:
                left = _("%(number)d were invited or registered already, or want no mail.")
                messages.info(request, left % {"number": known})
            return redirect("convene:register", programme=programme, key=key)
    return _register_page(request, dialogue, 422, invite_form=form)


@access(may_convene)
@require_POST
def remind(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """Remind everybody who takes part."""
    mailing.remind(dialogue_of(request, key), by=user_of(request))
    messages.success(request, _("The reminders are being sent. Nobody gets a second one."))
    return redirect("convene:register", programme=programme, key=key)


def _registration(request: HttpRequest, key: uuid.UUID) -> Registration:
    rows = Registration.objects.filter(programme=programme_of(request)).select_related("dialogue")
    return get_object_or_404(rows, pk=key)


@access(may_convene)
@require_POST
def decide(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """Take somebody off the list, or give somebody who waits a place."""
    row = _registration(request, key)
    try:
        if request.POST.get("verdict") == "place":
            actions.give_place(row, by=user_of(request))
            messages.success(request, _("Number %(number)d takes part.") % {"number": row.number})
        else:
            moved = actions.cancel(row, by=user_of(request))
            messages.success(request, _("Number %(number)d is off the list.") % {"number": row.number})
            for one in moved:
                told = _("Number %(number)d came off the waiting list and takes part now.")
                messages.info(request, told % {"number": one.number})
    except actions.Refusal as refusal:
        messages.warning(request, str(refusal))
    return redirect("convene:register", programme=programme, key=row.dialogue_id)


@access(may_convene)
@never_cache
@require_safe
def people_file(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """Who takes part, as a file for `samenspraak seat`: numbers and answers, no name and no address."""
    dialogue = dialogue_of(request, key)
    asked = asked_features(dialogue)
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(["number", *(feature.slug for feature in asked)])
    for row in register_of(dialogue):
        if row.takes_part:
            answers = [row.features.get(feature.slug, "") or _("unknown") for feature in asked]
            writer.writerow([row.number, *answers])
    return file_answer(stream.getvalue().encode(), "people.csv", "text/csv; charset=utf-8")
