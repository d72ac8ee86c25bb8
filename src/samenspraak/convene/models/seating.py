"""Who sits where: plans by version, the seats they give, the organiser's wishes, and the team at the tables."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from samenspraak.convene.choices import Availability, PlanKind, PlanState, TableRoleName, WishName
from samenspraak.convene.models.dialogues import Dialogue, Table
from samenspraak.convene.models.register import Registration
from samenspraak.ground.models import Job, ProgrammeRow


class SeatingPlan(ProgrammeRow):
    """One way to seat everybody; of a dialogue one at most is the plan that holds."""

    dialogue = models.ForeignKey(Dialogue, on_delete=models.CASCADE, related_name="seating_plans")
    number = models.PositiveIntegerField()
    kind = models.CharField(max_length=10, choices=PlanKind, default=PlanKind.PLAN)
    state = models.CharField(max_length=10, choices=PlanState, default=PlanState.MAKING)
    follows = models.ForeignKey("self", on_delete=models.SET_NULL, null=True, related_name="followed_by")
    rounds = models.PositiveSmallIntegerField(default=1)
    mixing = models.CharField(max_length=20, default="balanced")
    # A repair leaves the rounds before this one as they were.
    from_round = models.PositiveSmallIntegerField(default=1)
    job = models.ForeignKey(Job, on_delete=models.SET_NULL, null=True, related_name="+")
    # Diversity, repeats, broken rules, who moves: what `samenspraak seat` writes in seating.json.
    result = models.JSONField(default=dict)

    class Meta:
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(fields=["dialogue", "number"], name="one_plan_per_number"),
            models.UniqueConstraint(
                fields=["dialogue"], condition=models.Q(state="current"), name="one_current_plan"
            ),
        ]


class PlannedSeat(ProgrammeRow):
    """Somebody's table in one round of a plan. Nobody sits at two tables at once: the database sees to it."""

    plan = models.ForeignKey(SeatingPlan, on_delete=models.CASCADE, related_name="places")
    registration = models.ForeignKey(Registration, on_delete=models.CASCADE, related_name="places")
    round = models.PositiveSmallIntegerField()
    table = models.ForeignKey(Table, on_delete=models.CASCADE, related_name="planned")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["plan", "registration", "round"], name="nobody_is_seated_twice")
        ]


class SeatingWish(ProgrammeRow):
    """What the organiser wants of a plan: somebody at this table, two people together, two people apart."""

    dialogue = models.ForeignKey(Dialogue, on_delete=models.CASCADE, related_name="seating_wishes")
    wish = models.CharField(max_length=12, choices=WishName)
    registration = models.ForeignKey(Registration, on_delete=models.CASCADE, related_name="wishes")
    other = models.ForeignKey(Registration, on_delete=models.CASCADE, null=True, related_name="+")
    table = models.ForeignKey(Table, on_delete=models.CASCADE, null=True, related_name="+")

    class Meta:
        ordering = ["created_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["registration"], condition=models.Q(wish="fixed_table"), name="one_fixed_table"
            ),
            models.UniqueConstraint(
                fields=["registration", "other"],
                condition=~models.Q(wish="fixed_table"),
                name="one_wish_about_two_people",
            ),
        ]


class TeamMember(ProgrammeRow):
    """Somebody asked to host, facilitate or take notes at a dialogue: whether they can, in which languages."""

    dialogue = models.ForeignKey(Dialogue, on_delete=models.CASCADE, related_name="team")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="team_parts")
    role = models.CharField(max_length=20, choices=TableRoleName)
    available = models.CharField(max_length=10, choices=Availability, default=Availability.ASKED)
    languages = models.JSONField(default=list)
    briefed_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["role", "created_at"]
        constraints = [
            models.UniqueConstraint(fields=["dialogue", "user", "role"], name="one_part_per_person")
        ]
