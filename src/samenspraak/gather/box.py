"""What belongs to the idea box alone: the questions it asks, what is known of an idea, and appeals."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from samenspraak.gather.choices import AppealState
from samenspraak.ground.models import Bilingual, ProgrammeRow
from samenspraak.people.models import Bearer


class Question(ProgrammeRow):
    """A question that the programme puts to everyone; an idea answers one of them or stands free."""

    text_nl = models.CharField(max_length=300)
    text_en = models.CharField(max_length=300, blank=True)
    order = models.PositiveSmallIntegerField(default=0)
    is_open = models.BooleanField(default=True)

    text = Bilingual("text")

    class Meta:
        app_label = "gather"
        ordering = ["order", "created_at"]


class Idea(ProgrammeRow):
    """What came in by the idea box: which question it answers, and what a moderator should look at."""

    contribution = models.OneToOneField("gather.Contribution", on_delete=models.CASCADE, related_name="idea")
    question = models.ForeignKey(
        Question, on_delete=models.SET_NULL, null=True, blank=True, related_name="ideas"
    )
    # The public id of the question of an edition that it answers: editions stand to our right.
    asked_in = models.CharField(max_length=16, blank=True, db_index=True)
    # Codes of gather.spam and of the redaction; never words.
    signs = models.JSONField(default=list)
    # How many identifiers were replaced on the way in.
    replaced = models.PositiveSmallIntegerField(default=0)

    class Meta:
        app_label = "gather"


class Appeal(ProgrammeRow):
    """An author says why a refusal is wrong; a moderator looks once more and answers with a reason."""

    contribution = models.ForeignKey("gather.Contribution", on_delete=models.CASCADE, related_name="appeals")
    bearer = models.ForeignKey(Bearer, on_delete=models.CASCADE, related_name="+")
    text = models.TextField(blank=True)
    state = models.CharField(max_length=10, choices=AppealState, default=AppealState.WAITING)
    reason = models.CharField(max_length=300, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    decided_at = models.DateTimeField(null=True)

    class Meta:
        app_label = "gather"
        ordering = ["created_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["contribution"],
                condition=models.Q(state="waiting"),
                name="one_appeal_waits_at_a_time",
            )
        ]
