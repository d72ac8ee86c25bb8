"""The walk by Tab sees what it is there to see."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.keyboard import walked

pytestmark = pytest.mark.browser

TRAP = "<script>document.querySelector('#a').onkeydown = e => { if (e.key == 'Tab') e.preventDefault() }</script>"
PAGES = {
    "<a href='#'>een</a> <button>twee</button> <input type=date> <select><option>x</select>": [],
    "<input type=radio name=r id=a> <input type=radio name=r id=b checked> <a href='#'>verder</a>": [],
    "<input hidden> <button disabled>x</button> <details><summary>s</summary><a href='#'>binnen</a></details>": [],
    "<a href='#' style='outline: none'>een</a>": ["the focus cannot be seen on: <a href"],
    f"<button id=a>a</button><button id=b>b</button>{TRAP}": ["not reached by Tab: <button id"],
}


@pytest.fixture
def page(browser) -> Page:
    return browser.new_page()


@pytest.mark.parametrize(("content", "expected"), PAGES.items())
def test_a_walk_finds_what_is_wrong(page: Page, content: str, expected: list[str]) -> None:
    page.set_content(content)
    assert [
        one[: len(expected[at])] if at < len(expected) else one for at, one in enumerate(walked(page))
    ] == expected


def test_a_page_of_many_links_is_walked_to_its_end(page: Page) -> None:
    page.set_content("<a href='#'>x</a>" * 120)
    assert walked(page) == []
