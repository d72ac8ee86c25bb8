"""What holds in every draw whatever the pool: quotas and households in each panel, chances that add up."""

from __future__ import annotations

import random
from collections import Counter
from pathlib import Path

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from rodedraad.progress import Silent
from samenspraak.convene.lottery import Pool, QuotasUnmet, Request, fairest_chances, hold_draw, verify
from samenspraak.convene.lottery.drawing import loss, portfolio_of, usual_number
from samenspraak.convene.lottery.mixing import Turns
from samenspraak.convene.lottery.pool import DRAWABLE
from samenspraak.convene.lottery.quotas import Quota, Quotas, quotas_of, read_quotas, write_quotas
from samenspraak.convene.lottery.record import freeze
from samenspraak.convene.lottery.relax import refuse_unmet
from samenspraak.convene.roll import Roll
from samenspraak.convene.spreadsheet import parse_sheet

COLOURS, SHAPES = ("red", "green", "blue"), ("round", "square")


@st.composite
def pools(draw: st.DrawFn) -> Pool:
    """A dozen or two of people with two features and homes that some share, and quotas around a panel that exists."""
    number = draw(st.integers(6, 24))
    colours = draw(st.lists(st.sampled_from(COLOURS), min_size=number, max_size=number))
    shapes = draw(st.lists(st.sampled_from(SHAPES), min_size=number, max_size=number))
    homes = draw(st.lists(st.sampled_from(("", "a", "b", "c")), min_size=number, max_size=number))
    single = [place for place in range(number) if not homes[place] or homes.index(homes[place]) == place]
    seats = draw(st.integers(1, len(single)))
    chosen = draw(st.permutations(single))[:seats]
    slack = draw(st.integers(0, 2))
    quotas = []
    for feature, values, has in (("colour", COLOURS, colours), ("shape", SHAPES, shapes)):
        counts = Counter(has[place] for place in chosen)
        quotas += [Quota(feature, v, max(0, counts[v] - slack), counts[v] + slack) for v in values]
    people = Roll(
        "pool.csv",
        "id",
        tuple(f"p{place}" for place in range(number)),
        {"colour": tuple(colours), "shape": tuple(shapes)},
        tuple(range(2, number + 2)),
    )
    return Pool(people, Quotas("quotas.csv", tuple(quotas)), seats, tuple(homes), (DRAWABLE,) * number)


@given(pools())
def test_every_panel_keeps_every_quota_and_takes_one_of_a_household(pool: Pool) -> None:
    frozen = freeze(pool)
    _, panels = portfolio_of(pool, frozen, 40, Silent())

    assert len(panels) == 40
    for panel in panels:
        places = [frozen.places[leaf] for leaf in panel]
        assert len(set(places)) == pool.seats
        for quota in pool.quotas.each:
            assert quota.least <= pool.count(quota, places) <= quota.most
        homes = [pool.households[place] for place in places if pool.households[place]]
        assert len(homes) == len(set(homes))


@given(pools())
def test_no_listing_is_lost_and_nobody_gets_more_than_the_bound_allows_all(pool: Pool) -> None:
    frozen = freeze(pool)
    bound, panels = portfolio_of(pool, frozen, 40, Silent())
    listed = Counter(place for panel in panels for place in panel)

    assert sum(listed.values()) == 40 * pool.seats
    assert min(listed[place] for place in range(len(frozen.leaves))) / 40 <= bound + 1e-6


@given(pools())
def test_the_bound_is_a_share_of_the_seats_and_people_alike_have_chances_alike(pool: Pool) -> None:
    chances = fairest_chances(pool.kinds)
    assert 0 <= chances.smallest <= pool.seats / len(pool.people) + 1e-6
    assert np.isclose(chances.seats.sum(), pool.seats, atol=1e-4)
    frozen = freeze(pool)
    _, panels = portfolio_of(pool, frozen, 40, Silent())
    listed = Counter(frozen.places[leaf] for panel in panels for leaf in panel)
    for members in pool.kinds.members:
        counts = [listed[place] for place in members]
        assert max(counts) - min(counts) <= 1


