"""What one bearer sees and decides: their table's record, their own notes, and what became of each.

A bearer is found by an open card, never by an address: there is no address that shows another table.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from django.db.models import Q, QuerySet

from samenspraak.convene.models import Seat, Table
from samenspraak.converse.choices import RecordState
from samenspraak.converse.models import Signature, TableRecord
from samenspraak.gather.choices import SILENCE_MEANS_YES, ContributionState, Purpose
from samenspraak.gather.models import Consent, Contribution
from samenspraak.people.models import Bearer
from samenspraak.trace.queries import journeys
from samenspraak.trace.stations import furthest

# What may be read on the page of the table; what moderation or the table took out of it is not part of the record.
IN_THE_RECORD = (ContributionState.OPEN, ContributionState.HIDDEN, ContributionState.WITHDRAWN)


@dataclass(frozen=True, slots=True)
class Decision:
    """What a bearer said about one purpose; `said` is None where they never did, `holds` is what counts then."""

    purpose: Purpose
    said: bool | None
    holds: bool


@dataclass(frozen=True, slots=True)
class MyTable:
    """The page of one bearer."""

    bearer: Bearer
    seat: Seat | None
    table: Table | None
    record: TableRecord | None
    signature: Signature | None
    remarks: list[Signature] = field(default_factory=list)
    own: list[Contribution] = field(default_factory=list)
    others: list[Contribution] = field(default_factory=list)
    decisions: list[Decision] = field(default_factory=list)


def my_table(bearer: Bearer) -> MyTable:
    """Everything on the page of a bearer, in a fixed number of questions."""
    seat = Seat.objects.filter(bearer=bearer).select_related("table__dialogue", "programme").first()
    record = newest_record(seat.table) if seat else None
    own = list(own_contributions(bearer))
    signatures = _signatures(seat)
    return MyTable(
        bearer=bearer,
        seat=seat,
        table=seat.table if seat else None,
        record=record,
        signature=next((one for one in signatures if record and one.record_id == record.pk), None),
        remarks=[one for one in signatures if one.remark],
        own=own,
        others=_others(seat, own),
        decisions=decisions(bearer),
    )


def how_far(page: MyTable) -> None:
    """Say of everything on the page how far it came: its last stop. The same questions, however much there is."""
    told = [
        row
        for row in (*page.own, *page.others)
        if row.state in {ContributionState.OPEN, ContributionState.HIDDEN}
    ]
    went = journeys(told)
    for row in told:
        row.furthest = furthest(went[row.pk])  # type: ignore[attr-defined]


def own_contributions(bearer: Bearer) -> QuerySet[Contribution]:
    """What this bearer stands or stood behind, in the order in which it was said."""
    behind = Q(supports__seat__bearer=bearer) | Q(supports__bearer=bearer)
    return (
        Contribution.objects.filter(behind, programme=bearer.programme_id)
        .exclude(state__in=[ContributionState.STRUCK])
        .select_related("current__kind", "table__dialogue", "dialogue", "programme")
        .order_by("created_at", "pk")
        .distinct()
    )


def stands_behind(bearer: Bearer, contribution: Contribution) -> bool:
    """Whether this bearer still stands behind it."""
    return contribution.supports.filter(Q(seat__bearer=bearer) | Q(bearer=bearer), withdrawn_at=None).exists()


def newest_record(table: Table) -> TableRecord | None:
    """The newest signed record of a table, else the open one, else nothing yet."""
    rows = list(TableRecord.objects.filter(table=table).order_by("-version"))
    signed = [row for row in rows if row.state == RecordState.SIGNED]
    return next(iter(signed or rows), None)


def _signatures(seat: Seat | None) -> list[Signature]:
    """What this seat said of each version of its table's record."""
    if seat is None:
        return []
    return list(Signature.objects.filter(seat=seat).select_related("record").order_by("record__version"))


def _others(seat: Seat | None, own: Sequence[Contribution]) -> list[Contribution]:
    """What the record holds besides one's own: it was read aloud at the table, so its people know it."""
    if seat is None:
        return []
    return list(
        Contribution.objects.filter(table=seat.table_id, state__in=IN_THE_RECORD)
        .exclude(pk__in=[row.pk for row in own])
        .select_related("current__kind", "table__dialogue", "dialogue")
        .order_by("created_at", "pk")
    )


def decisions(bearer: Bearer) -> list[Decision]:
    """The newest word of a bearer about each purpose, for everything they said."""
    newest = _newest(bearer, None)
    return [_decision(purpose, newest.get(purpose), bearer) for purpose in Purpose]


def decisions_about(bearer: Bearer, contribution: Contribution) -> list[Decision]:
    """What holds for one contribution: the word about it, unless a later no covers all; else the word about all."""
    general, special = _newest(bearer, None), _newest(bearer, contribution)
    found = []
    for purpose in Purpose:
        about_all, about_this = general.get(purpose), special.get(purpose)
        if about_this is None or _is_later_no(about_all, about_this):
            found.append(_decision(purpose, about_all, bearer))
        else:
            found.append(_decision(purpose, about_this, bearer))
    return found


def _newest(bearer: Bearer, contribution: Contribution | None) -> dict[str, Consent]:
    rows = Consent.objects.filter(bearer=bearer, contribution=contribution).order_by("version")
    return {row.purpose: row for row in rows}


def _is_later_no(about_all: Consent | None, about_this: Consent) -> bool:
    return about_all is not None and not about_all.given and about_all.created_at > about_this.created_at


def _decision(purpose: Purpose, word: Consent | None, bearer: Bearer) -> Decision:
    if word is None:
        return Decision(purpose, None, purpose in SILENCE_MEANS_YES)
    return Decision(purpose, word.given, word.given and (word.by_guardian or not bearer.under_16))
