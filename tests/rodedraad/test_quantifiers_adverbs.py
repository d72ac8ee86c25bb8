"""An adverb of strength at the end of a clause: it says how strongly people spoke or felt, not how a thing was."""

from __future__ import annotations

import pytest

from rodedraad.quantifiers import find_quantifiers

OF_TALK = [
    ("nl", "Deelnemers missen een plek, en dat voelden zij sterk.", "sterk"),
    ("nl", "Dat het anders moet, voelden de bewoners heel sterk.", "heel sterk"),
    ("nl", "Zij wilden dat nadrukkelijk.", "nadrukkelijk"),
    ("nl", "Deelnemers wensten dat vurig.", "vurig"),
    ("nl", "Ouders hechten daar sterk aan.", "sterk"),
    ("nl", "Het sluiten van de school raakte hen diep.", "diep"),
    ("en", "They said so strongly.", "strongly"),
    ("en", "Participants miss a place to meet, and they said so forcefully.", "forcefully"),
    ("en", "They felt that strongly, and it showed.", "strongly"),
    ("en", "They feel very strongly.", "very strongly"),
    ("en", "This was felt keenly.", "keenly"),
]
OF_A_THING = [
    ("nl", "De prijzen stijgen sterk."),
    ("nl", "Zij merkten dat de prijzen sterk stegen."),
    ("nl", "Zij zeggen dat de wind draait, en die is sterk."),
    ("nl", "De rivier raakte de dijk sterk."),
    ("en", "The river flows strongly."),
    ("en", "They said that the river flows strongly."),
    ("en", "The chair is fixed firmly."),
]


@pytest.mark.parametrize(("language", "text", "words"), OF_TALK)
def test_it_is_found_behind_the_words_for_what_was_said(language: str, text: str, words: str) -> None:
    found = [one.words for one in find_quantifiers(text, language) if one.cls == "strength"]
    assert found == [words]


@pytest.mark.parametrize(("language", "text"), OF_A_THING)
def test_what_a_thing_did_strongly_is_left_alone(language: str, text: str) -> None:
    assert find_quantifiers(text, language) == []
