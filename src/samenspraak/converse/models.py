"""The key to a table's note sheet, the signed table record, and the raw notes beneath it (see raw.py)."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from samenspraak.convene.models import Seat, Table
from samenspraak.converse.choices import Agreement, RecordState
from samenspraak.converse.raw import Note, NoteRevision
from samenspraak.ground.models import ProgrammeRow

__all__ = ["Note", "NoteRevision", "SheetKey", "Signature", "TableRecord"]


class SheetKey(ProgrammeRow):
    """Whoever holds its code writes at this table, without an account, until it ends or is closed."""

    table = models.ForeignKey(Table, on_delete=models.CASCADE, related_name="sheet_keys")
    code_hash = models.CharField(max_length=64, unique=True)
    ends_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True)
    opened_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )


class TableRecord(ProgrammeRow):
    """What a table agreed was said. Frozen once signed; a later change is a new version with a reason."""

    table = models.ForeignKey(Table, on_delete=models.CASCADE, related_name="records")
    version = models.PositiveSmallIntegerField(default=1)
    state = models.CharField(max_length=10, choices=RecordState, default=RecordState.OPEN)
    signed_at = models.DateTimeField(null=True)
    reason = models.CharField(max_length=300, blank=True)
    # The signing itself comes from a device, as notes do: its id, and what was received byte for byte.
    signing_id = models.UUIDField(null=True, unique=True)
    sha256 = models.CharField(max_length=64, blank=True)
    # What the table read before it signed: these revisions, no others.
    lines = models.ManyToManyField(NoteRevision, related_name="+")

    class Meta:
        ordering = ["table", "version"]
        constraints = [
            models.UniqueConstraint(fields=["table", "version"], name="one_record_per_version"),
            models.CheckConstraint(
                condition=models.Q(state=RecordState.OPEN) | models.Q(signed_at__isnull=False),
                name="a_signed_record_has_a_date",
            ),
        ]


class Signature(ProgrammeRow):
    """One seat's word on its table's record, without a name.

    A remark is raw text: read by those who work at the table and by the seat itself, and erased as raw notes are.
    """

    record = models.ForeignKey(TableRecord, on_delete=models.CASCADE, related_name="signatures")
    seat = models.ForeignKey(Seat, on_delete=models.CASCADE, related_name="+")
    agreement = models.CharField(max_length=12, choices=Agreement)
    remark = models.TextField(blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["record", "seat"], name="one_signature_per_seat")]
