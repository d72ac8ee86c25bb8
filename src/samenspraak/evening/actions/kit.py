"""Making a kit to print. Cards hold codes: they are made while it is printed, and kept nowhere but on the paper."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import transaction
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from samenspraak.convene.cards import issue_table_cards
from samenspraak.convene.models import Dialogue, Table
from samenspraak.convene.queries import guide_in
from samenspraak.converse.actions import open_sheet_key
from samenspraak.evening.actions.refusals import Refusal
from samenspraak.evening.choices import WITH_CODES, KitPart
from samenspraak.evening.kit import Kit, TableCard, kit_pdf
from samenspraak.evening.kit.content import SeatCard
from samenspraak.evening.queries import kind_names, safeguards_of
from samenspraak.evening.wording import LANGUAGES
from samenspraak.ground import audit, clock
from samenspraak.ground.audit import Actor


@transaction.atomic
def make_kit(
    dialogue: Dialogue,
    parts: Iterable[KitPart],
    *,
    language: str,
    house: str,
    renew_seats: bool = False,
    by: Actor | None,
) -> bytes:
    """The kit of a dialogue as a PDF. `house` is the address of this house, for the QR codes ("https://…").

    Table cards open a new key for each table: keys printed before end. Seat cards are made for seats that have
    none yet; with `renew_seats` for all of them, and then cards printed before end.
    """
    wanted = frozenset(parts)
    if not wanted:
        raise Refusal(_("Choose at least one part of the kit."))
    tables = _tables_of(dialogue)
    if not tables and wanted & (WITH_CODES | {KitPart.NOTE_SHEETS, KitPart.CONSENT_CARDS}):
        raise Refusal(_("This dialogue has no tables yet. First say how many tables and seats there are."))
    # The words of the document, and the addresses in its codes, are in its language.
    with translation.override(language if language in LANGUAGES else LANGUAGES[0]):
        guide = dialogue.guide
        if guide is not None:
            guide = guide_in(guide, dialogue.programme, language)
        kit = Kit(
            dialogue=dialogue,
            language=language if language in LANGUAGES else LANGUAGES[0],
            parts=wanted,
            guide=guide,
            kinds=kind_names(dialogue.programme),
            tables=tables,
            safeguards=safeguards_of(dialogue.programme),
            table_cards=_table_cards(tables, house, by) if KitPart.TABLE_CARDS in wanted else [],
            seat_cards=_seat_cards(tables, house, renew_seats, by) if KitPart.SEAT_CARDS in wanted else [],
            made_at=clock.now(),
        )
        made = kit_pdf(kit)
    audit.record(
        "make_kit", dialogue, by=by, tables=len(kit.table_cards), seats=len(kit.seat_cards), parts=len(wanted)
    )
    return made


def _tables_of(dialogue: Dialogue) -> list[Table]:
    tables = list(
        Table.objects.filter(dialogue=dialogue)
        .select_related("dialogue", "programme")
        .prefetch_related("seats__bearer")
        .order_by("number")
    )
    for table in tables:
        for seat in table.seats.all():
            seat.table = table
    return tables


def _table_cards(tables: list[Table], house: str, by: Actor | None) -> list[TableCard]:
    cards = []
    for table in tables:
        code = open_sheet_key(table, by=by)
        address = reverse("converse:sheet", args=[table.programme.slug])
        cards.append(TableCard(table, code, f"{house}{address}#{code}"))
    return cards


def _seat_cards(tables: list[Table], house: str, renew: bool, by: Actor | None) -> list[SeatCard]:
    cards = []
    for table in tables:
        for card in issue_table_cards(table, by=by, renew=renew):
            card.seat.table = table
            cards.append(SeatCard(card.seat, card.code, f"{house}{card.path}"))
    return cards
