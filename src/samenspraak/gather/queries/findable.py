"""Which contributions can be found: those of which words may be shown, by the words that are shown."""

from __future__ import annotations

from collections.abc import Iterator

from samenspraak.gather.queries.lists import public_contributions
from samenspraak.gather.queries.words import shown_words
from samenspraak.ground.models import Programme
from samenspraak.ground.search import Document


def findable(programme: Programme) -> Iterator[Document]:
    """A source of ground's search."""
    versions = list(public_contributions(programme))
    words = shown_words(versions)
    for version in versions:
        shown = words[version.pk]
        if shown.text:
            yield Document(version.contribution_id, (shown.text,), shown.language)
