"""What was promised, by whom, and how it fares. Overdue is derived from the date, never set."""

from __future__ import annotations

import calendar
import datetime as dt

from django.db import models
from django.utils.translation import gettext as _

from samenspraak.convene.models import Table
from samenspraak.followup.choices import OPEN_STATES, CommitmentState
from samenspraak.gather.models import Contribution
from samenspraak.ground import clock
from samenspraak.ground.choices import Precision
from samenspraak.ground.models import Bilingual, ProgrammeRow, PublicRow, shown_in
from samenspraak.people.models import Body
from samenspraak.perspective.models import Challenge, Option


def last_day_of(due: dt.date, precision: str) -> dt.date:
    """The last day on which it is still in time: end of the day, month or quarter that was named."""
    month = due.month
    if precision == Precision.DAY:
        return due
    if precision == Precision.QUARTER:
        month = (month - 1) // 3 * 3 + 3
    return dt.date(due.year, month, calendar.monthrange(due.year, month)[1])


class OngoingInitiative(PublicRow):
    """Something that people named as good and that runs already: kept, linked, and able to tell how it fares."""

    # The key of the perspective's own row, where it was taken over from one.
    key = models.SlugField(max_length=60, blank=True)
    title = models.CharField(max_length=200)
    who = models.CharField(max_length=200, blank=True)
    text = models.TextField(blank=True)
    url = models.URLField(max_length=500, blank=True)
    challenge = models.ForeignKey(
        Challenge, on_delete=models.SET_NULL, null=True, blank=True, related_name="ongoing"
    )
    option = models.ForeignKey(
        Option, on_delete=models.SET_NULL, null=True, blank=True, related_name="ongoing"
    )
    contribution = models.ForeignKey(
        Contribution, on_delete=models.SET_NULL, null=True, blank=True, related_name="ongoing"
    )
    # Whose people may tell how it fares, besides the organiser.
    body = models.ForeignKey(
        Body, on_delete=models.SET_NULL, null=True, blank=True, related_name="initiatives"
    )

    class Meta:
        ordering = ["title"]
        constraints = [
            models.UniqueConstraint(
                fields=["programme", "key"],
                condition=~models.Q(key=""),
                name="an_initiative_is_kept_once",
            )
        ]


class InitiativeNews(ProgrammeRow):
    """How an initiative fares, with a date."""

    initiative = models.ForeignKey(OngoingInitiative, on_delete=models.CASCADE, related_name="news")
    on = models.DateField(default=clock.today)
    text = models.TextField()
    url = models.URLField(blank=True)

    class Meta:
        ordering = ["-on", "-created_at"]
        verbose_name_plural = "initiative news"


