"""The public pages in a real browser: axe finds nothing, nothing is wider than the screen, sources open in place."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from samenspraak.convene.models import Invitation
from tests.browsing import wider
from tests.samenspraak.public.conftest import World, make_world
from tests.samenspraak.public.test_query_counts import PAGES

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

# Pages that take no count of queries but are read as well.
MORE = {
    "accessibility": lambda world: "toegankelijkheid/",
    "privacy": lambda world: "privacy/",
    "edition": lambda world: "perspectief/1/",
}


@pytest.fixture
def world(transactional_db) -> World:
    from samenspraak.gather.models import ContributionKind

    if not ContributionKind.objects.filter(programme=None, slug="experience").exists():
        ContributionKind.objects.create(slug="experience", name_nl="Ervaring", name_en="Experience")
    return make_world()


@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_nothing_and_nothing_is_wider_than_the_screen(world, page_at, axe, width) -> None:
    page = page_at(width)
    for name, rest in {**PAGES, **MORE}.items():
        page.goto(world.address(rest(world), "nl"))
        assert (name, axe(page), wider(page)) == (name, [], 0)


def test_what_a_table_is_about_is_read_whole_on_a_telephone(world, page_at) -> None:
    Invitation.objects.create(
        programme=world.programme, dialogue=world.dialogues[0], invited=400, refused=120, accepted=41, came=37
    )
    page = page_at(390)
    page.goto(world.address("werkwijze/", "nl"))
    caption = page.get_by_text("Mensen, voor elke dialoog die is gehouden")
    region = page.locator(".house-table").filter(has=caption)
    assert region.evaluate("region => region.scrollWidth > region.clientWidth")
    seen, whole = caption.bounding_box(), region.bounding_box()
    assert seen is not None
    assert whole is not None
    assert seen["x"] >= whole["x"]
    assert seen["x"] + seen["width"] <= whole["x"] + whole["width"]
    region.evaluate("region => region.scrollBy(1000, 0)")
    assert caption.bounding_box() == seen


def test_from_a_sentence_to_the_words_and_on_to_the_promise_in_place(world, page_at, axe) -> None:
    page = page_at(1280)
    page.goto(world.address())
    link = page.locator(".opening__text a.trace__link")
    link.click()
    panel = page.locator(".opening .trace__panel")
    panel.get_by_text("Wij missen het veerhuis, zei stem 0.").first.wait_for()
    assert panel.get_by_text("Ik mis niets, zei tegenstem 0.").is_visible()
    panel.locator("details.sources__promises > summary").click()
    assert panel.get_by_text("54 days overdue").is_visible()
    assert axe(page) == []
    assert page.url.endswith(world.address())
    link.click()
    assert panel.inner_text() == ""


def test_without_scripts_the_same_link_is_a_page(world, browser, live_server) -> None:
    context = browser.new_context(base_url=live_server.url, java_script_enabled=False)
    page = context.new_page()
    page.goto(world.address())
    page.locator(".opening__text a.trace__link").click()
    assert page.url.endswith(world.address(f"zin/{world.sentences[0].public_id}/"))
    assert page.get_by_text("Wij missen het veerhuis, zei stem 0.").first.is_visible()
    context.close()


def test_everything_can_be_read_without_scripts(world, browser, live_server) -> None:
    """From the front page to the words at a table and what became of them, with scripts switched off."""
    page = browser.new_context(java_script_enabled=False, base_url=live_server.url).new_page()
    page.goto(world.address("", "nl"))
    page.get_by_role("navigation", name="Hoofd").get_by_role("link", name="Perspectief").click()
    page.locator(f'a[href$="/opgave/{world.challenge.key}/"]').first.click()
    page.locator(f'a[href*="/zin/{world.sentences[0].public_id}/"]').first.click()
    expect(page.get_by_text("Wij missen het veerhuis, zei stem 0.").first).to_be_visible()
    page.locator(f'a[href$="/bijdrage/{world.said[0].public_id}/"]').first.click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    page.get_by_role("navigation", name="Hoofd").get_by_role("link", name="Zoek").click()
    page.get_by_label("Wat zoekt u?").fill("onvindbaar")
    page.get_by_role("button", name="Zoek").click()
    expect(page.get_by_role("status")).to_contain_text("Er is niets gevonden")
    page.context.close()
