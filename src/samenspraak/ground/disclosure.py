"""The one gate through which figures and descriptions of people pass before anyone sees them (promise 3).

Tables, dialogues and contributions count from 1; people who share a characteristic only from the limit on.
The limits are settings, the arithmetic is rodedraad's, so that a notebook and the house say the same.
"""

from __future__ import annotations

from django.conf import settings
from django.utils.translation import gettext as _

from samenspraak.ground.models import Programme


def minimum() -> int:
    """The least number of people behind any figure about people."""
    return int(settings.DISCLOSURE_MINIMUM)


def is_small(programme: Programme) -> bool:
    """So few take part that nobody is described closer than "deelnemer"."""
    return programme.expected_participants < settings.DISCLOSURE_SMALL_PROGRAMME


def attribution(
    programme: Programme,
    *,
    role: str,
    kind_and_theme: str,
    fit_closely: int,
    fit_role: int,
    agreed_to_more: bool,
) -> str:
    """How a speaker is named: "role, kind and theme", else role, else "participant".

    `fit_closely` is the number of people in the programme with this role in dialogues of this kind and theme,
    `fit_role` the number with this role anywhere in it. `agreed_to_more`: the person agreed to be named more
    closely, or speaks in office.
    """
    if not role:
        return _("Participant")
    if agreed_to_more:
        return f"{role}, {kind_and_theme}" if kind_and_theme else role
    if is_small(programme):
        return _("Participant")
    if kind_and_theme and fit_closely >= minimum():
        return f"{role}, {kind_and_theme}"
    return role if fit_role >= minimum() else _("Participant")
