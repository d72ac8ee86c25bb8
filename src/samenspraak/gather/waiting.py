"""What a moderator sees of what waits: its words marked, whom it may point at, the raw line beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext_lazy as _

from rodedraad.indirect import indirect_cues
from rodedraad.redact import PLACEHOLDERS, redact
from samenspraak.converse.bodies import NoteBody
from samenspraak.gather.actions.doubtful import PARTS
from samenspraak.gather.beside import Replaced, laid_beside
from samenspraak.gather.cards import PointsAt
from samenspraak.gather.choices import IDENTIFIERS, SIGNS
from samenspraak.gather.intake.raw_beside import raw_lines
from samenspraak.gather.models import Contribution, Proposal
from samenspraak.gather.queries import names_that_stay, speaking_as, why_left_out
from samenspraak.gather.wording import Piece, cut_at
from samenspraak.ground import disclosure
from samenspraak.ground.models import Programme
from samenspraak.people.models import User

ELSEWHERE = {"speaks_as": _("in the role"), "who": _("in who does it")}


@dataclass(frozen=True, slots=True)
class Doubtful:
    """A word that may be put back with one click: in which part of the line it stands, and where."""

    part: str
    start: int
    words: str
    name: str


@dataclass(slots=True)
class WaitingCard:
    """`raw` is the line as the note taker wrote it; empty for whoever does not work at its table."""

    row: Contribution
    pieces: list[Piece]
    role: list[Piece]
    signs: list[Any]
    points_at: PointsAt | None = None
    raw: list[Piece] = field(default_factory=list)
    doubtful: list[Doubtful] = field(default_factory=list)
    # Something was taken out of it, and only others may see what.
    is_for_others: bool = False


def waiting_cards(programme: Programme, rows: Sequence[Contribution], *, reader: User) -> list[WaitingCard]:
    """Cards in the order given, for this moderator."""
    stay = names_that_stay(programme)
    lines = raw_lines(programme, rows, reader=reader)
    cards = [_card(row, lines.get(row.pk), stay) for row in rows]
    _ask_who_it_points_at(programme, cards)
    _say_who_asked(cards)
    return cards


def marked(text: str, stay: frozenset[str]) -> list[Piece]:
    """A text with what may point to a person marked."""
    return cut_at(text, [(one.start, one.end, one.type) for one in redact(text, stay)])


def _card(row: Contribution, line: NoteBody | None, stay: frozenset[str]) -> WaitingCard:
    now = row.current
    idea = getattr(row, "idea", None)
    card = WaitingCard(
        row=row,
        pieces=marked(now.text, stay) if now else [],
        role=marked(now.speaks_as, stay) if now else [],
        signs=[SIGNS[sign] for sign in idea.signs if sign in SIGNS] if idea else [],
    )
    if line is None or now is None:
        card.is_for_others = bool(
            row.table_id and now and any(_has_gap(getattr(now, part)) for part in PARTS)
        )
        return card
    found: dict[str, list[Replaced]] = {
        part: laid_beside(getattr(line, part).strip(), getattr(now, part), stay) or [] for part in PARTS
    }
    if line.text.strip() != now.text:
        card.raw = cut_at(line.text.strip(), [(one.start, one.end, one.type) for one in found["text"]])
    card.doubtful = [
        Doubtful(part, one.start, one.words, _what(one, part))
        for part in PARTS
        for one in found[part]
        if one.doubtful and one.is_out
    ]
    return card


def _has_gap(text: str) -> bool:
    return any(mark in text for mark in PLACEHOLDERS.values())


def _what(one: Replaced, part: str) -> str:
    """What it was taken for, and where it stood when that was not among the words themselves."""
    name = str(IDENTIFIERS.get(one.type, one.type))
    return f"{name}, {ELSEWHERE[part]}" if part in ELSEWHERE else name


def _ask_who_it_points_at(programme: Programme, cards: Sequence[WaitingCard]) -> None:
    """Beside a small place, a role and an illness in one text: those words, and the count of the role."""
    cues = [(card, indirect_cues(card.row.current.text)) for card in cards if card.row.current]
    asked = [(card, cue) for card, cue in cues if cue.asks]
    if not asked:
        return
    numbers = speaking_as(programme, {role for card, _cue in asked if (role := _role(card))})
    for card, cue in asked:
        card.points_at = PointsAt(cue.words, _role(card), numbers.get(_role(card)), disclosure.minimum())


def _say_who_asked(cards: Sequence[WaitingCard]) -> None:
    """What was left out of a file and is here because its holder says that it belongs in: with why it was left out."""
    asked = Proposal.contributions.through.objects.filter(
        contribution__in=[card.row.pk for card in cards], proposal__asked_in_at__isnull=False
    )
    why = {link.contribution_id: why_left_out(link.proposal) for link in asked.select_related("proposal")}
    for card in cards:
        if card.row.pk in why:
            card.signs.append(_("left out at first; who handed it in says that it belongs in"))
            card.signs += [why[card.row.pk]] if why[card.row.pk] else []


def _role(card: WaitingCard) -> str:
    return card.row.current.speaks_as if card.row.current else ""
