"""Consent cards on paper, entered for a whole table in one go."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db import transaction
from django.utils.translation import gettext as _

from samenspraak.convene.models import Seat, Table
from samenspraak.evening.actions.refusals import Refusal
from samenspraak.gather.actions import Refusal as NotRecorded
from samenspraak.gather.actions import record_table_consents
from samenspraak.gather.choices import Manner, Purpose
from samenspraak.people.models import Bearer, User

# What the printed card asks, in its order.
ON_THE_CARD = (
    Purpose.ANALYSE,
    Purpose.PARAPHRASE,
    Purpose.QUOTE,
    Purpose.OPEN_DATA,
    Purpose.ARCHIVE,
    Purpose.CALL_BACK,
)


@dataclass(frozen=True, slots=True)
class PaperCard:
    """One card that was handed in: what has a cross under yes, and whether its holder is under 16."""

    seat: int
    yes: frozenset[Purpose] = field(default_factory=frozenset)
    under_16: bool = False
    guardian_signed: bool = False


@transaction.atomic
def enter_paper_cards(table: Table, cards: Iterable[PaperCard], *, by: User | None) -> int:
    """Record the cards that were handed in; a purpose without a cross under yes is a no. The number is returned."""
    cards = list(cards)
    if not cards:
        raise Refusal(_("Tick at least one card that you have."))
    for card in cards:
        if card.under_16 and not card.guardian_signed and card.yes:
            raise Refusal(
                _("Seat %(number)d is under 16 and no parent or guardian signed. Then nothing can be a yes.")
                % {"number": card.seat}
            )
        if card.under_16:
            _mark_under_16(table, card.seat)
    said = {card.seat: {purpose: purpose in card.yes for purpose in ON_THE_CARD} for card in cards}
    signed = [card.seat for card in cards if card.guardian_signed]
    try:
        record_table_consents(table, said, manner=Manner.PAPER, by=by, guardians=signed)
    except NotRecorded as refusal:
        raise Refusal(str(refusal)) from refusal
    return len(cards)


def _mark_under_16(table: Table, number: int) -> None:
    seat = Seat.objects.select_related("bearer").filter(table=table, number=number).first()
    if seat is None:
        return
    if seat.bearer is None:
        seat.bearer = Bearer.objects.create(programme=table.programme)
        seat.save(update_fields=["bearer"])
    Bearer.objects.filter(pk=seat.bearer.pk).update(under_16=True)
