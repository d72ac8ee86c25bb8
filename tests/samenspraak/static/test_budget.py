"""What a page weighs, where its CSS comes from, and that nothing of it points outside."""

from __future__ import annotations

import gzip
import hashlib
import json
import re
from importlib.resources import files
from pathlib import Path

import django_htmx
import pytest

ROOT = Path(__file__).parents[3]
STATIC = Path(str(files("samenspraak"))) / "static" / "samenspraak"
BUDGET = 150 * 1024
HTMX = Path(django_htmx.__file__).parent / "static" / "django_htmx" / "htmx-2.min.js"
OWN_CSS = sorted(STATIC.glob("*.css"))
COMPONENTS = STATIC / "vendor" / "components.css"


def zipped(paths: list[Path]) -> int:
    return sum(len(gzip.compress(path.read_bytes(), mtime=0)) for path in paths)


def properties_used(css: str) -> set[str]:
    """Custom properties that a sheet leans on without saying what to do when they are missing."""
    return set(re.findall(r"var\(\s*(--[\w-]+)\s*\)", css))


def properties_defined(css: str) -> set[str]:
    return set(re.findall(r"(--[\w-]+)\s*:", css))


def test_everything_a_page_can_load_fits_the_budget() -> None:
    assert zipped([COMPONENTS, *OWN_CSS, *sorted((STATIC / "js").glob("*.js")), HTMX]) <= BUDGET


def test_fonts_of_a_dutch_page_are_two_small_files() -> None:
    latin = sorted((STATIC / "vendor/fontsource--noto-sans").glob("noto-sans-latin-?00.woff2"))
    assert [path.name for path in latin] == ["noto-sans-latin-400.woff2", "noto-sans-latin-700.woff2"]
    assert sum(path.stat().st_size for path in latin) < 30 * 1024


def test_our_css_uses_no_property_that_nobody_defines() -> None:
    own = "".join(path.read_text(encoding="utf-8") for path in OWN_CSS)
    known = properties_defined(own + COMPONENTS.read_text(encoding="utf-8"))
    assert properties_used(own) - known == set()


def test_our_theme_is_one_class_that_sets_values_only() -> None:
    theme = re.sub(r"/\*.*?\*/", "", (STATIC / "theme.css").read_text(encoding="utf-8"), flags=re.S)
    selector, body = theme.split("{", 1)
    assert selector.strip() == ".samenspraak-theme"
    names = [line.split(":")[0].strip() for line in body.rstrip().rstrip("}").split(";") if line.strip()]
    assert [name for name in names if not name.startswith("--")] == []


@pytest.mark.parametrize("sheet", [COMPONENTS, *OWN_CSS], ids=lambda path: path.name)
def test_no_sheet_asks_for_anything_from_outside_or_inline(sheet: Path) -> None:
    addresses = re.findall(r"url\(\s*['\"]?([^'\")]+)", sheet.read_text(encoding="utf-8"))
    assert [address for address in addresses if not (sheet.parent / address).is_file()] == []


def test_what_is_vendored_is_what_the_record_says() -> None:
    record = json.loads((STATIC / "vendor" / "vendor.json").read_text(encoding="utf-8"))
    stated = {path: digest for package in record for path, digest in package["files"].items()}
    found = {path: hashlib.sha256((ROOT / path).read_bytes()).hexdigest() for path in stated}
    assert found == stated
    written_by_us = {"components.css", "vendor.json", "VENDOR.md"}
    here = {
        path.relative_to(ROOT).as_posix()
        for path in (STATIC / "vendor").rglob("*")
        if path.is_file() and path.name not in written_by_us
    }
    assert here - set(stated) == set()


def test_every_vendored_package_comes_with_its_licence() -> None:
    record = json.loads((STATIC / "vendor" / "vendor.json").read_text(encoding="utf-8"))
    without = [
        package["name"] for package in record if not any("LICENSE" in path for path in package["files"])
    ]
    assert without == []
    assert {package["licence"] for package in record} == {"EUPL-1.2", "OFL-1.1", "MPL-2.0"}


def test_the_bundle_is_made_of_the_vendored_sheets() -> None:
    bundle = COMPONENTS.read_text(encoding="utf-8")
    sheets = [path for path in (STATIC / "vendor").rglob("*.css") if path != COMPONENTS]
    assert [path.name for path in sheets if path.read_text(encoding="utf-8") not in bundle] == []


def test_drawings_carry_their_words_and_no_inline_style() -> None:
    for drawing in (STATIC / "wordmark.svg", STATIC / "favicon.svg"):
        text = drawing.read_text(encoding="utf-8")
        assert re.findall(r"<title[^>]*>([^<]+)</title>", text) == ["Samenspraak"]
        assert "style=" not in text
