"""Pages for when things go wrong: in the house, saying what to do, and without leaning on what is broken."""

from __future__ import annotations

import re

import pytest
from django.template.loader import render_to_string
from django.test import Client
from django.utils import translation

PAGES = ["400", "403", "403_csrf", "404", "413", "500"]


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("name", PAGES)
def test_it_stands_alone_without_request_or_database(name: str, language: str) -> None:
    with translation.override(language):
        page = render_to_string(f"{name}.html")
    assert f'<html lang="{language}"' in page
    assert len(re.findall(r"<h1>[^<]+</h1>", page)) == 1
    assert re.findall(r'href="(/\w\w/)">\w', page) == [f"/{language}/"]
    assert "nl-paragraph--lead" in page


@pytest.mark.urls("tests.samenspraak.static.gallery")
@pytest.mark.django_db
def test_a_fault_of_ours_gives_our_page_and_no_trace() -> None:
    answer = Client(raise_request_exception=False).get("/proef/stuk/")
    assert answer.status_code == 500
    assert "on purpose" not in answer.text
    assert '<main id="main"' in answer.text


@pytest.mark.django_db
def test_an_unknown_page_keeps_the_house() -> None:
    answer = Client().get("/nl/bestaat/echt/helemaal/niet/")
    assert answer.status_code == 404
    assert '<main id="main"' in answer.text
