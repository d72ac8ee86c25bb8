"""Words in the reader's language: those of a published translation, where the full text is in another language.

Titles and explanations; sentences are in `retold`.
"""

from __future__ import annotations

import uuid
from dataclasses import dataclass

from django.utils.translation import gettext

from samenspraak.perspective.choices import EditionState, RenderingState
from samenspraak.perspective.models import (
    Challenge,
    Edition,
    Option,
    PublicQuestion,
    RenderedText,
    Rendering,
)

Titled = Edition | Challenge | Option | PublicQuestion


@dataclass(frozen=True, slots=True)
class Told:
    """Words with the language they are in."""

    text: str
    language: str


Titles = dict[uuid.UUID, str]
# By their row and which of its words they are.
Words = dict[tuple[uuid.UUID, str], str]


def titles_in(programme: uuid.UUID, language: str) -> Titles:
    """Titles of an edition, its challenges, options and questions, by their row. One query."""
    return {subject: text for (subject, _name), text in words_in(programme, language, "title").items()}


def words_in(programme: uuid.UUID, language: str, *names: str, plain: bool = False) -> Words:
    """Titles, explanations and other words with these names in the published renderings of one kind. One query."""
    rows = RenderedText.objects.filter(
        programme_id=programme,
        name__in=names,
        rendering__language=language,
        rendering__plain=plain,
        rendering__state=RenderingState.PUBLISHED,
        rendering__edition__state=EditionState.PUBLISHED,
    )
    return {(subject, name): text for subject, name, text in rows.values_list("subject", "name", "text")}


def title_told(row: Titled, language: str, titles: Titles) -> Told:
    """The title of this row in the reader's language, or its own title in its own language."""
    own = _language_of(row)
    if own == language or row.pk not in titles:
        return Told(row.title, own)
    return Told(titles[row.pk], language)


def _language_of(row: Titled) -> str:
    if isinstance(row, Edition):
        return row.language
    return row.edition.language if isinstance(row, Challenge) else row.challenge.edition.language


def rendering_name(rendering: Rendering) -> str:
    """What a rendering is called: "In plain language", "In English"."""
    english = rendering.language == "en"
    if not rendering.plain:
        return gettext("In English") if english else gettext("In Dutch")
    if rendering.is_translation:
        return gettext("In plain English") if english else gettext("In plain Dutch")
    return gettext("In plain language")
