"""The evening that is still to come: its guide, its page about looking after each other, and a table that rehearses."""

from __future__ import annotations

import datetime as dt
import json

from samenspraak.convene.choices import DialogueKind, TableRoleName
from samenspraak.convene.models import Dialogue, Table, TableRole
from samenspraak.converse.actions import take_notes
from samenspraak.demo.registering import hold_draw, register_people
from samenspraak.demo.rows import Demo, stable_id
from samenspraak.demo.texts import Data, read
from samenspraak.evening import actions
from samenspraak.evening.choices import WallState
from samenspraak.evening.queries import guide_for, waiting_lines
from samenspraak.ground import clock


def prepare_evening(demo: Demo) -> None:
    """A visitor of the demonstration sees the screens as on the evening: some things told, some still empty."""
    text: Data = read("evening.json")
    organiser = demo.users["organisator"]
    dialogue = _dialogue(demo, text)
    guide = guide_for(demo.programme, text["guide"], "nl")
    actions.choose_guide(dialogue, guide, by=organiser)
    actions.lay_tables(dialogue, tables=text["tables"], seats=text["seats"], by=organiser)
    actions.write_safeguarding(demo.programme, actions.SafeguardingText(**text["safeguarding"]), by=organiser)
    for table in dialogue.tables.all():
        _roles(demo, table)
    register_people(demo, dialogue)
    hold_draw(demo)
    _rehearse(demo, dialogue, text)
    _register_own(demo, text["own"])


def _dialogue(demo: Demo, text: Data) -> Dialogue:
    return Dialogue.objects.create(
        programme=demo.programme,
        kind=DialogueKind.THEME,
        title_nl=text["title"]["nl"],
        title_en=text["title"]["en"],
        summary_nl=text["summary"]["nl"],
        summary_en=text["summary"]["en"],
        theme=demo.dialogues[text["theme_of"]].theme,
        place=text["place"],
        host=text["host"],
        held_on=clock.today() + dt.timedelta(days=text["days_from_now"]),
    )


def _roles(demo: Demo, table: Table) -> None:
    for role, login in (
        (TableRoleName.HOST, "gastvrouw"),
        (TableRoleName.FACILITATOR, "gespreksbegeleider"),
        (TableRoleName.NOTE_TAKER, "verslaglegger"),
    ):
        TableRole.objects.create(programme=demo.programme, table=table, role=role, user=demo.users[login])


def _rehearse(demo: Demo, dialogue: Dialogue, text: Data) -> None:
    """What the teams wrote while they tried the sheet, and what a moderator let through to the wall."""
    assert dialogue.guide is not None
    tables = {table.number: table for table in dialogue.tables.all()}
    rounds = list(dialogue.guide.rounds.all())
    for number, place in text["rounds_begun"].items():
        actions.begin_round(tables[int(number)], rounds[place], by=demo.users["gespreksbegeleider"])
    for row in text["notes"]:
        table = tables[row["table"]]
        body = {
            **row,
            "id": str(stable_id(f"evening {row['table']} {row['order']}")),
            "table": str(table.pk),
            "language": "nl",
            "wording": "summary",
        }
        take_notes(table, [json.dumps(body, ensure_ascii=False)], by=demo.users["verslaglegger"])
    actions.open_wall(dialogue, by=demo.users["organisator"])
    moderator, let_through = demo.users["moderator"], set(text["on_the_wall"])
    for line in reversed(waiting_lines(dialogue)):
        if line.text in let_through:
            actions.decide_line(dialogue, line.id, line.sha256, WallState.SHOWN, by=moderator)


def _register_own(demo: Demo, said: Data) -> None:
    """An own dialogue that waits for a moderator's eye."""
    actions.register_own(
        demo.programme,
        actions.Registration(
            title=said["title"],
            held_on=clock.today() + dt.timedelta(days=said["days_from_now"]),
            place=said["place"],
            tables=said["tables"],
            seats=said["seats"],
            guide=guide_for(demo.programme, said["guide"], "nl"),
        ),
    )
