"""Browser fixtures: Debian's Chromium, driven by Playwright, which is let nowhere but to the test's own server.

| fixture | what it gives |
|---|---|
| `page_at(width)` | a page of that width on the test's own server |
| `axe(page)` | what axe finds wrong with it, one line each |
| `strayed` | the requests to other hosts, which fail the test |
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
HOW_TO_GET_ONE = "needs Chromium; on Debian or Ubuntu: sudo apt install chromium"
HEIGHTS = {390: 844, 1280: 900}
AXE = Path(__file__).parent / "vendor" / "axe.min.js"
AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# It tests the same rules without writing out what passed, which takes it most of its time.
RUN = """tags => axe.run(document, {
  runOnly: {type: 'tag', values: tags}, resultTypes: ['violations', 'incomplete'], preload: false})"""

# A machine that does other work at the same time is slow, not wrong: what never comes still fails.
expect.set_options(timeout=20_000)
PATIENCE = 120_000

PageAt = Callable[[int], Page]
Axe = Callable[[Page], list[str]]


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Without a Chromium the browser tests are left out by name; in CI they fail instead (see `chromium`)."""
    if CHROMIUM is None and os.environ.get("CI") != "true":
        for item in items:
            if item.get_closest_marker("browser"):
                item.add_marker(pytest.mark.skip(reason=HOW_TO_GET_ONE))


@pytest.fixture(scope="session")
def chromium() -> str:
    assert CHROMIUM is not None, HOW_TO_GET_ONE
    # From its first page on Playwright keeps an event loop in this thread, which Django takes for asynchronous code.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    return CHROMIUM


@pytest.fixture(scope="session")
def browser_type_launch_args(chromium: str) -> dict[str, Any]:
    arguments = ["--disable-gpu", "--disable-dev-shm-usage"]
    if os.geteuid() == 0:
        # Chromium's sandbox refuses to run for root, which is who runs CI.
        arguments.append("--no-sandbox")
    return {"executable_path": chromium, "args": arguments}


@pytest.fixture
def strayed() -> Iterator[list[str]]:
    """The addresses on other hosts that the test's pages asked for: one that is left at the end fails the test."""
    addresses: list[str] = []
    yield addresses
    assert addresses == []


@pytest.fixture
def page_at(browser: Browser, live_server: Any, strayed: list[str]) -> Iterator[PageAt]:
    """Open a page of a width (390 or 1280) on the test's own server."""
    contexts: list[BrowserContext] = []

    def let_through(route: Route) -> None:
        address = route.request.url
        if urlsplit(address).netloc == urlsplit(live_server.url).netloc:
            route.continue_()
        else:
            strayed.append(address)
            route.abort()

    def open_page(width: int) -> Page:
        context = browser.new_context(
            base_url=live_server.url, viewport={"width": width, "height": HEIGHTS[width]}, locale="nl-NL"
        )
        contexts.append(context)
        context.set_default_timeout(PATIENCE)
        context.route("**/*", let_through)
        return context.new_page()

    yield open_page
    for context in contexts:
        context.close()


def wider(page: Page) -> int:
    """By how many pixels the page is wider than its screen; 0 when nothing has to be scrolled sideways.

    Waits for the style sheets: a page that was just asked for is measured without them otherwise.
    """
    page.wait_for_load_state()
    return int(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))


def unseen(incomplete: list[dict[str, Any]]) -> list[str]:
    """Text in the colour of its ground. axe only doubts about that: it might be hidden on purpose; here nothing is."""
    return [
        " ".join(map(str, node["target"]))
        for doubt in incomplete
        if doubt["id"] == "color-contrast"
        for node in doubt["nodes"]
        if any((check.get("data") or {}).get("messageKey") == "equalRatio" for check in node["any"])
    ]


@pytest.fixture
def axe() -> Axe:
    """What axe finds wrong with a page: 'rule: selector' for every place, an empty list when all is well."""
    script = AXE.read_text(encoding="utf-8")

    def violations(page: Page) -> list[str]:
        page.wait_for_load_state()
        # Evaluated, not added as an element: the page's own content policy would refuse that, and rightly so.
        page.evaluate(f"() => {{ if (!window.axe) {{ {script} }} }}")
        found = page.evaluate(RUN, AXE_TAGS)
        return [
            f"{violation['id']}: {' '.join(map(str, node['target']))}"
            for violation in found["violations"]
            for node in violation["nodes"]
        ] + [f"unseen: {place}" for place in unseen(found["incomplete"])]

    return violations
