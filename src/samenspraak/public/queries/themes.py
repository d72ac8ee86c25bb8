"""The programme by theme: which dialogues were about it, what was heard at their tables, and where that went."""

from __future__ import annotations

import uuid
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from samenspraak.convene.choices import DialogueKind
from samenspraak.convene.models import Dialogue, Theme
from samenspraak.gather.queries import tables_that_met
from samenspraak.ground.models import Programme
from samenspraak.perspective.models import Challenge, Edition
from samenspraak.public.queries.dialogues import public_dialogues
from samenspraak.public.queries.threads import CountedThread, widest_first

THREADS_SHOWN = 8


@dataclass(frozen=True, slots=True)
class ThreadHere:
    """A red thread with the tables of one theme at which it was heard."""

    row: CountedThread
    heard: int
    total: int


@dataclass(frozen=True, slots=True)
class ThemePage:
    """A theme: its dialogues, oldest first, its red threads, most widely heard first, and their challenges."""

    theme: Theme
    dialogues: list[Dialogue]
    threads: list[ThreadHere]
    more_threads: int
    challenges: list[Challenge]


def themes_of(programme: Programme, edition: Edition | None) -> list[ThemePage]:
    """Every theme with a dialogue that the public may see. Seven queries, however many there are.

    Own dialogues are listed; their tables are counted with the threads themselves, never among the invited.
    """
    held: dict[uuid.UUID, list[Dialogue]] = defaultdict(list)
    for dialogue in public_dialogues(programme).exclude(theme=None).order_by("held_on", "title_nl"):
        assert dialogue.theme_id is not None
        held[dialogue.theme_id].append(dialogue)
    at = _invited_tables(programme, held)
    counted = widest_first(programme)
    of_thread = _challenges(edition)
    pages = []
    for theme in Theme.objects.filter(programme=programme):
        if not held[theme.pk]:
            continue
        heard = _heard_at(counted, at[theme.pk])
        keys = {challenge.pk for thread in heard for challenge in of_thread[thread.row.thread.pk]}
        every = {challenge.pk: challenge for rows in of_thread.values() for challenge in rows}
        pages.append(
            ThemePage(
                theme,
                held[theme.pk],
                heard[:THREADS_SHOWN],
                len(heard[THREADS_SHOWN:]),
                sorted((every[key] for key in keys), key=lambda row: row.order),
            )
        )
    return pages


def _invited_tables(
    programme: Programme, held: dict[uuid.UUID, list[Dialogue]]
) -> dict[uuid.UUID, frozenset[uuid.UUID]]:
    """The tables at which people talked, by theme; own dialogues are counted apart."""
    theme_of = {dialogue.pk: theme for theme, dialogues in held.items() for dialogue in dialogues}
    found: dict[uuid.UUID, set[uuid.UUID]] = defaultdict(set)
    tables = tables_that_met(programme.pk).exclude(dialogue__kind=DialogueKind.SELF_ORGANISED)
    for table, dialogue in tables.order_by("pk").values_list("pk", "dialogue_id"):
        if dialogue in theme_of:
            found[theme_of[dialogue]].add(table)
    return defaultdict(frozenset, {theme: frozenset(rows) for theme, rows in found.items()})


def _heard_at(counted: Iterable[CountedThread], tables: frozenset[uuid.UUID]) -> list[ThreadHere]:
    here = [ThreadHere(row, len(row.count.tables & tables), len(tables)) for row in counted]
    return sorted((row for row in here if row.heard), key=lambda row: -row.heard)


def _challenges(edition: Edition | None) -> dict[uuid.UUID, list[Challenge]]:
    """The challenges of an edition by the red thread that they rest on."""
    found: dict[uuid.UUID, list[Challenge]] = defaultdict(list)
    if edition is not None:
        for challenge in Challenge.objects.filter(edition=edition).prefetch_related("threads"):
            for thread in challenge.threads.all():
                found[thread.pk].append(challenge)
    return found
