"""A card: one code, kept as a hash, opened behind the # and by hand, never a way to another's table."""

from __future__ import annotations

import datetime as dt

import pytest
from django.conf import settings
from hypothesis import given
from hypothesis import strategies as st

from samenspraak.convene.cards import issue_seat_card, issue_table_cards
from samenspraak.ground import clock
from samenspraak.people import codes
from samenspraak.people.limits import GUESSES
from samenspraak.people.models import Bearer, CardSession
from tests.factories.rows import make_dialogue, make_programme, make_table

PAGE = "/en/waterkant/kaart/"
TABLE = "/en/waterkant/mijn-tafel/"


@pytest.fixture(autouse=True)
def nobody_guessed() -> None:
    GUESSES.empty()


@pytest.fixture
def table(db):
    return make_table(make_dialogue(make_programme()))


@pytest.fixture
def code(table) -> str:
    return issue_seat_card(table.seats.get(number=1), by=None).code


@given(st.text(codes.ALPHABET, min_size=11, max_size=11), st.integers(0, 11), st.sampled_from(codes.ALPHABET))
def test_one_wrong_letter_is_always_seen(letters: str, place: int, wrong: str) -> None:
    good = codes._checked(letters)
    mistaken = good[:place] + wrong + good[place + 1 :]
    if mistaken == good:
        assert codes.read(codes.written(good)) == good
    else:
        with pytest.raises(codes.NoCode):
            codes.read(mistaken)


def test_only_a_hash_is_kept(code) -> None:
    kept = Bearer.objects.exclude(code_hash=None).get().code_hash
    assert kept == codes.hash_of(codes.read(code))
    assert codes.read(code) not in kept


def test_another_house_cannot_look_it_up(code, settings) -> None:
    settings.CARD_KEY = "of another house"
    assert not Bearer.objects.filter(code_hash=codes.hash_of(codes.read(code))).exists()


@pytest.mark.parametrize("typed", [str.upper, lambda code: code.replace("-", " "), lambda code: f" #{code} "])
def test_it_opens_however_it_is_typed(client, code, typed) -> None:
    answer = client.post(PAGE, {"code": typed(code)})
    assert (answer.status_code, answer.url) == (302, TABLE)


def test_the_cookie_is_its_own_and_short(client, code) -> None:
    client.post(PAGE, {"code": code})
    cookie = client.cookies[settings.CARD_COOKIE]
    assert (cookie["httponly"], cookie["samesite"], cookie["max-age"]) == (True, "Lax", "")
    assert cookie.value not in CardSession.objects.get().token_hash
    page = client.get(TABLE)
    assert (page.status_code, "no-store" in page["Cache-Control"], "private" in page["Cache-Control"]) == (
        200,
        True,
        True,
    )
    with clock.moved_to(clock.now() + dt.timedelta(minutes=settings.CARD_OPEN_MINUTES + 1)):
        assert client.get(TABLE).url == PAGE


def test_closing_it_closes_it(client, code) -> None:
    client.post(PAGE, {"code": code})
    token = client.cookies[settings.CARD_COOKIE].value
    client.post(f"{PAGE}sluiten/")
    client.cookies[settings.CARD_COOKIE] = token
    assert client.get(TABLE).url == PAGE


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("", "Type the code on your card."),
        ("kaart", "This is not the code of a card."),
        (codes.code_from("unknown"), "We do not know this code."),
    ],
)
def test_a_wrong_code_gets_a_sentence(client, code, typed, sentence) -> None:
    answer = client.post(PAGE, {"code": typed})
    assert (answer.status_code, sentence in answer.content.decode()) == (422, True)


def test_a_replaced_code_says_so(client, table, code) -> None:
    newer = issue_seat_card(table.seats.get(number=1), by=None).code
    assert "This code was replaced by a newer one." in client.post(PAGE, {"code": code}).content.decode()
    assert client.post(PAGE, {"code": newer}).status_code == 302


def test_a_code_of_another_programme_says_so(client, code) -> None:
    make_programme("overkant")
    answer = client.post("/en/overkant/kaart/", {"code": code})
    assert "This code belongs to another programme." in answer.content.decode()


