"""A file that somebody brings: kept as it came, read apart, and laid before a reviewer."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import count, islice
from typing import Any, TypeVar

from django.conf import settings
from django.core.files.base import File
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from rodedraad.progress import ProgressReporter
from samenspraak.convene.models import Dialogue, OtherConversation, Table
from samenspraak.converse.choices import Wording
from samenspraak.gather.actions.consents import Purposes, record_consent
from samenspraak.gather.actions.refusals import AlreadyBrought, Refusal
from samenspraak.gather.actions.twins import NEAR_AT_MOST, point_out_twins
from samenspraak.gather.choices import Door, FileState, Manner, ProposalState
from samenspraak.gather.models import FoundIdentifier, NearKey, Proposal, SourceFile
from samenspraak.gather.queries import file_progress, may_be_read_again, names_that_stay
from samenspraak.gather.reading import Columns, FileContent, Unreadable, plain_name, read_apart
from samenspraak.ground import audit, jobs
from samenspraak.ground.choices import Language
from samenspraak.ground.letters import storable
from samenspraak.ground.models import Job, Programme
from samenspraak.people.models import User

MEGABYTE = 1 << 20
BATCH = 500
READ = "gather.read"
Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Brought:
    """What is said once about a file: where its words were spoken, how they were taken down, what was agreed.

    `purposes` is what its people agreed to; what is not in it was not asked.
    """

    dialogue: Dialogue | None = None
    table: Table | None = None
    conversation: OtherConversation | None = None
    language: str = Language.DUTCH
    wording: str = Wording.SUMMARY
    door: Door = Door.FILE
    purposes: Purposes = field(default_factory=dict)


def receive_file(
    programme: Programme, upload: File[bytes], about: Brought, *, name: str, by: User | None
) -> SourceFile:
    """Keep a file as it came, with what its people agreed to. Reading it is the next step (`start_reading`).

    Raises Refusal when it is larger than the setting (before it is read), AlreadyBrought when it is here already.
    """
    name = plain_name(name)
    check_size(name, upload.size or 0)
    _check_place(programme, about)
    digest = _digest(upload)
    first = SourceFile.objects.filter(programme=programme, sha256=digest).first()
    if first is not None:
        raise _brought_before(name, first)
    row = SourceFile(
        programme=programme,
        name=storable(name),
        sha256=digest,
        size=upload.size or 0,
        language=about.language,
        wording=about.wording,
        door=Door.OWN_DIALOGUE if _is_own(about) else about.door,
        dialogue=about.table.dialogue if about.table else about.dialogue,
        table=about.table,
        conversation=about.conversation,
        uploaded_by=by,
    )
    # Under its id: a name that somebody else chose does not belong on our disk.
    row.stored.save(f"{row.pk}", upload, save=False)
    try:
        with transaction.atomic():
            row.save(force_insert=True)
            if about.purposes:
                record_consent(source_file=row, purposes=about.purposes, manner=Manner.UPLOAD, by=by)
            audit.record("receive_file", row, by=by, size=row.size)
    except IntegrityError:
        row.stored.delete(save=False)
        first = SourceFile.objects.filter(programme=programme, sha256=digest).first()
        if first is None:
            raise
        raise _brought_before(name, first) from None
    return row


def check_size(name: str, size: int) -> None:
    """Refuse a file that is larger than the setting, by its size alone."""
    limit = settings.UPLOAD_MAX_BYTES
    if size > limit:
        raise Refusal(
            _("%(name)s is larger than %(limit)s MB, the most that is read at once. Split it and try again.")
            % {"name": plain_name(name), "limit": max(1, limit // MEGABYTE)}
        )


def _check_place(programme: Programme, about: Brought) -> None:
    if about.conversation and (about.dialogue or about.table):
        raise Refusal(_("Choose a table or another conversation, not both: they are counted separately."))
    for place in (about.dialogue, about.table, about.conversation):
        if place is not None and place.programme_id != programme.pk:
            raise Refusal(_("This belongs to another programme."))
    if about.table and about.dialogue and about.table.dialogue_id != about.dialogue.pk:
        raise Refusal(_("This table belongs to another dialogue."))


def _is_own(about: Brought) -> bool:
    dialogue = about.table.dialogue if about.table else about.dialogue
    return dialogue is not None and dialogue.is_own


def _digest(upload: File[bytes]) -> str:
    digest = hashlib.sha256()
    upload.seek(0)
    for block in upload.chunks():
        digest.update(block)
    upload.seek(0)
    return digest.hexdigest()


def _brought_before(name: str, first: SourceFile) -> AlreadyBrought:
    if first.state == FileState.REFUSED:
        sentence = _("%(name)s was brought in before, as %(first)s, and cannot be used. %(why)s")
    else:
        sentence = _("%(name)s was brought in before, as %(first)s. Nothing was added; go on with that one.")
    return AlreadyBrought(sentence % {"name": name, "first": first.name, "why": first.refusal}, first)


def start_reading(source_file: SourceFile, *, by: User | None) -> Job:
    """Have a file read by a worker; the job's page leads on to its review."""
    programme = source_file.programme
    return jobs.start(
        READ,
        programme=programme,
        by=by,
        next_address=reverse("gather:file", args=[programme.slug, source_file.pk]),
        source_file=str(source_file.pk),
    )


@transaction.atomic
def read_again(source_file: SourceFile, *, by: User | None, columns: Mapping[str, Any] | None = None) -> Job:
    """Read a file once more, maybe with other columns; only while nobody has decided about anything in it."""
    held = SourceFile.objects.select_for_update().get(pk=source_file.pk)
    if not may_be_read_again(held):
        raise Refusal(_("Somebody has decided about a part of this file already, or it is being read now."))
    if columns is not None:
        held.column_choice = dict(columns)
    held.state = FileState.WAITING
    held.save(update_fields=["column_choice", "state"])
    audit.record("read_again", held, by=by)
    return start_reading(held, by=by)


