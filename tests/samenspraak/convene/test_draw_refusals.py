"""What cannot be drawn: one sentence that names row and column, in Dutch and in English; nothing is written."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from samenspraak.convene.cli import main
from tests.factories.pools import made_people, made_quotas, write_made_quotas, write_people


def edit(path: Path, row: int, old: str, new: str) -> None:
    """Change a cell in a row as a spreadsheet numbers them."""
    lines = path.read_text(encoding="utf-8").splitlines()
    assert old in lines[row - 1]
    lines[row - 1] = lines[row - 1].replace(old, new, 1)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def told(capsys: Any) -> str:
    return str(capsys.readouterr().err).strip().removeprefix("samenspraak: ")


@pytest.fixture
def refusal(draw: Any, tmp_path: Path, capsys: Any) -> Any:
    """The sentence with which the draw is refused; that nothing was written is checked on the way."""

    def run(*more: str, **settings: Any) -> str:
        capsys.readouterr()
        assert draw(*more, **settings) == 2
        assert not (tmp_path / "draw").exists()
        return told(capsys)

    return run


def test_a_person_twice(refusal: Any, pool: Path) -> None:
    edit(pool, 5, "v0003", "v0000")
    assert refusal() == "v0000 is twice in pool.csv: in row 2 and in row 5 (column id). Take one out."


def test_a_feature_that_is_missing_for_somebody(refusal: Any, pool: Path) -> None:
    people = made_people(80)
    people[3]["age"] = people[9]["age"] = ""
    write_people(pool, people)
    assert refusal() == (
        "In pool.csv column age is empty at row 5 (v0003) (+ 11). Fill in what belongs there, for instance 'unknown'."
    )


def test_a_value_that_has_no_quota(refusal: Any, pool: Path) -> None:
    people = made_people(80)
    people[1]["quarter"] = "haven"
    write_people(pool, people)
    assert refusal() == (
        "Row 3 of pool.csv, column quarter: haven is not in quotas.csv. Correct the cell or add a quota; "
        "known are: Haven, Kade, Polder, Dijk."
    )


def test_a_feature_that_vanished_from_the_pool(refusal: Any, pool: Path) -> None:
    write_people(pool, [{key: value for key, value in p.items() if key != "age"} for p in made_people(80)])
    assert refusal() == (
        "The column age is missing from pool.csv. The columns are: id, gender, school, quarter."
    )


def test_a_value_that_vanished_from_the_pool(refusal: Any, pool: Path) -> None:
    write_people(pool, [person for person in made_people(80) if person["age"] != "50-69"])
    assert refusal() == (
        "Row 6 of quotas.csv, column min: 2 people with age = 50-69 are asked for, there are 0. "
        "The smallest change with which it can be done: row 6 (age = 50-69), min 2 → 0. Nothing was drawn."
    )


def test_fewer_volunteers_than_seats(refusal: Any) -> None:
    assert refusal(seats=81) == (
        "In pool.csv are 80 people who may be drawn, for 81 seats. Recruit more people or take fewer seats (--seats)."
    )


def test_minima_that_are_more_than_the_seats(refusal: Any, quotas: Path) -> None:
    edit(quotas, 2, "woman,5,8", "woman,8,9")
    edit(quotas, 3, "man,4,7", "man,7,8")
    assert refusal() == (
        "quotas.csv, column min: the minima of gender (rows 2, 3) add up to 15, there are 12 seats. The smallest "
        "change with which it can be done: row 2 (gender = woman), min 8 → 5. Nothing was drawn."
    )


def test_quotas_that_clash_are_explained_and_not_eased(refusal: Any, pool: Path, quotas: Path) -> None:
    """Everyone with short schooling lives at the Kade, of whom too few may come: no single row is wrong by itself."""
    write_people(pool, [{**p, "quarter": "Kade"} if p["school"] == "short" else p for p in made_people(80)])
    edit(quotas, 8, "short,2,5", "short,6,6")
    edit(quotas, 12, "Kade,2,5", "Kade,2,4")
    assert refusal() == (
        "The quotas in quotas.csv cannot all be met at once with the people in pool.csv. The smallest change with "
        "which it can be done: row 12 (quarter = Kade), max 4 → 6. Nothing was drawn."
    )


def test_flex_tells_where_the_organiser_gives_way_first(refusal: Any, pool: Path, quotas: Path) -> None:
    write_people(pool, [{**p, "quarter": "Kade"} if p["school"] == "short" else p for p in made_people(80)])
    rows = []
    for feature, value, least, most in made_quotas(12):
        if value == "short":
            rows.append(f"{feature},{value},6,6,0,12")
        elif value == "Kade":
            rows.append(f"{feature},{value},2,4,2,4")
        else:
            rows.append(f"{feature},{value},{least},{most},{least},{most}")
    quotas.write_text("feature,value,min,max,min_flex,max_flex\n" + "\n".join(rows) + "\n", encoding="utf-8")
    assert "row 8 (school = short), min 6 → 4. Nothing was drawn." in refusal()


def test_in_dutch_too(refusal: Any, quotas: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "nl_NL.UTF-8")
    edit(quotas, 2, "woman,5,8", "woman,8,9")
    edit(quotas, 3, "man,4,7", "man,7,8")
    assert refusal() == (
        "quotas.csv, kolom min: de minima van gender (rij 2, 3) zijn samen 15, er zijn 12 plaatsen. De kleinste "
        "aanpassing waarmee het wel kan: rij 2 (gender = woman), min 8 → 5. Er is niets geloot."
    )


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        ("gender,woman,1,3", "Row 15 of quotas.csv: gender = woman is also in row 2. Take one of them out."),
        (
            "gender,x,two,3",
            "Row 15 of quotas.csv, column min: two is not a whole number from 0. Fill in a number of people.",
        ),
        (
            "gender,x,-1,3",
            "Row 15 of quotas.csv, column min: -1 is not a whole number from 0. Fill in a number of people.",
        ),
        (
            "gender,x,1,",
            "Row 15 of quotas.csv, column max: '' is not a whole number from 0. Fill in a number of people.",
        ),
        (
            "gender,x,4,3",
            "Row 15 of quotas.csv, column min: the minimum 4 is over the maximum 3. Correct one of them.",
        ),
        (
            "gender,,1,3",
            "Row 15 of quotas.csv, column value: the cell is empty. Fill in for which feature and value the quota is.",
        ),
    ],
)
def test_a_quota_that_makes_no_sense(refusal: Any, quotas: Path, row: str, sentence: str) -> None:
    with quotas.open("a", encoding="utf-8") as stream:
        stream.write(f"{row}\n")
    assert refusal() == sentence


def test_no_quotas_no_people_no_columns(refusal: Any, pool: Path, quotas: Path) -> None:
    quotas.write_text("feature,value,max\nage,70+,3\n", encoding="utf-8")
    assert refusal() == "The column min is missing from quotas.csv. The columns are: feature, value, max."
    quotas.write_text("feature,value,min,max\n", encoding="utf-8")
    assert (
        refusal() == "There is no quota below the heading of quotas.csv. Check whether it is the right file."
    )
    write_made_quotas(quotas, made_quotas(12))
    pool.write_text("id,gender,age,school,quarter\n", encoding="utf-8")
    assert refusal() == "There is nobody below the heading of pool.csv. Check whether it is the right file."


def test_numbers_and_words_that_cannot_be(refusal: Any) -> None:
    assert refusal(seats=0) == "--seats has to be a whole number of at least 1; it is 0."
    assert refusal(panels=0) == "--panels has to be a whole number of at least 1; it is 0."
    assert refusal("--randomness", " ") == (
        "The randomness is empty. Give after --randomness what was thrown or drawn, for instance '4 0 7'."
    )
    assert refusal("--household", "home") == (
        "The column home is missing from pool.csv. The columns are: id, gender, age, school, quarter."
    )
    assert refusal("--eligible", "gender").endswith(
        "is neither yes nor no. Fill in yes for who may be drawn, else no."
    )


def test_a_pool_that_shares_too_few_homes(refusal: Any, pool: Path) -> None:
    write_people(pool, [{**p, "home": "h1" if n < 75 else f"h{n}"} for n, p in enumerate(made_people(80))])
    assert refusal("--household", "home") == (
        "No panel can be made with the people in pool.csv, whatever the quotas: too many of them share a household. "
        "Recruit more people."
    )


# ---- after the freeze


@pytest.fixture
def frozen(draw: Any, tmp_path: Path, capsys: Any) -> Any:
    """A frozen draw; gives the sentence with which its randomness is refused, and checks that nothing was drawn."""
    assert draw() == 0

    def run(*more: str, **settings: Any) -> str:
        capsys.readouterr()
        assert draw("--randomness", "4 0 7", *more, **settings) == 2
        result = json.loads((tmp_path / "draw" / "lottery.json").read_text(encoding="utf-8"))
        assert result["index"] is None
        assert not (tmp_path / "draw" / "panel.csv").exists()
        return told(capsys)

    return run


def test_a_cell_that_changed_after_the_freeze(frozen: Any, pool: Path) -> None:
    people = made_people(80)
    people[4]["age"] = "70+" if people[4]["age"] != "70+" else "16-29"
    write_people(pool, people)
    was = made_people(80)[4]["age"]
    assert frozen() == (
        f"Row 6 of pool.csv (v0004), column age: it was {was} when the list was frozen and is {people[4]['age']} now. "
        "Nothing was drawn. Take the frozen list, or choose another folder with --out."
    )


def test_somebody_who_came_or_went_after_the_freeze(frozen: Any, pool: Path) -> None:
    write_people(pool, made_people(81))
    assert frozen().startswith("Row 82 of pool.csv, column id: v0080 was not in the list that was frozen.")
    write_people(pool, made_people(79))
    assert frozen().startswith("In pool.csv, column id, somebody of the frozen list is missing: v0079.")


def test_terms_that_changed_after_the_freeze(frozen: Any, quotas: Path) -> None:
    assert frozen(panels=60).startswith("In ")
    assert frozen(seats=11).endswith(
        "a draw for 12 seats is frozen, not for 11 (--seats). Nothing was drawn."
    )
    edit(quotas, 2, "woman,5,8", "woman,4,8")
    assert frozen().startswith("The quotas in quotas.csv are not those of the draw that is frozen in ")


def test_published_files_that_were_tampered_with(frozen: Any, tmp_path: Path) -> None:
    panels = tmp_path / "draw" / "portfolio" / "panels.txt"
    panels.write_bytes(panels.read_bytes().replace(b"1", b"2", 1))
    assert "is no longer as it was frozen: panels.txt was changed." in frozen()


def test_a_draw_is_not_held_twice(draw: Any, tmp_path: Path, capsys: Any) -> None:
    draw("--randomness", "4 0 7")
    before = (tmp_path / "draw" / "panel.csv").read_bytes()
    capsys.readouterr()

    assert draw("--randomness", "9 9 9") == 2
    assert "A draw is not held twice" in told(capsys)
    assert (tmp_path / "draw" / "panel.csv").read_bytes() == before


def test_replacements_need_a_draw_that_was_held(draw: Any, tmp_path: Path, capsys: Any) -> None:
    draw(out="first")
    for folder, sentence in (("nowhere", "There is no draw in "), ("first", "The draw in ")):
        capsys.readouterr()
        assert draw("--after", str(tmp_path / folder), out="second") == 2
        assert told(capsys).startswith(sentence)
    assert main(["verify", str(tmp_path / "nowhere")]) == 2
