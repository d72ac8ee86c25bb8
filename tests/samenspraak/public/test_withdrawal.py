"""What its people take back is gone from every page and from every page that was stored."""

from __future__ import annotations

import pytest
from django.urls import resolve
from django.utils.translation import override

from samenspraak.followup.models import TakenUp
from samenspraak.public.models import RenderedPage
from samenspraak.public.urls import urlpatterns
from samenspraak.trace.actions import withdraw_contribution
from tests.factories.rows import make_contribution, make_programme, make_rendering, make_sentence
from tests.samenspraak.public.conftest import crawl

pytestmark = pytest.mark.django_db
SENTINEL = "Kwikstaart"


def test_the_crawl_sees_every_public_page(client, world) -> None:
    make_rendering(world.edition, published=True)
    TakenUp.objects.create(
        programme=world.programme, earlier=make_programme("eerder"), key="k", title="Bleef open"
    )
    pages = crawl(client, world.address())
    with override("en"):
        seen = {resolve(address).view_name for address in pages if address.startswith("/en/")}
    there = {f"public:{pattern.name}" for pattern in urlpatterns} | {"start"}
    # An edition that holds today is linked as "the perspective"; older ones by its own number.
    # What an organisation's own look consists of is no page, nor is a file that stands with an annex.
    assert there - seen <= {"public:edition", "public:theme-style", "public:theme-mark", "public:annex-file"}


def test_after_withdrawal_the_words_are_on_no_page_and_in_no_stored_page(
    client, world, django_capture_on_commit_callbacks
) -> None:
    table = world.dialogues[0].tables.get()
    found = make_contribution(table, f"De {SENTINEL} is weg.", seat=4)
    section = world.sentences[0].section
    alone = make_sentence(section, f"Alleen de {SENTINEL} draagt deze zin.", cites=[found], order=99)
    before = crawl(client, world.address("", "nl"), world.address())
    assert [a for a, text in before.items() if SENTINEL in text] != []
    assert RenderedPage.objects.count() > 30

    with django_capture_on_commit_callbacks(execute=True):
        withdraw_contribution(found, by=None)

    assert [page.path for page in RenderedPage.objects.all() if SENTINEL.encode() in bytes(page.body)] == []
    after = {address: client.get(address) for address in before}
    assert [a for a, page in after.items() if SENTINEL in page.content.decode("utf-8", "replace")] == []
    gone = world.address(f"bijdrage/{found.public_id}/")
    assert after[gone].status_code == 410
    assert "Those who said this took their words back." in after[gone].content.decode()
    page = client.get(world.address(f"zin/{alone.public_id}/")).content.decode()
    assert "Withdrawn" in page


def test_its_number_stands_on_the_list_for_copies_elsewhere(client, world) -> None:
    withdraw_contribution(world.said[0], by=None)
    answer = client.get(world.address("open-data/ingetrokken.json"))
    assert answer["Content-Type"] == "application/json"
    assert answer.json() == {"withdrawn": [world.said[0].public_id]}


def test_numbers_that_rested_on_it_are_counted_again(world, fresh) -> None:
    thread = world.address(f"rode-draden/{world.threads[0].public_id}/")
    assert "At the one table" in fresh(thread)
    withdraw_contribution(world.said[0], by=None)
    assert "Not at the one table" in fresh(thread)
