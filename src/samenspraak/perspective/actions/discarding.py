"""Throwing a begun correction away: the draft that follows a published edition, with all that was written in it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from django.core.files.storage import default_storage
from django.db import models, transaction
from django.db.models.deletion import Collector
from django.utils.translation import gettext as _

from samenspraak.ground import audit
from samenspraak.people.models import User
from samenspraak.perspective.actions.drafts import Refusal, draft_of
from samenspraak.perspective.models import Annex, Edition


@transaction.atomic
def discard_correction(edition: Edition, *, revision: int, by: User | None) -> None:
    """Throw a draft away that follows a published edition; nothing that is published changes.

    `revision`: the one that was looked at. Whatever was saved since was not meant.
    """
    held = draft_of(edition)
    if held.follows_id is None:
        raise Refusal(_("This draft follows no published edition. It is not a correction."))
    if held.revision != revision:
        raise Refusal(_("Somebody saved something in it meanwhile. Look once more before you throw it away."))
    if any(_of_others(held)):
        raise Refusal(_("Others have answered to something in this draft, so it cannot be thrown away."))
    files = set(held.annexes.exclude(file="").values_list("file", flat=True))
    audit.record("discard_correction", held, by=by, number=held.number, follows=str(held.follows_id))
    held.delete()
    unused = files - set(Annex.objects.filter(file__in=files).values_list("file", flat=True))
    for name in unused:
        transaction.on_commit(partial(default_storage.delete, name))


def _of_others(edition: Edition) -> Iterator[type[models.Model]]:
    """Rows of other rooms that would be gone or changed with it: they are not the writers' to throw away."""
    here = edition._meta.app_label
    along = Collector(using=edition._state.db or "default")
    along.collect([edition])
    yield from (model for model in along.data if model._meta.app_label != here)
    yield from (
        rows.model for rows in along.fast_deletes if rows.model._meta.app_label != here and rows.exists()
    )
    for (field, _value), changed in along.field_updates.items():
        if field.model._meta.app_label != here and any(map(bool, changed)):
            yield field.model
