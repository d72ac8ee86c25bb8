"""A text may be long or odd: no rule looks on without end, and no host stops the reading."""

from __future__ import annotations

import re
from itertools import chain

import pytest

from rodedraad.identifiers import addressed
from rodedraad.readers import introduced, voices
from rodedraad.redact import redact

# A star or a plus, or "{2,}": a repeat without an end; but not within a class or behind a backslash.
_WITHOUT_END = re.compile(r"(?:[^\\])(?:[*+](?!\+)|\{\d+,\})")


def _repeats_without_end(pattern: str) -> list[str]:
    plain = re.sub(r"\\.", "x", pattern)
    return _WITHOUT_END.findall(re.sub(r"\[[^\]]*\]", "x", plain))


@pytest.mark.parametrize(
    "pattern",
    [*chain(addressed._SURE, addressed._CALLED, addressed._SMALL_LETTERS), addressed._HERE],
    ids=lambda pattern: pattern.pattern[:40],
)
def test_a_name_that_is_addressed_has_an_end(pattern: re.Pattern[str]) -> None:
    assert _repeats_without_end(pattern.pattern) == []


def test_a_name_that_is_introduced_has_an_end() -> None:
    assert _repeats_without_end(introduced._NAME) == []


@pytest.mark.parametrize("text", ["Aa-" * 3000, "\n" * 9000, "Aa-" * 3000 + " is kapper."])
def test_a_page_of_dashes_or_blank_lines_holds_nothing(text: str) -> None:
    assert list(addressed.find_addressed(text)) == []


def test_a_role_is_cut_from_the_first_of_many_spaces() -> None:
    assert voices.CUT.sub("", "kapper" + " " * 3000 + "die hier werkt") == "kapper"
    assert voices.CUT.sub("", " " * 9000) == " " * 9000


@pytest.mark.parametrize("host", ["xn--mnster-3ya.nl", "-.nl", "--.example", "dorp-.nl"])
def test_a_host_with_empty_parts_is_read(host: str) -> None:
    assert [one for one in redact(f"De notulen: {host} en verder niets.") if one.type == "name"] == []


def test_a_host_with_empty_parts_hides_what_stands_beside_it() -> None:
    text = "Mail truus@voorbeeld.example of kijk op xn--mnster-3ya.nl"
    assert [text[one.start : one.end] for one in redact(text) if one.type == "email"] == [
        "truus@voorbeeld.example"
    ]


@pytest.mark.parametrize("text", ["a_" * 2000 + "!", "a._" * 1500 + " op insta", "Aa" * 2000])
def test_letters_and_strokes_without_a_space_are_gone_through_once(text: str) -> None:
    """Where a sign fits in two ways, twenty more of them take a million times as long: this would not end."""
    assert redact(text) is not None


@pytest.mark.parametrize("name", ["linda", "florence", "laurens", "dirk"])
def test_a_page_of_a_name_that_a_firm_has_too_may_be_somebodys_own(name: str) -> None:
    text = f"Ik heet {name.title()} en mijn eigen site is www.{name}.nl"
    assert f"www.{name}.nl" in [text[one.start : one.end] for one in redact(text) if one.type == "url"]
