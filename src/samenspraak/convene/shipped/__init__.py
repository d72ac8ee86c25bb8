"""The conversation guides that we ship, as files; a migration brings them into the house."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
# Where a guide in two languages begins: the other translates it.
FIRST_LANGUAGE = "nl"


def shipped_guides() -> list[dict[str, Any]]:
    """Each guide with its rounds, in each language; Dutch first, so that the other can point to it."""
    found = [json.loads(file.read_text(encoding="utf-8")) for file in sorted(HERE.glob("*.json"))]
    return sorted(found, key=lambda guide: (guide["slug"], guide["language"] != FIRST_LANGUAGE))


def ship_guides(guides: Any, rounds: Any) -> None:
    """Put the shipped guides into the tables of guides and rounds, where they are not there yet.

    `guides` and `rounds` are managers: a migration has models of its own.
    """
    for row in shipped_guides():
        known = guides.filter(programme=None, slug=row["slug"], version=1)
        if known.filter(language=row["language"]).exists():
            continue
        guide = guides.create(
            programme=None,
            translates=known.filter(language=FIRST_LANGUAGE).first(),
            **{name: value for name, value in row.items() if name != "rounds"},
        )
        rounds.bulk_create(
            rounds.model(guide=guide, order=order, **one) for order, one in enumerate(row["rounds"], start=1)
        )
