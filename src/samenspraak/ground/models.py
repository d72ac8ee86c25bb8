"""Rows that every room stands on.

`Row`, `ProgrammeRow` and `PublicRow` are the bases of all models of the house. `Programme` stands here and
not in convene, because jobs, audit lines and the outbox belong to a programme too (docs/structure.md).
"""

from __future__ import annotations

import datetime as dt
import zoneinfo
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from samenspraak.ground import clock, ids
from samenspraak.ground.choices import JobState, Language


class Bilingual:
    """Read `title` as `title_nl` or `title_en`, whichever the reader's language is; Dutch where English lacks."""

    def __init__(self, name: str) -> None:
        self.name = name

    def __get__(self, row: Any, owner: type | None = None) -> str:
        if row is None:
            return self.name
        spoken = "en" if (get_language() or "nl").startswith("en") else "nl"
        return str(getattr(row, f"{self.name}_{spoken}") or getattr(row, f"{self.name}_nl"))


def shown_in(row: Any, name: str) -> str:
    """The language in which a bilingual text of a row is shown: "en" to an English reader where it has English."""
    english = (get_language() or "nl").startswith("en") and getattr(row, f"{name}_en")
    return "en" if english else "nl"


class Row(models.Model):
    """A row with a random id, which a client may have made before the server saw it."""

    id = models.UUIDField(primary_key=True, default=ids.new_id, editable=False)
    created_at = models.DateTimeField(default=clock.now, editable=False)

    class Meta:
        abstract = True


def check_zone(name: str) -> None:
    """Refuse a time zone that does not exist."""
    if name not in zoneinfo.available_timezones():
        raise ValidationError(_("There is no time zone %(name)s."), params={"name": name})


class Programme(Row):
    """One dialogue with society: everything of it carries its foreign key, and nothing crosses over."""

    slug = models.SlugField(unique=True, max_length=50)
    title_nl = models.CharField(max_length=200)
    title_en = models.CharField(max_length=200, blank=True)
    summary_nl = models.TextField(blank=True)
    summary_en = models.TextField(blank=True)
    question_nl = models.CharField(max_length=300, blank=True)
    question_en = models.CharField(max_length=300, blank=True)
    organiser_nl = models.CharField(max_length=200, blank=True)
    organiser_en = models.CharField(max_length=200, blank=True)
    zone = models.CharField(max_length=50, default="Europe/Amsterdam", validators=[check_zone])
    language = models.CharField(max_length=3, choices=Language, default=Language.DUTCH)
    expected_participants = models.PositiveIntegerField(default=0)
    is_public = models.BooleanField(default=False)
    is_demo = models.BooleanField(default=False)
    outside_endpoint_allowed = models.BooleanField(default=False)
    # Counts withdrawals and publications: the key under which public pages are rendered once.
    public_version = models.PositiveIntegerField(default=0)
    withdrawal_number = models.PositiveIntegerField(default=0)
    # The organisation's own look, so that every page knows it without asking: {"style", "printed", "shown", "letters",
    # "mark", "alt_nl", "alt_en"} (ground.look).
    # Empty is the house's look. Set by the public site, where the theme itself is kept.
    look = models.JSONField(default=dict, blank=True)

    title = Bilingual("title")
    summary = Bilingual("summary")
    question = Bilingual("question")
    organiser = Bilingual("organiser")

    class Meta:
        ordering = ["slug"]

    @property
    def tzinfo(self) -> dt.tzinfo:
        return zoneinfo.ZoneInfo(self.zone)


class ProgrammeRow(Row):
    """A row of one programme; another programme's row is never found (404)."""

    programme = models.ForeignKey(Programme, on_delete=models.CASCADE, related_name="+")

    class Meta:
        abstract = True


class PublicRow(ProgrammeRow):
    """A row that the public can point to, by an id that tells nothing else."""

    public_id = models.CharField(max_length=16, unique=True, default=ids.new_public_id, editable=False)

    class Meta:
        abstract = True


class AuditLine(Row):
    """Who did what to which row, chained by hashes. Holds ids, never text."""

    programme = models.ForeignKey(Programme, on_delete=models.SET_NULL, null=True, related_name="+")
    number = models.PositiveBigIntegerField(unique=True)
    actor_id = models.UUIDField(null=True)
    verb = models.CharField(max_length=60)
    object_type = models.CharField(max_length=60)
    object_id = models.UUIDField()
    detail = models.JSONField(default=dict)
    previous_hash = models.CharField(max_length=64)
    hash = models.CharField(max_length=64, unique=True)

    class Meta:
        ordering = ["number"]


