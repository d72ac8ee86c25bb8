"""Counts of people who share a characteristic: what is hidden stays hidden, whoever subtracts."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rodedraad.disclosure import disclose, disclose_within

GROUPS = st.dictionaries(st.sampled_from("abcdef"), st.integers(0, 60), min_size=1)


def test_it_shows_groups_of_ten_and_more() -> None:
    shown = disclose({"boer": 12, "student": 30, "zorg": 0})
    assert (shown.counts, shown.total, shown.hidden) == ({"boer": 12, "student": 30, "zorg": 0}, 42, [])


def test_it_hides_a_second_group_when_one_could_be_found_by_subtracting() -> None:
    assert disclose({"boer": 3, "student": 30, "zorg": 40}).counts == {
        "boer": None,
        "student": None,
        "zorg": 40,
    }


def test_it_hides_two_small_groups_that_cover_for_each_other() -> None:
    assert disclose({"boer": 3, "student": 5, "zorg": 40}).counts == {
        "boer": None,
        "student": None,
        "zorg": 40,
    }


def test_it_hides_everything_where_a_partner_would_give_the_small_group_away() -> None:
    assert disclose({"boer": 1, "student": 10, "zorg": 40}).counts == {
        "boer": None,
        "student": None,
        "zorg": None,
    }


def test_it_hides_the_total_of_fewer_than_ten_people() -> None:
    assert disclose({"boer": 3, "student": 0}).total is None


def test_it_refuses_negative_counts() -> None:
    with pytest.raises(ValueError, match="negative"):
        disclose({"boer": -1})


def tables_with(total: int, cells: int) -> Iterator[tuple[int, ...]]:
    if cells == 1:
        yield (total,)
        return
    for first in range(total + 1):
        for rest in tables_with(total - first, cells - 1):
            yield (first, *rest)


@pytest.mark.parametrize(
    ("cells", "minimum", "largest_total"),
    [(2, 10, 45), (3, 10, 45), (3, 3, 20), (4, 3, 16), (5, 3, 12), (4, 4, 18)],
)
def test_nobody_who_knows_the_rules_and_the_total_finds_a_small_count(
    cells: int, minimum: int, largest_total: int
) -> None:
    names = "abcdef"[:cells]
    for total in range(minimum, largest_total + 1):
        worlds: dict[tuple[int | None, ...], list[tuple[int, ...]]] = {}
        for table in tables_with(total, cells):
            page = tuple(disclose(dict(zip(names, table, strict=True)), minimum).counts.values())
            worlds.setdefault(page, []).append(table)
        for page, tables in worlds.items():
            for cell in range(cells):
                possible = {table[cell] for table in tables}
                assert len(possible) > 1 or not 0 < next(iter(possible)) < minimum, (page, tables)


@given(GROUPS)
def test_no_small_count_is_shown_and_the_rest_does_not_add_up_to_one(counts: dict[str, int]) -> None:
    shown = disclose(counts)
    assert not [count for count in shown.counts.values() if count is not None and 0 < count < 10]
    small = [name for name, count in counts.items() if 0 < count < 10]
    assert set(small) <= set(shown.hidden)
    if shown.total is not None and small:
        rest = shown.total - sum(count for count in shown.counts.values() if count is not None)
        assert len(shown.hidden) > 1
        assert rest == sum(counts[name] for name in shown.hidden)


@given(GROUPS, st.integers(2, 20))
def test_the_order_of_the_groups_does_not_matter(counts: dict[str, int], minimum: int) -> None:
    turned = dict(reversed(list(counts.items())))
    assert disclose(counts, minimum).counts == disclose(turned, minimum).counts


def test_within_groups_it_shows_all_or_nothing() -> None:
    assert disclose_within({"boer": 12, "student": 0}, {"boer": 30, "student": 14}) == {
        "boer": 12,
        "student": 0,
    }
    # Twenty-eight of thirty said it, so two did not: that would be told as well.
    assert disclose_within({"boer": 28, "student": 0}, {"boer": 30, "student": 14}) == {
        "boer": None,
        "student": None,
    }


def test_within_groups_it_refuses_more_members_than_people() -> None:
    with pytest.raises(ValueError, match="fewer people"):
        disclose_within({"boer": 12}, {"boer": 11})
    with pytest.raises(ValueError, match="same groups"):
        disclose_within({"boer": 12}, {"student": 12})
