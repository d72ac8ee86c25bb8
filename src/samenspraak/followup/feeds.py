"""What changed, as Atom, and what is due, as iCalendar: small, and after RFC 4287 and RFC 5545."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from xml.etree import ElementTree as Xml

ATOM = "http://www.w3.org/2005/Atom"
PRODUCT = "-//Samenspraak//Toezeggingen//NL"


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that happened, with where it can be read. `key` stays the same for ever."""

    key: str
    title: str
    text: str
    on: dt.date
    url: str
    by: str = ""


@dataclass(frozen=True, slots=True)
class Event:
    """A day, or the days from one to another, on which something is due or held."""

    key: str
    title: str
    text: str
    first: dt.date
    last: dt.date
    url: str


def atom(entries: Iterable[Entry], *, title: str, address: str, here: str, language: str) -> bytes:
    """A feed of entries, newest first. `address` is the page, `here` the feed itself."""
    rows = sorted(entries, key=lambda one: (one.on, one.key), reverse=True)
    Xml.register_namespace("", ATOM)
    feed = Xml.Element(f"{{{ATOM}}}feed", {"{http://www.w3.org/XML/1998/namespace}lang": language})
    _add(feed, "id", here)
    _add(feed, "title", title)
    _add(feed, "updated", _moment(rows[0].on if rows else dt.date(2000, 1, 1)))
    _add(feed, "link", rel="self", href=here, type="application/atom+xml")
    _add(feed, "link", rel="alternate", href=address, type="text/html")
    _add(_add(feed, "author"), "name", title)
    for row in rows:
        entry = _add(feed, "entry")
        _add(entry, "id", f"tag:samenspraak,2026:{row.key}")
        _add(entry, "title", row.title)
        _add(entry, "updated", _moment(row.on))
        _add(entry, "link", rel="alternate", href=row.url)
        if row.by:
            _add(_add(entry, "author"), "name", row.by)
        _add(entry, "content", row.text, type="text")
    return bytes(Xml.tostring(feed, encoding="utf-8", xml_declaration=True))


def _add(parent: Xml.Element, name: str, text: str = "", **attributes: str) -> Xml.Element:
    child = Xml.SubElement(parent, f"{{{ATOM}}}{name}", attributes)
    child.text = text or None
    return child


def _moment(day: dt.date) -> str:
    return f"{day.isoformat()}T12:00:00Z"


def calendar(events: Iterable[Event], *, title: str, host: str, stamp: dt.datetime) -> bytes:
    """A calendar of whole days. Each event keeps its own id, so that a moved day moves in the reader's calendar."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:{PRODUCT}",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{_safe(title)}",
    ]
    for one in sorted(events, key=lambda event: (event.first, event.key)):
        after = one.last + dt.timedelta(days=1)
        lines += [
            "BEGIN:VEVENT",
            f"UID:{one.key}@{host}",
            f"DTSTAMP:{stamp:%Y%m%dT%H%M%SZ}",
            f"DTSTART;VALUE=DATE:{one.first:%Y%m%d}",
            f"DTEND;VALUE=DATE:{after:%Y%m%d}",
            f"SUMMARY:{_safe(one.title)}",
            f"DESCRIPTION:{_safe(one.text)}",
            f"URL:{one.url}",
            "TRANSP:TRANSPARENT",
            "END:VEVENT",
        ]
    lines.append("END:VCALENDAR")
    return b"".join(_folded(line) for line in lines)


def _safe(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return escaped.replace("\r\n", "\\n").replace("\n", "\\n").replace("\r", "\\n")


def _folded(line: str) -> bytes:
    """At most 75 bytes a line, never within a letter; what is left begins with a space."""
    pieces, current, room = [], b"", 75
    for letter in line:
        raw = letter.encode()
        if len(current) + len(raw) > room:
            pieces.append(current)
            current, room = b"", 74
        current += raw
    return b"\r\n ".join([*pieces, current]) + b"\r\n"
