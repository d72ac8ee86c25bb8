"""The link from a raw note to the contribution made of it. Nothing else in gather may touch raw notes."""

from __future__ import annotations

from django.db import models

from samenspraak.converse.raw import Note
from samenspraak.ground.models import ProgrammeRow


class Intake(ProgrammeRow):
    """This note became that contribution."""

    note = models.OneToOneField(Note, on_delete=models.CASCADE, related_name="+")
    contribution = models.ForeignKey("gather.Contribution", on_delete=models.CASCADE, related_name="+")

    class Meta:
        app_label = "gather"
