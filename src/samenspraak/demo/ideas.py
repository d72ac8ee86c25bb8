"""What came into the idea box of the demo: read and shown, still waiting, and one refused with a reason."""

from __future__ import annotations

from samenspraak.demo.rows import Demo, stable_id
from samenspraak.demo.texts import Data, read
from samenspraak.gather import actions
from samenspraak.gather.choices import Purpose
from samenspraak.gather.models import Contribution, Question
from samenspraak.perspective.choices import EditionState
from samenspraak.perspective.models import PublicQuestion


def fill_idea_box(demo: Demo) -> None:
    """Ask the questions, take the ideas in, and decide about some of them."""
    text: Data = read("ideas.json")
    moderator = demo.users["moderator"]
    questions = {
        row["key"]: actions.ask_question(demo.programme, text_nl=row["nl"], text_en=row["en"], by=moderator)
        for row in text["questions"]
    }
    for row in text["ideas"]:
        actions.receive_idea(demo.programme, _writing(demo, row, questions))
        contribution = Contribution.objects.get(pk=stable_id(row["key"]))
        if row["verdict"] == "open":
            actions.let_through(contribution, by=moderator)
        elif row["verdict"] == "refused":
            actions.refuse(contribution, reason=row["reason"], by=moderator)
            bearer = contribution.supports.get().bearer
            assert bearer is not None
            actions.appeal(contribution, bearer=bearer, text=row["appeal"])


def _writing(demo: Demo, row: Data, questions: dict[str, Question]) -> actions.Writing:
    return actions.Writing(
        key=stable_id(row["key"]),
        text=row["text"],
        question=questions.get(row.get("question", "")),
        asked_in=_public_id(demo, row.get("asked_in", "")),
        speaks_as=row["speaks_as"],
        purposes={Purpose.QUOTE: True} if row["quote"] else None,
    )


def _public_id(demo: Demo, key: str) -> str:
    """The public id of a question of the edition; empty where the idea answers none."""
    found = PublicQuestion.objects.filter(
        programme=demo.programme, key=key, challenge__edition__state=EditionState.PUBLISHED
    ).first()
    return found.public_id if found is not None else ""
