"""How sure a thread is: the same question asked again and again with a fifth of the texts left out.

Objective: tell a thread that lies in what people said from one that lies in the method. Resamples serve
twice:

- some are laid over each other to a consensus (Monti et al. 2003; Lancichinetti & Fortunato 2012): texts that
  are put together in most resamples are put together in the result. One run alone depends on its seed more
  than a reader would guess (agreement between seeds .45 alone, .64 in consensus on 280 Dutch contributions);
- other ones, not used for the result, say how much of each thread comes back: the best Jaccard overlap with
  any community of that resample, averaged (Hennig 2007). Only texts that the result places are compared.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from rodedraad.progress import ProgressReporter
from rodedraad.threads.communities import NONE, Labels, two_levels
from rodedraad.threads.graph import Neighbours, shared_neighbours
from rodedraad.threads.result import Verdict

KEPT_IN_RESAMPLE = 0.8
# Hennig (2007): from .75 a cluster is stable; from .60 it shows a pattern whose exact members are doubtful;
# below that it should not be trusted. On noise with the covariance of real comments 1 of 159 narrow threads
# reached .75 and 6 more reached .60 (bench/noise.py; wide ones reach them more often).
FIRM_FROM = 0.75
TENTATIVE_FROM = 0.60
# Three people who say the same may be chance; five different voices from two tables are a conversation.
VOICES_TO_BE_FIRM = 5
VOICES_TO_BE_REPORTED = 3
TABLES_TO_BE_FIRM = 2


@dataclass(frozen=True, slots=True)
class Resample:
    """Which rows took part, and the coarse and fine community of each (-1 for the others)."""

    chosen: NDArray[np.bool_]
    coarse: Labels
    fine: Labels


@dataclass(frozen=True, slots=True)
class Cut:
    """How finely the graph is cut: neighbours that count, least cosine, coarse and fine resolution."""

    neighbours: int
    floor: float
    coarse: float
    fine: float


def resample(
    neighbours: Neighbours, cut: Cut, runs: int, seed: Sequence[int], progress: ProgressReporter
) -> list[Resample]:
    """Cut the graph `runs` times, each time without a random fifth of its rows."""
    rows = len(neighbours.index)
    chance = np.random.default_rng(list(seed))
    found = []
    for _ in range(runs):
        chosen = np.zeros(rows, dtype=bool)
        chosen[chance.choice(rows, max(1, round(KEPT_IN_RESAMPLE * rows)), replace=False)] = True
        weights = shared_neighbours(neighbours, cut.neighbours, cut.floor, chosen)
        coarse, fine = two_levels(weights, cut.coarse, cut.fine, int(chance.integers(1 << 31)))
        found.append(Resample(chosen, coarse, fine))
        progress.advance()
    return found


def togetherness(weights: sparse.csr_matrix, samples: Sequence[Resample], level: str) -> NDArray[np.float64]:
    """For each edge of the upper triangle: in which share of the resamples its ends were put together."""
    edges = sparse.triu(weights, k=1).tocoo()
    together = np.zeros(edges.nnz)
    both = np.zeros(edges.nnz)
    for sample in samples:
        labels = sample.coarse if level == "coarse" else sample.fine
        present = sample.chosen[edges.row] & sample.chosen[edges.col]
        both += present
        together += present & (labels[edges.row] == labels[edges.col]) & (labels[edges.row] != NONE)
    return together / np.maximum(both, 1)


def stability(threads: Labels, samples: Sequence[Resample]) -> NDArray[np.float64]:
    """Mean best Jaccard overlap of each thread (numbered from 0) with any community of each resample.

    Both levels of a resample count: a thread that comes back whole within a wider one has come back.
    """
    overlaps = [
        np.maximum(_overlap(threads, sample, sample.coarse), _overlap(threads, sample, sample.fine))
        for sample in samples
    ]
    result: NDArray[np.float64] = np.mean(overlaps, axis=0)
    return result


def _overlap(threads: Labels, sample: Resample, labels: Labels) -> NDArray[np.float64]:
    count = int(threads.max(initial=NONE)) + 1
    width = int(labels.max(initial=NONE)) + 1
    rows = sample.chosen & (threads != NONE)
    # A row that the resample leaves alone is a community of its own: it overlaps with nothing.
    known = rows & (labels != NONE)
    if not count or not known.any():
        return np.zeros(count)
    shared = np.zeros((count, width))
    np.add.at(shared, (threads[known], labels[known]), 1)
    ours = np.bincount(threads[rows], minlength=count)[:, None]
    union = ours + shared.sum(axis=0)[None, :] - shared
    result: NDArray[np.float64] = (shared / np.maximum(union, 1)).max(axis=1)
    return result


def judge(stability: float, voices: int, tables: int, tables_in_all: int) -> Verdict:
    """Verdict on a thread.

    firm           stability of at least .75, at least 5 texts that really differ, and, where the input names
                   more than one table, heard at 2 tables or more: copies of one text, or one lively table, do
                   not make a thread of the whole dialogue
    tentative      stability of at least .60 and at least 3 texts that really differ
    do not report  everything else: it may well be chance
    """
    if stability < TENTATIVE_FROM or voices < VOICES_TO_BE_REPORTED:
        return Verdict.DO_NOT_REPORT
    heard_widely = tables_in_all < TABLES_TO_BE_FIRM or tables >= TABLES_TO_BE_FIRM
    if stability >= FIRM_FROM and voices >= VOICES_TO_BE_FIRM and heard_widely:
        return Verdict.FIRM
    return Verdict.TENTATIVE
