"""From words to what became of them, honestly, in a fixed number of questions."""

from __future__ import annotations

import datetime as dt

import pytest

from samenspraak.analyse.models import Run
from samenspraak.followup.models import Reply
from samenspraak.ground import clock
from samenspraak.perspective.models import Challenge, Edition, Section
from samenspraak.trace.queries import journey
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


@pytest.fixture
def table():
    return make_table(make_dialogue(make_programme()))


def test_each_step_is_said_only_when_it_has_come(table) -> None:
    programme, said = table.programme, make_contribution(table)
    assert journey(said).state == "received"
    Run.objects.create(programme=programme, version_ids=[str(said.current.pk)], finished_at=clock.now())
    assert journey(said).state == "read"
    thread = make_thread(programme, said=[said])
    assert journey(said).state == "threaded"
    make_edition(programme, published=True)
    sentence = make_sentence(Section.objects.earliest("order"), "Aan één tafel.", cites=[thread])
    assert (journey(said).state, journey(said).sentences) == ("reported", [sentence])
    body, challenge = make_body(), Challenge.objects.get()
    reply = Reply.objects.create(
        programme=programme, body=body, challenge=challenge, verdict="partly", why="Eerst de kernen."
    )
    assert (journey(said).state, journey(said).replies) == ("answered", [reply])
    promise = make_commitment(programme, body, challenge=challenge)
    promise.progress.create(programme=programme, on=dt.date(2026, 11, 2), text="Twee huiskamers open.")
    found = journey(said)
    assert (found.state, found.commitments, found.last_moved_on) == (
        "promised",
        [promise],
        max(reply.given_on, dt.date(2026, 11, 2)),
    )


def test_a_draft_is_nobodys_business_yet(table) -> None:
    said = make_contribution(table)
    make_edition(table.programme)
    make_sentence(Section.objects.earliest("order"), "Gehoord.", cites=[said])
    assert journey(said).sentences == []


def test_the_number_of_questions_does_not_grow(table, django_assert_num_queries) -> None:
    programme, said = table.programme, make_contribution(table)
    make_edition(programme, published=True)
    for number in range(3):
        thread = make_thread(programme, f"Draad {number}", said=[said])
        make_sentence(Section.objects.earliest("order"), f"Zin {number}.", cites=[thread], order=number)
        make_commitment(programme, make_body(f"gemeente-{number}"), challenge=Challenge.objects.get())
    with django_assert_num_queries(10):
        assert len(journey(said).commitments) == 3


def test_what_was_answered_to_an_older_version_is_still_found(table) -> None:
    said = make_contribution(table)
    thread = make_thread(table.programme, said=[said])
    make_edition(table.programme, published=True)
    old = Challenge.objects.get()
    promise = make_commitment(table.programme, make_body(), challenge=old)
    Edition.objects.update(state="replaced")
    newer = make_edition(table.programme, published=True, number=2)
    make_sentence(newer.sections.earliest("order"), "Aan één tafel.", cites=[thread])
    assert journey(said).commitments == [promise]
