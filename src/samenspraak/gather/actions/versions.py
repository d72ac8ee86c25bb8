"""A contribution's words may change: each change is a new version with a reason, and the ones before stay."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import Enum
from typing import Final, TypeVar

from django.db import IntegrityError, transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from samenspraak.gather import wording as words
from samenspraak.gather.actions.refusals import Refusal
from samenspraak.gather.choices import ContributionState
from samenspraak.gather.models import Contribution, ContributionKind, ContributionVersion
from samenspraak.gather.queries import kinds_of
from samenspraak.ground import audit, publicness
from samenspraak.ground.letters import storable
from samenspraak.ground.models import Programme
from samenspraak.people.models import User


class Unchanged(Enum):
    """Tells "as it was" from "empty", where empty is None."""

    UNCHANGED = "unchanged"


UNCHANGED: Final = Unchanged.UNCHANGED
Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Change:
    """What a new version has otherwise; None leaves it as it was, and an empty text empties it.

    A date is emptied with None, so there UNCHANGED leaves it.
    """

    text: str | None = None
    kind: str | None = None
    wording: str | None = None
    speaks_as: str | None = None
    language: str | None = None
    in_office: bool | None = None
    who: str | None = None
    by_when: dt.date | Unchanged | None = UNCHANGED
    precision: str | None = None
    disagreement: bool | None = None
    several: bool | None = None


@transaction.atomic
def add_version(
    contribution: Contribution, change: Change, *, reason: str, by: User | None
) -> ContributionVersion:
    """Add a version with a reason; the one before stays, and what pointed to it still does.

    A text that is not a part of the text before is a summary, unless the change says how it was taken down.
    """
    if not reason.strip():
        raise Refusal(_("Say why it is changed."))
    held = open_one(contribution)
    before = held.current
    if before is None:
        raise Refusal(_("There are no words in it any more."))
    text = before.text if change.text is None else storable(change.text.strip())
    if not text:
        raise Refusal(_("There are no words in it. Write what was said."))
    by_when = before.by_when if change.by_when is UNCHANGED else change.by_when
    version = ContributionVersion(
        programme=held.programme,
        contribution=held,
        number=next_number(held),
        text=text,
        language=_or(change.language, before.language),
        kind=before.kind if change.kind is None else _kind(held.programme, change.kind),
        wording=change.wording or words.still(before.wording, source=before.text, text=text),
        speaks_as=storable(_or(change.speaks_as, before.speaks_as).strip())[:120],
        in_office=_or(change.in_office, before.in_office),
        several=_or(change.several, before.several),
        disagreement=_or(change.disagreement, before.disagreement),
        who=storable(_or(change.who, before.who).strip())[:200],
        by_when=by_when,
        by_when_precision=_or(change.precision, before.by_when_precision) if by_when else "",
        reason=reason.strip()[:300],
        made_by=by,
    )
    try:
        with transaction.atomic():
            version.save(force_insert=True)
    except IntegrityError as error:
        raise Refusal(_("Somebody else changed it a moment ago. Look at it again first.")) from error
    Contribution.objects.filter(pk=held.pk).update(current=version)
    contribution.current = version
    audit.record("add_version", version, by=by, number=version.number)
    publicness.changed(held.programme)
    return version


def _or(new: Value | None, before: Value) -> Value:
    return before if new is None else new


def _kind(programme: Programme, slug: str) -> ContributionKind | None:
    kinds = {kind.slug: kind for kind in kinds_of(programme)}
    if slug and slug not in kinds:
        raise Refusal(_("There is no kind of contribution called %(kind)s.") % {"kind": slug})
    return kinds.get(slug)


def next_number(contribution: Contribution) -> int:
    """The number of the next version: translations are versions too, so it is not that of `current` plus one."""
    newest = contribution.versions.aggregate(newest=Max("number"))["newest"]
    return int(newest or 0) + 1


def open_one(contribution: Contribution) -> Contribution:
    """The contribution, held until the transaction ends; refused where it is not shown any more."""
    held = (
        Contribution.objects.select_for_update(of=("self",))
        .select_related("current", "programme")
        .get(pk=contribution.pk)
    )
    if held.state not in {ContributionState.OPEN, ContributionState.HIDDEN}:
        raise Refusal(_("This contribution is not shown any more, so it cannot be changed."))
    return held
