"""Meetings at which the outcome is handed over to a body, and what it takes up first."""

from __future__ import annotations

from django.db import models

from samenspraak.followup.choices import HandOverState
from samenspraak.followup.models.commitments import Commitment
from samenspraak.ground.models import ProgrammeRow, PublicRow
from samenspraak.people.models import Body
from samenspraak.perspective.models import Challenge


class HandOver(PublicRow):
    """A meeting with one body about what was heard: prepared with its own collection, held, published.

    Who took part stands here as offices and numbers, never as names of participants.
    """

    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="hand_overs")
    held_on = models.DateField()
    place = models.CharField(max_length=200, blank=True)
    state = models.CharField(max_length=10, choices=HandOverState, default=HandOverState.PLANNED)
    # Of the body: "wethouder samenleven, twee beleidsmedewerkers".
    offices = models.TextField(blank=True)
    # How many people who sat at a dialogue table were there.
    participants = models.PositiveSmallIntegerField(default=0)
    challenges = models.ManyToManyField(Challenge, blank=True, related_name="hand_overs")
    record = models.TextField(blank=True)
    next_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["-held_on"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(state=HandOverState.PLANNED) | ~models.Q(record=""),
                name="a_meeting_that_was_held_has_a_record",
            )
        ]


class HandOverPoint(ProgrammeRow):
    """What was agreed at the meeting: what is taken up first, and by which office."""

    hand_over = models.ForeignKey(HandOver, on_delete=models.CASCADE, related_name="points")
    order = models.PositiveSmallIntegerField(default=0)
    challenge = models.ForeignKey(Challenge, on_delete=models.SET_NULL, null=True, related_name="+")
    what = models.TextField()
    office = models.CharField(max_length=200)
    commitment = models.ForeignKey(
        Commitment, on_delete=models.SET_NULL, null=True, blank=True, related_name="agreed_at"
    )

    class Meta:
        ordering = ["order", "created_at"]
