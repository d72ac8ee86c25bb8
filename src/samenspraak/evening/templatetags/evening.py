"""Parts of the evening's pages."""

from __future__ import annotations

from django import template
from django.templatetags.static import static

from samenspraak.convene.choices import Pictogram

register = template.Library()


@register.simple_tag
def pictogram_url(name: str) -> str:
    """Where the drawing of a pictogram stands."""
    return static(f"evening/pictograms/{Pictogram(name).value}.svg")
