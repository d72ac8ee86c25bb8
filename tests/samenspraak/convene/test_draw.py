"""`samenspraak draw`: freeze, publish, draw; the same bytes every time; replacements; what is published."""

from __future__ import annotations

import csv
import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from samenspraak.convene.cli import main
from samenspraak.convene.lottery import index_of
from tests.factories.pools import TOWN, made_people, write_people


def result_of(folder: Path) -> dict[str, Any]:
    return dict(json.loads((folder / "lottery.json").read_text(encoding="utf-8")))


def panel_of(folder: Path) -> list[str]:
    heading, *ids = (folder / "panel.csv").read_text(encoding="utf-8").splitlines()
    assert heading == "id"
    return ids


def bytes_of(folder: Path) -> dict[str, str]:
    return {
        str(file.relative_to(folder)): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }


def test_without_randomness_nobody_is_drawn_yet(draw: Any, tmp_path: Path) -> None:
    assert draw() == 0

    result = result_of(tmp_path / "draw")
    assert (result["index"], result["randomness"], result["panels"]) == (None, None, 50)
    assert not (tmp_path / "draw" / "panel.csv").exists()


def test_the_randomness_points_out_one_of_the_published_panels(draw: Any, pool: Path, tmp_path: Path) -> None:
    folder = tmp_path / "draw"
    draw()
    published = bytes_of(folder / "portfolio")
    root = result_of(folder)["root"]

    assert draw("--randomness", "4 0 7") == 0

    result, ids = result_of(folder), panel_of(folder)
    assert result["root"] == root
    assert result["index"] == index_of("4 0 7", root, 50)
    changed = {name for name, digest in bytes_of(folder / "portfolio").items() if published[name] != digest}
    assert changed == {"log.jsonl"}
    assert len(set(ids)) == 12
    with pool.open(encoding="utf-8") as stream:
        assert set(ids) <= {row["id"] for row in csv.DictReader(stream)}


def test_in_one_go_or_in_two_the_same_panel(draw: Any, tmp_path: Path) -> None:
    draw()
    draw("--randomness", "4 0 7")
    draw("--randomness", "4 0 7", out="at-once")

    assert bytes_of(tmp_path / "draw") == bytes_of(tmp_path / "at-once")


def test_the_same_command_again_changes_nothing(draw: Any, tmp_path: Path) -> None:
    draw("--randomness", "4 0 7")
    before = bytes_of(tmp_path / "draw")

    assert draw("--randomness", "4 0 7") == 0
    assert draw() == 0
    assert bytes_of(tmp_path / "draw") == before


def test_the_same_bytes_in_every_process_whatever_its_hash_seed(
    pool: Path, quotas: Path, tmp_path: Path
) -> None:
    seen = []
    for seed in range(10):
        out = tmp_path / f"seed-{seed}"
        words = ["draw", str(pool), str(quotas), "--seats", "12", "--panels", "50", "--randomness", "x"]
        code = f"import sys; from samenspraak.convene.cli import main; sys.exit(main({[*words, '--out', str(out)]!r}))"
        environment = {**os.environ, "PYTHONHASHSEED": str(seed)}
        subprocess.run([sys.executable, "-c", code], check=True, env=environment, capture_output=True)
        seen.append(bytes_of(out))
    assert seen == seen[:1] * 10


def test_semicolons_and_a_bom_draw_the_same_panel(draw: Any, pool: Path, tmp_path: Path) -> None:
    draw("--randomness", "x")
    write_people(pool, made_people(80), delimiter=";", bom=True)
    draw("--randomness", "x", out="office")

    assert bytes_of(tmp_path / "draw") == bytes_of(tmp_path / "office")


def test_what_is_published_names_no_person_and_no_feature_of_one(draw: Any, tmp_path: Path) -> None:
    draw("--randomness", "x")

    portfolio = tmp_path / "draw" / "portfolio"
    for name in ("log.jsonl", "panels.txt", "pool.txt"):
        text = (portfolio / name).read_text(encoding="utf-8")
        assert [person["id"] for person in made_people(80) if person["id"] in text] == []
        assert [value for values in TOWN.values() for value in values if value in text] == []
    # The quotas are public anyway; of the panels they tell two numbers a row, no panel's own.
    rows = list(csv.reader((portfolio / "quotas.csv").read_text(encoding="utf-8").splitlines()))
    assert rows[0] == ["feature", "value", "min", "max", "fewest", "most"]
    assert len(rows) == 1 + sum(map(len, TOWN.values()))


