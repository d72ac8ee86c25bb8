"""Pictures of how mixed tables are: a row a table, a column an answer, a disc as large as the number of people.

A ring stands where the disc would end if the table were a mirror of the hall. Only numbers go in; the template draws.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from samenspraak.convene.queries.seating import FeatureMix

STEP, LEFT, TOP, LARGEST = 44, 64, 30, 19


@dataclass(frozen=True, slots=True)
class Disc:
    x: float
    y: float
    radius: float
    ring: float
    count: int


@dataclass(frozen=True, slots=True)
class Line:
    y: float
    number: int
    discs: list[Disc]


@dataclass(frozen=True, slots=True)
class MixPicture:
    """What the template draws for one feature, with the table behind it."""

    mix: FeatureMix
    width: float
    height: float
    heads: list[tuple[float, int]]
    lines: list[Line]


def mix_picture(mix: FeatureMix) -> MixPicture:
    most = max((max(cell.count, cell.expected) for row in mix.rows for cell in row.cells), default=1) or 1

    def radius(number: float) -> float:
        return round(LARGEST * math.sqrt(number / most), 1)

    lines = []
    for place, row in enumerate(mix.rows):
        y = TOP + STEP * (place + 0.5)
        discs = [
            Disc(LEFT + STEP * (column + 0.5), y, radius(cell.count), radius(cell.expected), cell.count)
            for column, cell in enumerate(row.cells)
        ]
        lines.append(Line(y, row.table.number, discs))
    return MixPicture(
        mix,
        LEFT + STEP * len(mix.answers),
        TOP + STEP * len(mix.rows),
        [(LEFT + STEP * (column + 0.5), column + 1) for column in range(len(mix.answers))],
        lines,
    )
