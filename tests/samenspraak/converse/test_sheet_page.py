"""The page of the note sheet: the same for everybody, small, and kept on a device only when it is ours."""

from __future__ import annotations

import base64
import gzip
import hashlib
import json
import re
from pathlib import Path

import pytest
from django.test import Client
from django.urls import reverse

import samenspraak.converse
from samenspraak.converse import shell
from tests.factories.rows import make_programme
from tests.people import enter

pytestmark = pytest.mark.django_db
BUDGET = 120 * 1024
FOLDER = Path(samenspraak.converse.__file__).parent / "static" / "converse" / "sheet"


@pytest.fixture
def programme():
    return make_programme()


def address(name: str) -> str:
    return reverse(f"converse:{name}", args=["waterkant"])


def files(browser: Client) -> list[list[str]]:
    """What the worker keeps: addresses and hashes."""
    script = browser.get(address("worker")).content.decode()
    found = re.search(r"^const FILES = (.*);$", script, re.M)
    assert found is not None
    return json.loads(found[1])


def test_it_weighs_at_most_120_kilobytes(client, programme) -> None:
    texts = [client.get(address(name)).content for name in ("sheet", "worker", "manifest")]
    texts += [shell.content(name) for name in (shell.ENTRY, *shell.MODULES, *shell.SHEETS, shell.ICON)]
    fonts = [shell.content(name) for name in shell.FONTS]
    # Fonts are packed already.
    weight = sum(len(gzip.compress(text, mtime=0)) for text in texts) + sum(map(len, fonts))
    assert weight <= BUDGET


def test_every_module_of_the_sheet_is_kept() -> None:
    here = {path.name for path in FOLDER.glob("*.js")}
    listed = {name.rsplit("/", 1)[1] for name in (shell.ENTRY, *shell.MODULES)}
    assert listed == here


def test_modules_import_only_what_is_kept() -> None:
    named = {
        found for path in FOLDER.glob("*.js") for found in re.findall(r'from "\./([\w.]+)"', path.read_text())
    }
    assert named - {name.rsplit("/", 1)[1] for name in shell.MODULES} == set()


def test_the_hashes_are_of_what_is_served(client, programme) -> None:
    page, *rest = files(client)
    served = base64.b64encode(hashlib.sha256(client.get(page[0]).content).digest()).decode()
    assert page == [address("sheet"), served]
    assert [hash_ for _url, hash_ in rest] == [file.sha256 for file in shell.kept_files()]


def test_the_page_is_the_same_for_whoever_asks(client, programme) -> None:
    signed_in = Client()
    signed_in.force_login(enter("noor", programme))
    assert signed_in.get(address("sheet")).content == client.get(address("sheet")).content


def test_the_page_tells_nothing_of_a_programme_that_is_not_public(client) -> None:
    programme = make_programme()
    programme.is_public = False
    programme.save()
    page = client.get(address("sheet")).content.decode()
    assert programme.title_nl not in page
    assert programme.title_en not in page


def test_the_worker_reaches_no_further_than_the_sheet(client, programme) -> None:
    response = client.get(address("worker"))
    assert response["Content-Type"] == "text/javascript; charset=utf-8"
    assert "Service-Worker-Allowed" not in response
    assert address("worker").startswith(address("sheet"))
    manifest = client.get(address("manifest"))
    assert manifest["Content-Type"] == "application/manifest+json"
    assert (manifest.json()["scope"], manifest.json()["start_url"]) == (address("sheet"), address("sheet"))


def test_a_programme_that_is_not_there_has_no_sheet(client) -> None:
    assert client.get("/nl/nergens/blad/").status_code == 404
