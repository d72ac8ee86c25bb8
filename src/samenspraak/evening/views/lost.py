"""What a host does for the people of their table: a new code for a lost card, and ringing whoever asked to be rung.

Nobody says who sat there.
"""

from __future__ import annotations

import uuid

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from samenspraak.convene.choices import TableRoleName
from samenspraak.evening import actions
from samenspraak.evening.forms import LostCardForm
from samenspraak.evening.limits import NEW_CARDS
from samenspraak.evening.queries import hosted_tables_for
from samenspraak.evening.rules import hosts_tables, may_replace_cards
from samenspraak.evening.views.asking import house_of, programme_of, user_of
from samenspraak.ground.access import access

WAIT = 429


def _please_wait(seconds: int) -> str:
    minutes = -(-seconds // 60)
    return ngettext(
        "Many cards of this table were replaced. Wait %(minutes)d minute, or ask the organiser to print new ones.",
        "Many cards of this table were replaced. Wait %(minutes)d minutes, or ask the organiser to print new ones.",
        minutes,
    ) % {"minutes": minutes}


@access(may_replace_cards)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def lost_card(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """Replace the card of one seat. The new code stands on the answer to this request and nowhere else."""
    table = get_object_or_404(hosted_tables_for(user_of(request), programme_of(request)), pk=key)
    seats = list(table.seats.order_by("number"))
    form = LostCardForm(request.POST if request.method == "POST" else None, seats=seats)
    status, wait = 422 if request.method == "POST" else 200, NEW_CARDS.wait(str(table.pk))
    if request.method == "POST" and form.is_valid() and wait:
        form.add_error(None, _please_wait(wait))
        status = WAIT
    elif request.method == "POST" and form.is_valid():
        NEW_CARDS.take(str(table.pk))
        try:
            card = actions.replace_lost_card(table, form.cleaned_data["seat"], by=user_of(request))
        except actions.Refusal as refusal:
            form.add_error("seat", str(refusal))
        else:
            context = {"table": table, "card": card, "address": f"{house_of(request)}{card.path}"}
            return render(request, "evening/lost_card_replaced.html", context)
    return render(
        request, "evening/lost_card.html", {"table": table, "seats": seats, "form": form}, status=status
    )


@access(hosts_tables)
@never_cache
@require_safe
def to_ring(request: HttpRequest, programme: str, key: uuid.UUID) -> HttpResponse:
    """The numbers that people of one's own table left to be rung when something changes."""
    own = hosted_tables_for(user_of(request), programme_of(request)).filter(
        roles__user=user_of(request), roles__role=TableRoleName.HOST
    )
    table = get_object_or_404(own.distinct(), pk=key)
    rows = actions.numbers_to_ring(table, by=user_of(request))
    return render(request, "evening/to_ring.html", {"table": table, "rows": rows})
