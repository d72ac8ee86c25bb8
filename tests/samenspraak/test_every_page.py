"""Every kind of page of the demonstration, found by following links as each of its people, in a real browser.

What a stranger gets is also read at 200%, in letters twice as large, and without scripts.

A page that nobody links to is not found here; that every address keeps its rule is told in tests/contracts.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urldefrag, urljoin, urlsplit

import pytest
from django.conf import settings as house
from django.test import Client
from django.urls import Resolver404, resolve, reverse
from django.utils import translation
from playwright.sync_api import Browser, BrowserContext, Page

from samenspraak.people.models import User
from samenspraak.people.queries import demo_logins
from tests.browsing import HEIGHTS, Axe, wider
from tests.demonstration import kept_demonstration
from tests.enlarging import in_larger_letters, told, zoomed
from tests.keyboard import walked

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

NOBODY = ""
LINK = re.compile(r"""<a\b[^>]*?\bhref="([^"]+)""")
# The browser's own words for what the content policy refused, a script that failed, a file that is not there.
SAID_WHEN_BROKEN = {"error"}
# What somebody works with must be reachable by Tab, in the order of the page; the field that traps machines must not.
UNREACHABLE = """() => [...document.querySelectorAll(
    'a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [onclick]')]
  .filter(e => e.checkVisibility() && !e.disabled && !e.closest('[inert]') && e.tabIndex !== 0)
  .filter(e => e.name !== 'website' && !e.closest('[role=tablist], [role=toolbar], [role=radiogroup], [role=grid]'))
  .map(e => e.outerHTML.slice(0, 120))"""


@dataclass(frozen=True, slots=True)
class Stop:
    """A page to look at: its address, and who opened it first."""

    name: str
    address: str
    reader: str


@pytest.fixture
def demonstration(settings, tmp_path):
    settings.DEMO = True
    settings.MEDIA_ROOT = tmp_path / "files"
    settings.WITHDRAWAL_JOURNAL = tmp_path / "withdrawals.journal"
    return kept_demonstration()


def browser_of(reader: str) -> Client:
    client = Client()
    if reader:
        client.force_login(
            User.objects.get(username=reader), backend="django.contrib.auth.backends.ModelBackend"
        )
    return client


def links(page: str, address: str) -> list[str]:
    """The addresses on this host that a page links to, in their order."""
    found = (urldefrag(urljoin(address, link.replace("&amp;", "&")))[0] for link in LINK.findall(page))
    return [one for one in found if not urlsplit(one).netloc]


def name_of(address: str) -> str | None:
    """Which address of the house this is; None for files and for pages in another language."""
    try:
        return resolve(urlsplit(address).path).view_name
    except Resolver404:
        return None


def stops() -> tuple[list[Stop], list[str]]:
    """One page of each kind, by following links as nobody and as everyone who has a login; and dead links."""
    dead: list[str] = []
    # An earlier test may have left another language behind.
    translation.activate(house.LANGUAGE_CODE)
    starts = [reverse("start"), reverse("people:desk")]
    found: dict[str, Stop] = {}
    for reader in (NOBODY, *(login.username for login in demo_logins())):
        client, asked, queue = browser_of(reader), set[str](), list(starts)
        while queue:
            address = queue.pop(0)
            name = name_of(address)
            if name is None or name in asked or not address.startswith(f"/{house.LANGUAGE_CODE}/"):
                continue
            asked.add(name)
            response = client.get(address)
            if response.status_code in {301, 302}:
                queue.append(response["Location"])
            if response.status_code >= 400:
                dead.append(f"{address} as {reader or 'nobody'}: {response.status_code}")
            if response.status_code != 200 or not response["Content-Type"].startswith("text/html"):
                continue
            found.setdefault(name, Stop(name, address, reader))
            queue += links(response.content.decode(), address)
    return sorted(found.values(), key=lambda stop: (stop.reader, stop.name)), dead


def problems(page: Page, axe: Axe) -> list[str]:
    """What is wrong with the page that is open, at the width that it has now."""
    too_wide = wider(page)
    return [
        *axe(page),
        *([f"{too_wide} pixels wider than the screen"] if too_wide else []),
        *(f"not reached by Tab: {one}" for one in page.evaluate(UNREACHABLE)),
    ]


def context_of(browser: Browser, base: str, reader: str, *, scripts: bool = True) -> BrowserContext:
    context = browser.new_context(base_url=base, locale="nl-NL", java_script_enabled=scripts)
    if reader:
        session = browser_of(reader).cookies[house.SESSION_COOKIE_NAME].value
        context.add_cookies([{"name": house.SESSION_COOKIE_NAME, "value": session, "url": base}])
    return context


def look(page: Page, stop: Stop, axe: Axe) -> dict[str, list[str]]:
    """Open a page on a telephone, and see it again on a wide screen: what is wrong, by where."""
    page.set_viewport_size({"width": 390, "height": HEIGHTS[390]})
    page.goto(stop.address)
    where = f"{stop.name} {stop.address} as {stop.reader or 'nobody'}"
    found = {f"{where} at 390": problems(page, axe)}
    # On the way to the wide screen it is seen at 200% there: half as many pixels.
    lost = zoomed(page) if stop.reader == NOBODY else []
    page.set_viewport_size({"width": 1280, "height": HEIGHTS[1280]})
    # Where there is a keyboard, the screen is wide; what a narrow one shows stands in the same order.
    found[f"{where} at 1280"] = [*lost, *problems(page, axe), *walked(page)]
    return {place: wrong for place, wrong in found.items() if wrong}


def read_otherwise(page: Page, plain: Page, stop: Stop) -> dict[str, list[str]]:
    """See the open page in large letters, and its words in a browser that runs no scripts."""
    words = told(page)
    wrong = in_larger_letters(page)
    plain.goto(stop.address)
    without = set(told(plain))
    if not without.issuperset(words):
        # A day may have ended between the two readings, and pages name days: both are read again.
        page.goto(stop.address)
        plain.goto(stop.address)
        words, without = told(page), set(told(plain))
    wrong += [f"only there with scripts: {text}" for text in words if text not in without]
    return {f"{stop.name} {stop.address} read otherwise": wrong} if wrong else {}


def test_every_kind_of_page_is_in_order(demonstration, browser, live_server, strayed, axe) -> None:
    visits, dead = stops()
    # No page offers what its reader may not open.
    assert dead == []
    assert len(visits) >= 100
    wrong: dict[str, list[str]] = {}
    said: list[str] = []
    without_scripts = context_of(browser, live_server.url, NOBODY, scripts=False)
    plain = without_scripts.new_page()
    for reader in sorted({stop.reader for stop in visits}):
        context = context_of(browser, live_server.url, reader)
        context.on(
            "request",
            lambda request: (
                None if request.url.startswith((live_server.url, "data:")) else strayed.append(request.url)
            ),
        )
        # One tab for all of them: a new one takes a browser more work than a page.
        page = context.new_page()
        page.on(
            "console",
            lambda line: (
                said.append(f"{line.page.url}: {line.text}") if line.type in SAID_WHEN_BROKEN else None
            ),
        )
        for stop in (stop for stop in visits if stop.reader == reader):
            wrong |= look(page, stop, axe)
            if reader == NOBODY:
                wrong |= read_otherwise(page, plain, stop)
        context.close()
    without_scripts.close()
    assert (wrong, said) == ({}, [])
