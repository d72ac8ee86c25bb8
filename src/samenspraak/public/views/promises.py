"""The board in other forms: a picture over time, paper for a meeting, Atom and iCalendar."""

from __future__ import annotations

from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from samenspraak.followup import feeds, news
from samenspraak.followup.overview import overview
from samenspraak.followup.queries import commitments
from samenspraak.followup.queries.heard import Outcome, heard_over_time
from samenspraak.followup.queries.over_time import over_time
from samenspraak.followup.questions import QUESTIONS
from samenspraak.ground import clock
from samenspraak.ground.access import access, reads_programme
from samenspraak.ground.printing.plain import as_pdf
from samenspraak.public.here import Crumb, address, language, programme_of
from samenspraak.public.rendering import rendered_once

PDF, ATOM, ICAL = "application/pdf", "application/atom+xml; charset=utf-8", "text/calendar; charset=utf-8"
# In units of the picture: how wide a month is, how high the whole.
STEP, HIGH = 44, 180


@access(reads_programme)
@require_safe
@rendered_once()
def progress(request: HttpRequest, programme: str) -> HttpResponse:
    """How the promises fared, month by month: as a picture, in a sentence and as a table."""
    here = programme_of(request)
    months = over_time(commitments(here))
    most = max((month.total for month in months), default=1) or 1
    context = {
        "months": months,
        "columns": [_column(number, month, most) for number, month in enumerate(months)],
        "width": max(1, len(months)) * STEP,
        "height": HIGH,
        "last": months[-1] if months else None,
        "crumbs": [Crumb(_("What became of it"), address(here, "board"))],
    }
    return render(request, "public/progress.html", context)


def _column(number: int, month: object, most: int) -> list[dict[str, object]]:
    """The blocks of one month, from the bottom up."""
    blocks, top = [], float(HIGH)
    for name in ("done", "in_time", "overdue", "not_done"):
        high = round(getattr(month, name) / most * HIGH, 1)
        top -= high
        if high:
            blocks.append({"name": name, "x": number * STEP + 6, "y": round(top, 1), "height": high})
    return blocks


@access(reads_programme)
@require_safe
@rendered_once(content_type=PDF)
def paper(request: HttpRequest, programme: str) -> HttpResponse:
    """The board on paper, for a steering meeting."""
    return HttpResponse(as_pdf(overview(programme_of(request))), content_type=PDF)


@access(reads_programme)
@require_safe
@rendered_once(content_type=ATOM)
def atom(request: HttpRequest, programme: str) -> HttpResponse:
    """Replies, promises and progress as a feed."""
    here = programme_of(request)
    made = feeds.atom(
        news.entries(here),
        title=_("What became of it: %(programme)s") % {"programme": here.title},
        address=news.page(here, "board"),
        here=news.page(here, "board-atom"),
        language=language(),
    )
    return HttpResponse(made, content_type=ATOM)


@access(reads_programme)
@require_safe
@rendered_once(content_type=ICAL)
def agenda(request: HttpRequest, programme: str) -> HttpResponse:
    """The days on which promises are due, for a calendar."""
    here = programme_of(request)
    made = feeds.calendar(
        news.events(here),
        title=_("What became of it: %(programme)s") % {"programme": here.title},
        host=urlsplit(settings.HOUSE_ADDRESS).hostname or "localhost",
        stamp=clock.now(),
    )
    return HttpResponse(made, content_type=ICAL)


@access(reads_programme)
@require_safe
@rendered_once()
def heard(request: HttpRequest, programme: str) -> HttpResponse:
    """What people answered to "did you feel heard?", over time."""
    here = programme_of(request)
    outcomes = heard_over_time(here)
    context = {
        "outcomes": [_told(one) for one in outcomes],
        "crumbs": [Crumb(_("What became of it"), address(here, "board"))],
    }
    return render(request, "public/heard.html", context)


def _told(one: Outcome) -> dict[str, object]:
    """An outcome with a row for each question, in its words."""
    rows = [
        (label, one.shares[name], one.by_kind.get(name, {}))
        for name, label in QUESTIONS.items()
        if name in one.shares
    ]
    return {
        "survey": one.survey,
        "moment": one.moment,
        "answers": one.answers,
        "is_open": one.survey.closes_on >= clock.today(),
        "shares": one.shares,
        "rows": rows,
    }
