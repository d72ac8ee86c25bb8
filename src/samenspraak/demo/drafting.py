"""The demo's next edition, half written: changes with their reasons, remarks and answers, and a check by a body."""

from __future__ import annotations

import datetime as dt

from samenspraak.demo.convening import STAFFED_BODY
from samenspraak.demo.rows import Demo
from samenspraak.demo.texts import Data, evening, read
from samenspraak.ground import clock
from samenspraak.perspective import actions
from samenspraak.perspective.models import Challenge, Edition, Sentence


def begin_draft(demo: Demo, edition: Edition) -> None:
    """What the editors did since: by the same actions that people use."""
    text: Data = read("draft.json")
    writer = demo.users["redacteur"]
    with clock.moved_to(evening(text["begun"], 9)):
        draft = actions.amend(edition, by=writer)
        for row in text["changes"]:
            changed = actions.change_sentence(
                _sentence(demo, draft, row["sentence"]), text=row["text"], revision=0, by=writer
            )
            subject = f"sentence:{changed.key}"
            actions.explain_change(draft, subject, reason=row["reason"], why=row["why"], by=writer)
        actions.open_round(
            draft,
            question=text["round"]["question"],
            ends_on=dt.date.fromisoformat(text["round"]["ends_on"]),
            by=writer,
        )
        for row in text["remarks"]:
            _remark(demo, draft, row)
        for row in text["checks"]:
            actions.ask_check(
                _sentence(demo, draft, row["sentence"]),
                demo.bodies[STAFFED_BODY],
                question=row["question"],
                due=dt.date.fromisoformat(row["due"]),
                by=writer,
            )


def _remark(demo: Demo, draft: Edition, row: Data) -> None:
    about = _about(demo, draft, row["about"])
    remark = actions.comment(about, row["text"], by=demo.users[row["by"]])
    for answer in row["answers"]:
        actions.comment(about, answer["text"], by=demo.users[answer["by"]], answers=remark)
    if row["resolved"]:
        actions.resolve(remark, by=demo.users["redacteur"])


def _about(demo: Demo, draft: Edition, key: str) -> Sentence | Challenge:
    if key in demo.challenges:
        return draft.challenges.select_related("edition__programme").get(key=key)
    return _sentence(demo, draft, key)


def _sentence(demo: Demo, draft: Edition, key: str) -> Sentence:
    """The same sentence in the draft: it carries the same key."""
    rows = Sentence.objects.filter(section__edition=draft, key=demo.sentences[key].key)
    return rows.select_related("section__edition__programme", "programme").get()
