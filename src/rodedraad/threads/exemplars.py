"""The passages near the middle of a thread, in their own words."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from rodedraad.embed import Vectors
from rodedraad.passages import Passage
from rodedraad.threads.result import Exemplar

WANTED = 4
# Shorter does not say what it is about, longer is not read.
READABLE_WORDS = range(5, 61)
# From here two texts are the same statement with another comma.
SAME = 0.9
LOOKED_AT = 60


def central_passages(rows: Sequence[int], vectors: Vectors, passages: Sequence[Passage]) -> list[Exemplar]:
    """Three to five passages that lie nearest to the mean of the thread, each from another table if possible.

    `rows` index both `vectors` and `passages` (the first passage with each distinct text).
    """
    chosen_rows = np.asarray(rows)
    middle = vectors[chosen_rows].mean(axis=0)
    nearness = np.round(vectors[chosen_rows] @ middle, 5)
    order = chosen_rows[np.lexsort((chosen_rows, -nearness))]
    unreadable = np.array([len(passages[row].text.split()) not in READABLE_WORDS for row in order])
    candidates = order[np.argsort(unreadable, kind="stable")][:LOOKED_AT]
    chosen: list[int] = []
    # First one voice a table, from those that are most central; then whoever is next.
    for once_a_table in (True, False):
        for row in candidates[: max(3 * WANTED, len(candidates) // 2)] if once_a_table else candidates:
            if len(chosen) == WANTED:
                break
            heard = {passages[other].table for other in chosen} - {None}
            if row in chosen or (once_a_table and passages[row].table in heard):
                continue
            if all(float(vectors[row] @ vectors[other]) < SAME for other in chosen):
                chosen.append(int(row))
    return [Exemplar(passages[row].id, passages[row].text, passages[row].source) for row in chosen]
