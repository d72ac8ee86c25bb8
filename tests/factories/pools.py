"""Pools of volunteers that we made up, with the quotas of a panel that mirrors a made-up town."""

from __future__ import annotations

import csv
import random
from pathlib import Path

TOWN = {
    "gender": {"woman": 0.51, "man": 0.49},
    "age": {"16-29": 0.22, "30-49": 0.33, "50-69": 0.29, "70+": 0.16},
    "school": {"short": 0.31, "middle": 0.38, "long": 0.31},
    "quarter": {"Haven": 0.2, "Kade": 0.3, "Polder": 0.35, "Dijk": 0.15},
}
# Those who tend to come forward: the schooled and the older.
COMING = {"16-29": 0.5, "70+": 1.4, "short": 0.4, "long": 1.8}


def made_people(number: int, seed: int = 1) -> list[dict[str, str]]:
    dice = random.Random(seed)
    people = []
    for place in range(number):
        person = {"id": f"v{place:04d}"}
        for feature, shares in TOWN.items():
            weights = [share * COMING.get(value, 1) for value, share in shares.items()]
            person[feature] = dice.choices(list(shares), weights)[0]
        people.append(person)
    return people


def made_quotas(seats: int, slack: int = 1) -> list[tuple[str, str, int, int]]:
    return [
        (feature, value, max(0, int(share * seats) - slack), int(share * seats) + 1 + slack)
        for feature, shares in TOWN.items()
        for value, share in shares.items()
    ]


def write_people(path: Path, people: list[dict[str, str]], delimiter: str = ",", bom: bool = False) -> Path:
    with path.open("w", encoding="utf-8-sig" if bom else "utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, list(people[0]), delimiter=delimiter)
        writer.writeheader()
        writer.writerows(people)
    return path


def write_made_quotas(
    path: Path, quotas: list[tuple[str, str, int, int]], delimiter: str = ",", bom: bool = False
) -> Path:
    with path.open("w", encoding="utf-8-sig" if bom else "utf-8", newline="") as stream:
        csv.writer(stream, delimiter=delimiter).writerows([("feature", "value", "min", "max"), *quotas])
    return path
