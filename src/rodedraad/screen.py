"""In which language a command speaks to whoever stands at the keyboard."""

from __future__ import annotations

import os

from rodedraad.errors import Language


def screen_language() -> Language:
    """Dutch where the user's machine speaks Dutch, else English."""
    spoken = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    return "nl" if spoken.lower().startswith("nl") else "en"
