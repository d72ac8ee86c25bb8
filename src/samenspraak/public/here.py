"""What every public page asks first: which programme, in which language, under which crumbs."""

from __future__ import annotations

from typing import NamedTuple, cast

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import get_language

from samenspraak.ground.models import Programme


class Crumb(NamedTuple):
    """A step back up the site."""

    label: str
    url: str
    # Where the label is content, and may stand in another language than the page.
    language: str = ""


def programme_of(request: HttpRequest) -> Programme:
    return cast("Programme", request.programme)  # type: ignore[attr-defined]


def language() -> str:
    """The language of the interface: "nl" or "en"."""
    return "en" if (get_language() or "nl").startswith("en") else "nl"


def address(programme: Programme, name: str, *args: object) -> str:
    """The address of a public page of this programme."""
    return reverse(f"public:{name}", args=[programme.slug, *args])
