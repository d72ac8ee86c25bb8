"""The demo's programme: accounts, bodies, themes, dialogues, tables, seats with their bearers."""

from __future__ import annotations

from samenspraak.convene.cards import DEMO_SEATS, demo_code, issue_seat_card
from samenspraak.convene.choices import Channel, TableRoleName
from samenspraak.convene.models import (
    Dialogue,
    Invitation,
    OtherConversation,
    Seat,
    Table,
    TableRole,
    Theme,
)
from samenspraak.converse.choices import Agreement, RecordState
from samenspraak.converse.models import Signature, TableRecord
from samenspraak.demo.rows import Demo
from samenspraak.demo.texts import Data, day, evening, read
from samenspraak.ground.models import Programme
from samenspraak.people.choices import Role
from samenspraak.people.models import Bearer, Body, Membership, User
from samenspraak.people.queries import DEMO_PASSWORD

LOGINS = {
    "organisator": Role.ORGANISER,
    "gastvrouw": Role.HOST,
    "gespreksbegeleider": Role.FACILITATOR,
    "verslaglegger": Role.NOTE_TAKER,
    "moderator": Role.MODERATOR,
    "analist": Role.ANALYST,
    "redacteur": Role.EDITOR,
    "uitgever": Role.PUBLISHER,
    "gemeente": Role.BODY_STAFF,
}
# The body whose promise is overdue: its login shows what a body itself sees.
STAFFED_BODY = "lindervoort"


def convene() -> Demo:
    """Everything there is before anyone has spoken."""
    text: Data = read("programme.json")
    demo = Demo(_programme(text))
    _bodies(demo, text)
    _accounts(demo)
    themes = _themes(demo, text)
    for row in text["dialogues"]:
        _dialogue(demo, row, themes)
    for row in text["other_conversations"]:
        demo.conversations[row["key"]] = OtherConversation.objects.create(
            programme=demo.programme,
            title_nl=row["title"]["nl"],
            title_en=row["title"]["en"],
            with_whom=row["with"],
            held_on=day(row["date"]),
            summary_nl=row["summary"]["nl"],
            summary_en=row["summary"]["en"],
        )
    return demo


def _programme(text: Data) -> Programme:
    both = {
        f"{name}_{code}": text[name][code]
        for name in ("title", "summary", "question", "organiser")
        for code in ("nl", "en")
    }
    return Programme.objects.create(
        slug=text["slug"],
        zone=text["zone"],
        expected_participants=text["expected_participants"],
        is_demo=True,
        **both,
    )


def _bodies(demo: Demo, text: Data) -> None:
    for row in text["bodies"]:
        demo.bodies[row["key"]], _made = Body.objects.get_or_create(
            slug=f"{demo.programme.slug}-{row['key']}",
            defaults={"kind": row["kind"], "name_nl": row["name"]["nl"], "name_en": row["name"]["en"]},
        )


def _accounts(demo: Demo) -> None:
    for name, role in LOGINS.items():
        user, made = User.objects.get_or_create(username=name)
        if made:
            user.set_password(DEMO_PASSWORD)
            user.save()
        body = demo.bodies[STAFFED_BODY] if role == Role.BODY_STAFF else None
        if body is not None:
            # Reminders go there; the address does not exist.
            user.email = f"{name}@{STAFFED_BODY}.example"
            user.save(update_fields=["email"])
        Membership.objects.create(programme=demo.programme, user=user, role=role, body=body)
        demo.users[name] = user


def _themes(demo: Demo, text: Data) -> dict[str, Theme]:
    return {
        row["key"]: Theme.objects.create(
            programme=demo.programme, title_nl=row["title"]["nl"], title_en=row["title"]["en"], order=order
        )
        for order, row in enumerate(text["themes"])
    }


def _dialogue(demo: Demo, row: Data, themes: dict[str, Theme]) -> None:
    dialogue = Dialogue.objects.create(
        programme=demo.programme,
        kind=row["kind"],
        organisations=row.get("organisations"),
        title_nl=row["title"]["nl"],
        title_en=row["title"]["en"],
        summary_nl=row["summary"]["nl"],
        summary_en=row["summary"]["en"],
        theme=themes.get(row["theme"] or ""),
        place=row["place"],
        host=row["host"],
        held_on=day(row["date"]),
    )
    demo.dialogues[row["key"]] = dialogue
    Invitation.objects.create(
        programme=demo.programme, dialogue=dialogue, channel=Channel.HOST, **row["recruitment"]
    )
    for table in row["tables"]:
        _table(demo, dialogue, table)


def _table(demo: Demo, dialogue: Dialogue, row: Data) -> None:
    table = Table.objects.create(programme=demo.programme, dialogue=dialogue, number=row["number"])
    demo.tables[row["key"]] = table
    for role, login in (
        (TableRoleName.HOST, "gastvrouw"),
        (TableRoleName.FACILITATOR, "gespreksbegeleider"),
        (TableRoleName.NOTE_TAKER, "verslaglegger"),
    ):
        TableRole.objects.create(programme=demo.programme, table=table, role=role, user=demo.users[login])
    seats = [
        Seat(
            programme=demo.programme,
            table=table,
            number=number,
            speaks_as=seat["speaks_as"] or "",
            bearer=Bearer.objects.create(programme=demo.programme),
        )
        for number, seat in enumerate(row["seats"], start=1)
    ]
    Seat.objects.bulk_create(seats)
    for key, made in zip((seat["key"] for seat in row["seats"]), seats, strict=True):
        if key in DEMO_SEATS:
            issue_seat_card(made, by=None, code=demo_code(key))
    demo.seats.update(zip((seat["key"] for seat in row["seats"]), seats, strict=True))
    record = TableRecord.objects.create(
        programme=demo.programme, table=table, state=RecordState.SIGNED, signed_at=evening(row["signed"], 21)
    )
    Signature.objects.bulk_create(
        Signature(programme=demo.programme, record=record, seat=seat, agreement=Agreement.AGREED)
        for seat in seats
    )
