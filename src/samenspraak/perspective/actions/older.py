"""Nothing that was saved is lost by saving over it: texts beside the sentences, and the words of a rendering."""

from __future__ import annotations

import uuid

from django.db.models import Model

from samenspraak.people.models import User
from samenspraak.perspective.models import Edition, OlderText
from samenspraak.perspective.seen import standing


def keep_older(edition: Edition, row: Model, by: User | None) -> None:
    """Before a row is saved: each of its texts as it stands until now, where it is about to change."""
    before = standing(type(row)._default_manager.get(pk=row.pk))
    after = standing(row)
    for name, text in before.items():
        # Whose an annex is, is no text.
        if name == "kind":
            continue
        keep_text(edition, row.pk, name, text, after[name], by=by)


def keep_text(
    edition: Edition,
    subject: uuid.UUID,
    name: str,
    text: str,
    became: str,
    *,
    by: User | None,
    language: str = "",
) -> None:
    """One text that makes room for another."""
    if text.strip() and text != became:
        OlderText.objects.create(
            programme_id=edition.programme_id,
            edition=edition,
            subject=subject,
            name=name,
            language=language or edition.language,
            text=text,
            became=became,
            replaced_by=by,
        )
