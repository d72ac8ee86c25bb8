"""People that we made up, the same on every machine: rough Dutch shares, leaning to those who tend to volunteer."""

from __future__ import annotations

import csv
import math
import random
from collections import Counter
from pathlib import Path

Person = dict[str, str]
PROVINCES = dict(
    zip(
        ("GR", "FR", "DR", "OV", "FL", "GE", "UT", "NH", "ZH", "ZE", "NB", "LI"),
        (0.034, 0.037, 0.028, 0.066, 0.025, 0.120, 0.078, 0.166, 0.213, 0.022, 0.148, 0.063),
        strict=True,
    )
)
COUNTRY = {
    "gender": {"woman": 0.503, "man": 0.492, "other": 0.005},
    "age": {"16-24": 0.13, "25-39": 0.23, "40-54": 0.23, "55-69": 0.24, "70+": 0.17},
    "education": {"basic": 0.28, "middle": 0.37, "higher": 0.35},
    "province": PROVINCES,
    "background": {"NL": 0.73, "EU": 0.09, "outside-EU": 0.18},
    "urbanity": {"very": 0.25, "strong": 0.31, "moderate": 0.16, "little": 0.20, "not": 0.08},
}
LEAN = {
    "age": {"16-24": 0.5, "25-39": 0.8, "40-54": 1, "55-69": 1.6, "70+": 1.1},
    "education": {"basic": 0.35, "middle": 0.9, "higher": 1.7},
    "background": {"NL": 1.2, "EU": 0.7, "outside-EU": 0.45},
    "gender": {"woman": 1.05, "man": 0.95, "other": 1.2},
}


def people(number: int, seed: int = 1) -> list[Person]:
    dice = random.Random(seed)
    made = []
    for place in range(number):
        person = {"id": f"p{place:05d}"}
        for feature, shares in COUNTRY.items():
            weights = [share * LEAN.get(feature, {}).get(value, 1) for value, share in shares.items()]
            person[feature] = dice.choices(list(shares), weights)[0]
        made.append(person)
    return made


def quotas(seats: int, pool: list[Person], slack: int = 1) -> list[tuple[str, str, int, int]]:
    """Each share of the country in seats, one less or more; never more than came forward."""
    have = Counter((feature, person[feature]) for person in pool for feature in COUNTRY)
    return [
        (
            feature,
            value,
            min(max(0, math.floor(share * seats) - slack), have[feature, value]),
            math.ceil(share * seats) + slack,
        )
        for feature, shares in COUNTRY.items()
        for value, share in shares.items()
    ]


def write_people(path: Path, pool: list[Person]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, list(pool[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(pool)
    return path


def write_table(path: Path, heading: tuple[str, ...], rows: list[tuple[object, ...]]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream, lineterminator="\n").writerows([heading, *rows])
    return path
