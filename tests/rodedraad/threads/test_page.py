"""What is written down: a page that needs nothing from outside, a table that runs no formula."""

from __future__ import annotations

import csv
import io
import re
from html.parser import HTMLParser

import pytest

from rodedraad.embed import CharNgramSvd
from rodedraad.passages import LeftOut, Passage, Source
from rodedraad.threads import analyse_threads
from rodedraad.threads.files import harmless, threads_csv
from rodedraad.threads.page import report_page
from rodedraad.threads.page_texts import TEXTS
from tests.rodedraad.threads.golden import golden_passages

HOSTILE = (
    '<script>alert(\'x\')</script> de bus " onmouseover="alert(1)" & <img src=https://example.org/x.png>'
)


class Tags(HTMLParser):
    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.ids: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        self.tags.append((tag, told))
        if told.get("id"):
            self.ids.append(str(told["id"]))
        if tag not in {"meta", "br"}:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def hostile_passages() -> list[Passage]:
    source = Source("<b>verslag</b>.csv", "A<2>", 0, len(HOSTILE))
    strange = [
        Passage(f"x{n}", f"{HOSTILE} {word} bushalte", source, role="<i>", table="<u>1</u>")
        for n, word in enumerate("abc")
    ]
    return [*golden_passages(), *strange]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_page_is_whole_and_asks_for_nothing(language: str) -> None:
    result = analyse_threads(hostile_passages(), embedder=CharNgramSvd())
    left = [LeftOut("l", None, Source("a", "b", 0, 1), "no consent")]
    page = report_page(result, left, language)
    found = Tags(page)
    assert found.open == []
    assert len(found.ids) == len(set(found.ids))
    names = {tag for tag, _ in found.tags}
    assert names.isdisjoint({"script", "img", "link", "iframe", "form", "object", "b", "u"})
    assert not [
        attrs for _, attrs in found.tags if any(name.startswith("on") or name == "src" for name in attrs)
    ]
    assert {str(attrs["href"])[0] for tag, attrs in found.tags if tag == "a"} == {"#"}
    assert {str(attrs["href"])[1:] for tag, attrs in found.tags if tag == "a"} <= set(found.ids)
    assert "url(" not in page
    assert found.tags[0] == ("html", {"lang": language})


def test_every_quote_stands_with_its_source() -> None:
    result = analyse_threads(golden_passages(), embedder=CharNgramSvd())
    page = report_page(result, [], "nl")
    quotes = re.findall(
        r"<blockquote[^>]*><p>(.*?)</p></blockquote>\s*<p><cite>(.*?)</cite>", page, flags=re.S
    )
    assert len(quotes) == page.count("<blockquote") == sum(len(thread.exemplars) for thread in result.threads)
    assert {place.split(", ")[0] for _, place in quotes} == {"verslag.csv"}


def test_spread_is_told_in_a_sentence_drawn_and_tabled() -> None:
    result = analyse_threads(golden_passages(), embedder=CharNgramSvd())
    page = report_page(result, [], "nl")
    for thread in result.threads:
        assert f"Gehoord aan {thread.tables} van de 6 tafels." in page
    assert page.count('<i class="heard"></i>') == sum(thread.tables for thread in result.threads)


def test_no_threads_is_told_as_a_result() -> None:
    page = report_page(analyse_threads(golden_passages()[:3]), [], "nl")
    assert "3 bijdragen uit 1 bestand. Geen rode draden gevonden. 3 passen nergens bij." in page
    assert Tags(page).open == []


def test_both_languages_say_the_same_things() -> None:
    assert set(TEXTS["nl"]) == set(TEXTS["en"])
    for key, text in TEXTS["nl"].items():
        assert set(re.findall(r"{(\w+)}", text)) == set(re.findall(r"{(\w+)}", TEXTS["en"][key])), key


@pytest.mark.parametrize("cell", ["=1+1", "+31", "-1", "@x", "\t=1", "\r=1", " =cmd|' /C calc'!A0"])
def test_a_spreadsheet_runs_no_formula(cell: str) -> None:
    assert harmless(cell) == f"'{cell}"


def test_the_table_has_one_row_per_thread() -> None:
    result = analyse_threads(golden_passages(), embedder=CharNgramSvd())
    rows = list(csv.DictReader(io.StringIO(threads_csv(result))))
    assert [row["id"] for row in rows] == [thread.id for thread in result.threads]
    assert [row["verdict"] for row in rows] == [thread.verdict.value for thread in result.threads]
