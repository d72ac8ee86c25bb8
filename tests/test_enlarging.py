"""What is lost in reading otherwise is seen by the walk that looks for it."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.enlarging import in_larger_letters, told, zoomed

pytestmark = pytest.mark.browser

NARROW = "<style>@media (max-width: 700px) { .ruim { display: none } }</style>"
LOST_AT_TWICE = {
    "<p>Alles past.</p>": [],
    f"{NARROW}<p class=ruim>Ruim</p><p>Altijd</p>": ["not there at 200%: Ruim"],
    "<div style='width: 900px'>Breed</div>": ["pixels wider than the screen at 200%"],
    "<div style='overflow: hidden'><p style='width: 900px'>Breed</p></div>": ["cut off at 200%: <div"],
}
LOST_IN_LARGE_LETTERS = {
    "<p>Alles past.</p>": [],
    "<div style='height: 1.5rem; overflow: hidden'>Te laag</div>": [
        "cut off in letters twice as large: <div"
    ],
    f"<p style='white-space: nowrap'>{'lang ' * 40}</p>": [
        "pixels wider than the screen in letters twice as large"
    ],
}


@pytest.fixture
def page(browser) -> Page:
    return browser.new_page(viewport={"width": 1280, "height": 900})


@pytest.mark.parametrize(("content", "expected"), LOST_AT_TWICE.items())
def test_at_200_percent(page: Page, content: str, expected: list[str]) -> None:
    page.set_content(content)
    assert _begun(zoomed(page), expected) == expected


@pytest.mark.parametrize(("content", "expected"), LOST_IN_LARGE_LETTERS.items())
def test_in_letters_twice_as_large(page: Page, content: str, expected: list[str]) -> None:
    page.set_content(content)
    assert _begun(in_larger_letters(page), expected) == expected


def test_what_is_one_press_away_is_there_and_what_is_hidden_is_not(page: Page) -> None:
    page.set_content(
        "<details><summary>Meer</summary><p>Binnen</p></details><p hidden>Weg</p><script>let a</script>"
    )
    assert told(page) == ["Meer", "Binnen"]


def _begun(found: list[str], expected: list[str]) -> list[str]:
    """Without how many pixels, and only as much of each as is expected."""
    plain = [one.lstrip("0123456789 ") for one in found]
    return [one[: len(expected[at])] if at < len(expected) else one for at, one in enumerate(plain)]
