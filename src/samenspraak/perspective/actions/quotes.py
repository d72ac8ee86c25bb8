"""Quoting: words are chosen from what was said, never typed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext as _

from samenspraak.gather.models import ContributionVersion
from samenspraak.ground import audit
from samenspraak.people.models import User
from samenspraak.perspective.actions.drafts import Refusal, RefusedByGates, draft_of, touched
from samenspraak.perspective.actions.outline import next_place
from samenspraak.perspective.checking import findings_of_quote
from samenspraak.perspective.choices import PieceKind
from samenspraak.perspective.models import Quote, QuotePiece, Section
from samenspraak.perspective.quoting import Insertion, NotInSource, Omission, Part, Span, parts_from_text


@dataclass(frozen=True, slots=True)
class Chosen:
    """A part of a quote: a span of a version, an omission, or an insertion (which have no version)."""

    part: Part
    version: ContributionVersion | None = None


def choose(version: ContributionVersion, typed: str) -> list[Chosen]:
    """The parts that a person means by typing a quote, `[...]` for an omission, `[words]` for an insertion."""
    if version.translates_id is not None:
        raise Refusal(_("A translation is nobody's own words. Quote the original."))
    try:
        parts = parts_from_text(typed, version.text)
    except NotInSource as stretch:
        raise Refusal(
            _("“%(words)s” is not in the contribution like this. Copy the words exactly.")
            % {"words": stretch.words}
        ) from None
    return [Chosen(part, version if isinstance(part, Span) else None) for part in parts]


@transaction.atomic
def add_quote(
    section: Section,
    chosen: Sequence[Chosen],
    *,
    by: User | None,
    collective: bool = False,
    attribution: str = "",
) -> Quote:
    """Set words between quotation marks. Refused unless wording, sense, consent and attribution hold."""
    held = draft_of(section.edition)
    quote = Quote.objects.create(
        programme=held.programme,
        section=section,
        order=next_place(section),
        collective=collective,
        attribution=attribution.strip(),
    )
    QuotePiece.objects.bulk_create(_piece(quote, place, each) for place, each in enumerate(chosen))
    _refuse_what_was_not_said(quote)
    touched(held, by)
    audit.record("add_quote", quote, by=by)
    return quote


@transaction.atomic
def change_attribution(quote: Quote, *, attribution: str, collective: bool, by: User | None) -> Quote:
    """Name the speaker otherwise, never more closely than the disclosure gate allows."""
    held = draft_of(quote.section.edition)
    quote.attribution, quote.collective = attribution.strip(), collective
    quote.save(update_fields=["attribution", "collective"])
    _refuse_what_was_not_said(quote)
    touched(held, by)
    audit.record("change_attribution", quote, by=by)
    return quote


def _piece(quote: Quote, place: int, chosen: Chosen) -> QuotePiece:
    piece = QuotePiece(programme_id=quote.programme_id, quote=quote, order=place)
    match chosen.part:
        case Span(start, end):
            if chosen.version is None or not 0 <= start < end <= len(chosen.version.text):
                raise Refusal(_("These words are not in the contribution."))
            if chosen.version.programme_id != quote.programme_id:
                raise Refusal(_("This source belongs to another programme."))
            piece.kind, piece.version = PieceKind.SPAN, chosen.version
            piece.start, piece.end = start, end
        case Omission():
            piece.kind = PieceKind.OMISSION
        case Insertion(text):
            piece.kind, piece.insertion = PieceKind.INSERTION, text
    return piece


def _refuse_what_was_not_said(quote: Quote) -> None:
    found = findings_of_quote(quote)
    if found:
        raise RefusedByGates(found)
