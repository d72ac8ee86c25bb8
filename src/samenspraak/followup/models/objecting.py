"""Someone says "this is not what we meant"."""

from __future__ import annotations

from django.db import models

from samenspraak.analyse.models import RedThread
from samenspraak.followup.choices import ObjectionState
from samenspraak.gather.models import Contribution
from samenspraak.ground.models import PublicRow
from samenspraak.people.models import Bearer
from samenspraak.perspective.models import Quote, Sentence


class Objection(PublicRow):
    """Someone says "this is not what we meant" about a use of their words. That they did, and the outcome, is public.

    Their own text is for the organiser; `shown` is what readers see of it, after a person has looked.
    """

    contribution = models.ForeignKey(Contribution, on_delete=models.CASCADE, related_name="objections")
    bearer = models.ForeignKey(Bearer, on_delete=models.CASCADE, related_name="+")
    thread = models.ForeignKey(RedThread, on_delete=models.SET_NULL, null=True, related_name="+")
    sentence = models.ForeignKey(Sentence, on_delete=models.SET_NULL, null=True, related_name="+")
    quote = models.ForeignKey(Quote, on_delete=models.SET_NULL, null=True, related_name="+")
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
