"""Laying tables and seats, and where each table meets online."""

from __future__ import annotations

from collections.abc import Mapping

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db import transaction
from django.utils.translation import gettext as _

from samenspraak.convene.models import Dialogue, Round, Seat, Table
from samenspraak.evening.actions.refusals import Refusal
from samenspraak.evening.models import TableRound
from samenspraak.ground import audit
from samenspraak.ground.audit import Actor

MOST_TABLES = 100
MOST_SEATS = 20


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
def set_video_links(dialogue: Dialogue, links: Mapping[int, str], *, by: Actor | None) -> None:
    """Say where each table meets online, by its number; empty takes the link away. Any provider will do."""
    check = URLValidator(schemes=["https"])
    for number, link in links.items():
        try:
            if link:
                check(link)
        except ValidationError as error:
            raise Refusal(
                _("The link of table %(number)d is not an address that begins with https://. Copy it again.")
                % {"number": number}
            ) from error
        Table.objects.filter(dialogue=dialogue, number=number).update(video_link=link)
    audit.record("set_video_links", dialogue, by=by, number=len(links))


@transaction.atomic
def begin_round(table: Table, chosen: Round, *, by: Actor | None) -> TableRound:
    """A table begins a round of its guide; its clock starts."""
    if chosen.guide_id != table.dialogue.guide_id:
        raise Refusal(_("This round is not of the guide of this dialogue."))
    begun = TableRound.objects.create(programme=table.programme, table=table, round=chosen)
    audit.record("begin_round", begun, by=by)
    return begun
