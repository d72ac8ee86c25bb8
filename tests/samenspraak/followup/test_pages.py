"""The workbench of those who answer: staff of a body see and touch their own body's promises only."""

from __future__ import annotations

import datetime as dt

import pytest
from django.test import Client

from samenspraak.followup.models import Commitment, Reply
from samenspraak.ground import clock
from samenspraak.people.models import Body
from samenspraak.perspective.models import Challenge
from tests.factories.rows import make_body, make_commitment, make_edition, make_programme
from tests.people import enter, enter_stranger

pytestmark = pytest.mark.django_db
NOON = dt.datetime(2026, 11, 24, 12, tzinfo=dt.UTC)
BENCH = "/en/waterkant/werkbank/opvolging/"


@pytest.fixture
def programme():
    programme = make_programme()
    make_edition(programme, published=True)
    return programme


@pytest.fixture
def body() -> Body:
    return make_body()


@pytest.fixture
def other_promise(programme) -> Commitment:
    other = Body.objects.create(slug="waterschap", kind="organisation", name_nl="Waterschap Zuid")
    return make_commitment(programme, other, what_nl="De dijk wordt opgehoogd.")


def signed_in(client: Client, user) -> Client:
    client.force_login(user)
    return client


def reply_of(body: Body, **changed: str) -> dict[str, str]:
    answer = {
        "body": str(body.pk),
        "to": f"c-{Challenge.objects.get().public_id}",
        "verdict": "partly",
        "why": "Wij beginnen klein.",
        "given_on": "2026-11-20",
    }
    return {**answer, **changed}


def test_a_body_replies_and_the_reply_stands_there_with_its_reason(client, programme, body) -> None:
    signed_in(client, enter("bram", programme, body=body))
    assert client.post(f"{BENCH}reactie/", reply_of(body)).url == BENCH
    found = Reply.objects.get()
    assert (found.body, found.verdict, found.why, found.given_on) == (
        body,
        "partly",
        "Wij beginnen klein.",
        dt.date(2026, 11, 20),
    )


def test_a_body_does_not_speak_for_another(client, programme, body, other_promise) -> None:
    signed_in(client, enter("bram", programme, body=body))
    answer = client.post(f"{BENCH}reactie/", reply_of(other_promise.body))
    assert (answer.status_code, Reply.objects.count()) == (422, 0)
    assert "body" in answer.context["form"].errors


def test_an_organiser_enters_what_any_body_said(client, programme, other_promise) -> None:
    signed_in(client, enter("olga", programme))
    client.post(f"{BENCH}reactie/", reply_of(other_promise.body))
    assert Reply.objects.get().body == other_promise.body


def test_a_promise_gets_an_owner_a_date_and_its_precision(client, programme, body) -> None:
    signed_in(client, enter("bram", programme, body=body))
    form = {
        "body": str(body.pk),
        "what_nl": "Een huiskamer.",
        "due": "2027-02-11",
        "due_precision": "quarter",
    }
    client.post(f"{BENCH}toezegging/", form)
    found = Commitment.objects.get()
    page = client.get(f"{BENCH}toezegging/{found.public_id}/").content.decode()
    assert (found.body, found.last_day) == (body, dt.date(2027, 3, 31))
    assert "the first quarter of 2027" in page


@pytest.mark.parametrize("missing", ["body", "due", "what_nl"])
def test_a_promise_without_owner_date_or_words_is_asked_for_again(client, programme, body, missing) -> None:
    """One sentence says what is missing, and what was typed stays in the form."""
    signed_in(client, enter("olga", programme))
    form = {"body": str(body.pk), "what_nl": "Een huiskamer.", "due": "2027-02-11", "due_precision": "day"}
    answer = client.post(f"{BENCH}toezegging/", {**form, missing: "", "means": "Tien sleutels."})
    shown = answer.context["form"]
    assert (answer.status_code, Commitment.objects.count(), list(shown.errors)) == (422, 0, [missing])
    assert len(shown.errors[missing]) == 1
    page = answer.content.decode()
    assert (shown.errors[missing][0] in page, "Tien sleutels." in page) == (True, True)


@pytest.mark.parametrize("due", ["soon", "Q3", "2027-02-30"])
def test_a_date_that_cannot_be_read_is_asked_in_a_sentence(client, programme, body, due) -> None:
    signed_in(client, enter("bram", programme, body=body))
    form = {"body": str(body.pk), "what_nl": "Een huiskamer.", "due": due, "due_precision": "day"}
    answer = client.post(f"{BENCH}toezegging/", form)
    assert (answer.status_code, answer.context["form"].errors["due"]) == (422, ["Enter a valid date."])
    assert due in answer.content.decode()


def test_another_bodys_promise_does_not_exist_for_staff(client, programme, body, other_promise) -> None:
    signed_in(client, enter("bram", programme, body=body))
    address = f"{BENCH}toezegging/{other_promise.public_id}/"
    assert "De dijk" not in client.get(BENCH).content.decode()
    codes = [
        client.get(address).status_code,
        client.post(f"{address}voortgang/", {"on": "2026-11-20", "text": "Klaar."}).status_code,
        client.post(f"{address}stand/", {"state": "done"}).status_code,
    ]
    assert codes == [404, 404, 404]
    other_promise.refresh_from_db()
    assert (other_promise.state, other_promise.progress.count()) == ("under_way", 0)


def test_progress_and_state_are_reported_and_a_change_needs_a_reason(client, programme, body) -> None:
    promise = make_commitment(programme, body)
    signed_in(client, enter("bram", programme, body=body))
    address = f"{BENCH}toezegging/{promise.public_id}/"
    client.post(f"{address}voortgang/", {"on": "2026-11-20", "text": "De sleutel is besteld."})
    refused = client.post(f"{address}stand/", {"state": "not_done", "reason": " "})
    assert (refused.status_code, "Say why it was changed or not done." in refused.content.decode()) == (
        422,
        True,
    )
    client.post(f"{address}stand/", {"state": "not_done", "reason": "Er is geen geld."})
    promise.refresh_from_db()
    assert [step.text for step in promise.progress.all()] == ["De sleutel is besteld."]
    assert (promise.state, promise.reason) == ("not_done", "Er is geen geld.")


def test_the_board_says_how_many_days_overdue(client, programme, body) -> None:
    make_commitment(programme, body, due=dt.date(2026, 10, 1))
    signed_in(client, enter("bram", programme, body=body))
    with clock.moved_to(NOON):
        assert "54 days overdue" in client.get(BENCH).content.decode()


@pytest.mark.parametrize(("name", "code"), [("anna", 403), ("noor", 403), ("olga", 200)])
def test_only_organisers_and_bodies_come_here(client, programme, name, code) -> None:
    signed_in(client, enter(name, programme))
    assert client.get(BENCH).status_code == code


def test_a_stranger_finds_nothing_here(client, programme) -> None:
    signed_in(client, enter_stranger(make_programme("elders")))
    assert client.get(BENCH).status_code == 404