def test_an_open_card_opens_nothing_elsewhere(client, code) -> None:
    make_programme("overkant")
    client.post(PAGE, {"code": code})
    assert client.get("/en/overkant/mijn-tafel/").url == "/en/overkant/kaart/"


def test_cards_that_were_handed_out_stay_good_when_the_table_is_printed_again(table, code) -> None:
    assert [card.seat.number for card in issue_table_cards(table, by=None)] == [2, 3, 4, 5, 6]
    assert issue_table_cards(table, by=None) == []
    assert [card.seat.number for card in issue_table_cards(table, by=None, renew=True)] == [1, 2, 3, 4, 5, 6]


def test_a_seat_without_a_bearer_gets_one(table) -> None:
    seat = table.seats.get(number=1)
    seat.bearer = None
    seat.save()
    issue_seat_card(seat, by=None)
    assert table.seats.get(number=1).bearer.code_hash is not None


def guess(client, number: int, address: str = "192.0.2.7") -> int:
    """Try an unknown code from an address; the status is returned."""
    return client.post(PAGE, {"code": codes.code_from(f"guess {number}")}, REMOTE_ADDR=address).status_code


def test_guessing_is_slowed_down_and_nobody_is_locked_out(client, code) -> None:
    assert guess(client, 1) == 422
    for _time in range(61):
        GUESSES.by_address.take("192.0.2.7")
    waiting = client.post(PAGE, {"code": code}, REMOTE_ADDR="192.0.2.7")
    assert (waiting.status_code, int(waiting["Retry-After"]) <= 15) == (429, True)
    # Elsewhere nobody notices, and here it takes seconds, not a quarter of an hour.
    assert client.post(PAGE, {"code": code}, REMOTE_ADDR="192.0.2.8").status_code == 302
    with clock.moved_to(clock.now() + dt.timedelta(seconds=16)):
        assert client.post(PAGE, {"code": code}, REMOTE_ADDR="192.0.2.7").status_code == 302


def test_many_addresses_together_hold_up_only_those_who_guess(client, code) -> None:
    for number in range(1_000):
        GUESSES.overall.take()
        if number % 100 == 0:
            GUESSES.by_address.take(f"198.51.100.{number // 100}")
    assert guess(client, 1, "198.51.100.3") == 429
    assert client.post(PAGE, {"code": code}, REMOTE_ADDR="203.0.113.1").status_code == 302


def test_a_typing_mistake_costs_nothing(client, code) -> None:
    letters = codes.read(code)
    mistaken = letters[:-1] + next(one for one in codes.ALPHABET if one != letters[-1])
    assert [client.post(PAGE, {"code": mistaken}).status_code for _time in range(70)] == [422] * 70


@pytest.mark.browser
@pytest.mark.django_db(transaction=True)
def test_the_code_behind_the_hash_opens_the_card_and_leaves_the_address(page_at, axe) -> None:
    table = make_table(make_dialogue(make_programme()))
    card = issue_seat_card(table.seats.get(number=1), by=None)
    page = page_at(390)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"/nl/waterkant/kaart/#{card.code}")
    page.wait_for_url("**/mijn-tafel/")
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    assert axe(page) == []
    page.go_back()
    page.wait_for_load_state()
    assert [address for address in [*asked, page.url] if card.code in address.split("#")[0]] == []
    assert card.code not in page.url


@pytest.mark.browser
@pytest.mark.django_db(transaction=True)
def test_without_scripts_the_code_is_typed(browser, live_server) -> None:
    table = make_table(make_dialogue(make_programme()))
    card = issue_seat_card(table.seats.get(number=1), by=None)
    context = browser.new_context(base_url=live_server.url, java_script_enabled=False)
    page = context.new_page()
    page.goto("/nl/waterkant/kaart/")
    page.get_by_label("Code op uw kaart").fill(card.code)
    page.get_by_role("button", name="Open").click()
    assert page.get_by_role("heading", name="Mijn tafel").is_visible()
    context.close()
