"""The browser fixtures see what they are there to see."""

from __future__ import annotations

import pytest
from playwright.sync_api import Error

from tests.browsing import Axe, PageAt

pytestmark = pytest.mark.browser

SOUND_PAGE = """
<!doctype html><html lang="nl"><head><title>Proef</title></head>
<body><main><h1>Proef</h1><img src="/nergens.png" alt="Een tafel"></main></body></html>
"""


@pytest.mark.parametrize("width", [390, 1280])
def test_a_page_has_the_width_that_was_asked(page_at: PageAt, width: int) -> None:
    assert page_at(width).evaluate("window.innerWidth") == width


def test_the_pages_come_from_the_server_of_the_test(page_at: PageAt, live_server: str) -> None:
    page = page_at(1280)
    answer = page.request.get("/nl/there-is-no-such-page/")
    assert (answer.url, answer.status) == (f"{live_server}/nl/there-is-no-such-page/", 404)


def test_a_request_to_another_host_is_stopped_and_counted(page_at: PageAt, strayed: list[str]) -> None:
    with pytest.raises(Error, match="ERR_FAILED"):
        page_at(1280).goto("http://elsewhere.example/")
    assert strayed == ["http://elsewhere.example/"]
    strayed.clear()


def test_axe_finds_nothing_on_a_sound_page(page_at: PageAt, axe: Axe) -> None:
    page = page_at(390)
    page.set_content(SOUND_PAGE)
    assert axe(page) == []


def test_axe_names_the_rule_and_the_place(page_at: PageAt, axe: Axe) -> None:
    page = page_at(390)
    page.set_content(SOUND_PAGE.replace(' alt="Een tafel"', ""))
    assert axe(page) == ["image-alt: img"]


def test_text_in_the_colour_of_its_ground_is_found(page_at: PageAt, axe: Axe) -> None:
    page = page_at(390)
    page.set_content(SOUND_PAGE.replace("<h1>", '<h1 style="color: #0e4a4f; background: #0e4a4f">'))
    assert axe(page) == ["unseen: h1"]
