"""A reading level is estimated, and what makes it high is named: as advice to a writer."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rodedraad.readability import LONG_SENTENCE, is_hard, readability

PLAIN = "De bus rijdt niet meer in het weekend. Mijn moeder kan dan niet naar de kerk. Dat is jammer."
OFFICIAL = (
    "Teneinde de implementatie van het beleidskader inzake burgerparticipatie te faciliteren, dient derhalve een "
    "integrale afweging te worden gemaakt alvorens door de betrokken gremia tot besluitvorming kan worden overgegaan."
)


def test_a_plain_text_is_easy_and_nothing_in_it_is_named() -> None:
    found = readability(PLAIN, "nl")

    assert (found.level, found.hard_words, found.long_sentences) == ("A2", (), ())


def test_an_official_text_is_hard_and_its_hard_words_and_long_sentence_are_named() -> None:
    found = readability(OFFICIAL + " " + PLAIN, "nl")

    assert found.level == "C1"
    assert found.hard_words[:4] == ("teneinde", "implementatie", "beleidskader", "inzake")
    assert found.long_sentences == (OFFICIAL,)


@pytest.mark.parametrize(
    ("language", "word", "hard"),
    [
        ("nl", "bushokje", False),
        ("nl", "buurthuis", False),
        ("nl", "gefietst", False),
        ("nl", "interbestuurlijk", True),
        ("nl", "verantwoordelijkheid", False),
        ("nl", "derhalve", True),
        ("en", "neighbours", False),
        ("en", "notwithstanding", True),
        ("en", "remuneration", True),
    ],
)
def test_a_word_is_hard_when_it_is_rare_or_officialese_and_not_when_it_is_made_of_familiar_ones(
    language: str, word: str, hard: bool
) -> None:
    assert is_hard(word, language) == hard


def test_names_and_numbers_are_not_judged() -> None:
    assert (
        readability("In 2031 gaat mijn zus naar Westzaandammerveen met 14.300 euro.", "nl").hard_words == ()
    )


@given(st.text(), st.sampled_from(["nl", "en", "fy", ""]))
def test_any_text_gets_an_estimate_whose_sentences_stand_in_it(text: str, language: str) -> None:
    found = readability(text, language)

    assert found.level in ("A2", "B1", "B2", "C1", "C2")
    assert all(sentence in text and len(sentence.split()) > 0 for sentence in found.long_sentences)


def test_the_command_answers_each_line_with_its_id(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    long = "Wij " + " ".join(["lopen"] * LONG_SENTENCE) + "."
    rows = [{"id": 1, "lang": "nl", "text": PLAIN}, {"id": "b", "text": long}, {"id": "c"}]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")

    done = subprocess.run(
        [sys.executable, "-m", "rodedraad", "readability", str(path)],
        capture_output=True,
        text=True,
        check=False,
    )

    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 0
    assert answers[0] == {"id": 1, "level_estimate": "A2", "hard_words": [], "long_sentences": []}
    assert answers[1]["long_sentences"] == [long]
    assert answers[2] == {"id": "c", "error": "The field “text” is missing or is not text. Add it as text."}
