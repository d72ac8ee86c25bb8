"""Consent cards on paper, entered for a whole table in one go."""

from __future__ import annotations

import datetime as dt

import pytest
from django.test import Client

from samenspraak.convene.models import Table
from samenspraak.gather.actions import record_consent
from samenspraak.gather.choices import Manner, Purpose
from samenspraak.gather.models import Consent
from samenspraak.ground import clock

# The talk is on 12 March 2026.
THAT_NIGHT = dt.datetime(2026, 3, 12, 22, 0, tzinfo=dt.UTC)


@pytest.fixture
def noor(evening) -> Client:
    client = Client()
    client.force_login(evening.noor)
    return client


def address(table: Table) -> str:
    return f"/nl/waterkant/werkbank/avond/tafel/{table.pk}/kaarten/"


def crosses(seat: int, *names: str) -> dict[str, str]:
    return {f"{seat}-{name}": "on" for name in ("received", *names)}


def said(table: Table, seat: int) -> dict[str, bool]:
    rows = Consent.objects.filter(bearer__seat__table=table, bearer__seat__number=seat)
    return dict(rows.order_by("version").values_list("purpose", "given"))


def test_a_received_card_says_yes_and_no_and_an_absent_one_nothing(evening, noor) -> None:
    noor.post(address(evening.first), crosses(1, "analyse", "quote"))
    assert said(evening.first, 1) == {
        Purpose.ANALYSE: True,
        Purpose.PARAPHRASE: False,
        Purpose.QUOTE: True,
        Purpose.OPEN_DATA: False,
        Purpose.ARCHIVE: False,
        Purpose.CALL_BACK: False,
    }
    assert said(evening.first, 2) == {}
    assert set(Consent.objects.values_list("manner", "recorded_by")) == {(Manner.PAPER, evening.noor.pk)}


def decides(table: Table, seat: int, at: dt.datetime, **purposes: bool) -> None:
    """The holder of a seat decides on their own page."""
    with clock.moved_to(at):
        record_consent(
            bearer=table.seats.get(number=seat).bearer, purposes=purposes, manner=Manner.SCREEN, by=None
        )


def test_what_someone_decided_on_screen_after_the_talk_stands_when_the_cards_are_typed(evening, noor) -> None:
    """The same night seat 1 says no on My table; the next day the stack of cards is typed."""
    decides(evening.first, 1, THAT_NIGHT, analyse=False, quote=False)
    page = noor.get(address(evening.first)).content.decode()
    words = "Na het gesprek op het scherm besloten; de kaart verandert dit niet:"
    assert page.count(words) == 1
    assert f"{words} {Purpose.ANALYSE.label}, {Purpose.QUOTE.label}" in page
    noor.post(address(evening.first), crosses(1, "analyse", "quote", "archive") | crosses(2, "quote"))
    assert said(evening.first, 1) == {
        Purpose.ANALYSE: False,
        Purpose.PARAPHRASE: False,
        Purpose.QUOTE: False,
        Purpose.OPEN_DATA: False,
        Purpose.ARCHIVE: True,
        Purpose.CALL_BACK: False,
    }
    assert said(evening.first, 2)[Purpose.QUOTE] is True


def test_a_card_overrules_what_was_decided_before_the_talk(evening, noor) -> None:
    decides(evening.first, 1, THAT_NIGHT - dt.timedelta(days=2), quote=False)
    noor.post(address(evening.first), crosses(1, "quote"))
    assert said(evening.first, 1)[Purpose.QUOTE] is True


def test_under_16_a_guardian_signs_or_nothing_is_a_yes(evening, noor) -> None:
    answer = noor.post(address(evening.first), crosses(1, "analyse", "under_16"))
    assert answer.status_code == 422
    assert "Plaats 1 is jonger dan 16" in answer.content.decode()
    assert not Consent.objects.exists()
    noor.post(address(evening.first), crosses(1, "analyse", "under_16", "guardian"))
    assert Consent.objects.get(purpose=Purpose.ANALYSE).by_guardian
    assert evening.first.seats.get(number=1).bearer.under_16


def test_a_cross_on_a_card_that_was_not_ticked_as_received_is_not_lost(evening, noor) -> None:
    noor.post(address(evening.first), {"2-quote": "on"})
    assert said(evening.first, 2)[Purpose.QUOTE] is True
    assert said(evening.first, 1) == {}


def test_what_was_ticked_stays_when_one_card_is_refused(evening, noor) -> None:
    page = noor.post(address(evening.first), crosses(1, "quote") | crosses(2, "quote", "under_16"))
    assert [
        box.html_name
        for _seat, boxes, _on_screen in page.context["form"].rows()
        for box in boxes
        if box.value()
    ] == [
        "1-received",
        "1-quote",
        "2-received",
        "2-quote",
        "2-under_16",
    ]
    assert not Consent.objects.exists()


def test_no_card_at_all_is_told(evening, noor) -> None:
    assert noor.post(address(evening.first), {}).status_code == 422


def test_another_table_does_not_exist_for_her(evening, noor) -> None:
    assert noor.get(address(evening.second)).status_code == 404
