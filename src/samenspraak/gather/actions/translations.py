"""The words in another language, beside the original: by whom they were made, and never quoted in place of it."""

from __future__ import annotations

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from samenspraak.converse.choices import Wording
from samenspraak.gather.actions.refusals import Refusal
from samenspraak.gather.actions.versions import next_number, open_one
from samenspraak.gather.models import Contribution, ContributionVersion
from samenspraak.ground import audit, clock, publicness
from samenspraak.ground.letters import storable
from samenspraak.people.models import User

LONGEST = 20_000


@transaction.atomic
def translate(
    contribution: Contribution, *, text: str, language: str, translated_by: str, by: User | None
) -> ContributionVersion | None:
    """Put a translation beside the newest words. One made before in that language ends; an empty text takes it away."""
    held = open_one(contribution)
    original = held.current
    if original is None or not original.text:
        raise Refusal(_("There are no words in it any more."))
    if language == original.language:
        raise Refusal(_("The words are in this language already. Choose another one."))
    before = ContributionVersion.objects.filter(translates=original, language=language, erased_at=None)
    if not text.strip():
        before.update(text="", translated_by="", erased_at=clock.now())
        audit.record("remove_translation", original, by=by)
        publicness.changed(held.programme)
        return None
    if not translated_by.strip():
        raise Refusal(_("Say who made the translation: a person in their office, a service, or a machine."))
    if len(text) > LONGEST:
        raise Refusal(_("This is too long. Use at most 20,000 characters."))
    before.update(text="", translated_by="", erased_at=clock.now())
    row = ContributionVersion(
        programme=held.programme,
        contribution=held,
        number=next_number(held),
        text=storable(text.strip()),
        language=language,
        translates=original,
        translated_by=storable(translated_by.strip())[:120],
        kind=original.kind,
        # Nobody said these words: they never stand between quotation marks.
        wording=Wording.SUMMARY,
        speaks_as=original.speaks_as,
        in_office=original.in_office,
        several=original.several,
        disagreement=original.disagreement,
        reason=_("Translation"),
        made_by=by,
    )
    try:
        with transaction.atomic():
            row.save(force_insert=True)
    except IntegrityError as error:
        raise Refusal(_("Somebody else changed it a moment ago. Look at it again first.")) from error
    audit.record("translate", row, by=by, number=row.number)
    publicness.changed(held.programme)
    return row
