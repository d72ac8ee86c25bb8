"""Agreed actions of tables, initiatives that are kept, steps on the way, and meetings with a record."""

from __future__ import annotations

import datetime as dt

import pytest
from django.db import IntegrityError, transaction

from samenspraak.followup import actions
from samenspraak.followup.actions import Minutes, Promise
from samenspraak.followup.choices import CommitmentState
from samenspraak.followup.models import Commitment, HandOver, OngoingInitiative
from samenspraak.followup.queries import own_commitments
from samenspraak.ground import clock
from samenspraak.ground.choices import Precision
from samenspraak.perspective.models import Challenge, Initiative, Option
from samenspraak.trace.actions import withdraw_contribution
from tests.factories.rows import (
    make_body,
    make_commitment,
    make_contribution,
    make_dialogue,
    make_edition,
    make_programme,
    make_table,
)
from tests.people import enter

pytestmark = pytest.mark.django_db
NOON = dt.datetime(2026, 11, 24, 12, tzinfo=dt.UTC)
BENCH = "/en/waterkant/werkbank/opvolging/"


@pytest.fixture(autouse=True)
def own_journal(tmp_path, settings) -> None:
    settings.WITHDRAWAL_JOURNAL = tmp_path / "withdrawals.journal"


@pytest.fixture
def programme():
    programme = make_programme()
    make_edition(programme, published=True)
    return programme


@pytest.fixture
def action(programme):
    table = make_table(make_dialogue(programme))
    words = "Wij koken elke maand samen."
    return make_contribution(table, words, kind="agreed_action", by_when=dt.date(2027, 1, 1))


def test_an_action_of_a_table_is_a_promise_of_that_table(programme, action, client) -> None:
    client.force_login(enter("olga", programme))
    form = {"action": action.public_id, "what": "Samen koken.", "due": "2027-01-01", "due_precision": "month"}
    assert client.post(f"{BENCH}vervolgacties/", form).status_code == 302
    found = Commitment.objects.get()
    assert (found.table, found.body, found.contribution, found.what_nl) == (
        action.table,
        None,
        action,
        "Samen koken.",
    )
    page = client.get("/en/waterkant/toezeggingen/").content.decode()
    assert "Table 1 of “Dialoog in het veerhuis”" in page
    assert "Every action of a table" in client.get(f"{BENCH}vervolgacties/").content.decode()


def test_an_action_without_a_date_is_asked_for_one(programme, action) -> None:
    with pytest.raises(actions.Refusal):
        actions.promise_agreed_action(action, due=None, precision=Precision.DAY, what="Koken.", by=None)


def test_what_a_table_takes_back_is_no_promise_any_more(programme, action) -> None:
    given = {"due": dt.date(2027, 1, 1), "precision": Precision.MONTH, "what": "Koken."}
    actions.promise_agreed_action(action, by=None, **given)
    withdraw_contribution(action, by=None)
    assert Commitment.objects.count() == 0


def test_a_promise_has_one_owner(programme) -> None:
    with pytest.raises(actions.Refusal):
        actions.promise(None, programme, Promise(what_nl="Iets.", due=dt.date(2027, 1, 1)), by=None)
    with pytest.raises(IntegrityError), transaction.atomic():
        Commitment.objects.create(programme=programme, what_nl="Iets.", due=dt.date(2027, 1, 1))


def test_staff_of_a_body_do_not_touch_a_tables_promise(programme, action, client) -> None:
    given = {"due": dt.date(2027, 1, 1), "precision": Precision.MONTH, "what": "Koken."}
    row = actions.promise_agreed_action(action, by=None, **given)
    client.force_login(enter("bram", programme, body=make_body()))
    assert client.get(f"{BENCH}toezegging/{row.public_id}/").status_code == 404


