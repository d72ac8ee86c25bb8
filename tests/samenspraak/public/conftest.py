"""A small programme with one of everything that the public pages show, in as many copies as a test asks for."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pytest
from django.conf import settings
from django.test import Client

from samenspraak.convene.choices import DialogueKind
from samenspraak.convene.models import Dialogue, Theme
from samenspraak.followup.models import Commitment, HandOver, Reply
from samenspraak.gather.models import Contribution
from samenspraak.ground import clock
from samenspraak.ground.models import Programme
from samenspraak.people.models import Body
from samenspraak.perspective.choices import Part, Sort
from samenspraak.perspective.models import Challenge, Edition, Option, Section, Sentence
from samenspraak.public.models import RenderedPage
from tests.factories.rows import (
    make_body,
    make_commitment,
    make_contribution,
    make_dialogue,
    make_edition,
    make_evidence,
    make_programme,
    make_sentence,
    make_table,
    make_thread,
)

NOON = dt.datetime(2026, 11, 24, 12, tzinfo=dt.UTC)
LINK = re.compile(r'(?:href|src)="(/(?:nl|en)/[^"#?]*)')


@pytest.fixture(autouse=True)
def own_journal(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(settings, "WITHDRAWAL_JOURNAL", tmp_path / "withdrawals.journal")


@pytest.fixture(autouse=True)
def noon() -> Iterator[None]:
    with clock.moved_to(NOON):
        yield


@dataclass
class World:
    """What was made, so that tests can point at it."""

    programme: Programme
    body: Body
    edition: Edition
    challenge: Challenge
    dialogues: list[Dialogue] = field(default_factory=list)
    said: list[Contribution] = field(default_factory=list)
    otherwise: list[Contribution] = field(default_factory=list)
    threads: list = field(default_factory=list)
    sentences: list[Sentence] = field(default_factory=list)
    commitments: list[Commitment] = field(default_factory=list)

    def address(self, rest: str = "", language: str = "en") -> str:
        return f"/{language}/{self.programme.slug}/{rest}"


def make_world(copies: int = 1) -> World:
    """A programme in which everything that pages list occurs `copies` times."""
    programme = make_programme(summary_nl="Over het water.", question_nl="Wat is er nodig?")
    body = make_body()
    edition = make_edition(programme, published=True)
    challenge = Challenge.objects.get(edition=edition)
    world = World(programme, body, edition, challenge)
    for number in range(copies):
        _talk(world, number)
    for number in range(copies):
        _write(world, number)
    return world


def _talk(world: World, number: int) -> None:
    theme = Theme.objects.create(programme=world.programme, title_nl=f"Thema {number}", order=number)
    invited = make_dialogue(world.programme, title_nl=f"Dialoog {number}", theme=theme)
    own = make_dialogue(world.programme, title_nl=f"Eigen dialoog {number}", kind=DialogueKind.SELF_ORGANISED)
    world.dialogues += [invited, own]
    table, own_table = make_table(invited), make_table(own)
    world.said.append(make_contribution(table, f"Wij missen het veerhuis, zei stem {number}."))
    world.said.append(make_contribution(own_table, f"Bij ons is het net zo, zei eigen stem {number}."))
    world.otherwise.append(make_contribution(table, f"Ik mis niets, zei tegenstem {number}.", seat=2))


def _write(world: World, number: int) -> None:
    thread = make_thread(
        world.programme, f"Een huiskamer {number}", said=world.said, otherwise=world.otherwise, order=number
    )
    world.threads.append(thread)
    world.challenge.threads.add(thread)
    summary = Section.objects.get(challenge=world.challenge, part=Part.SUMMARY)
    heard = make_sentence(
        summary,
        f"Deelnemers missen een plek, zin {number}.",
        cites=[thread, *world.said],
        order=number * 2,
    )
    evidence = make_sentence(
        summary,
        f"Er sloten 31 huizen, zin {number}.",
        sort=Sort.EVIDENCE,
        cites=[make_evidence(world.programme, f"Passage {number}")],
        order=number * 2 + 1,
    )
    world.sentences += [heard, evidence]
    option = Option.objects.create(
        programme=world.programme,
        challenge=world.challenge,
        key=f"o{number}",
        order=number,
        title="Een sleutel",
    )
    speaks_for = Section.objects.create(
        programme=world.programme,
        edition=world.edition,
        challenge=world.challenge,
        option=option,
        part=Part.OPTION_FOR,
        order=number,
    )
    make_sentence(speaks_for, "Dat helpt, zeiden deelnemers.", cites=[world.said[0]])
    Reply.objects.create(
        programme=world.programme, body=world.body, option=option, verdict="adopted", why="Goed plan."
    )
    meeting = HandOver.objects.create(
        programme=world.programme, body=world.body, held_on=dt.date(2026, 11, 2)
    )
    meeting.challenges.add(world.challenge)
    world.commitments.append(
        make_commitment(world.programme, world.body, challenge=world.challenge, due=dt.date(2026, 10, 1))
    )


@pytest.fixture
def world(db) -> World:
    return make_world()


@pytest.fixture
def fresh(client: Client) -> Callable[[str], str]:
    """Ask for a page that was not rendered before, and give its text."""

    def get(address: str) -> str:
        RenderedPage.objects.all().delete()
        response = client.get(address)
        assert response.status_code == 200, address
        return response.content.decode()

    return get


FILES = ("/pdf/", "/docx/", "/odt/", ".png", ".svg", ".zip", ".csv", ".parquet", ".jsonld")


def crawl(client: Client, *starts: str) -> dict[str, str]:
    """Every page that can be reached by links from these, by address; bodies as text."""
    pages: dict[str, str] = {}
    waiting = list(starts)
    while waiting:
        address = waiting.pop()
        if address in pages or "/werkbank/" in address:
            continue
        # Files hold their text compressed and take a while to make: other tests look at what stands in them.
        is_text = not address.endswith(FILES)
        pages[address] = client.get(address).content.decode() if is_text else ""
        waiting += LINK.findall(pages[address])
    return pages
