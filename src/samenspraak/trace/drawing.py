"""The journey as a picture (SVG with its text alternative inside) and as data (JSON)."""

from __future__ import annotations

import textwrap
from typing import Any

from django.utils.formats import date_format
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from samenspraak.ground.look import Look, look_of
from samenspraak.trace.queries import Journey
from samenspraak.trace.stations import Station, stations, used_in

# In units of the picture: room for a line of text, the line's place, and how wide text may be (in characters).
LINE, LEFT, WIDTH, LETTERS = 22, 28, 640, 62


def as_words(stop: Station) -> str:
    """A stop in one sentence: "Answered, 3 November 2026: Ministry: Later" or "Answered (not yet)"."""
    day = f", {date_format(stop.date, 'j F Y')}" if stop.date else ""
    yet = f" {_('(not yet)')}" if stop.state == "none" else ""
    said = f"{stop.label}{yet}{day}" + (f": {stop.text}" if stop.text else "")
    return f"{said.rstrip('.')}. {stop.about.words}" if stop.about else said


def picture(journey: Journey, said: str = "") -> SafeString:
    """The stations under one another along the red thread; what each says stands in the description too."""
    stops, parts, top = stations(journey), [], 24
    look = look_of(journey.contribution.programme, get_language() or "nl")
    places: list[tuple[int, Station]] = []
    for stop in stops:
        places.append((top, stop))
        text, lines = _stop(stop, top, look)
        parts.append(text)
        top += LINE * (lines + 1)
    drawn = [_line(places, look), *(_dot(y, stop, look) for y, stop in places), *parts]
    title = _("What became of it")
    told = [said, *(as_words(stop) for stop in stops)]
    words = " ".join(f"{one.rstrip('.')}." for one in told if one)
    return format_html(
        '<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="t d" viewBox="0 0 {} {}" width="{}" '
        'height="{}" font-family="Noto Sans, sans-serif"><title id="t">{}</title><desc id="d">{}</desc>'
        '<rect width="100%" height="100%" fill="{}"/>{}</svg>',
        WIDTH,
        top,
        WIDTH,
        top,
        title,
        words,
        look.on_screen("paper"),
        format_html_join("", "{}", ((one,) for one in drawn)),
    )


def _line(places: list[tuple[int, Station]], look: Look) -> SafeString:
    """The thread runs as far as it came; from there on it is dotted."""
    reached = max(y for y, stop in places if stop.state != "none")
    last = places[-1][0]
    whole = (LEFT, places[0][0] - 5, LEFT, reached - 5, look.on_screen("thread"))
    rest = (LEFT, reached - 5, LEFT, last - 5, look.on_screen("muted"))
    return format_html(
        '<line x1="{}" y1="{}" x2="{}" y2="{}" stroke="{}" stroke-width="3"/>'
        '<line x1="{}" y1="{}" x2="{}" y2="{}" stroke="{}" stroke-width="2" stroke-dasharray="2 6"/>',
        *whole,
        *rest,
    )


def _dot(y: int, stop: Station, look: Look) -> SafeString:
    thread = look.on_screen("thread")
    fill, edge = (
        (look.on_screen("paper"), look.on_screen("muted")) if stop.state == "none" else (thread, thread)
    )
    return format_html(
        '<circle cx="{}" cy="{}" r="7" fill="{}" stroke="{}" stroke-width="2"/>', LEFT, y - 5, fill, edge
    )


def _stop(stop: Station, top: int, look: Look) -> tuple[SafeString, int]:
    """The words of a stop, and over how many lines they go."""
    head = stop.label if stop.state != "none" else f"{stop.label} {_('(not yet)')}"
    day = date_format(stop.date, "j F Y") if stop.date else ""
    lines = textwrap.wrap(stop.text, LETTERS)[:4]
    lines += textwrap.wrap(stop.about.words, LETTERS)[:2] if stop.about else []
    text = format_html_join(
        "", '<tspan x="{}" dy="{}">{}</tspan>', ((LEFT + 24, LINE, line) for line in lines)
    )
    drawn = format_html(
        '<text x="{}" y="{}" font-size="16" fill="{}"><tspan font-weight="bold">{}</tspan> '
        '<tspan fill="{}">{}</tspan>{}</text>',
        LEFT + 24,
        top,
        look.on_screen("ink" if stop.state != "none" else "muted"),
        head,
        look.on_screen("muted"),
        day,
        text,
    )
    return drawn, len(lines) + 1


def as_data(journey: Journey) -> dict[str, Any]:
    """The same as data: each stop with its date, its words, what they are about and where it can be read."""
    return {
        "id": journey.contribution.public_id,
        "state": journey.state,
        "stations": [
            {
                "label": str(stop.label),
                "reached": stop.state != "none",
                "date": stop.date.isoformat() if stop.date else None,
                "text": stop.text or None,
                "url": stop.url or None,
                "about": (
                    {"kind": stop.about.kind, "title": stop.about.title or None} if stop.about else None
                ),
            }
            for stop in stations(journey, used_in(journey))
        ],
        "threads": [thread.public_id for thread in journey.threads],
        "sentences": [sentence.public_id for sentence in journey.sentences],
        "options": [option.public_id for option in journey.options],
        "replies": [
            {
                "id": reply.public_id,
                "by": reply.body.name,
                "verdict": reply.verdict,
                "why": reply.why,
                "on": reply.given_on.isoformat(),
                "part": reply.part or None,
            }
            for reply in journey.replies
        ],
        "commitments": [
            {
                "id": promise.public_id,
                "by": promise.owner,
                "what": promise.what,
                "due": promise.due.isoformat(),
                "precision": promise.due_precision,
                "state": promise.state,
                "daysOverdue": promise.days_overdue,
                "progress": [
                    {"on": step.on.isoformat(), "text": step.text} for step in promise.progress.all()
                ],
            }
            for promise in journey.commitments
        ],
    }
