"""The cut itself: a consensus of resamples, at two levels, without what is only loosely tied."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from rodedraad.progress import ProgressReporter
from rodedraad.threads.communities import NONE, Labels, cut_within, leiden
from rodedraad.threads.graph import Neighbours, shared_neighbours
from rodedraad.threads.stability import Cut, Resample, resample, stability, togetherness

# Resamples that make the result, and other ones that measure it. Fewer for very many texts, where each takes
# long and threads are large enough to be measured well by few.
CONSENSUS_RUNS = 40
MEASURING_RUNS = 20
RUNS_WHEN_MANY = (20, 12)
MANY = 5_000
# A pair that is parted in most resamples does not hold a thread together.
TOGETHER_AT_LEAST = 0.4
# A text stays in a thread when at least a quarter of all its ties, each weighed by how often its ends were
# put together, lead into that thread; else it is listed as fitting nowhere.
TIED_AT_LEAST = 0.25
# Two texts that resemble each other are a pair, not a thread.
SMALLEST = 3


@dataclass(frozen=True, slots=True)
class Partition:
    """Wide and narrow thread of each row, -1 for none; every narrow one lies within one wide one.

    `coarse_stability` and `fine_stability` hold a figure for each number that occurs.
    """

    coarse: Labels
    fine: Labels
    coarse_stability: NDArray[np.float64]
    fine_stability: NDArray[np.float64]


def runs_for(rows: int) -> tuple[int, int]:
    """How many resamples make and measure the result for so many rows."""
    return RUNS_WHEN_MANY if rows > MANY else (CONSENSUS_RUNS, MEASURING_RUNS)


def partition(neighbours: Neighbours, cut: Cut, seed: int, progress: ProgressReporter) -> Partition:
    """Wide and narrow threads, by consensus, with their stability."""
    weights = shared_neighbours(neighbours, cut.neighbours, cut.floor)
    making, measuring = runs_for(weights.shape[0])
    progress.start("resample", making + measuring)
    made = resample(neighbours, cut, making, (seed, 1), progress)
    measured = resample(neighbours, cut, measuring, (seed, 2), progress)
    progress.finish()
    coarse, coarse_ties = _wide(weights, made, cut, seed)
    fine, fine_ties = _narrow(weights, made, coarse, cut, seed)
    fine = without_small(np.where(fine_ties >= TIED_AT_LEAST, fine, NONE).astype(np.int32))
    kept = (coarse_ties >= TIED_AT_LEAST) | (fine != NONE)
    coarse = without_small(np.where(kept, coarse, NONE).astype(np.int32))
    fine = without_small(np.where(coarse != NONE, fine, NONE).astype(np.int32))
    return Partition(coarse, fine, stability(coarse, measured), stability(fine, measured))


def without_small(labels: Labels) -> Labels:
    """Drop threads of fewer than three texts and number the others from 0 by the first row that they hold."""
    result = np.full(len(labels), NONE, dtype=np.int32)
    sizes = np.bincount(labels[labels != NONE])
    numbers: dict[int, int] = {}
    for row in np.flatnonzero(labels != NONE):
        old = int(labels[row])
        if sizes[old] >= SMALLEST:
            result[row] = numbers.setdefault(old, len(numbers))
    return result


def _consensus(
    weights: sparse.csr_matrix, together: NDArray[np.float64]
) -> tuple[sparse.csr_matrix, sparse.coo_matrix]:
    """The graph with each tie weighed by how often it held, and all those ties as an edge list."""
    edges = sparse.triu(weights, k=1).tocoo()
    strength = together * edges.data
    held = together >= TOGETHER_AT_LEAST
    upper = sparse.csr_matrix((strength[held], (edges.row[held], edges.col[held])), shape=weights.shape)
    listed = sparse.coo_matrix((strength, (edges.row, edges.col)), shape=weights.shape)
    return (upper + upper.T).tocsr(), listed


def _ties(labels: Labels, weights: sparse.csr_matrix, listed: sparse.coo_matrix) -> NDArray[np.float64]:
    """For each row the share of its ties that lead, and keep leading, into its own thread."""
    own = np.zeros(len(labels))
    inside = (labels[listed.row] == labels[listed.col]) & (labels[listed.row] != NONE)
    for ends in (listed.row, listed.col):
        np.add.at(own, ends[inside], listed.data[inside])
    total = np.asarray(weights.sum(axis=1)).ravel()
    result: NDArray[np.float64] = np.round(own / np.maximum(total, 1e-9), 9)
    return result


def _wide(
    weights: sparse.csr_matrix, made: list[Resample], cut: Cut, seed: int
) -> tuple[Labels, NDArray[np.float64]]:
    graph, listed = _consensus(weights, togetherness(weights, made, "coarse"))
    labels = leiden(graph, cut.coarse, seed)
    return labels, _ties(labels, weights, listed)


def _narrow(
    weights: sparse.csr_matrix, made: list[Resample], coarse: Labels, cut: Cut, seed: int
) -> tuple[Labels, NDArray[np.float64]]:
    graph, listed = _consensus(weights, togetherness(weights, made, "fine"))
    labels = cut_within(graph, coarse, cut.fine, seed)
    return labels, _ties(labels, weights, listed)
