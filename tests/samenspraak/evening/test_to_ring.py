"""Whoever left a telephone number is rung by the host of their table, and by nobody else."""

from __future__ import annotations

import pytest
from django.test import Client

from samenspraak.convene.models import Table, TableRole
from samenspraak.ground.models import AuditLine
from samenspraak.people.contacts import forget_contact_of, leave_contact
from samenspraak.people.models import User

NUMBER = "06 12345678"
BENCH = "/nl/waterkant/werkbank/avond/"


def signed_in(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def address(table: Table) -> str:
    return f"{BENCH}tafel/{table.pk}/bellen/"


@pytest.fixture
def left(evening) -> Table:
    """Seat 2 of table 1 left a number."""
    leave_contact(evening.first.seats.get(number=2).bearer, phone=NUMBER)
    return evening.first


def test_the_host_sees_seat_and_number_and_that_is_written_down(evening, left) -> None:
    hugo = signed_in(evening.hugo)
    page = hugo.get(address(left)).content.decode()
    assert [word in page for word in (NUMBER, "Plaats 2", "tel:0612345678")] == [True] * 3
    line = AuditLine.objects.get(verb="read_numbers")
    assert (line.actor_id, line.detail) == (evening.hugo.pk, {"number": 1})
    screen = hugo.get(f"{BENCH}dialoog/{left.dialogue_id}/gastheer/").content.decode()
    assert address(left) in screen


def test_nobody_else_does(evening, left) -> None:
    others = {name: getattr(evening, name) for name in ("olga", "fatima")}
    answers = {name: signed_in(user).get(address(left)).status_code for name, user in others.items()}
    assert answers == {"olga": 403, "fatima": 403}
    page = signed_in(evening.olga).get(f"{BENCH}dialoog/{left.dialogue_id}/gastheer/").content.decode()
    assert (NUMBER in page, "/bellen/" in page) == (False, False)


def test_of_a_table_of_another_host_there_is_none(evening, left) -> None:
    TableRole.objects.filter(table=left, user=evening.hugo).delete()
    assert signed_in(evening.hugo).get(address(left)).status_code == 404


def test_a_number_that_was_erased_is_gone(evening, left) -> None:
    forget_contact_of(left.seats.get(number=2).bearer, reason="stopped by its holder")
    page = signed_in(evening.hugo).get(address(left)).content.decode()
    assert NUMBER not in page
    assert not AuditLine.objects.filter(verb="read_numbers").exists()
