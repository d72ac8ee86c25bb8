"""A thing that can be found, and the words by which readers in another language or in plain language find it."""

from __future__ import annotations

import uuid
from collections.abc import Collection
from dataclasses import dataclass

from django.db.models import QuerySet
from django.utils.text import Truncator

from samenspraak.ground.models import Programme
from samenspraak.perspective.told import Told, words_in
from samenspraak.public.here import language

Keys = Collection[uuid.UUID] | None
# Kinds of which each has a name of its own.
NAMED = frozenset(
    {"challenge", "option", "thread", "dialogue", "word", "annex", "initiative", "question", "page"}
)


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that can be found: what it is called, what it says, and where it stands."""

    kind: str
    object_id: uuid.UUID
    title: str
    text: str
    url: str
    language: str
    title_language: str = ""
    # In whose words it says this, where those are not of the full edition: "In plain language", "In English".
    edition: str = ""
    # Other words by which it is found: those of the edition in plain language, with the language they are in.
    also: tuple[tuple[str, str], ...] = ()

    @property
    def is_named(self) -> bool:
        """Whether its title names it alone; sentences of one chapter share theirs."""
        return self.kind in NAMED

    @property
    def name(self) -> str:
        """What it is called in a list of its kind."""
        return self.title if self.is_named else Truncator(self.text).chars(140)

    @property
    def name_language(self) -> str:
        return self.title_language if self.is_named else self.language


def chosen(rows: QuerySet, keys: Keys) -> QuerySet:  # type: ignore[type-arg]
    return rows if keys is None else rows.filter(pk__in=keys)


class Retold:
    """Titles and explanations as the published renderings tell them to the reader. Two queries."""

    def __init__(self, programme: Programme, *names: str) -> None:
        self.reader = language()
        self.translated = words_in(programme.pk, self.reader, *names)
        self.plain = words_in(programme.pk, self.reader, *names, plain=True)

    def words(self, key: uuid.UUID, name: str, own: Told) -> Told:
        """In the reader's language where a translation is published; else in its own."""
        text = self.translated.get((key, name), "") if own.language != self.reader else ""
        return Told(text, self.reader) if text else own

    def plainly(self, key: uuid.UUID, *names: str) -> tuple[tuple[str, str], ...]:
        return tuple((self.plain[key, name], self.reader) for name in names if (key, name) in self.plain)
