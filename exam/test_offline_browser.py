"""Two tablets without a network, killed in mid-sentence, come home over a network that fails in every way.

Real Chromium, a real server on a database of its own, and a proxy between them (faults.py). In the end the server holds
exactly what the tablets were told it has received, once; what it refused is in quarantine and in the saved file.
"""

from __future__ import annotations

import json
import os
import signal
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Error, Page, Playwright, expect, sync_playwright

from exam.faults import Network, network
from exam.house import SLUG, House, house
from tests.browsing import CHROMIUM, HOW_TO_GET_ONE
from tests.factories.sheets import sha256

EACH = 30
FAULTS = [
    "dropped",
    "portal",
    "500",
    "413",
    "401",
    "redirect",
    "cut",
    "dropped",
    "413",
    "portal",
    "dropped",
    "500",
    "401",
]
HOME_WITHIN = 240_000


@pytest.fixture(scope="module")
def playing() -> Iterator[Playwright]:
    assert CHROMIUM is not None, HOW_TO_GET_ONE
    with sync_playwright() as player:
        yield player


class Tablet:
    """A browser with a profile of its own on disk, which a kill does not take away."""

    def __init__(self, playing: Playwright, folder: Path, address: str) -> None:
        self.playing, self.folder, self.address = playing, folder, address
        self.context: BrowserContext | None = None

    def start(self, *, offline: bool) -> Page:
        self.context = self.playing.chromium.launch_persistent_context(
            str(self.folder),
            executable_path=CHROMIUM,
            args=["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
            locale="nl-NL",
            accept_downloads=True,
        )
        self.context.set_offline(offline)
        return self.context.pages[0]

    def open(self, code: str) -> Page:
        page = self.start(offline=False)
        page.goto(f"{self.address}/nl/{SLUG}/blad/#{code}")
        expect(page.locator("#sheet")).to_be_visible(timeout=60_000)
        page.wait_for_function("() => navigator.serviceWorker.controller !== null", timeout=60_000)
        return page

    def open_again(self) -> Page:
        """Without a network: everything comes from the device."""
        page = self.start(offline=True)
        page.goto(f"{self.address}/nl/{SLUG}/blad/")
        expect(page.locator("#sheet")).to_be_visible(timeout=60_000)
        return page

    def kill(self) -> None:
        """Kill -9 every process of this browser, as an empty battery does."""
        for process in Path("/proc").glob("[0-9]*"):
            try:
                command = (process / "cmdline").read_bytes()
            except OSError:
                continue
            if f"--user-data-dir={self.folder}".encode() in command:
                os.kill(int(process.name), signal.SIGKILL)
        assert self.context is not None
        # Only the player's own end of the connection is left to close, if it did not notice yet.
        with suppress(Error):
            self.context.close()


def write(page: Page, text: str) -> None:
    page.locator("#text").fill(text)
    page.locator("#text").press("Enter")
    page.keyboard.press("z")
    expect(page.locator("#text")).to_have_value("", timeout=20_000)


def change_first_line(page: Page, text: str) -> None:
    page.locator("#lines button").first.focus()
    page.keyboard.press("e")
    write(page, text)


def texts(page: Page) -> list[str]:
    return page.locator("#lines .sheet__line-text").all_inner_texts()


def saved_file(page: Page, path: Path) -> dict[str, Any]:
    page.locator("#to-where").click()
    with page.expect_download() as download:
        page.locator("#save-file").click()
    download.value.save_as(path)
    page.locator("#where-close").click()
    return dict(json.loads(path.read_text()))


def is_home(page: Page) -> None:
    """Nothing waits any more: it was received or refused."""
    page.wait_for_function(
        "() => !['kept', 'lost'].includes(document.getElementById('state').dataset.state)",
        timeout=HOME_WITHIN,
    )


@pytest.fixture(scope="module")
def exam() -> Iterator[House]:
    with house() as one:
        yield one


@pytest.fixture
def wire(exam: House) -> Iterator[Network]:
    with network(exam.port) as one:
        yield one


def test_two_tablets_come_home(playing: Playwright, exam: House, wire: Network, tmp_path: Path) -> None:
    tablets = [Tablet(playing, tmp_path / name, wire.address) for name in ("een", "twee")]
    pages = [tablet.open(code) for tablet, code in zip(tablets, exam.told["codes"], strict=True)]
    # One line that both have: both will change it, and only one of them can be right.
    write(pages[0], "Wat beide hebben.")
    expect(pages[0].locator("#lines .sheet__where--line_received")).to_have_count(1, timeout=30_000)
    pages[1].reload()
    expect(pages[1].locator("#lines .sheet__line")).to_have_count(1, timeout=30_000)

    written: list[list[str]] = []
    for number, (tablet, page) in enumerate(zip(tablets, pages, strict=True)):
        assert tablet.context is not None
        tablet.context.set_offline(True)
        change_first_line(page, f"Zoals tablet {number} het hoorde.")
        lines = [f"Tablet {number}, regel {at}." for at in range(EACH)]
        for line in lines:
            write(page, line)
        page.locator("#text").press_sequentially(f"Halve zin van {number}")
        page.wait_for_timeout(800)
        written.append([f"Zoals tablet {number} het hoorde.", *lines])

    # The server is killed and comes back while nobody is looking; the tablets are killed in the middle of a sentence.
    exam.kill()
    exam.start()
    for tablet in tablets:
        tablet.kill()
    pages = [tablet.open_again() for tablet in tablets]
    for number, page in enumerate(pages):
        expect(page.locator("#lines .sheet__line")).to_have_count(EACH + 1, timeout=30_000)
        assert sorted(texts(page)) == sorted(written[number])
        assert page.locator("#text").input_value() == f"Halve zin van {number}"
        page.locator("#text").fill("")

    wire.faults = list(FAULTS)
    for tablet in tablets:
        assert tablet.context is not None
        tablet.context.set_offline(False)
    for page in pages:
        is_home(page)
    assert sorted(wire.met) == sorted(FAULTS)
    # Each hears of the other's lines.
    deadline = time.monotonic() + 90
    while len(texts(pages[0])) < 2 * EACH + 1 and time.monotonic() < deadline:
        pages[0].wait_for_timeout(500)

    everything = [saved_file(page, tmp_path / f"{number}.json") for number, page in enumerate(pages)]
    acknowledged = {sha256(body) for one in everything for body in one["notes"]}
    found = exam.stored()
    stored = {note["sha256"]: note["text"] for note in found["notes"]}
    ids = [note["id"] for note in found["notes"]]
    assert len(ids) == len(set(ids)) == 2 * EACH + 1
    assert set(stored) == acknowledged
    refused = [json.loads(one["body"])["text"] for each in everything for one in each["refused"]]
    # Whichever came home first was right; the other has its own words in quarantine, and in the file.
    winner = 0 if "Zoals tablet 0 het hoorde." in stored.values() else 1
    loser = f"Zoals tablet {1 - winner} het hoorde."
    assert (refused, loser in stored.values()) == ([loser], False)
    assert [page.locator("#state").get_attribute("data-state") for page in pages] == (
        ["received", "refused"] if winner == 0 else ["refused", "received"]
    )
    pages[1 - winner].locator("#to-where").click()
    expect(pages[1 - winner].locator("#refused")).to_contain_text(loser)
    said = sorted([*written[0], *written[1]])
    assert sorted([*stored.values(), *refused]) == said
    for tablet in tablets:
        assert tablet.context is not None
        tablet.context.close()


def test_signed_without_a_network_and_wiped_when_all_is_received(
    playing: Playwright, exam: House, wire: Network, tmp_path: Path
) -> None:
    tablet = Tablet(playing, tmp_path / "drie", wire.address)
    page = tablet.open(exam.told["codes"][0])
    # What the table wrote before comes in by itself; a line that comes after "all were read" stays unread, rightly so.
    expect(page.locator("#lines .sheet__line")).to_have_count(len(exam.stored()["notes"]), timeout=60_000)
    assert tablet.context is not None
    tablet.context.set_offline(True)
    write(page, "Vlak voor het tekenen.")
    page.locator("#to-signing").click()
    page.locator("#all-read").click()
    expect(page.locator("#signing-lines input:not(:checked)")).to_have_count(0, timeout=60_000)
    page.locator("#signatures fieldset").first.get_by_label("Akkoord", exact=True).check()
    page.locator("#sign").click()
    expect(page.locator("#over-words")).to_contain_text("wordt verstuurd zodra er verbinding is")
    tablet.kill()
    page = tablet.start(offline=True)
    page.goto(f"{wire.address}/nl/{SLUG}/blad/")
    expect(page.locator("#over")).to_be_visible(timeout=60_000)
    wire.faults = ["portal", "dropped", "401", "dropped", "500"]
    tablet.context.set_offline(False)
    expect(page.locator("#over-words")).to_contain_text(
        "Dit apparaat heeft zichzelf gewist", timeout=HOME_WITHIN
    )
    rows = page.evaluate("indexedDB.databases().then((all) => all.length)")
    page.reload()
    expect(page.locator("#start")).to_be_visible()
    assert rows == 1
    found = exam.stored()
    assert "Vlak voor het tekenen." in [note["text"] for note in found["notes"]]
    tablet.context.close()