def test_everyone_can_see_their_own_chance_and_nobody_elses(draw: Any, tmp_path: Path, capsys: Any) -> None:
    draw("--randomness", "x")
    folder = tmp_path / "draw"
    capsys.readouterr()

    assert main(["verify", str(folder), "--person", "v0007"]) == 0
    receipt = tmp_path / "receipt.json"
    receipt.write_text(capsys.readouterr().out, encoding="utf-8")
    assert main(["verify", str(folder / "portfolio"), "--receipt", str(receipt)]) == 0

    told = json.loads(capsys.readouterr().out)
    leaf_place = json.loads(receipt.read_text(encoding="utf-8"))["place"]
    panels = (folder / "portfolio" / "panels.txt").read_text(encoding="ascii").splitlines()
    assert told["panels_with_this_person"] == sum(str(leaf_place) in panel.split() for panel in panels)
    others = [person["id"] for person in made_people(80) if person["id"] != "v0007"]
    assert [person for person in others if person in receipt.read_text(encoding="utf-8")] == []


def test_one_of_a_household_at_most(draw: Any, pool: Path, tmp_path: Path) -> None:
    people = [{**person, "home": f"h{number // 2}"} for number, person in enumerate(made_people(80))]
    write_people(pool, people)
    home = {person["id"]: person["home"] for person in people}

    assert draw("--household", "home", "--randomness", "x") == 0

    homes = [home[person] for person in panel_of(tmp_path / "draw")]
    assert len(set(homes)) == 12
    assert main(["verify", str(tmp_path / "draw")]) == 0


def test_who_may_not_be_drawn_is_not_drawn(draw: Any, pool: Path, tmp_path: Path) -> None:
    people = [
        {**person, "may": "nee" if number % 4 == 0 else "ja"} for number, person in enumerate(made_people(80))
    ]
    write_people(pool, people)
    barred = {person["id"] for person in people if person["may"] == "nee"}

    assert draw("--eligible", "may", "--randomness", "x") == 0
    assert barred.isdisjoint(panel_of(tmp_path / "draw"))


def test_replacements_follow_from_the_draw(draw: Any, pool: Path, tmp_path: Path) -> None:
    """Two people cancel: the ten others keep their seats, two are drawn, by randomness that nobody chooses."""
    draw("--randomness", "4 0 7")
    first = panel_of(tmp_path / "draw")
    gone, staying = first[:2], first[2:]
    (tmp_path / "staying.csv").write_text("id\n" + "\n".join(staying) + "\n", encoding="utf-8")
    people = [{**person, "may": "no" if person["id"] in gone else "yes"} for person in made_people(80)]
    write_people(pool, people)
    words = [
        "--already",
        str(tmp_path / "staying.csv"),
        "--eligible",
        "may",
        "--after",
        str(tmp_path / "draw"),
    ]

    assert draw(*words, out="second") == 0

    second = panel_of(tmp_path / "second")
    assert set(staying) < set(second)
    assert len(second) == 12
    assert set(gone).isdisjoint(second)
    assert main(["verify", str(tmp_path / "second")]) == 0
    assert main(["verify", str(tmp_path / "second" / "portfolio")]) == 0


def test_features_that_no_quota_speaks_of_are_left_alone(draw: Any, pool: Path, tmp_path: Path) -> None:
    draw("--randomness", "x")
    write_people(pool, [{**person, "remark": "", "shoe": ""} for person in made_people(80)])
    draw("--randomness", "x", out="more")

    assert panel_of(tmp_path / "draw") == panel_of(tmp_path / "more")


def test_a_value_that_nobody_has_is_told(draw: Any, quotas: Path, capsys: Any) -> None:
    with quotas.open("a", encoding="utf-8") as stream:
        stream.write("gender,other,0,1\n")

    assert draw() == 0
    assert "Note: pool.csv has nobody with gender = other." in capsys.readouterr().err


def test_it_is_never_imported_from_the_peer() -> None:
    """sortition-algorithms is under the GPL: a yardstick, never a part."""
    code = "import samenspraak.convene.lottery, sys; print([n for n in sys.modules if 'sortition' in n])"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout.strip() == "[]"
