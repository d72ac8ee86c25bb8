"""From passages to red threads: found, held stable, the same every time, nothing forced and nothing lost."""

from __future__ import annotations

import random
from collections import Counter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rodedraad.embed import CharNgramSvd, Usem3
from rodedraad.passages import Passage, Source
from rodedraad.progress import Cancelled, Silent
from rodedraad.threads import ThreadsResult, Verdict, analyse_threads, find_threads
from tests.rodedraad.threads.golden import SUBJECTS, golden_passages, mixed_passages


def passages_of(texts: list[str], tables: list[str | None] | None = None) -> list[Passage]:
    told = tables or [None] * len(texts)
    return [
        Passage(f"p{number:03d}", text, Source("a.csv", f"A{number + 2}", 0, len(text)), table=table)
        for number, (text, table) in enumerate(zip(texts, told, strict=True))
    ]


def subject_of(passage: str) -> str:
    return passage.rsplit("-", 1)[0]


def assert_whole(result: ThreadsResult) -> None:
    """Every passage is in a thread or listed as fitting nowhere; narrow threads lie within their parents."""
    by_id = {thread.id: thread for thread in result.threads}
    tables = {passage.id: passage.table for passage in result.passages}
    placed = {passage for thread in result.threads for passage in thread.passages}
    assert placed.isdisjoint(result.unassigned)
    assert placed | set(result.unassigned) == set(tables)
    for thread in result.threads:
        assert thread.passages == sorted(set(thread.passages))
        assert thread.size == len(thread.passages)
        assert thread.tables == len({tables[passage] for passage in thread.passages} - {None})
        assert 0 <= thread.stability <= 1
        if thread.parent is not None:
            assert set(thread.passages) <= set(by_id[thread.parent].passages)
            assert by_id[thread.parent].parent is None
        for exemplar in thread.exemplars:
            assert exemplar.passage in thread.passages
    narrow = Counter(
        passage
        for thread in result.threads
        for passage in thread.passages
        if not any(one.parent == thread.id for one in result.threads)
    )
    assert not [passage for passage, times in narrow.items() if times > 1]
    assert len({thread.label.casefold() for thread in result.threads}) == len(result.threads)


def test_it_finds_the_six_subjects_of_the_golden_set() -> None:
    for embedder in (CharNgramSvd(), Usem3()):
        result = analyse_threads(golden_passages(), embedder=embedder)
        assert_whole(result)
        wide = [thread for thread in result.threads if thread.parent is None]
        found = {Counter(map(subject_of, thread.passages)).most_common(1)[0][0] for thread in wide}
        assert found == set(SUBJECTS)
        pure = sum(Counter(map(subject_of, thread.passages)).most_common(1)[0][1] for thread in wide)
        assert pure >= 0.8 * sum(thread.size for thread in wide)


def test_what_is_told_at_six_tables_in_different_words_is_firm_and_named() -> None:
    threads, _ = find_threads(golden_passages())
    wide = {thread.terms[0]: thread for thread in threads if thread.parent is None}
    assert set(wide) == {"bus", "huisarts", "brief", "woning", "eenzaam", "koeien"}
    assert {thread.verdict for thread in wide.values()} == {Verdict.FIRM}
    assert {thread.tables for thread in wide.values()} == {6}
    assert wide["huisarts"].label == "Huisarts, klachten en dokter"


def test_language_is_not_what_divides_people() -> None:
    threads, _ = find_threads(mixed_passages())
    for thread in threads:
        if thread.parent is None:
            assert {passage.split("-")[0] for passage in thread.passages} == {"nl", "en"}


def test_noise_gives_no_firm_narrow_thread() -> None:
    chance = random.Random(4)
    words = [word for texts in SUBJECTS.values() for text in texts for word in text.rstrip(".").split()]
    texts = [" ".join(chance.choices(words, k=12)) for _ in range(150)]
    result = analyse_threads(passages_of(texts), embedder=CharNgramSvd())
    assert_whole(result)
    assert not [t for t in result.threads if t.parent is not None and t.verdict is Verdict.FIRM]


def test_the_order_of_the_passages_does_not_matter() -> None:
    passages = golden_passages()
    turned = list(reversed(passages))
    assert (
        analyse_threads(passages, embedder=CharNgramSvd()).as_dict()
        == analyse_threads(turned, embedder=CharNgramSvd()).as_dict()
    )


