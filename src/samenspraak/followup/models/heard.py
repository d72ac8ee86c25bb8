""" "Did you feel heard?": the same few questions at three moments, answered with a card or on paper."""

from __future__ import annotations

from django.db import models

from samenspraak.convene.choices import DialogueKind
from samenspraak.convene.models import Table
from samenspraak.followup.choices import Moment
from samenspraak.gather.choices import Manner
from samenspraak.ground.models import ProgrammeRow
from samenspraak.people.models import Bearer


class HeardSurvey(ProgrammeRow):
    """One moment at which people are asked."""

    moment = models.CharField(max_length=12, choices=Moment)
    opens_on = models.DateField()
    closes_on = models.DateField()

    class Meta:
        ordering = ["opens_on"]
        constraints = [
            models.UniqueConstraint(fields=["programme", "moment"], name="each_moment_is_asked_once"),
            models.CheckConstraint(
                condition=models.Q(closes_on__gte=models.F("opens_on")), name="a_survey_closes_after_it_opens"
            ),
        ]


class HeardAnswer(ProgrammeRow):
    """What one person answered. Known by their card, so that it counts once; of a paper form nothing is known."""

    survey = models.ForeignKey(HeardSurvey, on_delete=models.CASCADE, related_name="answers")
    bearer = models.ForeignKey(Bearer, on_delete=models.CASCADE, null=True, related_name="+")
    table = models.ForeignKey(Table, on_delete=models.SET_NULL, null=True, related_name="+")
    kind = models.CharField(max_length=20, choices=DialogueKind, blank=True)
    manner = models.CharField(max_length=8, choices=Manner, default=Manner.SCREEN)
    # From "not at all" (1) to "completely" (5); empty where somebody skipped it.
    heard = models.PositiveSmallIntegerField(null=True, blank=True)
    shaped = models.PositiveSmallIntegerField(null=True, blank=True)
    met = models.PositiveSmallIntegerField(null=True, blank=True)
    hope = models.PositiveSmallIntegerField(null=True, blank=True)
    again = models.PositiveSmallIntegerField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["survey", "bearer"], name="a_card_answers_a_survey_once")
        ]
