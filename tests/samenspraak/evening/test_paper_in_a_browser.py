"""A stack of consent cards, and a note sheet on paper, entered with the keyboard alone."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from samenspraak.converse.raw import Note
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


def test_a_paper_note_sheet_is_typed_without_a_mouse(evening, page_at, axe) -> None:
    page = page_at(390)
    page.goto("/nl/inloggen/")
    page.locator("[name=username]").fill("noor")
    page.locator("[name=password]").fill(PASSWORD)
    page.locator("main button[type=submit]").click()
    page.wait_for_url("**/werkbank/**")
    page.goto(f"/nl/waterkant/werkbank/avond/tafel/{evening.first.pk}/overtypen/")
    page.locator("[name='1-kind']").focus()
    # The letter of the kind, the number of the seat, the letter that is circled, the words; Enter is the next row.
    for part in (
        "z",
        "Tab",
        "2",
        "Tab",
        "w",
        "Tab",
        "Tab",
        "De bus rijdt niet.",
        "Enter",
        "r",
        "Tab",
        "Tab",
        "Tab",
    ):
        page.keyboard.press(part) if part in {"Tab", "Enter"} else page.keyboard.type(part)
    for part in ("Tab", "Wij bellen aan.", "Tab", "De bakker"):
        page.keyboard.press(part) if part == "Tab" else page.keyboard.type(part)
    expect(page.locator("[name='2-who']")).to_be_focused()
    expect(page.locator("[name='1-who']")).to_be_hidden()
    assert axe(page) == []
    page.keyboard.press("Control+Enter")
    expect(page.get_by_text("2 regels zijn ontvangen.")).to_be_visible()
    notes = Note.objects.order_by("order")
    assert list(notes.values_list("kind", "wording", "seats__number", "who")) == [
        ("worry", "verbatim", 2, ""),
        ("agreed_action", "summary", None, "De bakker"),
    ]
