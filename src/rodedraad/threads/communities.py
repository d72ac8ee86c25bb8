"""Leiden at two levels on the weighted neighbour graph (Traag, Waltman & Van Eck 2019), seeded.

First the coarse threads, then each of them again by itself. A coarse thread is cut as finely as the whole
graph would be cut at the fine resolution: within a part that holds share s of all weight, modularity at
resolution r * s asks the same question as modularity at r in the whole.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

Labels = NDArray[np.int32]
NONE = -1
ITERATIONS = 3
RANDOMNESS = 0.001


def leiden(weights: sparse.csr_matrix, resolution: float, seed: int) -> Labels:
    """Community of each row; rows without any edge get -1. Numbered by the first row that they hold."""
    import graspologic_native

    upper = sparse.triu(weights, k=1).tocoo()
    labels = np.full(weights.shape[0], NONE, dtype=np.int32)
    if not upper.nnz:
        return labels
    order = np.lexsort((upper.col, upper.row))
    edges = list(
        zip(
            map(str, upper.row[order].tolist()),
            map(str, upper.col[order].tolist()),
            upper.data[order].astype(float).tolist(),
            strict=True,
        )
    )
    _, found = graspologic_native.leiden(
        edges=edges,
        resolution=resolution,
        randomness=RANDOMNESS,
        iterations=ITERATIONS,
        use_modularity=True,
        seed=seed,
    )
    numbers: dict[int, int] = {}
    for row in sorted(map(int, found)):
        labels[row] = numbers.setdefault(found[str(row)], len(numbers))
    return labels


def cut_within(weights: sparse.csr_matrix, parents: Labels, resolution: float, seed: int) -> Labels:
    """Community of each row within its parent, at what `resolution` means in the whole graph."""
    children = np.full(len(parents), NONE, dtype=np.int32)
    total = float(weights.sum())
    taken = 0
    for parent in range(int(parents.max(initial=NONE)) + 1):
        rows = np.flatnonzero(parents == parent)
        part = weights[rows][:, rows].tocsr()
        share = float(part.sum()) / total if total else 0.0
        inside = leiden(part, max(resolution * share, 1e-6), seed)
        children[rows] = np.where(inside == NONE, NONE, inside + taken)
        taken += int(inside.max(initial=NONE)) + 1
    return children


def two_levels(weights: sparse.csr_matrix, coarse: float, fine: float, seed: int) -> tuple[Labels, Labels]:
    """Coarse and fine community of each row; every fine one lies within one coarse one."""
    parents = leiden(weights, coarse, seed)
    return parents, cut_within(weights, parents, fine, seed)
