"""A contribution's journey as a line with stations: each leads to where it can be read, or says it is not there yet."""

from __future__ import annotations

import re

import pytest
from django.urls import reverse

from samenspraak.followup.actions import change_state
from samenspraak.followup.choices import CommitmentState
from tests.factories.rows import (
    make_body,
    make_commitment,
    make_contribution,
    make_dialogue,
    make_edition,
    make_programme,
    make_sentence,
    make_table,
    make_thread,
)

pytestmark = pytest.mark.django_db

STOP = re.compile(r'journey__stop--(\w+)".*?<span class="journey__label">(.*?)</span>', re.DOTALL)
LINK = re.compile(r'href="([^"]+)"')


@pytest.fixture
def said():
    return make_contribution(make_table(make_dialogue(make_programme())))


def line(client, said) -> list[tuple[str, str]]:
    """Each station: its state, and where it leads."""
    page = client.get(reverse("public:contribution", args=[said.programme.slug, said.public_id]))
    found = STOP.findall(page.content.decode())
    return [(state, *LINK.findall(label)) for state, label in found]


def at(name: str, said, *args: object) -> str:
    return reverse(f"public:{name}", args=[said.programme.slug, *args])


def test_what_was_only_said_stops_there(client, said) -> None:
    there = at("dialogue", said, said.table.dialogue.public_id)
    assert line(client, said) == [("done", there), ("current",), *[("none",)] * 6]


def test_each_station_that_was_reached_leads_on(client, said) -> None:
    thread = make_thread(said.programme, said=[said])
    edition = make_edition(said.programme, published=True)
    challenge = edition.challenges.get()
    section = challenge.sections.first()
    sentence = make_sentence(section, "Aan één tafel klonk dit.", cites=[thread])
    promise = make_commitment(said.programme, make_body("gemeente"), challenge=challenge)
    stops = line(client, said)
    assert stops[2] == ("done", at("thread", said, thread.public_id))
    assert stops[3] == ("done", at("sentence", said, sentence.public_id))
    assert stops[6:] == [("current", at("commitment", said, promise.public_id)), ("none",)]

    change_state(promise, CommitmentState.DONE, reason="", by=None)
    assert line(client, said)[7] == ("current", at("commitment", said, promise.public_id))
