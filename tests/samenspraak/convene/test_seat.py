"""`samenspraak seat`: everybody at one table a round, mixed, new people every time, rules by construction."""

from __future__ import annotations

import csv
import itertools
import json
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from samenspraak.convene.cli import main
from samenspraak.convene.roll import Roll
from samenspraak.convene.seating import Room, bounds_of, measure, plan_seating
from samenspraak.convene.seating.layout import lay_out
from tests.factories.pools import made_people, write_people


def seating_of(folder: Path) -> dict[str, dict[int, int]]:
    """The table of each person by round, from seating.csv."""
    found: dict[str, dict[int, int]] = defaultdict(dict)
    with (folder / "seating.csv").open(encoding="utf-8") as stream:
        for row in csv.DictReader(stream):
            assert int(row["round"]) not in found[row["person"]]
            found[row["person"]][int(row["round"])] = int(row["table"])
    return found


def account_of(folder: Path) -> dict[str, Any]:
    return dict(json.loads((folder / "seating.json").read_text(encoding="utf-8")))


@pytest.fixture
def people(tmp_path: Path) -> Path:
    return write_people(tmp_path / "people.csv", made_people(48))


@pytest.fixture
def seat(people: Path, tmp_path: Path) -> Any:
    def run(*more: str, tables: int = 8, size: int = 6, rounds: int = 2, out: str = "out") -> int:
        words = ["seat", str(people), "--tables", str(tables), "--size", str(size), "--rounds", str(rounds)]
        return main([*words, "--out", str(tmp_path / out), *more])

    return run


def rules_file(folder: Path, *rows: str) -> str:
    path = folder / "rules.csv"
    path.write_text("rule,person,value\n" + "\n".join(rows) + "\n", encoding="utf-8")
    return str(path)


def test_everybody_has_one_table_in_every_round(seat: Any, tmp_path: Path) -> None:
    assert seat() == 0

    seating = seating_of(tmp_path / "out")
    assert {person: sorted(rounds) for person, rounds in seating.items()} == {
        person["id"]: [1, 2] for person in made_people(48)
    }
    for number in (1, 2):
        assert Counter(rounds[number] for rounds in seating.values()) == dict.fromkeys(range(1, 9), 6)


def test_nobody_meets_twice_and_the_account_is_right(seat: Any, tmp_path: Path) -> None:
    assert seat("--mixing", "new-people") == 0

    seating = seating_of(tmp_path / "out")
    again = [
        (one, other)
        for one, other in itertools.combinations(sorted(seating), 2)
        if sum(seating[one][number] == seating[other][number] for number in (1, 2)) > 1
    ]
    account = account_of(tmp_path / "out")
    assert (again, account["repeated_pairs"], account["violations"]) == ([], 0, 0)
    assert account["diversity_ratio"] >= 1


def test_the_same_seed_gives_the_same_bytes(seat: Any, tmp_path: Path) -> None:
    seat("--seed", "3")
    seat("--seed", "3", out="again")
    for name in ("seating.csv", "seating.json"):
        assert (tmp_path / "out" / name).read_bytes() == (tmp_path / "again" / name).read_bytes()


