"""The draw: smallest chance over its upper bound, Gini, CPU seconds of drawing and of checking; medians of three.

    python -m bench.convene.lottery                       # pools of 150, 300 and 2,000
    python -m bench.convene.lottery --large               # 10,000 too (an hour)
    python -m bench.convene.lottery --peer PYTHON         # beside sortition-algorithms, installed for that PYTHON
    SAMENSPRAAK_DATA=... python -m bench.convene.lottery  # the example pool of sortition-algorithms and real voters too

sortition-algorithms (GPL-3) is a yardstick, never imported by Samenspraak: it runs in a Python of its own.
"""

from __future__ import annotations

import argparse
import csv
import json
import math
import os
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path
from typing import Any

from bench.convene.made import people, quotas, write_people, write_table
from bench.convene.running import RUNS, children_seconds, cpu_of, median_of, read_json

PEER = """
import json, logging, sys
from pathlib import Path
from sortition_algorithms import adapters, utils
from sortition_algorithms.committee_generation import find_distribution_maximin, standardize_distribution
from sortition_algorithms.settings import Settings
utils.set_log_level(logging.ERROR)
pool, quotas, seats, column = sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4]
settings = Settings(id_column=column, columns_to_keep=[], selection_algorithm="maximin")
source = adapters.CSVFileDataSource(features_file=Path(quotas), people_file=Path(pool), already_selected_file=None,
    selected_file=Path("/dev/null"), remaining_file=Path("/dev/null"))
data = adapters.SelectionData(source)
features, _ = data.load_features(seats)
people, _ = data.load_people(settings, features)
panels, weights, _ = find_distribution_maximin(features, people, seats, [])
chance = dict.fromkeys(people, 0.0)
for panel, weight in zip(*standardize_distribution(panels, weights)):
    for person in panel:
        chance[person] += weight
ordered = sorted(chance.values())
ranks = sum((2 * place + 1 - len(ordered)) * each for place, each in enumerate(ordered))
print(json.dumps([ordered[0], ranks / (len(ordered) * sum(ordered))]))
"""


def draw(pool: Path, limits: Path, seats: int, out: Path, runs: int) -> dict[str, Any]:
    """Made anew every time; that all came out alike is part of the figure."""

    def once(run: int) -> dict[str, Any]:
        folder = out / f"{pool.stem}-{run}"
        words = ("--seats", str(seats), "--out", str(folder), "--randomness", "4 0 7")
        cpu = cpu_of("draw", str(pool), str(limits), *words)
        before = children_seconds()
        verify = [sys.executable, str(folder / "portfolio" / "verify.py"), str(folder)]
        subprocess.run(verify, check=True, stdout=subprocess.DEVNULL)
        return {**read_json(folder / "lottery.json"), "cpu": cpu, "check": children_seconds() - before}

    return median_of(once, runs)


def line(name: str, figures: dict[str, Any]) -> None:
    ratio = figures["minimum_probability"] / figures["upper_bound"]
    cells = (name, figures["panels"], f"{figures['cpu']:.1f}", f"{ratio:.4f}", f"{figures['gini']:.3f}")
    print(f"| {' | '.join(map(str, cells))} | {figures['check']:.2f} |", flush=True)


def beside(peer: str, pool: Path, limits: Path, seats: int, bound: float) -> None:
    with pool.open(encoding="utf-8") as stream:
        column = next(csv.reader(stream))[0]
    before = children_seconds()
    words = [peer, "-c", PEER, str(pool), str(limits), str(seats), column]
    try:
        done = subprocess.run(words, capture_output=True, text=True, timeout=900, check=True)
    except subprocess.TimeoutExpired:
        print(f"| sortition-algorithms maximin | | > {children_seconds() - before:.0f} | not finished | | |")
        return
    smallest, gini = json.loads(done.stdout.splitlines()[-1])
    cpu = children_seconds() - before
    print(
        f"| sortition-algorithms maximin | | {cpu:.1f} | {smallest / bound:.4f} | {gini:.3f} | |", flush=True
    )


def voters(data: Path, folder: Path) -> tuple[Path, Path]:
    """2,696 real voters by age, sex and neighbourhood; a panel that mirrors them."""
    text = (data / "licence-unnamed" / "pools-pabulib-pl" / "Poland_Warszawa_2019_Bemowo.pb").read_text(
        "utf-8"
    )
    rows = list(csv.DictReader(text.split("VOTES\n")[1].splitlines(), delimiter=";"))
    pool = [
        {
            "id": row["voter_id"],
            "age": f"{min(int(row['age']) // 15 * 15, 75)}+",
            "sex": row["sex"],
            "neighbourhood": row["neighborhood"] or "not said",
        }
        for row in rows
    ]
    limits: list[tuple[object, ...]] = []
    for feature in ("age", "sex", "neighbourhood"):
        for value, count in sorted(Counter(person[feature] for person in pool).items()):
            share = 60 * count / len(pool)
            limits.append((feature, value, max(0, math.floor(share) - 1), math.ceil(share) + 1))
    heading = ("feature", "value", "min", "max")
    return write_people(folder / "voters.csv", pool), write_table(
        folder / "voters-quotas.csv", heading, limits
    )


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--large", action="store_true")
    parser.add_argument("--peer")
    parser.add_argument("--runs", type=int, default=RUNS)
    given = parser.parse_args()
    print(
        "| pool -> panel | panels | CPU s | smallest chance / bound | Gini | check, CPU s |\n|---|---|---|---|---|---|"
    )
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        if data := os.environ.get("SAMENSPRAAK_DATA"):
            example = Path(data) / "pools" / "sortition-algorithms"
            compare(
                "example 150 -> 22", example / "candidates.csv", example / "features.csv", 22, folder, given
            )
            compare("2,696 voters -> 60", *voters(Path(data), folder), 60, folder, given)
        for number, seats in ((150, 30), (300, 60), (2_000, 150), (10_000, 150)):
            if number < 10_000 or given.large:
                pool = people(number)
                roll = write_people(folder / f"pool-{number}.csv", pool)
                heading = ("feature", "value", "min", "max")
                limits = write_table(folder / f"quotas-{number}.csv", heading, list(quotas(seats, pool)))
                compare(f"{number:,} -> {seats}", roll, limits, seats, folder, given)
    return 0


def compare(name: str, pool: Path, limits: Path, seats: int, folder: Path, given: argparse.Namespace) -> None:
    figures = draw(pool, limits, seats, folder, given.runs)
    line(name, figures)
    if given.peer and figures["panels"] < 1_200:
        beside(given.peer, pool, limits, seats, figures["upper_bound"])


if __name__ == "__main__":
    sys.exit(main())
