"""How a body answers, and how far a promise is."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class ReplyVerdict(models.TextChoices):
    ADOPTED = "adopted", _("Adopted")
    PARTLY = "partly", _("Partly adopted")
    NOT = "not", _("Not adopted")
    LATER = "later", _("Later")


class CommitmentState(models.TextChoices):
    """Overdue is no state: it follows from the date."""

    PLANNED = "planned", _("Planned")
    UNDER_WAY = "under_way", _("Under way")
    DONE = "done", _("Done")
    CHANGED = "changed", _("Changed, because")
    NOT_DONE = "not_done", _("Not done, because")


class ObjectionState(models.TextChoices):
    """What came of an objection to a use of someone's words."""

    WAITING = "waiting", _("Waiting for an answer")
    HONOURED = "honoured", _("Honoured: the use is changed")
    DECLINED = "declined", _("Not followed, because")


STATES_WITH_A_REASON = {CommitmentState.CHANGED, CommitmentState.NOT_DONE}
OPEN_STATES = {CommitmentState.PLANNED, CommitmentState.UNDER_WAY, CommitmentState.CHANGED}


class ReplyState(models.TextChoices):
    """A reply that was prepared is nobody else's until a person has looked at it and published it."""

    DRAFT = "draft", _("Prepared, not published")
    PUBLISHED = "published", _("Published")


class HandOverState(models.TextChoices):
    PLANNED = "planned", _("Planned")
    HELD = "held", _("Held")


class Question(models.TextChoices):
    """What a person is asked about a line of a spreadsheet."""

    DATE = "date", _("This is not a date. Until when? A day, a month or a quarter such as “Q3” will do.")
    BODY = "body", _("We do not know this body. Which one is meant?")
    OWNER = "owner", _("This line does not say whose promise it is.")
    WHAT = "what", _("This line does not say what is promised.")
    STATE = "state", _("We do not know this state. Write planned, under way, done, changed or not done.")
    REASON = "reason", _("Say why it was changed or not done.")
    OTHER = "other", _("This is not a promise of yours, or it does not exist.")


class NewsKind(models.TextChoices):
    """What somebody is told."""

    USED = "used", _("Your words are used in the perspective")
    ANSWERED = "answered", _("A body answered")
    PROMISED = "promised", _("Something was promised")
    CHANGED = "changed", _("A promise changed")
    PROGRESS = "progress", _("Something was done")


class Moment(models.TextChoices):
    """When people are asked whether they felt heard."""

    AFTER_TALK = "after_talk", _("After the talk")
    AFTER_REPORT = "after_report", _("After the report")
    AFTER_YEAR = "after_year", _("After a year")
