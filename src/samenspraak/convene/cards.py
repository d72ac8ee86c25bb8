"""Cards of seats: a code for whoever sits there, printed once and kept nowhere."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.db import transaction
from django.urls import reverse

from samenspraak.convene.models import Seat, Table
from samenspraak.ground.audit import Actor
from samenspraak.ground.models import Programme
from samenspraak.people.actions import issue_card
from samenspraak.people.codes import code_from, hash_of, read


@dataclass(frozen=True, slots=True)
class SeatCard:
    """What is printed on the card of one seat. `path` ends in #code: only the reader's browser sees that part."""

    seat: Seat
    code: str
    path: str


@transaction.atomic
def issue_seat_card(seat: Seat, *, by: Actor | None, code: str | None = None) -> SeatCard:
    """Give out the card of a seat, with a bearer where it has none. A card given out before ends with this one."""
    held = Seat.objects.select_for_update().get(pk=seat.pk)
    card = issue_card(held.programme, bearer=held.bearer, by=by, code=code)
    if held.bearer_id is None:
        Seat.objects.filter(pk=held.pk).update(bearer=card.bearer)
    seat.bearer = card.bearer
    return SeatCard(seat, card.code, card_path(held.programme, card.code))


@transaction.atomic
def issue_table_cards(table: Table, *, by: Actor | None, renew: bool = False) -> list[SeatCard]:
    """The cards of a table for seats that have none yet; with `renew` for all, and then the old ones end."""
    return list(_issued(table, by, renew))


def _issued(table: Table, by: Actor | None, renew: bool) -> Iterator[SeatCard]:
    for seat in table.seats.select_related("bearer", "programme").order_by("number"):
        if renew or seat.bearer is None or seat.bearer.code_hash is None:
            yield issue_seat_card(seat, by=by)


def card_path(programme: Programme, code: str) -> str:
    """Where a card is opened, in the language of this moment: for a QR code, put the host before it."""
    return f"{reverse('people:card', args=[programme.slug])}#{code}"


# The seats whose cards the start page of a demonstration shows, by their keys in the demonstration's content.
DEMO_SEATS = ("th4-t2-s6", "v1-t4-s5", "th1-t1-s2")


def demo_code(key: str) -> str:
    """The code of a seat of the demonstration: the same everywhere, and no secret."""
    return code_from(f"demo {key}")


def demo_cards() -> list[SeatCard]:
    """The cards that the start page of a demonstration shows; empty where there is none."""
    codes = {hash_of(read(code)): code for code in map(demo_code, DEMO_SEATS)}
    seats = Seat.objects.filter(
        programme__is_demo=True, programme__is_public=True, bearer__code_hash__in=codes
    ).select_related("bearer", "programme", "table__dialogue")
    found = [(codes[str(seat.bearer.code_hash)], seat) for seat in seats if seat.bearer]
    return [SeatCard(seat, code, card_path(seat.programme, code)) for code, seat in sorted(found, key=_first)]


def _first(pair: tuple[str, Seat]) -> str:
    return pair[0]
