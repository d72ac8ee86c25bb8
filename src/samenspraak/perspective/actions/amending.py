"""Saying why a new version differs: each change by itself, or all at once by the note at publication."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from samenspraak.ground import audit
from samenspraak.people.models import User
from samenspraak.perspective.actions.drafts import Refusal, draft_of
from samenspraak.perspective.changes import changes_of, unexplained
from samenspraak.perspective.choices import ChangeReason
from samenspraak.perspective.models import ChangeNote, Edition


@transaction.atomic
def explain_change(edition: Edition, subject: str, *, reason: str, why: str, by: User | None) -> ChangeNote:
    """Say why something differs from the version before; readers see it on the corrections page."""
    held = draft_of(edition)
    if reason not in ChangeReason.values:
        raise Refusal(_("Choose a reason."))
    if not why.strip():
        raise Refusal(_("Say why this changed. Readers see it."))
    change = next((change for change in changes_of(held) if change.subject == subject), None)
    if change is None:
        raise Refusal(_("This is the same as in the previous version."))
    row, _made = ChangeNote.objects.update_or_create(
        programme_id=held.programme_id,
        edition=held,
        subject=subject,
        defaults={"reason": reason, "why": " ".join(why.split()), "judged": change.mark, "made_by": by},
    )
    audit.record("explain_change", row, by=by)
    return row


def explain_the_rest(edition: Edition, note: str, by: User | None, reason: str = "") -> None:
    """What nobody explained by itself is explained by the note that stands with the whole version, and its reason."""
    rest = unexplained(changes_of(edition))
    # A reason for words that changed since makes room.
    edition.change_notes.filter(subject__in=[change.subject for change in rest]).delete()
    ChangeNote.objects.bulk_create(
        ChangeNote(
            programme=edition.programme,
            edition=edition,
            subject=change.subject,
            reason=reason or ChangeReason.CORRECTION,
            why=note,
            judged=change.mark,
            made_by=by,
        )
        for change in rest
    )
