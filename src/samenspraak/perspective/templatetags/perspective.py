"""Words and pictures of an edition in templates, in the document's own language."""

from __future__ import annotations

from typing import Any

from django import template
from django.db.models import Model
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext

from samenspraak.analyse.queries import ThreadCount
from samenspraak.people.models import User
from samenspraak.people.queries import name_of
from samenspraak.perspective.findings import Finding
from samenspraak.perspective.render.texts import addressee_name
from samenspraak.perspective.seen import fingerprint
from samenspraak.perspective.told import Titled, Titles, rendering_name, title_told, titles_in
from samenspraak.perspective.wording import record_words, words

register = template.Library()
register.filter("rendering_name", rendering_name)
TITLES = "titles_told"


@register.filter
def said_in(finding: Finding, language: str) -> str:
    """What a gate found, in the reader's language."""
    return finding.sentence(language or "nl")


@register.filter
def record(count: ThreadCount, language: str) -> str:
    """How widely a thread was heard: "aan 14 van de 24 tafels"."""
    return record_words(count, language)


@register.filter
def document_word(name: str, language: str) -> str:
    """A word of the document, such as the name of a part."""
    return words(language).get(name, name)


@register.filter
def addressee(code: str, language: str) -> str:
    """The name of who should act."""
    return addressee_name(code, language)


@register.simple_tag
def seen(row: Model) -> SafeString:
    """Lets a form say which words it showed, so that other words are never overwritten unseen."""
    return format_html('<input type="hidden" name="seen" value="{}">', fingerprint(row))


@register.filter
def person(user: User | None) -> str:
    """The name under which someone works here."""
    return name_of(user) or gettext("someone who no longer works here")


@register.simple_tag(takes_context=True)
def title_of(context: dict[str, Any], row: Titled) -> SafeString:
    """A title in the reader's language where a translation is published; else in its own, and marked so."""
    reader = get_language() or "nl"
    told = title_told(row, reader, _titles(context, row, reader))
    if told.language == reader:
        return format_html("{}", told.text)
    return format_html('<span lang="{}">{}</span>', told.language, told.text)


def _titles(context: dict[str, Any], row: Titled, reader: str) -> Titles:
    """Asked once for a page, however many titles it has."""
    request = context.get("request")
    found: Titles | None = getattr(request, TITLES, None)
    if found is None:
        found = titles_in(row.programme_id, reader)
        if request is not None:
            setattr(request, TITLES, found)
    return found
