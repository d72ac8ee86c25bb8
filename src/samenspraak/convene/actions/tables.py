"""Laying tables and seats, and what each table offers: its room, its language, whether it can be reached."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext as _

from samenspraak.convene.actions.refusals import Refusal
from samenspraak.convene.models import Dialogue, Seat, Table
from samenspraak.ground import audit
from samenspraak.ground.audit import Actor
from samenspraak.ground.letters import storable

MOST_TABLES = 100
MOST_SEATS = 20


@dataclass(frozen=True, slots=True)
class Offer:
    """What a table offers."""

    number: int
    room: str = ""
    language: str = ""
    is_reachable: bool = True
    is_online: bool = False


@transaction.atomic
def lay_tables(dialogue: Dialogue, *, tables: int, seats: int, by: Actor | None) -> int:
    """Make tables 1 to `tables` with at least `seats` seats each; what is there stays. The number made is returned."""
    if not 1 <= tables <= MOST_TABLES:
        raise Refusal(_("Choose between 1 and %(most)d tables.") % {"most": MOST_TABLES})
    if not 1 <= seats <= MOST_SEATS:
        raise Refusal(_("Choose between 1 and %(most)d seats a table.") % {"most": MOST_SEATS})
    made = 0
    for number in range(1, tables + 1):
        table, new = Table.objects.get_or_create(
            dialogue=dialogue, number=number, defaults={"programme": dialogue.programme}
        )
        made += new
        taken = set(table.seats.values_list("number", flat=True))
        Seat.objects.bulk_create(
            Seat(programme=dialogue.programme, table=table, number=place)
            for place in range(1, seats + 1)
            if place not in taken
        )
    audit.record("lay_tables", dialogue, by=by, tables=tables, seats=seats)
    return made


@transaction.atomic
def furnish_tables(dialogue: Dialogue, offers: Iterable[Offer], *, by: Actor | None) -> None:
    """Say of each table where it stands, what is spoken at it, and whether a wheelchair gets there."""
    number = 0
    for offer in offers:
        number += Table.objects.filter(dialogue=dialogue, number=offer.number).update(
            room=storable(offer.room.strip())[:80],
            language=offer.language,
            is_reachable=offer.is_reachable,
            is_online=offer.is_online,
        )
    audit.record("furnish_tables", dialogue, by=by, number=number)
