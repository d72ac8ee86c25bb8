"""Who is near whom: exact nearest neighbours, and how many of them two texts share.

Two texts about one subject do not only lie close to each other, they also lie close to the same others.
Weighing an edge by the neighbours that its ends share (Jarvis & Patrick 1973) takes out the texts that are a
bit like everything, and needs no threshold on the cosine, which means something else for every embedder.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from rodedraad.embed import Vectors, one_thread
from rodedraad.progress import ProgressReporter

BLOCK = 1024
# Cosines are rounded before they are ranked: what lies within rounding noise is a tie, and ties go by
# position.
DECIMALS = 5


@dataclass(frozen=True, slots=True)
class Neighbours:
    """For each row its nearest other rows, nearest first: `index` and `cosine`, both (rows, neighbours).

    A place without neighbour has index -1.
    """

    index: NDArray[np.int32]
    cosine: NDArray[np.float32]


def neighbours_to_keep(rows: int) -> int:
    """How many neighbours count: few in a small set (else everything is near everything), at most 15."""
    return int(np.clip(round(0.7 * np.sqrt(rows)), 3, 15))


def nearest(vectors: Vectors, count: int, progress: ProgressReporter) -> Neighbours:
    """Exact nearest neighbours by cosine of rows of length 1, in blocks: memory grows with the rows only."""
    rows = len(vectors)
    count = min(count, rows - 1)
    index = np.full((rows, count), -1, dtype=np.int32)
    cosine = np.zeros((rows, count), dtype=np.float32)
    progress.start("neighbours", rows)
    with one_thread():
        for start in range(0, rows, BLOCK):
            stop = min(start + BLOCK, rows)
            index[start:stop], cosine[start:stop] = _nearest_in_block(vectors, start, stop, count)
            progress.advance(stop - start)
    progress.finish()
    return Neighbours(index, cosine)


def _nearest_in_block(
    vectors: Vectors, start: int, stop: int, count: int
) -> tuple[NDArray[np.int32], NDArray[np.float32]]:
    near = np.round(vectors[start:stop] @ vectors.T, DECIMALS)
    near[np.arange(stop - start), np.arange(start, stop)] = -2.0
    # A few more than wanted, so that ties at the edge are settled by position and not by the partition.
    wide = min(count + 16, near.shape[1] - 1)
    found = np.argpartition(-near, wide - 1, axis=1)[:, :wide] if wide < near.shape[1] else None
    chosen = (
        np.sort(found, axis=1) if found is not None else np.tile(np.arange(near.shape[1]), (len(near), 1))
    )
    values = np.take_along_axis(near, chosen, axis=1)
    order = np.argsort(-values, axis=1, kind="stable")[:, :count]
    return (
        np.take_along_axis(chosen, order, axis=1).astype(np.int32),
        np.take_along_axis(values, order, axis=1).astype(np.float32),
    )


def background(vectors: Vectors, share: float, seed: int, pairs: int = 20_000) -> float:
    """The cosine that only `1 - share` of random pairs exceed: below it, nearness says nothing."""
    chance = np.random.default_rng(seed)
    left = chance.integers(0, len(vectors), pairs)
    right = chance.integers(0, len(vectors), pairs)
    other = left != right
    cosines = np.round(np.einsum("ij,ij->i", vectors[left[other]], vectors[right[other]]), DECIMALS)
    return float(np.quantile(cosines, share))


def shared_neighbours(
    neighbours: Neighbours, count: int, floor: float, chosen: NDArray[np.bool_] | None = None
) -> sparse.csr_matrix:
    """Symmetric weights between rows that are neighbours: how many neighbours they share, themselves
    included.

    Only the first `count` neighbours with a cosine of at least `floor` are used; with `chosen`, only among
    those rows (a resample uses the same neighbours again, which is why more than `count` of them are kept).
    """
    index, cosine = neighbours.index, neighbours.cosine
    valid = (index >= 0) & (cosine >= floor)
    if chosen is not None:
        valid &= chosen[index] & chosen[:, None]
    valid &= np.cumsum(valid, axis=1) <= count
    rows, places = np.nonzero(valid)
    size = len(index)
    near = sparse.csr_matrix(
        (np.ones(len(rows), dtype=np.float32), (rows, index[rows, places])), shape=(size, size)
    )
    with_self = near + sparse.identity(size, dtype=np.float32, format="csr")
    either = near.maximum(near.T)
    weights = (with_self @ with_self.T).multiply(either).tocsr()
    weights.setdiag(0)
    weights.eliminate_zeros()
    weights.sort_indices()
    return weights
