"""At how many tables something was said; tables of own dialogues are never added to the invited ones."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from samenspraak.convene.choices import DialogueKind
from samenspraak.convene.models import Table
from samenspraak.gather.choices import ContributionState
from samenspraak.gather.models import Contribution, ContributionVersion
from samenspraak.ground import clock
from samenspraak.ground.models import Programme


@dataclass(frozen=True, slots=True)
class TableCount:
    """Heard at so many of so many tables."""

    heard: int
    total: int


@dataclass(frozen=True, slots=True)
class TablesHeard:
    """The two counts, always apart; `conversations` are other conversations, which are never table talk."""

    invited: TableCount
    own: TableCount
    conversations: int


def is_let_through(*dialogues: str) -> Q:
    """Not said at an own dialogue that nobody has let through, or that was refused; it counts nowhere.

    `dialogues` are the ways to the dialogue of a row. What was said at no dialogue has nothing to be let through.
    """
    counts = Q()
    for way in dialogues:
        is_own = Q(**{f"{way}__kind": DialogueKind.SELF_ORGANISED})
        counts &= Q(**{way: None}) | ~is_own | Q(**{f"{way}__is_public": True})
    return counts


def tables_that_met(programme_id: uuid.UUID) -> QuerySet[Table]:
    """The tables at which people have talked: the "y" of "x van de y".

    A dialogue that is still to come has none yet, and an own dialogue counts only after a person let it through.
    Else a table of which something was brought in has met, whatever its date says.
    """
    held = Q(dialogue__held_on__lte=clock.today())
    spoke = Exists(Contribution.objects.filter(table=OuterRef("pk"), state=ContributionState.OPEN))
    return Table.objects.filter(held | spoke, is_let_through("dialogue"), programme_id=programme_id)


def tables_heard(programme: Programme, versions: Iterable[ContributionVersion | uuid.UUID]) -> TablesHeard:
    """At how many tables of a programme these versions were said, open contributions only. Two queries."""
    keys = {version if isinstance(version, uuid.UUID) else version.pk for version in versions}
    open_ones = Contribution.objects.filter(
        is_let_through("table__dialogue"),
        programme=programme,
        versions__in=keys,
        state=ContributionState.OPEN,
    )
    own = Q(table__dialogue__kind=DialogueKind.SELF_ORGANISED)
    heard = open_ones.aggregate(
        invited=Count("table", distinct=True, filter=~own),
        own=Count("table", distinct=True, filter=own),
        conversations=Count("conversation", distinct=True),
    )
    is_own = Q(dialogue__kind=DialogueKind.SELF_ORGANISED)
    totals = tables_that_met(programme.pk).aggregate(
        invited=Count("pk", filter=~is_own), own=Count("pk", filter=is_own)
    )
    return TablesHeard(
        invited=TableCount(heard["invited"], totals["invited"]),
        own=TableCount(heard["own"], totals["own"]),
        conversations=heard["conversations"],
    )
