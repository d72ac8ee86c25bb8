"""What stands in a kit: plain values in the order of reading, for the template."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

import segno
from django.utils import translation
from django.utils.formats import date_format

from samenspraak.convene.models import ConversationGuide, Dialogue, Seat, Table
from samenspraak.evening.choices import KitPart
from samenspraak.evening.wording import words

REGIONS = {"nl": "NL", "en": "GB"}
# Lines to write on for each round that yields something.
LINES_A_ROUND = 5


@dataclass(frozen=True, slots=True)
class TableCard:
    """The card of a table: `address` opens its note sheet, with the key behind the #."""

    table: Table
    code: str
    address: str


@dataclass(frozen=True, slots=True)
class SeatCard:
    """The card of a seat: `address` opens the page of its table, with the code behind the #."""

    seat: Seat
    code: str
    address: str


@dataclass(frozen=True, slots=True)
class Safeguards:
    """Who is there tonight and where to find help, one thing a line; our own list where the organiser wrote none."""

    who: list[str] = field(default_factory=list)
    help: list[str] = field(default_factory=list)
    more: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Kit:
    """Everything that one kit is made of. Codes are only in the cards; without cards there are none in it."""

    dialogue: Dialogue
    language: str
    parts: frozenset[KitPart]
    guide: ConversationGuide | None
    kinds: Mapping[str, str]
    tables: list[Table]
    safeguards: Safeguards = field(default_factory=Safeguards)
    table_cards: list[TableCard] = field(default_factory=list)
    seat_cards: list[SeatCard] = field(default_factory=list)
    made_at: dt.datetime | None = None


def kit_data(kit: Kit) -> dict[str, Any]:
    """What the template reads. A part that was not asked for is empty."""
    own = words(kit.language)
    dialogue = kit.dialogue
    with translation.override(kit.language if kit.language in REGIONS else "nl"):
        day = date_format(dialogue.held_on, "j F Y")
        title, programme, organiser = dialogue.title, dialogue.programme.title, dialogue.programme.organiser
    seats = [seat for table in kit.tables for seat in table.seats.all()]
    return {
        "title": title,
        "programme": programme,
        "organiser": organiser,
        "about": ", ".join(filter(None, [day, dialogue.place])),
        "is_own": dialogue.is_own,
        "language": kit.language,
        "region": REGIONS.get(kit.language),
        "words": own,
        "has_codes": bool(kit.table_cards or kit.seat_cards),
        "guide": _guide(kit, own) if kit.guide and KitPart.GUIDE in kit.parts else None,
        "checklist": own["checklist_parts"] if KitPart.CHECKLIST in kit.parts else [],
        "safeguarding": _safeguarding(kit, own) if KitPart.SAFEGUARDING in kit.parts else None,
        "table_cards": [_table_card(card, own) for card in kit.table_cards],
        "seat_cards": [_seat_card(card, own) for card in kit.seat_cards],
        "note_sheets": list(_note_sheets(kit, own)) if KitPart.NOTE_SHEETS in kit.parts else [],
        "consent_cards": [_place(seat, own) for seat in seats] if KitPart.CONSENT_CARDS in kit.parts else [],
        "purposes": list(own["purposes"].values()),
    }


def _guide(kit: Kit, own: Mapping[str, Any]) -> dict[str, Any]:
    guide = kit.guide
    assert guide is not None
    rounds, begin = [], 0
    for one in guide.rounds.all():
        rounds.append(
            {
                "title": one.title,
                "purpose": one.purpose,
                "question": one.opening_question,
                "follow_ups": one.follow_ups,
                "guidance": one.guidance,
                "time": f"{own['minutes'].format(number=one.minutes)}, {own['from_minute'].format(number=begin)}",
                "kinds": ", ".join(_kind_names(kit, one.kinds)),
                "picture": f"/evening/static/evening/pictograms/{one.pictogram}.svg" if one.pictogram else "",
                "alt": _alt(one, kit.language),
            }
        )
        begin += one.minutes
    return {
        "title": guide.title,
        "language": guide.language,
        "summary": guide.summary,
        "preparation": guide.preparation,
        "minutes": own["minutes"].format(number=begin),
        "is_plain": guide.is_plain,
        "rounds": rounds,
    }


def _alt(one: Any, language: str) -> str:
    with translation.override(language if language in REGIONS else "nl"):
        return str(one.get_pictogram_display())


def _kind_names(kit: Kit, slugs: Iterable[str]) -> list[str]:
    return [kit.kinds.get(slug, slug) for slug in slugs]


def _safeguarding(kit: Kit, own: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "who": kit.safeguards.who,
        "help": kit.safeguards.help or own["safeguarding_help"],
        "more": kit.safeguards.more,
    }


def _table_card(card: TableCard, own: Mapping[str, Any]) -> dict[str, Any]:
    where = card.address.partition("#")[0]
    return {
        "name": own["table"].format(number=card.table.number),
        "code": card.code,
        "how": own["table_card_how"],
        "where": where,
        "qr": qr(card.address),
        "alt": own["qr_sheet"].format(number=card.table.number),
        "video": card.table.video_link,
    }


def _seat_card(card: SeatCard, own: Mapping[str, Any]) -> dict[str, Any]:
    return {
        **_place(card.seat, own),
        "code": card.code,
        "where": card.address.partition("#")[0],
        "qr": qr(card.address),
        "alt": own["qr_seat"].format(table=card.seat.table.number, seat=card.seat.number),
    }


def _place(seat: Seat, own: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "place": f"{own['table'].format(number=seat.table.number)}, "
        f"{own['seat'].format(number=seat.number).lower()}",
        "role": seat.speaks_as,
    }


def _note_sheets(kit: Kit, own: Mapping[str, Any]) -> Iterable[dict[str, Any]]:
    """One sheet a table; its lines are numbered through, so that they can be typed in the order printed."""
    rounds = [one for one in kit.guide.rounds.all() if one.kinds] if kit.guide else []
    for table in kit.tables:
        blocks, number = [], 1
        for one in rounds:
            lines = list(range(number, number + LINES_A_ROUND))
            number += LINES_A_ROUND
            blocks.append(
                {"title": one.title, "kinds": ", ".join(_kind_names(kit, one.kinds)), "lines": lines}
            )
        if not blocks:
            blocks = [{"title": "", "kinds": "", "lines": list(range(1, 4 * LINES_A_ROUND + 1))}]
        yield {"name": own["table"].format(number=table.number), "blocks": blocks}


def qr(address: str) -> str:
    """A QR code as SVG; what it leads to stands beside it in letters."""
    out = io.BytesIO()
    segno.make(address, error="m").save(out, kind="svg", border=2, scale=4, xmldecl=False)
    return out.getvalue().decode()
