"""What a host does for the people of their table: a new code for a lost card, and ringing whoever asked for it."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from samenspraak.convene.cards import SeatCard, issue_seat_card
from samenspraak.convene.models import Seat, Table
from samenspraak.evening.actions.refusals import Refusal
from samenspraak.ground import audit, clock
from samenspraak.ground.audit import Actor
from samenspraak.people.models import Contact


@transaction.atomic
def replace_lost_card(table: Table, number: int, *, by: Actor | None) -> SeatCard:
    """Give the seat with this number a new code; the old one, and where it is open, ends now. No name is asked."""
    seat = Seat.objects.select_related("bearer", "programme").filter(table=table, number=number).first()
    if seat is None:
        raise Refusal(_("There is no seat %(number)s at this table.") % {"number": number})
    card = issue_seat_card(seat, by=by)
    audit.record("replace_lost_card", seat, by=by)
    return card


@transaction.atomic
def numbers_to_ring(table: Table, *, by: Actor | None) -> list[tuple[Seat, str]]:
    """Seats of a table whose holder asked to be rung, and the number. That it was read is written down."""
    contacts = Contact.objects.filter(bearer__seat__table=table, keep_until__gte=clock.today())
    found = contacts.exclude(phone="").select_related("bearer__seat").order_by("bearer__seat__number")
    rows = [(contact.bearer.seat, contact.phone) for contact in found]
    if rows:
        audit.record("read_numbers", table, by=by, number=len(rows))
    return rows
