"""Who holds an office, by name: they speak and are spoken of in office, so their names may stay in what comes in."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from samenspraak.ground.models import ProgrammeRow


class OfficeHolder(ProgrammeRow):
    """A name that may stay in a programme: in full wherever it stands, the surname only beside an office."""

    name = models.CharField(max_length=120)
    # The name as names are compared: one that differs in capitals or accents only is the same.
    folded = models.CharField(max_length=120, editable=False)
    office = models.CharField(max_length=200)
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )

    class Meta:
        app_label = "gather"
        ordering = ["folded"]
        constraints = [
            models.UniqueConstraint(
                fields=["programme", "folded"], name="an_office_holder_is_listed_once_a_programme"
            )
        ]
