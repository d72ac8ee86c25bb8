"""One programme of four invited tables, with a thread heard at two of them."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from samenspraak.analyse.models import RedThread
from samenspraak.gather.models import Contribution
from samenspraak.ground.models import Programme
from samenspraak.people.models import User
from samenspraak.perspective.models import Challenge, Edition, Section
from tests.factories.rows import (
    make_contribution,
    make_dialogue,
    make_edition,
    make_programme,
    make_table,
    make_thread,
)
from tests.people import enter

SAID = "Sinds het café dicht is, zie ik mijn buren alleen nog bij de container."
OTHERWISE = "Ik heb genoeg aan mijn eigen tuin."


@dataclass
class World:
    """What the tests of this room share."""

    programme: Programme
    edition: Edition
    challenge: Challenge
    summary: Section
    story: Section
    thread: RedThread
    said: list[Contribution] = field(default_factory=list)
    otherwise: Contribution | None = None
    editor: User | None = None
    publisher: User | None = None


@pytest.fixture
def world(db: None) -> World:
    programme = make_programme()
    dialogue = make_dialogue(programme)
    tables = [make_table(dialogue, number) for number in range(1, 5)]
    said = [make_contribution(tables[0], SAID), make_contribution(tables[1], "Er is geen plek meer.")]
    otherwise = make_contribution(tables[2], OTHERWISE)
    thread = make_thread(programme, said=said, otherwise=[otherwise])
    edition = make_edition(programme)
    challenge = edition.challenges.get()
    summary, story = edition.sections.order_by("order")
    return World(
        programme=programme,
        edition=edition,
        challenge=challenge,
        summary=summary,
        story=story,
        thread=thread,
        said=said,
        otherwise=otherwise,
        editor=enter("eva", programme),
        publisher=enter("paul", programme),
    )
