"""A card that was lost: a new code for its seat, through the host of the table."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from samenspraak.convene.cards import SeatCard, issue_seat_card
from samenspraak.convene.models import Seat, Table
from samenspraak.evening.actions.refusals import Refusal
from samenspraak.ground import audit
from samenspraak.ground.audit import Actor


@transaction.atomic
def replace_lost_card(table: Table, number: int, *, by: Actor | None) -> SeatCard:
    """Give the seat with this number a new code; the old one, and where it is open, ends now. No name is asked."""
    seat = Seat.objects.select_related("bearer", "programme").filter(table=table, number=number).first()
    if seat is None:
        raise Refusal(_("There is no seat %(number)s at this table.") % {"number": number})
    card = issue_seat_card(seat, by=by)
    audit.record("replace_lost_card", seat, by=by)
    return card
