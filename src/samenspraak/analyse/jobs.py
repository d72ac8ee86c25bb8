"""The run itself: contributions become passages, rodedraad finds threads, the result is written as proposals.

Only ids and figures are kept of a run, never texts, so that a withdrawal leaves nothing behind here.
"""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils.translation import gettext as _

from rodedraad.passages import Passage, Source
from samenspraak.analyse.actions import RUN_JOB
from samenspraak.analyse.choices import StrandOrigin, ThreadState
from samenspraak.analyse.models import RedThread, Run, Strand
from samenspraak.analyse.queries import analysable_versions
from samenspraak.gather.models import ContributionVersion
from samenspraak.ground import clock, jobs

if TYPE_CHECKING:
    from rodedraad.threads import Thread, ThreadsResult


@jobs.job(RUN_JOB)
def find_threads_of(watch: jobs.Watch, *, run: str) -> dict[str, Any]:
    """Do one run. Taken up again after a crash it begins anew: proposals are written in one transaction."""
    # Imported here: a server never looks for threads, and starts seconds sooner without what that takes.
    from rodedraad.threads import analyse_threads

    row = Run.objects.get(pk=run)
    passages = _passages(row)
    if not passages:
        raise jobs.JobProblem(_("There is nothing to analyse yet. Bring in table records first."))
    result = analyse_threads(passages, seed=row.seed, language=row.language, progress=watch)
    with transaction.atomic():
        _write(row, result)
    return {"threads": len(result.threads)}


def _passages(run: Run) -> list[Passage]:
    """What the run was started on, less what has been withdrawn since; a passage's id is its version's id."""
    versions = (
        analysable_versions(run.programme)
        .filter(pk__in=run.version_ids)
        .select_related("kind", "contribution")
        .order_by("pk")
    )
    return [_passage(version) for version in versions.iterator(chunk_size=2000)]


def _passage(version: ContributionVersion) -> Passage:
    contribution = version.contribution
    table = contribution.table_id or contribution.conversation_id
    return Passage(
        id=str(version.pk),
        text=version.text,
        # The house's own source: the public id of the contribution stands for the file and the place in it.
        source=Source("house", contribution.public_id, 0, len(version.text)),
        kind=version.kind.slug if version.kind else None,
        table=str(table) if table else None,
    )


def _write(run: Run, result: ThreadsResult) -> None:
    RedThread.objects.filter(run=run, state=ThreadState.PROPOSED).delete()
    written: dict[str, RedThread] = {}
    # A wide thread stands before the threads within it.
    for order, thread in enumerate(result.threads):
        written[thread.id] = _write_thread(run, thread, order, written.get(thread.parent or ""))
    report = result.report
    run.run_id = report.run_id
    run.embedder = str(report.parameters.get("embedder", ""))[:200]
    run.report = report.as_dict()
    run.unassigned = result.unassigned
    run.finished_at = clock.now()
    run.save(update_fields=["run_id", "embedder", "report", "unassigned", "finished_at"])


def _write_thread(run: Run, thread: Thread, order: int, parent: RedThread | None) -> RedThread:
    row = RedThread.objects.create(
        programme=run.programme,
        run=run,
        key_in_run=thread.id,
        parent=parent,
        order=order,
        label_nl=thread.label[:200],
        terms=thread.terms,
        verdict=thread.verdict.value,
        stability=thread.stability,
    )
    ranks = {exemplar.passage: rank for rank, exemplar in enumerate(thread.exemplars)}
    Strand.objects.bulk_create(
        [
            Strand(
                programme=run.programme,
                thread=row,
                version_id=uuid.UUID(passage),
                origin=StrandOrigin.MACHINE,
                rank=ranks.get(passage),
            )
            for passage in thread.passages
        ],
        batch_size=2000,
    )
    return row
