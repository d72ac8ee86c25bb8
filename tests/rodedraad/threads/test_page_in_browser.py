"""The report page in a browser: nothing for axe to find, no scrolling sideways, no request at all."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from rodedraad.embed import CharNgramSvd
from rodedraad.passages import LeftOut, Source
from rodedraad.threads import analyse_threads
from rodedraad.threads.page import report_page
from tests.rodedraad.threads.golden import golden_passages, mixed_passages


@pytest.mark.browser
@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_page_reads_well_for_everybody(
    browser: Browser, axe: Callable[[Page], list[str]], tmp_path: Path, width: int, language: str
) -> None:
    passages = [*golden_passages(), *mixed_passages()]
    left_out = [LeftOut("kop", "Verslag", Source("verslag.docx", "alinea 1", 0, 7), "heading")]
    written = tmp_path / "report.html"
    written.write_text(report_page(analyse_threads(passages, embedder=CharNgramSvd()), left_out, language))
    context = browser.new_context(viewport={"width": width, "height": 900})
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(written.as_uri())
    assert axe(page) == []
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    assert axe(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert asked == [written.as_uri()]
    context.close()