class AuditHead(models.Model):
    """The end of the audit chain: one row, held while a line is written, so that two lines never follow one."""

    number = models.PositiveBigIntegerField(default=0)
    hash = models.CharField(max_length=64)


class Tombstone(Row):
    """An id that was withdrawn or erased and must not come back, however late it is sent again."""

    programme = models.ForeignKey(Programme, on_delete=models.CASCADE, related_name="+")
    object_type = models.CharField(max_length=60)
    object_id = models.UUIDField(unique=True)
    public_id = models.CharField(max_length=16, blank=True)
    reason = models.CharField(max_length=60)


class OutboxMessage(Row):
    """What happened, written in the transaction in which it happened, read later by rooms to the right."""

    programme = models.ForeignKey(Programme, on_delete=models.CASCADE, null=True, related_name="+")
    name = models.CharField(max_length=60)
    payload = models.JSONField(default=dict)
    handled_at = models.DateTimeField(null=True)
    attempts = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["created_at"]
        indexes = [models.Index(fields=["handled_at", "created_at"])]


class Job(Row):
    """Long work that a person can watch, cancel, and find again after a crash."""

    programme = models.ForeignKey(Programme, on_delete=models.CASCADE, null=True, related_name="+")
    name = models.CharField(max_length=80)
    arguments = models.JSONField(default=dict)
    state = models.CharField(max_length=10, choices=JobState, default=JobState.QUEUED)
    step = models.CharField(max_length=80, blank=True)
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(null=True)
    cancel_wished = models.BooleanField(default=False)
    # A user's id without a foreign key: people stands to the right of ground.
    started_by = models.UUIDField(null=True)
    started_at = models.DateTimeField(null=True)
    step_started_at = models.DateTimeField(null=True)
    heartbeat_at = models.DateTimeField(null=True)
    finished_at = models.DateTimeField(null=True)
    attempt = models.PositiveSmallIntegerField(default=0)
    # The worker that holds the job; a worker that lost its claim stops writing.
    claim = models.UUIDField(null=True)
    result = models.JSONField(default=dict)
    problem = models.TextField(blank=True)
    # Work for later: not begun before this moment by the house's clock, and null once it may begin.
    not_before = models.DateTimeField(null=True)
    # Where the reader goes when it is done.
    next_address = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ["-created_at"]
        indexes = [models.Index(fields=["state", "heartbeat_at"])]

    @property
    def is_over(self) -> bool:
        return self.state in {JobState.DONE, JobState.FAILED, JobState.CANCELLED}

    @property
    def seconds_left(self) -> int | None:
        """A guess from the pace of this step so far; None where nothing can be said."""
        if not self.total or not self.done or self.step_started_at is None or self.is_over:
            return None
        spent = (clock.now() - self.step_started_at).total_seconds()
        return max(0, round(spent / self.done * (self.total - self.done)))


class SearchDocument(models.Model):
    """What can be found: a public text as a bag of stems, from which its sentences cannot be read back.

    A plain number as key: SQLite's full-text index points to rows by number. See ground/search.py.
    """

    id = models.BigAutoField(primary_key=True)
    programme = models.ForeignKey(Programme, on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=20)
    object_id = models.UUIDField()
    stems = models.TextField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["kind", "object_id"], name="one_document_per_object_and_kind")
        ]
        indexes = [models.Index(fields=["programme", "kind"])]


class SearchState(models.Model):
    """Up to which public version of a programme its documents are searched."""

    programme = models.OneToOneField(Programme, on_delete=models.CASCADE, related_name="+")
    public_version = models.PositiveIntegerField()


class SelectionList(Row):
    """How long an organiser keeps what, after its own selection list. Nothing is erased before one is chosen.

    A term is a number of days; an empty one means that this is kept until the programme itself goes.
    """

    programme = models.OneToOneField(Programme, on_delete=models.CASCADE, related_name="selection_list")
    # Which list, and which lines of it: "Selectielijst gemeenten 2020, 9.1".
    name = models.CharField(max_length=200)
    raw_notes_days = models.PositiveIntegerField(null=True, blank=True)
    source_files_days = models.PositiveIntegerField(null=True, blank=True)
    chosen_by = models.UUIDField(null=True)
