"""Traces of persons, and links that lead nowhere, in what writers write themselves."""

from __future__ import annotations

import re
from functools import lru_cache

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.urls import Resolver404, resolve

from rodedraad import redact
from samenspraak.analyse.models import RedThread
from samenspraak.convene.models import Dialogue
from samenspraak.gather.models import Contribution
from samenspraak.ground.models import Programme, PublicRow
from samenspraak.perspective.models.edition import Edition, Sentence

# An address of a page or a bare number is no trace of a person.
NO_PERSON = frozenset({"url", "number"})
_LINKS = re.compile(r"(?:https?://|www\.)\S+|(?<!\S)/(?:nl|en)/\S+")
_ENDS = ".,;:!?)”\"’'"
POINTED_AT: dict[str, type[PublicRow]] = {
    "public:sentence": Sentence,
    "public:thread": RedThread,
    "public:dialogue": Dialogue,
    "public:contribution": Contribution,
    "public:journey-picture": Contribution,
    "public:journey-data": Contribution,
    "public:embedded-thread": RedThread,
}


@lru_cache(maxsize=8192)
def traces_of_persons(text: str, stay: frozenset[str] = frozenset()) -> tuple[str, ...]:
    """Words that may lead to a person: names, addresses, numbers that belong to someone. Names in `stay` are none."""
    return tuple(text[row.start : row.end] for row in redact(text, stay) if row.type not in NO_PERSON)


def links_in(text: str) -> list[str]:
    """Addresses as they stand in a text, without the mark that closes the sentence."""
    return [found.rstrip(_ENDS) for found in _LINKS.findall(text)]


def broken_links(text: str, programme: Programme) -> list[str]:
    """Addresses that cannot be right: misspelt ones, and ones of this house that lead nowhere.

    Other hosts are not asked: the house sends no request outside.
    """
    return [link for link in links_in(text) if not _leads_somewhere(link, programme)]


def _leads_somewhere(link: str, programme: Programme) -> bool:
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
    if slug != programme.slug and not Programme.objects.filter(slug=slug, is_public=True).exists():
        return False
    return _is_there(found.view_name, slug, found.kwargs)


def _is_there(name: str, slug: str, asked: dict[str, str | int]) -> bool:
    """Whether what an address asks for exists; of a kind of page that is not known here it is believed."""
    model = POINTED_AT.get(name)
    if model is not None:
        rows = model._default_manager.filter(programme__slug=slug, public_id=asked["public_id"])
        return bool(rows.exists())
    if name.startswith("public:") and "number" in asked:
        editions = Edition.objects.filter(programme__slug=slug, number=asked["number"])
        if "key" in asked:
            editions = editions.filter(challenges__key=asked["key"])
        return editions.exists()
    return True
