"""What the programme tells of itself: whom it reached, and what it took up from an earlier one."""

from __future__ import annotations

from django.db import models

from samenspraak.gather.models import Question
from samenspraak.ground.models import Programme, ProgrammeRow


class ChannelReach(ProgrammeRow):
    """How many people something reached, as the team read it elsewhere, with where it read that. Nothing is tracked."""

    channel = models.CharField(max_length=120)
    number = models.PositiveIntegerField()
    source = models.CharField(max_length=300)
    on = models.DateField()

    class Meta:
        ordering = ["channel", "on"]


class TakenUp(ProgrammeRow):
    """A challenge of an earlier programme that this one takes up, as a question to everyone."""

    earlier = models.ForeignKey(Programme, on_delete=models.PROTECT, related_name="+")
    key = models.CharField(max_length=60)
    title = models.CharField(max_length=200)
    question = models.ForeignKey(Question, on_delete=models.SET_NULL, null=True, related_name="+")

    class Meta:
        ordering = ["created_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["programme", "earlier", "key"], name="a_challenge_is_taken_up_once"
            )
        ]
