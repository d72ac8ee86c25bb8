"""The picture that networks and chats show beside a link to an edition or a challenge: its first share card."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest

from samenspraak.perspective.render.cards import SIZES, cards_of
from samenspraak.perspective.tree import EditionTree
from samenspraak.public.here import address, programme_of

SIZE = "breed"  # that of a link on most networks


@dataclass(frozen=True, slots=True)
class SharedCard:
    """A card by its whole address, its size in pixels, and the same in words."""

    address: str
    width: int
    height: int
    alt: str


def shared_card(request: HttpRequest, tree: EditionTree, challenge: str = "") -> SharedCard | None:
    """The first card of the challenge, or of the edition; None where there is none to show."""
    found = next((card for card in cards_of(tree) if challenge in ("", card.challenge)), None)
    if found is None:
        return None
    where = address(programme_of(request), "card-png", tree.number, found.name, SIZE)
    width, height = SIZES[SIZE]
    return SharedCard(request.build_absolute_uri(where), width, height, found.alt)
