"""Counts of people who share a characteristic, shown so that nobody can be found in them.

Objective: of groups of one to nine people neither the number is shown, nor can it be had by subtracting what
is shown from a total that somebody knows. When to use: for every count of people by role, age, place or the
like. Not for tables, dialogues and contributions, which count from one.

What is hidden may tell by being hidden: someone who knows these rules asks which counts would have led to
the same page. So each step depends only on how many cells are hidden and on their sum, and is taken only
where more than one value is left for every small count (primary and secondary cell suppression; Cox 1980,
Willenborg & De Waal 2001). The tests try every possible table against every page.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

MINIMUM = 10


@dataclass(frozen=True, slots=True)
class Disclosed:
    """What may be shown: `counts` with None where a count is hidden, and `total`, None where it is hidden."""

    counts: dict[str, int | None]
    total: int | None

    @property
    def hidden(self) -> list[str]:
        return [name for name, count in self.counts.items() if count is None]


def disclose(counts: Mapping[str, int], minimum: int = MINIMUM) -> Disclosed:
    """Hide counts of 1 to `minimum` - 1, and as many others as it takes.

    Zero may be shown. First the small counts alone are hidden; where their sum would give them away, also the
    first larger count by name (by name, because a choice by size would tell the size); where that is not
    enough, everything. Raises ValueError for a negative count.
    """
    if any(count < 0 for count in counts.values()):
        raise ValueError("a count of people cannot be negative")
    total = sum(counts.values())
    hidden = _to_hide(counts, minimum)
    return Disclosed(
        {name: None if name in hidden else count for name, count in counts.items()},
        None if 0 < total < minimum else total,
    )


def disclose_within(
    inside: Mapping[str, int], whole: Mapping[str, int], minimum: int = MINIMUM
) -> dict[str, int | None]:
    """How many people of each group (`whole`) belong to something (`inside`), all groups or none.

    Shown only when in every group both those who belong and those who do not are zero or at least `minimum`:
    the sizes of the groups are often known, so each number also tells the other one.
    """
    if set(inside) != set(whole):
        raise ValueError("both counts must be of the same groups")
    told = [count for name in whole for count in (inside[name], whole[name] - inside[name])]
    if any(count < 0 for count in told):
        raise ValueError("a group cannot hold fewer people than those of it who belong")
    safe = not any(0 < count < minimum for count in told)
    return {name: inside[name] if safe else None for name in inside}


def _to_hide(counts: Mapping[str, int], minimum: int) -> set[str]:
    small = {name for name, count in counts.items() if 0 < count < minimum}
    if not small:
        return set()
    together = sum(counts[name] for name in small)
    most = (minimum - 1) * len(small)
    # At the ends of what the sum can be (all ones, all nines) it gives every count away.
    if len(small) >= 2 and len(small) + 2 <= together <= most - 2:
        return small
    larger = sorted(name for name in set(counts) - small if counts[name] >= minimum)
    # So large that the partner could carry any sum of the small ones and still be large.
    if larger and together + counts[larger[0]] >= most + minimum:
        return small | {larger[0]}
    return set(counts)
