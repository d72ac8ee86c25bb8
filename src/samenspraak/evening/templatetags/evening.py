"""Parts of the evening's pages."""

from __future__ import annotations

from django import template
from django.templatetags.static import static

from samenspraak.convene.choices import Pictogram
from samenspraak.ground import clock

register = template.Library()


@register.simple_tag
def pictogram_url(name: str) -> str:
    """Where the drawing of a pictogram stands."""
    return static(f"evening/pictograms/{Pictogram(name).value}.svg")


@register.simple_tag
def now_utc() -> str:
    """This moment on the server, for clocks on pages: a device's own clock may be wrong."""
    return clock.now().isoformat()
