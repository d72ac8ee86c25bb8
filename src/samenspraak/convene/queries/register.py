"""Who takes part in a dialogue, whom it still seeks, and what may be told of that in public.

A target group is a set of answers that somebody must have given ("16-24" and "zeeland"), with how many such people
there should be. What is asked of anyone follows from the groups: a feature that no group uses is not asked.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet

from rodedraad.disclosure import disclose
from samenspraak.convene.choices import Channel, Presence, RegistrationState
from samenspraak.convene.models import Dialogue, Feature, Invitation, Registration, TargetGroup
from samenspraak.convene.queries.recruited import COUNTED, told_counts
from samenspraak.ground import clock, disclosure
from samenspraak.ground.models import Programme


@dataclass(frozen=True, slots=True)
class GroupState:
    """How far a target group is: who is there of how many that should be. For organisers; not for the public."""

    group: TargetGroup
    present: int
    least: int
    most: int | None

    @property
    def missing(self) -> int:
        return max(0, self.least - self.present)

    @property
    def is_full(self) -> bool:
        return self.most is not None and self.present >= self.most


@dataclass(frozen=True, slots=True)
class Sought:
    """Whom a dialogue still seeks, as the public reads it. `number` is None where it would count a few people."""

    group: TargetGroup
    number: int | None


@dataclass(frozen=True, slots=True)
class ChannelCount:
    """What one way of inviting yielded; None where it is not told because it would count a few people."""

    channel: Channel
    invited: int | None
    refused: int | None
    accepted: int | None
    came: int | None


def bench_dialogues(programme: Programme) -> QuerySet[Dialogue]:
    """Dialogues of a programme with what an organiser wants to see of each, those to come first."""
    registered = Q(registrations__state=RegistrationState.REGISTERED)
    waiting = Q(registrations__state=RegistrationState.WAITING)
    return (
        Dialogue.objects.filter(programme=programme)
        .annotate(
            table_number=Count("tables", distinct=True),
            registered=Count("registrations", filter=registered, distinct=True),
            waiting=Count("registrations", filter=waiting, distinct=True),
        )
        .order_by("-held_on", "title_nl")
    )


def open_dialogues(programme: Programme) -> QuerySet[Dialogue]:
    """Public dialogues for which somebody can register today."""
    today = clock.today()
    return (
        coming_dialogues(programme)
        .filter(places__gt=0)
        .filter(Q(registers_until__gte=today) | Q(registers_until=None))
    )


def coming_dialogues(programme: Programme) -> QuerySet[Dialogue]:
    """Public dialogues that are still to be held, the first one first."""
    rows = Dialogue.objects.filter(programme=programme, is_public=True, held_on__gte=clock.today())
    return rows.select_related("theme").order_by("held_on", "starts_at", "title_nl")


def takes_registrations(dialogue: Dialogue) -> bool:
    """Whether somebody can still register."""
    last = dialogue.registers_until or dialogue.held_on
    return dialogue.places > 0 and clock.today() <= min(last, dialogue.held_on)


def groups_of(dialogue: Dialogue) -> list[TargetGroup]:
    """The target groups that count for a dialogue: its own, and those of the programme."""
    here = Q(dialogue=dialogue) | Q(dialogue=None)
    return list(TargetGroup.objects.filter(here, programme=dialogue.programme_id))


def asked_features(dialogue: Dialogue, groups: Iterable[TargetGroup] | None = None) -> list[Feature]:
    """The features that are asked when somebody registers: those that a target group needs, and no other."""
    needed = {
        slug for group in (groups_of(dialogue) if groups is None else groups) for slug in group.conditions
    }
    rows = Feature.objects.filter(programme=dialogue.programme_id, slug__in=needed) if needed else []
    return list(rows)


def belongs_to(features: dict[str, str], group: TargetGroup) -> bool:
    """Whether somebody with these answers is of a group; a group without conditions is nobody's."""
    wanted = group.conditions
    return bool(wanted) and all(features.get(slug) in answers for slug, answers in wanted.items())


def range_of(group: TargetGroup, places: int) -> tuple[int, int | None]:
    """How many people of a group there should be, at least and at most, among so many places."""
    if group.share is not None:
        low, high = group.share - group.tolerance, group.share + group.tolerance
        return math.ceil(max(0, low) * places / 100 - 1e-9), math.floor(min(100, high) * places / 100 + 1e-9)
    return group.least or 0, group.most


def group_states(dialogue: Dialogue) -> list[GroupState]:
    """How far each target group of a dialogue is, live."""
    groups = groups_of(dialogue)
    return states_among(groups, _answers(dialogue), dialogue.places) if groups else []


def states_among(
    groups: Sequence[TargetGroup], answers: Sequence[dict[str, str]], places: int
) -> list[GroupState]:
    return [
        GroupState(group, sum(belongs_to(one, group) for one in answers), *range_of(group, places))
        for group in groups
    ]


