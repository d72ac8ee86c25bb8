"""A stack of consent cards, entered with the keyboard alone."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from samenspraak.gather.choices import Purpose
from samenspraak.gather.models import Consent
from tests.people import PASSWORD

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_arrow_keys_go_from_box_to_box_and_the_space_bar_ticks(evening, page_at, axe) -> None:
    page = page_at(390)
    page.goto("/nl/inloggen/")
    page.locator("[name=username]").fill("noor")
    page.locator("[name=password]").fill(PASSWORD)
    page.locator("main button[type=submit]").click()
    page.wait_for_url("**/werkbank/**")
    page.goto(f"/nl/waterkant/werkbank/avond/tafel/{evening.first.pk}/kaarten/")
    page.locator("[name='1-received']").focus()
    for key in (
        "ArrowRight",
        "Space",
        "ArrowDown",
        "ArrowRight",
        "ArrowRight",
        "Space",
        "ArrowUp",
        "ArrowUp",
    ):
        page.keyboard.press(key)
    expect(page.locator("[name='1-quote']")).to_be_focused()
    assert axe(page) == []
    page.keyboard.press("Enter")
    expect(page.get_by_text("2 kaarten zijn opgeslagen.")).to_be_visible()
    yes = Consent.objects.filter(given=True).order_by("bearer__seat__number")
    assert list(yes.values_list("bearer__seat__number", "purpose")) == [
        (1, Purpose.ANALYSE),
        (2, Purpose.QUOTE),
    ]
