"""Traces of persons, and links that lead nowhere, in what writers write themselves."""

from __future__ import annotations

import re
from functools import lru_cache

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.urls import Resolver404, resolve

from rodedraad import redact
from samenspraak.ground.models import Programme
from samenspraak.perspective.models import Edition
from samenspraak.perspective.pointed_at import is_there

# An address of a page or a bare number is no trace of a person.
NO_PERSON = frozenset({"url", "number"})
_LINKS = re.compile(r"(?:https?://|www\.)\S+|(?<!\S)/(?:nl|en)/\S+")
_ENDS = ".,;:!?)”\"’'"


@lru_cache(maxsize=8192)
def traces_of_persons(text: str, stay: frozenset[str] = frozenset()) -> tuple[str, ...]:
    """Words that may lead to a person: names, addresses, numbers that belong to someone. Names in `stay` are none."""
    return tuple(text[row.start : row.end] for row in redact(text, stay) if row.type not in NO_PERSON)


def links_in(text: str) -> list[str]:
    """Addresses as they stand in a text, without the mark that closes the sentence."""
    return [found.rstrip(_ENDS) for found in _LINKS.findall(text)]


def broken_links(text: str, programme: Programme, along: Edition | None = None) -> list[str]:
    """Addresses that cannot be right: misspelt ones, and ones of this house that do not open for a stranger.

    Pages of the edition `along`, in which the text stands, open with it. Other hosts are not asked: the house sends
    no request outside.
    """
    return [link for link in links_in(text) if not _leads_somewhere(link, programme, along)]


def _leads_somewhere(link: str, programme: Programme, along: Edition | None) -> bool:
    if not link.startswith("/"):
        try:
            URLValidator(["http", "https"])(link if "://" in link else f"https://{link}")
        except ValidationError:
            return False
        return True
    try:
        found = resolve(link.split("#", maxsplit=1)[0].split("?", maxsplit=1)[0])
    except Resolver404:
        return False
    slug = str(found.kwargs.get("programme", programme.slug))
    there = programme if slug == programme.slug else _public_programme(slug)
    if there is None:
        return False
    return is_there(found.view_name, there, found.kwargs, along)


def _public_programme(slug: str) -> Programme | None:
    return Programme.objects.filter(slug=slug, is_public=True).first()
