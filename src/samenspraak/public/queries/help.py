"""Where to find help when words bring up distress: as the organiser filled it in, else for anyone."""

from __future__ import annotations

from django.utils.translation import gettext as _

from samenspraak.evening.models import Safeguarding
from samenspraak.ground.models import Programme


def help_lines(programme: Programme) -> list[str]:
    """One line a place where help is."""
    row = Safeguarding.objects.filter(programme=programme).first()
    lines = [line.strip() for line in row.help.splitlines() if line.strip()] if row else []
    return [_("Is there danger now? Call 112."), *lines]
