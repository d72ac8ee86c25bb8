"""A seat that agrees with a remark is read by its table and by itself, and its remark goes with the raw notes."""

from __future__ import annotations

import datetime as dt
import uuid

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from samenspraak.convene.cards import issue_seat_card
from samenspraak.convene.choices import TableRoleName
from samenspraak.convene.models import Table, TableRole
from samenspraak.converse.actions import sign_record
from samenspraak.converse.models import Signature
from samenspraak.evening.actions import decide_line, open_wall
from samenspraak.evening.choices import WallState
from samenspraak.evening.models import WallLine
from samenspraak.evening.queries.wall import candidate
from samenspraak.ground import clock
from samenspraak.people.actions import open_card
from samenspraak.people.models import Bearer
from samenspraak.public.queries.outcomes import outcomes
from samenspraak.trace.actions import apply_journal, withdraw_everything
from samenspraak.trace.erasing import Erased, choose_list, erase_expired
from tests.factories.rows import make_dialogue, make_programme, make_table
from tests.factories.sheets import id_of, note_body, signing_body
from tests.people import enter

pytestmark = pytest.mark.django_db
REMARK = "Jan de Vries van de Dorpsstraat zei dat niet."
MINE = "/nl/waterkant/mijn-tafel/"


@pytest.fixture(autouse=True)
def own_journal(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(settings, "WITHDRAWAL_JOURNAL", tmp_path / "withdrawals.journal")
    monkeypatch.setattr(settings, "WITHDRAWAL_HEAD", tmp_path / "withdrawals.head")


@pytest.fixture
def table() -> Table:
    held_on = clock.today() - dt.timedelta(days=100)
    return make_table(make_dialogue(make_programme(), held_on=held_on))


@pytest.fixture
def dream(table) -> str:
    """The table signed one line; seat 1 agreed with a remark, seat 2 agreed."""
    line = note_body(table, "Een plein met bomen.", kind="dream")
    first, second = table.seats.filter(number__in=[1, 2]).order_by("number")
    said = [
        {"seat": str(first.pk), "agreement": "with_remark", "remark": REMARK},
        {"seat": str(second.pk), "agreement": "agreed", "remark": ""},
    ]
    assert sign_record(table, signing_body(table, [line], signatures=said), [line]).is_receipt
    return line


@pytest.fixture
def kees(table, dream) -> Bearer:
    """Kees sat at seat 1."""
    issue_seat_card(table.seats.get(number=1), by=None)
    return table.seats.get(number=1).bearer


def working(table: Table, name: str, role: TableRoleName | None) -> Client:
    user = enter(name, table.programme)
    if role is not None:
        TableRole.objects.create(programme=table.programme, table=table, role=role, user=user)
    browser = Client()
    browser.force_login(user)
    return browser


def with_card(table: Table, number: int) -> Client:
    card = issue_seat_card(table.seats.get(number=number), by=None)
    browser = Client()
    browser.cookies[settings.CARD_COOKIE] = open_card(table.programme, card.code)
    return browser


def remarks() -> list[str]:
    return list(Signature.objects.order_by("seat__number").values_list("agreement", "remark"))


class TestWhoReadsIt:
    @pytest.mark.parametrize(
        ("name", "role", "reads"),
        [
            ("hugo", TableRoleName.HOST, True),
            ("noor", TableRoleName.NOTE_TAKER, True),
            ("fatima", TableRoleName.FACILITATOR, True),
            ("olga", TableRoleName.HOST, True),
            ("fatima", None, False),
            ("anna", None, False),
            ("stella", None, False),
        ],
    )
    def test_those_who_work_at_the_table(self, table, dream, name, role, reads) -> None:
        programme = table.programme if name != "stella" else make_programme("elders")
        browser = working(table, name, role) if name != "stella" else Client()
        if name == "stella":
            browser.force_login(enter("hugo", programme))
        page = browser.get(reverse("converse:table-sheet", args=["waterkant", table.pk]))
        assert (page.status_code == 200, REMARK in page.content.decode()) == (reads, reads)

    def test_an_organiser_without_a_part_there_sees_how_many_and_no_word(self, table, dream) -> None:
        page = working(table, "olga", None).get(reverse("converse:table-sheet", args=["waterkant", table.pk]))
        assert (page.status_code, REMARK in page.content.decode()) == (200, False)
        assert (page.context["remarks"], page.context["remarked"]) == (None, 1)
        assert "1 opmerking. Alleen wie aan deze tafel werkt, kan die lezen." in page.content.decode()

    def test_the_seat_itself_and_no_other_seat(self, table, dream) -> None:
        own, other = (with_card(table, number).get(MINE).content.decode() for number in (1, 2))
        assert (REMARK in own, REMARK in other) == (True, False)

    def test_the_public_record_says_only_how_many(self, table, dream, client) -> None:
        assert outcomes([table.dialogue])[table.dialogue.pk].remarks == 1
        table.programme.is_public = True
        table.programme.save()
        page = client.get(f"/nl/waterkant/dialogen/{table.dialogue.public_id}/").content.decode()
        assert "1 plaats ging akkoord met een opmerking." in page
        assert "Jan de Vries" not in page


class TestHowItGoes:
    def test_with_everything_that_somebody_takes_back(self, kees) -> None:
        withdraw_everything(kees)
        assert remarks() == [("with_remark", ""), ("agreed", "")]

    def test_an_older_database_that_is_put_back_does_not_bring_it_back(self, kees) -> None:
        withdraw_everything(kees)
        Signature.objects.filter(seat__number=1).update(remark=REMARK)
        list(apply_journal())
        assert remarks() == [("with_remark", ""), ("agreed", "")]

    @pytest.mark.parametrize(("days", "left"), [(None, REMARK), (120, REMARK), (90, "")])
    def test_at_the_term_of_the_raw_notes(self, table, dream, days, left) -> None:
        choose_list(table.programme, name="Lijst", raw_notes_days=days, source_files_days=None, by=None)
        gone = int(not left)
        assert erase_expired(table.programme) == Erased(gone, 0, gone)
        assert remarks() == [("with_remark", left), ("agreed", "")]


@pytest.mark.parametrize(("days", "left"), [(120, 1), (90, 0)])
def test_a_line_on_a_wall_goes_at_the_term_also_while_the_wall_is_open(table, dream, days, left) -> None:
    open_wall(table.dialogue, by=None)
    found = candidate(table.dialogue, uuid.UUID(id_of(dream)))
    assert found is not None
    decide_line(table.dialogue, found.id, found.sha256, WallState.SHOWN, by=None)
    choose_list(table.programme, name="Lijst", raw_notes_days=days, source_files_days=None, by=None)
    erase_expired(table.programme)
    assert WallLine.objects.count() == left