def test_another_seed_is_another_run_of_the_same_subjects() -> None:
    one = analyse_threads(golden_passages(), seed=1, embedder=CharNgramSvd())
    two = analyse_threads(golden_passages(), seed=2, embedder=CharNgramSvd())
    assert one.report.run_id != two.report.run_id
    assert_whole(two)


def test_the_report_says_how_vectors_were_made() -> None:
    _, alone = find_threads(golden_passages(), embedder=CharNgramSvd())
    assert str(alone.parameters["embedder"]).startswith("char-ngram-svd-3-5/")
    _, few = find_threads([])
    assert few.parameters["embedder"] == "none"


@pytest.mark.parametrize("count", [0, 1, 2, 3, 5])
def test_with_too_few_texts_there_are_no_threads_and_nothing_is_lost(count: int) -> None:
    passages = golden_passages()[:count]
    result = analyse_threads(passages)
    assert (result.threads, result.unassigned) == ([], [passage.id for passage in passages])
    assert result.report.notes == [
        f"No threads: {count} different texts that say something, at least 6 are needed."
    ]


def test_copies_of_one_text_are_no_thread_of_many_tables() -> None:
    letter = "Stop de komst van het windpark bij ons dorp, teken de petitie!"
    spam = [f"{letter} {'!' * number}" for number in range(30)]
    tables: list[str | None] = [f"Tafel {number}" for number in range(30)]
    result = analyse_threads([*golden_passages(), *passages_of(spam, tables)], embedder=CharNgramSvd())
    assert_whole(result)
    told = [
        thread for thread in result.threads if any(passage.startswith("p") for passage in thread.passages)
    ]
    assert {thread.verdict for thread in told if thread.voices < 3} <= {Verdict.DO_NOT_REPORT}
    assert all(thread.verdict is not Verdict.FIRM for thread in told)


def test_a_copy_stands_where_its_text_stands() -> None:
    passages = golden_passages()
    copy = Passage("zz-copy", passages[0].text.upper() + "  ", passages[0].source, table="Tafel 9")
    threads = analyse_threads([*passages, copy], embedder=CharNgramSvd()).threads_of()
    assert threads["zz-copy"] == threads[passages[0].id]


def test_a_text_that_says_nothing_is_listed_and_not_placed() -> None:
    passages = [*golden_passages(), *passages_of(["Ja, precies.", "Eh, nou ja, gewoon.", "…", ""])]
    result = analyse_threads(passages, embedder=CharNgramSvd())
    assert {"p000", "p001", "p002", "p003"} <= set(result.unassigned)


def test_exemplars_are_different_texts_word_for_word_from_different_tables() -> None:
    passages = {passage.id: passage for passage in golden_passages()}
    for thread in find_threads(list(passages.values()))[0]:
        assert [exemplar.text for exemplar in thread.exemplars] == [
            passages[exemplar.passage].text for exemplar in thread.exemplars
        ]
        assert len({exemplar.text for exemplar in thread.exemplars}) == len(thread.exemplars)
        if thread.tables >= 4 and thread.size >= 8:
            assert len({passages[exemplar.passage].table for exemplar in thread.exemplars}) == 4


def test_it_can_be_cancelled() -> None:
    class Impatient(Silent):
        def advance(self, units: int = 1) -> None:
            raise Cancelled

    with pytest.raises(Cancelled):
        find_threads(golden_passages(), embedder=CharNgramSvd(), progress=Impatient())


WORDS = st.sampled_from(
    ["bus", "huis", "zorg", "ja", "school", "boer", "😀", "=1+1", "geld", "de", "weg", "1", "ß"]
)
TEXTS = st.lists(st.lists(WORDS, max_size=6).map(" ".join), max_size=40)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS, st.lists(st.sampled_from(["Tafel 1", "Tafel 2", None]), min_size=40, max_size=40))
def test_whatever_people_write_every_passage_is_placed_or_listed(
    texts: list[str], tables: list[str | None]
) -> None:
    passages = passages_of(texts, tables[: len(texts)])
    result = analyse_threads(passages, embedder=CharNgramSvd())
    assert_whole(result)
    assert result.as_dict() == analyse_threads(passages[::-1], embedder=CharNgramSvd()).as_dict()
