"""Files that say what was taken back: held back at once, and given again when a person has decided."""

from __future__ import annotations

import uuid
from collections.abc import Collection

from django.core.files.base import File
from django.core.files.storage import default_storage
from django.db import transaction
from django.utils.translation import gettext as _

from samenspraak.ground import audit, clock, publicness
from samenspraak.ground.audit import Actor
from samenspraak.ground.models import Programme
from samenspraak.people.models import User
from samenspraak.perspective.actions.drafts import Refusal
from samenspraak.perspective.actions.outline import taken_in
from samenspraak.perspective.annex_words import holds
from samenspraak.perspective.choices import HeldOutcome
from samenspraak.perspective.models import Annex, HeldFile


@transaction.atomic
def hold_files(
    programme: Programme, contribution: uuid.UUID, said: Collection[str], *, by: Actor | None
) -> list[HeldFile]:
    """Give readers no file any more in which these words stand, until somebody has looked at it."""
    names = Annex.objects.filter(programme=programme).exclude(file="").order_by("file")
    found = []
    for name in names.values_list("file", flat=True).distinct():
        if holds(name, said):
            row, made = HeldFile.objects.get_or_create(
                programme=programme, file=name, contribution=contribution, defaults={"since": clock.now()}
            )
            if made:
                audit.record("hold_file", row, by=by)
                found.append(row)
    return found


@transaction.atomic
def replace_held(annex: Annex, file: File, *, reason: str, by: User | None) -> None:  # type: ignore[type-arg]
    """Give another file in its place, in every version of every edition that gave it; the old one is thrown away."""
    rows = _open(annex, reason)
    old, new = str(annex.file.name), taken_in(file)
    annex.file.save(str(new.name), new, save=False)
    for row in Annex.objects.filter(programme=annex.programme_id, file=old):
        Annex.objects.filter(pk=row.pk).update(file=str(annex.file.name))
        audit.record("replace_file", row, by=by)
    _decide(rows, HeldOutcome.REPLACED, reason, by)
    publicness.changed(annex.programme, withdrawal=True)
    transaction.on_commit(lambda: default_storage.delete(old))


@transaction.atomic
def give_again(annex: Annex, *, reason: str, by: User | None) -> None:
    """Give the file as it is: somebody looked and the words do not stand in it."""
    rows = _open(annex, reason)
    _decide(rows, HeldOutcome.NOT_IN_IT, reason, by)
    publicness.changed(annex.programme)


def _open(annex: Annex, reason: str) -> list[HeldFile]:
    about = {"programme": annex.programme_id, "file": str(annex.file.name), "outcome": ""}
    rows = list(HeldFile.objects.select_for_update().filter(**about))
    if not rows:
        raise Refusal(_("This file is not held back, or somebody has decided about it already."))
    if not reason.strip():
        raise Refusal(_("Write how you know. It is kept with the decision."))
    return rows


def _decide(rows: list[HeldFile], outcome: HeldOutcome, reason: str, by: User | None) -> None:
    for row in rows:
        row.outcome, row.reason = outcome, " ".join(reason.split())
        row.decided_at, row.decided_by = clock.now(), by
        row.save(update_fields=["outcome", "reason", "decided_at", "decided_by"])
        audit.record("decide_held_file", row, by=by, outcome=outcome.value)
