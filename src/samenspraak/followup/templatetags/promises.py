"""Words for promises and answers on pages: until when, who, about what, and how long it waits."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from django import template
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from samenspraak.followup import words
from samenspraak.followup.models import Ask, Commitment, Reply
from samenspraak.ground.models import Programme, shown_in
from samenspraak.perspective.templatetags.perspective import title_of

register = template.Library()
register.filter(words.due_words)
register.filter(words.state_word)
register.filter(words.overdue_words)
register.filter(words.waiting_words)


@register.simple_tag
def owner(promise: Commitment) -> SafeString:
    """Who answers for a promise, marked with the language of its name where that is another than the page's."""
    return _marked(promise.owner, promise.owner_language)


@register.simple_tag
def promise_address(programme: Programme, promise: Commitment) -> str:
    """The public page of a promise."""
    return _address(get_language() or "nl", programme.slug, promise.public_id)


@lru_cache(maxsize=5_000)
def _address(language: str, programme: str, public_id: str) -> str:
    """Kept for each language: a board names many promises, and finding an address takes longer than saying it."""
    return reverse("public:commitment", args=[programme, public_id])


@register.simple_tag(takes_context=True)
def target(context: dict[str, Any], row: Ask | Reply) -> SafeString:
    """What is asked or answered, in the reader's language where it is told in it."""
    about = row.challenge or row.option
    if about is not None:
        return title_of(context, about)
    assert row.thread is not None
    return _marked(row.thread.label, shown_in(row.thread, "label"))


@register.filter
def target_key(row: Ask) -> str:
    """What is asked, as the form of a reply names it."""
    if row.challenge is not None:
        return f"c-{row.challenge.public_id}"
    if row.option is not None:
        return f"o-{row.option.public_id}"
    assert row.thread is not None
    return f"t-{row.thread.public_id}"


def _marked(text: str, language: str) -> SafeString:

    if not language or (get_language() or "nl").startswith(language):
        return format_html("{}", text)
    return format_html('<span lang="{}">{}</span>', language, text)