class Commitment(PublicRow):
    """What a body, a table or an initiative promised to do, by when, and how far it is."""

    body = models.ForeignKey(
        Body, on_delete=models.PROTECT, null=True, blank=True, related_name="commitments"
    )
    # An agreed action made at a table is owned by that table, or by an initiative that took it up.
    table = models.ForeignKey(
        Table, on_delete=models.PROTECT, null=True, blank=True, related_name="commitments"
    )
    initiative = models.ForeignKey(
        OngoingInitiative, on_delete=models.PROTECT, null=True, blank=True, related_name="commitments"
    )
    office = models.CharField(max_length=200, blank=True)
    what_nl = models.TextField()
    what_en = models.TextField(blank=True)
    means = models.TextField(blank=True)
    due = models.DateField()
    due_precision = models.CharField(max_length=10, choices=Precision, default=Precision.DAY)
    challenge = models.ForeignKey(
        Challenge, on_delete=models.SET_NULL, null=True, blank=True, related_name="commitments"
    )
    option = models.ForeignKey(
        Option, on_delete=models.SET_NULL, null=True, blank=True, related_name="commitments"
    )
    # An agreed action made at a table is a commitment too.
    contribution = models.ForeignKey(
        Contribution, on_delete=models.SET_NULL, null=True, blank=True, related_name="commitments"
    )
    state = models.CharField(max_length=10, choices=CommitmentState, default=CommitmentState.PLANNED)
    reason = models.TextField(blank=True)

    what = Bilingual("what")

    class Meta:
        ordering = ["due"]
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(state__in=["changed", "not_done"]) | ~models.Q(reason=""),
                name="changed_and_not_done_say_why",
            ),
            models.CheckConstraint(
                condition=models.Q(body__isnull=False, table__isnull=True, initiative__isnull=True)
                | models.Q(body__isnull=True, table__isnull=False, initiative__isnull=True)
                | models.Q(body__isnull=True, table__isnull=True, initiative__isnull=False),
                name="a_promise_has_one_owner",
            ),
        ]

    @property
    def owner(self) -> str:
        """Who answers for it, in words: a body, a table of a dialogue, or an initiative."""
        if self.body is not None:
            return self.body.name
        if self.initiative is not None:
            return self.initiative.title
        assert self.table is not None, "the database keeps exactly one owner"
        if not self.table.dialogue.is_public:
            return _("A table of a closed dialogue")
        place = {"number": self.table.number, "dialogue": self.table.dialogue.title}
        return _("Table %(number)d of “%(dialogue)s”") % place

    @property
    def owner_language(self) -> str:
        """The language in which the owner's own name is shown; empty for words of the house."""
        if self.body is not None:
            return shown_in(self.body, "name")
        return self.programme.language if self.initiative is not None else ""

    @property
    def done_on(self) -> dt.date | None:
        """Since which day it is done; None while it is not."""
        if self.state != CommitmentState.DONE:
            return None
        since: dt.date | None = None
        for change in self.changes.all():
            since = (since or change.on) if change.state == CommitmentState.DONE else None
        return since

    @property
    def last_day(self) -> dt.date:
        """The last day on which it is still in time."""
        return last_day_of(self.due, self.due_precision)

    @property
    def is_overdue(self) -> bool:
        return self.state in OPEN_STATES and clock.today() > self.last_day

    @property
    def days_overdue(self) -> int:
        """Whole days past the last day; 0 when it is in time or over."""
        return (clock.today() - self.last_day).days if self.is_overdue else 0


class StateChange(ProgrammeRow):
    """How far a promise was, and by when it was due, from a day on: what the board showed stays known."""

    commitment = models.ForeignKey(Commitment, on_delete=models.CASCADE, related_name="changes")
    on = models.DateField(default=clock.today)
    state = models.CharField(max_length=10, choices=CommitmentState)
    reason = models.TextField(blank=True)
    due = models.DateField()
    due_precision = models.CharField(max_length=10, choices=Precision, default=Precision.DAY)

    class Meta:
        ordering = ["on", "created_at"]

    @property
    def last_day(self) -> dt.date:
        return last_day_of(self.due, self.due_precision)


class Milestone(ProgrammeRow):
    """A step on the way, with its own date; reached when progress says so."""

    commitment = models.ForeignKey(Commitment, on_delete=models.CASCADE, related_name="milestones")
    order = models.PositiveSmallIntegerField(default=0)
    what = models.CharField(max_length=300)
    due = models.DateField(null=True, blank=True)
    due_precision = models.CharField(max_length=10, choices=Precision, default=Precision.DAY)
    reached_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["order", "created_at"]

    @property
    def is_overdue(self) -> bool:
        late = self.due is not None and clock.today() > last_day_of(self.due, self.due_precision)
        return late and self.reached_on is None


class Progress(ProgrammeRow):
    """What was done for a commitment, with a date and, where there is any, a document."""

    commitment = models.ForeignKey(Commitment, on_delete=models.CASCADE, related_name="progress")
    on = models.DateField(default=clock.today)
    text = models.TextField()
    url = models.URLField(blank=True)
    milestone = models.ForeignKey(
        Milestone, on_delete=models.SET_NULL, null=True, blank=True, related_name="progress"
    )

    class Meta:
        ordering = ["-on"]
        verbose_name_plural = "progress"
