"""Lines of a spreadsheet that could not be taken in as they were: kept until a person has said what was meant."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from samenspraak.followup.choices import Question
from samenspraak.ground.models import ProgrammeRow
from samenspraak.people.models import Body


class KeptLine(ProgrammeRow):
    """One line with the question that it raises. Nothing of it is lost and nothing is guessed."""

    # Whose file it was: staff of a body see their own body's lines only; an organiser's have none.
    body = models.ForeignKey(Body, on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    brought_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    file_name = models.CharField(max_length=200)
    line = models.PositiveIntegerField()
    cells = models.JSONField(default=dict)
    question = models.CharField(max_length=10, choices=Question)

    class Meta:
        ordering = ["created_at", "line"]


class Reminder(ProgrammeRow):
    """That someone of a body was reminded of a promise or a question: each reason once."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    # What it is about and why, such as "commitment <id> 2026-12-31 30".
    key = models.CharField(max_length=120)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "key"], name="a_reminder_goes_out_once")]
