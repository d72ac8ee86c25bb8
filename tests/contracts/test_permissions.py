"""Who may ask what, for every address the house has, against the matrix in permissions.csv.

The addresses come from the resolver: one that nobody thought of is missing from the matrix and makes this red.
`pytest tests/contracts/test_permissions.py --rewrite-permissions` writes what is so now; read the difference.
"""

from __future__ import annotations

import copy
import csv
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection, transaction
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from samenspraak import urls
from samenspraak.convene.cards import issue_seat_card
from samenspraak.people.actions import issue_card, open_card
from samenspraak.people.models import Membership, User
from tests.contracts.addresses import addresses
from tests.contracts.world import World, make_world
from tests.people import CAST, enter, enter_stranger

MATRIX = Path(__file__).with_name("permissions.csv")
READERS = ["nobody", "stella", "rik", *CAST, "bearer", "holder"]
METHODS = ["GET", "POST"]
# What a page may write while it is only read: itself, and who is signed in.
WRITTEN_BY_READING = ("public_renderedpage", "django_session", "people_user", "axes_")

# A body belongs to no programme, and each programme has the same moments of its survey.
OF_NO_PROGRAMME = {"people:change-body", "followup:heard-paper"}

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]


@pytest.fixture(autouse=True)
def refusals_in_a_word(monkeypatch) -> None:
    """Half of all answers are refusals: only their number is read here, so the page that explains is left out."""
    for status in (403, 404):
        monkeypatch.setattr(
            urls,
            f"handler{status}",
            lambda request, exception, status=status: HttpResponse(status=status),
            raising=False,
        )


@pytest.fixture
def world(settings, tmp_path) -> World:
    settings.MEDIA_ROOT = tmp_path
    return make_world("waterkant")


@pytest.fixture
def readers(world: World) -> dict[str, Client]:
    """A browser for each of the cast; Rik had a role and lost it, Stella has one elsewhere.

    The bearer and the holder have no account: in their browser the card of seat 1, or that of an own dialogue, is open.
    """
    users = {
        name: enter(name, world.programme, body=world.rows["body"] if name == "bram" else None)
        for name in CAST
    }
    users["stella"] = enter_stranger(make_world("elders").programme)
    users["rik"] = User.objects.create(username="rik")
    Membership.objects.create(programme=world.programme, user=users["rik"], role="editor").delete()
    browsers = {"nobody": Client(raise_request_exception=True)}
    for name, user in users.items():
        browsers[name] = Client()
        browsers[name].force_login(user)
    browsers["bearer"] = Client()
    card = issue_seat_card(world.rows["seat"], by=None)
    browsers["bearer"].cookies[settings.CARD_COOKIE] = open_card(world.programme, card.code)
    browsers["holder"] = Client()
    card = issue_card(world.programme, bearer=world.rows["own row"].holder, by=None)
    browsers["holder"].cookies[settings.CARD_COOKIE] = open_card(world.programme, card.code)
    return browsers


def answer(browser: Client, method: str, address: str) -> str:
    """What a request gets, in one word ("key": only with a code); whatever it changed is undone.

    What reading leaves behind may stay: a page that was put together serves whoever asks after it.
    """
    # Signing out is undone too, or all that is asked after it would be asked by nobody.
    point, kept = transaction.savepoint(), copy.deepcopy(browser.cookies)
    response = browser.generic(method, address)
    if method == "GET" and address != reverse("people:logout"):
        transaction.savepoint_commit(point)
    else:
        transaction.savepoint_rollback(point)
    browser.cookies = kept
    if response.status_code == 302 and "/inloggen/" in response["Location"]:
        return "login"
    if response.status_code == 302 and response["Location"].endswith("/kaart/"):
        return "card"
    if response.status_code == 302 and response["Location"].endswith("/eigen-dialoog/"):
        return "code"
    return {401: "key", 403: "no", 404: "none", 405: "-"}.get(response.status_code, "yes")


def found(world: World, readers: dict[str, Client]) -> list[list[str]]:
    rows = []
    for name in sorted(set(addresses())):
        address = reverse(name, kwargs=world.arguments(name))
        for method in METHODS:
            rows.append([name, method, *(answer(readers[reader], method, address) for reader in READERS)])
    return rows


def test_the_matrix_is_what_the_house_does(world, readers, request) -> None:
    rows = [["address", "method", *READERS], *found(world, readers)]
    if request.config.getoption("--rewrite-permissions"):
        with MATRIX.open("w", newline="", encoding="utf-8") as file:
            csv.writer(file, lineterminator="\n").writerows(rows)
    with MATRIX.open(newline="", encoding="utf-8") as file:
        assert rows == list(csv.reader(file))


def test_reading_changes_nothing(world, readers) -> None:
    writers = []
    for name in sorted(set(addresses()) - {"people:logout"}):
        address = reverse(name, kwargs=world.arguments(name))
        point = transaction.savepoint()
        with CaptureQueriesContext(
            connection,
        ) as asked:
            readers["olga"].get(address)
        transaction.savepoint_rollback(point)
        for query in asked.captured_queries:
            sql = query["sql"]
            if sql.startswith(("INSERT", "UPDATE", "DELETE")) and not any(
                table in sql for table in WRITTEN_BY_READING
            ):
                writers.append(f"{name}: {sql[:80]}")
    assert writers == []


# A challenge is found by the number of an edition and its own key, which both programmes have here.
BY_NUMBER = {"public:challenge", "public:plain-challenge", "public:infographic"}


@pytest.mark.parametrize("method", METHODS)
def test_another_programmes_rows_do_not_exist(world, readers, method: str) -> None:
    """Each address of this programme, asked with a row of another one, by people with every role here."""
    elsewhere = make_world("overkant")
    here = world.programme.slug
    told = []
    for name in sorted(set(addresses())):
        arguments = elsewhere.arguments(name)
        points = {key for key in arguments if key not in {"programme", "kind", "number", "form", "size"}}
        if "programme" not in arguments or not points or name in BY_NUMBER | OF_NO_PROGRAMME:
            continue
        address = reverse(name, kwargs={**arguments, "programme": here})
        for reader in ("olga", "anna", "eva", "paul", "mo", "bearer"):
            got = answer(readers[reader], method, address)
            if got not in {"none", "no", "-", "login", "card", "code", "key"}:
                told.append(f"{name} by {reader}: {got}")
    assert told == []
