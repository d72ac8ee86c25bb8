"""Every door ends here: one Contribution with version 1. What may happen to it afterwards: versions.py, states.py."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, fields

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from samenspraak.convene.models import Dialogue, OtherConversation, Seat, Table
from samenspraak.converse.choices import Wording
from samenspraak.gather.actions.refusals import OtherBytes, Refusal
from samenspraak.gather.choices import ContributionState, Door
from samenspraak.gather.models import (
    Contribution,
    ContributionKind,
    ContributionVersion,
    Paraphrase,
    Support,
)
from samenspraak.gather.queries import kinds_of
from samenspraak.ground import audit, ids, publicness, tombstones
from samenspraak.ground.choices import Language
from samenspraak.ground.letters import storable
from samenspraak.ground.models import Programme
from samenspraak.people.models import Bearer, User

# Rows in one statement: SQLite allows a limited number of parameters.
BATCH = 500


@dataclass(frozen=True, slots=True)
class Spoken:
    """What was contributed, by whichever door. `kind` is a slug of the programme's kinds, or None.

    At a table, at a dialogue as a whole, in another conversation, or nowhere in particular (idea box).
    `in_office` is None where the seats say it. `precision` says how exactly `by_when` is known.
    """

    door: Door
    text: str
    kind: str | None = None
    wording: str = Wording.SUMMARY
    speaks_as: str = ""
    language: str = Language.DUTCH
    id: uuid.UUID | None = None
    table: Table | None = None
    dialogue: Dialogue | None = None
    conversation: OtherConversation | None = None
    seats: Sequence[Seat] = ()
    # Who stands behind it without a seat (idea box).
    bearer: Bearer | None = None
    in_office: bool | None = None
    who: str = ""
    by_when: dt.date | None = None
    precision: str = ""
    disagreement: bool = False
    several: bool = False
    paraphrase: str | None = None
    state: str = ContributionState.OPEN

    def content(self) -> bytes:
        """The same words from the same place are the same bytes, whoever sends them."""
        plain = {
            one.name: [str(seat.pk) for seat in self.seats]
            if one.name == "seats"
            else str(getattr(getattr(self, one.name), "pk", getattr(self, one.name)))
            for one in fields(self)
            # "several" only where it is so: what was sent before there was such a field keeps its receipt.
            if one.name not in {"id", "state", "bearer", *(() if self.several else ("several",))}
        }
        return json.dumps(plain, sort_keys=True, ensure_ascii=False).encode("utf-8", "backslashreplace")

    def sha256(self) -> str:
        return hashlib.sha256(self.content()).hexdigest()


@dataclass(frozen=True, slots=True)
class Receipt:
    """The proof that a contribution is stored: only this counts as sent.

    `made` is False when it was here already; `withdrawn` when its people took it back: it stays away.
    """

    id: uuid.UUID
    sha256: str
    made: bool = False
    withdrawn: bool = False


@dataclass(slots=True)
class _Batch:
    contributions: list[Contribution] = field(default_factory=list)
    versions: list[ContributionVersion] = field(default_factory=list)
    paraphrases: list[Paraphrase] = field(default_factory=list)
    supports: list[Support] = field(default_factory=list)


def add_contribution(  # noqa: PLR0913 (one door for all: each argument is one thing a note sheet asks)
    *,
    programme: Programme,
    door: Door,
    text: str,
    kind: str | None,
    wording: str,
    speaks_as: str,
    language: str = Language.DUTCH,
    id: uuid.UUID | None = None,  # noqa: A002 (the client's id)
    table: Table | None = None,
    dialogue: Dialogue | None = None,
    conversation: OtherConversation | None = None,
    seats: Sequence[Seat] = (),
    in_office: bool | None = None,
    who: str = "",
    by_when: dt.date | None = None,
    precision: str = "",
    disagreement: bool = False,
    paraphrase: str | None = None,
    state: str = ContributionState.OPEN,
    by: User | None = None,
) -> Contribution:
    """Make one contribution with version 1. For many at once take `add_contributions`."""
    spoken = Spoken(
        door=door,
        text=text,
        kind=kind,
        wording=wording,
        speaks_as=speaks_as,
        language=language,
        id=id,
        table=table,
        dialogue=dialogue,
        conversation=conversation,
        seats=tuple(seats),
        in_office=in_office,
        who=who,
        by_when=by_when,
        precision=precision,
        disagreement=disagreement,
        paraphrase=paraphrase,
        state=state,
    )
    return add_contributions(programme, [spoken], by=by)[0]


@transaction.atomic
def add_contributions(
    programme: Programme, many: Iterable[Spoken], *, by: User | None = None
) -> list[Contribution]:
    """Make many contributions in one go, in their order, with a few statements for all of them.

    Raises Refusal when one of them cannot be: no words, a place of another programme, an unknown kind.
    """
    many = list(many)
    kinds = {kind.slug: kind for kind in kinds_of(programme)}
    batch = _Batch()
    for spoken in many:
        _check(programme, spoken, kinds)
        _lay_out(batch, programme, spoken, kinds, by)
    # The two point to each other; the database looks at that when the transaction ends.
    Contribution.objects.bulk_create(batch.contributions, BATCH)
    ContributionVersion.objects.bulk_create(batch.versions, BATCH)
    Paraphrase.objects.bulk_create(batch.paraphrases, BATCH)
    Support.objects.bulk_create(batch.supports, BATCH)
    if len(batch.contributions) == 1:
        audit.record("add_contribution", batch.contributions[0], by=by)
    elif batch.contributions:
        audit.record(
            "add_contributions", programme, by=by, programme=programme, number=len(batch.contributions)
        )
    if any(made.state == ContributionState.OPEN for made in batch.contributions):
        publicness.changed(programme)
    return batch.contributions


def _check(programme: Programme, spoken: Spoken, kinds: dict[str, ContributionKind]) -> None:
    if not spoken.text.strip():
        raise Refusal(_("There are no words in it. Write what was said."))
    if spoken.conversation and (spoken.table or spoken.dialogue):
        raise Refusal(_("Choose a table or another conversation, not both: they are counted separately."))
    places = (spoken.table, spoken.dialogue, spoken.conversation, spoken.bearer, *spoken.seats)
    if any(place is not None and place.programme_id != programme.pk for place in places):
        raise Refusal(_("This belongs to another programme."))
    if spoken.table and spoken.dialogue and spoken.table.dialogue_id != spoken.dialogue.pk:
        raise Refusal(_("This table belongs to another dialogue."))
    if any(seat.table_id != (spoken.table.pk if spoken.table else None) for seat in spoken.seats):
        raise Refusal(_("This seat belongs to another table."))
    if spoken.kind and spoken.kind not in kinds:
        raise Refusal(_("There is no kind of contribution called %(kind)s.") % {"kind": spoken.kind})
    if spoken.wording not in Wording.values:
        raise Refusal(_("Say how the words were taken down."))


def _lay_out(
    batch: _Batch,
    programme: Programme,
    spoken: Spoken,
    kinds: dict[str, ContributionKind],
    by: User | None,
) -> None:
    version_id = ids.new_id()
    contribution = Contribution(
        id=spoken.id or ids.new_id(),
        programme=programme,
        door=spoken.door,
        dialogue_id=spoken.table.dialogue_id if spoken.table else getattr(spoken.dialogue, "pk", None),
        table=spoken.table,
        conversation=spoken.conversation,
        state=spoken.state,
        sha256=spoken.sha256(),
        current_id=version_id,
    )
    version = ContributionVersion(
        id=version_id,
        programme=programme,
        contribution=contribution,
        number=1,
        text=storable(spoken.text.strip()),
        language=spoken.language or Language.UNKNOWN,
        kind=kinds.get(spoken.kind or ""),
        wording=spoken.wording,
        speaks_as=storable(spoken.speaks_as.strip())[:120],
        in_office=any(seat.speaks_in_office for seat in spoken.seats)
        if spoken.in_office is None
        else spoken.in_office,
        several=spoken.several,
        disagreement=spoken.disagreement,
        who=storable(spoken.who.strip())[:200],
        by_when=spoken.by_when,
        by_when_precision=spoken.precision,
        made_by=by,
    )
    contribution.current = version
    batch.contributions.append(contribution)
    batch.versions.append(version)
    batch.supports += [
        Support(programme=programme, contribution=contribution, seat=seat) for seat in spoken.seats
    ]
    if spoken.bearer is not None:
        batch.supports.append(Support(programme=programme, contribution=contribution, bearer=spoken.bearer))
    if spoken.paraphrase:
        batch.paraphrases.append(
            Paraphrase(
                programme=programme,
                version=version,
                text=storable(spoken.paraphrase.strip()),
                language=version.language,
                made_by=by,
            )
        )


def take_in(programme: Programme, spoken: Spoken, *, by: User | None = None) -> Receipt:
    """Take in what a client made an id for, however often it is sent.

    The same id with the same content gives the same receipt; with another content `OtherBytes`; an id that
    was taken back stays away, and the receipt says so.
    """
    if spoken.id is None:
        raise ValueError("take_in is for contributions that have an id of their own")
    digest = spoken.sha256()
    if tombstones.is_buried(spoken.id):
        return Receipt(spoken.id, digest, withdrawn=True)
    known = _receipt_of(programme, spoken.id, digest)
    if known is not None:
        return known
    try:
        with transaction.atomic():
            add_contributions(programme, [spoken], by=by)
    except IntegrityError:
        # Somebody sent it at the same moment and was first: then it is here now.
        known = _receipt_of(programme, spoken.id, digest)
        if known is None:
            raise
        return known
    return Receipt(spoken.id, digest, made=True)


def _receipt_of(programme: Programme, key: uuid.UUID, digest: str) -> Receipt | None:
    row = Contribution.objects.filter(pk=key).first()
    if row is None:
        return None
    if row.programme_id != programme.pk or row.sha256 != digest:
        raise OtherBytes(_("This id was used before for other words. Nothing was changed."))
    return Receipt(key, digest)


@transaction.atomic
def write_paraphrase(
    version: ContributionVersion, *, text: str, language: str, by: User | None
) -> Paraphrase | None:
    """Write (or, with an empty text, take away) a reviewer's own words for a version."""
    if version.erased_at is not None:
        raise Refusal(_("There are no words in it any more."))
    if not text.strip():
        Paraphrase.objects.filter(version=version, language=language).delete()
        audit.record("remove_paraphrase", version, by=by)
        publicness.changed(version.programme)
        return None
    row, _made = Paraphrase.objects.update_or_create(
        version=version,
        language=language,
        defaults={
            "programme": version.programme,
            "text": storable(text.strip()),
            "made_by": by,
        },
    )
    audit.record("write_paraphrase", row, by=by)
    publicness.changed(version.programme)
    return row