@transaction.atomic
def choose_tables(source_file: SourceFile, chosen: Mapping[str, Table], *, by: User | None) -> None:
    """Say which table is meant by each name in the file; holds for what is taken from now on."""
    held = SourceFile.objects.select_for_update().get(pk=source_file.pk)
    for table in chosen.values():
        if table.dialogue_id != held.dialogue_id:
            raise Refusal(_("This table belongs to another dialogue."))
    held.table_choice = {**held.table_choice, **{label: str(table.pk) for label, table in chosen.items()}}
    held.save(update_fields=["table_choice"])
    audit.record("choose_tables", held, by=by, number=len(chosen))


@transaction.atomic
def choose_roles(source_file: SourceFile, chosen: Mapping[str, str], *, by: User | None) -> None:
    """Say how each role in the file is to be written; holds for what is taken from now on."""
    held = SourceFile.objects.select_for_update().get(pk=source_file.pk)
    meant = {
        label[:120]: storable(role.strip())[:120] for label, role in chosen.items() if role.strip() != label
    }
    kept = {label: role for label, role in held.role_choice.items() if label not in chosen}
    held.role_choice = {**kept, **meant}
    held.save(update_fields=["role_choice"])
    audit.record("choose_roles", held, by=by, number=len(chosen))


def read_file(source_file: SourceFile, progress: ProgressReporter) -> SourceFile:
    """Read a file into proposals, or refuse it with a sentence. May be done again from the start (idempotent)."""
    SourceFile.objects.filter(pk=source_file.pk).update(state=FileState.READING)
    source_file.refresh_from_db()
    # Left behind by a worker that died halfway; a decision cannot have been taken on a file that is being read.
    _forget_found(source_file)
    columns = Columns.from_choice(source_file.column_choice)
    try:
        with read_apart(
            source_file.stored.path,
            source_file.name,
            columns,
            progress,
            source_file.language,
            names_that_stay(source_file.programme_id),
        ) as content:
            progress.start(_("Storing"), content.number)
            _store(source_file, content, progress)
            progress.finish()
            source_file.columns = content.columns
            source_file.notes = {"all": content.notes}
            source_file.refusal_nl = source_file.refusal_en = ""
            source_file.state = FileState.REVIEW
    except Unreadable as problem:
        source_file.refusal_nl = problem.sentences["nl"]
        source_file.refusal_en = problem.sentences["en"]
        source_file.state = FileState.REFUSED
    with transaction.atomic():
        source_file.save(update_fields=["columns", "notes", "refusal_nl", "refusal_en", "state"])
        audit.record("read_file", source_file, by=None, found=file_progress(source_file).found)
    return source_file


def _forget_found(source_file: SourceFile) -> None:
    undecided = Proposal.objects.filter(source_file=source_file, state=ProposalState.PROPOSED)
    while keys := list(undecided.values_list("pk", flat=True)[:BATCH]):
        Proposal.objects.filter(pk__in=keys).delete()


def portions(rows: Iterable[Row], size: int) -> Iterator[list[Row]]:
    """The rows in lists of at most `size`."""
    stream = iter(rows)
    while portion := list(islice(stream, size)):
        yield portion


def _store(source_file: SourceFile, content: FileContent, progress: ProgressReporter) -> None:
    # In portions: one transaction over a million rows would keep everyone else waiting.
    numbers = count()
    for rows in portions(content.rows(), BATCH):
        proposals: list[Proposal] = []
        identifiers: list[FoundIdentifier] = []
        for row in rows:
            proposal = _proposal(source_file, next(numbers), row)
            proposals.append(proposal)
            identifiers += list(_identifiers(proposal, row))
        keys = point_out_twins(proposals, rows, near=content.number <= NEAR_AT_MOST)
        with transaction.atomic():
            Proposal.objects.bulk_create(proposals)
            NearKey.objects.bulk_create(keys)
            FoundIdentifier.objects.bulk_create(identifiers)
        progress.advance(len(rows))


def _proposal(source_file: SourceFile, order: int, row: Mapping[str, Any]) -> Proposal:
    source, unit = row["source"], row.get("unit") or {"text": "", "offset": 0}
    return Proposal(
        programme_id=source_file.programme_id,
        source_file=source_file,
        order=order,
        passage=storable(row["id"])[:300],
        # Without a text where showing it would break what was asked of us (deleted, hidden, no consent).
        text=storable(row["text"] or ""),
        unit_file=storable(source["file"])[:300],
        locator=storable(source["locator"])[:300],
        start=source["start"],
        end=source["end"],
        unit_text=storable(unit["text"]),
        unit_offset=unit["offset"],
        kind=(row["kind"] or "")[:40],
        role=storable(row["role"] or "")[:120],
        table_label=storable(row["table"] or "")[:120],
        left_out=row.get("why", "")[:60],
        kind_hint=(row.get("kind_hint") or "")[:40],
        language=_language(source_file, row.get("language")),
        fingerprint=row.get("fingerprint") or "",
    )


def _language(source_file: SourceFile, guessed: str | None) -> str:
    """A language of the house that is not what was said of the whole file."""
    return guessed if guessed in Language.values and guessed != source_file.language else ""


def _identifiers(proposal: Proposal, row: Mapping[str, Any]) -> Iterator[FoundIdentifier]:
    for found in row.get("redactions", ()):
        yield FoundIdentifier(
            programme_id=proposal.programme_id,
            proposal=proposal,
            start=found["start"],
            end=found["end"],
            type=found["type"][:20],
            doubtful=found["doubtful"],
        )
