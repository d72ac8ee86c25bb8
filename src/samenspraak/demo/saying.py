"""What was said at the demo's tables, with the consents of those who said it."""

from __future__ import annotations

from samenspraak.convene.choices import DialogueKind
from samenspraak.converse.choices import Wording
from samenspraak.demo.rows import Demo, stable_id
from samenspraak.demo.texts import Data, contributions, evening, month, read
from samenspraak.gather.actions import add_contribution
from samenspraak.gather.choices import Door, Manner, Purpose
from samenspraak.gather.models import Consent
from samenspraak.ground import clock


def say(demo: Demo) -> None:
    """Add every contribution on the evening it was said, then what its people agreed to."""
    text = read("programme.json")
    dates = {row["key"]: row["date"] for row in (*text["dialogues"], *text["other_conversations"])}
    consents: list[Consent] = []
    for row in contributions():
        table = demo.tables.get(row["table"] or "")
        held = row["conversation"] or str(row["key"]).split("-")[0]
        due, precision = month(row["by_when"])
        own = table is not None and table.dialogue.kind == DialogueKind.SELF_ORGANISED
        with clock.moved_to(evening(dates[held])):
            contribution = add_contribution(
                programme=demo.programme,
                id=stable_id(row["key"]),
                door=Door.OWN_DIALOGUE if own else Door.TABLE,
                table=table,
                conversation=demo.conversations.get(row["conversation"] or ""),
                text=row["text"],
                kind=row["kind"],
                wording=Wording(row["wording"]),
                speaks_as=row["speaks_as"] or "",
                language="nl",
                seats=[demo.seats[key] for key in row["seats"]],
                who=row["who"] or "",
                by_when=due,
                precision=precision,
                disagreement=row["disagreement"],
                paraphrase=_paraphrase(row),
                by=demo.users["verslaglegger"],
            )
        demo.contributions[row["key"]] = contribution
        consents += _consents(demo, row)
    Consent.objects.bulk_create(consents)


def _paraphrase(row: Data) -> str | None:
    """A note taker's summary, and what nobody in particular said, is told in the words we have of it."""
    if row["paraphrase"]:
        return str(row["paraphrase"])
    return str(row["text"]) if row["wording"] == Wording.SUMMARY or not row["seats"] else None


def _consents(demo: Demo, row: Data) -> list[Consent]:
    """The word of each seat behind a contribution about that contribution, given on paper."""
    return [
        Consent(
            programme=demo.programme,
            bearer=demo.seats[seat].bearer,
            contribution=demo.contributions[row["key"]],
            purpose=purpose,
            given=row["consents"][name],
            manner=Manner.PAPER,
            recorded_by=demo.users["verslaglegger"],
        )
        for seat in row["seats"]
        for purpose, name in ((Purpose.QUOTE, "quote"), (Purpose.OPEN_DATA, "open_data"))
    ]
