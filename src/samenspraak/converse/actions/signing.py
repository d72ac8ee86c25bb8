"""The table signs what it read, and the record freezes; a later change is a new version with a reason."""

from __future__ import annotations

import uuid
from collections.abc import Iterable

from django.db import transaction
from django.utils.translation import gettext as _

from samenspraak.convene.models import Table
from samenspraak.converse.actions.notes import Answer, AtTable, Outcome, look_at, take_note
from samenspraak.converse.bodies import NoteBody, SigningBody, id_of, read_note, read_signing
from samenspraak.converse.choices import RecordState
from samenspraak.converse.models import Signature, TableRecord
from samenspraak.converse.queries import REMARK_TAKEN_BACK, newest_record
from samenspraak.converse.raw import NoteRevision
from samenspraak.converse.refusals import NotTaken
from samenspraak.ground import audit, clock, ids, outbox, publicness, tombstones
from samenspraak.ground.audit import Actor


@transaction.atomic
def sign_record(table: Table, body: object, notes: Iterable[object], *, by: Actor | None = None) -> Answer:
    """Take in a table's signing, with the notes that it signed; the record is what the table read.

    A note of which another device sent a change meanwhile stands in the record as the table read it.
    """
    here = look_at(table)
    try:
        with transaction.atomic():
            said = read_signing(body)
            outcome = _sign(here, said, notes, by)
    except NotTaken as refusal:
        return Answer(id_of(body), Outcome.NOT_TAKEN, reason=str(refusal))
    if outcome == Outcome.OTHER_BYTES:
        return Answer(
            str(said.id),
            outcome,
            reason=_(
                "This table has signed its record already, on another device. Ask your host to open the record "
                "again, with a reason, if this one should stand."
            ),
        )
    return Answer(str(said.id), outcome, said.sha256)


def _sign(here: AtTable, said: SigningBody, notes: Iterable[object], by: Actor | None) -> Outcome:
    if said.table != here.table.pk:
        raise NotTaken(_("This record belongs to another table. Open the sheet of that table to send it."))
    if not {one.seat for one in said.signatures} <= here.seats:
        raise NotTaken(_("A seat that signed is not at this table any more. Sign again."))
    known = TableRecord.objects.filter(signing_id=said.id).first()
    if known is not None:
        return Outcome.SAME if known.sha256 == said.sha256 else Outcome.OTHER_BYTES
    if here.frozen:
        return Outcome.OTHER_BYTES
    lines = _lines(here, said, _read_all(notes))
    record = newest_record(here.table) or TableRecord(programme=here.table.programme, table=here.table)
    record.signing_id, record.sha256 = said.id, said.sha256
    record.state, record.signed_at = RecordState.SIGNED, clock.now()
    record.save()
    record.lines.set(lines)
    taken_back = tombstones.pairs_buried(REMARK_TAKEN_BACK, record.programme)
    Signature.objects.bulk_create(
        Signature(
            programme=record.programme,
            record=record,
            seat_id=one.seat,
            agreement=one.agreement,
            remark="" if ids.pair_of(said.id, one.seat) in taken_back else one.remark,
        )
        for one in said.signatures
    )
    audit.record("sign_record", record, by=by, version=record.version, lines=len(lines))
    outbox.tell("table_signed", programme=record.programme, payload={"record": str(record.pk)})
    publicness.changed(record.programme)
    return Outcome.NEW


def _read_all(notes: Iterable[object]) -> dict[tuple[uuid.UUID, str], NoteBody]:
    read = [read_note(note) for note in notes]
    return {(note.id, note.sha256): note for note in read}


def _lines(
    here: AtTable, said: SigningBody, sent: dict[tuple[uuid.UUID, str], NoteBody]
) -> list[NoteRevision]:
    """The revision of each line that was read; what its people withdrew meanwhile is left out."""
    lines = []
    for key, digest in said.lines:
        if tombstones.is_buried(key):
            continue
        if (key, digest) in sent:
            take_note(here, sent[key, digest], signed=True)
        found = NoteRevision.objects.filter(note=key, note__table=here.table, sha256=digest).first()
        if found is None:
            raise NotTaken(
                _(
                    "A note that the table signed was not received yet. Send the notes first, then the record again."
                )
            )
        lines.append(found)
    return lines


@transaction.atomic
def reopen_record(table: Table, *, reason: str, by: Actor | None) -> TableRecord:
    """Begin a new version of a signed record, with a reason; the one before stays as it was signed."""
    here = look_at(table)
    if not reason.strip():
        raise NotTaken(_("Say why the record is opened again. The table can read the reason."))
    newest = newest_record(here.table)
    if newest is None or newest.state != RecordState.SIGNED:
        raise NotTaken(_("This record is open already."))
    record = TableRecord.objects.create(
        programme=newest.programme,
        table=here.table,
        version=newest.version + 1,
        reason=reason.strip()[:300],
    )
    audit.record("reopen_record", record, by=by, version=record.version)
    return record
