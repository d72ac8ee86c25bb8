"""The browser fixtures see what they are there to see."""

from __future__ import annotations

import pytest
from playwright.sync_api import Error

from tests.browsing import PageAt

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("width", [390, 1280])
def test_a_page_has_the_width_that_was_asked(page_at: PageAt, width: int) -> None:
    assert page_at(width).evaluate("window.innerWidth") == width


def test_the_pages_come_from_the_server_of_the_test(page_at: PageAt, live_server: str) -> None:
    page = page_at(1280)
    answer = page.request.get("/there-is-no-such-page")
    assert (answer.url, answer.status) == (f"{live_server}/there-is-no-such-page", 404)


def test_a_request_to_another_host_is_stopped_and_counted(page_at: PageAt, strayed: list[str]) -> None:
    with pytest.raises(Error, match="ERR_FAILED"):
        page_at(1280).goto("http://elsewhere.example/")
    assert strayed == ["http://elsewhere.example/"]
    strayed.clear()
