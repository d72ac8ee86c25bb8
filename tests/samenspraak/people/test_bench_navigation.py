"""The navigation of the workbench: one link is marked, and each key leads to one place."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from django.urls import reverse

import samenspraak
from tests.factories.rows import make_programme
from tests.people import enter

ROOT = Path(samenspraak.__file__).parent
NAVIGATION = ROOT / "templates" / "base" / "parts" / "bench_navigation.html"
MARKED = re.compile(r'<a [^>]*href="([^"]+)" aria-current="[^"]+"')
KEY = re.compile(r'\bkey="(.)"')
ON_PAGES = re.compile(r'data-key="(.)"|<kbd>(.)</kbd>')


@pytest.mark.django_db
@pytest.mark.parametrize(
    "name",
    ["gather:files", "gather:moderation", "convene:dialogues"],
)
def test_one_link_is_marked_where_somebody_is(client, name: str) -> None:
    programme = make_programme()
    client.force_login(enter("olga", programme))
    address = reverse(name, args=[programme.slug])
    page = client.get(address).content.decode()
    bench = page[page.index("bench__") :] if "bench__" in page else page
    assert MARKED.findall(bench[: bench.index("</nav>")]) == [address]


def test_no_key_leads_to_two_places() -> None:
    keys = Counter(KEY.findall(NAVIGATION.read_text(encoding="utf-8")))
    # Whoever may bring files sees them behind 2, and whoever may not the contributions.
    assert {key: number for key, number in keys.items() if number > 1} == {"2": 2}
    taken = {
        one or other
        for page in ROOT.rglob("templates/**/*.html")
        if page != NAVIGATION
        for one, other in ON_PAGES.findall(page.read_text(encoding="utf-8"))
    }
    assert keys.keys() & taken == set()
