"""Which signed records contributions were made of."""

from __future__ import annotations

from django.db import models

from samenspraak.converse.models import TableRecord
from samenspraak.ground.models import ProgrammeRow


class TakenRecord(ProgrammeRow):
    """This signed record was made contributions of: a message about it that comes again changes nothing.

    What the next version of the record changes is seen by laying it beside this one.
    """

    record = models.OneToOneField(TableRecord, on_delete=models.CASCADE, related_name="+")

    class Meta:
        app_label = "gather"
