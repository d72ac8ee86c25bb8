"""Long work: a Job row that people can watch and cancel, over django-tasks, which knows neither.

A room registers a function by name with `@job("analyse.run")`; an action calls `start(name, ...)` and the
work begins after commit. The function gets a `Watch`, tells it how far it is, and is stopped by it when the
user wishes so. A job whose worker died is taken up again from its row: job functions are idempotent.
"""

from __future__ import annotations

import datetime as dt
import logging
import uuid
from collections.abc import Callable
from typing import Any

from django.db import transaction
from django.utils import timezone, translation
from django_tasks import task

from rodedraad.progress import Cancelled
from samenspraak.ground import clock
from samenspraak.ground.audit import Actor
from samenspraak.ground.choices import JobState
from samenspraak.ground.models import Job, Programme

log = logging.getLogger(__name__)

# A worker writes its heartbeat at least this often; silence for longer than SILENCE means that it died.
HEARTBEAT = dt.timedelta(seconds=1)
SILENCE = dt.timedelta(seconds=60)
MAX_ATTEMPTS = 3

JobFunction = Callable[..., dict[str, Any] | None]
_functions: dict[str, JobFunction] = {}
# The names of daily work, and whether it waits until a selection list is chosen.
_daily: dict[str, bool] = {}


class LostClaim(Exception):  # noqa: N818
    """Another worker has taken this job up; this one must stop writing."""


class JobProblem(Exception):  # noqa: N818
    """The work cannot be done; the message is a sentence for the person who started it."""


def job(name: str) -> Callable[[JobFunction], JobFunction]:
    """Register a function that does the work called `name`: function(watch, **arguments) -> result."""

    def register(function: JobFunction) -> JobFunction:
        _functions[name] = function
        return function

    return register


def daily(name: str, *, by_selection_list: bool = False) -> Callable[[JobFunction], JobFunction]:
    """Let the work called `name` be done once a day for each programme.

    With `by_selection_list` only for those that chose one. Its function gets the programme's id as `of`.
    """

    def register(function: JobFunction) -> JobFunction:
        _daily[name] = by_selection_list
        return function

    return register


def start_daily() -> int:
    """Start the daily work that was not started today yet; called by the supervisor; returns how many."""
    started = 0
    today = clock.now().replace(hour=0, minute=0, second=0, microsecond=0)
    for programme in Programme.objects.select_related("selection_list"):
        chose = hasattr(programme, "selection_list")
        for name in (name for name, needs_list in _daily.items() if chose or not needs_list):
            if not Job.objects.filter(programme=programme, name=name, created_at__gte=today).exists():
                start(name, programme=programme, of=str(programme.pk))
                started += 1
    return started


def start(
    name: str,
    *,
    programme: Programme | None,
    by: Actor | None = None,
    next_address: str = "",
    not_before: dt.datetime | None = None,
    **arguments: Any,
) -> Job:
    """Make the Job row now and begin the work after commit. Arguments must fit in JSON.

    With `not_before` the work waits until the house's clock has come so far (`take_up_due`).
    """
    if name not in _functions:
        raise LookupError(f"no job is called {name}")
    row = Job.objects.create(
        programme=programme,
        name=name,
        arguments=arguments,
        started_by=by.pk if by is not None else None,
        next_address=next_address,
        not_before=not_before,
    )
    if not_before is None:
        transaction.on_commit(lambda: _enqueue(row.pk))
    return row


def wish_cancel(row: Job) -> None:
    """Ask a job to stop; a waiting one stops at once, a running one at its next sign of life."""
    Job.objects.filter(pk=row.pk).update(cancel_wished=True)
    Job.objects.filter(pk=row.pk, state=JobState.QUEUED).update(
        state=JobState.CANCELLED, finished_at=clock.now()
    )


def take_up_due() -> int:
    """Begin the work whose moment has come; called by the supervisor each time it looks."""
    due = Job.objects.filter(state=JobState.QUEUED, not_before__lte=clock.now())
    taken = 0
    for key in due.values_list("pk", flat=True):
        # Two supervisors may look at once: whoever clears the moment enqueues.
        if Job.objects.filter(pk=key, not_before__isnull=False).update(not_before=None):
            _enqueue(key)
            taken += 1
    return taken


