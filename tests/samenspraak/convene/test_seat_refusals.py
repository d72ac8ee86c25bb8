"""What cannot be seated: one sentence that names row and column; nobody is seated, nothing is written."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from samenspraak.convene.cli import main
from tests.factories.pools import made_people, write_people


@pytest.fixture
def people(tmp_path: Path) -> Path:
    return write_people(tmp_path / "people.csv", made_people(12))


@pytest.fixture
def refusal(people: Path, tmp_path: Path, capsys: Any) -> Any:
    def run(*more: str, tables: int = 3, size: int = 4, rules: str = "") -> str:
        words = [
            "seat",
            str(people),
            "--tables",
            str(tables),
            "--size",
            str(size),
            "--out",
            str(tmp_path / "out"),
        ]
        if rules:
            path = tmp_path / "rules.csv"
            path.write_text(f"rule;person;value\n{rules}\n", encoding="utf-8-sig")
            words += ["--constraints", str(path)]
        capsys.readouterr()
        assert main([*words, *more]) == 2
        assert not (tmp_path / "out").exists()
        return str(capsys.readouterr().err).strip().removeprefix("samenspraak: ")

    return run


def test_more_people_than_seats(refusal: Any) -> None:
    assert refusal(tables=2) == (
        "There are 12 people and 8 seats (2 tables of 4). Take more or larger tables."
    )


def test_a_person_twice(refusal: Any, people: Path) -> None:
    people.write_text(people.read_text().replace("v0007", "v0003"), encoding="utf-8")
    assert refusal() == "v0003 is twice in people.csv: in row 5 and in row 9 (column id). Take one out."


def test_a_feature_that_is_missing_for_somebody(refusal: Any, people: Path) -> None:
    pool = made_people(12)
    pool[2]["school"] = ""
    write_people(people, pool)
    assert refusal() == (
        "In people.csv column school is empty at row 4 (v0002). Fill in what belongs there, for instance 'unknown'."
    )


@pytest.mark.parametrize(
    ("rules", "sentence"),
    [
        (
            "sits_at;v0001;2",
            (
                "Row 2 of rules.csv, column rule: sits_at is not a rule. Choose from: fixed_table, together, apart, "
                "language, wheelchair, facilitator, note_taker, host."
            ),
        ),
        (
            "fixed_table;v9999;2",
            "Row 2 of rules.csv, column person: v9999 is not in people.csv. Correct the name or add the person.",
        ),
        (
            "fixed_table;v0001;4",
            "Row 2 of rules.csv, column value: there is no table 4. The tables are 1 to 3.",
        ),
        (
            "fixed_table;v0001;1\nfixed_table;v0001;2",
            "rules.csv: no table is left for v0001 (row 2, 3). Take one of those rules away.",
        ),
        (
            "together;v0001;v0002\napart;v0001;v0002",
            "rules.csv: v0001 and v0002 have to sit together and apart (row 2, 3). Take one of those rules away.",
        ),
        (
            "fixed_table;v0000;1\nfixed_table;v0001;1\nfixed_table;v0002;1\nfixed_table;v0003;1\nfixed_table;v0004;1",
            "rules.csv: 5 people have a fixed seat at table 1 (row 2, 3, 4, 5, 6), which has 4 seats.",
        ),
    ],
)
def test_a_rule_that_makes_no_sense(refusal: Any, rules: str, sentence: str) -> None:
    assert refusal(rules=rules) == sentence


def test_somebody_who_sits_at_two_tables_in_the_seating_to_repair(refusal: Any, tmp_path: Path) -> None:
    before = tmp_path / "before.csv"
    before.write_text("person,round,table\nv0001,1,1\nv0002,1,2\nv0001,1,3\n", encoding="utf-8")
    assert refusal("--repair", str(before)) == (
        "Row 4 of before.csv: v0001 already has a table in round 1 (row 2). Take one of them away."
    )
