"""The planning board of a dialogue: tables, seats, team; a plan in a job; wishes by dragging or by keyboard."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from samenspraak.convene import actions
from samenspraak.convene.actions import seating
from samenspraak.convene.forms import FixForm, PairForm, PlanForm
from samenspraak.convene.models import Dialogue, SeatingPlan, SeatingWish
from samenspraak.convene.pictures import mix_picture
from samenspraak.convene.queries.seating import (
    board_of,
    changes_in,
    current_plan,
    hall_now,
    mixes_of,
    moves_in,
    newcomers_in,
    participants,
    plans_of,
    table_words_of,
    unseated,
)
from samenspraak.convene.rules import may_convene
from samenspraak.convene.views.asking import dialogue_of, programme_of, round_asked, user_of
from samenspraak.ground.access import access


def _board_page(request: HttpRequest, dialogue: Dialogue, status: int = 200, **bound: Any) -> HttpResponse:
    plan = current_plan(dialogue)
    number = round_asked(request, plan)
    people = participants(dialogue)
    hall = hall_now(dialogue)
    wishes = {rule.wish.registration_id: rule for rule in hall.rules if rule.wish and not rule.wish.other_id}
    context = {
        "dialogue": dialogue,
        "plan": plan,
        "number": number,
        "rounds": range(1, (plan.rounds if plan else 1) + 1),
        "boards": board_of(dialogue, plan, number),
        "fixed": wishes,
        "left": unseated(dialogue, plan),
        "rules": hall.rules,
        "plans": plans_of(dialogue),
        "plan_form": PlanForm(initial={"rounds": plan.rounds, "mixing": plan.mixing} if plan else None),
        "fix_form": FixForm(people=people, tables=hall.tables),
        "pair_form": PairForm(people=people),
        "words": table_words_of(dialogue, plan, number) if plan else {},
        **bound,
    }
    return render(request, "convene/board.html", context, status=status)


@access(may_convene)
@never_cache
@require_safe
def board(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """Who sits where in a round, and what is wished for."""
    return _board_page(request, dialogue_of(request, key))


@access(may_convene)
@require_POST
def plan_seats(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """Seat everybody: in a job that shows how far it is."""
    dialogue = dialogue_of(request, key)
    form = PlanForm(request.POST)
    if form.is_valid():
        try:
            plan = seating.plan_seats(
                dialogue,
                rounds=form.cleaned_data["rounds"],
                mixing=form.cleaned_data["mixing"],
                by=user_of(request),
                next_address=reverse("convene:board", args=[programme, key]),
            )
        except actions.Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            return redirect("ground:job", key=plan.job_id)
    return _board_page(request, dialogue, 422, plan_form=form)


@access(may_convene)
@require_POST
def fix(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """Put somebody at a table before the next plan; dragging posts the same as the form."""
    dialogue = dialogue_of(request, key)
    form = FixForm(
        request.POST, people=participants(dialogue), tables=list(dialogue.tables.order_by("number"))
    )
    if not form.is_valid():
        return _board_page(request, dialogue, 422, fix_form=form)
    row, table = form.chosen()
    seating.wish_table(row, table, by=user_of(request))
    if table is None:
        messages.success(request, _("Number %(number)d may sit anywhere again.") % {"number": row.number})
    else:
        told = _(
            "Number %(number)d sits at table %(table)d in the next plan. Seat everybody again to see it."
        )
        messages.success(request, told % {"number": row.number, "table": table.number})
    return redirect("convene:board", programme=programme, key=key)


@access(may_convene)
@require_POST
def pair_people(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """Two people together, or apart."""
    dialogue = dialogue_of(request, key)
    form = PairForm(request.POST, people=participants(dialogue))
    if form.is_valid():
        try:
            seating.wish_pair(*form.chosen(), by=user_of(request))
        except actions.Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("Kept for the next plan."))
            return redirect("convene:board", programme=programme, key=key)
    return _board_page(request, dialogue, 422, pair_form=form)


@access(may_convene)
@require_POST
def remove_wish(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """Take a wish away."""
    wish = get_object_or_404(SeatingWish.objects.filter(programme=programme_of(request)), pk=key)
    dialogue = wish.dialogue_id
    seating.wish_no_more(wish, by=user_of(request))
    return redirect("convene:board", programme=programme, key=dialogue)


def _plan(request: HttpRequest, key: uuid.UUID) -> SeatingPlan:
    rows = SeatingPlan.objects.filter(programme=programme_of(request))
    return get_object_or_404(rows.select_related("dialogue__programme", "follows", "job"), pk=key)


@access(may_convene)
@never_cache
@require_safe
def plan(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """One plan: how mixed its tables are, and what it changes."""
    found = _plan(request, key)
    number = round_asked(request, found)
    moves = moves_in(found)
    context = {
        "dialogue": found.dialogue,
        "plan": found,
        "number": number,
        "rounds": range(1, found.rounds + 1),
        "moves": moves if found.kind == "repair" else [],
        "newcomers": newcomers_in(found) if found.kind == "repair" else [],
        "changes": changes_in(found, number) if found.kind == "repair" else [],
        "pictures": [mix_picture(mix) for mix in mixes_of(found.dialogue, found, number)],
        "words": table_words_of(found.dialogue, found, number),
    }
    return render(request, "convene/plan.html", context)


@access(may_convene)
@require_POST
def hold(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """Let this plan hold from now on."""
    found = _plan(request, key)
    try:
        seating.let_hold(found, by=user_of(request))
    except actions.Refusal as refusal:
        messages.warning(request, str(refusal))
    else:
        messages.success(request, _("This plan is in use now."))
    return redirect("convene:board", programme=programme, key=found.dialogue_id)
