"""The door, on a phone: a list with names, check-in by list, number or QR, no-shows mended, late arrivals seated."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samenspraak.convene import actions
from samenspraak.convene.actions import door as act
from samenspraak.convene.choices import Presence
from samenspraak.convene.forms import MyCodeForm
from samenspraak.convene.models import Dialogue, Registration, SeatingPlan
from samenspraak.convene.queries.door import doors_for, guests_of
from samenspraak.convene.queries.seating import (
    changes_in,
    current_plan,
    moves_in,
    newcomers_in,
    proposed_plan,
)
from samenspraak.convene.rules import lets_in, may_keep_door
from samenspraak.convene.views.asking import programme_of, user_of
from samenspraak.ground.access import access
from samenspraak.people import codes


def _dialogue(request: HttpRequest, key: uuid.UUID) -> Dialogue:
    return get_object_or_404(doors_for(user_of(request), programme_of(request)), pk=key)


def _registration(request: HttpRequest, key: uuid.UUID) -> Registration:
    here = programme_of(request)
    rows = Registration.objects.filter(dialogue__in=doors_for(user_of(request), here))
    return get_object_or_404(rows.select_related("dialogue__programme"), pk=key)


def told(let_in: act.LetIn) -> str:
    """What is said to somebody at the door."""
    number = let_in.row.number
    if not let_in.tables:
        return _("Number %(number)d is here.") % {"number": number}
    first, *more = let_in.tables
    sentence = _("Number %(number)d: table %(table)d.") % {"number": number, "table": first}
    if more:
        sentence += " " + _("Then: %(tables)s.") % {"tables": ", ".join(map(str, more))}
    return sentence


def _proposal(dialogue: Dialogue) -> dict[str, Any]:
    plan = proposed_plan(dialogue)
    if plan is None or plan.kind != "repair":
        return {}
    return {
        "plan": plan,
        "moves": moves_in(plan),
        "newcomers": newcomers_in(plan),
        "changes": changes_in(plan, plan.from_round),
    }


@access(may_keep_door)
@never_cache
@require_safe
def door(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """Everybody who is expected, with a search field; and what a mended plan would change."""
    dialogue = _dialogue(request, key)
    everybody = guests_of(dialogue)
    search = request.GET.get("zoek", "")[:80]
    holds = current_plan(dialogue)
    context = {
        "dialogue": dialogue,
        "guests": guests_of(dialogue, search) if search else everybody,
        "search": search,
        "here": sum(guest.is_here for guest in everybody),
        "expected": sum(
            guest.row.presence == Presence.EXPECTED and guest.row.takes_part for guest in everybody
        ),
        "absent": sum(guest.row.presence == Presence.ABSENT for guest in everybody),
        "holds": holds,
        "rounds": range(1, (holds.rounds if holds else 1) + 1),
        **_proposal(dialogue),
    }
    return render(request, "convene/door.html", context)


@access(may_keep_door)
@require_POST
def check_in(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """Somebody is here, or is not here after all."""
    row = _registration(request, key)
    if request.POST.get("verdict") == "undo":
        act.undo_check_in(row, by=user_of(request))
        messages.info(request, _("Number %(number)d is not here yet.") % {"number": row.number})
    else:
        try:
            messages.success(request, told(act.check_in(row, by=user_of(request))))
        except actions.Refusal as refusal:
            messages.warning(request, str(refusal))
    return redirect("convene:door", programme=programme, key=row.dialogue_id)


@access(may_keep_door)
@require_POST
def mend(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """Who is not here stays away: propose a plan without them."""
    dialogue = _dialogue(request, key)
    asked = request.POST.get("round", "1")
    try:
        act.mend(dialogue, from_round=int(asked) if asked.isdecimal() else 1, by=user_of(request))
    except actions.Refusal as refusal:
        messages.warning(request, str(refusal))
    return redirect("convene:door", programme=programme, key=key)


@access(may_keep_door)
@require_POST
def accept(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """The mended plan holds."""
    here = programme_of(request)
    rows = SeatingPlan.objects.filter(dialogue__in=doors_for(user_of(request), here))
    plan = get_object_or_404(rows, pk=key)
    try:
        act.accept(plan, by=user_of(request))
        messages.success(request, _("This plan is in use now."))
    except actions.Refusal as refusal:
        messages.warning(request, str(refusal))
    return redirect("convene:door", programme=programme, key=plan.dialogue_id)


@access(lets_in)
@never_cache
@sensitive_post_parameters("code")
@require_http_methods(["GET", "HEAD", "POST"])
def arrive(request: HttpRequest, programme: str) -> HttpResponse:
    """The address in a QR code: whoever keeps the door scans it, and the person is in."""
    form = MyCodeForm(request.POST if request.method == "POST" else None)
    let_in = None
    if form.is_valid():
        row = _by_code(request, form.cleaned_data["code"])
        if row is None:
            form.add_error("code", _("Nobody at your door has this code. Look for the name in the list."))
        else:
            try:
                let_in = act.check_in(row, by=user_of(request))
            except actions.Refusal as refusal:
                form.add_error("code", str(refusal))
    context = {
        "form": form,
        "let_in": let_in,
        "told": told(let_in) if let_in else "",
        "doors": doors_for(user_of(request), programme_of(request)).order_by("-held_on")[:5],
    }
    status = 422 if form.is_bound and not let_in else 200
    return render(request, "convene/arrive.html", context, status=status)


def _by_code(request: HttpRequest, code: str) -> Registration | None:
    try:
        digest = codes.hash_of(codes.read(code))
    except codes.NoCode:
        return None
    here = programme_of(request)
    rows = Registration.objects.filter(dialogue__in=doors_for(user_of(request), here), code_hash=digest)
    return rows.select_related("dialogue__programme").first()
