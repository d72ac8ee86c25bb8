"""One programme of four invited tables, with a thread heard at two of them."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from samenspraak.analyse.models import RedThread
from samenspraak.gather.models import Contribution
from samenspraak.ground.models import Programme
from samenspraak.people.models import User
from samenspraak.perspective import actions
from samenspraak.perspective.choices import Sort
from samenspraak.perspective.models import Challenge, Edition, Rendering, Section, Sentence
from samenspraak.perspective.phrases import phrases_of
from tests.factories.rows import (
    make_contribution,
    make_dialogue,
    make_edition,
    make_evidence,
    make_programme,
    make_sentence,
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


@pytest.fixture
def full(world: World) -> World:
    """A published edition: two heard sentences, one from research, one of the authors, and a quote."""
    make_sentence(world.summary, "Aan 2 van de 4 tafels is een plek gemist.", cites=[world.thread])
    make_sentence(world.summary, "Een student mist het café.", cites=[world.said[0]], order=1)
    make_sentence(
        world.summary,
        "Er sloten 31 buurthuizen.",
        sort=Sort.EVIDENCE,
        cites=[make_evidence(world.programme)],
        order=2,
    )
    make_sentence(world.story, "Wij danken allen.", sort=Sort.OURS)
    actions.add_quote(world.story, actions.choose(world.said[0].current, SAID), by=None)
    actions.publish(world.edition, by=None)
    world.edition.refresh_from_db()
    return world


def sentences(world: World) -> list[Sentence]:
    rows = Sentence.objects.filter(section__edition=world.edition).select_related("section")
    return list(rows.order_by("section__order", "order"))


def plain_of(world: World, texts: list[str] | None = None) -> Rendering:
    """A plain rendering; the first two sentences together in one."""
    made = actions.begin_rendering(
        world.edition, language="nl", plain=True, by=world.editor, made_by="De redactie"
    )
    one, two, three, four = sentences(world)
    texts = texts or [
        "Aan 2 van de 4 tafels missen mensen een plek.",
        "31 buurthuizen gingen dicht.",
        "Dank u wel.",
    ]
    for of, text in zip([[one, two], [three], [four]], texts, strict=True):
        actions.render_sentence(made, of, text, by=world.editor)
    return made


def english_of(world: World) -> Rendering:
    made = actions.begin_rendering(
        world.edition, language="en", plain=False, by=world.editor, made_by="The team"
    )
    texts = [
        "At 2 of the 4 tables a place was missed.",
        "A student misses the café.",
        "31 centres closed.",
        "Thanks.",
    ]
    for row, text in zip(sentences(world), texts, strict=True):
        actions.render_sentence(made, [row], text, by=world.editor)
    return made


def translate_texts(made: Rendering, by: User | None, **told: str) -> None:
    """Every title, explanation and quote as "EN ...", but for those that are told by their name."""
    for phrase in phrases_of(made.edition):
        text = told.get(phrase.name, f"EN {phrase.text}")
        actions.render_text(made, phrase.subject, phrase.name, text, by=by)
