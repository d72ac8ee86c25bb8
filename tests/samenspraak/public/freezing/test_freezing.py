"""The frozen site: every link leads to a file, downloads are there, search works, and no server is asked."""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urldefrag

import pytest
from django.core.management import CommandError, call_command
from playwright.sync_api import Browser, expect

from samenspraak.ground import search
from samenspraak.ground.models import Programme
from samenspraak.trace.actions import withdraw_contribution
from tests.factories.rows import make_contribution
from tests.samenspraak.public.conftest import World

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
LINK = re.compile(r'\s(?:href|src)="([^"]*)"')
PLACE = re.compile(r'\sid="([^"]*)"')
TAKEN = "Kwikstaart"


@dataclass(frozen=True)
class Frozen:
    """The folder, and the world as it was when it was frozen."""

    site: Path
    world: World


# Freezing takes half a minute and the tests only read it: made by the first that asks.
FROZEN: list[Frozen] = []


@pytest.fixture
def frozen(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Frozen:
    """The small world, frozen after something was taken back."""
    if not FROZEN:
        world = request.getfixturevalue("world")
        folder = tmp_path_factory.mktemp("frozen") / "site"
        taken = make_contribution(world.dialogues[0].tables.get(), f"De {TAKEN} zong.", seat=3)
        search.refresh(world.programme)
        withdraw_contribution(taken, by=None)
        call_command("freeze", folder)
        FROZEN.append(Frozen(folder, world))
    return FROZEN[0]


@pytest.fixture
def site(frozen: Frozen) -> Path:
    return frozen.site


def pages(site: Path) -> list[Path]:
    return sorted(site.rglob("*.html"))


def test_every_link_leads_to_a_file_of_its_own_and_to_a_place_on_it(site) -> None:
    broken, outside = [], set()
    texts = {page.resolve(): page.read_text(encoding="utf-8") for page in pages(site)}
    places = {page: {"", *PLACE.findall(text)} for page, text in texts.items()}
    for page, text in texts.items():
        for link in LINK.findall(text):
            target, fragment = urldefrag(unquote(link))
            if re.match(r"\w+:", target):
                outside.add(target)
                continue
            led = (page.parent / target).resolve() if target else page
            if not led.is_file() or fragment not in places.get(led, {""}):
                broken.append(f"{page.name}: {link}")
    assert broken == []
    assert {address for address in outside if "testserver" in address or "localhost" in address} == set()


def test_both_languages_and_all_kinds_of_page_are_there(frozen) -> None:
    site, world = frozen.site, frozen.world
    for language in ("nl", "en"):
        here = site / language / "waterkant"
        for rest in (
            "index.html",
            "dialogen/index.html",
            f"dialogen/{world.dialogues[0].public_id}/index.html",
            f"rode-draden/{world.threads[0].public_id}/index.html",
            f"zin/{world.sentences[0].public_id}/index.html",
            f"bijdrage/{world.said[0].public_id}/index.html",
            "perspectief/1/opgave/ontmoeten/index.html",
            "toezeggingen/index.html",
            "open-data/velden/index.html",
            "zoeken/index.html",
        ):
            assert (here / rest).is_file(), rest


def test_downloads_are_there(site) -> None:
    here = site / "nl" / "waterkant"
    (pdf,) = (here / "perspectief" / "1" / "pdf").iterdir()
    assert (pdf.name, pdf.read_bytes()[:5]) == ("waterkant-1-nl.pdf", b"%PDF-")
    assert (here / "open-data" / "editie-1.zip").read_bytes()[:2] == b"PK"
    assert (here / "open-data" / "lijst" / "threads.csv").is_file()


def test_what_was_taken_back_is_nowhere(site) -> None:
    holding = [path for path in site.rglob("*") if path.is_file() and TAKEN.encode() in path.read_bytes()]
    assert holding == []


def test_nothing_asks_a_server_and_what_did_says_that_it_ended(site) -> None:
    ended = "nl/waterkant/bevroren.html"
    assert "<h1>Dit kan niet meer</h1>" in (site / ended).read_text(encoding="utf-8")
    for page in pages(site):
        text = page.read_text(encoding="utf-8")
        assert ("hx-" in text, '<form method="post"' in text, 'type="module"' in text) == (False,) * 3, page
    assert "../bevroren.html" in (site / "nl/waterkant/meedoen/index.html").read_text(encoding="utf-8")


def test_checksums_of_all_files_are_beside_them(site) -> None:
    lines = [line.split("  ", 1) for line in (site / "SHA256SUMS").read_text(encoding="utf-8").splitlines()]
    assert len(lines) == sum(1 for path in site.rglob("*") if path.is_file()) - 1
    for digest, name in lines:
        assert hashlib.sha256((site / name).read_bytes()).hexdigest() == digest


def test_the_index_leads_to_files(site) -> None:
    folder = site / "nl" / "waterkant" / "zoeken"
    rows = json.loads((folder / "index.json").read_text(encoding="utf-8"))
    assert {row["kind"] for row in rows} >= {"Rode draden", "Bijdragen", "Dialogen", "Toezeggingen"}
    assert [row["at"] for row in rows if not (folder / urldefrag(row["at"])[0]).is_file()] == []


def test_a_folder_with_something_in_it_or_no_programme_is_refused(world, tmp_path) -> None:
    (tmp_path / "iets").write_text("x", encoding="utf-8")
    with pytest.raises(CommandError, match=r"niet leeg|not empty"):
        call_command("freeze", tmp_path)
    Programme.objects.update(is_public=False)
    with pytest.raises(CommandError, match="--programme"):
        call_command("freeze", tmp_path / "site")
    with pytest.raises(CommandError, match=r"niet openbaar|not public"):
        call_command("freeze", tmp_path / "site", "--programme", "waterkant")


def test_a_house_that_was_never_served_is_frozen_too(world, settings, tmp_path) -> None:
    """Its pages name styles by the mark of their content, and nobody collected those yet."""
    settings.STATIC_ROOT = tmp_path / "static"
    # A new dict: changed in place, it would stay so for every test after this one.
    marked = {"BACKEND": "django.contrib.staticfiles.storage.ManifestStaticFilesStorage"}
    settings.STORAGES = {**settings.STORAGES, "staticfiles": marked}
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "iets").touch()
    with pytest.raises(CommandError, match=r"niet leeg|not empty"):
        call_command("freeze", tmp_path / "site")
    assert (tmp_path / "static" / "staticfiles.json").is_file()


