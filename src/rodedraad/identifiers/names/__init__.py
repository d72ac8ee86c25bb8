"""Names of people: lists of names, cues around them, and the form of a name."""

from __future__ import annotations

from rodedraad.identifiers.names.find import find_names

__all__ = ["find_names"]
