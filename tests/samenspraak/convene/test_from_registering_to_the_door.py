"""In a browser: people register on a phone, are seated, printed on cards, and a no-show is mended at the door."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from samenspraak.convene import actions
from samenspraak.convene.actions import seating
from samenspraak.convene.choices import Presence
from samenspraak.convene.models import Registration, SeatingPlan
from samenspraak.convene.people_said import Reached, Said
from samenspraak.convene.queries.seating import current_plan
from tests.browsing import wider
from tests.factories.rows import make_coming, make_group, make_programme, make_registration
from tests.people import PASSWORD, enter

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
BENCH = "/nl/waterkant/werkbank/bijeenroepen/"
AGES = ("16-24", "25-44", "45-64", "65+")


def sign_in(page: Any, name: str) -> None:
    page.goto("/nl/inloggen/")
    page.fill("[name=username]", name)
    page.fill("[name=password]", PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url(lambda address: "inloggen" not in address)


def fine(page: Any, axe: Any) -> None:
    assert (axe(page), wider(page)) == ([], 0)


def make_hall() -> Any:
    """Eight people with names and two tables of six."""
    programme = make_programme()
    enter("olga", programme)
    dialogue = make_coming(programme)
    make_group(programme, dialogue, "jongeren", least=1, conditions={"age": ["16-24"]})
    actions.lay_tables(dialogue, tables=2, seats=6, by=None)
    for number in range(8):
        said = Said(features={"age": AGES[number % 4]}, reached=Reached(name=f"Mens {number}"))
        make_registration(dialogue, said)
    return dialogue


def register(page: Any, axe: Any) -> str:
    """Somebody registers without an account; their code."""
    page.goto("/nl/waterkant/agenda/")
    fine(page, axe)
    page.get_by_role("link", name="Aanmelden").click()
    fine(page, axe)
    page.get_by_label("Uw naam").fill("Femke de Boer")
    page.get_by_label("Hoe oud bent u?").select_option("16-24")
    page.get_by_role("button", name="Aanmelden").click()
    code = str(page.locator("#own-code").inner_text())
    fine(page, axe)
    return code


def put_at_table(page: Any, axe: Any, dialogue: Any, row: Registration) -> None:
    """With the keyboard alone."""
    page.goto(f"{BENCH}{dialogue.pk}/bord/")
    page.locator(f"[data-person='{row.pk}'] [data-pick]").focus()
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Zet hier, aan tafel 2").focus()
    page.keyboard.press("Enter")
    page.wait_for_selector(f"text=Nummer {row.number} zit in het volgende plan aan tafel 2")
    fine(page, axe)


def print_cards(page: Any, axe: Any, dialogue: Any) -> str:
    """The words of the PDF."""
    page.goto(f"{BENCH}{dialogue.pk}/afdrukken/")
    fine(page, axe)
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Maak de PDF").click()
    printed = Path(waiting.value.path()).read_bytes()
    return "\n".join(sheet.extract_text() for sheet in PdfReader(BytesIO(printed)).pages)


def mend_at_the_door(page: Any, axe: Any, dialogue: Any, come: set[int]) -> None:
    page.goto(f"{BENCH}{dialogue.pk}/deur/")
    fine(page, axe)
    for number in sorted(come):
        page.get_by_role("button", name=f"Hier: {number}", exact=True).click()
        page.wait_for_selector(f"text=Nummer {number}: tafel")
    page.get_by_role("button", name="Herstel het plan").click()
    page.wait_for_selector("text=2 bleven weg, 0 kwamen later")
    fine(page, axe)
    page.get_by_role("button", name="Laat dit plan gelden").click()
    page.wait_for_selector("text=Dit plan geldt nu.")


def test_from_registration_to_table_cards_and_a_repair_at_the_door(
    transactional_db: None, page_at: Any, axe: Any
) -> None:
    dialogue, phone = make_hall(), page_at(390)
    code = register(phone, axe)
    femke = Registration.objects.get(number=9)
    sign_in(phone, "olga")
    put_at_table(phone, axe, dialogue, femke)
    # Its job is done at once here.
    plan = seating.plan_seats(dialogue, rounds=1, mixing="balanced", by=None)
    assert plan.places.get(registration=femke).table.number == 2

    text = print_cards(phone, axe, dialogue)
    assert ("Tafel 2" in text, "Femke" in text) == (True, False)

    phone.goto(f"/nl/waterkant/deur/#{code}")
    phone.wait_for_selector("text=Nummer 9: tafel 2.")
    assert code not in phone.url
    fine(phone, axe)
    gone = set(plan.places.filter(table__number=1).values_list("registration__number", flat=True)[:2])
    mend_at_the_door(phone, axe, dialogue, set(range(1, 9)) - gone)
    holds = current_plan(dialogue)
    assert holds is not None
    assert (holds.kind, holds.places.count(), SeatingPlan.objects.count()) == ("repair", 7, 2)
    absent = Registration.objects.filter(presence=Presence.ABSENT)
    assert set(absent.values_list("number", flat=True)) == gone


def test_somebody_is_dragged_to_a_table(transactional_db: None, page_at: Any, axe: Any) -> None:
    programme = make_programme()
    enter("olga", programme)
    dialogue = make_coming(programme)
    actions.lay_tables(dialogue, tables=2, seats=6, by=None)
    row = make_registration(dialogue, Said(speaks_as="Bakker"))
    page = page_at(1280)
    sign_in(page, "olga")
    page.goto(f"{BENCH}{dialogue.pk}/bord/")
    page.locator(f"[data-person='{row.pk}']").drag_to(page.locator("[data-table]").nth(1))
    page.wait_for_selector("text=Nummer 1 zit in het volgende plan aan tafel 2")
    assert row.wishes.get().table.number == 2
    assert axe(page) == []
