"""What every page knows: the programme it belongs to, in which look, and whether this is a demonstration."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import get_language

from samenspraak.ground.models import Programme

OWN_THEME = "samenspraak-theme own-theme"
WORKBENCH = "/werkbank/"


def house(request: HttpRequest) -> dict[str, Any]:
    programme: Programme | None = getattr(request, "programme", None)
    known = {"programme": programme, "is_demo_house": settings.DEMO}
    if programme is None or not programme.look or WORKBENCH in request.path:
        return known
    return {**known, **look_of(programme)}


def look_of(programme: Programme) -> dict[str, Any]:
    """What the skeleton of a page and its header take from an organisation's own look."""
    look, found = programme.look, dict[str, Any]()
    if look.get("style"):
        found["theme_class"] = OWN_THEME
        found["theme_css"] = reverse("public:theme-style", args=[programme.slug, look["style"]])
    if look.get("mark"):
        english = (get_language() or "nl").startswith("en") and look.get("alt_en")
        found["own_mark"] = reverse("public:theme-mark", args=[programme.slug, look["mark"]])
        found["own_mark_alt"], found["own_mark_language"] = (
            (look["alt_en"], "en") if english else (look["alt_nl"], "nl")
        )
    return found
