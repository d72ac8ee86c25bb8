"""Searching everything public: by what it says, in either language, and never what was taken back."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from samenspraak.ground import publicness, search
from samenspraak.ground.models import Programme, SearchDocument
from samenspraak.people.models import Body
from samenspraak.perspective.choices import EditionState
from samenspraak.perspective.models import Edition, GlossaryTerm
from samenspraak.public.limits import LOOKS
from samenspraak.public.queries.found import KINDS, entries_of
from samenspraak.trace.actions import withdraw_contribution
from tests.samenspraak.public.conftest import World, make_world

pytestmark = pytest.mark.django_db
# A word that stands in one row of each kind.
WORD = "Zilverdraad"


@pytest.fixture(autouse=True)
def full_buckets() -> None:
    LOOKS.empty()


@pytest.fixture
def everywhere(world: World) -> World:
    """The word stands in a row of every kind."""
    for row, name in (
        (world.dialogues[0], "place"),
        (world.threads[0], "sentence_nl"),
        (world.challenge, "why"),
        (world.sentences[0], "text"),
        (world.said[0].current, "text"),
        (world.commitments[0], "what_nl"),
    ):
        setattr(row, name, f"De {WORD} is hier.")
        row.save()
    world.body.replies.update(why=f"De {WORD} komt terug.")
    GlossaryTerm.objects.create(
        programme=world.programme, edition=world.edition, term=WORD, meaning="Een draad van zilver."
    )
    search.refresh(world.programme)
    return world


def found(client, world: World, rest: str) -> str:
    response = client.get(world.address(f"zoeken/?{rest}", "nl"))
    assert response.status_code == 200
    return response.content.decode()


def test_every_kind_is_found_and_leads_to_its_page(client, everywhere) -> None:
    hits = search.find(everywhere.programme, WORD)
    assert {hit.kind for hit in hits} == set(KINDS)
    page = found(client, everywhere, f"q={WORD.lower()}")
    for kind in KINDS:
        (entry,) = [one for one in entries_of(everywhere.programme, kind) if WORD in one.title + one.text]
        assert f'href="{entry.url}"' in page
        assert client.get(entry.url).status_code == 200


def test_a_kind_narrows_it_and_unknown_ones_do_not(client, everywhere) -> None:
    narrowed = found(client, everywhere, f"q={WORD}&soort=dialogue")
    assert narrowed.count('class="search-title"') == 1
    assert found(client, everywhere, f"q={WORD}&soort=x").count('class="search-title"') == len(KINDS)


def test_what_is_bilingual_is_found_in_both_languages(client, world) -> None:
    world.threads[0].label_en = "A place to meet"
    world.threads[0].save()
    search.refresh(world.programme)
    for words in ("meeting place", "huiskamer"):
        assert "thread" in {hit.kind for hit in search.find(world.programme, words)}
    assert "A place to meet" in client.get(world.address("zoeken/?q=place")).content.decode()


def test_what_is_taken_back_is_not_shown_even_before_the_index_knows(client, everywhere) -> None:
    everywhere.said[0].state = "withdrawn"
    everywhere.said[0].save()
    assert SearchDocument.objects.filter(object_id=everywhere.said[0].pk).exists()
    page = found(client, everywhere, f"q={WORD}&soort=contribution")
    assert everywhere.said[0].public_id not in page


def test_the_index_follows_withdrawal_and_publication(everywhere, django_capture_on_commit_callbacks) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        withdraw_contribution(everywhere.said[0], by=None)
    assert "contribution" not in {hit.kind for hit in search.find(everywhere.programme, WORD)}
    Edition.objects.update(state=EditionState.DRAFT)
    with django_capture_on_commit_callbacks(execute=True):
        publicness.changed(everywhere.programme)
    kinds = {hit.kind for hit in search.find(everywhere.programme, WORD)}
    assert kinds & {"sentence", "challenge", "word"} == set()


def test_nothing_typed_or_nothing_found_is_said_plainly(client, everywhere) -> None:
    assert 'role="status"' not in found(client, everywhere, "q=")
    assert "Er is niets gevonden" in found(client, everywhere, "q=onvindbaar")
    assert found(client, everywhere, "q=%00%3Cscript%3E").count("<script>") == 0


def test_whoever_searches_too_much_waits(client, everywhere) -> None:
    for _ in range(LOOKS.by_address.size):
        LOOKS.by_address.take("127.0.0.1")
    response = client.get(everywhere.address(f"zoeken/?q={WORD}"))
    assert (response.status_code, int(response["Retry-After"]) > 0) == (429, True)


def test_one_or_three_of_each_takes_the_same_number_of_queries() -> None:
    def asked(world: World) -> dict[str, int]:
        counts = {}
        for kind in KINDS:
            with CaptureQueriesContext(connection) as queries:
                entries_of(world.programme, kind)
            counts[kind] = len(queries)
        return counts

    with_one = asked(make_world(1))
    Programme.objects.update(slug="eerder")
    Body.objects.update(slug="eerder")
    assert asked(make_world(3)) == with_one
