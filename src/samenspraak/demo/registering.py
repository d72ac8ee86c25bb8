"""Who takes part in the evening that is still to come: sought, registered, waiting, seated. All names are made up."""

from __future__ import annotations

import datetime as dt
from typing import Any

from rodedraad.progress import Silent
from samenspraak.convene import actions
from samenspraak.convene.actions import seating, team
from samenspraak.convene.choices import Availability, Channel, TableRoleName, WishName
from samenspraak.convene.models import Dialogue, Registration
from samenspraak.convene.people_said import Reached, Said
from samenspraak.demo.rows import Demo
from samenspraak.demo.texts import DATA, Data, read

# The demonstration does not wait for the last improvement of its seating.
STEPS = 300


def register_people(demo: Demo, dialogue: Dialogue) -> None:
    """Target groups, forty people of whom some wait, a team, and a plan of who sits where."""
    text: Data = read("registrations.json")
    organiser = demo.users["organisator"]
    for name in ("starts_at", "ends_at"):
        setattr(dialogue, name, dt.time.fromisoformat(text[name]))
    dialogue.places = text["places"]
    dialogue.save()
    _seek(demo, dialogue, text)
    _furnish(demo, dialogue, text)
    _register(demo, dialogue, text)
    for channel, (invited, refused) in text["invited"].items():
        actions.count_invited(dialogue, Channel(channel), invited=invited, refused=refused, by=organiser)
    people = {row.number: row for row in Registration.objects.filter(dialogue=dialogue)}
    for wish, pairs in ((WishName.TOGETHER, text["together"]), (WishName.APART, text["apart"])):
        for one, other in pairs:
            seating.wish_pair(wish, people[one], people[other], by=organiser)
    plan = seating.plan_seats(dialogue, rounds=text["rounds"], mixing="balanced", by=organiser)
    seating.make_plan(plan, Silent(), steps=STEPS)
    for login, role in (
        ("gastvrouw", TableRoleName.HOST),
        ("gespreksbegeleider", TableRoleName.FACILITATOR),
        ("verslaglegger", TableRoleName.NOTE_TAKER),
    ):
        member = team.ask_to_help(dialogue, demo.users[login], role, by=organiser)
        if role != TableRoleName.NOTE_TAKER:
            team.answer_for(member, Availability.YES, ["nl", "en"], by=demo.users[login])


def _seek(demo: Demo, dialogue: Dialogue, text: Data) -> None:
    organiser = demo.users["organisator"]
    for slug in ("age", "gender"):
        actions.take_feature(demo.programme, slug, by=organiser)
    own = text["feature"]
    made = actions.make_feature(demo.programme, own["name"], own["question"], own["answers"], by=organiser)
    made.name_en, made.question_en = own["name_en"], own["question_en"]
    made.answers = [{**row, "en": own["answers_en"].get(row["nl"], row["nl"])} for row in made.answers]
    made.save()
    for group in text["groups"]:
        quota = actions.Quota(
            name_nl=group["nl"],
            name_en=group["en"],
            conditions=group["conditions"],
            least=group.get("least"),
            share=group.get("share"),
            tolerance=group.get("tolerance", 0),
        )
        actions.seek(demo.programme, dialogue, quota, by=organiser)


def _furnish(demo: Demo, dialogue: Dialogue, text: Data) -> None:
    offers = [
        actions.Offer(number, room=room, is_reachable=number not in text["not_reachable"])
        for number, room in enumerate(text["rooms"], start=1)
    ]
    actions.furnish_tables(dialogue, offers, by=demo.users["organisator"])


def _register(demo: Demo, dialogue: Dialogue, text: Data) -> None:
    organiser = demo.users["organisator"]
    through, _code = actions.admit_intermediary(dialogue, text["organisation"], by=organiser)
    for number, (role, name, age, gender, place, channel, more) in enumerate(text["people"], start=1):
        minor = bool(more.get("under_16"))
        reached = Reached(
            name=name,
            email=f"deelnemer{number}@example.org" if name else "",
            guardian_name="Marijke Ritsema" if minor else "",
            guardian_phone="0612345678" if minor else "",
        )
        needs: dict[str, Any] = {
            key: tuple(value) if isinstance(value, list) else value for key, value in more.items()
        }
        said = Said(
            speaks_as=role,
            features={"age": age, "gender": gender, "woonplaats": place},
            reached=reached,
            guardian_agreed=minor,
            **needs,
        )
        actions.register(
            dialogue,
            said,
            by=organiser,
            channel=Channel(channel),
            through=through if channel == Channel.INTERMEDIARY else None,
            with_code=False,
        )


def hold_draw(demo: Demo) -> None:
    """A lottery for ten seats, held in public: anyone checks it from its page."""
    organiser = demo.users["organisator"]
    wish = actions.Wish(
        title="Tien plaatsen in de klankbordgroep",
        title_en="Ten places in the sounding board",
        seats=10,
        randomness_from="drie tienzijdige dobbelstenen, in de raadszaal van Lindervoort",
    )
    draw = actions.freeze_draw(
        demo.programme,
        wish,
        pool=(DATA / "draw_pool.csv").read_bytes(),
        quotas=(DATA / "draw_quotas.csv").read_bytes(),
        by=organiser,
    )
    actions.publish_panels(draw, Silent())
    actions.enter_randomness(draw, "4 0 7", by=organiser)
