"""The core questions of "did you feel heard?", the same each time, and how they are answered."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

QUESTIONS = {
    "heard": _("I was heard."),
    "shaped": _("I was part of shaping the outcome."),
    "met": _("I met people from outside my own circle."),
    "hope": _("I have hope that something will be done with it."),
    "again": _("I would do this again."),
}
ANSWERS = [
    ("1", _("Not at all")),
    ("2", _("A little")),
    ("3", _("Half and half")),
    ("4", _("Mostly")),
    ("5", _("Completely")),
]
