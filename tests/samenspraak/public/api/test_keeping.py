"""A body's own program says how its promises fare, with a key; nobody else's program can."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable
from typing import Any

import pytest
from django.http import HttpResponse

from samenspraak.followup.models import Commitment, Progress
from samenspraak.ground import clock
from samenspraak.ground.models import AuditLine, Programme
from samenspraak.people import api_keys
from samenspraak.people.models import ApiKey, Membership, User
from samenspraak.public.limits import API
from tests.factories.rows import make_body, make_commitment, make_programme
from tests.people import enter
from tests.samenspraak.public.api.test_api import check

pytestmark = pytest.mark.django_db
NOON = dt.datetime(2026, 11, 24, 12, tzinfo=dt.UTC)
Ask = Callable[..., HttpResponse]


@pytest.fixture(autouse=True)
def full_buckets() -> None:
    API.empty()


@pytest.fixture
def bram(world) -> User:
    """He works for the body that made the promises of this world."""
    return enter("bram", world.programme, body=world.body)


@pytest.fixture
def key(world, bram) -> str:
    return api_keys.make_key(bram, world.programme, name="ons projectregister").key


@pytest.fixture
def promise(world) -> Commitment:
    return world.commitments[0]


@pytest.fixture
def ask(client, key) -> Ask:
    """A program of the body: it sends one object to the address of a promise."""

    def send(method: str, row: Commitment, body: object, rest: str = "", key: str = key) -> HttpResponse:
        address = f"/api/v1/programmes/{row.programme.slug}/commitments/{row.public_id}{rest}"
        headers = {"Authorization": f"Bearer {key}"} if key else {}
        sent = body if isinstance(body, str) else json.dumps(body)
        return client.generic(method, address, sent, content_type="application/json", headers=headers)

    return send


def told(response: HttpResponse) -> Any:
    if response.status_code >= 400:
        assert response["Content-Type"] == "application/problem+json"
        check("Problem", json.loads(response.content))
    return json.loads(response.content)


def test_it_says_how_far_a_promise_is(ask, promise, client) -> None:
    response = ask("PATCH", promise, {"state": "done"})
    check("Commitment", told(response))
    assert (response.status_code, told(response)["state"]) == (200, "done")
    # Who reads it hears the same at once.
    address = f"/api/v1/programmes/{promise.programme.slug}/commitments/{promise.public_id}"
    assert client.get(address).json() == told(response)
    assert list(promise.changes.values_list("state", flat=True))[-1] == "done"


def test_it_moves_a_date_only_with_a_reason(ask, promise) -> None:
    later = {"dueOn": "2027-06-01", "duePrecision": "month"}
    refused = ask("PATCH", promise, later)
    assert (refused.status_code, told(refused)["detail"]) == (422, "Say why the date was moved.")
    done = ask("PATCH", promise, {**later, "reason": "De vergunning kwam later."})
    promise.refresh_from_db()
    assert (done.status_code, promise.due, promise.due_precision) == (200, dt.date(2027, 6, 1), "month")


def test_a_reason_that_was_given_for_something_else_does_not_move_a_date(ask, promise) -> None:
    ask("PATCH", promise, {"state": "changed", "reason": "Er is minder geld."})
    assert ask("PATCH", promise, {"dueOn": "2027-06-01"}).status_code == 422
    promise.refresh_from_db()
    assert (promise.due, promise.reason) == (dt.date(2026, 10, 1), "Er is minder geld.")


def test_not_done_needs_its_reason(ask, promise) -> None:
    refused = ask("PATCH", promise, {"state": "not_done"})
    assert (refused.status_code, told(refused)["detail"]) == (422, "Say why it was changed or not done.")


def test_it_says_what_was_done_and_asking_again_adds_nothing(ask, promise, client) -> None:
    done = {"on": "2026-11-20", "text": "De zaal is gehuurd.", "url": "https://veerdam.example/zaal"}
    with clock.moved_to(NOON):
        first, again = (ask("POST", promise, done, "/progress-reports") for _time in range(2))
    assert (first.status_code, again.status_code, Progress.objects.count()) == (201, 200, 1)
    assert told(first) == told(again) == {"commitmentId": promise.public_id, **done}
    check("ProgressReport", told(first))
    listed = client.get(
        f"/api/v1/programmes/{promise.programme.slug}/commitments/{promise.public_id}/progress-reports"
    ).json()
    check("ProgressReportPage", listed)
    assert listed["results"] == [told(first)]


def test_a_day_that_is_still_to_come_is_refused_in_a_sentence(ask, promise) -> None:
    with clock.moved_to(NOON):
        refused = ask("POST", promise, {"on": "2027-01-01", "text": "Klaar."}, "/progress-reports")
    assert (refused.status_code, Progress.objects.count()) == (422, 0)
    assert told(refused)["detail"] == "This day is still to come. Say what was done up to today."


def test_the_log_says_who_and_holds_no_key(ask, promise, key, bram) -> None:
    ask("PATCH", promise, {"state": "done"})
    lines = AuditLine.objects.filter(actor_id=bram.pk).order_by("number")
    assert list(lines.values_list("verb", flat=True)) == ["make_api_key", "change_commitment"]
    assert [row for row in lines if key in str(row.detail)] == []
    assert ApiKey.objects.get().token_hash != key


@pytest.mark.parametrize(
    ("body", "wrong"),
    [
        ({"state": "overdue"}, {"state": "Choose one of planned, under_way, done, changed, not_done."}),
        ({"dueOn": "soon"}, {"dueOn": "Give a day, as 2027-03-31."}),
        ({"dueOn": "2027-02-30"}, {"dueOn": "Give a day, as 2027-03-31."}),
        ({"due": "2027-02-03"}, {"due": "This field is not known here."}),
        ({"reason": 7}, {"reason": "Send text."}),
    ],
)
def test_what_cannot_be_read_is_named(ask, promise, body, wrong) -> None:
    refused = ask("PATCH", promise, body)
    errors = told(refused)["errors"]
    assert (refused.status_code, {one["location"]: one["detail"] for one in errors}) == (400, wrong)
    assert {one["in"] for one in errors} == {"body"}


@pytest.mark.parametrize("body", ["", "{", "[]", '"done"', "{}"])
def test_what_is_no_object_is_refused(ask, promise, body) -> None:
    assert ask("PATCH", promise, body).status_code == 400


def test_too_much_is_not_read(ask, promise) -> None:
    assert ask("PATCH", promise, {"reason": "x" * 70_000}).status_code == 413


def test_without_a_key_nobody_writes_also_not_who_is_signed_in(ask, promise, client) -> None:
    client.force_login(enter("olga", promise.programme))
    for wrong in ("", "samenspraak_onzin"):
        refused = ask("PATCH", promise, {"state": "done"}, key=wrong)
        assert (refused.status_code, refused["WWW-Authenticate"][:6]) == (401, "Bearer")
        told(refused)
    assert ask("POST", promise, {"text": "Klaar."}, "/progress-reports", key="").status_code == 401
    promise.refresh_from_db()
    assert (promise.state, Progress.objects.count()) == ("under_way", 0)


def test_another_bodys_promise_does_not_exist(ask, world) -> None:
    other = make_commitment(world.programme, make_body("ander"))
    for method, rest in (("PATCH", ""), ("POST", "/progress-reports")):
        assert ask(method, other, {"state": "done"}, rest).status_code == 404
    other.refresh_from_db()
    assert other.state == "under_way"


def test_a_key_of_one_programme_opens_no_other(ask, world, bram) -> None:
    elsewhere = make_programme("elders")
    enter("bram", elsewhere, body=world.body)
    assert ask("PATCH", make_commitment(elsewhere, world.body), {"state": "done"}).status_code == 401


@pytest.mark.parametrize("over", ["left", "gone", "year", "withdrawn"])
def test_a_key_opens_nothing_any_more(ask, promise, bram, over, settings) -> None:
    later = clock.now()
    if over == "left":
        Membership.objects.filter(user=bram).delete()
    elif over == "gone":
        User.objects.filter(pk=bram.pk).update(is_active=False)
    elif over == "year":
        later += dt.timedelta(days=settings.API_KEY_DAYS + 1)
    else:
        api_keys.withdraw_key(ApiKey.objects.get(), by=bram)
    with clock.moved_to(later):
        assert ask("PATCH", promise, {"state": "done"}).status_code == 401


def test_a_programme_that_is_not_public_yet_can_be_kept_up_to_date_too(ask, promise, client) -> None:
    Programme.objects.update(is_public=False)
    promise.programme.refresh_from_db()
    assert ask("PATCH", promise, {"state": "done"}).status_code == 200
    address = f"/api/v1/programmes/{promise.programme.slug}/commitments/{promise.public_id}"
    assert [client.get(address + rest).status_code for rest in ("", "/progress-reports")] == [404, 404]


def test_pages_of_other_sites_cannot_send_a_key(client, promise) -> None:
    address = f"/api/v1/programmes/{promise.programme.slug}/commitments/{promise.public_id}"
    allowed = client.options(address, headers={"Access-Control-Request-Method": "PATCH"})
    assert "Authorization" not in allowed["Access-Control-Allow-Headers"]
    assert "PATCH" not in allowed["Access-Control-Allow-Methods"]
