"""Long work: it shows how far it is, stops when asked, and survives a worker that died."""

from __future__ import annotations

import datetime as dt
import uuid

import pytest

from samenspraak.ground import clock, jobs
from samenspraak.ground.choices import JobState
from samenspraak.ground.models import Job
from tests.factories.rows import make_programme
from tests.people import enter

pytestmark = pytest.mark.django_db


@jobs.job("test.count")
def count(watch: jobs.Watch, *, units: int) -> dict[str, int]:
    watch.start("Counting", units)
    for _unit in range(units):
        watch.advance()
    watch.finish()
    return {"counted": units}


@jobs.job("test.break")
def break_down(watch: jobs.Watch) -> None:
    raise ZeroDivisionError


@jobs.job("test.refuse")
def refuse(watch: jobs.Watch) -> None:
    raise jobs.JobProblem("Het bestand is leeg.")


@jobs.job("test.day")
def say_the_day(watch: jobs.Watch, *, of: str) -> dict[str, str]:
    return {"day": clock.today().isoformat()}


@jobs.job("test.wish")
def wish_halfway(watch: jobs.Watch) -> None:
    watch.start("First half", 2)
    jobs.wish_cancel(watch.row)
    watch.finish()
    raise AssertionError("went on after the wish to stop")


def queued(name: str, **arguments: object) -> Job:
    """A job row as `start` makes it, without the queue."""
    return Job.objects.create(name=name, arguments=arguments)


def test_it_does_the_work_and_keeps_the_result() -> None:
    row = queued("test.count", units=3)
    jobs.run(row.pk)
    row.refresh_from_db()
    assert (row.state, row.done, row.total, row.result) == (JobState.DONE, 3, 3, {"counted": 3})


def test_starting_runs_after_commit(django_capture_on_commit_callbacks) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        row = jobs.start("test.count", programme=None, units=1)
        assert Job.objects.get().state == JobState.QUEUED
    row.refresh_from_db()
    assert row.state == JobState.DONE


def test_its_days_are_those_of_the_programme(django_capture_on_commit_callbacks) -> None:
    """Half an hour before midnight in London it is the next day in Amsterdam, where the page was asked."""
    programme = make_programme()
    late = dt.datetime(2030, 1, 14, 23, 30, tzinfo=dt.UTC)
    with clock.moved_to(late), django_capture_on_commit_callbacks(execute=True):
        jobs.start("test.day", programme=programme, of=str(programme.pk))
    assert (programme.zone, Job.objects.get().result) == ("Europe/Amsterdam", {"day": "2030-01-15"})


def test_an_unknown_name_is_a_mistake_of_ours() -> None:
    with pytest.raises(LookupError):
        jobs.start("test.nothing", programme=None)


def test_a_job_runs_once_however_often_it_is_called() -> None:
    row = queued("test.count", units=2)
    jobs.run(row.pk)
    jobs.run(row.pk)
    assert Job.objects.get().attempt == 1


def test_a_waiting_job_stops_at_once() -> None:
    row = queued("test.count", units=2)
    jobs.wish_cancel(row)
    jobs.run(row.pk)
    assert (Job.objects.get().state, Job.objects.get().done) == (JobState.CANCELLED, 0)


def test_a_running_job_stops_at_its_next_sign_of_life() -> None:
    row = queued("test.wish")
    jobs.run(row.pk)
    assert Job.objects.get().state == JobState.CANCELLED


def test_a_failure_tells_the_person_nothing_technical(caplog) -> None:
    row = queued("test.break")
    jobs.run(row.pk)
    row.refresh_from_db()
    assert (row.state, row.problem) == (JobState.FAILED, "")
    assert "ZeroDivisionError" in caplog.text


def test_a_refusal_is_a_sentence_for_the_person() -> None:
    row = queued("test.refuse")
    jobs.run(row.pk)
    assert Job.objects.get().problem == "Het bestand is leeg."


def test_the_job_of_a_dead_worker_is_taken_up_again(django_capture_on_commit_callbacks) -> None:
    silent = clock.now() - jobs.SILENCE - dt.timedelta(seconds=1)
    row = queued("test.count", units=2)
    Job.objects.filter(pk=row.pk).update(
        state=JobState.RUNNING, claim=uuid.uuid4(), heartbeat_at=silent, attempt=1
    )
    with django_capture_on_commit_callbacks(execute=True):
        assert jobs.take_up_stalled() == 1
    row.refresh_from_db()
    assert (row.state, row.attempt) == (JobState.DONE, 2)


def test_a_job_that_kills_every_worker_is_given_up() -> None:
    silent = clock.now() - jobs.SILENCE - dt.timedelta(seconds=1)
    row = queued("test.count", units=2)
    Job.objects.filter(pk=row.pk).update(
        state=JobState.RUNNING, claim=uuid.uuid4(), heartbeat_at=silent, attempt=jobs.MAX_ATTEMPTS
    )
    assert jobs.take_up_stalled() == 0
    assert Job.objects.get().state == JobState.FAILED


def test_a_worker_that_lost_its_claim_writes_no_more() -> None:
    row = queued("test.count", units=2)
    held = jobs._claim(row.pk)
    Job.objects.filter(pk=row.pk).update(claim=uuid.uuid4())
    with pytest.raises(jobs.LostClaim):
        jobs.Watch(held).start("Counting", 2)


def test_the_time_left_follows_the_pace() -> None:
    now = clock.now()
    row = Job(state=JobState.RUNNING, done=25, total=100, step_started_at=now - dt.timedelta(seconds=10))
    with clock.moved_to(now):
        assert row.seconds_left == 30


def test_other_peoples_work_does_not_exist(client) -> None:
    programme = make_programme()
    anna, eva = enter("anna", programme), enter("eva", programme)
    row = Job.objects.create(name="test.count", started_by=anna.pk)
    client.force_login(eva)
    assert client.get(f"/nl/taken/{row.pk}/").status_code == 404
