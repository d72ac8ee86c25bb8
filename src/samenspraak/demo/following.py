"""What bodies in the demo answered and promised, each on its own day."""

from __future__ import annotations

import datetime as dt

from samenspraak.analyse.models import RedThread
from samenspraak.demo.after import follow_on
from samenspraak.demo.rows import Demo
from samenspraak.demo.texts import Data, day, evening, read
from samenspraak.followup import actions
from samenspraak.followup.actions import Promise
from samenspraak.followup.choices import CommitmentState
from samenspraak.followup.models import Commitment, Reply
from samenspraak.ground import clock
from samenspraak.ground.choices import Precision
from samenspraak.perspective.models import Challenge, Option

# On which day a promise was made of which nothing was reported yet, but for ten days.
FIRST_DAY = dt.date(2026, 10, 15)


def follow_up(demo: Demo) -> None:
    text: Data = read("followup.json")
    replies: dict[str, Reply] = {}
    for row in text["replies"]:
        (kind, key), *_rest = row["to"].items()
        target = _target(demo, kind, key)
        with clock.moved_to(evening(row["date"], 10)):
            replies[row["key"]] = actions.reply(
                demo.bodies[row["body"]],
                target,
                verdict=row["verdict"],
                why=row["why"],
                given_on=day(row["date"]),
                by=demo.users["organisator"],
            )
    promises = {row["key"]: _commitment(demo, row) for row in text["commitments"]}
    follow_on(demo, replies, promises)


def _target(demo: Demo, kind: str, key: str) -> Challenge | Option | RedThread:
    if kind == "challenge":
        return demo.challenges[key]
    return demo.options[key] if kind == "option" else demo.threads[key]


def _commitment(demo: Demo, row: Data) -> Commitment:
    """A promise as it was made, what was done for it, and then how far it is today, each on its own day."""
    organiser = demo.users["organisator"]
    words = Promise(
        what_nl=row["what"]["nl"],
        what_en=row["what"]["en"],
        due=day(row["due"]),
        due_precision=Precision(row["precision"]),
        office=row["office"] or "",
        means=row["means"] or "",
    )
    days = [step["date"] for step in row["progress"]]
    made_on = (day(min(days)) if days else FIRST_DAY) - dt.timedelta(days=10)
    with clock.moved_to(evening(made_on.isoformat(), 10)):
        commitment = actions.promise(
            demo.bodies[row["body"]],
            demo.programme,
            words,
            challenge=demo.challenges.get(row["challenge"] or ""),
            option=demo.options.get(row["option"] or ""),
            by=organiser,
        )
    for step in row["progress"]:
        with clock.moved_to(evening(step["date"], 10)):
            actions.report_progress(commitment, text=step["text"], by=organiser)
    state = CommitmentState(row["state"])
    if state != CommitmentState.PLANNED:
        now = min(days) if state == CommitmentState.UNDER_WAY else max(days)
        with clock.moved_to(evening(now, 11)):
            actions.change_state(commitment, state, reason=row["reason"] or "", by=organiser)
    return commitment
