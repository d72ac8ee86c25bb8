"""Titles in the reader's language: those of a published translation, where the full text is in another language."""

from __future__ import annotations

import uuid
from dataclasses import dataclass

from samenspraak.perspective.choices import EditionState, RenderingState
from samenspraak.perspective.models import Challenge, Edition, Option, RenderedText


@dataclass(frozen=True, slots=True)
class Told:
    """Words with the language they are in."""

    text: str
    language: str


Titles = dict[uuid.UUID, str]


def titles_in(programme: uuid.UUID, language: str) -> Titles:
    """Titles of an edition, its challenges and options, by their row. One query."""
    rows = RenderedText.objects.filter(
        programme_id=programme,
        name="title",
        rendering__language=language,
        rendering__plain=False,
        rendering__state=RenderingState.PUBLISHED,
        rendering__edition__state=EditionState.PUBLISHED,
    )
    return dict(rows.values_list("subject", "text"))


def title_told(row: Edition | Challenge | Option, language: str, titles: Titles) -> Told:
    """The title of this row in the reader's language, or its own title in its own language."""
    own = _language_of(row)
    if own == language or row.pk not in titles:
        return Told(row.title, own)
    return Told(titles[row.pk], language)


def _language_of(row: Edition | Challenge | Option) -> str:
    if isinstance(row, Edition):
        return row.language
    return row.edition.language if isinstance(row, Challenge) else row.challenge.edition.language
