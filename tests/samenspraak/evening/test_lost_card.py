"""A lost seat card: a new code through the host of the table, who asks no name and reads no words."""

from __future__ import annotations

import datetime as dt

import pytest
from django.conf import settings
from django.test import Client

from samenspraak.convene.cards import issue_seat_card
from samenspraak.convene.models import Seat, Table
from samenspraak.ground import clock
from samenspraak.ground.models import AuditLine
from samenspraak.people.actions import open_card
from samenspraak.people.models import Bearer, CardSession
from tests.factories.rows import make_contribution
from tests.samenspraak.evening.conftest import Evening, write_note

BENCH = "/nl/waterkant/werkbank/avond/"
CARD = "/nl/waterkant/kaart/"


def signed_in(user) -> Client:
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture
def hugo(evening) -> Client:
    return signed_in(evening.hugo)


@pytest.fixture
def old(evening) -> str:
    """The code on the card of table 1, seat 2, that was lost."""
    return issue_seat_card(evening.first.seats.get(number=2), by=None).code


def address(table: Table) -> str:
    return f"{BENCH}tafel/{table.pk}/kwijt/"


def asked(client: Client, table: Table, seat: int | str = 2, **fields: str):
    return client.post(address(table), {"seat": str(seat), "asked": "on", **fields})


def opened_with(code: str) -> Bearer | None:
    """Whose card a code opens."""
    client = Client()
    client.post(CARD, {"code": code})
    return CardSession.objects.get().bearer if settings.CARD_COOKIE in client.cookies else None


def codes_of(table: Table) -> list[str | None]:
    return list(table.seats.order_by("number").values_list("bearer__code_hash", flat=True))


def test_the_host_gets_a_new_code_that_opens_the_same_seat(evening, hugo, old) -> None:
    seat, others = evening.first.seats.get(number=2), codes_of(evening.first)
    new = asked(hugo, evening.first).context["card"].code
    assert opened_with(new) == seat.bearer
    assert [before == after for before, after in zip(others, codes_of(evening.first), strict=True)] == [
        True,
        False,
        True,
    ]


def test_the_old_code_stops_and_so_does_every_page_it_opened(evening, hugo, old) -> None:
    browser = Client()
    browser.cookies[settings.CARD_COOKIE] = open_card(evening.programme, old)
    mine = "/nl/waterkant/mijn-tafel/"
    assert browser.get(mine).status_code == 200
    asked(hugo, evening.first)
    assert browser.get(mine).status_code == 302
    answer = Client().post(CARD, {"code": old})
    assert "Deze code is vervangen door een nieuwere." in answer.content.decode()


def test_what_was_said_and_decided_stays_with_the_seat(evening, hugo) -> None:
    said = make_contribution(evening.first)
    before = (said.supports.get().seat.bearer, Bearer.objects.count())
    asked(hugo, evening.first, 1)
    assert (said.supports.get().seat.bearer, Bearer.objects.count()) == before


def test_the_page_knows_numbers_and_roles_and_nothing_else(evening, hugo) -> None:
    Seat.objects.filter(table=evening.first, number=3).update(speaks_as="")
    write_note(evening.first, "Ik droom van een bankje.")
    said = make_contribution(evening.first)
    answer = hugo.get(address(evening.first))
    choices = answer.context["form"].fields["seat"].choices
    assert choices == [(1, "Plaats 1, Student"), (2, "Plaats 2, Student"), (3, "Plaats 3")]
    page = answer.content.decode()
    assert ("bankje" in page, said.current.text in page) == (False, False)


def test_the_code_is_shown_once_and_may_not_be_kept_on_the_way(evening, hugo) -> None:
    answer = asked(hugo, evening.first)
    code = answer.context["card"].code
    assert f"http://testserver{CARD}#{code}" in answer.content.decode()
    assert "no-store" in answer["Cache-Control"]
    assert code not in hugo.get(address(evening.first)).content.decode()


def test_a_seat_that_never_had_a_card_gets_its_first_one(evening, hugo) -> None:
    Seat.objects.filter(table=evening.first, number=3).update(bearer=None)
    code = asked(hugo, evening.first, 3).context["card"].code
    assert opened_with(code) == evening.first.seats.get(number=3).bearer


