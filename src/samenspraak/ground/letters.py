"""Texts that every database keeps."""

from __future__ import annotations


def storable(text: str) -> str:
    """NUL and half characters become the replacement character, one for one; nothing else changes."""
    clean = text.replace("\x00", "�")
    return "".join("�" if "\ud800" <= letter <= "\udfff" else letter for letter in clean)
