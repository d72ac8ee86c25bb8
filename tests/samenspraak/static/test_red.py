"""Red means one thing: from here you can go back to what was said, or on to what became of it (docs/look.md)."""

from __future__ import annotations

import re
from pathlib import Path

import samenspraak

PACKAGE = Path(samenspraak.__file__).parent
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")


def in_red() -> set[str]:
    """What our own styles paint in the colour of the thread."""
    return {
        " ".join(selector.split())
        for path in PACKAGE.rglob("static/**/*.css")
        if "vendor" not in path.parts
        for selector, body in RULE.findall(COMMENT.sub("", path.read_text(encoding="utf-8")))
        if "var(--house-thread)" in body
    }


def test_only_the_word_mark_what_leads_to_its_sources_and_the_way_of_a_contribution_are_red() -> None:
    assert in_red() == {
        ".wordmark__thread",
        ".opening.trace--linked .opening__row::before",
        ".sentence-head--linked",
        ".trace--linked > .trace__row::before",
        ".trace__link, .trace__link:hover",
        ".beside__side .trace__link",
        ".journey__stop:not(:last-child)::before",
        ".journey__stop::after",
    }
