"""The first five minutes, in a real browser: what `script/demo` shows to someone who has never seen it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from samenspraak.people.queries import DEMO_PASSWORD
from samenspraak.perspective.models import Edition
from tests.browsing import Axe, PageAt
from tests.demonstration import kept_demonstration
from tests.rodedraad.threads import golden
from tests.tracing import assert_traceable

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def minutes(tmp_path: Path) -> Path:
    """Minutes of six tables in Markdown, as a note taker would bring them; the words are our own."""
    lines = ["# Verslag van de dialoog"]
    for number in range(6):
        said = [words for subject in golden.SUBJECTS.values() for words in subject[number::6]]
        lines += ["", f"## Tafel {number + 1}", "", *(f"- {words}" for words in said)]
    file = tmp_path / "verslag.md"
    file.write_text("\n".join(lines), encoding="utf-8")
    return file


@pytest.fixture
def demonstration(settings, tmp_path):
    settings.DEMO = True
    settings.MEDIA_ROOT = tmp_path / "files"
    settings.WITHDRAWAL_JOURNAL = tmp_path / "withdrawals.journal"
    return kept_demonstration()


def sign_in(page: Page, name: str) -> None:
    page.goto("/nl/inloggen/")
    page.get_by_label("Gebruikersnaam").fill(name)
    page.get_by_label("Wachtwoord").fill(DEMO_PASSWORD)
    page.get_by_role("main").get_by_role("button", name="Inloggen").click()


def test_from_a_sentence_to_a_promise_and_back(demonstration, page_at: PageAt, axe: Axe) -> None:
    # Not only the sentence that is followed here: each leads back, in what is published and what is being written.
    assert [assert_traceable(edition) > 150 for edition in Edition.objects.all()] == [True, True]
    page = page_at(1280)
    page.goto("/")
    assert axe(page) == []

    # One published sentence; the words that say how widely it was heard lead to those who said it.
    opening = page.locator(".opening")
    expect(opening).to_contain_text("Aan 14 van de 24 tafels")
    opening.get_by_role("link", name="Aan 14 van de 24 tafels").click()
    sources = page.locator(".opening .trace__panel")
    expect(sources).to_contain_text("Ik ben tweeëntachtig.")
    expect(sources).to_contain_text("Wie iets anders zei")
    expect(sources).to_contain_text("ik ben eindelijk alleen")

    # One more: the promise a municipality made about it, and that its date has passed.
    sources.locator("summary", has_text="toezegging").click()
    expect(sources).to_contain_text("De gymzaal aan de Molenvaart")
    expect(sources).to_contain_text(re.compile(r"\d+ dagen te laat"))
    sources.get_by_role("link", name=re.compile("gymzaal aan de Molenvaart")).first.click()
    expect(page.get_by_role("main")).to_contain_text("Gemeente Lindervoort")


def test_almost_everyone_is_refused_in_the_editor(demonstration, page_at: PageAt) -> None:
    page = page_at(1280)
    sign_in(page, "redacteur")
    page.goto("/nl/dichtbij/werkbank/perspectief/")
    main = page.get_by_role("main")
    # The second edition, which the editors of the demonstration are writing.
    main.get_by_role("link", name="2. Dichtbij: wat Merwerland nodig heeft").click()
    page.get_by_role("main").get_by_role(
        "link", name=re.compile("Een plek om elkaar tegen te komen")
    ).first.click()
    sentence = page.locator("article.sentence").first
    words = sentence.get_by_role("textbox").first
    words.wait_for()
    # What is typed before the page's own script is there is checked at the next key only.
    page.wait_for_load_state()
    words.fill("Vrijwel iedereen vertelde een plek nodig te hebben.")
    finding = sentence.locator(".finding--blocking")
    expect(finding.first).to_contain_text("Vrijwel iedereen")
    expect(finding.first).to_contain_text("14 van de 24 tafels")
    sentence.locator("form[action*='/zin/'] button[type=submit]").first.click()
    expect(sentence.locator(".finding--blocking").first).to_contain_text("14 van de 24 tafels")
    # Refused, and nothing of what was typed is lost.
    expect(sentence.get_by_role("textbox").first).to_have_value(
        "Vrijwel iedereen vertelde een plek nodig te hebben."
    )


def test_minutes_of_ones_own_give_threads_with_their_sources(
    demonstration, minutes: Path, page_at: PageAt
) -> None:
    page = page_at(390)
    page.goto("/nl/")
    page.locator("#trial-files").set_input_files(minutes)
    page.locator("form", has=page.locator("#trial-files")).get_by_role(
        "button", name="Zoek rode draden"
    ).click()
    main = page.get_by_role("main")
    expect(main).to_contain_text("uitspraken gelezen", timeout=60_000)
    expect(page.locator(".trial-thread").first).to_contain_text("verslag.md")
    with page.expect_download() as kept:
        main.get_by_role("link", name=re.compile("Bewaar het verslag")).click()
    assert "verslag.md" in Path(kept.value.path()).read_text(encoding="utf-8")
    main.get_by_role("button", name="Gooi nu weg").click()
    expect(page.get_by_role("main")).to_contain_text("weg")
