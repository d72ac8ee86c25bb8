"""The dots of a thread as a picture for documents that people edit on; its text alternative goes with it."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path

from samenspraak.ground.look import Look
from samenspraak.ground.printing import MARK_PPI, print_picture
from samenspraak.perspective.render.flow import Overview

Colours = tuple[tuple[str, str], ...]
TEMPLATE = Path(__file__).resolve().with_name("dots.typ")
OVERVIEW = TEMPLATE.with_name("infographic.typ")


@lru_cache(maxsize=256)
def _dots(heard: int, total: int, colours: Colours) -> bytes:
    data = json.dumps({"heard": heard, "total": total})
    return print_picture(TEMPLATE, data, kind="png", ppi=200, colours=dict(colours))


def dots_png(heard: int, total: int, look: Look) -> bytes:
    """One dot a table; filled where it was heard."""
    return _dots(heard, total, tuple(sorted(look.printed.items())))


def overview_png(block: Overview, language: str, look: Look) -> bytes:
    """The blocks of a challenge; the text alternative goes with the picture."""
    columns = [{"name": name, "items": list(items)} for name, items in block.columns]
    data = json.dumps({"columns": columns, "language": language}, ensure_ascii=False)
    return print_picture(OVERVIEW, data, kind="png", ppi=150, colours=look.printed)


def width_of_dots(total: int) -> float:
    """How wide the picture stands on the page, in centimetres: the same dots as in the PDF."""
    return min(30, max(total, 1)) * 10 / 72 * 2.54


def mark_width(png: bytes) -> float:
    """How wide a mark stands on the page, in centimetres."""
    return int.from_bytes(png[16:20], "big") / MARK_PPI * 2.54
