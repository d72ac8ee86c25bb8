"""On the evening: the facilitator's screen, the host's page, and the wall in the hall."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST, require_safe

from samenspraak.convene.choices import TableRoleName
from samenspraak.convene.models import Dialogue, Round, Table
from samenspraak.evening import actions
from samenspraak.evening.choices import WallState
from samenspraak.evening.forms import PaperForm
from samenspraak.evening.queries import (
    is_open,
    kind_names,
    roles_at,
    safeguards_of,
    table_states,
    waiting_lines,
    wall_columns,
)
from samenspraak.evening.queries.heard import heard_at
from samenspraak.evening.rules import hosts_tables, may_let_through, may_replace_cards, works_at_tables
from samenspraak.evening.views.asking import (
    dialogue_of,
    interface_language,
    programme_of,
    table_of,
    user_of,
)
from samenspraak.evening.wording import words
from samenspraak.gather.queries import decided_on_screen
from samenspraak.ground.access import access


def screen_of(table: Table) -> dict[str, Any]:
    """What the facilitator's screen shows of one table."""
    names = kind_names(table.programme)
    state = next(one for one in table_states(table.dialogue, names) if one.table == table)
    guide = table.dialogue.guide
    rounds = list(guide.rounds.all()) if guide else []
    following = None
    if rounds:
        at = next((place for place, one in enumerate(rounds) if state.begun and one == state.begun.round), -1)
        following = rounds[at + 1] if at + 1 < len(rounds) else None
    return {
        "table": table,
        "dialogue": table.dialogue,
        "state": state,
        "rounds": rounds,
        "following": following,
    }


def _working_at(request: HttpRequest, tables: list[Table]) -> set[uuid.UUID]:
    """The tables where this person works: only there they enter consent cards."""
    return {table.pk for table in tables if roles_at(table, user_of(request))}


def _hosted(request: HttpRequest, tables: list[Table]) -> set[uuid.UUID]:
    """The tables where this person may have a lost card replaced."""
    if not may_replace_cards(request, programme_of(request)):
        return set()
    return {table.pk for table in tables if TableRoleName.HOST in roles_at(table, user_of(request))}


def _own_as_host(request: HttpRequest, tables: list[Table]) -> set[uuid.UUID]:
    """The tables of which this person is the host themselves: they may ring its people."""
    if not hosts_tables(request, programme_of(request)):
        return set()
    key = user_of(request).pk
    roles = [(table, role) for table in tables for role in table.roles.all()]
    return {table.pk for table, role in roles if role.user_id == key and role.role == TableRoleName.HOST}


def begin_round_at(request: HttpRequest, table: Table, *, by: Any) -> None:
    """Begin the round that was asked for at a table; a round that is not of its guide does not exist."""
    wanted = request.POST.get("round", "")
    try:
        chosen = get_object_or_404(Round, guide=table.dialogue.guide_id, pk=uuid.UUID(wanted))
    except ValueError as error:
        raise Http404 from error
    actions.begin_round(table, chosen, by=by)


@access(works_at_tables)
@never_cache
@require_safe
def facilitate(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """The facilitator's screen: the round that runs, its time, and which kinds are still empty."""
    context = screen_of(table_of(request, key))
    context["replaces_cards"] = bool(_hosted(request, [context["state"].table]))
    return render(request, "evening/facilitate.html", context)


@access(works_at_tables)
@require_POST
def begin_round(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """The table begins a round."""
    begin_round_at(request, table_of(request, key), by=user_of(request))
    return redirect("evening:facilitate", programme=programme, key=key)


@access(works_at_tables)
@require_http_methods(["GET", "HEAD", "POST"])
def paper_cards(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """Enter the consent cards of a table, all at once."""
    table = table_of(request, key)
    seats = list(table.seats.order_by("number"))
    sent = request.POST if request.method == "POST" else None
    form = PaperForm(sent, seats=seats, on_screen=decided_on_screen(table))
    if request.method == "POST" and form.is_valid():
        try:
            number = actions.enter_paper_cards(table, form.cards(), by=user_of(request))
        except actions.Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            words = ngettext("%(number)d card is saved.", "%(number)d cards are saved.", number)
            messages.success(request, words % {"number": number})
            return redirect("evening:host", programme=programme, key=table.dialogue_id)
    context = {"table": table, "form": form}
    status = 422 if request.method == "POST" else 200
    return render(request, "evening/paper.html", context, status=status)


@access(works_at_tables)
@never_cache
@require_safe
def host(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """The host's page: a briefing before, all tables during, and what was heard after."""
    dialogue = dialogue_of(request, key)
    names = kind_names(dialogue.programme)
    states = table_states(dialogue, names)
    tables = [state.table for state in states]
    own = words(interface_language())
    safeguards = safeguards_of(dialogue.programme)
    context = {
        "dialogue": dialogue,
        "states": states,
        "working_at": _working_at(request, tables),
        "hosted": _hosted(request, tables),
        "rings": _own_as_host(request, tables),
        "rounds": list(dialogue.guide.rounds.all()) if dialogue.guide else [],
        "safeguards": safeguards,
        "help": safeguards.help or own["safeguarding_help"],
        "heard": heard_at(dialogue),
        "wall_open": is_open(dialogue),
    }
    return render(request, "evening/host.html", context)


def _dialogue_with_wall(request: HttpRequest, key: uuid.UUID) -> Dialogue:
    """A moderator sees the wall of every dialogue of the programme, others of those they help with."""
    here = programme_of(request)
    if may_let_through(request, here):
        return get_object_or_404(Dialogue.objects.select_related("programme"), programme=here, pk=key)
    return dialogue_of(request, key)


@access(works_at_tables | may_let_through)
@never_cache
@require_safe
def wall(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """The wall for the hall. With `?regels` only its lines, for the page that asks again every few seconds."""
    dialogue = _dialogue_with_wall(request, key)
    context = {
        "dialogue": dialogue,
        "columns": wall_columns(dialogue, kind_names(dialogue.programme)),
        "is_open": is_open(dialogue),
    }
    template = "evening/parts/wall_lines.html" if "regels" in request.GET else "evening/wall.html"
    return render(request, template, context)


@access(may_let_through)
@never_cache
@require_GET
def let_through(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """What waits for a person's eye before it may be on the wall; names are removed already."""
    dialogue = _dialogue_with_wall(request, key)
    names = kind_names(dialogue.programme)
    waiting = [(one, names.get(one.kind, one.kind)) for one in waiting_lines(dialogue)]
    context = {"dialogue": dialogue, "waiting": waiting, "is_open": is_open(dialogue)}
    return render(request, "evening/let_through.html", context)


@access(may_let_through)
@require_http_methods(["POST"])
def decide_line(request: HttpRequest, programme: str, key: uuid.UUID, note: uuid.UUID) -> HttpResponse:
    """Let one line through, or leave it out."""
    dialogue = _dialogue_with_wall(request, key)
    state = WallState.SHOWN if request.POST.get("verdict") == "shown" else WallState.REFUSED
    try:
        actions.decide_line(dialogue, note, request.POST.get("sha256", ""), state, by=user_of(request))
    except actions.Refusal as refusal:
        messages.warning(request, str(refusal))
    else:
        messages.success(
            request, _("It is on the wall.") if state == WallState.SHOWN else _("It stays off the wall.")
        )
    return redirect("evening:let-through", programme=programme, key=key)
