"""What the public may know of a dialogue: its tables and seats, who was invited in all, and what was heard."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from django.db.models import Count, Q, QuerySet, Sum

from samenspraak.convene.models import Dialogue, Invitation, OtherConversation, Seat, Table
from samenspraak.convene.queries import COUNTED, ChannelCount, published_channels, told_counts
from samenspraak.gather.choices import ContributionState
from samenspraak.gather.models import Contribution
from samenspraak.ground.models import Programme
from samenspraak.perspective.figures import held_dialogues
from samenspraak.public.queries.voices import Voice, all_voices, public_versions


@dataclass(frozen=True, slots=True)
class DialogueSize:
    """How big a dialogue was. Seats at a table are no characteristic of anybody, so they count from 1."""

    tables: int = 0
    seats: int = 0
    contributions: int = 0


@dataclass(frozen=True, slots=True)
class Recruitment:
    """Everyone invited for a dialogue together, and by channel as far as no few people can be counted from it.

    There is no count by target group: that would count people who share a characteristic.
    """

    invited: int | None
    refused: int | None
    accepted: int | None
    came: int | None
    channels: list[ChannelCount]

    @property
    def is_whole(self) -> bool:
        """Whether all that the sentence on the page says may be told."""
        return None not in (self.invited, self.accepted, self.came)


@dataclass(frozen=True, slots=True)
class Came:
    """All channels and target groups of one dialogue together, as far as they may be told."""

    dialogue: Dialogue
    invited: int | None
    refused: int | None
    accepted: int | None
    came: int | None


@dataclass(frozen=True, slots=True)
class Heard:
    """What was said of one kind; `unshown` counts contributions whose words may not be shown."""

    kind: str
    voices: list[Voice]
    unshown: int


def public_dialogues(programme: Programme) -> QuerySet[Dialogue]:
    return Dialogue.objects.filter(programme=programme, is_public=True).select_related("theme")


def public_conversations(programme: Programme) -> QuerySet[OtherConversation]:
    """Other conversations with how many contributions they gave; counted apart from table talk."""
    is_open = Q(contributions__state=ContributionState.OPEN)
    return OtherConversation.objects.filter(programme=programme).annotate(
        heard=Count("contributions", filter=is_open)
    )


def sizes(dialogues: Iterable[Dialogue]) -> dict[uuid.UUID, DialogueSize]:
    """The size of each dialogue. Three queries, however many there are."""
    keys = [dialogue.pk for dialogue in dialogues]
    tables = _counted(Table.objects.filter(dialogue__in=keys), "dialogue")
    seats = _counted(Seat.objects.filter(table__dialogue__in=keys), "table__dialogue")
    is_open = Contribution.objects.filter(dialogue__in=keys, state=ContributionState.OPEN)
    contributions = _counted(is_open, "dialogue")
    return {
        key: DialogueSize(tables.get(key, 0), seats.get(key, 0), contributions.get(key, 0)) for key in keys
    }


def _counted(rows: QuerySet, name: str) -> dict[uuid.UUID, int]:  # type: ignore[type-arg]
    return dict(rows.order_by(name).values_list(name).annotate(Count("pk")))


def recruitment(dialogue: Dialogue) -> Recruitment | None:
    """How people came to this dialogue, all channels and target groups together; None where nothing is known."""
    rows = Invitation.objects.filter(dialogue=dialogue)
    sums = rows.aggregate(Sum("invited"), Sum("refused"), Sum("accepted"), Sum("came"))
    if not any(sums.values()):
        return None
    counts = {name.removesuffix("__sum"): number or 0 for name, number in sums.items()}
    return Recruitment(**told_counts(counts), channels=published_channels(dialogue))


def who_came(programme: Programme) -> list[Came]:
    """How many were invited to each dialogue that was held, said no or yes, and came. One query."""
    held = held_dialogues(programme).order_by("held_on", "title_nl")
    counted = {f"sum_{name}": Sum(f"invitations__{name}") for name in COUNTED}
    rows = [
        (row, {name: getattr(row, f"sum_{name}") or 0 for name in COUNTED})
        for row in held.annotate(**counted)
    ]
    return [Came(row, **told_counts(counts)) for row, counts in rows if counts["invited"]]


def heard_at(dialogue: Dialogue) -> list[Heard]:
    """What was said at a dialogue, by kind of contribution. A fixed number of queries."""
    of_dialogue = Q(contribution__dialogue=dialogue) | Q(contribution__table__dialogue=dialogue)
    return _by_kind(all_voices(dialogue.programme, public_versions(dialogue.programme).filter(of_dialogue)))


def _by_kind(voices: list[Voice]) -> list[Heard]:
    in_order = sorted(voices, key=lambda voice: (voice.kind_order, voice.kind, voice.table or 0))
    return [
        _heard(kind, list(group))
        for (_order, kind), group in groupby(in_order, key=lambda v: (v.kind_order, v.kind))
    ]


def _heard(kind: str, group: list[Voice]) -> Heard:
    shown = [voice for voice in group if voice.text]
    return Heard(kind, shown, len(group) - len(shown))
