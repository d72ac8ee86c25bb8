"""What a count of tables carries, and what an editor is told when a sentence says more."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rodedraad.quantifiers import check_sentence, classes_carried, wilson_interval, words_carried


@pytest.mark.parametrize(
    ("heard_at", "of_tables", "classes"),
    [
        (0, 24, []),
        (1, 24, ["one"]),
        (2, 24, ["some", "few"]),
        (3, 24, ["several", "some", "few"]),
        (8, 24, ["many", "several", "some"]),
        (14, 24, ["many", "several", "some"]),
        (17, 24, ["most", "many", "several", "some"]),
        (23, 24, ["nearly_all", "most", "many", "several", "some"]),
        (24, 24, ["all", "nearly_all", "most", "many", "several"]),
        (2, 2, []),
    ],
)
def test_counts_carry_classes(heard_at: int, of_tables: int, classes: list[str]) -> None:
    assert classes_carried(heard_at, of_tables) == classes


def test_a_given_interval_replaces_wilsons() -> None:
    assert "most" in classes_carried(14, 24, interval=(0.52, 0.66))


def test_counts_that_cannot_be_are_refused() -> None:
    with pytest.raises(ValueError, match="heard at 5 of 4 tables"):
        classes_carried(5, 4)


def test_words_are_offered_the_exact_one_first() -> None:
    assert words_carried(14, 24, "nl") == [
        "aan 14 van de 24 tafels",
        "aan ruim de helft van de tafels",
        "veel",
        "meerdere",
        "sommige",
    ]


def test_vrijwel_iedereen_is_refused_at_14_of_24_tables() -> None:
    (warning,) = check_sentence("Vrijwel iedereen wil meer groen.", "nl", 14, 24)

    assert (warning.words, warning.cls, warning.code) == ("Vrijwel iedereen", "nearly_all", "people")
    assert warning.sentence("nl") == (
        "‘Vrijwel iedereen’ gaat over mensen, maar het verslag telt tafels: gehoord aan 14 van de 24 tafels. "
        "Het verslag draagt: ‘aan 14 van de 24 tafels’, ‘aan ruim de helft van de tafels’, ‘veel’, ‘meerdere’, "
        "‘sommige’."
    )


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Aan de meeste tafels klonk dit.", []),
        ("De meeste deelnemers vinden dit.", ["people"]),
        ("Iedereen wil dit.", ["people"]),
        ("Meerdere deelnemers willen dit.", []),
        ("Een enkeling wil dit.", ["count"]),
        ("Dit werd vaak genoemd.", ["frequency"]),
        ("Vooral jongeren willen dit.", ["comparative"]),
        ("Dit werd nadrukkelijk genoemd.", ["strength"]),
    ],
)
def test_words_about_tables_are_carried_where_a_share_of_people_is_not(text: str, codes: list[str]) -> None:
    assert [warning.code for warning in check_sentence(text, "nl", 20, 24)] == codes


@given(st.integers(1, 200).flatmap(lambda total: st.tuples(st.integers(0, total), st.just(total))))
def test_the_interval_holds_the_share(counts: tuple[int, int]) -> None:
    heard_at, of_tables = counts
    low, high = wilson_interval(heard_at, of_tables)

    assert low - 1e-9 <= heard_at / of_tables <= high + 1e-9


def test_a_participant_is_no_share_of_participants() -> None:
    assert check_sentence("Een deelnemer vroeg om rust.", "nl", 1, 24) == []
