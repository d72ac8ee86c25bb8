"""Every shared part in a real browser: for the eye of axe, at phone and desk width, by keyboard, without scripts."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browsing import Axe, PageAt

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
    pytest.mark.urls("tests.samenspraak.static.gallery"),
]
BASES = ["page", "workbench", "plain"]


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("base", BASES)
def test_axe_finds_nothing(page_at: PageAt, axe: Axe, base: str, width: int) -> None:
    page = page_at(width)
    page.goto(f"/proef/{base}/")
    assert axe(page) == []


@pytest.mark.parametrize("base", BASES)
def test_a_phone_scrolls_in_one_direction_only(page_at: PageAt, base: str) -> None:
    page = page_at(390)
    page.goto(f"/proef/{base}/")
    assert page.evaluate("document.documentElement.scrollWidth") == 390


def test_the_content_policy_is_never_broken(page_at: PageAt) -> None:
    page = page_at(1280)
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto("/proef/workbench/")
    page.locator("#s1 .trace__link").click()
    expect(page.locator("#s1-sources")).to_contain_text("Een huiskamer in elk dorp.")
    assert complaints == []


def test_sources_open_in_place_and_close_again(page_at: PageAt) -> None:
    page = page_at(1280)
    page.goto("/proef/page/")
    link = page.locator("#s1 .trace__link")
    expect(link).to_have_attribute("aria-expanded", "false")
    link.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#s1-sources")).to_contain_text("Een huiskamer in elk dorp.")
    expect(link).to_have_attribute("aria-expanded", "true")
    page.locator("#s1-sources a").focus()
    page.keyboard.press("Escape")
    expect(page.locator("#s1-sources")).to_be_empty()
    expect(link).to_be_focused()


def test_sources_are_a_plain_link_without_scripts(browser: Browser, live_server: object) -> None:
    context = browser.new_context(java_script_enabled=False, base_url=str(live_server))
    page = context.new_page()
    page.goto("/proef/page/")
    page.locator("#s1 .trace__link").click()
    expect(page.locator("body")).to_contain_text("Een huiskamer in elk dorp.")
    context.close()


def test_the_first_tab_leads_straight_to_the_content(page_at: PageAt) -> None:
    page = page_at(1280)
    page.goto("/proef/page/")
    page.keyboard.press("Tab")
    expect(page.locator(".nl-skip-link")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#main")).to_be_focused()


def ask_for_keys(page: Page) -> None:
    page.goto("/proef/workbench/")
    page.keyboard.press("?")


def test_a_question_mark_lists_the_keys(page_at: PageAt, axe: Axe) -> None:
    page = page_at(1280)
    ask_for_keys(page)
    expect(page.locator("#key-help")).to_be_visible()
    assert axe(page) == []


def test_single_keys_stay_off_once_switched_off(page_at: PageAt) -> None:
    page = page_at(1280)
    ask_for_keys(page)
    page.locator("#keys-on").uncheck()
    page.goto("/proef/workbench/")
    page.keyboard.press("1")
    assert page.url.endswith("/proef/workbench/")


def test_text_twice_as_big_still_fits_a_desk(page_at: PageAt) -> None:
    page = page_at(1280)
    # Zooming to 200 % is the same as half the width at the same text size.
    page.set_viewport_size({"width": 640, "height": 450})
    page.goto("/proef/page/")
    assert page.evaluate("document.documentElement.scrollWidth") == 640
