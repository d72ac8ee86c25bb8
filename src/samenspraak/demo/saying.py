"""What was said at the demo's tables, with the consents of those who said it."""

from __future__ import annotations

from samenspraak.convene.choices import DialogueKind
from samenspraak.converse.choices import Wording
from samenspraak.demo.rows import Demo, stable_id
from samenspraak.demo.texts import Data, contributions, evening, month, read
from samenspraak.gather.actions import Spoken, add_contributions, translate
from samenspraak.gather.choices import Door, Manner, Purpose
from samenspraak.gather.models import Consent
from samenspraak.ground import clock

# What was asked on paper; to be described by their role only those were asked whom the perspective describes so.
_ASKED = ((Purpose.QUOTE, "quote"), (Purpose.OPEN_DATA, "open_data"), (Purpose.DESCRIBE, "describe"))


def say(demo: Demo) -> None:
    """Add every contribution on the evening it was said, then what its people agreed to."""
    text = read("programme.json")
    consents: list[Consent] = []
    rows = contributions()
    for held in (*text["dialogues"], *text["other_conversations"]):
        said = [row for row in rows if _held(row) == held["key"]]
        with clock.moved_to(evening(held["date"])):
            made = add_contributions(
                demo.programme, [_spoken(demo, row) for row in said], by=demo.users["verslaglegger"]
            )
        demo.contributions.update(zip((row["key"] for row in said), made, strict=True))
        consents += [consent for row in said for consent in _consents(demo, row)]
    Consent.objects.bulk_create(consents)
    for row in rows:
        for one in row.get("translations", []):
            translate(demo.contributions[row["key"]], **one, by=demo.users["verslaglegger"])


def _held(row: Data) -> str:
    """The dialogue or conversation at which it was said: the first part of its key."""
    return str(row["conversation"] or row["key"].split("-")[0])


def _spoken(demo: Demo, row: Data) -> Spoken:
    table = demo.tables.get(row["table"] or "")
    own = table is not None and table.dialogue.kind == DialogueKind.SELF_ORGANISED
    due, precision = month(row["by_when"])
    return Spoken(
        id=stable_id(row["key"]),
        door=Door.OWN_DIALOGUE if own else Door.TABLE,
        table=table,
        conversation=demo.conversations.get(row["conversation"] or ""),
        text=row["text"],
        kind=row["kind"],
        wording=Wording(row["wording"]),
        speaks_as=row["speaks_as"] or "",
        seats=tuple(demo.seats[key] for key in row["seats"]),
        who=row["who"] or "",
        by_when=due,
        precision=precision,
        disagreement=row["disagreement"],
        several=row.get("several", False),
        paraphrase=_paraphrase(row),
    )


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
        for purpose, name in _ASKED
        if name in row["consents"]
    ]
