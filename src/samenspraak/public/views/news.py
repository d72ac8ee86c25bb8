"""What is new, for programs that follow: an Atom feed, a calendar of dialogues, a block to embed; and the press."""

from __future__ import annotations

import datetime as dt

from csp.decorators import csp_replace
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.template.loader import render_to_string
from django.views.decorators.clickjacking import xframe_options_exempt
from django.views.decorators.http import require_safe

from samenspraak.analyse.queries import thread_counts
from samenspraak.ground import clock
from samenspraak.ground.access import access, reads_programme
from samenspraak.perspective.queries import current_edition
from samenspraak.perspective.threads import readable_threads, set_aside_in
from samenspraak.public.here import language, programme_of
from samenspraak.public.queries import threads as queries
from samenspraak.public.queries.dialogues import public_dialogues
from samenspraak.public.queries.news import news_of
from samenspraak.public.queries.texts import texts_of
from samenspraak.public.rendering import PageView, rendered_once

ATOM = "application/atom+xml; charset=utf-8"
CALENDAR = "text/calendar; charset=utf-8"
# RFC 5545: no line longer than 75 bytes; a folded line goes on after a space.
LONGEST_LINE = 73


@access(reads_programme)
@require_safe
@rendered_once(content_type=ATOM)
def feed(request: HttpRequest, programme: str) -> HttpResponse:
    """Signed outcomes of dialogues, editions, and what became of promises, newest first."""
    here = programme_of(request)
    items = news_of(here, language())
    newest = items[0].at if items else clock.now()
    context = {
        "items": items,
        "updated": newest,
        "base": request.build_absolute_uri("/")[:-1],
        "language": language(),
    }
    return HttpResponse(render_to_string("public/feed.xml", context, request), content_type=ATOM)


@access(reads_programme)
@require_safe
@rendered_once(content_type=CALENDAR)
def calendar(request: HttpRequest, programme: str) -> HttpResponse:
    """All dialogues as days in a calendar (iCalendar)."""
    here = programme_of(request)
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:-//Samenspraak//{here.slug}//{language().upper()}"]
    base = request.build_absolute_uri("/")[:-1]
    for row in public_dialogues(here).order_by("held_on", "public_id"):
        address = f"{base}/{language()}/{here.slug}/dialogen/{row.public_id}/"
        lines += [
            "BEGIN:VEVENT",
            f"UID:{row.public_id}@samenspraak",
            f"DTSTAMP:{row.created_at.astimezone(dt.UTC):%Y%m%dT%H%M%SZ}",
            f"DTSTART;VALUE=DATE:{row.held_on:%Y%m%d}",
            f"DTEND;VALUE=DATE:{row.held_on + dt.timedelta(days=1):%Y%m%d}",
            f"SUMMARY:{_escaped(row.title)}",
            *([f"LOCATION:{_escaped(row.place)}"] if row.place else []),
            f"URL:{address}",
            "END:VEVENT",
        ]
    lines.append("END:VCALENDAR")
    return HttpResponse("".join(f"{_folded(line)}\r\n" for line in lines), content_type=CALENDAR)


def _escaped(text: str) -> str:
    for sign in ("\\", ";", ","):
        text = text.replace(sign, f"\\{sign}")
    return text.replace("\r", "").replace("\n", "\\n")


def _folded(line: str) -> str:
    """A long line in pieces, cut between letters and never within one."""
    pieces, piece = [], ""
    for letter in line:
        if len((piece + letter).encode()) > LONGEST_LINE:
            pieces.append(piece)
            piece = ""
        piece += letter
    return "\r\n ".join([*pieces, piece])


def embeddable(view: PageView) -> PageView:
    """Other sites may show this page in a frame; no other page of ours."""
    framed: PageView = csp_replace({"frame-ancestors": ["*"]})(view)
    return xframe_options_exempt(framed)


@access(reads_programme)
@embeddable
@require_safe
@rendered_once()
def embedded_thread(request: HttpRequest, programme: str, public_id: str) -> HttpResponse:
    """A red thread with its spread and one voice, small enough to stand on another site."""
    here = programme_of(request)
    row = get_object_or_404(readable_threads(here), public_id=public_id)
    voices, _unshown = queries.shown_and_not(here, queries.sides(row).said[:5])
    own = [voice for voice in voices if not voice.is_paraphrase]
    context = {
        "thread": row,
        "set_aside": set_aside_in([row]).get(row.pk),
        "count": thread_counts([row])[row.pk],
        "voice": next(iter(own or voices), None),
        "day": clock.today(),
    }
    return render(request, "public/embed.html", context)


@access(reads_programme)
@require_safe
@rendered_once()
def press(request: HttpRequest, programme: str) -> HttpResponse:
    """For journalists: who to call, how to cite, where figures come from."""
    here = programme_of(request)
    context = {"edition": current_edition(here, language()), "texts": texts_of(here, language())}
    return render(request, "public/press.html", context)
