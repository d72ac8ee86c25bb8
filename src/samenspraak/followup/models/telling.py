"""Who is told of what became of their words. The only rows that a reply makes for each contribution behind it."""

from __future__ import annotations

from django.db import models

from samenspraak.followup.choices import NewsKind
from samenspraak.ground import clock
from samenspraak.ground.models import ProgrammeRow
from samenspraak.people.models import Bearer


class Notice(ProgrammeRow):
    """One event for one bearer: made once, told once. Holds no words and does not say which contribution it was."""

    bearer = models.ForeignKey(Bearer, on_delete=models.CASCADE, related_name="notices")
    kind = models.CharField(max_length=10, choices=NewsKind)
    # The edition, reply, commitment or progress that it is about.
    object_id = models.UUIDField()
    on = models.DateField(default=clock.today)
    # The mail that it goes out in, known before that is handed over: taken up after a crash it is the same mail.
    mail = models.UUIDField(null=True)
    told_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-on", "-created_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["bearer", "kind", "object_id"], name="somebody_is_told_of_something_once"
            )
        ]
        indexes = [models.Index(fields=["programme", "told_at"]), models.Index(fields=["mail"])]
