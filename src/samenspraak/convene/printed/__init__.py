"""What is printed of a seating: cards for tables and people, lists for tables and the door, an empty list to sign up.

Plain values in the order of reading, for the template; a part that was not asked for is empty. Names stand only on the
cards of people and on the list for the door.
"""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from samenspraak.convene.choices import Need, PrintPart
from samenspraak.convene.models import Dialogue, Registration
from samenspraak.convene.queries import asked_features
from samenspraak.convene.queries.door import Guest, guests_of
from samenspraak.convene.queries.seating import TableBoard, board_of, current_plan
from samenspraak.ground import clock
from samenspraak.ground.look import look_of
from samenspraak.ground.printing import print_dressed

TEMPLATE = Path(__file__).resolve().with_name("seating.typ")
PAPER_LINES = 18


def seating_pdf(dialogue: Dialogue, parts: Collection[PrintPart]) -> bytes:
    """The parts that were asked for, in the language of this moment and the look of the programme.

    Stored nowhere: it may hold names.
    """
    data = seating_data(dialogue, parts)
    look = look_of(dialogue.programme, data["language"])
    return print_dressed(TEMPLATE, data, look, moment=clock.now())


def seating_data(dialogue: Dialogue, parts: Collection[PrintPart]) -> dict[str, Any]:
    plan = current_plan(dialogue)
    rounds = range(1, (plan.rounds if plan else 1) + 1)
    boards = {number: board_of(dialogue, plan, number) for number in rounds}
    guests = [guest for guest in guests_of(dialogue) if guest.row.takes_part]
    day = date_format(dialogue.held_on, "l j F Y")
    hours = dialogue.starts_at.strftime("%H:%M") if dialogue.starts_at else ""
    english = (get_language() or "nl").startswith("en")
    return {
        "title": dialogue.title,
        "programme": dialogue.programme.title,
        "organiser": dialogue.programme.organiser,
        "about": ", ".join(filter(None, [day, hours, dialogue.place])),
        "language": "en" if english else "nl",
        "region": "GB" if english else "NL",
        "words": words(),
        "rounds": len(rounds),
        "table_cards": _table_cards(boards[1]) if PrintPart.TABLE_CARDS in parts else [],
        "table_lists": [_table_list(number, board) for number in rounds for board in boards[number]]
        if PrintPart.TABLE_LISTS in parts
        else [],
        "person_cards": [_person_card(guest) for guest in guests] if PrintPart.PERSON_CARDS in parts else [],
        "door_list": [_door_line(guest) for guest in guests] if PrintPart.DOOR_LIST in parts else [],
        "paper_list": _paper_list(dialogue) if PrintPart.PAPER_LIST in parts else None,
    }


def words() -> dict[str, str]:
    """What the template says itself."""
    return {
        "heading": _("Seating"),
        "page": _("Page"),
        "of": _("of"),
        "table": _("Table"),
        "tables": _("Cards for the tables"),
        "lists": _("Who sits at each table"),
        "people": _("Cards for people"),
        "door": _("List for the door"),
        "paper": _("I want to take part"),
        "number": _("Number"),
        "role": _("Role"),
        "name": _("Name"),
        "needs": _("Needs"),
        "here": _("Here"),
        "round": _("Round"),
        "nobody": _("Nobody sits here in this round."),
        "no_table": _("You hear at the door where you sit."),
        "contents": _("Contents"),
        "private": _("This list holds names. Destroy it after the dialogue."),
    }


def _table_cards(boards: list[TableBoard]) -> list[dict[str, Any]]:
    return [
        {
            "name": _("Table %(number)d") % {"number": board.table.number},
            "room": board.table.room,
            "language": board.table.language,
        }
        for board in boards
    ]


def _table_list(number: int, board: TableBoard) -> dict[str, Any]:
    return {
        "name": _("Table %(number)d") % {"number": board.table.number},
        "round": number,
        "team": [f"{role.label}: {name}" for role, name in board.team],
        "people": [[str(row.number), row.speaks_as, needs_of(row)] for row in board.people],
    }


def _person_card(guest: Guest) -> dict[str, Any]:
    return {
        "number": guest.row.number,
        "name": guest.name,
        "role": guest.row.speaks_as,
        "tables": list(guest.tables),
    }


def _door_line(guest: Guest) -> list[str]:
    tables = ", ".join(map(str, guest.tables))
    return [guest.name or "–", str(guest.row.number), guest.row.speaks_as, tables, needs_of(guest.row)]


def needs_of(row: Registration) -> str:
    """What somebody needs at their table, in words."""
    told = [
        (row.needs_wheelchair, _("wheelchair")),
        (row.needs_interpreter, _("interpreter")),
        *((need in row.needs, str(need.label).lower()) for need in Need),
    ]
    return ", ".join(word for is_so, word in told if is_so)


def _paper_list(dialogue: Dialogue) -> dict[str, Any]:
    questions = [feature.name.capitalize() for feature in asked_features(dialogue)]
    erased = dialogue.contact_days
    return {
        "columns": [_("Name"), _("E-mail or telephone"), _("Role"), *questions, _("Needs")],
        "lines": PAPER_LINES,
        "promise": _("Names and addresses are erased %(days)d days after the dialogue.") % {"days": erased},
        "answers": [
            {
                "question": feature.question,
                "answers": ", ".join(feature.answer_name(key) for key in feature.keys),
            }
            for feature in asked_features(dialogue)
        ],
    }
