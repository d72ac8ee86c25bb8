"""Pages are made once for everybody: nothing of a reader stays on them, and they hold for a day."""

from __future__ import annotations

import datetime as dt
import gzip

import pytest
from django.contrib.messages import constants
from django.contrib.messages.storage.base import Message

from samenspraak.ground import clock, outbox, publicness
from samenspraak.public.models import RenderedPage
from samenspraak.public.rendering import forget_old_pages
from tests.people import enter
from tests.samenspraak.public.conftest import NOON

pytestmark = pytest.mark.django_db


def test_a_reader_who_has_the_page_is_told_that_it_still_holds(client, world) -> None:
    first = client.get(world.address())
    again = client.get(world.address(), headers={"If-None-Match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert again["ETag"] == first["ETag"]
    assert again["Cache-Control"] == "no-cache"


def test_unknown_words_behind_the_address_change_nothing_and_are_not_kept(client, world) -> None:
    plain = client.get(world.address("rode-draden/"))
    RenderedPage.objects.all().delete()
    traced = client.get(world.address("rode-draden/") + "?utm_source=nieuwsbrief&naam=Jansen")
    assert traced.content == plain.content
    assert RenderedPage.objects.count() == 1


def test_who_comes_first_leaves_no_name_token_or_message(client, world) -> None:
    plain = client.get(world.address()).content
    RenderedPage.objects.all().delete()
    client.force_login(enter("olga", world.programme))
    session = client.session
    session["_messages"] = '[["__json_message",0,25,"Alleen voor Olga",""]]'
    session.save()
    assert Message(constants.SUCCESS, "Alleen voor Olga").level == 25
    assert client.get(world.address()).content == plain
    assert bytes(RenderedPage.objects.get().body) == plain


def test_a_page_counts_days_and_so_is_made_anew_each_day(client, world) -> None:
    assert b"54 days overdue" in client.get(world.address("toezeggingen/")).content
    with clock.moved_to(NOON + dt.timedelta(days=1)):
        assert b"55 days overdue" in client.get(world.address("toezeggingen/")).content
    assert RenderedPage.objects.count() == 1


def test_what_changed_is_made_anew_and_the_old_page_is_forgotten(client, world) -> None:
    client.get(world.address())
    publicness.changed(world.programme)
    forget_old_pages(world.programme, {})
    assert RenderedPage.objects.count() == 0


def test_a_part_and_a_whole_page_are_kept_apart_by_caches(client, world) -> None:
    address = world.address(f"zin/{world.sentences[0].public_id}/")
    part = client.get(address, headers={"HX-Request": "true"})
    whole = client.get(address)
    assert part["Vary"] == whole["Vary"] == "HX-Request, Accept-Encoding"
    assert (b"<html" in part.content, b"<html" in whole.content) == (False, True)


def test_a_page_number_that_does_not_exist_is_not_stored(client, world) -> None:
    thread = world.address(f"rode-draden/{world.threads[0].public_id}/")
    assert [client.get(f"{thread}?page={page}").status_code for page in ("1", "2", "0", "01", "x", "²")] == [
        200,
        404,
        404,
        404,
        404,
        404,
    ]
    assert RenderedPage.objects.count() == 1


def test_a_programme_that_is_not_public_is_stored_nowhere(client, world) -> None:
    world.programme.is_public = False
    world.programme.save()
    assert client.get(world.address()).status_code == 302
    client.force_login(enter("olga", world.programme))
    assert client.get(world.address()).status_code == 200
    assert RenderedPage.objects.count() == 0


def test_a_newly_opened_house_renders_anew(client, world) -> None:
    client.get(world.address())
    assert RenderedPage.objects.exists()
    outbox.tell("house_opened", programme=None, payload={})
    outbox.deliver()
    assert not RenderedPage.objects.exists()


@pytest.mark.parametrize("rest", ["", "rode-draden/", "perspectief/1/", "open-data/", "pers/"])
def test_a_standing_page_is_what_its_view_gives(client, world, rest) -> None:
    """The quick way and the view: the same bytes, and the same headers."""
    made, standing = client.get(world.address(rest)), client.get(world.address(rest))
    assert standing.content == made.content
    ours = {"X-Frame-Options", "Content-Security-Policy", "Content-Language", "ETag", "Content-Length"}
    for name in ours | {"Content-Type", "Cache-Control", "Vary", "Referrer-Policy", "X-Content-Type-Options"}:
        if name == "Content-Security-Policy":
            assert sorted(standing[name].split("; ")) == sorted(made[name].split("; "))
        else:
            assert standing[name] == made[name], name


@pytest.mark.parametrize("takes", ["gzip", "br, gzip;q=0.5", "gzip, deflate"])
def test_a_page_travels_packed_to_who_takes_that(client, world, takes) -> None:
    """The first time and from then on: the same page, smaller, under a mark of its own."""
    plain = client.get(world.address())
    RenderedPage.objects.all().delete()
    for packed in [client.get(world.address(), headers={"Accept-Encoding": takes}) for _time in range(2)]:
        assert gzip.decompress(packed.content) == plain.content
        assert len(packed.content) < len(plain.content) / 2
        assert packed["Content-Encoding"] == "gzip"
        assert packed["Content-Length"] == str(len(packed.content))
        assert packed["ETag"] == f'{plain["ETag"][:-1]}-gz"'
        held = {"Accept-Encoding": takes, "If-None-Match": packed["ETag"]}
        assert client.get(world.address(), headers=held).status_code == 304


@pytest.mark.parametrize("takes", ["", "identity", "gzip;q=0", "br, gzip; q=0.0, deflate"])
def test_a_page_travels_as_it_is_to_who_does_not(client, world, takes) -> None:
    plain = client.get(world.address())
    for asked in [client.get(world.address(), headers={"Accept-Encoding": takes}) for _time in range(2)]:
        assert (asked.content, asked["ETag"]) == (plain.content, plain["ETag"])
        assert not asked.has_header("Content-Encoding")


def test_a_file_of_the_open_data_is_not_packed_again(client, world) -> None:
    rest = "open-data/ingetrokken.json"
    plain = client.get(world.address(rest))
    assert client.get(world.address(rest), headers={"Accept-Encoding": "gzip"}).content == plain.content


def test_what_is_no_page_or_no_longer_public_does_not_stand(client, world) -> None:
    for rest in ("nieuws.atom", "dialogen/agenda.ics", "open-data/ingetrokken.json"):
        first, again = client.get(world.address(rest)), client.get(world.address(rest))
        assert (again["Content-Type"], again.content) == (first["Content-Type"], first.content)
    client.get(world.address())
    world.programme.is_public = False
    world.programme.save()
    assert client.get(world.address()).status_code == 302
