"""The file in which a note sheet saves everything: the same bodies that it sends, so that nothing comes in twice."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from samenspraak.converse.refusals import NotTaken

FORMAT = "samenspraak-note-sheet"
SIZE_AT_MOST = 20_000_000


@dataclass(frozen=True, slots=True)
class Saved:
    """What is in a saved file: bodies of notes, oldest first, those that were refused, and a signing with its notes."""

    table: str
    notes: list[Any]
    refused: list[Any]
    signing: Any
    signed_notes: list[Any]


def read_saved(data: bytes) -> Saved:
    """Read a saved file; raises NotTaken with a sentence when it is none."""
    try:
        said = json.loads(data.decode("utf-8-sig")) if len(data) <= SIZE_AT_MOST else None
        if not isinstance(said, dict) or said["format"] != FORMAT:
            raise TypeError
        signing = said.get("signing") or {}
        return Saved(
            table=str(said["table"]["id"]),
            notes=list(said["notes"]),
            refused=[one["body"] for one in said.get("refused", [])],
            signing=signing.get("body"),
            signed_notes=list(signing.get("notes", [])),
        )
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise NotTaken(_("This is not a file that a note sheet saved.")) from error
