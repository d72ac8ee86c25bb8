"""Sorts of sentence, places for them, and states of an edition."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class EditionState(models.TextChoices):
    DRAFT = "draft", _("Draft")
    EMBARGOED = "embargoed", _("Under embargo")
    PUBLISHED = "published", _("Published")
    REPLACED = "replaced", _("Replaced by a newer version")


# Old addresses keep working: what was replaced can still be read.
PUBLIC_STATES = (EditionState.PUBLISHED, EditionState.REPLACED)


class Sort(models.TextChoices):
    """Every published sentence is of one declared sort."""

    HEARD = "heard", _("Heard at the tables")
    EVIDENCE = "evidence", _("From research")
    OURS = "ours", _("The authors' own words")


class Part(models.TextChoices):
    """Where in an edition a section stands: two layers a challenge, and what goes before and after."""

    PREFACE = "preface", _("Preface")
    READING_GUIDE = "reading_guide", _("Reading guide")
    METHOD = "method", _("How this was made")
    SUMMARY = "summary", _("Summary")
    STORY = "story", _("The story behind it")
    OPTION_FOR = "option_for", _("For, as heard")
    OPTION_AGAINST = "option_against", _("Against, as heard")
    DILEMMA = "dilemma", _("Dilemma")
    UNKNOWN = "unknown", _("What we do not know")
    PRINCIPLE = "principle", _("Principle")
    NEXT_STEPS = "next_steps", _("Next steps")


class PieceKind(models.TextChoices):
    """A quote is a row of pieces: spans of what was said, visible omissions, bracketed insertions."""

    SPAN = "span", _("Words that were said")
    OMISSION = "omission", _("Omission")
    INSERTION = "insertion", _("Insertion")


class AnnexKind(models.TextChoices):
    OWN = "own", _("Our own")
    THIRD_PARTY = "third_party", _("By a third party")
    # These fill themselves from the programme; a text above them is the writers'.
    RECORDS = "records", _("Table records")
    RUNS = "runs", _("Analysis runs")
    GUIDES = "guides", _("Conversation guides")
    SOURCES = "sources", _("Research used")


class HeldOutcome(models.TextChoices):
    """What was decided about a file in which words stood that were taken back."""

    REPLACED = "replaced", _("Replaced by another file")
    NOT_IN_IT = "not_in_it", _("Given again: the words do not stand in it")


class FactVerdict(models.TextChoices):
    """What a body says of a sentence that it was asked to check."""

    RIGHT = "right", _("This is right")
    PARTLY = "partly", _("This is not quite right")
    WRONG = "wrong", _("This is wrong")


class ChangeReason(models.TextChoices):
    """Why a new version says something else."""

    CORRECTION = "correction", _("Correction")
    WITHDRAWAL = "withdrawal", _("Words were taken back")
    OBJECTION = "objection", _("Objection by those who said it")
    NEW_DIALOGUES = "new_dialogues", _("New dialogues")


class RenderingState(models.TextChoices):
    """Of the same edition in plain language or in another language."""

    DRAFT = "draft", _("Draft")
    PUBLISHED = "published", _("Published")
    REPLACED = "replaced", _("Replaced by a newer version")
