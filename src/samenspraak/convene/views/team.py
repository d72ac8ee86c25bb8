"""The team of a dialogue: who hosts, facilitates and takes notes, at which table; and each one's own part."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samenspraak.convene import actions
from samenspraak.convene.actions import team as act
from samenspraak.convene.choices import Availability
from samenspraak.convene.forms import AnswerForm, AskForm
from samenspraak.convene.models import Dialogue, TeamMember
from samenspraak.convene.queries.seating import parts_of, tables_of_team, team_of
from samenspraak.convene.rules import helps_at_tables, may_convene
from samenspraak.convene.views.asking import dialogue_of, programme_of, user_of
from samenspraak.ground.access import access
from samenspraak.people.queries import name_of


def _team_page(request: HttpRequest, dialogue: Dialogue, status: int = 200, **bound: Any) -> HttpResponse:
    tables = list(dialogue.tables.order_by("number"))
    at = tables_of_team(dialogue)
    members = [
        {
            "row": member,
            "name": name_of(member.user),
            "tables": sorted(at.get((member.user_id, member.role), [])),
        }
        for member in team_of(dialogue)
    ]
    for one in members:
        row: Any = one["row"]
        one["others"] = [
            other
            for other in members
            if getattr(other["row"], "role", "") == row.role
            and other is not one
            and getattr(other["row"], "available", "") != Availability.NO
        ]
    context = {
        "dialogue": dialogue,
        "members": members,
        "tables": tables,
        "ask_form": AskForm(dialogue=dialogue),
        **bound,
    }
    return render(request, "convene/team.html", context, status=status)


@access(may_convene)
@require_http_methods(["GET", "HEAD", "POST"])
def team(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """Everybody who was asked to help; and asking somebody more."""
    dialogue = dialogue_of(request, key)
    form = AskForm(request.POST if request.method == "POST" else None, dialogue=dialogue)
    if form.is_valid():
        user, role = form.found[form.cleaned_data["member"]]
        try:
            act.ask_to_help(dialogue, user, role, by=user_of(request))
        except actions.Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(
                request, _("%(name)s is asked, and answers on the workbench.") % {"name": name_of(user)}
            )
            return redirect("convene:team", programme=programme, key=key)
    if form.is_bound:
        return _team_page(request, dialogue, 422, ask_form=form)
    return _team_page(request, dialogue)


@access(may_convene)
@require_POST
def pair_all(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """Give every table a host, a facilitator and a note taker who speaks its language."""
    dialogue = dialogue_of(request, key)
    empty = act.pair_all(dialogue, by=user_of(request))
    for role, table in empty:
        told = _("Table %(number)d has nobody yet as %(role)s.")
        messages.warning(request, told % {"number": table.number, "role": role.label.lower()})
    if not empty:
        messages.success(request, _("Every table has its host, facilitator and note taker."))
    return redirect("convene:team", programme=programme, key=key)


@access(may_convene)
@require_POST
def change_member(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """Give somebody another table, answer for them, or let a colleague take over."""
    member = get_object_or_404(TeamMember.objects.filter(programme=programme_of(request)), pk=key)
    dialogue = member.dialogue
    rows = TeamMember.objects.filter(dialogue=dialogue)
    try:
        match request.POST.get("verdict"):
            case "replace":
                other = rows.filter(pk=_uuid(request.POST.get("other", ""))).first()
                if other is None:
                    raise actions.Refusal(_("Choose a colleague with the same role at this dialogue."))
                act.replace(member, other, by=user_of(request))
            case "yes" | "no" as verdict:
                act.answer_for(member, Availability(verdict), member.languages, by=user_of(request))
            case _other:
                table = dialogue.tables.filter(pk=_uuid(request.POST.get("table", ""))).first()
                act.pair(member, table, by=user_of(request))
    except actions.Refusal as refusal:
        messages.warning(request, str(refusal))
    else:
        messages.success(request, _("Saved."))
    return redirect("convene:team", programme=programme, key=dialogue.pk)


def _uuid(text: str) -> uuid.UUID:
    """The id in a field of a form; one that no row has where there is none."""
    try:
        return uuid.UUID(text)
    except ValueError:
        return uuid.UUID(int=0)


@access(helps_at_tables)
@require_safe
def my_parts(request: HttpRequest, programme: str) -> HttpResponse:
    """What this person is asked to do at which dialogue."""
    rows = parts_of(user_of(request), programme_of(request))
    parts = [
        (row, AnswerForm(initial={"available": row.available, "languages": row.languages})) for row in rows
    ]
    return render(request, "convene/my_parts.html", {"parts": parts})


@access(helps_at_tables)
@require_http_methods(["GET", "HEAD", "POST"])
def my_part(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """One's own answer: can I come, in which languages; and having read the briefing."""
    row = get_object_or_404(parts_of(user_of(request), programme_of(request)), pk=key)
    first = {"available": row.available, "languages": row.languages}
    form = AnswerForm(request.POST if "available" in request.POST else None, initial=first)
    if request.method == "POST" and "briefed" in request.POST:
        act.note_briefed(row, by=user_of(request))
        messages.success(request, _("Noted: you have read the briefing."))
        return redirect("convene:my-parts", programme=programme)
    if form.is_valid():
        data = form.cleaned_data
        act.answer_for(row, Availability(data["available"]), data["languages"], by=user_of(request))
        messages.success(request, _("Saved. Thank you."))
        return redirect("convene:my-parts", programme=programme)
    context = {"row": row, "dialogue": row.dialogue, "form": form}
    return render(request, "convene/my_part.html", context, status=422 if form.is_bound else 200)
