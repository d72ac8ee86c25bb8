"""The shared parts of pages: pictures with the sentence that says the same, the red thread, alerts, forms.

Which part to use when stands in docs/look.md. Each part is a template in ground/parts; what is calculated for
it is calculated here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from django import forms, template
from django.core.paginator import Page
from django.forms.boundfield import BoundField
from django.template.loader import render_to_string
from django.urls import reverse, translate_url
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext_lazy, ngettext
from django.utils.translation import gettext as _

from samenspraak.ground.access import may_open
from samenspraak.ground.models import shown_in
from samenspraak.ground.numbers import grouped

register = template.Library()

# Alerts: the design system's modifier, our icon, and the word that a reader hears first.
ALERTS = {
    "info": ("info", "info", ""),
    "caution": ("warning", "caution", gettext_lazy("Please note")),
    "error": ("error", "error", gettext_lazy("This went wrong")),
    "done": ("ok", "done", ""),
}
MESSAGE_LEVELS = {"success": "done", "warning": "caution", "error": "error"}
ICONS = {
    "info": "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 11v6M12 7v.5",
    "caution": "M12 3.5 22 20.5H2zM12 10v5M12 17.6v.5",
    "error": "M8 2.5h8l5.5 5.5v8L16 21.5H8L2.5 16V8zM8.5 8.5l7 7M15.5 8.5l-7 7",
    "done": "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM7.5 12.5l3 3 6-7",
    "research": "M4 4h6a2 2 0 0 1 2 2v14a2 2 0 0 0-2-2H4zM20 4h-6a2 2 0 0 0-2 2v14a2 2 0 0 1 2-2h6z",
}
STABILITY = {
    "firm": (gettext_lazy("Firm"), ""),
    "tentative": (gettext_lazy("Tentative"), "8 5"),
    "do not report": (gettext_lazy("Not to be reported"), "1 6"),
}
# The steps that the analysis library reports.
STEPS = {
    "embed": gettext_lazy("Reading the contributions"),
    "neighbours": gettext_lazy("Comparing them with each other"),
    "resample": gettext_lazy("Testing how firmly the groups hold"),
    "place": gettext_lazy("Placing each contribution"),
    "panels": gettext_lazy("Making the panels"),
    "evening out": gettext_lazy("Making chances equal"),
    "mixing": gettext_lazy("Mixing the panels"),
    "mail": gettext_lazy("Sending mail"),
    "seating": gettext_lazy("Giving everybody a seat"),
}
# Distance between dots and their size, in the units of the picture.
DOT_STEP, DOT_RADIUS = 16, 5.5


class Dot(NamedTuple):
    """One table in the picture of a spread."""

    x: float
    y: float
    heard: bool


class Count(NamedTuple):
    """One small picture among several: a name, in how many tables it was heard, of how many."""

    name: str
    heard: int
    total: int


@register.simple_tag(takes_context=True)
def may(context: template.Context, name: str) -> bool:
    """Whether the reader may open or use the address of this name: `{% may "gather:files" as may_bring %}`.

    A page offers nothing that would be refused.
    """
    return may_open(context["request"], name)


@register.simple_tag
def tables_phrase(heard: int, total: int) -> str:
    """How widely something was heard, in words: "at 14 of the 24 tables". The only way we say it."""
    if total < 0 or not 0 <= heard <= total:
        raise ValueError(f"{heard} of {total} tables cannot be")
    if total == 0:
        return _("no tables yet")
    if heard == 0:
        return ngettext("not at the one table", "at none of the %(total)s tables", total) % {
            "total": grouped(total)
        }
    if heard == total:
        return ngettext("at the one table", "at all %(total)s tables", total) % {"total": grouped(total)}
    return _("at %(heard)s of the %(total)s tables") % {"heard": grouped(heard), "total": grouped(total)}


def columns_for(total: int) -> int:
    """Dots in a row: twelve, so that people can count, and more only where the picture would grow tall."""
    return max(1, min(total, 12 if total <= 60 else 24))


def place_dots(heard: int, total: int) -> list[Dot]:
    """Where each table's dot stands, row by row, the tables where it was heard first."""
    columns = columns_for(total)
    half = DOT_STEP / 2
    return [
        Dot(half + DOT_STEP * (number % columns), half + DOT_STEP * (number // columns), number < heard)
        for number in range(total)
    ]


def _picture_of(heard: int, total: int) -> dict[str, Any]:
    columns = columns_for(total)
    return {
        "dots": place_dots(heard, total),
        "radius": DOT_RADIUS,
        "width": columns * DOT_STEP,
        "height": max(1, -(-total // columns)) * DOT_STEP,
        "sentence": tables_phrase(heard, total),
    }


@register.inclusion_tag("ground/parts/spread.html")
def spread_dots(heard: int, total: int, label_id: str, key: bool = True) -> dict[str, Any]:
    """One dot a table, filled where it was heard; the sentence under it is its text alternative."""
    return {**_picture_of(heard, total), "label_id": label_id, "key": key}


@register.inclusion_tag("ground/parts/multiples.html")
def small_multiples(counts: Iterable[Count | tuple[str, int, int]], label_id: str) -> dict[str, Any]:
    """The same picture for several groups side by side: (name, heard, total) each."""
    rows = [
        {"name": name, "label_id": f"{label_id}-{number}", **_picture_of(heard, total)}
        for number, (name, heard, total) in enumerate(counts, start=1)
    ]
    return {"rows": rows}


@register.inclusion_tag("ground/parts/stability.html")
def stability(verdict: str) -> dict[str, Any]:
    """How firmly a thread holds together: a word beside a whole, broken or dotted line."""
    word, dashes = STABILITY[verdict]
    return {"word": word, "dashes": dashes}


@register.inclusion_tag("ground/parts/journey.html")
def journey(steps: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    """A line with stations. A step has label, state (done, current, none) and maybe date, text, url and about."""
    return {"steps": list(steps)}


@register.inclusion_tag("ground/parts/quote.html")
def quote(text: str, by: str, own_words: bool = True, url: str = "", language: str = "") -> dict[str, Any]:
    """What somebody said. Only words of their own stand between quotation marks; the rest is marked as ours."""
    return {"text": text, "by": by, "own_words": own_words, "url": url, "language": language}


@register.inclusion_tag("ground/parts/trace.html")
def trace_sentence(
    text: str, sort: str, key: str, url: str = "", link: str = "", label: bool = True
) -> dict[str, Any]:
    """A sentence of a perspective, with the red thread beside it where sources stand behind it.

    `sort` is heard, evidence or ours; `url` gives the sources, opened in place where scripts run; `link` is
    the text to click, such as a `tables_phrase`; `label=False` where the sentence before is of the same sort.
    """
    names = {
        "heard": _("Heard at the tables"),
        "evidence": _("From research"),
        "ours": _("The authors' own words"),
    }
    return {
        "text": text,
        "sort": sort,
        "name": names[sort],
        "key": key,
        "url": url,
        "link": link,
        "label": label,
    }


@register.simple_tag
def lang(code: str) -> SafeString:
    """The `lang` attribute of content that stands in another language than its page; nothing where it does not."""
    return format_html(' lang="{}"', code) if code and code != (get_language() or "nl") else SafeString("")


@register.simple_tag
def lang_of(row: Any, name: str) -> SafeString:
    """The same for a bilingual text, which is shown in Dutch where it has no English."""
    return lang(shown_in(row, name))


@register.simple_tag
@lru_cache(maxsize=len(ICONS))
def icon(name: str) -> SafeString:
    """A small drawing beside a word that says the same. Drawn once: a list says it hundreds of times."""
    return format_html(
        '<svg class="icon" viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="currentColor" '
        'stroke-width="2" stroke-linejoin="round" stroke-linecap="round" aria-hidden="true" focusable="false">'
        '<path d="{}"/></svg>',
        ICONS[name],
    )


@register.simple_tag
def alert(level: str, content: str, urgent: bool = False) -> str:
    """A message that must not be missed: info, caution, error or done. Never red. `urgent` is read out at once."""
    modifier, drawing, word = ALERTS[level]
    return render_to_string(
        "ground/parts/alert.html",
        {"content": content, "modifier": modifier, "icon": drawing, "word": word, "urgent": urgent},
    )


@register.simple_block_tag
def notice(content: str, level: str = "info", urgent: bool = False) -> str:
    """The same around markup: a link, a list, two paragraphs."""
    return alert(level, content, urgent)


@register.filter
def alert_level(message_tags: str) -> str:
    """The alert level of one of Django's messages."""
    return next((MESSAGE_LEVELS[tag] for tag in message_tags.split() if tag in MESSAGE_LEVELS), "info")


@register.inclusion_tag("ground/parts/status.html")
def status_ribbon(word: str, text: str = "", language: str = "") -> dict[str, Any]:
    """What kind of document this is, on every page of it: "Tussenstand", "Reflectiedocument, geen besluit"."""
    return {"word": word, "text": text, "language": language}


@register.simple_block_tag
def table_region(content: str, label: str) -> SafeString:
    """A table that may be wider than the screen: it scrolls by itself and can be reached by keyboard.

    Its name says that it is a table: the part of the page around it often has the same heading.
    """
    name = _("Table: %(label)s") % {"label": label}
    return format_html(
        '<div class="house-table" role="region" aria-label="{}" tabindex="0">{}</div>', name, content
    )


@register.simple_block_tag
def empty_state(content: str) -> SafeString:
    """Where a list would stand that has nothing yet: why, and what to do next."""
    return format_html('<div class="house-empty">{}</div>', content)


@register.inclusion_tag("ground/parts/job.html", takes_context=True)
def job_progress(context: template.Context, job: Any) -> dict[str, Any]:
    """How far long work is; the block asks again every two seconds until it is over."""
    return {"job": job, "csrf_token": context.get("csrf_token")}


@register.filter
def step_name(step: str) -> str:
    """What a job is doing, for people; a step that is a file's name is shown as it is."""
    return str(STEPS.get(step, step))


@register.simple_tag
def time_left(seconds: int | None) -> str:
    """A guess in words that does not pretend to be exact."""
    if seconds is None:
        return ""
    if seconds < 10:
        return _("almost done")
    if seconds < 60:
        return _("less than a minute to go")
    minutes = round(seconds / 60)
    return ngettext("about %(minutes)d minute to go", "about %(minutes)d minutes to go", minutes) % {
        "minutes": minutes
    }


@register.inclusion_tag("ground/parts/pagination.html", takes_context=True)
def pagination(context: template.Context, page: Page[Any], parameter: str = "page") -> dict[str, Any]:
    """Pages of a list; the rest of the address stays as it is."""

    def query_of(number: int) -> str:
        query = context["request"].GET.copy()
        query[parameter] = str(number)
        return str(query.urlencode())

    links = [
        {"number": number, "query": query_of(number), "gap": False}
        if isinstance(number, int)
        else {"number": number, "query": "", "gap": True}
        for number in page.paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1)
    ]
    return {
        "links": links,
        "page": page,
        "previous": query_of(page.number - 1),
        "next": query_of(page.number + 1),
    }


def _widget_kind(widget: forms.Widget) -> str:
    kinds: list[tuple[type[forms.Widget], str]] = [
        (forms.CheckboxSelectMultiple, "choices"),
        (forms.RadioSelect, "choices"),
        (forms.CheckboxInput, "checkbox"),
        (forms.Textarea, "textarea"),
        (forms.Select, "select"),
        (forms.FileInput, "file"),
    ]
    return next((kind for sort, kind in kinds if isinstance(widget, sort)), "textbox")


WIDGET_CLASSES = {
    "textbox": "utrecht-textbox utrecht-textbox--html-input",
    "textarea": "utrecht-textarea utrecht-textarea--html-textarea",
    "select": "utrecht-select utrecht-select--html-select",
    "file": "field__file",
    "checkbox": "utrecht-checkbox utrecht-checkbox--html-input",
    "choices": "",
}


def _with_calendar(widget: forms.Widget) -> forms.Widget:
    """A date field asks the browser for its calendar; that takes and gives ISO dates only."""
    if not isinstance(widget, forms.DateInput):
        return widget
    calendar = forms.DateInput(attrs=widget.attrs, format="%Y-%m-%d")
    calendar.input_type = "date"
    calendar.is_required = widget.is_required
    return calendar


@register.inclusion_tag("ground/parts/field.html")
def form_field(bound: BoundField) -> dict[str, Any]:
    """A form field whole: label, what is asked, what went wrong, and the control that points to both."""
    widget = bound.field.widget
    kind = _widget_kind(widget)
    classes = [WIDGET_CLASSES[kind], str(widget.attrs.get("class", ""))]
    if bound.errors and kind in {"textbox", "textarea", "select"}:
        classes.append(f"utrecht-{kind}--invalid")
    attrs: dict[str, str | bool] = {"class": " ".join(filter(None, classes))}
    control = "" if kind == "choices" else bound.as_widget(_with_calendar(widget), attrs=attrs)
    return {
        "field": bound,
        "kind": kind,
        "control": control,
        "hidden": bound.is_hidden,
        "language": getattr(bound.field, "label_language", ""),
    }


@register.inclusion_tag("ground/parts/error_summary.html")
def error_summary(form: forms.BaseForm) -> dict[str, Any]:
    """Above a form that was refused: each problem, with a link to the place to mend it."""
    problems = [
        {"place": bound.id_for_label or bound.auto_id, "label": bound.label, "error": error}
        for bound in form
        for error in bound.errors
    ]
    return {"problems": problems, "general": form.non_field_errors()}


@register.inclusion_tag("ground/parts/nav_link.html", takes_context=True)
def nav_link(
    context: template.Context, url: str, label: str, key: str = "", whole: bool = False
) -> dict[str, Any]:
    """A link in a navigation, marked when it is this page ("page") or, unless `whole`, a page above it ("true").

    `key` is the letter that opens it on the workbench. Without an address there is no link.
    """
    path = getattr(context.get("request"), "path", "")
    above = not whole and bool(url) and path.startswith(url)
    return {
        "url": url,
        "label": label,
        "key": key,
        "current": "page" if path == url else "true" if above else "",
    }


@register.inclusion_tag("ground/parts/nav_link.html", takes_context=True)
def bench_link(
    context: template.Context, name: str, label: str, key: str = "", whole: bool = False, but: str = ""
) -> dict[str, Any]:
    """The same for an address of this programme, by its name; no link for who may not open it.

    `but` names the address beneath it that has a link of its own: there, that one is marked and not this.
    """
    request = context["request"]
    url = reverse(name, args=[request.programme.slug]) if may_open(request, name) else ""
    elsewhere = bool(url and but) and request.path.startswith(reverse(but, args=[request.programme.slug]))
    return nav_link(context, url, label, key, whole or elsewhere)


@register.inclusion_tag("ground/parts/languages.html", takes_context=True)
def language_links(context: template.Context) -> dict[str, Any]:
    """The same page in Dutch and in English."""
    request = context.get("request")
    if request is None:
        return {"languages": []}
    now = getattr(request, "LANGUAGE_CODE", "nl")
    address = request.get_full_path()
    return {
        "languages": [
            {"code": code, "name": name, "url": translate_url(address, code), "current": code == now}
            for code, name in (("nl", "Nederlands"), ("en", "English"))
        ]
    }
