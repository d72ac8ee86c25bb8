"""What the note sheet's worker needs in its template."""

from __future__ import annotations

import json
from typing import Any

from django import template
from django.utils.safestring import SafeString, mark_safe

register = template.Library()


@register.filter
def as_json(value: Any) -> SafeString:
    """A value as a script literal."""
    return mark_safe(json.dumps(value).replace("<", "\\u003c"))  # noqa: S308 (JSON, its `<` escaped)
