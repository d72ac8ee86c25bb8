"""The verifier accepts exactly the genuine: a thousand records that were tampered with are all refused."""

from __future__ import annotations

import ast
import json
import random
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from scipy.stats import chi2

from samenspraak.convene.cli import main
from samenspraak.convene.lottery import index_of, verify
from samenspraak.convene.lottery.record import VERIFIER, seal, write_log
from samenspraak.convene.lottery.verifier import read_log, tree_root

Bytes = bytes
Change = Callable[[random.Random, Bytes], Bytes]


def flip_a_bit(dice: random.Random, data: Bytes) -> Bytes:
    place = dice.randrange(len(data))
    return data[:place] + bytes([data[place] ^ 1 << dice.randrange(8)]) + data[place + 1 :]


def drop_a_line(dice: random.Random, data: Bytes) -> Bytes:
    lines = data.splitlines(keepends=True)
    del lines[dice.randrange(len(lines))]
    return b"".join(lines)


def say_a_line_twice(dice: random.Random, data: Bytes) -> Bytes:
    lines = data.splitlines(keepends=True)
    lines.insert(dice.randrange(len(lines)), dice.choice(lines))
    return b"".join(lines)


def other_digit(dice: random.Random, data: Bytes) -> Bytes:
    digits = [place for place, byte in enumerate(data) if chr(byte).isdigit()]
    place = dice.choice(digits)
    byte = dice.choice([digit for digit in b"0123456789" if digit != data[place]])
    return data[:place] + bytes([byte]) + data[place + 1 :]


def add_a_blank(dice: random.Random, data: Bytes) -> Bytes:
    place = dice.randrange(len(data) + 1)
    return data[:place] + dice.choice((b" ", b"\n", b"\r")) + data[place:]


CHANGES: tuple[Change, ...] = (flip_a_bit, drop_a_line, say_a_line_twice, other_digit, add_a_blank)


@pytest.fixture
def drawn(draw: Any, tmp_path: Path) -> Path:
    assert draw("--randomness", "4 0 7") == 0
    return tmp_path / "draw"


def refused(folder: Path) -> bool:
    try:
        verify(folder)
    except Exception:
        return True
    return False


def test_the_genuine_is_accepted_whole_and_as_published(drawn: Path, tmp_path: Path, capsys: Any) -> None:
    assert main(["verify", str(drawn)]) == 0
    assert json.loads(capsys.readouterr().out) == json.loads((drawn / "lottery.json").read_text())
    public = tmp_path / "published"
    shutil.copytree(drawn / "portfolio", public / "portfolio")
    shutil.copy(drawn / "lottery.json", public)
    assert main(["verify", str(public)]) == 0
    assert main(["verify", str(public / "portfolio")]) == 0


def test_a_thousand_changed_records_are_refused(drawn: Path) -> None:
    dice = random.Random(6)
    files = sorted(file for file in drawn.rglob("*") if file.is_file())
    assert len(files) == 9
    passed = []
    for number in range(1_000):
        file = files[number % len(files)]
        genuine = file.read_bytes()
        change = CHANGES[number // len(files) % len(CHANGES)]
        changed = change(dice, genuine)
        file.write_bytes(changed)
        if changed != genuine and not refused(drawn):
            passed.append((file.name, change.__name__))
        file.write_bytes(genuine)
    assert passed == []
    assert not refused(drawn)


def test_a_changed_record_says_so_and_ends_with_one(drawn: Path, capsys: Any) -> None:
    panels = drawn / "portfolio" / "panels.txt"
    panels.write_bytes(panels.read_bytes().replace(b"1", b"2", 1))

    assert main(["verify", str(drawn)]) == 1
    assert capsys.readouterr().err == "NOT GENUINE: panels.txt was changed\n"


@pytest.mark.parametrize(
    "name", ["portfolio/panels.txt", "lottery.json", "panel.csv", "private/receipts.jsonl"]
)
def test_a_file_that_is_missing_is_refused(drawn: Path, name: str) -> None:
    (drawn / name).unlink()
    assert refused(drawn)


def test_a_file_that_was_added_is_refused(drawn: Path) -> None:
    (drawn / "portfolio" / "extra.txt").write_text("more")
    assert refused(drawn)


def test_a_panel_that_was_not_drawn_is_refused(drawn: Path) -> None:
    ids = (drawn / "panel.csv").read_text().splitlines()
    (drawn / "panel.csv").write_text("\n".join(["id", *reversed(ids[1:])]) + "\n")
    assert refused(drawn)


def test_another_index_is_refused_even_when_the_log_is_sealed_anew(drawn: Path) -> None:
    """Whoever has the software can seal a log; what a stranger compares is root and randomness."""
    log = drawn / "portfolio" / "log.jsonl"
    frozen, made, last = read_log(log.read_bytes())
    write_log(log, [frozen, made, seal({"event": "drawn", "randomness": "another throw"}, made["hash"])])
    assert last["randomness"] == "4 0 7"
    assert refused(drawn)
    assert verify(drawn / "portfolio")["randomness"] == "another throw"


def test_chances_that_are_made_nicer_are_refused(drawn: Path) -> None:
    log = drawn / "portfolio" / "log.jsonl"
    frozen, made, _ = read_log(log.read_bytes())
    nicer = {key: value for key, value in made.items() if key not in ("previous", "hash")}
    nicer["minimum_probability"] = 0.9
    write_log(log, [frozen, seal(nicer, frozen["hash"])])
    assert refused(drawn / "portfolio")


def test_it_is_one_short_file_that_runs_anywhere(drawn: Path, tmp_path: Path) -> None:
    text = VERIFIER.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= 150
    imported = {
        name.name if isinstance(node, ast.Import) else str(node.module)
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in node.names
    }
    assert {name.split(".")[0] for name in imported} <= sys.stdlib_module_names
    alone = tmp_path / "elsewhere"
    shutil.copytree(drawn / "portfolio", alone)
    began = time.process_time()
    done = subprocess.run(
        [sys.executable, "-I", "-S", "verify.py", "."], cwd=alone, check=False, capture_output=True, text=True
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout)["randomness"] == "4 0 7"
    assert time.process_time() - began < 5


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_over_two_thousand_draws_everyone_comes_up_as_often_as_their_chance(
    draw: Any, tmp_path: Path, seed: int
) -> None:
    assert draw(panels=1_000) == 0
    folder = tmp_path / "draw"
    root = verify(folder)["root"]
    lines = (folder / "portfolio" / "panels.txt").read_text().splitlines()
    panels = [[int(place) for place in line.split()] for line in lines]
    listed, drawn_times = [0] * 80, [0] * 80
    for panel in panels:
        for place in panel:
            listed[place] += 1
    for number in range(2_000):
        for place in panels[index_of(f"{seed}/{number}", root, len(panels))]:
            drawn_times[place] += 1
    due = [2_000 * count / len(panels) for count in listed]
    statistic = sum(
        (came - should) ** 2 / should for came, should in zip(drawn_times, due, strict=True) if should
    )
    assert chi2.sf(statistic, sum(map(bool, due)) - 1) > 0.001


def test_the_index_is_spread_evenly_and_never_out_of_reach() -> None:
    assert {index_of(str(number), "root", 7) for number in range(200)} == set(range(7))
    assert index_of("x", "root", 1) == 0


def test_the_hash_tree_keeps_order_and_every_leaf() -> None:
    leaves = [f"{number:064x}" for number in range(7)]
    roots = {tree_root(leaves[:size]) for size in range(1, 8)} | {tree_root([*leaves[1:], leaves[0]])}
    assert len(roots) == 8