@pytest.mark.browser
def test_it_can_be_read_and_searched_with_the_server_off(frozen, browser: Browser, axe) -> None:
    """From files alone: to the perspective, from a sentence to what was said, and by a word to a red thread."""
    site, world = frozen.site, frozen.world
    asked: list[str] = []
    page = browser.new_context(viewport={"width": 390, "height": 844}).new_page()
    page.on("request", lambda request: asked.append(request.url))
    page.goto((site / "index.html").as_uri())
    page.get_by_role("link", name="Nederlands").click()
    page.get_by_role("navigation", name="Hoofd").get_by_role("link", name="Perspectief").click()
    page.goto((site / f"nl/waterkant/zin/{world.sentences[0].public_id}/index.html").as_uri())
    page.get_by_text("Wij missen het veerhuis, zei stem 0.").first.wait_for()
    page.get_by_role("navigation", name="Hoofd").get_by_role("link", name="Zoek").click()
    page.get_by_label("Wat zoekt u?").fill("huiskamer 0")
    found = page.locator("#frozen-found")
    expect(found.get_by_role("link", name="Een huiskamer 0")).to_have_count(1)
    assert axe(page) == []
    found.get_by_role("link", name="Een huiskamer 0").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Een huiskamer 0")
    assert axe(page) == []
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []
    page.context.close()
    plain = browser.new_context(java_script_enabled=False).new_page()
    plain.goto((site / "nl/waterkant/zoeken/index.html").as_uri())
    plain.get_by_text("Rode draden", exact=False).last.click()
    expect(plain.get_by_role("link", name="Een huiskamer 0")).to_have_count(1)
    plain.context.close()