def test_rules_hold_in_every_round(seat: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # They hold at every step of the search; how long it goes on makes only the tables more mixed.
    monkeypatch.setattr("samenspraak.convene.seating.planning.steps_for", lambda seats: 500)
    rows = [
        "fixed_table,v0000,3",
        "together,v0001,v0002",
        "apart,v0003,v0004",
        "apart,v0000,v0005",
        *(f"language,v{number:04d},en" for number in range(6, 10)),
        *(f"language,v{number:04d},nl" for number in range(10, 30)),
        "wheelchair,v0040,1-2",
        "wheelchair,v0041,1-2",
        *(f"facilitator,v{number:04d}," for number in range(30, 38)),
    ]
    assert seat("--constraints", rules_file(tmp_path, *rows)) == 0

    seating = seating_of(tmp_path / "out")
    assert account_of(tmp_path / "out")["broken_rules"] == []
    for number in (1, 2):
        table = {person: rounds[number] for person, rounds in seating.items()}
        assert table["v0000"] == 3
        assert table["v0001"] == table["v0002"]
        assert table["v0003"] != table["v0004"]
        assert table["v0005"] != 3
        assert {table["v0040"], table["v0041"]} <= {1, 2}
        english = {table[f"v{each:04d}"] for each in range(6, 10)}
        assert english.isdisjoint(table[f"v{each:04d}"] for each in range(10, 30))
        assert sorted(table[f"v{each:04d}"] for each in range(30, 38)) == list(range(1, 9))


def test_every_pre_assigned_seat_is_kept(seat: Any, tmp_path: Path) -> None:
    """Where the peer broke 79 of 90."""
    wanted = {f"v{number:04d}": number % 8 + 1 for number in range(20)}
    rows = [f"fixed_table,{person},{table}" for person, table in wanted.items()]
    assert seat("--constraints", rules_file(tmp_path, *rows)) == 0
    seating = seating_of(tmp_path / "out")
    assert {person: {*seating[person].values()} for person in wanted} == {
        person: {table} for person, table in wanted.items()
    }


def test_a_repair_moves_few_people_and_keeps_what_is_over(seat: Any, tmp_path: Path) -> None:
    seat()
    before = seating_of(tmp_path / "out")
    absent = ["v0001", "v0017", "v0033"]
    (tmp_path / "absent.csv").write_text("\n".join(["id", *absent]) + "\n", encoding="utf-8")
    words = ["--repair", str(tmp_path / "out" / "seating.csv"), "--absent", str(tmp_path / "absent.csv")]

    assert seat(*words, "--from-round", "2", out="mended") == 0

    after = seating_of(tmp_path / "mended")
    moved = [person for person, rounds in after.items() if rounds[2] != before[person][2]]
    assert not {*absent} & {person for person, rounds in after.items() if 2 in rounds}
    assert len(moved) == account_of(tmp_path / "mended")["people_moved"] <= 2 * len(absent)
    assert {person: rounds[1] for person, rounds in after.items()} == {
        person: before[person][1] for person in after
    }


def test_the_seed_can_follow_from_a_draw(seat: Any, draw: Any, tmp_path: Path, capsys: Any) -> None:
    draw("--randomness", "4 0 7")
    assert seat("--after", str(tmp_path / "draw")) == 0
    seeds = {account_of(tmp_path / "out")["seed"]}
    draw("--randomness", "4 0 8", out="other")
    assert seat("--after", str(tmp_path / "other"), out="other-seats") == 0
    seeds.add(account_of(tmp_path / "other-seats")["seed"])
    assert len(seeds) == 2
    capsys.readouterr()
    assert seat("--after", str(tmp_path / "nowhere"), out="none") == 2
    assert capsys.readouterr().err.startswith("samenspraak: There is no draw in ")


@st.composite
def rooms(draw: st.DrawFn) -> Room:
    tables, rounds = draw(st.integers(2, 5)), draw(st.integers(1, 3))
    people = draw(st.integers(tables, tables * 4))
    values = [tuple(draw(st.sampled_from("abc")) for _ in range(people)) for _ in range(2)]
    roll = Roll(
        "people.csv",
        "id",
        tuple(f"p{place}" for place in range(people)),
        {"one": values[0], "two": values[1]},
        tuple(range(2, people + 2)),
    )
    return Room(roll, tables, 4, rounds)


@given(rooms())
def test_no_seating_beats_the_bounds_and_no_table_is_overfull(room: Room) -> None:
    plan = plan_seating(room, steps=200)
    assert plan.seating.shape == (room.rounds, len(room.people))
    for tables in plan.seating:
        assert np.bincount(tables, minlength=room.tables).max() <= room.size
    measures = measure(room, plan.seating)
    bounds = bounds_of(room, lay_out(room, np.random.default_rng(0)))
    assert measures.distance >= bounds.distance - 1e-9
    assert measures.repeated_pairs >= bounds.repeated_pairs
    assert measures.violations == ()
