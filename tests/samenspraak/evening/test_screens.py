"""The screens of an evening: whose they are, what they tell, and what never gets on the wall."""

from __future__ import annotations

import datetime as dt

import pytest
from django.test import Client

from samenspraak.converse.guard import guarded
from samenspraak.converse.raw import Note
from samenspraak.evening import actions
from samenspraak.evening.choices import WallState
from samenspraak.evening.models import TableRound, WallLine
from samenspraak.evening.queries import table_states, waiting_lines, wall_columns
from samenspraak.gather.actions import add_office_holder
from samenspraak.gather.models import Intake
from samenspraak.ground import clock, tombstones
from samenspraak.trace.actions import apply_journal, withdraw_contribution
from tests.factories.rows import make_contribution
from tests.samenspraak.evening.conftest import Evening, write_note

BENCH = "/nl/waterkant/werkbank/avond/"
SEVEN = dt.datetime(2026, 3, 12, 18, 0, tzinfo=dt.UTC)


def signed_in(user) -> Client:
    client = Client()
    client.force_login(user)
    return client


def on_the_wall(evening: Evening) -> list[str]:
    return [line.text for column in wall_columns(evening.dialogue, {}) for line in column.lines]


@pytest.fixture(autouse=True)
def own_journal(settings, tmp_path) -> None:
    settings.WITHDRAWAL_JOURNAL = tmp_path / "withdrawals.journal"


@pytest.fixture
def open_wall(evening) -> Evening:
    actions.open_wall(evening.dialogue, by=evening.olga)
    return evening


def test_a_facilitator_sees_her_own_table_and_no_other(evening) -> None:
    fatima = signed_in(evening.fatima)
    assert fatima.get(f"{BENCH}tafel/{evening.first.pk}/").status_code == 200
    assert fatima.get(f"{BENCH}tafel/{evening.second.pk}/").status_code == 404
    assert fatima.post(f"{BENCH}tafel/{evening.second.pk}/ronde/").status_code == 404


def test_the_screen_says_which_kinds_are_still_empty(evening) -> None:
    write_note(evening.first, "Ik droom van een bankje.", "dream")
    write_note(evening.first, "Geschrapt.", "worry", struck=True)
    page = signed_in(evening.fatima).get(f"{BENCH}tafel/{evening.first.pk}/").content.decode()
    state = table_states(evening.dialogue, {})[0]
    assert [(kind.slug, kind.number) for kind in state.kinds] == [
        ("experience", 0),
        ("seed_story", 0),
        ("worry", 0),
        ("keep", 0),
        ("dream", 1),
        ("idea", 0),
        ("agreed_action", 0),
    ]
    assert page.count("nog leeg") == 6
    assert "bankje" not in page


def test_a_round_begins_and_its_clock_runs_from_there(evening) -> None:
    fatima, guide = signed_in(evening.fatima), evening.dialogue.guide
    address = f"{BENCH}tafel/{evening.first.pk}/"
    with clock.moved_to(SEVEN):
        assert "Begin: Aankomen (8 minuten)" in fatima.get(address).content.decode()
        fatima.post(f"{address}ronde/", {"round": guide.rounds.first().pk})
        page = fatima.get(address).content.decode()
    assert "tot 19:08" in page
    assert "Begin: Hoe het u raakt (12 minuten)" in page
    assert TableRound.objects.get().table == evening.first


@pytest.mark.parametrize("wrong", ["", "geen-nummer", "6a6d6ad4-0000-4000-8000-000000000000"])
def test_a_round_of_another_guide_cannot_begin(evening, wrong: str) -> None:
    fatima = signed_in(evening.fatima)
    assert fatima.post(f"{BENCH}tafel/{evening.first.pk}/ronde/", {"round": wrong}).status_code == 404


def test_the_host_sees_all_tables_and_a_stranger_to_the_dialogue_sees_none(evening) -> None:
    write_note(evening.second, "De bus rijdt niet.", "worry")
    address = f"{BENCH}dialoog/{evening.dialogue.pk}/gastheer/"
    page = signed_in(evening.hugo).get(address).content.decode()
    assert ("Tafel 1" in page, "Tafel 2" in page) == (True, True)
    assert "De bus rijdt niet." not in page
    evening.second.roles.all().delete()
    evening.first.roles.filter(user=evening.hugo).delete()
    assert signed_in(evening.hugo).get(address).status_code == 404


def test_afterwards_the_host_reads_what_was_heard_as_far_as_it_may_be_shown(evening) -> None:
    make_contribution(evening.first, "Wij missen een plek om elkaar te zien.", quote=True)
    make_contribution(evening.second, "Dit mag niemand lezen.", quote=False)
    page = signed_in(evening.hugo).get(f"{BENCH}dialoog/{evening.dialogue.pk}/gastheer/").content.decode()
    assert "Wij missen een plek om elkaar te zien." in page
    assert "Dit mag niemand lezen." not in page


def test_the_hosts_page_takes_a_fixed_number_of_queries(evening, django_assert_num_queries) -> None:
    hugo, address = signed_in(evening.hugo), f"{BENCH}dialoog/{evening.dialogue.pk}/gastheer/"
    hugo.get(address)
    make_contribution(evening.first, "Wij missen een plek.")
    with django_assert_num_queries(25):
        hugo.get(address)
    for number in range(5):
        make_contribution(evening.second, f"Nog een plek, {number}.")
        write_note(evening.second, f"Droom {number}.")
    with django_assert_num_queries(25):
        hugo.get(address)


