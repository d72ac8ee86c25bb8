"""A very large input: a sample is compared, the rest is placed beside it, and the report says so."""

from __future__ import annotations

import pytest

from rodedraad.embed import CharNgramSvd
from rodedraad.passages import Passage, Source
from rodedraad.progress import Silent
from rodedraad.threads import analyse_threads
from rodedraad.threads.placing import place_beside
from tests.rodedraad.threads.golden import SUBJECTS


def test_a_text_is_placed_with_its_nearest_thread_and_the_wide_one_around_it() -> None:
    compared = [*SUBJECTS["bus"], *SUBJECTS["huisarts"]]
    groups = [list(range(24)), list(range(12)), list(range(12, 24))]
    found = place_beside(
        [
            "De bus stopt niet meer bij de bushalte.",
            "Op een afspraak bij de huisarts moet ik weken wachten.",
            "xyz qqq",
        ],
        compared,
        groups,
        Silent(),
    )
    assert 0 in found[1]
    assert 1 in found[2]
    assert {0, 1} <= set(found[0])
    assert 2 not in found[0]


def test_no_texts_or_no_threads_place_nothing() -> None:
    assert place_beside([], ["a"], [[0]], Silent()) == {}
    assert place_beside(["a"], ["a"], [], Silent()) == {}


def test_above_the_limit_the_report_says_what_was_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rodedraad.threads.material.COMPARED_AT_MOST", 50)
    monkeypatch.setattr("rodedraad.threads.material.SAMPLED", 48)
    texts = [text for told in SUBJECTS.values() for text in told]
    passages = [
        Passage(f"{n:03d}", text, Source("a.csv", f"A{n}", 0, len(text))) for n, text in enumerate(texts)
    ]
    result = analyse_threads(passages, embedder=CharNgramSvd())
    assert result.report.counts["compared"] == 48
    (note,) = result.report.notes
    assert note.startswith("48 of 72 different texts, a sample, were compared with each other; ")
    placed = {passage for thread in result.threads for passage in thread.passages}
    assert placed.isdisjoint(result.unassigned)
    assert len(placed) + len(result.unassigned) == 72
    by_id = {thread.id: thread for thread in result.threads}
    for thread in result.threads:
        assert thread.parent is None or set(thread.passages) <= set(by_id[thread.parent].passages)
