"""Kinds of dialogue, ways in which people were invited, and roles at a table."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class DialogueKind(models.TextChoices):
    EXPLORATORY = "exploratory", _("Exploratory dialogue")
    THEME = "theme", _("Theme dialogue")
    CIVIL_SOCIETY = "civil_society", _("Civil-society dialogue")
    SCIENCE = "science", _("Science dialogue")
    SELF_ORGANISED = "self_organised", _("Own dialogue")


class Channel(models.TextChoices):
    """How people came to be invited; results are published per channel."""

    HOST = "host", _("By the host")
    ORGANISATION = "organisation", _("Through an organisation")
    INTERMEDIARY = "intermediary", _("Through a trusted intermediary")
    OPEN_CALL = "open_call", _("Open call")
    DRAW = "draw", _("By draw")


class TableRoleName(models.TextChoices):
    HOST = "host", _("Host")
    FACILITATOR = "facilitator", _("Facilitator")
    NOTE_TAKER = "note_taker", _("Note taker")


class Setting(models.TextChoices):
    IN_PERSON = "in_person", _("In person")
    ONLINE = "online", _("Online")
    BLENDED = "blended", _("Blended")
