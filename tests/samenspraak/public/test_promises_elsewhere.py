"""The board in other forms says the same: over time, on paper, as a feed and in a calendar."""

from __future__ import annotations

import datetime as dt
import io
from xml.etree import ElementTree

import pikepdf
import pytest

from samenspraak.followup import actions
from samenspraak.followup.actions import Promise
from samenspraak.followup.choices import CommitmentState
from samenspraak.followup.feeds import Event, calendar
from samenspraak.followup.queries import commitments
from samenspraak.followup.queries.over_time import over_time
from samenspraak.ground import clock
from tests.papers import problems_in
from tests.samenspraak.public.conftest import NOON
from tests.samenspraak.trace.test_sentinel import text_of

ATOM = "{http://www.w3.org/2005/Atom}"


def promised(world, what: str, on: dt.datetime, due: dt.date):
    with clock.moved_to(on):
        return actions.promise(world.body, world.programme, Promise(what_nl=what, due=due), by=None)


def test_each_month_shows_what_the_board_showed_then(world) -> None:
    world.commitments[0].delete()
    row = promised(world, "Een bankje.", NOON - dt.timedelta(days=80), dt.date(2026, 10, 10))
    with clock.moved_to(NOON - dt.timedelta(days=5)):
        actions.change_state(row, CommitmentState.DONE, by=None)
    found = over_time(commitments(world.programme))
    assert [(one.last.isoformat(), one.in_time, one.overdue, one.done) for one in found] == [
        ("2026-09-30", 1, 0, 0),
        ("2026-10-31", 0, 1, 0),
        ("2026-11-24", 0, 0, 1),
    ]


def test_the_picture_and_its_table(world, fresh) -> None:
    page = fresh(world.address("toezeggingen/verloop/"))
    assert ("month--overdue" in page, "Of the" in page) == (True, True)


@pytest.mark.parametrize(
    ("order", "heading"), [("opgave", "Opgave"), ("instantie", "Municipality"), ("datum", "October 2026")]
)
def test_everything_open_by_challenge_body_and_date(world, fresh, order, heading) -> None:
    page = fresh(f"{world.address('toezeggingen/')}?op={order}")
    there = {"opgave": world.challenge.title, "instantie": world.body.name_en}.get(order, heading)
    assert f">{there}</h3>" in page


def test_the_overview_is_an_accessible_document(world, client, tmp_path) -> None:
    made = client.get(world.address("toezeggingen/overzicht/pdf/")).content
    assert problems_in(made, tmp_path) == []
    words = "".join(text_of(made).split())
    assert "".join(world.commitments[0].what_nl.split()) in words
    assert "54daysoverdue" in words


def test_the_feed_has_newest_first_and_names_no_person(world, client) -> None:
    row = promised(world, "Een bankje & een boom.", NOON, dt.date(2027, 3, 1))
    actions.report_progress(row, text="Besteld.", by=None)
    answer = client.get(world.address("toezeggingen/atom.xml"))
    assert answer["Content-Type"].startswith("application/atom+xml")
    feed = ElementTree.fromstring(answer.content)
    titles = [entry.findtext(f"{ATOM}title") for entry in feed.findall(f"{ATOM}entry")]
    assert len(titles) >= 3
    ids = [entry.findtext(f"{ATOM}id") for entry in feed.findall(f"{ATOM}entry")]
    days = [entry.findtext(f"{ATOM}updated") for entry in feed.findall(f"{ATOM}entry")]
    assert (len(ids), days) == (len(set(ids)), sorted(days, reverse=True))


def test_the_calendar_holds_whole_days(world, client) -> None:
    promised(world, "Een bankje; met leuning, in Veerdam.", NOON, dt.date(2027, 3, 1))
    text = client.get(world.address("toezeggingen/agenda.ics")).content.decode()
    assert "DTSTART;VALUE=DATE:20270301\r\nDTEND;VALUE=DATE:20270302" in text
    unfolded = text.replace("\r\n ", "")
    assert "SUMMARY:Due: Een bankje\\; met leuning\\, in Veerdam." in unfolded
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))


def test_a_long_line_is_folded_between_letters() -> None:
    event = Event("x", "é" * 90, "", dt.date(2027, 1, 1), dt.date(2027, 1, 31), "https://example.org/")
    made = calendar([event], title="T", host="h", stamp=NOON)
    assert f"SUMMARY:{'é' * 90}" in made.decode().replace("\r\n ", "")


def test_a_document_opens(world, client) -> None:
    with pikepdf.open(
        io.BytesIO(client.get(world.address("toezeggingen/overzicht/pdf/")).content)
    ) as document:
        assert str(document.docinfo["/Title"]) == "What became of it"
