"""What every page knows: the programme it belongs to, and whether this is a demonstration."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest


def house(request: HttpRequest) -> dict[str, Any]:
    return {"programme": getattr(request, "programme", None), "is_demo_house": settings.DEMO}
