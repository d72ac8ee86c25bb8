"""The outcome of a dialogue: interim until every record is signed and all was looked at; dated, its changes told."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from samenspraak.converse.models import TableRecord
from samenspraak.gather.actions import Change, add_version
from samenspraak.gather.choices import ContributionState
from samenspraak.ground import clock
from samenspraak.public.queries.outcomes import Changed, changes_since, outcomes
from samenspraak.trace.actions import withdraw_contribution
from tests.factories.rows import make_contribution, make_table
from tests.samenspraak.public.conftest import NOON, World
from tests.samenspraak.public.test_site import entries

pytestmark = pytest.mark.django_db
EVENING = NOON
INTERIM = "Een tussenstand, van 24 november 2026"
WHOLE = "De uitkomst is compleet sinds"


def record(table: Any, *, signed: dt.datetime | None = None, version: int = 1) -> TableRecord:
    return TableRecord.objects.create(
        programme=table.programme,
        table=table,
        version=version,
        state="signed" if signed else "open",
        signed_at=signed,
    )


@pytest.fixture
def page(world: World, fresh: Callable[[str], str]) -> Callable[[], str]:
    return lambda: fresh(world.address(f"dialogen/{world.dialogues[0].public_id}/", "nl"))


def test_it_is_interim_until_every_table_signed(world, page, client) -> None:
    dialogue = world.dialogues[0]
    first, second = dialogue.tables.get(), make_table(dialogue, number=2)
    record(first, signed=EVENING)
    still_open = record(second)
    assert f"{INTERIM}: 1 van de 2 tafels die hier een verslag bijhouden" in page()
    assert entries(client, world) == ["Editie 1: Wat wij hoorden"]
    still_open.state, still_open.signed_at = "signed", EVENING
    still_open.save()
    text = page()
    assert (INTERIM in text, WHOLE in text) == (False, True)
    assert entries(client, world) == ["Wat is gehoord: Dialoog 0", "Editie 1: Wat wij hoorden"]


def test_it_is_interim_while_something_waits_for_a_moderator(world, page, client) -> None:
    table = world.dialogues[0].tables.get()
    record(table, signed=EVENING)
    waits = make_contribution(table, "Nog niet bekeken.", seat=5, state=ContributionState.HIDDEN)
    text = page()
    assert INTERIM in text
    assert "1 bijdrage wacht op een moderator." in text
    assert "Nog niet bekeken." not in text
    assert "Wat is gehoord: Dialoog 0" not in entries(client, world)
    waits.state = ContributionState.OPEN
    waits.save()
    assert WHOLE in page()


def test_a_record_that_was_opened_again_is_not_signed(world, page) -> None:
    table = world.dialogues[0].tables.get()
    record(table, signed=EVENING)
    record(table, version=2)
    assert f"{INTERIM}: 0 van de 1 tafels" in page()


def test_a_dialogue_that_came_as_a_file_says_nothing_of_records(page) -> None:
    text = page()
    assert (INTERIM in text, WHOLE in text, "Hier tekende geen tafel" in text) == (False, False, False)


def test_what_changed_after_signing_is_told_by_day_and_without_words(world, page) -> None:
    dialogue = world.dialogues[0]
    table = dialogue.tables.get()
    record(table, signed=EVENING)
    with clock.moved_to(EVENING + dt.timedelta(days=1)):
        add_version(
            world.said[0], Change(text="Wij missen het veerhuis erg."), reason="Zo zei ik het.", by=None
        )
    with clock.moved_to(EVENING + dt.timedelta(days=2)):
        make_contribution(table, "Dit kwam later.", seat=6)
        withdraw_contribution(world.otherwise[0], by=None)
    outcome = outcomes([dialogue])[dialogue.pk]
    assert changes_since(dialogue, outcome) == [
        Changed(dt.date(2026, 11, 26), corrected=0, added=1, taken_back=1),
        Changed(dt.date(2026, 11, 25), corrected=1, added=0, taken_back=0),
    ]
    text = page()
    assert "1 kwam later binnen; 1 is ingetrokken door wie het zei." in " ".join(text.split())
    assert "Zo zei ik het." not in text


def test_outcomes_ask_the_database_twice_however_many_there_are(world, django_assert_num_queries) -> None:
    for dialogue in world.dialogues:
        record(dialogue.tables.get(), signed=EVENING)
    with django_assert_num_queries(2):
        found = outcomes(world.dialogues)
    assert [found[dialogue.pk].is_whole for dialogue in world.dialogues] == [True, True]
