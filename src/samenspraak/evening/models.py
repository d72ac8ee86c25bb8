"""Own dialogues, who helps where on the evening, how far a table is, and what was let through to the wall."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from samenspraak.convene.models import Dialogue, Round, Table
from samenspraak.evening.choices import OwnState, WallState
from samenspraak.ground import clock
from samenspraak.ground.models import Bilingual, ProgrammeRow
from samenspraak.people.models import Bearer

__all__ = ["OwnDialogue", "Safeguarding", "TableRound", "Wall", "WallLine"]


class OwnDialogue(ProgrammeRow):
    """A dialogue that somebody registered and holds by themselves, without an account: a code opens it.

    Nobody reads of it until a person has let it through; its tables are counted apart from invited ones.
    """

    dialogue = models.OneToOneField(Dialogue, on_delete=models.CASCADE, related_name="own")
    holder = models.OneToOneField(Bearer, on_delete=models.CASCADE, related_name="own_dialogue")
    state = models.CharField(max_length=10, choices=OwnState, default=OwnState.WAITING)
    state_reason = models.CharField(max_length=300, blank=True)
    handed_in_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["created_at"]


class Safeguarding(ProgrammeRow):
    """Who is there when a talk brings up distress, and where to find help: filled in by the organiser.

    One thing a line. An empty list of help means our own list (wording.py).
    """

    who_nl = models.TextField(blank=True)
    who_en = models.TextField(blank=True)
    more_nl = models.TextField(blank=True)
    more_en = models.TextField(blank=True)
    help_nl = models.TextField(blank=True)
    help_en = models.TextField(blank=True)

    who = Bilingual("who")
    more = Bilingual("more")
    help = Bilingual("help")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["programme"], name="one_safeguarding_page")]


class TableRound(ProgrammeRow):
    """A table began a round; the newest one is where it is now. The clock on its screen counts from here."""

    table = models.ForeignKey(Table, on_delete=models.CASCADE, related_name="begun_rounds")
    round = models.ForeignKey(Round, on_delete=models.CASCADE, related_name="+")
    began_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ["-began_at"]


class Wall(ProgrammeRow):
    """The wall of a dialogue: it is there only when the organiser opened it, so nothing shows by itself."""

    dialogue = models.OneToOneField(Dialogue, on_delete=models.CASCADE, related_name="wall")
    closed_at = models.DateTimeField(null=True)


class WallLine(ProgrammeRow):
    """What a person decided about one note: on the wall, or left out. Names are removed from the text.

    Without a foreign key to the note, which only the table and the intake may touch; `sha256` is that of the
    note as it was looked at, so that a note that was changed, struck or withdrawn leaves the wall by itself.
    """

    dialogue = models.ForeignKey(Dialogue, on_delete=models.CASCADE, related_name="wall_lines")
    note_id = models.UUIDField(unique=True)
    sha256 = models.CharField(max_length=64)
    table_number = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=40)
    text = models.TextField()
    state = models.CharField(max_length=10, choices=WallState)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    decided_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ["-decided_at"]
