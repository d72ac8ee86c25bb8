"""What bodies answered and promised. Overdue is derived from the date, never set."""

from __future__ import annotations

import calendar
import datetime as dt

from django.db import models

from samenspraak.analyse.models import RedThread
from samenspraak.followup.choices import OPEN_STATES, CommitmentState, ObjectionState, ReplyVerdict
from samenspraak.gather.models import Contribution
from samenspraak.ground import clock
from samenspraak.ground.choices import Precision
from samenspraak.ground.models import Bilingual, ProgrammeRow, PublicRow
from samenspraak.people.models import Bearer, Body
from samenspraak.perspective.models import Challenge, Option, Sentence


class Reply(PublicRow):
    """A body's answer to a challenge, an option or a thread, always with why."""

    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="replies")
    challenge = models.ForeignKey(Challenge, on_delete=models.CASCADE, null=True, related_name="replies")
    option = models.ForeignKey(Option, on_delete=models.CASCADE, null=True, related_name="replies")
    thread = models.ForeignKey(RedThread, on_delete=models.CASCADE, null=True, related_name="replies")
    verdict = models.CharField(max_length=10, choices=ReplyVerdict)
    why = models.TextField()
    given_on = models.DateField(default=clock.today)

    class Meta:
        ordering = ["-given_on"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(challenge__isnull=False, option__isnull=True, thread__isnull=True)
                | models.Q(challenge__isnull=True, option__isnull=False, thread__isnull=True)
                | models.Q(challenge__isnull=True, option__isnull=True, thread__isnull=False),
                name="a_reply_answers_one_thing",
            ),
            models.CheckConstraint(condition=~models.Q(why=""), name="a_reply_says_why"),
        ]


class Commitment(PublicRow):
    """What a body promised to do, by when, and how far it is."""

    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="commitments")
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
            )
        ]

    @property
    def last_day(self) -> dt.date:
        """The last day on which it is still in time: end of the day, month or quarter that was named."""
        month = self.due.month
        if self.due_precision == Precision.DAY:
            return self.due
        if self.due_precision == Precision.QUARTER:
            month = (month - 1) // 3 * 3 + 3
        return dt.date(self.due.year, month, calendar.monthrange(self.due.year, month)[1])

    @property
    def is_overdue(self) -> bool:
        return self.state in OPEN_STATES and clock.today() > self.last_day

    @property
    def days_overdue(self) -> int:
        """Whole days past the last day; 0 when it is in time or over."""
        return (clock.today() - self.last_day).days if self.is_overdue else 0


class Progress(ProgrammeRow):
    """What was done for a commitment, with a date and, where there is any, a document."""

    commitment = models.ForeignKey(Commitment, on_delete=models.CASCADE, related_name="progress")
    on = models.DateField(default=clock.today)
    text = models.TextField()
    url = models.URLField(blank=True)

    class Meta:
        ordering = ["-on"]
        verbose_name_plural = "progress"


class Objection(PublicRow):
    """Someone says "this is not what we meant" about a use of their words. That they did, and the outcome, is public.

    Their own text is for the organiser; `shown` is what readers see of it, after a person has looked.
    """

    contribution = models.ForeignKey(Contribution, on_delete=models.CASCADE, related_name="objections")
    bearer = models.ForeignKey(Bearer, on_delete=models.CASCADE, related_name="+")
    thread = models.ForeignKey(RedThread, on_delete=models.SET_NULL, null=True, related_name="+")
    sentence = models.ForeignKey(Sentence, on_delete=models.SET_NULL, null=True, related_name="+")
    text = models.TextField(blank=True)
    shown = models.TextField(blank=True)
    state = models.CharField(max_length=10, choices=ObjectionState, default=ObjectionState.WAITING)
    outcome = models.TextField(blank=True)
    decided_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-created_at"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(state=ObjectionState.WAITING) | ~models.Q(outcome=""),
                name="an_outcome_says_why",
            )
        ]