def take_up_stalled() -> int:
    """Give jobs whose worker died to a living one; called by the supervisor and when a job is looked at."""
    stalled = Job.objects.filter(state=JobState.RUNNING, heartbeat_at__lt=clock.now() - SILENCE)
    taken = 0
    for row in stalled:
        if row.attempt >= MAX_ATTEMPTS:
            _finish(row.pk, row.claim, JobState.FAILED, problem="The work stopped three times.")
            continue
        freed = Job.objects.filter(pk=row.pk, claim=row.claim, state=JobState.RUNNING).update(
            state=JobState.QUEUED, claim=None
        )
        if freed:
            _enqueue(row.pk)
            taken += 1
    return taken


class Watch:
    """The line between the work and its row; it is a `ProgressReporter` of rodedraad too."""

    def __init__(self, row: Job) -> None:
        self.row = row
        self._last_written = clock.now()
        self._pending = 0

    def start(self, step: str, total: int | None) -> None:
        now = clock.now()
        self._pending = 0
        self._write(step=step, total=total, done=0, step_started_at=now)

    def advance(self, units: int = 1) -> None:
        self._pending += units
        if clock.now() - self._last_written >= HEARTBEAT:
            self._write(done=self.row.done + self._pending)
            self._pending = 0

    def finish(self) -> None:
        self._write(done=self.row.done + self._pending)
        self._pending = 0

    def _write(self, **fields: Any) -> None:
        self._last_written = clock.now()
        held = Job.objects.filter(pk=self.row.pk, claim=self.row.claim, state=JobState.RUNNING)
        if not held.update(heartbeat_at=self._last_written, **fields):
            raise LostClaim
        for name, value in fields.items():
            setattr(self.row, name, value)
        if Job.objects.filter(pk=self.row.pk, cancel_wished=True).exists():
            raise Cancelled


def run(key: uuid.UUID) -> None:
    """Do the work of one job, if nobody else does."""
    row = _claim(key)
    if row is None:
        return
    watch = Watch(row)
    try:
        # Its days are those of the programme, as on the pages that asked for it.
        zone = row.programme.tzinfo if row.programme is not None else None
        with translation.override("nl"), timezone.override(zone):
            result = _functions[row.name](watch, **row.arguments)
    except Cancelled:
        _finish(row.pk, row.claim, JobState.CANCELLED)
    except LostClaim:
        log.warning("job %s was taken up by another worker", row.pk)
    except JobProblem as problem:
        _finish(row.pk, row.claim, JobState.FAILED, problem=str(problem))
    except Exception:
        # The trace goes to the log; the person sees a sentence without it.
        log.exception("job %s failed", row.pk)
        _finish(row.pk, row.claim, JobState.FAILED)
    else:
        _finish(row.pk, row.claim, JobState.DONE, result=result or {})


def _claim(key: uuid.UUID) -> Job | None:
    claim, now = uuid.uuid4(), clock.now()
    row = Job.objects.filter(pk=key).first()
    if row is None:
        return None
    taken = Job.objects.filter(pk=key, state=JobState.QUEUED).update(
        state=JobState.RUNNING,
        claim=claim,
        started_at=row.started_at or now,
        step_started_at=now,
        heartbeat_at=now,
        attempt=row.attempt + 1,
        done=0,
    )
    return Job.objects.select_related("programme").get(pk=key) if taken else None


def _finish(key: uuid.UUID, claim: uuid.UUID | None, state: JobState, **fields: Any) -> None:
    Job.objects.filter(pk=key, claim=claim).update(state=state, finished_at=clock.now(), **fields)


@task()
def _run_job(key: str) -> None:
    run(uuid.UUID(key))


@task()
def _deliver_outbox() -> None:
    from samenspraak.ground import outbox

    outbox.deliver()


def _enqueue(key: uuid.UUID) -> None:
    _run_job.enqueue(str(key))


def enqueue_delivery() -> None:
    """Have the outbox read soon."""
    _deliver_outbox.enqueue()
