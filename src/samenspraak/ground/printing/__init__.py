"""Documents as PDF/UA-1, by typst: one look and one set of letters for every room that prints.

All text goes in as data (JSON), so that no mark in it can become markup. A picture without a text alternative
is refused by typst itself.
"""

from __future__ import annotations

import datetime as dt
import json
import logging
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Literal

from samenspraak.ground.look import Look, Mark, mark_of

logger = logging.getLogger(__name__)
HERE = Path(__file__).resolve().parent
PACKAGE = HERE.parents[1]
MARK_PPI = 300
# For a document that has no moment of its own: the same data then give the same bytes.
NO_MOMENT = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)


def print_pdf(
    template: Path,
    data: Mapping[str, Any],
    *,
    moment: dt.datetime | None = None,
    standards: tuple[str, ...] = ("ua-1",),
    colours: Mapping[str, str] | None = None,
) -> bytes:
    """A tagged PDF of a template inside the package, which reads `data` from `sys.inputs.data`.

    `colours` (#rrggbb, by name) take the place of the house's.
    """
    import typst

    made = typst.compile(
        str(template),
        root=str(PACKAGE),
        font_paths=[str(HERE)],
        ignore_system_fonts=True,
        sys_inputs={"data": json.dumps(data, ensure_ascii=False), "look": json.dumps(dict(colours or {}))},
        pdf_standards=list(standards),  # type: ignore[arg-type]
        timestamp=int((moment or NO_MOMENT).timestamp()),
    )
    return bytes(made)


def print_picture(
    template: Path,
    data: str,
    *,
    kind: Literal["png", "svg"],
    ppi: float = 144,
    colours: Mapping[str, str] | None = None,
) -> bytes:
    """A template of one page as a picture; `data` is JSON. A picture has no text: who shows it adds that."""
    import typst

    made = typst.compile(
        str(template),
        root=str(PACKAGE),
        font_paths=[str(HERE)],
        ignore_system_fonts=True,
        sys_inputs={"data": data, "look": json.dumps(dict(colours or {}))},
        format=kind,
        ppi=ppi,
    )
    return bytes(made)


def with_mark(look: Look, make: Callable[[dict[str, Any] | None], bytes]) -> bytes:
    """What `make` prints with the mark of this look. One that cannot be drawn is left out: the words come first."""
    import typst

    mark = mark_of(look)
    if mark is None:
        return make(None)
    try:
        return make(mark_data(mark))
    except typst.TypstError as refusal:
        logger.warning("The mark of %s cannot be printed: %s", look.programme, refusal)
        return make(None)


def print_dressed(
    template: Path, data: Mapping[str, Any], look: Look, *, moment: dt.datetime | None = None
) -> bytes:
    """A tagged PDF in this look: its colours, and its mark as `mark` in the data (None where there is none)."""

    def make(mark: dict[str, Any] | None) -> bytes:
        return print_pdf(template, {**data, "mark": mark}, moment=moment, colours=look.printed)

    return with_mark(look, make)


def mark_data(mark: Mark) -> dict[str, Any]:
    """A mark as a template reads it: an SVG as its text, a PNG as its bytes."""
    if mark.media_type == "image/svg+xml":
        return {"data": mark.data.decode("utf-8", "replace"), "format": "svg", "alt": mark.alt}
    return {"data": list(mark.data), "format": "png", "alt": mark.alt}


def mark_picture(look: Look) -> bytes:
    """The mark as PNG, for documents that know no SVG; empty where there is none, or where it cannot be drawn."""

    def make(mark: dict[str, Any] | None) -> bytes:
        data = json.dumps({"mark": mark}, ensure_ascii=False)
        return print_picture(HERE / "mark.typ", data, kind="png", ppi=MARK_PPI) if mark else b""

    return with_mark(look, make)
