"""Files of annexes that readers are not given until a person has looked: words in them were taken back."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from samenspraak.ground.models import ProgrammeRow
from samenspraak.perspective.choices import HeldOutcome


class HeldFile(ProgrammeRow):
    """A file in which words stood that their people took back, and what somebody decided about it.

    By the name under which it is kept, so that every version of an edition that gives the same file holds it back. Of
    the contribution only its id is known: its words are gone.
    """

    file = models.CharField(max_length=200)
    contribution = models.UUIDField()
    since = models.DateTimeField()
    outcome = models.CharField(max_length=12, choices=HeldOutcome, blank=True)
    reason = models.TextField(blank=True)
    decided_at = models.DateTimeField(null=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["programme", "file", "contribution"], name="a_file_is_held_once_for_a_contribution"
            )
        ]
