"""A real set goes through the house in a real browser: brought, reviewed, read, confirmed, written, published,
read by a stranger from the sentence to the words and back, withdrawn, and gone.

The set is one that nobody here wrote, from the folder in SAMENSPRAAK_DATA; without it our own demo texts.
"""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from samenspraak.convene.models import Table
from samenspraak.demo.texts import contributions
from samenspraak.ground.models import Programme
from samenspraak.people.choices import Role
from samenspraak.people.models import Membership
from tests.browsing import PageAt
from tests.factories.rows import make_dialogue, make_programme, make_table
from tests.people import PASSWORD, enter

pytestmark = [
    pytest.mark.browser,
    pytest.mark.real_data,
    pytest.mark.django_db(transaction=True),
]
BENCH = "/nl/waterkant/werkbank"


@pytest.fixture
def statements(data_folder: Path | None, tmp_path: Path) -> Path:
    """A table of statements: a public set of comments, or our own texts and then so it says."""
    if data_folder is not None:
        return data_folder / "polis" / "canadian-electoral-reform" / "comments.csv"
    print("SAMENSPRAAK_DATA is not set: the demo's own texts go through the house.")  # noqa: T201
    file = tmp_path / "bijdragen.csv"
    with file.open("w", newline="", encoding="utf-8") as stream:
        rows = csv.writer(stream)
        rows.writerow(["id", "tekst"])
        rows.writerows([row["key"], row["text"]] for row in contributions()[:120])
    return file


@pytest.fixture
def house(settings, tmp_path: Path) -> Programme:
    """One programme, one table, Olga, who here does all but publish, and Paul, who publishes what she wrote."""
    settings.MEDIA_ROOT = tmp_path / "files"
    settings.WITHDRAWAL_JOURNAL = tmp_path / "withdrawals.journal"
    programme = make_programme()
    make_table(make_dialogue(programme))
    olga = enter("olga", programme)
    enter("paul", programme)
    for role in (Role.ANALYST, Role.EDITOR, Role.PUBLISHER):
        Membership.objects.create(programme=programme, user=olga, role=role)
    return programme


def sign_in(page: Page, name: str) -> None:
    page.goto("/nl/inloggen/")
    page.locator("input[name=username]").fill(name)
    page.locator("input[name=password]").fill(PASSWORD)
    page.locator("main form button[type=submit]").click()


def bring(page: Page, file: Path) -> None:
    """Upload, saying that its people agreed to being quoted word for word; accept what is clear."""
    page.goto(f"{BENCH}/invoer/brengen/")
    page.locator("input[name=documents]").set_input_files(file)
    page.locator("select[name=place]").select_option(f"t:{Table.objects.get().pk}")
    page.locator("input[name=wording][value=verbatim]").check()
    page.locator("input[name=purposes][value=quote]").check()
    page.locator("main form button[type=submit]").click()
    page.goto(f"{BENCH}/invoer/")
    page.get_by_role("main").get_by_role("link", name=file.name).click()
    page.locator("form[action$='/alles/'] button").click()


def look_for_threads(page: Page) -> str:
    """Start a run, name its first proposal and confirm it; the thread's name is returned."""
    page.goto(f"{BENCH}/analyse/")
    page.locator("form[action$='/start/'] button").click()
    page.get_by_role("main").get_by_role("link", name=re.compile("^Lees en benoem")).first.click()
    page.locator("input[name=label_nl]").first.fill("Wat steeds terugkomt")
    page.locator("button[name=confirm]").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Wat steeds terugkomt")
    return "Wat steeds terugkomt"


def write(page: Page, thread: str) -> None:
    """One edition with one challenge and one heard sentence that cites the thread, ready to be published."""
    page.goto(f"{BENCH}/perspectief/")
    page.locator("input[name=title]").fill("Wat wij hoorden")
    page.locator("input[name=status]").fill("Tussenstand, geen besluit")
    page.locator("form[action$='/nieuw/'] button[type=submit]").click()
    page.locator("#new-challenge").fill("Een eerste opgave")
    page.locator("form[action$='/opgave/'] button").click()
    if "/opgave/" not in page.url:
        page.get_by_role("main").get_by_role("link", name="Een eerste opgave").click()
    new = page.locator("form.new-sentence").first
    new.locator("textarea[name=text]").fill("Aan 1 van de 1 tafels kwam dit terug.")
    new.locator("button[type=submit]").click()
    row = page.locator(".found__row", has_text=thread)
    row.get_by_role("button").click()
    expect(page.locator(".chip").first).to_contain_text(thread)
    page.get_by_role("link", name="Naar publicatie").first.click()
    # Four eyes: who wrote it does not publish it.
    expect(page.get_by_role("main")).to_contain_text("Vier ogen")


def publish(page: Page) -> None:
    page.goto(f"{BENCH}/perspectief/")
    page.get_by_role("link", name="Wat wij hoorden").click()
    page.get_by_role("link", name="Naar publicatie").first.click()
    page.locator("form[action$='/nu/'], form:has(#note)").locator("button[type=submit]").click()
    expect(page.get_by_role("main")).to_contain_text("Gepubliceerd")


def test_from_a_file_to_what_became_of_it(house, statements: Path, page_at: PageAt) -> None:
    desk = page_at(1280)
    sign_in(desk, "olga")
    bring(desk, statements)
    thread = look_for_threads(desk)
    write(desk, thread)
    second = page_at(1280)
    sign_in(second, "paul")
    publish(second)

    # A stranger on a phone: from the sentence to the words, and from the words back to the sentence.
    phone = page_at(390)
    phone.goto("/nl/waterkant/")
    phone.get_by_role("link", name="Aan 1 van de 1 tafels").click()
    words = phone.locator(".trace__panel figure, .trace__panel li").first
    expect(words).to_be_visible()
    phone.locator(".trace__panel a[href*='/bijdrage/']").first.click()
    contribution = phone.url
    said = phone.locator(".quote__words").first.inner_text().strip('“”" \n')
    expect(phone.get_by_role("main")).to_contain_text("Aan 1 van de 1 tafels kwam dit terug.")

    # It is withdrawn on behalf of its people, and is gone from every page it stood on.
    desk.goto(f"{BENCH}/herkomst/intrekken/{contribution.rstrip('/').rsplit('/', 1)[1]}/")
    desk.locator("main form button[type=submit]").click()
    for address in (contribution, "/nl/waterkant/", "/nl/waterkant/rode-draden/", "/nl/waterkant/dialogen/"):
        phone.goto(address)
        assert said not in phone.content()

    # The edition as a PDF.
    phone.goto("/nl/waterkant/perspectief/")
    address = phone.locator("a[href$='/pdf/']").first.get_attribute("href")
    assert address is not None
    assert phone.request.get(address).body().startswith(b"%PDF-")
