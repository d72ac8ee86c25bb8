"""The machine proposes, a person decides, and nothing that was decided loses its past."""

from __future__ import annotations

import pytest

from samenspraak.analyse import actions
from samenspraak.analyse.choices import Descent, Stance, ThreadState
from samenspraak.analyse.queries import analysable_versions, thread_counts
from samenspraak.evening.actions import let_own_through, refuse_own
from samenspraak.gather.choices import ContributionState, Purpose
from samenspraak.ground.models import AuditLine
from tests.factories.rows import (
    make_consent,
    make_contribution,
    make_dialogue,
    make_own,
    make_programme,
    make_table,
    make_thread,
)
from tests.people import enter

pytestmark = pytest.mark.django_db


@pytest.fixture
def table():
    return make_table(make_dialogue(make_programme()))


def test_confirming_makes_it_public_and_is_written_down(table) -> None:
    anna = enter("anna", table.programme)
    thread = make_thread(table.programme, state=ThreadState.PROPOSED)
    before = table.programme.public_version
    actions.confirm(thread, by=anna)
    thread.refresh_from_db()
    table.programme.refresh_from_db()
    assert (thread.state, thread.decided_by) == (ThreadState.CONFIRMED, anna)
    assert table.programme.public_version == before + 1
    assert list(AuditLine.objects.values_list("verb", "actor_id")) == [("confirm_thread", anna.pk)]


def test_a_thread_without_a_name_is_not_confirmed(table) -> None:
    thread = make_thread(table.programme, " ", state=ThreadState.PROPOSED)
    with pytest.raises(actions.Refusal):
        actions.confirm(thread, by=None)


def test_merging_keeps_every_voice_once_and_remembers(table) -> None:
    shared, other = make_contribution(table), make_contribution(table, "De bibliotheek ging dicht.", seat=2)
    older = [
        make_thread(table.programme, "Buurthuis", said=[shared]),
        make_thread(table.programme, said=[shared, other]),
    ]
    merged = actions.merge(older, label_nl="Een plek", by=None)
    assert {strand.version.contribution for strand in merged.strands.all()} == {shared, other}
    assert set(merged.comes_from.values_list("older__label_nl", "descent")) == {
        (thread.label_nl, Descent.MERGED) for thread in older
    }


def test_splitting_moves_the_chosen_voices(table) -> None:
    stays, goes = make_contribution(table), make_contribution(table, "De bus rijdt niet meer.", seat=2)
    thread = make_thread(table.programme, said=[stays, goes])
    part = actions.split(
        thread, list(thread.strands.filter(version=goes.current)), label_nl="Vervoer", by=None
    )
    assert thread_counts([thread])[thread.pk].contributions == 1
    assert thread_counts([part])[part.pk].contributions == 1


def test_all_voices_are_no_part(table) -> None:
    thread = make_thread(table.programme, said=[make_contribution(table)])
    with pytest.raises(actions.Refusal):
        actions.split(thread, list(thread.strands.all()), label_nl="Alles", by=None)


def test_a_voice_can_be_placed_against_a_thread(table) -> None:
    thread = make_thread(table.programme)
    voice = make_contribution(table, "Ik heb dat nooit gemist.")
    actions.place_voice(thread, voice.current, by=None, stance=Stance.OTHERWISE)
    assert thread_counts([thread])[thread.pk].otherwise_contributions == 1


@pytest.mark.parametrize(
    ("words", "analysed"), [([], True), ([True], True), ([False], False), ([False, True], True)]
)
def test_the_newest_word_about_analysis_holds(table, words: list[bool], analysed: bool) -> None:
    contribution = make_contribution(table)
    for given in words:
        make_consent(table.seats.get(number=1).bearer, Purpose.ANALYSE, given=given)
    assert (contribution.current in analysable_versions(table.programme)) == analysed


def test_only_open_contributions_are_analysed(table) -> None:
    make_contribution(table, state=ContributionState.HIDDEN)
    assert list(analysable_versions(table.programme)) == []


def test_an_own_dialogue_is_analysed_and_counted_while_it_is_let_through(table) -> None:
    own = make_own(table.programme)
    said = make_contribution(own.dialogue.tables.get())
    thread = make_thread(table.programme, said=[said])

    def counted() -> tuple[int, int, int, int]:
        count = thread_counts([thread])[thread.pk]
        return (
            analysable_versions(table.programme).count(),
            count.own_heard,
            count.own_total,
            count.contributions,
        )

    assert counted() == (0, 0, 0, 0)
    let_own_through(own, by=None)
    assert counted() == (1, 1, 1, 1)
    refuse_own(own, reason="Een campagne", by=None)
    assert counted() == (0, 0, 0, 0)


def test_a_run_without_anything_to_read_is_refused(table) -> None:
    with pytest.raises(actions.Refusal):
        actions.start_run(table.programme, by=None)
