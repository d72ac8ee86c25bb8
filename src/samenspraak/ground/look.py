"""The look of the documents and pictures of a programme: the organisation's own where it reads well, else the house's.

A room that keeps marks says so once: `look.kept_by(path)`, where path names a function (slug of a programme) -> bytes
and media type, or None.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from django.utils.module_loading import import_string

from samenspraak.ground.models import Programme

# docs/look.md; each document names its colours so.
HOUSE = {
    "ink": "#1d1f24",
    "paper": "#ffffff",
    "sand": "#f6f2ec",
    "thread": "#b5122b",
    "deep": "#0e4a4f",
    "soft": "#e3efee",
    "muted": "#5b5f67",
}
# What CSS calls a kind of letters rather than a family.
GENERIC = {"serif", "sans-serif", "monospace", "system-ui", "ui-sans-serif", "ui-serif", "cursive", "fantasy"}
_keeper: list[str] = []


@dataclass(frozen=True, slots=True)
class Mark:
    """An organisation's mark, with its words for who does not see it."""

    data: bytes
    media_type: str
    alt: str


@dataclass(frozen=True, slots=True)
class Look:
    """Colours that differ from the house's, for paper (which stays white) and for a screen; and the letters."""

    programme: str = ""
    printed: Mapping[str, str] = field(default_factory=dict)
    shown: Mapping[str, str] = field(default_factory=dict)
    # A list of families as in CSS; the letters are those of the reader's own machine.
    letters: str = ""
    has_mark: bool = False
    alt: str = ""

    @property
    def family(self) -> str:
        """The first of the letters that names a family, for documents that know no list."""
        names = (name.strip().strip("\"'") for name in self.letters.split(","))
        return next((name for name in names if name and name not in GENERIC), "Noto Sans")

    def on_paper(self, name: str) -> str:
        return self.printed.get(name, HOUSE[name])

    def on_screen(self, name: str) -> str:
        return self.shown.get(name, HOUSE[name])


OF_THE_HOUSE = Look()


def look_of(programme: Programme, language: str) -> Look:
    """What a document in this language wears. Asks the database nothing."""
    worn = programme.look
    english = language == "en" and worn.get("alt_en")
    return Look(
        programme=programme.slug,
        printed=worn.get("printed", {}),
        shown=worn.get("shown", {}),
        letters=worn.get("letters", ""),
        has_mark=bool(worn.get("mark")),
        alt=worn.get("alt_en" if english else "alt_nl", ""),
    )


def kept_by(path: str) -> None:
    """Say which function gives the mark of a programme."""
    _keeper[:] = [path]


def mark_of(look: Look) -> Mark | None:
    """The mark itself, only asked for where there is one."""
    if not look.has_mark or not _keeper:
        return None
    keeper: Callable[[str], tuple[bytes, str] | None] = import_string(_keeper[0])
    found = keeper(look.programme)
    return Mark(*found, look.alt) if found else None
