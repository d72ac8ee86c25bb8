"""The page with all dialogues also shows them as a calendar and by place; the list comes first."""

from __future__ import annotations

import datetime as dt
import re

import pytest

from samenspraak.convene.models import Dialogue
from samenspraak.ground import clock
from samenspraak.public.queries.dialogues import sizes
from samenspraak.public.queries.when_where import months_of, places_of
from tests.factories.rows import make_dialogue, make_programme, make_table

pytestmark = pytest.mark.django_db


@pytest.fixture
def programme():
    return make_programme()


def held(programme, day: dt.date, place: str = "", tables: int = 0, **given: object) -> Dialogue:
    row = make_dialogue(programme, held_on=day, place=place, **given)
    for number in range(tables):
        make_table(row, number=number + 1)
    return row


def test_a_calendar_has_the_months_in_which_something_is_held(programme) -> None:
    first, same_day, later = (held(programme, dt.date(2026, month, 28)) for month in (2, 2, 4))
    found = months_of(Dialogue.objects.order_by("held_on", "created_at"))
    assert [month.first for month in found] == [dt.date(2026, 2, 1), dt.date(2026, 4, 1)]
    days = [day for week in found[0].weeks for day in week]
    assert [len(week) for week in found[0].weeks] == [7] * 5
    assert [day.on.day for day in days if day.on] == list(range(1, 29))
    # February 2026 begins on a Sunday.
    assert [day.on for day in days[:7]] == [None] * 6 + [dt.date(2026, 2, 1)]
    assert {day.on: day.dialogues for day in days if day.dialogues} == {
        dt.date(2026, 2, 28): (first, same_day)
    }
    assert [day.dialogues for week in found[1].weeks for day in week if day.dialogues] == [(later,)]


def test_a_place_is_one_however_it_is_written_and_the_most_tables_go_first(programme) -> None:
    day = dt.date(2026, 2, 7)
    rows = [
        held(programme, day, "Kraaienkoog", 2),
        held(programme, day, "Lindervoort", 3),
        held(programme, day, " lindervoort ", 1),
        held(programme, day),
        held(programme, day, "Wolverdam"),
    ]
    size = sizes(rows)
    found = places_of((row, size[row.pk]) for row in rows)
    assert [(place.name, place.dialogues, place.tables, len(place.dots)) for place in found.found] == [
        ("Lindervoort", 2, 4, 4),
        ("Kraaienkoog", 1, 2, 2),
        ("Wolverdam", 1, 0, 1),
    ]
    assert found.without == 1


def test_what_is_still_to_come_is_counted_and_drawn_apart(client, programme) -> None:
    today = clock.today()
    rows = [
        held(programme, today, "Lindervoort", 2, is_public=True),
        held(programme, today + dt.timedelta(days=1), "Lindervoort", 3, title_nl="Morgen", is_public=True),
    ]
    size = sizes(rows)
    (place,) = places_of((row, size[row.pk]) for row in rows).found
    assert (place.dialogues, place.tables, place.coming, place.coming_tables) == (1, 2, 1, 3)
    assert place.dots == [False, False, True, True, True]
    page = client.get("/en/waterkant/dialogen/").content.decode()
    assert [page.count(f'<span class="dot dot--{kind}"></span>') for kind in ("done", "coming")] == [2, 3]
    count = re.search(r'<span class="places__count">(.*?)</span></span>', page)
    assert count is not None
    assert (
        re.sub(r"<[^>]+>", " | ", count.group(1))
        == "1 dialogue, 2 tables | Still to come: 1 dialogue, 3 tables"
    )
    assert (
        "An open dot is still to come." in page,
        "A day with a dashed frame is still to come." in page,
    ) == (True, True)
    days = re.findall(r'<td class="(month__held[^"]*)"><a[^>]*>\d+<span class="house-hidden">(.*?)</a>', page)
    assert [(name, "(still to come)" in words) for name, words in days] == [
        ("month__held", False),
        ("month__held month__held--coming", True),
    ]


def test_without_anything_to_come_no_mark_is_explained(client, programme) -> None:
    held(programme, dt.date(2026, 2, 7), "Lindervoort", 2, is_public=True)
    page = client.get("/en/waterkant/dialogen/").content.decode()
    assert ("open dot" in page, "dashed frame" in page) == (False, False)


def test_the_list_comes_first_and_every_day_leads_to_its_dialogue(client, programme) -> None:
    row = held(programme, dt.date(2026, 2, 7), "Lindervoort", 2, title_nl="Over zorg", is_public=True)
    held(programme, dt.date(2026, 3, 7), "Achter de deur", is_public=False)
    page = client.get("/nl/waterkant/dialogen/").content.decode()
    listed, where, when = (page.index(mark) for mark in ("house-list", 'id="where"', 'id="when"'))
    assert listed < where < when
    address = f"/nl/waterkant/dialogen/{row.public_id}/"
    assert re.findall(r'<td class="month__held"><a href="([^"]+)"', page) == [address]
    assert "februari 2026" in page
    assert ("Lindervoort" in page, "Achter de deur" in page, "maart 2026" in page) == (True, False, False)


def test_without_dialogues_there_is_no_empty_calendar(client, programme) -> None:
    page = client.get("/nl/waterkant/dialogen/").content.decode()
    assert ('id="when"' in page, 'id="where"' in page) == (False, False)
