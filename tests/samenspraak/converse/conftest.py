"""A table at which somebody writes, and a device that holds its code."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.conf import settings
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from django.utils import translation

from samenspraak.convene.models import Table
from samenspraak.converse.actions import open_sheet_key
from tests.factories.rows import make_dialogue, make_programme, make_table
from tests.factories.sheets import id_of


@pytest.fixture(autouse=True)
def in_dutch() -> Iterator[None]:
    """Addresses are made in Dutch, whatever a page before asked for."""
    with translation.override("nl"):
        yield


@pytest.fixture(autouse=True)
def own_journal(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(settings, "WITHDRAWAL_JOURNAL", tmp_path / "withdrawals.journal")


@pytest.fixture
def table(db) -> Table:
    return make_table(make_dialogue(make_programme()))


class Device:
    """A sheet that speaks with the house as the page does: a code in a header, no cookies, CSRF checked."""

    def __init__(self, table: Table, code: str) -> None:
        self.table, self.code = table, code
        self.browser = Client(enforce_csrf_checks=True)

    def ask(self, name: str, method: str = "GET", data: str = "", **arguments: Any) -> HttpResponse:
        address = reverse(f"converse:{name}", kwargs={"programme": self.table.programme.slug, **arguments})
        headers = {"X-Sheet-Key": self.code} if self.code else {}
        return self.browser.generic(
            method, address, data.encode(), content_type="application/json", headers=headers
        )

    def put(self, body: str) -> HttpResponse:
        """Send one note."""
        return self.ask("note", "PUT", body, note_id=id_of(body))

    def send(self, *bodies: object) -> list[dict[str, Any]]:
        """Send several notes in one go; the answer to each."""
        response = self.ask("notes", "POST", json.dumps({"notes": bodies}))
        assert response.status_code == 200
        return response.json()["answers"]

    def sign(self, body: str, *notes: str) -> HttpResponse:
        return self.ask("signing", "POST", json.dumps({"signing": body, "notes": notes}))

    def look(self) -> dict[str, Any]:
        """What the sheet is told about its table."""
        return self.ask("table").json()


@pytest.fixture
def device(table) -> Device:
    return Device(table, open_sheet_key(table, by=None))


@pytest.fixture
def device_at() -> Callable[[Table], Device]:
    """A device at another table, or a second one at the same."""
    return lambda table: Device(table, open_sheet_key(table, by=None, beside_others=True))


@pytest.fixture
def opened(page_at, table) -> Callable[..., Any]:
    """The sheet of the table on a device, opened by its code and ready to be used without a network."""
    from playwright.sync_api import expect

    def open_sheet(width: int = 1280, language: str = "nl") -> Any:
        page = page_at(width)
        code = open_sheet_key(table, by=None, beside_others=True)
        page.goto(f"/{language}/waterkant/blad/#{code}")
        expect(page.locator("#sheet")).to_be_visible()
        page.evaluate("navigator.serviceWorker.ready.then(() => true)")
        page.wait_for_function("() => navigator.serviceWorker.controller !== null")
        return page

    return open_sheet
