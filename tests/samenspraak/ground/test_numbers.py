"""Counts are read in groups of three; years, ids, places in a picture and what a form sends are not."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from django.conf.locale.en import formats as english
from django.template import Context, Template
from django.utils import formats, translation

from samenspraak.ground.numbers import grouped
from samenspraak.ground.templatetags.house import tables_phrase
from samenspraak.perspective.wording import tables
from tests.samenspraak.public.conftest import World, crawl, make_world, noon  # noqa: F401 (the day of the world)

# A number in an attribute that was taken for a count: no width, address or value of a form looks so.
IN_AN_ATTRIBUTE = re.compile(
    r"\s(?:id|for|href|src|name|class|value|viewBox|width|height|x|y|cx|cy|r|min|max|start|colspan"
    r'|data-[\w-]+|hx-[\w-]+|aria-(?:labelledby|describedby|controls))="[^"]*\d,\d[^"]*"'
)
A_YEAR = re.compile(r"2,0,[0-9],[0-9]")


@pytest.fixture
def every_digit(monkeypatch) -> Iterator[None]:
    """Each digit is a group of its own, so that also a small number shows whether it is taken for a count."""
    monkeypatch.setattr(english, "NUMBER_GROUPING", 1)
    formats.reset_format_cache()
    yield
    monkeypatch.undo()
    formats.reset_format_cache()


@pytest.fixture
def world(db) -> World:
    return make_world()


@pytest.mark.parametrize(("language", "told"), [("nl", "1.234"), ("en", "1,234")])
def test_a_count_is_told_as_its_reader_writes_it(language, told) -> None:
    assert (grouped(1234, language), grouped(999, language)) == (told, "999")
    with translation.override(language):
        assert grouped(1234) == told
        assert Template("{{ number }}").render(Context({"number": 1234})) == told


def test_a_share_of_many_tables_is_told_so_too() -> None:
    assert (tables(1012, 2048, "nl"), tables(1012, 2048, "en")) == (
        "aan 1.012 van de 2.048 tafels",
        "at 1,012 of the 2,048 tables",
    )
    with translation.override("nl"):
        assert tables_phrase(1012, 2048) == "aan 1.012 van de 2.048 tafels"


@pytest.mark.one_database
@pytest.mark.django_db
def test_what_is_no_count_stays_as_it_is(client, world: World, every_digit) -> None:
    pages = crawl(client, world.address())
    assert len(pages) > 30
    found = {
        address: [*IN_AN_ATTRIBUTE.findall(page), *A_YEAR.findall(page)] for address, page in pages.items()
    }
    assert {address: wrong for address, wrong in found.items() if wrong} == {}
    assert "1,0 people" in pages[world.address("werkwijze/")]
