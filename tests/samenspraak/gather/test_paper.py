"""Consent on paper: one line a seat, one letter a yes."""

from __future__ import annotations

import pytest

from samenspraak.gather.choices import Purpose
from samenspraak.gather.models import Consent
from samenspraak.gather.queries import may
from tests.factories.rows import make_contribution

PAGE = "/en/waterkant/werkbank/invoer/kaarten/"


@pytest.fixture
def said(table):
    row = make_contribution(table)
    Consent.objects.all().delete()
    return row


def typed(olga, table, **seats: str):
    lines = {name.replace("_", "-"): letters for name, letters in seats.items()}
    return olga.post(f"{PAGE}{table.pk}/", lines)


@pytest.mark.parametrize(("letters", "quote"), [("lvc", True), ("L V C", True), ("lv", False), ("-", False)])
def test_a_letter_is_a_yes_and_a_blank_on_a_card_is_a_no(olga, table, said, letters, quote) -> None:
    answer = typed(olga, table, seat_1=letters)
    assert (answer.status_code, may(said.current, Purpose.QUOTE)) == (302, quote)
    assert Consent.objects.filter(manner="paper").count() == len(Purpose)


def test_a_seat_without_a_card_says_nothing(olga, table, said) -> None:
    typed(olga, table, seat_2="lvc")
    assert {row.bearer.seat.number for row in Consent.objects.all()} == {2}


def test_under_16_needs_a_guardian(olga, table, said) -> None:
    assert "a guardian must agree" in typed(olga, table, seat_1="lvcx").content.decode()
    assert may(said.current, Purpose.QUOTE) is False
    typed(olga, table, seat_1="lvcxg")
    assert may(said.current, Purpose.QUOTE) is True


def test_another_letter_gets_a_sentence_and_nothing_is_lost(olga, table, said) -> None:
    answer = typed(olga, table, seat_1="lvc", seat_2="lvq")
    page = answer.content.decode()
    assert (answer.status_code, "q is not among the letters." in page, 'value="lvc"' in page) == (
        422,
        True,
        True,
    )
    assert Consent.objects.count() == 0
