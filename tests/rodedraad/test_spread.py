"""How widely a thread is shared, with the table as the unit."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rodedraad.passages import Passage, Source
from rodedraad.spread import Count, Interval, clustered_share, measure_spread, wilson


def passage(number: int, table: str | None, kind: str | None = None, role: str | None = None) -> Passage:
    text = f"Bijdrage {number}"
    return Passage(str(number), text, Source("verslag.csv", f"rij {number}", 0, len(text)), role, kind, table)


def test_it_counts_tables_dialogues_and_kinds() -> None:
    passages = [
        passage(1, "tafel 1", "worry", "Boer"),
        passage(2, "tafel 1", "wish", "Boer"),
        passage(3, "tafel 2", "worry", "Student"),
        passage(4, "tafel 3", "idea"),
    ]
    spread = measure_spread(
        ["1", "2", "3"],
        passages,
        dialogues={"tafel 1": "Dorp", "tafel 2": "Stad", "tafel 3": "Stad"},
        dialogue_kinds={"Dorp": "theme", "Stad": "exploratory"},
    )
    assert spread.passages == Count(3, 4)
    assert spread.tables == Count(2, 3)
    assert spread.dialogues == Count(2, 2)
    assert spread.dialogue_kinds == Count(2, 2)
    assert spread.kinds == Count(2, 3)
    assert spread.roles == Count(2, 2)


def test_without_tables_there_is_no_interval() -> None:
    spread = measure_spread(["1"], [passage(1, None), passage(2, None)])
    assert (spread.table_share, spread.passage_share, spread.design_effect) == (None, None, None)
    assert spread.tables == Count(0, 0)


def test_where_some_passages_name_no_table_there_is_no_interval_for_passages() -> None:
    spread = measure_spread(["1"], [passage(1, "a"), passage(2, "b"), passage(3, None)])
    assert spread.passage_share is None
    assert spread.table_share is not None


def test_it_refuses_members_that_are_no_passages() -> None:
    with pytest.raises(ValueError, match="among the passages"):
        measure_spread(["9"], [passage(1, "a")])


def test_wilson_gives_the_published_interval() -> None:
    # Newcombe 1998, Statistics in Medicine 17, table I: 81 of 263 gives .2553 to .3662, 15 of 148 .0624 to .1605.
    first, second = wilson(81, 263), wilson(15, 148)
    assert [round(bound, 4) for bound in (first.low, first.high, second.low, second.high)] == [
        0.2553,
        0.3662,
        0.0624,
        0.1605,
    ]


def test_tables_that_echo_make_the_share_less_sure() -> None:
    of = {str(table): 10 for table in range(10)}
    echo, effect = clustered_share({str(table): 10 if table < 3 else 0 for table in range(10)}, of)
    even, none = clustered_share({str(table): 3 for table in range(10)}, of)
    assert (echo.share, even.share) == (0.3, 0.3)
    assert effect == pytest.approx(100 / 9)
    assert none == 1.0
    assert echo.low < even.low < even.high < echo.high


def test_bounds_out_of_a_number_are_rounded_outwards() -> None:
    assert Interval(0.1, 0.0786, 0.1507).of(280) == (22, 43)
    assert Interval(0.5, 0.25, 0.75).of(4) == (1, 3)


COUNTS = st.lists(st.tuples(st.integers(0, 20), st.integers(1, 20)), min_size=2, max_size=30)


@given(COUNTS)
def test_an_interval_holds_its_share_and_stays_within_nothing_and_everything(
    pairs: list[tuple[int, int]],
) -> None:
    heard = {str(number): min(some, of) for number, (some, of) in enumerate(pairs)}
    interval, effect = clustered_share(heard, {str(number): of for number, (_, of) in enumerate(pairs)})
    assert 0 <= interval.low <= interval.share + 1e-9
    assert interval.share - 1e-9 <= interval.high <= 1
    assert effect >= 1
    assert not math.isnan(interval.low + interval.high)