def test_nothing_is_on_a_wall_that_nobody_opened(evening) -> None:
    write_note(evening.first, "Ik droom van een bankje.")
    assert waiting_lines(evening.dialogue) == []
    page = signed_in(evening.olga).get(f"{BENCH}dialoog/{evening.dialogue.pk}/wand/").content.decode()
    assert "De wand is dicht." in page


def test_only_what_a_person_let_through_is_on_the_wall(open_wall) -> None:
    note = write_note(open_wall.first, "Ik droom van een bankje.")
    write_note(open_wall.first, "Ik droom van een boom.")
    write_note(open_wall.first, "De bus rijdt niet.", "worry")
    assert on_the_wall(open_wall) == []
    moderator = signed_in(open_wall.mo)
    address = f"{BENCH}dialoog/{open_wall.dialogue.pk}/wand/doorlaten/"
    waiting = moderator.get(address).content.decode()
    assert ("bankje" in waiting, "boom" in waiting, "bus" in waiting) == (True, True, False)
    moderator.post(f"{address}{note.pk}/", {"verdict": "shown", "sha256": note.sha256})
    assert on_the_wall(open_wall) == ["Ik droom van een bankje."]
    assert "bankje" not in moderator.get(address).content.decode().split("<main")[1].replace("Het staat", "")


def test_a_line_that_was_taken_back_is_off_the_wall_of_an_older_database(open_wall) -> None:
    note = write_note(open_wall.first, "Ik droom van een bankje.")
    actions.decide_line(open_wall.dialogue, note.pk, note.sha256, WallState.SHOWN, by=open_wall.mo)
    # Taken back after this database was copied: only the journal knows.
    tombstones.bury(note, programme=open_wall.programme, reason="withdrawn by its people")
    assert on_the_wall(open_wall) == ["Ik droom van een bankje."]
    assert list(apply_journal()) == [note]
    assert (on_the_wall(open_wall), waiting_lines(open_wall.dialogue)) == ([], [])
    assert (Note.objects.get().text, WallLine.objects.count()) == ("", 0)


def test_what_may_point_to_a_person_is_gone_before_anybody_reads_it(open_wall) -> None:
    write_note(open_wall.first, "Bel mij op 06-12345678 of schrijf jan@voorbeeld.nl.", "idea", who="")
    text = waiting_lines(open_wall.dialogue)[0].text
    assert ("06-12345678" in text, "jan@voorbeeld.nl" in text) == (False, False)


def test_an_office_holder_on_the_list_is_named(open_wall) -> None:
    add_office_holder(open_wall.programme, name="Joke Brandsma", office="Wethouder", by=open_wall.mo)
    words = "Wij vragen het aan wethouder Brandsma en aan Sanne Bakker."
    write_note(open_wall.first, words, "agreed_action", who="Joke Brandsma")
    assert waiting_lines(open_wall.dialogue)[0].text == (
        "Wij vragen het aan wethouder Brandsma en aan [naam]. (Joke Brandsma)"
    )


def test_an_action_says_who_does_it(open_wall) -> None:
    write_note(open_wall.first, "Wij zetten een bankje neer.", "agreed_action", who="twee buren")
    assert waiting_lines(open_wall.dialogue)[0].text == "Wij zetten een bankje neer. (twee buren)"


@pytest.mark.parametrize(
    "change",
    [{"struck": True}, {"sha256": "0" * 64, "text": "Iets anders."}, {"erased_at": SEVEN, "text": ""}],
)
def test_a_line_whose_note_changed_leaves_the_wall_by_itself(open_wall, change) -> None:
    note = write_note(open_wall.first, "Ik droom van een bankje.")
    actions.decide_line(open_wall.dialogue, note.pk, note.sha256, WallState.SHOWN, by=open_wall.mo)
    assert on_the_wall(open_wall) == ["Ik droom van een bankje."]
    type(note).objects.filter(pk=note.pk).update(**change)
    assert on_the_wall(open_wall) == []


def test_a_line_that_changed_while_it_was_looked_at_is_not_let_through(open_wall) -> None:
    note = write_note(open_wall.first, "Ik droom van een bankje.")
    with pytest.raises(actions.Refusal):
        actions.decide_line(open_wall.dialogue, note.pk, "0" * 64, WallState.SHOWN, by=open_wall.mo)
    assert not WallLine.objects.exists()


def test_a_closed_wall_forgets_its_lines(open_wall) -> None:
    note = write_note(open_wall.first, "Ik droom van een bankje.")
    actions.decide_line(open_wall.dialogue, note.pk, note.sha256, WallState.SHOWN, by=open_wall.mo)
    actions.close_wall(open_wall.dialogue, by=open_wall.olga)
    assert (on_the_wall(open_wall), WallLine.objects.count()) == ([], 0)


def test_the_wall_touches_raw_notes_through_the_table_only(open_wall) -> None:
    write_note(open_wall.first, "Ik droom van een bankje.")
    with guarded():
        assert len(waiting_lines(open_wall.dialogue)) == 1
        assert on_the_wall(open_wall) == []


def test_the_words_of_a_withdrawn_note_leave_the_walls_rows_too(open_wall) -> None:
    note = write_note(open_wall.first, "Ik droom van een bankje.")
    actions.decide_line(open_wall.dialogue, note.pk, note.sha256, WallState.SHOWN, by=open_wall.mo)
    said = make_contribution(open_wall.first, "Ik droom van een bankje.")
    Intake.objects.create(programme=open_wall.programme, note=note, contribution=said)
    withdraw_contribution(said, by=None)
    assert (on_the_wall(open_wall), WallLine.objects.count()) == ([], 0)
