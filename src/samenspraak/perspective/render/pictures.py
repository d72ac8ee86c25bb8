"""The dots of a thread as a picture for documents that people edit on; its text alternative goes with it."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path

from samenspraak.ground.printing import print_picture
from samenspraak.perspective.render.flow import Overview

TEMPLATE = Path(__file__).resolve().with_name("dots.typ")
OVERVIEW = TEMPLATE.with_name("infographic.typ")


@lru_cache(maxsize=256)
def dots_png(heard: int, total: int) -> bytes:
    """One dot a table; filled where it was heard."""
    return print_picture(TEMPLATE, json.dumps({"heard": heard, "total": total}), kind="png", ppi=200)


def overview_png(block: Overview, language: str) -> bytes:
    """The blocks of a challenge; the text alternative goes with the picture."""
    columns = [{"name": name, "items": list(items)} for name, items in block.columns]
    data = json.dumps({"columns": columns, "language": language}, ensure_ascii=False)
    return print_picture(OVERVIEW, data, kind="png", ppi=150)


def width_of_dots(total: int) -> float:
    """How wide the picture stands on the page, in centimetres: the same dots as in the PDF."""
    return min(30, max(total, 1)) * 10 / 72 * 2.54
