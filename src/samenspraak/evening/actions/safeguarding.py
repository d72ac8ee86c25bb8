"""The page about looking after each other, as the organiser fills it in."""

from __future__ import annotations

from dataclasses import asdict, dataclass

from django.db import transaction

from samenspraak.evening.models import Safeguarding
from samenspraak.ground import audit
from samenspraak.ground.audit import Actor
from samenspraak.ground.models import Programme


@dataclass(frozen=True, slots=True)
class SafeguardingText:
    """One thing a line, in both languages."""

    who_nl: str = ""
    who_en: str = ""
    more_nl: str = ""
    more_en: str = ""
    help_nl: str = ""
    help_en: str = ""


@transaction.atomic
def write_safeguarding(programme: Programme, text: SafeguardingText, *, by: Actor | None) -> Safeguarding:
    """Say who can be called, and where to find help, in this programme."""
    row, _made = Safeguarding.objects.update_or_create(programme=programme, defaults=asdict(text))
    audit.record("write_safeguarding", row, by=by)
    return row
