"""Counts as people read them: 1.234 in Dutch, 1,234 in English. Years, ids and places in a picture are no counts.

Templates do it by themselves (`USE_THOUSAND_SEPARATOR`); what must stay bare there has `unlocalize` or `stringformat`.
"""

from __future__ import annotations

from django.utils.translation import get_language


def grouped(number: int, language: str = "") -> str:
    """A count in words of this language, or else of the reader's."""
    english = (language or get_language() or "nl").startswith("en")
    told = f"{number:,}"
    return told if english else told.replace(",", ".")
