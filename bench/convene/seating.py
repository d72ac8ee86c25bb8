"""Tables: diversity over its bound, repeated pairs, broken rules and CPU seconds; medians of three seeds.

    python -m bench.convene.seating            # 80 and 600 people, rules, no-shows
    python -m bench.convene.seating --large    # 6,000 people too

GroupSelect, the peer, is not on PyPI; what it did on the same rooms stands in docs/seating.md.
"""

from __future__ import annotations

import random
import sys
import tempfile
from pathlib import Path
from typing import Any

from bench.convene.made import Person, people, write_people, write_table
from bench.convene.running import cpu_of, median_of, read_json

Row = tuple[object, ...]


def seat(folder: Path, roll: Path, tables: int, seed: int, *more: str) -> dict[str, Any]:
    out = folder / "out"
    words = ["--tables", str(tables), "--size", "8", "--rounds", "3", "--seed", str(seed)]
    cpu = cpu_of("seat", str(roll), *words, "--out", str(out), *more)
    return {**read_json(out / "seating.json"), "cpu": cpu}


def rules_for(pool: list[Person], tables: int, seed: int = 1) -> list[Row]:
    """A tenth has a fixed seat, a tenth speaks English only, one in thirty needs a lift, each table has a guide."""
    dice = random.Random(seed)
    ids = [person["id"] for person in pool]
    dice.shuffle(ids)
    tenth = len(ids) // 10
    fixed, english, wheels, guides = ids[:tenth], ids[tenth : 2 * tenth], ids[2 * tenth :], ids[-tables:]
    rows: list[Row] = [("fixed_table", one, place % tables + 1) for place, one in enumerate(fixed)]
    rows += [("language", one, "en") for one in english]
    rows += [("language", one, "nl") for one in ids[2 * tenth : 5 * tenth]]
    rows += [
        ("wheelchair", one, f"1-{tables // 5}") for one in wheels[3 * tenth : 3 * tenth + len(ids) // 30]
    ]
    return rows + [("facilitator", one, "") for one in guides]


def line(name: str, figures: dict[str, Any], *more: str) -> None:
    ratio, pairs, broken = figures["diversity_ratio"], figures["repeated_pairs"], figures["violations"]
    print(
        f"| {name} | {ratio:.4f} | {pairs} | {broken} | {figures['cpu']:.1f} | {'; '.join(more)} |",
        flush=True,
    )


def mixed(folder: Path, number: int, tables: int) -> None:
    pool = people(number)
    roll = write_people(folder / f"people-{number}.csv", pool)
    if number == 80:
        for mixing in ("diverse", "balanced", "new-people"):
            line(
                f"{number}/{tables}x8/3 --mixing {mixing}",
                median_of(lambda s, m=mixing: seat(folder, roll, tables, s, "--mixing", m)),
            )
        each = [seat(folder, roll, tables, seed, "--mixing", "balanced") for seed in range(1, 6)]
        shown = ", ".join(f"{row['diversity_ratio']:.3f}/{row['repeated_pairs']}" for row in each)
        print(f"balanced, distance over its bound and repeated pairs for seeds 1 to 5: {shown}", flush=True)
    else:
        line(f"{number}/{tables}x8/3", median_of(lambda s: seat(folder, roll, tables, s)))


def under_rules(folder: Path) -> None:
    pool = people(600)
    roll = write_people(folder / "people.csv", pool)
    rules = write_table(folder / "rules.csv", ("rule", "person", "value"), rules_for(pool, 75))
    line(
        "600/75x8/3 under rules", median_of(lambda s: seat(folder, roll, 75, s, "--constraints", str(rules)))
    )


def no_shows(folder: Path) -> None:
    pool = people(600)
    roll = write_people(folder / "people.csv", pool)
    seat(folder, roll, 75, 1)
    (folder / "out").rename(folder / "before")

    def repair(seed: int) -> dict[str, Any]:
        dice = random.Random(seed)
        gone: list[Row] = [(person["id"],) for person in dice.sample(pool, 48)]
        absent = write_table(folder / "absent.csv", ("id",), gone)
        words = ("--repair", str(folder / "before" / "seating.csv"), "--absent", str(absent))
        return seat(folder, roll, 75, seed, *words)

    figures = median_of(repair)
    line("48 of 600 absent, repaired", figures, f"{figures['people_moved'] / 48:.2f} moved for each absent")


def main() -> int:
    print("| room | diversity / bound | repeated pairs | broken rules | CPU s | |\n|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        mixed(folder, 80, 10)
        mixed(folder, 600, 75)
        under_rules(folder)
        no_shows(folder)
        if "--large" in sys.argv[1:]:
            mixed(folder, 6_000, 750)
    return 0


if __name__ == "__main__":
    sys.exit(main())
