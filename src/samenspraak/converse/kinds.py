"""The kinds of contribution that a sheet offers. Gather, which stands to our right, says which they are."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.utils.module_loading import import_string

from samenspraak.ground.models import Programme


@dataclass(frozen=True, slots=True)
class KindOnSheet:
    """One kind: its slug, and its name in the reader's language."""

    slug: str
    name: str


_offered: list[str] = []


def offer(path: str) -> None:
    """Let the function at `path` (dotted) say which kinds a programme has: function(programme) -> kinds."""
    _offered[:] = [path]


def kinds_on_sheet(programme: Programme) -> Sequence[KindOnSheet]:
    """The kinds of a programme in their order, for whoever writes at its tables."""
    ask: Callable[[Programme], Sequence[KindOnSheet]] = import_string(_offered[0])
    return ask(programme)
