"""What was published keeps its sources: a red thread that is merged or set aside stays readable under it."""

from __future__ import annotations

import pytest

from samenspraak.analyse import actions
from samenspraak.analyse.models import RedThread
from samenspraak.perspective.choices import EditionState
from samenspraak.perspective.models import Edition
from samenspraak.public.models import RenderedPage
from tests.factories.rows import make_thread
from tests.people import enter
from tests.samenspraak.public.conftest import World

pytestmark = pytest.mark.django_db
ON_THE_DAY = "2026-11-24T12:00:00Z"


@pytest.fixture
def pair(world: World) -> tuple[RedThread, RedThread]:
    """A thread that the published edition cites, and one that it does not."""
    return world.threads[0], make_thread(world.programme, "Vervoer", said=world.said[:1], order=9)


def merged(world: World, *threads: RedThread, name: str = "Een plek in het dorp") -> RedThread:
    anna = enter("anna", world.programme)
    return actions.confirm(actions.merge(threads, label_nl=name, by=anna), by=anna)


def test_a_cited_thread_that_was_merged_says_in_which_it_went_on(client, world, pair, fresh) -> None:
    cited, other = pair
    newer = merged(world, cited, other)
    page = fresh(world.address(f"rode-draden/{cited.public_id}/"))
    assert "This red thread was set aside on 24 November 2026." in page
    assert world.address(f"rode-draden/{newer.public_id}/") in page
    assert cited.label_nl in page
    # The sentence page leads there, and the other one was cited nowhere.
    assert world.address(f"rode-draden/{cited.public_id}/") in fresh(
        world.address(f"zin/{world.sentences[0].public_id}/")
    )
    assert client.get(world.address(f"rode-draden/{other.public_id}/")).status_code == 404


def test_it_leads_to_the_thread_that_holds_today_however_often_it_was_merged(world, pair, fresh) -> None:
    cited, other = pair
    between = merged(world, cited, other)
    last = merged(world, between, make_thread(world.programme, "Zorg"), name="Samen leven")
    page = fresh(world.address(f"rode-draden/{cited.public_id}/"))
    assert [row.public_id in page for row in (last, between)] == [True, False]


def test_a_proposal_is_not_told_as_where_it_went_on(world, pair, fresh) -> None:
    newer = actions.merge(pair, label_nl="Nog een voorstel", by=None)
    page = fresh(world.address(f"rode-draden/{pair[0].public_id}/"))
    assert ("was set aside on 24 November 2026" in page, newer.public_id in page) == (True, False)


def test_it_stays_under_an_edition_that_was_replaced_and_not_under_a_draft(client, world, pair) -> None:
    actions.set_aside(pair[0], by=None)
    address = world.address(f"rode-draden/{pair[0].public_id}/")
    found = []
    for state in (EditionState.REPLACED, EditionState.DRAFT):
        Edition.objects.update(state=state)
        RenderedPage.objects.all().delete()
        found.append(client.get(address).status_code)
    assert found == [200, 404]


def test_it_is_in_no_list_of_what_holds_today(world, pair, fresh) -> None:
    actions.set_aside(pair[0], by=None)
    assert [fresh(world.address(rest)).count(pair[0].public_id) for rest in ("rode-draden/", "themas/")] == [
        0,
        0,
    ]


def test_the_block_on_another_site_says_so_too(world, pair, fresh) -> None:
    actions.set_aside(pair[0], by=None)
    page = fresh(world.address(f"insluiten/rode-draad/{pair[0].public_id}/"))
    assert "This red thread was set aside." in page


def test_its_row_stays_in_the_lists_marked(client, world, pair) -> None:
    newer = merged(world, *pair)
    at = f"/api/v1/programmes/{world.programme.slug}"
    sentence = client.get(f"{at}/sentences/{world.sentences[0].public_id}").json()
    row = client.get(f"{at}/threads/{sentence['citesThreads'][0]}").json()
    assert (row["setAsideAt"], row["wentOnIn"]) == (ON_THE_DAY, [newer.public_id])
    listed = {row["id"]: row for row in client.get(f"{at}/threads").json()["results"]}
    assert {key: one["setAsideAt"] for key, one in listed.items()} == {
        pair[0].public_id: ON_THE_DAY,
        newer.public_id: None,
    }
    said = client.get(f"{at}/contributions/{world.said[0].public_id}").json()
    assert set(said["saysSo"]) == {pair[0].public_id, newer.public_id}
