"""A page asks the same number of questions, whether it shows one of a thing or three."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from samenspraak.ground.models import Programme
from samenspraak.public.models import RenderedPage
from tests.factories.rows import make_rendering
from tests.samenspraak.public.conftest import World, make_world

pytestmark = pytest.mark.django_db

PAGES = {
    "home": lambda world: "",
    "dialogues": lambda world: "dialogen/",
    "dialogue": lambda world: f"dialogen/{world.dialogues[0].public_id}/",
    "themes": lambda world: "themas/",
    "threads": lambda world: "rode-draden/",
    "thread": lambda world: f"rode-draden/{world.threads[0].public_id}/",
    "perspective": lambda world: "perspectief/",
    "challenge": lambda world: f"perspectief/1/opgave/{world.challenge.key}/",
    "sentence": lambda world: f"zin/{world.sentences[0].public_id}/",
    "contribution": lambda world: f"bijdrage/{world.said[0].public_id}/",
    "board": lambda world: "toezeggingen/",
    "commitment": lambda world: f"toezeggingen/{world.commitments[0].public_id}/",
    "method": lambda world: "werkwijze/",
    "about": lambda world: "over/",
    "take-part": lambda world: "meedoen/",
    "open-data": lambda world: "open-data/",
}


def questions(client, world: World, page: str) -> int:
    """How many queries a page takes that was not rendered before."""
    RenderedPage.objects.all().delete()
    with CaptureQueriesContext(
        connection,
    ) as asked:
        assert client.get(world.address(PAGES[page](world))).status_code == 200
    return len(asked)


@pytest.mark.parametrize("page", PAGES)
def test_one_of_each_or_three_takes_the_same_number_of_queries(client, page) -> None:
    small = make_world(1)
    with_one = questions(client, small, page)
    Programme.objects.filter(pk=small.programme.pk).update(slug="eerder", is_public=False)
    small.body.slug = "eerder"
    small.body.save()
    assert questions(client, make_world(3), page) == with_one


@pytest.mark.parametrize("page", ["thread", "sentence", "contribution"])
def test_sentences_in_other_words_are_asked_for_together(client, page) -> None:
    def retold(world: World) -> World:
        make_rendering(world.edition, published=True)
        make_rendering(world.edition, language="en", plain=False, published=True)
        return world

    small = retold(make_world(1))
    with_one = questions(client, small, page)
    Programme.objects.filter(pk=small.programme.pk).update(slug="eerder", is_public=False)
    small.body.slug = "eerder"
    small.body.save()
    assert questions(client, retold(make_world(3)), page) == with_one


def test_a_page_that_was_rendered_before_takes_one_query(client, world, django_assert_num_queries) -> None:
    client.get(world.address("rode-draden/"))
    with django_assert_num_queries(1):
        client.get(world.address("rode-draden/"))
