"""What came after the replies and promises of the demo: questions with a term, meetings, what tables do, the survey."""

from __future__ import annotations

import datetime as dt

from samenspraak.convene.models import Table
from samenspraak.demo.rows import Demo
from samenspraak.demo.texts import Data, day, evening, read
from samenspraak.followup import actions
from samenspraak.followup.actions import Minutes
from samenspraak.followup.actions.accounting import tell_reach
from samenspraak.followup.choices import CommitmentState, Moment
from samenspraak.followup.models import Commitment, HeardAnswer, OngoingInitiative, Reply
from samenspraak.gather.choices import Manner
from samenspraak.ground import clock
from samenspraak.ground.choices import Precision
from samenspraak.people.bodies import add_name, find_body

# A number without a factor in common with any number of people in the data: it spreads who agrees over the tables.
SPREAD = 17


def follow_on(demo: Demo, replies: dict[str, Reply], promises: dict[str, Commitment]) -> None:
    """Everything of data/afterwards.json, each on its own day."""
    text: Data = read("afterwards.json")
    _ask(demo, text)
    _answer_part(demo, text["part"], replies)
    _steps(demo, text["milestones"], promises)
    for row in text["actions"]:
        _action(demo, row)
    _initiatives(demo, text["initiatives"])
    for row in text["hand_overs"]:
        _meeting(demo, row, promises)
    _plan(demo, text["planned"])
    for row in text["reach"]:
        told = {"channel": row["channel"], "number": row["number"], "source": row["source"]}
        tell_reach(demo.programme, on=day(row["date"]), by=demo.users["organisator"], **told)
    for key, names in text["names"].items():
        for name in names:
            if find_body(name) is None:
                add_name(demo.bodies[key], name, by=demo.users["organisator"])
    for moment, row in text["heard"].items():
        _survey(demo, Moment(moment), row)


def _ask(demo: Demo, text: Data) -> None:
    for row in text["asks"]:
        ((kind, key),) = row["to"].items()
        target = demo.challenges[key] if kind == "challenge" else demo.options[key]
        for body in row["bodies"]:
            actions.ask(
                demo.bodies[body],
                target,
                on=day(text["asked_on"]),
                answer_by=day(text["answer_by"]),
                by=demo.users["organisator"],
            )


def _answer_part(demo: Demo, row: Data, replies: dict[str, Reply]) -> None:
    general, place = replies[row["of"]], demo.dialogues[row["dialogue"]]
    said = [one for one in demo.contributions.values() if one.table and one.table.dialogue_id == place.pk]
    with clock.moved_to(evening(row["date"], 10)):
        actions.reply_for_part(
            general,
            part=row["part"],
            contributions=said,
            verdict=row["verdict"],
            why=row["why"],
            by=demo.users["organisator"],
        )


def _steps(demo: Demo, text: Data, promises: dict[str, Commitment]) -> None:
    for key, steps in text.items():
        for step in steps:
            made = actions.add_milestone(
                promises[key], what=step["what"], due=day(step["due"]), by=demo.users["organisator"]
            )
            if step["reached"]:
                made.reached_on = day(step["reached"])
                made.save(update_fields=["reached_on"])


def _action(demo: Demo, row: Data) -> None:
    organiser = demo.users["organisator"]
    with clock.moved_to(evening(row["made"], 10)):
        made = actions.promise_agreed_action(
            demo.contributions[row["contribution"]],
            due=day(row["due"]),
            precision=Precision.MONTH,
            what=row["what"]["nl"],
            what_en=row["what"]["en"],
            by=organiser,
        )
        actions.change_state(made, CommitmentState.UNDER_WAY, by=organiser)
    for step in row["progress"]:
        with clock.moved_to(evening(step["date"], 10)):
            actions.report_progress(made, text=step["text"], by=organiser)
            if row["state"] == CommitmentState.DONE:
                actions.change_state(made, CommitmentState.DONE, by=organiser)
    moved = row.get("moved")
    if moved:
        with clock.moved_to(evening(moved["date"], 10)):
            actions.change_state(
                made,
                CommitmentState.CHANGED,
                reason=moved["reason"],
                due=day(moved["due"]),
                precision=Precision.MONTH,
                by=organiser,
            )


def _initiatives(demo: Demo, text: Data) -> None:
    organiser = demo.users["organisator"]
    actions.keep_initiatives(demo.programme, by=organiser)
    for row in OngoingInitiative.objects.filter(programme=demo.programme, key__in=text):
        told = text[row.key]
        body = demo.bodies[told["body"]] if told["body"] else None
        actions.link_initiative(row, option=demo.options[told["option"]], body=body, by=organiser)
        for news in told["news"]:
            actions.tell_news(row, text=news["text"], on=day(news["date"]), by=organiser)


def _meeting(demo: Demo, row: Data, promises: dict[str, Commitment]) -> None:
    organiser = demo.users["organisator"]
    with clock.moved_to(evening(row["date"], 16)):
        made = actions.plan_hand_over(
            demo.programme,
            demo.bodies[row["body"]],
            held_on=day(row["date"]),
            place=row["place"],
            challenges=[demo.challenges[key] for key in row["challenges"]],
            by=organiser,
        )
        minutes = Minutes(row["record"], row["offices"], row["participants"], day(row["next_on"]))
        actions.record_hand_over(made, minutes, by=organiser)
        for point in row["points"]:
            actions.take_up(
                made,
                what=point["what"],
                office=point["office"],
                challenge=demo.challenges[point["challenge"]],
                commitment=promises[point["commitment"]],
                by=organiser,
            )


def _plan(demo: Demo, row: Data) -> None:
    """The next meeting, always some weeks from now, so that the demonstration has something to come."""
    actions.plan_hand_over(
        demo.programme,
        demo.bodies[row["body"]],
        held_on=clock.today() + dt.timedelta(days=row["in_days"]),
        place=row["place"],
        challenges=[demo.challenges[key] for key in row["challenges"]],
        by=demo.users["organisator"],
    )


def _survey(demo: Demo, moment: Moment, row: Data) -> None:
    survey = actions.open_survey(
        demo.programme,
        moment,
        opens_on=day(row["opens"]),
        closes_on=day(row["closes"]),
        by=demo.users["organisator"],
    )
    answers = []
    for kind, told in row["kinds"].items():
        tables = [table for table in demo.tables.values() if table.dialogue.kind == kind]
        for number in range(told["people"]):
            scores = {
                name: _score(number, place, told[name], told["people"])
                for place, name in enumerate(actions.QUESTIONS)
            }
            table: Table = tables[number % len(tables)]
            answers.append(
                HeardAnswer(
                    programme=demo.programme,
                    survey=survey,
                    table=table,
                    kind=kind,
                    manner=Manner.PAPER,
                    **scores,
                )
            )
    HeardAnswer.objects.bulk_create(answers)


def _score(person: int, question: int, agree: int, people: int) -> int:
    """A score such that exactly `agree` of the people agree, spread over the tables."""
    agrees = (person * SPREAD + question * 3) % people < agree
    return 4 + person % 2 if agrees else 1 + person % 3
