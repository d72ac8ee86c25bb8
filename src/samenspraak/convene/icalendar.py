"""A calendar as other programs read it (iCalendar, RFC 5545). No Django: plain values in, text out.

Hours are written in UTC, so that no table of time zones has to travel along.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

LINE = 75


@dataclass(frozen=True, slots=True)
class Event:
    """Something in the calendar; without hours it takes the whole day."""

    uid: str
    title: str
    day: dt.date
    begins: dt.datetime | None
    ends: dt.datetime | None
    where: str
    about: str
    address: str
    changed: dt.datetime


def calendar_of(events: Iterable[Event], name: str) -> bytes:
    """The whole file; lines end and fold as the standard asks."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Samenspraak//NL",
        "CALSCALE:GREGORIAN",
        f"X-WR-CALNAME:{escaped(name)}",
        *(line for event in events for line in event_lines(event)),
        "END:VCALENDAR",
    ]
    return "".join(f"{folded(line)}\r\n" for line in lines).encode()


def event_lines(event: Event) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{event.uid}"
    yield f"DTSTAMP:{moment(event.changed)}"
    if event.begins is None:
        yield f"DTSTART;VALUE=DATE:{event.day:%Y%m%d}"
        yield f"DTEND;VALUE=DATE:{event.day + dt.timedelta(days=1):%Y%m%d}"
    else:
        yield f"DTSTART:{moment(event.begins)}"
        if event.ends is not None:
            yield f"DTEND:{moment(event.ends)}"
    yield f"SUMMARY:{escaped(event.title)}"
    for name, text in (("LOCATION", event.where), ("DESCRIPTION", event.about)):
        if text:
            yield f"{name}:{escaped(text)}"
    yield f"URL:{event.address}"
    yield "END:VEVENT"


def moment(at: dt.datetime) -> str:
    return at.astimezone(dt.UTC).strftime("%Y%m%dT%H%M%SZ")


def escaped(text: str) -> str:
    """A text in which commas, semicolons and line ends are no marks."""
    for mark, written in (
        ("\\", "\\\\"),
        (";", "\\;"),
        (",", "\\,"),
        ("\r\n", "\\n"),
        ("\n", "\\n"),
        ("\r", ""),
    ):
        text = text.replace(mark, written)
    return text


def folded(line: str) -> str:
    """Lines of at most 75 bytes; the rest goes on the next line, behind a blank. No letter is cut in two."""
    parts: list[str] = []
    current = ""
    for letter in line:
        limit = LINE if not parts else LINE - 1
        if len((current + letter).encode()) > limit:
            parts.append(current)
            current = letter
        else:
            current += letter
    return "\r\n ".join([*parts, current])
