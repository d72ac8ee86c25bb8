"""A run on real words: it proposes, repeats to the same threads, and writes no text down."""

from __future__ import annotations

import json

import pytest

from samenspraak.analyse import actions
from samenspraak.analyse.choices import ThreadState
from samenspraak.analyse.models import RedThread, Run
from samenspraak.demo.texts import contributions
from samenspraak.ground import jobs
from samenspraak.ground.choices import JobState
from tests.factories.rows import make_contribution, make_dialogue, make_programme, make_table
from tests.people import enter

pytestmark = pytest.mark.django_db


@pytest.fixture
def programme():
    """Eight tables with sixty things said in our own demo texts."""
    programme = make_programme()
    dialogue = make_dialogue(programme)
    tables = [make_table(dialogue, number, seats=1) for number in range(1, 9)]
    for place, row in enumerate(contributions()[:60]):
        make_contribution(tables[place % 8], row["text"])
    return programme


def finished_run(programme, seed: int = 0) -> Run:
    run = actions.start_run(programme, by=enter("anna", programme), seed=seed)
    jobs.run(run.job_id)
    run.refresh_from_db()
    run.job.refresh_from_db()
    assert run.job.state == JobState.DONE, run.job.problem
    return run


def shape(run: Run) -> list[tuple[str, list[str]]]:
    """What a run proposed: each thread's label and its voices."""
    return [
        (thread.label_nl, sorted(str(key) for key in thread.strands.values_list("version_id", flat=True)))
        for thread in run.threads.order_by("order")
    ]


def test_the_machine_proposes_and_confirms_nothing(programme) -> None:
    run = finished_run(programme)
    assert run.threads.exists()
    assert set(run.threads.values_list("state", flat=True)) == {ThreadState.PROPOSED}


def test_every_contribution_is_in_a_thread_or_named_as_fitting_nowhere(programme) -> None:
    run = finished_run(programme)
    placed = {str(key) for key in run.threads.values_list("strands__version_id", flat=True)}
    assert placed | set(run.unassigned) == set(run.version_ids)
    assert placed & set(run.unassigned) == set()


def test_the_same_seed_gives_the_same_threads(programme) -> None:
    first, second = finished_run(programme), finished_run(programme)
    assert (first.run_id, shape(first)) == (second.run_id, shape(second))


def test_a_run_that_is_taken_up_again_writes_its_threads_once(programme) -> None:
    run = finished_run(programme)
    before = shape(run)
    run.job.state = JobState.QUEUED
    run.job.save()
    jobs.run(run.job_id)
    assert shape(run) == before


def test_a_later_run_changes_nothing_that_was_decided(programme) -> None:
    thread = finished_run(programme).threads.filter(parent=None).first()
    actions.confirm(thread, by=None)
    voices = set(thread.strands.values_list("version_id", flat=True))
    finished_run(programme, seed=1)
    thread.refresh_from_db()
    assert thread.state == ThreadState.CONFIRMED
    assert set(thread.strands.values_list("version_id", flat=True)) == voices


def test_the_account_of_a_run_holds_no_words_of_people(programme) -> None:
    run = finished_run(programme)
    kept = json.dumps(run.report, ensure_ascii=False)
    said = [
        text
        for thread in RedThread.objects.all()
        for text in thread.strands.values_list("version__text", flat=True)
    ]
    assert [text for text in said if text in kept] == []
