"""Small words of the public pages."""

from __future__ import annotations

from django import template
from django.urls import reverse
from django.utils.html import format_html

from samenspraak.analyse.queries import ThreadCount
from samenspraak.ground.models import Programme
from samenspraak.ground.printing.plain import Foreign
from samenspraak.ground.templatetags.house import lang
from samenspraak.perspective.tree import EditionTree
from samenspraak.perspective.wording import capital, record_words
from samenspraak.public.here import language
from samenspraak.public.queries.editions import Newest, newest

register = template.Library()


@register.filter
def record(count: ThreadCount) -> str:
    """How widely a thread was heard, own dialogues and other conversations apart, in the reader's language."""
    return record_words(count, language())


@register.filter
def sentence_case(text: str) -> str:
    return capital(text)


@register.filter
def in_its_language(text: str) -> str:
    """A line of a document, of which some words may be in another language than the page: those are marked."""
    if not isinstance(text, Foreign):
        return text
    return format_html("{}<span{}>{}</span>{}", text.before, lang(text.language), text.words, text.after)


@register.filter
def item(mapping: dict[str, int], key: str) -> int:
    """What a mapping holds for a key, 0 where it holds nothing."""
    return mapping.get(key, 0)


@register.filter
def deeper(level: str, heading: str) -> str:
    """The heading level beneath a section: one further where it has a heading, so that none is skipped."""
    here = level or "h3"
    return f"h{min(int(here[1]) + 1, 6)}" if heading else here


@register.simple_tag
def edition_url(tree: EditionTree, name: str, *arguments: str) -> str:
    """The address of a page of an edition in the form that is being read: full or plain."""
    form = "plain-" if tree.is_plain else ""
    return reverse(f"public:{form}{name}", args=[tree.programme_slug, tree.number, *arguments])


@register.simple_tag
def newest_edition(programme: Programme) -> Newest | None:
    """The edition that holds today, for who reads an older one."""
    return newest(programme, language())


@register.simple_tag
def idea_box(programme: Programme, question: str) -> str:
    """Where a reader answers a question: the idea box."""
    return f"{reverse('ideas:write', args=[programme.slug])}?vraag={question}"
