"""Where to find help when words bring up distress: as the organiser filled it in, else for anyone."""

from __future__ import annotations

from django.utils.translation import gettext as _

from samenspraak.ground.models import Programme


def help_lines(programme: Programme) -> list[str]:
    """One line a place where help is."""
    return [_("Is there danger now? Call 112.")]
