"""Finding what is public: words with their stems, on SQLite (FTS5) and PostgreSQL (tsvector) with the same answers.

A room says which of its rows can be found: `search.register("contribution", path)`, where path names a function
(programme) -> documents. The index follows the programme's public version; what is taken back is forgotten in the
same transaction. The database only says which documents match; how well is counted here, so that both databases give
the same order. Whoever shows what was found asks its own room once more what may be shown of it.
"""

from __future__ import annotations

import math
import uuid
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import models, transaction
from django.utils.module_loading import import_string

from samenspraak.ground import stems
from samenspraak.ground.models import Programme, SearchDocument, SearchState

Groups = Sequence[Sequence[str]]
BATCH = 500
# Alike enough to be shown beside what someone writes: this much of the weight of its words, and two words at least.
ALIKE = 0.2
_sources: dict[str, str] = {}


@dataclass(frozen=True, slots=True)
class Document:
    """A public row as it can be found: all its texts, in their language; `spoken` are (text, language) of others."""

    object_id: uuid.UUID
    texts: tuple[str, ...]
    language: str = "nl"
    spoken: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """A row that was found, and how well it fits (more is better)."""

    kind: str
    object_id: uuid.UUID
    score: float


@models.TextField.register_lookup
class Matches(models.Lookup[Any]):
    """`stems__matches=groups`: of each group at least one stem occurs."""

    lookup_name = "matches"
    prepare_rhs = False

    def as_sqlite(self, compiler: Any, connection: Any, **extra: Any) -> tuple[str, list[str]]:
        column = f'{connection.ops.quote_name(self.lhs.alias)}."id"'
        index = "SELECT rowid FROM ground_search_index WHERE ground_search_index MATCH %s"
        return f"{column} IN ({index})", [_query(self.rhs, " OR ", " AND ", '"')]

    def as_postgresql(self, compiler: Any, connection: Any, **extra: Any) -> tuple[str, list[str]]:
        column, _parameters = self.process_lhs(compiler, connection)
        vector = f"array_to_tsvector(string_to_array({column}, ' '))"
        return f"{vector} @@ %s::tsquery", [_query(self.rhs, " | ", " & ", "'")]


def _query(groups: Groups, either: str, both: str, quote: str) -> str:
    """Stems hold letters and figures only, so nothing in them can end the quotation."""
    return both.join(f"({either.join(f'{quote}{stem}{quote}' for stem in group)})" for group in groups)


def register(kind: str, source_path: str) -> None:
    """Let `source_path` (dotted) say which rows of a kind can be found: (programme) -> Iterable[Document]."""
    _sources[kind] = source_path


def find(
    programme: Programme, words: str, *, kinds: Iterable[str] | None = None, limit: int = 50
) -> list[Found]:
    """What holds all of these words, best first; nothing for no words."""
    groups = stems.typed(words)
    if not groups:
        return []
    return _ranked(programme, groups, groups, kinds)[:limit]


def similar(
    programme: Programme, text: str, *, kinds: Iterable[str] | None = None, limit: int = 5
) -> list[Found]:
    """What is much like a text that someone is writing, best first."""
    groups = stems.typed(text)
    if not groups:
        return []
    anything = [sorted({stem for group in groups for stem in group})]
    found = _ranked(programme, anything, groups, kinds, least=min(2, len(groups)))
    return [one for one in found if one.score >= ALIKE][:limit]


def _ranked(
    programme: Programme, match: Groups, groups: Groups, kinds: Iterable[str] | None, least: int = 1
) -> list[Found]:
    """The documents that match, by the share of the query's weight that they hold; rare words weigh more."""
    rows = SearchDocument.objects.filter(programme=programme)
    if kinds is not None:
        rows = rows.filter(kind__in=list(kinds))
    candidates = [
        (kind, key, frozenset(bag.split()))
        for kind, key, bag in rows.filter(stems__matches=match).values_list("kind", "object_id", "stems")
    ]
    if not candidates:
        return []
    total = rows.count()
    holding: Counter[int] = Counter()
    held = []
    for _kind, _key, bag in candidates:
        here = [place for place, group in enumerate(groups) if not bag.isdisjoint(group)]
        held.append(here)
        holding.update(here)
    weights = [math.log(1 + total / (holding[place] or 0.5)) for place in range(len(groups))]
    whole = sum(weights)
    found = [
        # A short text about this says more than a long one that also mentions it.
        Found(kind, key, sum(weights[place] for place in here) / whole / (1 + math.log1p(len(bag)) / 50))
        for (kind, key, bag), here in zip(candidates, held, strict=True)
        if len(here) >= least
    ]
    return sorted(found, key=lambda one: (-round(one.score, 9), one.kind, str(one.object_id)))


def forget(object_id: uuid.UUID) -> None:
    """Take a row out of the index; call inside the transaction in which it was taken back."""
    SearchDocument.objects.filter(object_id=object_id).delete()


@transaction.atomic
def refresh(programme: Programme) -> None:
    """Bring the documents of a programme up to date; only what changed is written."""
    programme.refresh_from_db(fields=["public_version"])
    for kind, path in _sources.items():
        _refresh_kind(programme, kind, import_string(path))
    SearchState.objects.update_or_create(
        programme=programme, defaults={"public_version": programme.public_version}
    )


def _refresh_kind(programme: Programme, kind: str, source: Callable[[Programme], Iterable[Document]]) -> None:
    wanted = {document.object_id: _bag(document) for document in source(programme)}
    there = {row.object_id: row for row in SearchDocument.objects.filter(programme=programme, kind=kind)}
    gone = [row.pk for key, row in there.items() if not wanted.get(key)]
    for start in range(0, len(gone), BATCH):
        SearchDocument.objects.filter(pk__in=gone[start : start + BATCH]).delete()
    for key, row in there.items():
        if wanted.get(key) and row.stems != wanted[key]:
            row.stems = wanted[key]
            row.save(update_fields=["stems"])
    SearchDocument.objects.bulk_create(
        [
            SearchDocument(programme=programme, kind=kind, object_id=key, stems=bag)
            for key, bag in wanted.items()
            if bag and key not in there
        ],
        BATCH,
    )


def _bag(document: Document) -> str:
    pairs = [*((text, document.language) for text in document.texts), *document.spoken]
    words = set().union(*(stems.stems_of(text, language) for text, language in pairs))
    return " ".join(sorted(words))


def follow_changes(programme: Programme | None, payload: Mapping[str, Any]) -> None:
    """Follower of "public_changed" and "house_opened": many changes at once are read in one go."""
    programmes = [programme] if programme is not None else list(Programme.objects.all())
    for one in programmes:
        one.refresh_from_db(fields=["public_version"])
        # Another version of the house may find other kinds of things.
        if (
            programme is None
            or not SearchState.objects.filter(programme=one, public_version=one.public_version).exists()
        ):
            refresh(one)
