"""The key to a note sheet: a code that stands in a QR, of which only a hash is kept."""

from __future__ import annotations

import datetime as dt

import pytest

from samenspraak.converse import codes
from samenspraak.converse.actions import close_sheet_keys, open_sheet_key
from samenspraak.converse.models import SheetKey
from samenspraak.converse.queries import is_open, key_for
from samenspraak.ground import clock
from samenspraak.ground.models import AuditLine
from tests.factories.rows import make_dialogue, make_programme, make_table
from tests.people import enter

pytestmark = pytest.mark.django_db


@pytest.fixture
def table():
    return make_table(make_dialogue(make_programme(), held_on=dt.date(2026, 3, 12)))


@pytest.fixture
def noor(table):
    return enter("noor", table.programme)


def test_the_code_opens_the_sheet_of_its_table(table, noor) -> None:
    key = key_for(table.programme, open_sheet_key(table, by=noor))
    assert key is not None
    assert (key.table, is_open(key)) == (table, True)


def test_a_code_is_read_however_it_was_typed(table, noor) -> None:
    code = open_sheet_key(table, by=noor)
    typed = [code, code.upper(), code.replace("-", ""), code.replace("-", " - "), f"#{code} "]
    assert {codes.hash_of(one) for one in typed} == {SheetKey.objects.get().code_hash}


def test_only_a_hash_is_kept(table, noor) -> None:
    code = open_sheet_key(table, by=noor)
    row = SheetKey.objects.values().get()
    kept = " ".join(str(value) for value in row.values()) + str(list(AuditLine.objects.values_list("detail")))
    assert [part for part in (code, code.replace("-", "")) if part in kept] == []


def test_codes_differ_and_cannot_be_guessed() -> None:
    made = {codes.new_code().replace("-", "") for _time in range(500)}
    assert len(made) == 500
    assert {len(code) for code in made} == {codes.LETTERS}
    assert len(codes.ALPHABET) ** codes.LETTERS > 2**90


def test_a_new_code_closes_the_one_before(table, noor) -> None:
    first = key_for(table.programme, open_sheet_key(table, by=noor))
    second = key_for(table.programme, open_sheet_key(table, by=noor))
    assert first is not None
    assert second is not None
    first.refresh_from_db()
    assert (is_open(first), is_open(second)) == (False, True)


def test_a_key_beside_others_leaves_them_open(table, noor) -> None:
    open_sheet_key(table, by=noor)
    open_sheet_key(table, by=noor, beside_others=True)
    assert [is_open(key) for key in SheetKey.objects.all()] == [True, True]
    assert close_sheet_keys(table, by=noor) == 2
    assert [is_open(key) for key in SheetKey.objects.all()] == [False, False]


def test_a_key_ends_three_weeks_after_the_talk(table, noor) -> None:
    before = dt.datetime(2026, 3, 1, tzinfo=dt.UTC)
    with clock.moved_to(before):
        key = key_for(table.programme, open_sheet_key(table, by=noor))
    assert key is not None
    # Midnight at the table, which is an hour earlier in UTC; summer time began on 29 March.
    assert key.ends_at.astimezone(table.programme.tzinfo).date() == dt.date(2026, 4, 2)
    with clock.moved_to(key.ends_at - dt.timedelta(minutes=1)):
        assert is_open(key)
    with clock.moved_to(key.ends_at + dt.timedelta(minutes=1)):
        assert not is_open(key)


def test_a_code_of_another_programme_opens_nothing(table, noor) -> None:
    code = open_sheet_key(table, by=noor)
    assert key_for(make_programme("overkant"), code) is None
