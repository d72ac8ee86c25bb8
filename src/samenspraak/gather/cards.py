"""A proposal as the review page shows it: its source unit beside what would be taken, identifiers marked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from rodedraad.indirect import indirect_cues
from samenspraak.converse.choices import Wording
from samenspraak.gather.actions import redacted
from samenspraak.gather.actions.review import name_of
from samenspraak.gather.choices import IDENTIFIERS, WHY, ProposalState
from samenspraak.gather.models import (
    Contribution,
    ContributionKind,
    FoundIdentifier,
    Proposal,
    SourceFile,
)
from samenspraak.gather.queries import speaking_as
from samenspraak.gather.wording import Piece, cut_at
from samenspraak.ground import clock, disclosure
from samenspraak.people.models import User


@dataclass(frozen=True, slots=True)
class IdentifierCard:
    row: FoundIdentifier
    words: str
    name: str


@dataclass(frozen=True, slots=True)
class PointsAt:
    """Words that together may point at one person, and how many speak in the same role, as far as that may be told."""

    words: tuple[str, ...]
    role: str
    number: int | None
    minimum: int


@dataclass(slots=True)
class ProposalCard:
    """`pieces` is the statement in its unit, cut at its identifiers; `text` is what would be taken."""

    row: Proposal
    before: str
    pieces: list[Piece]
    after: str
    text: str
    kind: str
    why: str
    identifiers: list[IdentifierCard] = field(default_factory=list)
    made: list[Contribution] = field(default_factory=list)
    next_anchor: str = ""
    points_at: PointsAt | None = None
    # A kind that only the words point to: shown as a proposal.
    hint: str = ""
    language: str = ""
    twin: Proposal | None = None
    # Who is at work on it, when that is somebody else.
    busy: str = ""

    @property
    def is_decided(self) -> bool:
        return self.row.state != ProposalState.PROPOSED

    @property
    def is_rejected(self) -> bool:
        return self.row.state == ProposalState.REJECTED

    @property
    def doubtful(self) -> list[IdentifierCard]:
        return [one for one in self.identifiers if one.row.doubtful]

    @property
    def anchor(self) -> str:
        return f"p-{self.row.pk}"


@dataclass(frozen=True, slots=True)
class CardFrame:
    """What all cards of one file share: the kinds to choose from, and how its words were taken down."""

    source_file: SourceFile
    kinds: Sequence[ContributionKind]
    wordings: Sequence[tuple[str, str]] = tuple((str(value), str(label)) for value, label in Wording.choices)


def cards(
    proposals: Sequence[Proposal], kinds: Sequence[ContributionKind], *, reader: User | None = None
) -> list[ProposalCard]:
    """Cards in the order given, for this reviewer. `proposals` come from `queries.for_cards`."""
    names = {kind.slug: kind.name for kind in kinds}
    found = [_card(row, names, reader) for row in proposals]
    for card, following in pairwise(found):
        card.next_anchor = following.anchor
    _ask_who_it_points_at([card for card in found if not card.is_decided])
    return found


def _ask_who_it_points_at(found: Sequence[ProposalCard]) -> None:
    """Beside a small place, a role and an illness in one text: those words, and the count of the role."""
    cues = [(card, indirect_cues(card.text)) for card in found]
    asked = [(card, cue) for card, cue in cues if cue.asks]
    if not asked:
        return
    numbers = speaking_as(asked[0][0].row.programme, {card.row.role for card, _cue in asked if card.row.role})
    for card, cue in asked:
        card.points_at = PointsAt(cue.words, card.row.role, numbers.get(card.row.role), disclosure.minimum())


def _busy(row: Proposal, reader: User | None) -> str:
    claimed = row.claimed_until is not None and row.claimed_until > clock.now()
    return name_of(row.claimed_by) if claimed and row.claimed_by != reader else ""


def _card(row: Proposal, names: dict[str, str], reader: User | None) -> ProposalCard:
    identifiers = list(row.identifiers.all())
    start, end = row.start - row.unit_offset, row.end - row.unit_offset
    # Where repaired text or a withdrawal made them differ, the statement stands by itself.
    fits = row.unit_text[start:end] == row.text
    return ProposalCard(
        row=row,
        before=row.unit_text[:start] if fits else "",
        pieces=cut_at(row.text, [(one.start, one.end, one) for one in identifiers]),
        after=row.unit_text[end:] if fits else "",
        text=redacted(row, identifiers),
        kind=names.get(row.kind, ""),
        why=str(WHY.get(row.left_out, row.left_out)),
        identifiers=[
            IdentifierCard(one, row.text[one.start : one.end], str(IDENTIFIERS.get(one.type, one.type)))
            for one in identifiers
        ],
        made=list(row.contributions.all()),
        hint=names.get(row.kind_hint, "") if not row.kind else "",
        language=row.get_language_display() if row.language else "",
        twin=row.twin,
        busy=_busy(row, reader),
    )
