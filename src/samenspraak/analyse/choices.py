"""States and kinds in analysis."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class ThreadState(models.TextChoices):
    """The machine proposes, a person decides."""

    PROPOSED = "proposed", _("Proposed by the machine")
    CONFIRMED = "confirmed", _("Confirmed by a person")
    SET_ASIDE = "set_aside", _("Set aside")


class Verdict(models.TextChoices):
    """How stable a thread is under resampling."""

    FIRM = "firm", _("Firm")
    TENTATIVE = "tentative", _("Tentative")
    DO_NOT_REPORT = "do not report", _("Do not report")


class Stance(models.TextChoices):
    WITH = "with", _("Says so")
    OTHERWISE = "otherwise", _("Says otherwise")


class StrandOrigin(models.TextChoices):
    MACHINE = "machine", _("Proposed by the machine")
    PERSON = "person", _("Placed by a person")


class Descent(models.TextChoices):
    """How a thread came out of an older one."""

    SAME = "same", _("The same thread")
    MERGED = "merged", _("Merged from")
    SPLIT = "split", _("Split from")


class Addressee(models.TextChoices):
    """Who should act."""

    SELF = "self", _("Ourselves")
    SOCIETY = "society", _("Society")
    EMPLOYER = "employer", _("Employers")
    MUNICIPALITY = "municipality", _("Municipality")
    PROVINCE = "province", _("Province")
    STATE = "state", _("The State")
    EU = "EU", _("European Union")


class Level(models.TextChoices):
    NEIGHBOURHOOD = "neighbourhood", _("Neighbourhood")
    MUNICIPALITY = "municipality", _("Municipality")
    PROVINCE = "province", _("Province")
    STATE = "state", _("Country")


class EvidenceType(models.TextChoices):
    COMMISSIONED_ADVICE = "commissioned_advice", _("Commissioned advice")
    RESEARCH = "research", _("Research")
    STATISTICS = "statistics", _("Statistics")
    MEDIA = "media", _("Media")
