"""Telling that something public changed, so that no reader is shown what was there before."""

from __future__ import annotations

from django.db import transaction
from django.db.models import F

from samenspraak.ground import outbox
from samenspraak.ground.models import Programme


def changed(programme: Programme, *, withdrawal: bool = False) -> None:
    """Count the programme's public version up; call inside the transaction of the action that changed it.

    From the commit on, pages are rendered anew; what was rendered before is deleted by public's follower.
    """
    with transaction.atomic():
        counts = {"public_version": F("public_version") + 1}
        if withdrawal:
            counts["withdrawal_number"] = F("withdrawal_number") + 1
        Programme.objects.filter(pk=programme.pk).update(**counts)
        outbox.tell("public_changed", programme=programme, payload={})
    programme.refresh_from_db(fields=["public_version", "withdrawal_number"])
