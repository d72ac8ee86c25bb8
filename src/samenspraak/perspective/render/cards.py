"""Share cards: a quote or a figure of an edition as a picture, in the sizes that networks show, with words for it.

They are made of the same tree as every form, so words that were taken back are in none.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal
from xml.sax.saxutils import escape, quoteattr

from samenspraak.ground.look import Look
from samenspraak.ground.printing import print_picture, with_mark
from samenspraak.perspective.tree import ChallengeTree, EditionTree, QuoteLeaf
from samenspraak.perspective.wording import capital, tables

TEMPLATE = Path(__file__).resolve().with_name("card.typ")
# Names of sizes stand in addresses; width and height in pixels.
SIZES: dict[str, tuple[int, int]] = {
    # A link on most networks, in chats and on a blog.
    "breed": (1200, 630),
    # A post with a picture.
    "liggend": (1600, 900),
    "vierkant": (1080, 1080),
    # A story on a telephone.
    "staand": (1080, 1920),
}
# A longer quote cannot be read on a card.
LONGEST = 260
QUOTES_A_CHALLENGE = 2


@dataclass(frozen=True, slots=True)
class Card:
    """What stands on one card, and the same in words."""

    name: str
    kind: Literal["quote", "figure"]
    text: str
    by: str
    programme: str
    title: str
    status: str
    alt: str
    language: str
    challenge: str
    heard: int = 0
    total: int = 0
    share: str = ""


def cards_of(tree: EditionTree) -> list[Card]:
    """A figure and some quotes of each challenge, in the order of reading."""
    return [card for challenge in tree.challenges for card in _of_challenge(tree, challenge)]


def _of_challenge(tree: EditionTree, challenge: ChallengeTree) -> Iterator[Card]:
    for thread in [row for row in challenge.threads if row.count.heard][:1]:
        share = capital(tables(thread.count.heard, thread.count.total, tree.language))
        yield Card(
            name=f"{challenge.key}-{thread.public_id}",
            kind="figure",
            text=thread.label,
            by="",
            alt=f"{share}: {thread.label}. {tree.programme}. {tree.status}.",
            heard=thread.count.heard,
            total=thread.count.total,
            share=share,
            language=tree.language,
            **_about(tree, challenge),
        )
    fitting = [quote for quote in _quotes(challenge) if quote.text and len(quote.text) <= LONGEST]
    for quote in fitting[:QUOTES_A_CHALLENGE]:
        yield Card(
            name=f"{challenge.key}-{quote.public_id}",
            kind="quote",
            text=quote.text,
            by=quote.attribution,
            alt=f"“{quote.text}” {quote.attribution}. {tree.programme}. {tree.status}.",
            # A card holds the words as they were said, in their own language.
            language=quote.language or tree.language,
            **_about(tree, challenge),
        )


def _about(tree: EditionTree, challenge: ChallengeTree) -> dict[str, Any]:
    return {
        "programme": tree.programme,
        "title": challenge.title,
        "status": capital(tree.status),
        "challenge": challenge.key,
    }


def _quotes(challenge: ChallengeTree) -> Iterator[QuoteLeaf]:
    for top in challenge.summary + challenge.story:
        for section in top.walk():
            yield from (item for item in section.items if isinstance(item, QuoteLeaf))


def card_picture(card: Card, size: str, kind: Literal["png", "svg"], look: Look) -> bytes:
    """A card as a picture in this look, exactly as many pixels as its size says."""
    width, height = SIZES[size]
    data = {
        "kind": card.kind,
        "text": card.text,
        "by": card.by,
        "programme": card.programme,
        "title": card.title,
        "status": card.status,
        "language": card.language,
        "share": card.share,
        "heard": card.heard,
        "total": card.total,
        "width": width,
        "height": height,
    }

    def make(mark: dict[str, Any] | None) -> bytes:
        worn = json.dumps({**data, "mark": mark}, ensure_ascii=False)
        return print_picture(TEMPLATE, worn, kind=kind, ppi=72, colours=look.shown)

    made = with_mark(look, make)
    return made if kind == "png" else with_words(made, card.alt)


def with_words(svg: bytes, alt: str) -> bytes:
    """An SVG that says what it shows: its role and its name, for who opens it by itself."""
    text = svg.decode()
    opening, rest = text.split(">", 1)
    named = opening.replace("<svg", f'<svg role="img" aria-label={quoteattr(alt)}', 1)
    return f"{named}><title>{escape(alt)}</title>{rest}".encode()