def test_who_did_it_is_written_down_and_the_code_is_not(evening, hugo) -> None:
    seat = evening.first.seats.get(number=2)
    AuditLine.objects.all().delete()
    asked(hugo, evening.first)
    lines = AuditLine.objects.order_by("number").values_list("verb", "actor_id", "object_id", "detail")
    assert list(lines) == [
        ("issue_card", evening.hugo.pk, seat.bearer_id, {}),
        ("replace_lost_card", evening.hugo.pk, seat.pk, {}),
    ]


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"asked": "on"}, "Kies de plaats waarvan de kaart kwijt is."),
        ({"seat": "9", "asked": "on"}, "Deze plaats is niet aan deze tafel."),
        ({"seat": "2; drop", "asked": "on"}, "Deze plaats is niet aan deze tafel."),
        ({"seat": "2"}, "Kruis dit alleen aan als wie er zat erom vraagt."),
    ],
)
def test_without_a_seat_or_its_holders_wish_nothing_changes(evening, hugo, old, fields, sentence) -> None:
    before = codes_of(evening.first)
    answer = hugo.post(address(evening.first), fields)
    assert (answer.status_code, sentence in answer.content.decode()) == (422, True)
    assert codes_of(evening.first) == before


def test_after_four_cards_a_table_waits_and_another_table_does_not(evening, hugo, monkeypatch) -> None:
    now = dt.datetime(2026, 3, 12, 20, 0, tzinfo=dt.UTC)
    monkeypatch.setattr(clock, "now", lambda: now)
    assert [asked(hugo, evening.first).status_code for _card in range(4)] == [200] * 4
    before = codes_of(evening.first)
    answer = asked(hugo, evening.first)
    assert (answer.status_code, "Wacht 15 minuten" in answer.content.decode()) == (429, True)
    assert codes_of(evening.first) == before
    assert asked(hugo, evening.second).status_code == 200
    now += dt.timedelta(minutes=15)
    assert asked(hugo, evening.first).status_code == 200


def test_only_the_host_of_that_table_and_the_organiser(evening) -> None:
    evening.second.roles.all().delete()
    statuses = {
        name: [
            asked(signed_in(getattr(evening, name)), table).status_code
            for table in (evening.first, evening.second)
        ]
        for name in ("olga", "hugo", "fatima", "noor", "mo")
    }
    assert statuses == {
        "olga": [200, 200],
        "hugo": [200, 404],
        "fatima": [403, 403],
        "noor": [403, 403],
        "mo": [403, 403],
    }


def test_a_host_who_only_facilitates_a_table_is_not_its_host(evening) -> None:
    evening.second.roles.update(role="facilitator")
    assert asked(signed_in(evening.hugo), evening.second).status_code == 404


def links(evening: Evening, name: str) -> list[str]:
    """The tables of which somebody's own host's page offers lost cards and consent cards."""
    page = signed_in(getattr(evening, name)).get(f"{BENCH}dialoog/{evening.dialogue.pk}/gastheer/")
    tables = {"first": evening.first, "second": evening.second}
    return [
        f"{name} {what}"
        for name, table in tables.items()
        for what in ("kwijt", "kaarten")
        if f"tafel/{table.pk}/{what}/" in page.content.decode()
    ]


def test_the_hosts_page_offers_what_its_reader_may_do(evening) -> None:
    evening.second.roles.all().delete()
    assert links(evening, "olga") == ["first kwijt", "first kaarten", "second kwijt", "second kaarten"]
    assert links(evening, "hugo") == ["first kwijt", "first kaarten"]
    assert links(evening, "fatima") == ["first kaarten"]


def test_the_screen_of_a_table_offers_it_to_the_host_only(evening) -> None:
    page = f"{BENCH}tafel/{evening.first.pk}/"
    offered = {
        name: address(evening.first) in signed_in(getattr(evening, name)).get(page).content.decode()
        for name in ("olga", "hugo", "fatima")
    }
    assert offered == {"olga": True, "hugo": True, "fatima": False}
