"""Very large input: what was not compared is placed beside what was.

Objective: let a million rows be work instead of a day. Trade-off: the threads rest on a sample, and the
others are placed by the pieces of their words only; the report says so and gives the numbers.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from rodedraad.embed import BATCH, CharNgramSvd, one_thread, unit_rows
from rodedraad.progress import ProgressReporter

# A text is placed when it is at least as near to the middle of a thread as nine of ten of its own members.
AS_NEAR_AS = 0.1


def place_beside(
    texts: Sequence[str], compared: Sequence[str], groups: Sequence[Sequence[int]], progress: ProgressReporter
) -> dict[int, list[int]]:
    """For each group (its rows index `compared`) the texts that lie near its middle.

    Groups stand as wide, then the narrow ones within it; a text follows its nearest narrow group and the wide one
    around it, else its nearest wide group. Texts without a near group are left out.
    """
    if not texts or not groups:
        return {}
    ngrams = CharNgramSvd().fit(compared)
    known = np.vstack(
        [ngrams.embed(compared[start : start + BATCH]) for start in range(0, len(compared), BATCH)]
    )
    middle = known.mean(axis=0)
    known = unit_rows(known - middle)
    centres = unit_rows(np.vstack([known[list(rows)].mean(axis=0) for rows in groups]))
    limits = np.array(
        [
            np.quantile(known[list(rows)] @ centre, AS_NEAR_AS)
            for rows, centre in zip(groups, centres, strict=True)
        ]
    )
    parent_of = _parents(groups)
    leaves = np.array([number not in parent_of for number in range(len(groups))])
    found: dict[int, list[int]] = {}
    progress.start("place", len(texts))
    for start in range(0, len(texts), BATCH):
        with one_thread():
            near = np.round(unit_rows(ngrams.embed(texts[start : start + BATCH]) - middle) @ centres.T, 5)
        near[near < limits[None, :]] = -1
        # The narrowest thread that fits; a wide one only takes what none within it does.
        fits = np.where(
            near[:, leaves].max(axis=1, initial=-1)[:, None] > 0, near * leaves - 1 * ~leaves, near
        )
        best = fits.argmax(axis=1)
        for row in np.flatnonzero(fits.max(axis=1) > 0):
            group, parent = int(best[row]), parent_of[int(best[row])]
            for one in (group, parent):
                if one is not None:
                    found.setdefault(one, []).append(start + int(row))
        progress.advance(len(near))
    progress.finish()
    return found


def _parents(groups: Sequence[Sequence[int]]) -> list[int | None]:
    """The wide group that each narrow one lies in: the last earlier group that holds its first row."""
    owner: dict[int, int] = {}
    parents: list[int | None] = []
    for number, rows in enumerate(groups):
        inside = owner.get(rows[0])
        parents.append(inside)
        if inside is None:
            owner.update(dict.fromkeys(rows, number))
    return parents