@given(pools(), st.sampled_from(("4 0 7", "ronde 12", "é")))
def test_what_is_made_is_accepted(tmp_path_factory: pytest.TempPathFactory, pool: Pool, said: str) -> None:
    out = tmp_path_factory.mktemp("draw") / "out"
    result = hold_draw(out, Request(pool, 10, said))
    assert verify(out) == result
    assert verify(out / "portfolio") == result


@given(pools(), st.integers(0, 4), st.integers(1, 3))
def test_the_advice_is_enough_and_not_too_much(pool: Pool, number: int, more: int) -> None:
    """Ask for more of one value than there may be; with the advice taken, a panel exists."""
    quotas = list(pool.quotas.each)
    quota = quotas[number]
    quotas[number] = Quota(quota.feature, quota.value, quota.most + more, quota.most + more, number + 2)
    asked = Pool(pool.people, Quotas("quotas.csv", tuple(quotas)), pool.seats, pool.households, pool.status)
    unmet = refusal_of(asked)
    assume(unmet is not None)
    assert unmet is not None
    for change in unmet.changes:
        at = next(place for place, each in enumerate(quotas) if each.value == change.quota.value)
        old = quotas[at]
        least, most = (change.value, old.most) if change.column == "min" else (old.least, change.value)
        quotas[at] = Quota(old.feature, old.value, least, most)
    eased = Pool(pool.people, Quotas("q", tuple(quotas)), pool.seats, pool.households, pool.status)
    assert unmet.changes
    assert refusal_of(eased) is None
    # Going back to what could be met is one way; the smallest change is never larger.
    seats = sum(abs(c.value - (c.quota.least if c.column == "min" else c.quota.most)) for c in unmet.changes)
    assert seats <= quota.most + more - quota.least


def refusal_of(pool: Pool) -> QuotasUnmet | None:
    try:
        refuse_unmet(pool)
    except QuotasUnmet as unmet:
        return unmet
    return None


@given(st.integers(1, 9), st.lists(st.integers(1, 9), min_size=1, max_size=30))
def test_turns_come_round_evenly_and_nobody_twice_at_once(people: int, wishes: list[int]) -> None:
    turns, counts = Turns(list(range(people)), random.Random(0)), Counter[int]()
    for wish in wishes:
        taken = turns.take(min(wish, people))
        assert len(set(taken)) == min(wish, people)
        counts.update(taken)
        assert max(counts.values()) - min(counts[person] for person in range(people)) <= 1


@pytest.mark.parametrize(
    ("people", "smallest", "panels"), [(150, 1 / 11, 1_001), (800, 1 / 11, 1_000), (2_001, 0.01, 10_000)]
)
def test_the_usual_number_of_panels(people: int, smallest: float, panels: int) -> None:
    assert usual_number(people, smallest) == panels


@given(st.floats(0.01, 1))
def test_a_small_pool_loses_next_to_nothing_by_rounding(smallest: float) -> None:
    assert loss(usual_number(200, smallest), smallest) <= max(0.0009, min(loss(1_000, smallest), 0.1))


def test_quotas_go_out_as_the_peer_reads_them(tmp_path: Path) -> None:
    given_quotas = "category;name;min;max;min_flex;max_flex\nage;16-29;2;3;0;5\nage;30+;4;5;4;5\n"
    quotas = quotas_of(parse_sheet(given_quotas, "categories.csv"))
    write_quotas(tmp_path / "features.csv", quotas.each)

    assert (tmp_path / "features.csv").read_text() == (
        "feature,value,min,max,min_flex,max_flex\nage,16-29,2,3,0,5\nage,30+,4,5,4,5\n"
    )
    assert read_quotas(tmp_path / "features.csv").each == quotas.each
    write_quotas(tmp_path / "plain.csv", [Quota("age", "16-29", 2, 3)])
    assert (tmp_path / "plain.csv").read_text() == "feature,value,min,max\nage,16-29,2,3\n"
