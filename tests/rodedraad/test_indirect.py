"""A small place, a role and an illness in one text raise a question for a person; nothing is taken out by itself."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rodedraad.indirect import indirect_cues

ASKS = [
    "Ik ben de huisarts in Dokkum en ik heb zelf MS.",
    "De weduwe van de bakker in Wijhe is 82 jaar.",
    "Als enige Syrische kapper hier werd ik twee keer overvallen, en na de inbraak ben ik gestopt.",
    "Mijn zoon uit Grou zit in een rolstoel sinds het ongeluk.",
    "The vicar in Sneek told us about his depression.",
]
ASKS_NOTHING = [
    "Ik woon in Giethoorn en het is er druk.",
    "In Amsterdam is de huisarts ziek, hij heeft kanker.",
    "De bus rijdt niet meer naar Schagen.",
    "Er is geen huisarts meer en mijn moeder is dement.",
    "De enige bus rijdt om het uur.",
    "",
]


@pytest.mark.parametrize("text", ASKS)
def test_it_asks_where_words_together_may_point_at_one_person(text: str) -> None:
    assert indirect_cues(text).asks


@pytest.mark.parametrize("text", ASKS_NOTHING)
def test_it_asks_nothing_where_they_do_not(text: str) -> None:
    assert not indirect_cues(text).asks


def test_it_names_the_words_that_raise_the_question() -> None:
    cues = indirect_cues("De huisarts in Dokkum, 61 jaar, heeft kanker. De huisarts stopt.")

    assert cues.found == {
        "place": ("Dokkum",),
        "role": ("huisarts",),
        "health": ("kanker",),
        "age": ("61 jaar",),
    }


@given(st.text())
def test_every_word_that_is_named_stands_in_the_text(text: str) -> None:
    assert all(word in text for word in indirect_cues(text).words)
