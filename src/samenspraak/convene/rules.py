"""Who may do what in this room; whose dialogue it is, is asked of the rows."""

from __future__ import annotations

from samenspraak.people.rules import is_organiser

may_convene = is_organiser
