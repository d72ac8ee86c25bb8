"""Who of the team is mailed of what waits for a person. Holds no words."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from samenspraak.ground.models import ProgrammeRow
from samenspraak.people.models import new_key


class TeamMail(ProgrammeRow):
    """One person of the team: when they were mailed last, and whether they stopped it."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="team_mails")
    stop_key = models.CharField(max_length=40, unique=True, default=new_key)
    stopped_at = models.DateTimeField(null=True)
    told_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["programme", "user"], name="one_team_mail_per_person")]
