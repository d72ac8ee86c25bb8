"""Breakout lists: who goes to which room, in the form that a meeting tool takes. Nothing of it is stored.

Zoom reads its list itself; Teams and BigBlueButton have people assigned by hand, for which the list is in the
order of the rooms. Pure calculation.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

# What a spreadsheet would take for a formula; a leading apostrophe makes it text (and is no part of an address).
FORMULA = ("=", "+", "-", "@", "\t", "\r")
TOOLS = {
    "zoom": ("Zoom", ["Pre-assign Room Name", "Email Address"]),
    "teams": ("Microsoft Teams", ["Room", "Participant"]),
    "bigbluebutton": ("BigBlueButton", ["Room", "Participant"]),
}


class BadLine(ValueError):  # noqa: N818
    """A line cannot be read; the message says which, and how it should be."""


@dataclass(frozen=True, slots=True)
class Place:
    """Somebody, by e-mail address or name, and the number of their table."""

    table: int
    person: str


def read_places(text: str, tables: Iterable[int]) -> list[Place]:
    """Lines of a table's number and an e-mail address or name, as they are pasted from a spreadsheet."""
    known = set(tables)
    places = []
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip():
            continue
        found = re.fullmatch(r"\s*(?:tafel|table)?\s*(\d{1,4})\s*[,;:\t ]\s*(\S.*?)\s*", line, re.IGNORECASE)
        if found is None:
            raise BadLine(_("Line %(number)d has no table. Write: 3, name@example.org.") % {"number": number})
        table = int(found[1])
        if table not in known:
            raise BadLine(
                _("Line %(number)d names table %(table)d, which this dialogue does not have.")
                % {"number": number, "table": table}
            )
        places.append(Place(table, found[2]))
    if not places:
        raise BadLine(_("There is nobody in the list. Write one person per line: 3, name@example.org."))
    return places


def check_addresses(places: Iterable[Place]) -> None:
    """Zoom knows people by e-mail address only."""
    for place in places:
        if not re.fullmatch(r"[^@\s,;]+@[^@\s,;]+\.[^@\s,;]+", place.person):
            raise BadLine(
                _("Zoom needs an e-mail address for everyone. This is not one: %(person)s.")
                % {"person": place.person[:80]}
            )


def breakout_csv(tool: str, places: Iterable[Place]) -> str:
    """The list for one tool, in the order of the rooms."""
    places = sorted(places, key=lambda place: (place.table, place.person.casefold()))
    if tool == "zoom":
        check_addresses(places)
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(TOOLS[tool][1])
    for place in places:
        person = f"'{place.person}" if place.person.startswith(FORMULA) else place.person
        writer.writerow([_("Table %(number)d") % {"number": place.table}, person])
    return out.getvalue()
