"""What people do with threads: start a run, confirm, name, set aside, merge, split, move a voice.

The machine proposes and a person decides: a run only ever writes proposals, and nothing that a person
decided is changed by a later run. Threads that are merged or split keep their past (Lineage).
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from samenspraak.analyse.choices import Addressee, Descent, Level, Stance, StrandOrigin, ThreadState
from samenspraak.analyse.models import Evidence, EvidencePassage, Lineage, RedThread, Run, Strand
from samenspraak.analyse.queries import analysable_versions
from samenspraak.gather.models import ContributionVersion
from samenspraak.ground import audit, clock, ids, jobs, publicness
from samenspraak.ground.models import Programme
from samenspraak.people.models import User

RUN_JOB = "analyse.find_threads"


class Refusal(Exception):  # noqa: N818 (it is a sentence for the person who asked)
    """It cannot be done; the message says why and what to do."""


@transaction.atomic
def start_run(
    programme: Programme,
    *,
    by: User | None,
    seed: int = 0,
    key: uuid.UUID | None = None,
    next_address: str = "",
) -> Run:
    """Look for red threads in everything that is open and may be analysed; the work goes on in a job."""
    version_ids = sorted(str(key) for key in analysable_versions(programme).values_list("pk", flat=True))
    if not version_ids:
        raise Refusal(_("There is nothing to analyse yet. Bring in table records first."))
    run = Run.objects.create(
        id=key or ids.new_id(),
        programme=programme,
        started_by=by,
        seed=seed,
        language=programme.language,
        version_ids=version_ids,
    )
    run.job = jobs.start(RUN_JOB, programme=programme, by=by, next_address=next_address, run=str(run.pk))
    run.save(update_fields=["job"])
    audit.record("start_run", run, by=by, contributions=len(version_ids))
    return run


@transaction.atomic
def confirm(thread: RedThread, *, by: User | None) -> RedThread:
    """A person says: this is a red thread, and this is what it is called."""
    if not thread.label_nl.strip():
        raise Refusal(_("Give the thread a name first."))
    return _decide(thread, ThreadState.CONFIRMED, "confirm_thread", by=by)


@transaction.atomic
def set_aside(thread: RedThread, *, by: User | None) -> RedThread:
    """A person says: this is no thread. Its voices stay, and can be found under "read, in no thread"."""
    return _decide(thread, ThreadState.SET_ASIDE, "set_thread_aside", by=by)


def _decide(thread: RedThread, state: ThreadState, verb: str, *, by: User | None) -> RedThread:
    was_public = thread.state == ThreadState.CONFIRMED
    thread.state, thread.decided_by, thread.decided_at = state, by, clock.now()
    thread.save(update_fields=["state", "decided_by", "decided_at"])
    audit.record(verb, thread, by=by)
    if was_public or state == ThreadState.CONFIRMED:
        publicness.changed(thread.programme)
    return thread


@dataclass(frozen=True, slots=True)
class Description:
    """What a person says about a thread: its name, the sentence that names it, and who is to move where."""

    label_nl: str
    label_en: str = ""
    sentence_nl: str = ""
    sentence_en: str = ""
    addressees: Sequence[str] = ()
    level: str = ""
    place: str = ""


@transaction.atomic
def describe(thread: RedThread, description: Description, *, by: User | None) -> RedThread:
    """Name a thread and say who is to move, at which level and where."""
    if not description.label_nl.strip():
        raise Refusal(_("Give the thread a name."))
    unknown = set(description.addressees) - set(Addressee.values)
    unknown |= {description.level} - {"", *Level.values}
    if unknown:
        raise Refusal(_("Unknown: %(what)s.") % {"what": ", ".join(sorted(unknown))})
    for name in ("label_nl", "label_en", "sentence_nl", "sentence_en", "level", "place"):
        setattr(thread, name, getattr(description, name).strip())
    thread.addressees = [code for code in Addressee.values if code in description.addressees]
    thread.save()
    audit.record("describe_thread", thread, by=by)
    _tell_if_public(thread)
    return thread


@transaction.atomic
def place_voice(
    thread: RedThread, version: ContributionVersion, *, by: User | None, stance: Stance = Stance.WITH
) -> Strand:
    """Put a contribution in a thread by hand, or say that it says otherwise."""
    if version.programme_id != thread.programme_id:
        raise Refusal(_("This contribution belongs to another programme."))
    strand, _made = Strand.objects.update_or_create(
        thread=thread,
        version=version,
        defaults={
            "programme": thread.programme,
            "stance": stance,
            "origin": StrandOrigin.PERSON,
            "removed_at": None,
        },
    )
    audit.record("place_voice", strand, by=by, stance=stance.value)
    _tell_if_public(thread)
    return strand


@transaction.atomic
def take_voice_out(strand: Strand, *, by: User | None) -> Strand:
    """This contribution is not about this thread. The row stays, so that a repeated run does not put it back."""
    strand.removed_at = clock.now()
    strand.origin = StrandOrigin.PERSON
    strand.save(update_fields=["removed_at", "origin"])
    audit.record("take_voice_out", strand, by=by)
    _tell_if_public(strand.thread)
    return strand


@transaction.atomic
def merge(threads: Sequence[RedThread], *, label_nl: str, by: User | None) -> RedThread:
    """Make one thread of several; the older ones are set aside and remembered as its past."""
    if len({thread.pk for thread in threads}) < 2:
        raise Refusal(_("Choose at least two threads to merge."))
    first = threads[0]
    merged = _new_thread(first.programme, label_nl=label_nl, run=first.run)
    for thread in threads:
        copy_strands(thread.strands.filter(removed_at=None), to=merged)
        Lineage.objects.create(programme=first.programme, newer=merged, older=thread, descent=Descent.MERGED)
        _decide(thread, ThreadState.SET_ASIDE, "merge_thread", by=by)
    audit.record("make_merged_thread", merged, by=by, threads=len(threads))
    return merged


@transaction.atomic
def split(thread: RedThread, strands: Sequence[Strand], *, label_nl: str, by: User | None) -> RedThread:
    """Take some voices out of a thread into a new one, which remembers where it comes from."""
    chosen = [strand for strand in strands if strand.thread_id == thread.pk and strand.removed_at is None]
    if not chosen or len(chosen) == thread.strands.filter(removed_at=None).count():
        raise Refusal(_("Choose some of the contributions: not none, and not all."))
    part = _new_thread(thread.programme, label_nl=label_nl, run=thread.run)
    copy_strands(chosen, to=part)
    for strand in chosen:
        take_voice_out(strand, by=by)
    Lineage.objects.create(programme=thread.programme, newer=part, older=thread, descent=Descent.SPLIT)
    audit.record("split_thread", part, by=by, voices=len(chosen))
    return part


def copy_strands(strands: Iterable[Strand], *, to: RedThread) -> None:
    """Put the voices of one thread in another; a voice that stands there already stays as it is."""
    Strand.objects.bulk_create(
        [
            Strand(
                programme=to.programme,
                thread=to,
                version_id=strand.version_id,
                stance=strand.stance,
                origin=strand.origin,
                rank=strand.rank,
            )
            for strand in strands
        ],
        ignore_conflicts=True,
    )


def _new_thread(programme: Programme, *, label_nl: str, run: Run | None) -> RedThread:
    if not label_nl.strip():
        raise Refusal(_("Give the thread a name."))
    return RedThread.objects.create(programme=programme, run=run, label_nl=label_nl.strip())


def _tell_if_public(thread: RedThread) -> None:
    if thread.state == ThreadState.CONFIRMED:
        publicness.changed(thread.programme)


@transaction.atomic
def add_evidence(
    programme: Programme, *, fields: Mapping[str, Any], passages: Iterable[Mapping[str, str]], by: User | None
) -> Evidence:
    """Record a piece of research with the passages that sentences may rest on."""
    evidence = Evidence.objects.create(programme=programme, **fields)
    EvidencePassage.objects.bulk_create(
        EvidencePassage(programme=programme, evidence=evidence, **passage) for passage in passages
    )
    audit.record("add_evidence", evidence, by=by)
    return evidence
