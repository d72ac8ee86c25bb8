"""How words were taken down, and what a seat thinks of its table's record."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class Wording(models.TextChoices):
    """Only the first two may stand between quotation marks."""

    VERBATIM = "verbatim", _("Word for word")
    READ_BACK = "read_back", _("Read back and agreed")
    SUMMARY = "summary", _("The note taker's summary")


class RecordState(models.TextChoices):
    OPEN = "open", _("Open")
    SIGNED = "signed", _("Signed")


class Agreement(models.TextChoices):
    AGREED = "agreed", _("Agreed")
    WITH_REMARK = "with_remark", _("Agreed with a remark")
    NOT_AGREED = "not_agreed", _("Not agreed")
