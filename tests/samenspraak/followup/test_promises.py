"""Answers with why, promises with a date, and overdue that nobody can set or hide."""

from __future__ import annotations

import datetime as dt

import pytest
from django.db import IntegrityError, transaction

from samenspraak.followup import actions
from samenspraak.followup.actions import Promise
from samenspraak.followup.choices import CommitmentState
from samenspraak.followup.models import Commitment, Reply
from samenspraak.followup.queries import board, own_commitments
from samenspraak.ground import clock
from samenspraak.ground.choices import Precision
from samenspraak.perspective.models import Challenge, Edition
from tests.factories.rows import make_body, make_commitment, make_edition, make_programme
from tests.people import enter, enter_stranger

pytestmark = pytest.mark.django_db
NOON = dt.datetime(2026, 11, 24, 12, tzinfo=dt.UTC)


@pytest.fixture
def programme():
    programme = make_programme()
    make_edition(programme, published=True)
    return programme


def test_an_answer_without_a_reason_is_refused_by_action_and_database(programme) -> None:
    body, challenge = make_body(), Challenge.objects.get()
    with pytest.raises(actions.Refusal):
        actions.reply(body, challenge, verdict="not", why="  ", by=None)
    with pytest.raises(IntegrityError), transaction.atomic():
        Reply.objects.create(programme=programme, body=body, challenge=challenge, verdict="not", why="")


def test_it_is_done_since_the_day_that_this_was_said_last(programme) -> None:
    """Done, taken up again and done once more: the last time counts; while it is not done there is no day."""
    promise = make_commitment(programme, make_body())
    seen = []
    for days, state in ((0, "done"), (3, "under_way"), (5, "done"), (6, "done")):
        with clock.moved_to(NOON + dt.timedelta(days=days)):
            actions.change_state(promise, CommitmentState(state), by=None)
            seen.append(Commitment.objects.get().done_on)
    assert seen == [dt.date(2026, 11, 24), None, dt.date(2026, 11, 29), dt.date(2026, 11, 29)]


@pytest.mark.parametrize(
    ("precision", "last_day"),
    [
        (Precision.DAY, dt.date(2026, 5, 12)),
        (Precision.MONTH, dt.date(2026, 5, 31)),
        (Precision.QUARTER, dt.date(2026, 6, 30)),
    ],
)
def test_a_promise_is_in_time_until_the_end_of_what_was_named(programme, precision, last_day) -> None:
    promise = make_commitment(
        programme, make_body(), due=dt.date(2026, 5, 12), due_precision=precision, state="planned"
    )
    midnight_after = dt.datetime.combine(last_day, dt.time(12), dt.UTC)
    with clock.moved_to(midnight_after):
        assert (promise.last_day, promise.is_overdue) == (last_day, False)
    with clock.moved_to(midnight_after + dt.timedelta(days=1)):
        assert (promise.is_overdue, promise.days_overdue) == (True, 1)


@pytest.mark.parametrize("state", [CommitmentState.DONE, CommitmentState.NOT_DONE])
def test_what_is_over_is_not_overdue(programme, state) -> None:
    with clock.moved_to(NOON):
        promise = make_commitment(
            programme, make_body(), due=dt.date(2026, 1, 1), state=state, reason="Het pand is verkocht."
        )
        assert promise.is_overdue is False


@pytest.mark.parametrize("state", [CommitmentState.CHANGED, CommitmentState.NOT_DONE])
def test_changed_and_not_done_need_a_reason(programme, state) -> None:
    promise = make_commitment(programme, make_body())
    with pytest.raises(actions.Refusal):
        actions.change_state(promise, state, by=None)
    actions.change_state(promise, state, by=None, reason="De begroting is verworpen.")
    assert Commitment.objects.get().state == state


def test_a_promise_needs_a_date(programme) -> None:
    with pytest.raises(actions.Refusal):
        actions.promise(make_body(), programme, Promise(what_nl="Ooit iets.", due=None), by=None)


def test_staff_speak_for_their_own_body_only(programme) -> None:
    own, other = make_body(), make_body("gemeente-overwater")
    bram = enter("bram", programme, body=own)
    actions.change_state(make_commitment(programme, own), CommitmentState.DONE, by=bram)
    with pytest.raises(actions.Refusal):
        actions.change_state(make_commitment(programme, other), CommitmentState.DONE, by=bram)
    assert {promise.body for promise in own_commitments(bram, programme)} == {own}


def test_a_stranger_speaks_for_nobody(programme) -> None:
    stella = enter_stranger(make_programme("elders"))
    with pytest.raises(actions.Refusal):
        actions.report_progress(make_commitment(programme, make_body()), text="Klaar.", by=stella)


def test_the_board_hides_nothing(programme, django_assert_num_queries) -> None:
    body = make_body()
    late = make_commitment(programme, body, due=dt.date(2026, 10, 1))
    done = make_commitment(programme, body, state="done")
    with clock.moved_to(NOON), django_assert_num_queries(4):
        found = board(programme)
        assert found.overdue == [late]
    assert found.commitments == [late, done]
    assert [waiting.challenge for waiting in found.unanswered] == [Challenge.objects.get()]
    assert found.counts == {"under_way": 1, "done": 1}


def test_an_answer_holds_for_the_next_version_of_a_challenge(programme) -> None:
    challenge = Challenge.objects.get()
    actions.reply(make_body(), challenge, verdict="adopted", why="Wij beginnen ermee.", by=None)
    Edition.objects.update(state="replaced")
    newer = make_edition(programme, published=True, number=2)
    assert newer.challenges.get().key == challenge.key
    assert board(programme).unanswered == []


def test_a_new_version_does_not_set_the_waiting_back(programme) -> None:
    with clock.moved_to(NOON - dt.timedelta(days=30)):
        make_edition(programme, published=True, number=3)
    Edition.objects.update(state="replaced")
    with clock.moved_to(NOON):
        make_edition(programme, published=True, number=4)
        assert [waiting.days for waiting in board(programme).unanswered] == [30]
