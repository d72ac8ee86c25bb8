"""When a thread may be told: the limits, and what they rest on."""

from __future__ import annotations

import numpy as np
import pytest
from scipy import sparse

from rodedraad.threads.communities import cut_within, leiden, two_levels
from rodedraad.threads.partition import without_small
from rodedraad.threads.result import Verdict
from rodedraad.threads.stability import Resample, judge, stability


def cliques(*sizes: int, bridge: float = 0.1) -> sparse.csr_matrix:
    """Groups in which everybody is tied to everybody, in a row with thin bridges between them."""
    total = sum(sizes)
    weights = np.zeros((total, total))
    start = 0
    for size in sizes:
        weights[start : start + size, start : start + size] = 1
        if start:
            weights[start - 1, start] = weights[start, start - 1] = bridge
        start += size
    np.fill_diagonal(weights, 0)
    return sparse.csr_matrix(weights)


@pytest.mark.parametrize(
    ("figure", "voices", "tables", "tables_in_all", "verdict"),
    [
        (0.75, 5, 2, 24, Verdict.FIRM),
        (0.75, 5, 1, 24, Verdict.TENTATIVE),
        (0.75, 5, 0, 0, Verdict.FIRM),
        (0.75, 5, 1, 1, Verdict.FIRM),
        (0.75, 4, 24, 24, Verdict.TENTATIVE),
        (0.74, 50, 24, 24, Verdict.TENTATIVE),
        (0.60, 3, 1, 24, Verdict.TENTATIVE),
        (0.59, 50, 24, 24, Verdict.DO_NOT_REPORT),
        (1.0, 2, 24, 24, Verdict.DO_NOT_REPORT),
    ],
)
def test_a_verdict_needs_stability_voices_and_tables(
    figure: float, voices: int, tables: int, tables_in_all: int, verdict: Verdict
) -> None:
    assert judge(figure, voices, tables, tables_in_all) is verdict


def test_stability_is_the_mean_best_overlap_over_resamples() -> None:
    threads = np.array([0, 0, 0, 0, 1, 1, -1], dtype=np.int32)
    everyone = np.ones(7, dtype=bool)
    same = Resample(everyone, threads, threads)
    # Half of the first thread has gone to the second: overlaps 2/4 and 2/4.
    mixed_labels = np.array([0, 0, 1, 1, 1, 1, 1], dtype=np.int32)
    mixed = Resample(everyone, mixed_labels, mixed_labels)
    assert stability(threads, [same]).tolist() == [1.0, 1.0]
    assert stability(threads, [mixed]).tolist() == [0.5, 0.5]
    assert stability(threads, [same, mixed]).tolist() == [0.75, 0.75]


def test_a_thread_that_comes_back_within_a_wider_one_has_come_back() -> None:
    threads = np.array([0, 0, 0, 1, 1, 1], dtype=np.int32)
    wide = np.zeros(6, dtype=np.int32)
    assert stability(threads, [Resample(np.ones(6, dtype=bool), wide, threads)]).tolist() == [1.0, 1.0]


def test_leiden_finds_cliques_and_leaves_what_has_no_tie() -> None:
    weights = sparse.block_diag([cliques(5, 6), sparse.csr_matrix((1, 1))]).tocsr()
    assert leiden(weights, 1.0, seed=3).tolist() == [0] * 5 + [1] * 6 + [-1]


def test_narrow_communities_lie_within_wide_ones() -> None:
    weights = cliques(6, 6, 6, 6, bridge=2.0)
    wide, narrow = two_levels(weights, 0.1, 3.0, seed=0)
    assert len(set(wide.tolist())) < len(set(narrow.tolist()))
    assert all(len(set(wide[narrow == one].tolist())) == 1 for one in set(narrow.tolist()))
    assert cut_within(weights, np.full(24, -1, dtype=np.int32), 1.0, seed=0).tolist() == [-1] * 24


def test_pairs_are_no_thread_and_numbers_follow_the_rows() -> None:
    labels = np.array([4, 7, 4, 7, 4, 2, 2, 2, -1], dtype=np.int32)
    assert without_small(labels).tolist() == [0, -1, 0, -1, 0, 1, 1, 1, -1]
