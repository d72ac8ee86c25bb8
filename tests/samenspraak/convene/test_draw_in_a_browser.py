"""A stranger verifies a draw from its public page; a volunteer reads their chance; nothing is wider than the screen."""

from __future__ import annotations

import json
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest

from samenspraak.convene.actions import enter_randomness
from samenspraak.convene.queries import codes_of
from samenspraak.ground.numbers import grouped
from tests.browsing import wider
from tests.factories.rows import make_draw, make_programme

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_a_stranger_verifies_the_draw_from_the_public_page(
    transactional_db: None, page_at: Any, axe: Any, tmp_path: Path
) -> None:
    programme = make_programme()
    draw = enter_randomness(make_draw(programme), "4 0 7", by=None)
    page = page_at(1280)
    page.goto(f"/en/{programme.slug}/loting/")
    page.get_by_role("link", name=draw.title_nl).click()
    root = page.locator("code.draw-root").inner_text()
    with page.expect_download() as waiting:
        page.get_by_role("link", name="Download the proof (ZIP)").click()
    zipfile.ZipFile(waiting.value.path()).extractall(tmp_path)

    done = subprocess.run(
        [sys.executable, "-I", "portfolio/verify.py", "."], cwd=tmp_path, capture_output=True, check=True
    )

    told = json.loads(done.stdout)
    assert (told["root"], told["randomness"]) == (root, "4 0 7")
    panels = tmp_path / "portfolio" / "panels.txt"
    panels.write_text(panels.read_text().replace("1", "2", 1))
    spoiled = subprocess.run(
        [sys.executable, "-I", "portfolio/verify.py", "."], cwd=tmp_path, capture_output=True, check=False
    )
    assert (spoiled.returncode, spoiled.stdout) == (1, b"")


@pytest.mark.parametrize("width", [390, 1280])
def test_a_volunteer_reads_their_chance_on_any_screen(
    transactional_db: None, page_at: Any, axe: Any, width: int
) -> None:
    programme = make_programme()
    draw = enter_randomness(make_draw(programme), "4 0 7", by=None)
    code = codes_of(draw)[0][1]
    page = page_at(width)
    page.goto(f"/nl/{programme.slug}/loting/{draw.public_id}/")

    def fine() -> None:
        assert (axe(page), wider(page)) == ([], 0)

    fine()
    page.locator("#id_code").fill(code)
    page.keyboard.press("Enter")
    page.wait_for_url("**/mijn-kans/")
    assert f"van de {grouped(draw.result['panels'], 'nl')} panels" in page.locator("main").inner_text()
    assert code not in page.url
    fine()
