"""Places on the public site for texts of the organiser's own."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class SiteTextKey(models.TextChoices):
    """Where a text stands. What is left empty is simply not there, or a plain default stands in its place."""

    HOME = "home", _("Home page: a few words under the question")
    ABOUT = "about", _("About: who is behind it, and why")
    TAKE_PART = "take_part", _("Take part: what people should know first")
    CONTACT = "contact", _("Contact: how people reach the organiser")
    PRESS = "press", _("Press: who to call, and what is under embargo until when")
    ACCESSIBILITY = "accessibility", _("Accessibility: what does not work yet, why, and until when")
    EXAMINED = "examined", _("Accessibility: who examined it, how and when")
    PRIVACY = "privacy", _("Privacy: who to ask, and what else people should know")
