"""Roles and kinds that people and bodies have."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class Role(models.TextChoices):
    """What someone does in a programme; one person may have several."""

    ORGANISER = "organiser", _("Organiser")
    HOST = "host", _("Host")
    FACILITATOR = "facilitator", _("Facilitator")
    NOTE_TAKER = "note_taker", _("Note taker")
    MODERATOR = "moderator", _("Moderator")
    ANALYST = "analyst", _("Analyst")
    EDITOR = "editor", _("Editor")
    PUBLISHER = "publisher", _("Publisher")
    BODY_STAFF = "body_staff", _("Staff of a body")


class BodyKind(models.TextChoices):
    MINISTRY = "ministry", _("Ministry")
    PROVINCE = "province", _("Province")
    MUNICIPALITY = "municipality", _("Municipality")
    ORGANISATION = "organisation", _("Organisation")
    PROGRAMME = "programme", _("The programme itself")
