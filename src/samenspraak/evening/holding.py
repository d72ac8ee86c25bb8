"""Who holds an own dialogue: its code opens a card, as a seat's does, and the card leads to its page."""

from __future__ import annotations

from django.http import HttpRequest

from samenspraak.evening.models import OwnDialogue
from samenspraak.ground.access import Rule
from samenspraak.ground.models import Programme
from samenspraak.people.holding import bearer_in


def own_in(request: HttpRequest, programme: Programme | None) -> OwnDialogue | None:
    """The own dialogue whose card is open in this browser."""
    bearer = bearer_in(request, programme)
    if bearer is None:
        return None
    found = OwnDialogue.objects.filter(holder=bearer)
    return found.select_related("dialogue__guide", "dialogue__programme", "programme", "holder").first()


holds_own = Rule(
    "the holder of an own dialogue",
    lambda request, programme: own_in(request, programme) is not None,
    door="evening:own",
)
