"""Two people at once: a form says which words it showed, and is not saved over other words unseen.

A sentence counts its revisions; every other part is known by a fingerprint of what can be changed in it. A
client that speaks HTTP sends the same as `If-Match` and gets 412.
"""

from __future__ import annotations

import hashlib
import json
from typing import Any

from django.db.models import Model

from samenspraak.perspective.models import (
    Annex,
    Challenge,
    Edition,
    GlossaryTerm,
    Initiative,
    Option,
    PublicQuestion,
    RenderedText,
    Section,
)

FIELDS: dict[type[Model], tuple[str, ...]] = {
    Edition: ("title", "subtitle", "status", "sponsor"),
    Challenge: ("title", "why", "addressees", "groups", "threads", "see_also", "owner_id"),
    Option: ("title", "text"),
    Section: ("heading",),
    Annex: ("title", "kind", "text", "accessible_alternative"),
    Initiative: ("title", "who", "text", "url"),
    PublicQuestion: ("title",),
    GlossaryTerm: ("term", "meaning"),
    # One that is not there yet is known by its empty text.
    RenderedText: ("text",),
}


def fingerprint(row: Model) -> str:
    """Changes as soon as somebody saves other words in the row."""
    shown = [_value(row, name) for name in FIELDS[type(row)]]
    return hashlib.sha256(json.dumps(shown, ensure_ascii=False).encode()).hexdigest()[:20]


def standing(row: Model) -> dict[str, str]:
    """What stands in the row now, by the name of its field in the form."""
    told = {}
    for name in FIELDS[type(row)]:
        value = getattr(row, name, "")
        if isinstance(value, str):
            told[name] = value
        elif isinstance(value, list):
            told[name] = ", ".join(str(each) for each in value)
    return told


def _value(row: Model, name: str) -> Any:
    value = getattr(row, name)
    if hasattr(value, "values_list"):
        return sorted(str(key) for key in value.values_list("pk", flat=True))
    return value if isinstance(value, str | list) else str(value)
