"""Recording what people agreed to: never overwritten, the newest word holds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from samenspraak.convene.models import Table
from samenspraak.gather.actions.refusals import Refusal
from samenspraak.gather.choices import Manner, Purpose
from samenspraak.gather.models import Consent, Contribution, SourceFile
from samenspraak.gather.queries import decided_on_screen
from samenspraak.ground import audit, publicness
from samenspraak.people.models import Bearer, User

Purposes = Mapping[Purpose, bool] | Mapping[str, bool]


@transaction.atomic
def record_consent(
    *,
    purposes: Purposes,
    manner: Manner,
    by: User | None,
    bearer: Bearer | None = None,
    source_file: SourceFile | None = None,
    contribution: Contribution | None = None,
    by_guardian: bool = False,
) -> list[Consent]:
    """Record what a bearer, or the people of a file, said about some purposes; about one contribution or all."""
    holder = bearer or source_file
    if holder is None or (bearer is not None and source_file is not None):
        raise ValueError("consent is of a bearer or of a file")
    _check_guardian(bearer, purposes, by_guardian)
    known = _versions(
        Consent.objects.filter(bearer=bearer, source_file=source_file, contribution=contribution)
    )
    rows = [
        Consent(
            programme=holder.programme,
            bearer=bearer,
            source_file=source_file,
            contribution=contribution,
            purpose=Purpose(purpose),
            given=given,
            version=known.get((getattr(bearer, "pk", None), Purpose(purpose)), 0) + 1,
            manner=manner,
            by_guardian=by_guardian,
            recorded_by=by,
        )
        for purpose, given in sorted(purposes.items())
    ]
    Consent.objects.bulk_create(rows)
    audit.record("record_consent", holder, by=by, number=len(rows))
    publicness.changed(holder.programme)
    return rows


@transaction.atomic
def record_table_consents(
    table: Table,
    said: Mapping[int, Purposes],
    *,
    manner: Manner = Manner.PAPER,
    by: User | None,
    guardians: Iterable[int] = (),
) -> list[Consent]:
    """Record the cards of a whole table in one go: seat number -> what its holder said.

    A seat without a bearer gets one, so that its word is kept. `guardians` are the seats whose card a guardian signed.
    A card of paper leaves alone what its holder decided on screen since the talk.
    """
    seats = {seat.number: seat for seat in table.seats.select_related("bearer").filter(number__in=list(said))}
    for number in said:
        if number not in seats:
            raise Refusal(_("There is no seat %(number)s at this table.") % {"number": number})
    signed = set(guardians)
    for number, seat in seats.items():
        if seat.bearer is None:
            seat.bearer = Bearer.objects.create(programme=table.programme)
            seat.save(update_fields=["bearer"])
        _check_guardian(seat.bearer, said[number], number in signed)
    bearers = [seat.bearer_id for seat in seats.values()]
    known = _versions(Consent.objects.filter(bearer__in=bearers, contribution=None))
    stands = decided_on_screen(table) if manner == Manner.PAPER else {}
    rows = [
        Consent(
            programme=table.programme,
            bearer=seats[number].bearer,
            purpose=Purpose(purpose),
            given=given,
            version=known.get((seats[number].bearer_id, Purpose(purpose)), 0) + 1,
            manner=manner,
            by_guardian=number in signed,
            recorded_by=by,
        )
        for number in sorted(said)
        for purpose, given in sorted(said[number].items())
        if Purpose(purpose) not in stands.get(number, ())
    ]
    Consent.objects.bulk_create(rows)
    audit.record("record_table_consents", table, by=by, number=len(rows))
    publicness.changed(table.programme)
    return rows


def _versions(rows) -> dict[tuple[object, str], int]:  # type: ignore[no-untyped-def]
    """The newest version per bearer and purpose."""
    found = rows.order_by().values_list("bearer", "purpose").annotate(Max("version"))
    return {(bearer, purpose): newest for bearer, purpose, newest in found}


def _check_guardian(bearer: Bearer | None, purposes: Purposes, by_guardian: bool) -> None:
    if bearer is not None and bearer.under_16 and any(purposes.values()) and not by_guardian:
        raise Refusal(_("This person is under 16: a guardian must agree."))
