"""Whose names may stay, because they hold an office."""

from __future__ import annotations

import uuid

from django.db.models import QuerySet

from samenspraak.gather.models import OfficeHolder
from samenspraak.ground.models import Programme


def office_holders(programme: Programme) -> QuerySet[OfficeHolder]:
    """The list of a programme as it is shown, by name."""
    return OfficeHolder.objects.filter(programme=programme)


def names_that_stay(programme: Programme | uuid.UUID) -> frozenset[str]:
    """The names that `redact` leaves alone in a programme, as they stand now."""
    return frozenset(OfficeHolder.objects.filter(programme=programme).values_list("name", flat=True))
