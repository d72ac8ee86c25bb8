"""Breakout lists: what is pasted comes back in the form of a tool, or one sentence says which line is wrong."""

from __future__ import annotations

import pytest
from django.test import Client

from samenspraak.evening.breakout import BadLine, breakout_csv, read_places

PASTED = "2, bea@voorbeeld.nl\nTafel 1\tanton@voorbeeld.nl\n\n1; Ans"


def test_people_come_in_the_order_of_the_rooms() -> None:
    places = read_places(PASTED, [1, 2])
    assert breakout_csv("teams", places) == (
        "Room,Participant\r\nTafel 1,Ans\r\nTafel 1,anton@voorbeeld.nl\r\nTafel 2,bea@voorbeeld.nl\r\n"
    )


def test_zoom_gets_its_own_columns_and_addresses_only() -> None:
    assert breakout_csv("zoom", read_places("1, anton@voorbeeld.nl", [1])) == (
        "Pre-assign Room Name,Email Address\r\nTafel 1,anton@voorbeeld.nl\r\n"
    )
    with pytest.raises(BadLine, match="Ans"):
        breakout_csv("zoom", read_places(PASTED, [1, 2]))


def test_a_name_never_becomes_a_formula() -> None:
    assert "'=1+1" in breakout_csv("bigbluebutton", read_places("1, =1+1", [1]))


@pytest.mark.parametrize(
    ("pasted", "sentence"),
    [
        ("anton@voorbeeld.nl", "Regel 1 heeft geen tafel"),
        ("1, Ans\n9, Bea", "Regel 2 noemt tafel 9"),
        ("\n \n", "Er staat niemand in de lijst"),
    ],
)
def test_what_cannot_be_read_is_told_by_line(pasted: str, sentence: str) -> None:
    with pytest.raises(BadLine, match=sentence):
        read_places(pasted, [1, 2])


def test_the_organiser_gets_a_file_and_nothing_is_kept(evening, client: Client) -> None:
    client.force_login(evening.olga)
    address = f"/nl/waterkant/werkbank/avond/dialoog/{evening.dialogue.pk}/groepen/"
    answer = client.post(address, {"tool": "zoom", "people": "2, bea@voorbeeld.nl"})
    assert answer["Content-Disposition"] == 'attachment; filename="waterkant-zoom.csv"'
    assert answer["Cache-Control"] == "no-store"
    wrong = client.post(address, {"tool": "zoom", "people": "8, bea@voorbeeld.nl"})
    assert wrong.status_code == 422
    assert "bea@voorbeeld.nl" in wrong.content.decode()
