"""What bodies were asked, and what they answered: once, with why, reaching every contribution behind it."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from samenspraak.analyse.models import RedThread
from samenspraak.followup.choices import ReplyState, ReplyVerdict
from samenspraak.gather.models import Contribution
from samenspraak.ground import clock
from samenspraak.ground.models import PublicRow
from samenspraak.people.models import Body
from samenspraak.perspective.models import Challenge, Option

ONE_THING = (
    models.Q(challenge__isnull=False, option__isnull=True, thread__isnull=True)
    | models.Q(challenge__isnull=True, option__isnull=False, thread__isnull=True)
    | models.Q(challenge__isnull=True, option__isnull=True, thread__isnull=False)
)


class Ask(PublicRow):
    """A body is asked to answer a challenge, an option or a thread before a day. Silence after it is shown."""

    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="asks")
    challenge = models.ForeignKey(Challenge, on_delete=models.CASCADE, null=True, related_name="asks")
    option = models.ForeignKey(Option, on_delete=models.CASCADE, null=True, related_name="asks")
    thread = models.ForeignKey(RedThread, on_delete=models.CASCADE, null=True, related_name="asks")
    asked_on = models.DateField(default=clock.today)
    answer_by = models.DateField()

    class Meta:
        ordering = ["answer_by", "created_at"]
        constraints = [
            models.CheckConstraint(condition=ONE_THING, name="an_ask_is_about_one_thing"),
            models.CheckConstraint(
                condition=models.Q(answer_by__gte=models.F("asked_on")), name="an_ask_leaves_time"
            ),
        ]

    @property
    def days_waited(self) -> int:
        """Whole days since it was asked."""
        return max(0, (clock.today() - self.asked_on).days)

    @property
    def days_late(self) -> int:
        """Whole days past the term; 0 while there is time. Whether it was answered is not known here."""
        return max(0, (clock.today() - self.answer_by).days)


class Reply(PublicRow):
    """A body's answer to a challenge, an option or a thread, always with why.

    It reaches every contribution behind its target; that is derived, never copied. A reply with `part_of` is a
    different answer for a part of it: for the contributions in `only`, which then read this one instead.
    """

    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="replies")
    challenge = models.ForeignKey(Challenge, on_delete=models.CASCADE, null=True, related_name="replies")
    option = models.ForeignKey(Option, on_delete=models.CASCADE, null=True, related_name="replies")
    thread = models.ForeignKey(RedThread, on_delete=models.CASCADE, null=True, related_name="replies")
    verdict = models.CharField(max_length=10, choices=ReplyVerdict)
    why = models.TextField()
    given_on = models.DateField(default=clock.today)
    state = models.CharField(max_length=10, choices=ReplyState, default=ReplyState.PUBLISHED)
    drafted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    part_of = models.ForeignKey("self", on_delete=models.CASCADE, null=True, related_name="parts")
    # For which part it holds, in words: "voor de wijk Molenvaart".
    part = models.CharField(max_length=300, blank=True)
    only = models.ManyToManyField(Contribution, blank=True, related_name="replies_of_its_own")

    class Meta:
        ordering = ["-given_on"]
        constraints = [
            models.CheckConstraint(condition=ONE_THING, name="a_reply_answers_one_thing"),
            models.CheckConstraint(condition=~models.Q(why=""), name="a_reply_says_why"),
            models.CheckConstraint(
                condition=models.Q(part_of__isnull=True) | ~models.Q(part=""),
                name="a_reply_for_a_part_says_which",
            ),
        ]

    @property
    def target(self) -> Challenge | Option | RedThread:
        found = self.challenge or self.option or self.thread
        assert found is not None, "the database keeps a reply to exactly one thing"
        return found
