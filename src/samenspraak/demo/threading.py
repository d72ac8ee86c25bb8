"""The demo's red threads: a real run proposes, and what the analysts made of it is in data/threads.json."""

from __future__ import annotations

import uuid

from samenspraak.analyse import actions
from samenspraak.analyse.choices import Descent, Stance, StrandOrigin, ThreadState
from samenspraak.analyse.models import Lineage, RedThread, Run, Strand
from samenspraak.demo.rows import Demo
from samenspraak.demo.texts import Data, evening, read
from samenspraak.ground import clock, jobs

# Below this share in common a proposal and a confirmed thread have nothing to do with one another.
KIN = 0.25
# From here they are one thread, and how stable the machine found it says something about what people made of it.
SAME = 0.5
MOST_TELLING = 6


def run_finder(demo: Demo) -> Run:
    """Run the thread finder on the demo's contributions, here and now."""
    with clock.moved_to(evening("2026-07-06", 9)):
        run = actions.start_run(demo.programme, by=demo.users["analist"], seed=2026)
        if run.job_id is not None:
            jobs.run(run.job_id)
    run.refresh_from_db()
    return run


def confirm_threads(demo: Demo, run: Run) -> None:
    """Name and confirm the threads as the analysts did, each with its kin among the run's proposals."""
    _evidence(demo)
    proposals = {thread: _voices(thread) for thread in run.threads.all()}
    with clock.moved_to(evening("2026-07-20", 14)):
        for order, row in enumerate(read("threads.json")):
            thread = _thread(demo, run, row, order)
            demo.threads[row["key"]] = thread
            _strands(demo, thread, row)
            _kin(thread, proposals)
            if row["status"] == "confirmed":
                actions.confirm(thread, by=demo.users["analist"])


def _thread(demo: Demo, run: Run, row: Data, order: int) -> RedThread:
    return RedThread.objects.create(
        programme=demo.programme,
        run=run,
        order=order,
        label_nl=row["label"]["nl"],
        label_en=row["label"]["en"],
        sentence_nl=row["sentence"]["nl"],
        sentence_en=row["sentence"]["en"],
        addressees=row["addressees"],
        level=row["level"],
        place=row["place"] or "",
    )


def _strands(demo: Demo, thread: RedThread, row: Data) -> None:
    for stance, name in ((Stance.WITH, "said"), (Stance.OTHERWISE, "otherwise")):
        Strand.objects.bulk_create(
            Strand(
                programme=demo.programme,
                thread=thread,
                version=demo.contributions[key].current,
                stance=stance,
                origin=StrandOrigin.PERSON,
                rank=rank if rank < MOST_TELLING else None,
            )
            for rank, key in enumerate(row[name])
        )


def _voices(thread: RedThread) -> frozenset[uuid.UUID]:
    return frozenset(thread.strands.values_list("version_id", flat=True))


def _kin(thread: RedThread, proposals: dict[RedThread, frozenset[uuid.UUID]]) -> None:
    """Remember the proposal that a confirmed thread came from; how stable that was holds for the same thread only."""
    own = _voices(thread)
    likeness = {
        proposal: len(own & voices) / len(own | voices) for proposal, voices in proposals.items() if voices
    }
    if not likeness:
        return
    nearest = max(likeness, key=lambda proposal: (likeness[proposal], proposal.key_in_run))
    if likeness[nearest] < KIN:
        return
    descent = Descent.SAME if likeness[nearest] >= SAME else Descent.MERGED
    Lineage.objects.create(programme=thread.programme, newer=thread, older=nearest, descent=descent)
    if descent == Descent.SAME:
        thread.verdict, thread.stability = nearest.verdict, nearest.stability
        thread.save(update_fields=["verdict", "stability"])
    if nearest.state == ThreadState.PROPOSED:
        nearest.state = ThreadState.SET_ASIDE
        nearest.save(update_fields=["state"])


def _evidence(demo: Demo) -> None:
    for row in read("evidence.json"):
        evidence = actions.add_evidence(
            demo.programme,
            fields={
                "type": row["type"],
                "title_nl": row["title"]["nl"],
                "title_en": row["title"]["en"],
                "publisher": row["publisher"],
                "year": row["year"],
                "url": row["url"] or "",
            },
            passages=[
                {"text": passage["text"], "locator": passage["locator"]} for passage in row["passages"]
            ],
            by=demo.users["redacteur"],
        )
        kept = {passage.text: passage for passage in evidence.passages.all()}
        demo.passages.update({passage["key"]: kept[passage["text"]] for passage in row["passages"]})
