"""The programme by theme: which dialogues were about it, what was heard at their tables, and where that went."""

from __future__ import annotations

import uuid
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Q
from django.db.models.functions import Coalesce

from samenspraak.convene.choices import DialogueKind
from samenspraak.convene.models import Dialogue, Theme
from samenspraak.gather.choices import ContributionState
from samenspraak.gather.queries import tables_that_met
from samenspraak.ground.models import Programme
from samenspraak.perspective.models import Challenge, Citation, Edition, QuotePiece
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
class ChallengeHere:
    """A challenge with how many contributions of one theme it cites or quotes."""

    challenge: Challenge
    cited: int


@dataclass(frozen=True, slots=True)
class ThemePage:
    """A theme: its dialogues, oldest first, its red threads, most widely heard first, and what cites it."""

    theme: Theme
    dialogues: list[Dialogue]
    threads: list[ThreadHere]
    more_threads: int
    challenges: list[ChallengeHere]


def themes_of(programme: Programme, edition: Edition | None) -> list[ThemePage]:
    """Every theme with a dialogue that the public may see. Nine queries, however many there are.

    Own dialogues are listed; their tables are counted with the threads themselves, never among the invited.
    """
    held: dict[uuid.UUID, list[Dialogue]] = defaultdict(list)
    for dialogue in public_dialogues(programme).exclude(theme=None).order_by("held_on", "title_nl"):
        assert dialogue.theme_id is not None
        held[dialogue.theme_id].append(dialogue)
    at = _invited_tables(programme, held)
    counted = widest_first(programme)
    cited = _cited(edition)
    pages = []
    for theme in Theme.objects.filter(programme=programme):
        if not held[theme.pk]:
            continue
        heard = _heard_at(counted, at[theme.pk])
        pages.append(
            ThemePage(
                theme,
                held[theme.pk],
                heard[:THREADS_SHOWN],
                len(heard[THREADS_SHOWN:]),
                cited.get(theme.pk, []),
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


def _cited(edition: Edition | None) -> dict[uuid.UUID, list[ChallengeHere]]:
    """By theme, the challenges that cite or quote what was said at its dialogues. Three queries."""
    if edition is None:
        return {}
    said: dict[tuple[uuid.UUID, uuid.UUID], set[uuid.UUID]] = defaultdict(set)
    for model, place in ((Citation, "sentence"), (QuotePiece, "quote")):
        for challenge, theme, contribution in _of_themes(model, place, edition):
            said[theme, challenge].add(contribution)
    order = {row.pk: row for row in Challenge.objects.filter(edition=edition).select_related("edition")}
    found: dict[uuid.UUID, list[ChallengeHere]] = defaultdict(list)
    for (theme, challenge), contributions in said.items():
        found[theme].append(ChallengeHere(order[challenge], len(contributions)))
    for rows in found.values():
        rows.sort(key=lambda here: (-here.cited, here.challenge.order))
    return found


def _of_themes(
    model: type[Citation | QuotePiece], place: str, edition: Edition
) -> Iterable[tuple[uuid.UUID, uuid.UUID, uuid.UUID]]:
    """Challenge, theme and contribution, for all that is open and was said at a public dialogue with a theme."""
    about, challenge = "version__contribution", f"{place}__section__challenge"
    theme = Coalesce(f"{about}__table__dialogue__theme", f"{about}__dialogue__theme")
    is_public = Q(**{f"{about}__table__dialogue__is_public": True}) | Q(
        **{f"{about}__table": None, f"{about}__dialogue__is_public": True}
    )
    rows = model.objects.filter(
        is_public,
        **{
            f"{place}__section__edition": edition,
            f"{challenge}__isnull": False,
            f"{about}__state": ContributionState.OPEN,
        },
    )
    return (
        rows.annotate(theme=theme)
        .exclude(theme=None)
        .order_by()
        .values_list(challenge, "theme", about)
        .distinct()
    )
