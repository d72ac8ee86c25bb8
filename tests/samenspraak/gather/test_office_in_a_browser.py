"""The list of office holders in a real browser: for the eye of axe, at phone and desk width, in both languages."""

from __future__ import annotations

import pytest

from samenspraak.gather.models import OfficeHolder
from tests.browsing import wider
from tests.factories.rows import make_programme
from tests.people import PASSWORD, enter

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.mark.parametrize(
    ("language", "button"), [("nl", "Deze naam laten staan"), ("en", "Let this name stay")]
)
@pytest.mark.parametrize("width", [390, 1280])
def test_mo_lists_a_name(page_at, axe, width, language, button) -> None:
    enter("mo", make_programme())
    page = page_at(width)
    page.goto("/nl/inloggen/")
    page.locator("input[name=username]").fill("mo")
    page.locator("input[name=password]").fill(PASSWORD)
    page.locator("main button[type=submit]").first.click()
    page.wait_for_url("**/werkbank/**")
    page.goto(f"/{language}/waterkant/werkbank/invoer/ambtsdragers/")
    assert axe(page) == []
    page.locator("input[name=name]").fill("Brandsma")
    page.locator("input[name=office]").fill("Wethouder wonen en samenleven")
    page.get_by_role("button", name=button).click()
    assert (page.get_by_role("alert").count(), axe(page)) == (1, [])
    page.locator("input[name=name]").fill("Joke Brandsma")
    page.keyboard.press("Enter")
    page.get_by_role("rowheader", name="Joke Brandsma").wait_for()
    page.wait_for_load_state("networkidle")
    assert (axe(page), wider(page)) == ([], 0)
    assert OfficeHolder.objects.get().name == "Joke Brandsma"