def _answers(dialogue: Dialogue) -> list[dict[str, str]]:
    rows = Registration.objects.filter(dialogue=dialogue, state=RegistrationState.REGISTERED)
    return list(rows.values_list("features", flat=True))


def places_left(dialogue: Dialogue) -> int:
    taken = Registration.objects.filter(dialogue=dialogue, state=RegistrationState.REGISTERED).count()
    return max(0, dialogue.places - taken)


def state_for(dialogue: Dialogue, features: dict[str, str]) -> RegistrationState:
    """Whether somebody with these answers gets a place now, or comes on the waiting list.

    So many places are kept free as the group that lacks most still seeks; whoever is of a group that still seeks
    people gets one of those. Nobody gets a place whose group is full.
    """
    left, states = places_left(dialogue), group_states(dialogue)
    mine = [state for state in states if belongs_to(features, state.group)]
    if left == 0 or any(state.is_full for state in mine):
        return RegistrationState.WAITING
    kept = min(left, max((state.missing for state in states), default=0))
    if left > kept or any(state.missing for state in mine):
        return RegistrationState.REGISTERED
    return RegistrationState.WAITING


def still_sought(dialogue: Dialogue) -> list[Sought]:
    """Whom a dialogue still seeks, for everybody.

    The number of people who are missing tells how many there are to whoever once read the number of an empty list.
    So it is given only while nobody of a group is there or at least ten are, and as many are outside it, also
    outside it within a wider group that is shown; else the group is named without a number.
    """
    states = group_states(dialogue)
    total = len(_answers(dialogue))
    return [
        Sought(state.group, state.missing if _may_be_told(state, states, total) else None)
        for state in states
        if state.missing
    ]


def _may_be_told(state: GroupState, states: Sequence[GroupState], total: int) -> bool:
    counts = [state.present, total - state.present]
    for other in states:
        if other.group.pk != state.group.pk and (
            _within(state.group, other.group) or _within(other.group, state.group)
        ):
            counts.append(abs(other.present - state.present))
    return not any(0 < count < disclosure.minimum() for count in counts)


def _within(inner: TargetGroup, outer: TargetGroup) -> bool:
    """Whether everybody of the inner group is of the outer one too."""
    return bool(outer.conditions) and all(
        slug in inner.conditions and set(inner.conditions[slug]) <= set(answers)
        for slug, answers in outer.conditions.items()
    )


# ---- channels


def channel_sums(dialogue: Dialogue) -> dict[Channel, Counter[str]]:
    """What each channel yielded: counted by hand where people were asked elsewhere, and what the register says."""
    found: dict[Channel, Counter[str]] = {}
    for row in Invitation.objects.filter(dialogue=dialogue):
        sums = found.setdefault(Channel(row.channel), Counter())
        for name in COUNTED:
            sums[name] += getattr(row, name)
    return found


def published_channels(dialogue: Dialogue) -> list[ChannelCount]:
    """The same through the disclosure gate: no number from which a few people can be counted."""
    sums = channel_sums(dialogue)
    together = told_counts({name: sum(counts[name] for counts in sums.values()) for name in COUNTED})
    shown = {
        name: disclose(
            {channel: counts[name] for channel, counts in sums.items()}, disclosure.minimum()
        ).counts
        for name in COUNTED
    }
    rows = {channel: {name: shown[name][channel] for name in COUNTED} for channel in sums}
    told = {channel: told_counts(row) for channel, row in rows.items()}
    for name in COUNTED:
        # One cell less, or no total, would be found from the other cells: then none of this column is told.
        if together[name] is None or any(told[key][name] != rows[key][name] for key in rows):
            told = {channel: {**row, name: None} for channel, row in told.items()}
    return [
        ChannelCount(channel, *(told[channel][name] for name in COUNTED))
        for channel in Channel
        if channel in sums
    ]


def register_of(dialogue: Dialogue) -> QuerySet[Registration]:
    """Everybody on the list of a dialogue, with how they are reached."""
    rows = Registration.objects.filter(dialogue=dialogue)
    return rows.select_related("contact", "intermediary").order_by("number")


def counted(dialogue: Dialogue) -> dict[str, int]:
    """What the register says, in numbers: for the organiser."""
    rows = Registration.objects.filter(dialogue=dialogue)
    taking = Q(state=RegistrationState.REGISTERED)
    found: dict[str, int] = rows.aggregate(
        registered=Count("pk", filter=taking),
        waiting=Count("pk", filter=Q(state=RegistrationState.WAITING)),
        cancelled=Count("pk", filter=Q(state=RegistrationState.CANCELLED)),
        wheelchairs=Count("pk", filter=taking & Q(needs_wheelchair=True)),
        interpreters=Count("pk", filter=taking & Q(needs_interpreter=True)),
        childcare=Count("pk", filter=taking & Q(needs_childcare=True)),
        travel=Count("pk", filter=taking & Q(needs_travel=True)),
        minors=Count("pk", filter=taking & Q(under_16=True)),
        here=Count("pk", filter=taking & Q(presence=Presence.HERE)),
    )
    return found
