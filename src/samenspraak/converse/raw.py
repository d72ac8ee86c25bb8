"""Raw notes: what the note taker wrote, before names were removed.

Readable by those who work at that table only, and erased after the term of the organiser's selection list.
Nothing outside converse, gather's intake and trace may touch these tables; import contracts and a guard at
run time (guard.py) see to it.
"""

from __future__ import annotations

from django.db import models

from samenspraak.convene.models import Round, Seat, Table
from samenspraak.converse.choices import Wording
from samenspraak.ground import clock
from samenspraak.ground.choices import Language
from samenspraak.ground.models import ProgrammeRow


class Note(ProgrammeRow):
    """One line on the note sheet, as it stands now. Its id was made on the note taker's device."""

    table = models.ForeignKey(Table, on_delete=models.CASCADE, related_name="+")
    round = models.ForeignKey(Round, on_delete=models.SET_NULL, null=True, related_name="+")
    # A broken number, so that a line can be moved between two others without touching either.
    order = models.FloatField(default=0)
    kind = models.CharField(max_length=40, blank=True)
    text = models.TextField()
    language = models.CharField(max_length=3, choices=Language, default=Language.DUTCH)
    wording = models.CharField(max_length=10, choices=Wording, default=Wording.SUMMARY)
    speaks_as = models.CharField(max_length=120, blank=True)
    several = models.BooleanField(default=False)
    disagreement = models.BooleanField(default=False)
    who = models.CharField(max_length=200, blank=True)
    by_when = models.DateField(null=True)
    by_when_precision = models.CharField(max_length=10, blank=True)
    struck = models.BooleanField(default=False)
    # What was received, byte for byte, so that the same note sent twice is known from a different one.
    sha256 = models.CharField(max_length=64)
    received_at = models.DateTimeField(default=clock.now)
    erased_at = models.DateTimeField(null=True)
    # None, one or several seats stand behind a note.
    seats = models.ManyToManyField(Seat, blank=True, related_name="+")

    class Meta:
        app_label = "converse"
        db_table = "converse_note"
        ordering = ["table", "order", "received_at"]


class NoteRevision(ProgrammeRow):
    """What was received for a note, byte for byte: added when it is changed, never overwritten.

    An answer that got lost makes a device send an older revision again; it is known by its hash and changes nothing.
    Deleted with the words of its note when these are withdrawn or erased.
    """

    note = models.ForeignKey(Note, on_delete=models.CASCADE, related_name="revisions")
    number = models.PositiveIntegerField()
    sha256 = models.CharField(max_length=64)
    body = models.TextField()

    class Meta:
        app_label = "converse"
        # The guard looks for the name of the notes' table, which this one begins with.
        db_table = "converse_note_revision"
        ordering = ["note", "number"]
        constraints = [
            models.UniqueConstraint(fields=["note", "number"], name="one_revision_per_number"),
            models.UniqueConstraint(fields=["note", "sha256"], name="a_revision_is_kept_once"),
        ]
