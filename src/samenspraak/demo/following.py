"""What bodies in the demo answered and promised, each on its own day."""

from __future__ import annotations

from samenspraak.analyse.models import RedThread
from samenspraak.demo.rows import Demo
from samenspraak.demo.texts import Data, day, evening, read
from samenspraak.followup import actions
from samenspraak.followup.actions import Promise
from samenspraak.followup.choices import CommitmentState
from samenspraak.followup.models import Progress
from samenspraak.ground import clock
from samenspraak.ground.choices import Precision
from samenspraak.perspective.models import Challenge, Option


def follow_up(demo: Demo) -> None:
    text: Data = read("followup.json")
    for row in text["replies"]:
        (kind, key), *_rest = row["to"].items()
        target = _target(demo, kind, key)
        with clock.moved_to(evening(row["date"], 10)):
            actions.reply(
                demo.bodies[row["body"]],
                target,
                verdict=row["verdict"],
                why=row["why"],
                given_on=day(row["date"]),
                by=demo.users["organisator"],
            )
    for row in text["commitments"]:
        _commitment(demo, row)


def _target(demo: Demo, kind: str, key: str) -> Challenge | Option | RedThread:
    if kind == "challenge":
        return demo.challenges[key]
    return demo.options[key] if kind == "option" else demo.threads[key]


def _commitment(demo: Demo, row: Data) -> None:
    words = Promise(
        what_nl=row["what"]["nl"],
        what_en=row["what"]["en"],
        due=day(row["due"]),
        due_precision=Precision(row["precision"]),
        office=row["office"] or "",
        means=row["means"] or "",
        state=CommitmentState(row["state"]),
        reason=row["reason"] or "",
    )
    commitment = actions.promise(
        demo.bodies[row["body"]],
        demo.programme,
        words,
        challenge=demo.challenges.get(row["challenge"] or ""),
        option=demo.options.get(row["option"] or ""),
        by=demo.users["organisator"],
    )
    Progress.objects.bulk_create(
        Progress(programme=demo.programme, commitment=commitment, on=day(step["date"]), text=step["text"])
        for step in row["progress"]
    )