def test_a_step_is_reached_by_progress_and_the_way_stays_known(programme) -> None:
    with clock.moved_to(NOON):
        row = make_commitment(programme, make_body())
        step = actions.add_milestone(row, what="Sleutel besteld", due=dt.date(2026, 11, 1), by=None)
        assert step.is_overdue
        actions.report_progress(row, text="Besteld.", milestone=step, by=None)
        step.refresh_from_db()
        assert (step.reached_on, step.is_overdue) == (NOON.date(), False)
        with pytest.raises(actions.Refusal):
            actions.change_state(row, CommitmentState.UNDER_WAY, due=dt.date(2027, 3, 1), by=None)
        actions.change_state(
            row, CommitmentState.CHANGED, due=dt.date(2027, 3, 1), reason="De leverancier is laat.", by=None
        )
    assert [(one.state, one.due) for one in row.changes.all()] == [("changed", dt.date(2027, 3, 1))]


def test_progress_is_not_of_tomorrow(programme) -> None:
    row = make_commitment(programme, make_body())
    tomorrow = clock.today() + dt.timedelta(days=1)
    with pytest.raises(actions.Refusal):
        actions.report_progress(row, text="Klaar.", on=tomorrow, by=None)


def test_initiatives_are_kept_once_and_tell_how_they_fare(programme, client) -> None:
    challenge = Challenge.objects.get()
    about = {"programme": programme, "challenge": challenge, "order": 0}
    Initiative.objects.create(**about, key="i1", title="De sleutelkast")
    option = Option.objects.create(**about, key="o1", title="Gebouwen open")
    assert len(actions.keep_initiatives(programme, by=None)) == 1
    assert actions.keep_initiatives(programme, by=None) == []
    row, body = OngoingInitiative.objects.get(), make_body()
    client.force_login(enter("bram", programme, body=body))
    news = {"on": "2026-11-01", "text": "Er zijn nu twintig sleutels."}
    assert client.post(f"{BENCH}initiatieven/{row.public_id}/nieuws/", news).status_code == 404
    actions.link_initiative(row, option=option, body=body, by=None)
    assert client.post(f"{BENCH}initiatieven/{row.public_id}/nieuws/", news).status_code == 302
    page = client.get("/en/waterkant/initiatieven/").content.decode()
    assert ("De sleutelkast" in page, "twintig sleutels" in page, "Gebouwen open" in page) == (True,) * 3


def test_an_initiative_can_promise_and_its_body_answers_for_it(programme) -> None:
    body = make_body()
    row = OngoingInitiative.objects.create(programme=programme, title="De sleutelkast", body=body)
    words = Promise(what_nl="Nog twee kasten.", due=dt.date(2027, 5, 1))
    made = actions.promise(row, programme, words, by=enter("bram", programme, body=body))
    assert (made.owner, list(own_commitments(enter("bram", programme, body=body), programme))) == (
        "De sleutelkast",
        [made],
    )


def test_a_meeting_is_planned_held_and_public(programme, client) -> None:
    body = make_body()
    client.force_login(enter("olga", programme))
    form = {"body": str(body.pk), "held_on": "2026-11-20", "challenges": [str(Challenge.objects.get().pk)]}
    with clock.moved_to(NOON):
        address = client.post(f"{BENCH}overdracht/", form).url
        refused = client.post(address, {"record": " ", "offices": "Wethouder", "participants": "4"})
        assert refused.status_code == 422
        record = {
            "record": "Gesproken over sleutels.",
            "offices": "Wethouder samenleven",
            "participants": "4",
        }
        assert client.post(address, {**record, "next_on": "2027-02-01"}).status_code == 302
        client.post(f"{address}oppakken/", {"what": "Eerst de gymzaal.", "office": "Afdeling vastgoed"})
        row = HandOver.objects.get()
        page = client.get(f"/en/waterkant/overdracht/{row.public_id}/").content.decode()
    for words in ("Gesproken over sleutels.", "4 participants of the dialogue", "Eerst de gymzaal."):
        assert words in page


def test_a_meeting_to_come_has_no_record_yet(programme) -> None:
    later = clock.today() + dt.timedelta(days=9)
    row = actions.plan_hand_over(
        programme, make_body(), held_on=later, challenges=[Challenge.objects.get()], by=None
    )
    with pytest.raises(actions.Refusal):
        actions.record_hand_over(row, Minutes("Gesproken.", "Wethouder", 2), by=None)


def test_only_the_organiser_keeps_meetings(programme, client) -> None:
    client.force_login(enter("bram", programme, body=make_body()))
    assert client.get(f"{BENCH}overdracht/").status_code == 403
