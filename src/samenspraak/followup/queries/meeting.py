"""Hand-over meetings and initiatives, as the inner and the public pages show them."""

from __future__ import annotations

from django.db.models import Prefetch, QuerySet

from samenspraak.followup.models import HandOver, HandOverPoint, OngoingInitiative
from samenspraak.gather.choices import ContributionState
from samenspraak.gather.models import Contribution
from samenspraak.ground.models import Programme


def hand_overs(programme: Programme) -> QuerySet[HandOver]:
    """All meetings, the newest first, with what was taken up. Three questions."""
    points = HandOverPoint.objects.select_related("challenge__edition", "commitment")
    return (
        HandOver.objects.filter(programme=programme)
        .select_related("body")
        .prefetch_related("challenges__edition", Prefetch("points", points))
    )


def initiatives(programme: Programme) -> QuerySet[OngoingInitiative]:
    """All initiatives that were kept, with how they fare. Two questions."""
    return (
        OngoingInitiative.objects.filter(programme=programme)
        .select_related("body", "challenge__edition", "option__challenge__edition")
        .prefetch_related("news")
    )


def agreed_actions(programme: Programme) -> QuerySet[Contribution]:
    """What tables agreed to do, is open, and does not stand on the board yet."""
    return (
        Contribution.objects.filter(
            programme=programme,
            state=ContributionState.OPEN,
            table__isnull=False,
            current__kind__slug="agreed_action",
            commitments=None,
        )
        .select_related("current", "table__dialogue", "programme")
        .order_by("table__dialogue__held_on", "table__number", "created_at")
    )
