"""Documents as PDF/UA-1, by typst: one look and one set of letters for every room that prints.

All text goes in as data (JSON), so that no mark in it can become markup. A picture without a text alternative
is refused by typst itself.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal

HERE = Path(__file__).resolve().parent
PACKAGE = HERE.parents[1]
# For a document that has no moment of its own: the same data then give the same bytes.
NO_MOMENT = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)


def print_pdf(
    template: Path,
    data: Mapping[str, Any],
    *,
    moment: dt.datetime | None = None,
    standards: tuple[str, ...] = ("ua-1",),
) -> bytes:
    """A tagged PDF of a template inside the package, which reads `data` from `sys.inputs.data`.

    `data` may hold `deep`, the main colour of an organisation's own look (#rrggbb).
    """
    import typst

    own_look = {"deep": str(data["deep"])} if data.get("deep") else {}

    made = typst.compile(
        str(template),
        root=str(PACKAGE),
        font_paths=[str(HERE)],
        ignore_system_fonts=True,
        sys_inputs={"data": json.dumps(data, ensure_ascii=False), **own_look},
        pdf_standards=list(standards),  # type: ignore[arg-type]
        timestamp=int((moment or NO_MOMENT).timestamp()),
    )
    return bytes(made)


def print_picture(template: Path, data: str, *, kind: Literal["png", "svg"], ppi: float = 144) -> bytes:
    """A template of one page as a picture; `data` is JSON. A picture has no text: who shows it adds that."""
    import typst

    made = typst.compile(
        str(template),
        root=str(PACKAGE),
        font_paths=[str(HERE)],
        ignore_system_fonts=True,
        sys_inputs={"data": data},
        format=kind,
        ppi=ppi,
    )
    return bytes(made)
