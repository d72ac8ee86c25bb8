"""Dates as people write them are understood; words that are no date are asked about, never guessed."""

from __future__ import annotations

import datetime as dt

import pytest

from samenspraak.followup.dates import read_due

TODAY = dt.date(2026, 11, 24)


@pytest.mark.parametrize(
    ("text", "day", "precision"),
    [
        ("2027-03-01", "2027-03-01", "day"),
        ("1-3-2027", "2027-03-01", "day"),
        ("1 maart 2027", "2027-03-01", "day"),
        ("3 januari", "2027-01-03", "day"),
        ("voor 1 maart 2027", "2027-03-01", "day"),
        ("maart 2027", "2027-03-01", "month"),
        ("December", "2026-12-01", "month"),
        ("maart", "2027-03-01", "month"),
        ("2027-03", "2027-03-01", "month"),
        ("Q3", "2027-07-01", "quarter"),
        ("Q4", "2026-10-01", "quarter"),
        ("q3 2027", "2027-07-01", "quarter"),
        ("2027 Q3", "2027-07-01", "quarter"),
        ("derde kwartaal 2027", "2027-07-01", "quarter"),
        ("3e kwartaal 2027", "2027-07-01", "quarter"),
        ("the third quarter of 2027", "2027-07-01", "quarter"),
        ("eind 2027", "2027-10-01", "quarter"),
    ],
)
def test_it_is_understood(text: str, day: str, precision: str) -> None:
    found = read_due(text, TODAY)
    assert found is not None
    assert (found.day.isoformat(), found.precision) == (day, precision)


@pytest.mark.parametrize(
    "text", ["soon", "binnenkort", "z.s.m.", "asap", "later", "31-2-2027", "13 maand", "Q5", "ooit 2027", ""]
)
def test_it_is_asked(text: str) -> None:
    assert read_due(text, TODAY) is None
