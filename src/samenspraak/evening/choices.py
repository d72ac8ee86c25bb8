"""Parts of a kit, and how far an own dialogue is."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class KitPart(models.TextChoices):
    """What a kit can hold. Two of them make codes, which are printed once and kept nowhere."""

    GUIDE = "guide", _("The conversation guide")
    CHECKLIST = "checklist", _("The facilitator's checklist")
    SAFEGUARDING = "safeguarding", _("Looking after each other")
    NOTE_SHEETS = "note_sheets", _("Note sheets on paper")
    CONSENT_CARDS = "consent_cards", _("Consent cards, one for each seat")
    TABLE_CARDS = "table_cards", _("Table cards with the key to the note sheet")
    SEAT_CARDS = "seat_cards", _("Seat cards with the code of each seat")


WITH_CODES = frozenset({KitPart.TABLE_CARDS, KitPart.SEAT_CARDS})


class OwnState(models.TextChoices):
    """An own dialogue is public only after a person looked at it."""

    WAITING = "waiting", _("Waiting for moderation")
    SHOWN = "shown", _("Let through")
    REFUSED = "refused", _("Refused, with a reason")


class WallState(models.TextChoices):
    """A line is on the wall only after a person let it through."""

    WAITING = "waiting", _("Waiting for moderation")
    SHOWN = "shown", _("On the wall")
    REFUSED = "refused", _("Left out")


# What the wall tells: looking ahead, not what people went through.
WALL_KINDS = ("dream", "idea", "agreed_action")
