"""When the server's disk is full reading goes on, and what cannot be stored is given back to whoever typed it.

The database is really full here: SQLite is told that it may not grow by one page.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from unittest import mock

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client
from django.urls import reverse

from samenspraak.converse.raw import Note
from samenspraak.gather.models import Contribution
from samenspraak.ground import full_disk
from samenspraak.public.forms import new_ticket
from samenspraak.public.models import RenderedPage
from tests.people import enter
from tests.samenspraak.public.conftest import World, make_world

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif("connection.vendor != 'sqlite'", reason="a full SQLite file is real here"),
]
WORDS = "Meer bankjes langs het water, en een plek voor de jeugd. " * 60


@pytest.fixture
def world(tmp_path, monkeypatch) -> World:
    monkeypatch.setattr(settings, "WITHDRAWAL_JOURNAL", tmp_path / "withdrawals.journal")
    monkeypatch.setattr(settings, "WITHDRAWAL_HEAD", tmp_path / "withdrawals.head")
    return make_world()


@contextmanager
def full() -> Iterator[None]:
    """No page can be added to the database any more."""
    with connection.cursor() as cursor:
        cursor.execute("VACUUM")
        pages = cursor.execute("PRAGMA page_count").fetchone()[0]
        cursor.execute(f"PRAGMA max_page_count={pages}")
        try:
            yield
        finally:
            cursor.execute("PRAGMA max_page_count=1073741823")


def idea() -> dict[str, str]:
    """The form of the idea box, opened a minute ago."""
    with mock.patch.object(time, "time", return_value=time.time() - 60):
        return {"text": WORDS, "ticket": new_ticket(), "language": "nl"}


@pytest.mark.parametrize("path", ["", "dialogen/", "rode-draden/", "perspectief/1/", "werkwijze/"])
def test_a_stranger_reads_a_page_that_was_not_made_today(world, path) -> None:
    reader = Client()
    RenderedPage.objects.all().delete()
    with full():
        answers = [reader.get(world.address(path, "nl")) for _time in range(4)]
    assert [answer.status_code for answer in answers] == [200] * 4
    assert RenderedPage.objects.count() == 0
    # Once there is room it is kept again.
    reader.get(world.address(path, "nl"))
    assert RenderedPage.objects.filter(path=world.address(path, "nl")).count() == 1


def test_an_idea_that_finds_no_room_is_given_back(world) -> None:
    writer = Client()
    form = idea()
    with full():
        refused = writer.post(world.address("ideeenbus/", "nl"), form)
    page = refused.content.decode()
    assert (refused.status_code, refused["Cache-Control"]) == (507, "no-store")
    assert "De schijf van de server is vol. Wat u net stuurde, is niet opgeslagen." in page
    assert refused.context["words"] == [WORDS]
    assert page.count(WORDS) == 2
    assert not Contribution.objects.filter(current__text__startswith="Meer bankjes").exists()
    # The page sends the same form again, once there is room.
    again = writer.post(world.address("ideeenbus/", "nl"), dict(refused.context["again"]))
    assert again.status_code == 201
    assert Contribution.objects.filter(current__text=WORDS.strip()).count() == 1


def test_a_host_who_types_a_paper_sheet_keeps_what_was_typed(world) -> None:
    table = world.dialogues[0].tables.get()
    host = Client()
    host.force_login(enter("olga", world.programme))
    typed = {f"{number}-text": f"Regel {number}. {WORDS}" for number in range(1, 6)} | {"language": "nl"}
    with full():
        refused = host.post(reverse("evening:type-sheet", args=[world.programme.slug, table.pk]), typed)
    assert (refused.status_code, Note.objects.filter(text__contains="bankjes").count()) == (507, 0)
    assert refused.context["words"] == [typed[f"{number}-text"] for number in range(1, 6)]


def test_a_part_of_a_page_leaves_the_form_as_it_is(world) -> None:
    with full():
        refused = Client().post(world.address("ideeenbus/", "nl"), idea(), headers={"HX-Request": "true"})
    assert (refused.status_code, refused["HX-Retarget"]) == (507, "#main")
    assert refused["HX-Reswap"].split()[0] == "afterbegin"
    assert "<h1>" not in refused.content.decode()


def test_a_program_is_told_as_programs_are(world) -> None:
    with full():
        refused = Client().post(
            world.address("ideeenbus/", "nl"), idea(), headers={"Accept": "application/json"}
        )
    assert (refused.status_code, refused["Content-Type"]) == (507, "application/problem+json")
    assert (refused.json()["status"], "bankjes" in refused.content.decode()) == (507, False)


def test_a_password_is_never_shown_back(rf) -> None:
    request = rf.post("/nl/inloggen/", {"name": "olga de vries", "password": "een lange zin"})
    assert full_disk.fields_of(request) == [("name", "olga de vries")]
    assert full_disk.told(request).status_code == 507
