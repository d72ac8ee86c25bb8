"""Nothing that someone wrote is lost: what is typed and not saved, and what stood there before."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from samenspraak.ground import audit, clock
from samenspraak.people.models import User
from samenspraak.perspective.actions.drafts import Refusal, draft_of
from samenspraak.perspective.actions.sentences import change_sentence
from samenspraak.perspective.choices import Sort
from samenspraak.perspective.models import Section, Sentence, SentenceVersion, Typed


@transaction.atomic
def keep_typed(
    place: Sentence | Section, text: str, *, by: User, sort: str = Sort.HEARD, revision: int = 0
) -> Typed | None:
    """Keep what someone typed and did not save. Words that are already saved, and no words, are not kept."""
    edition = draft_of(place.section.edition if isinstance(place, Sentence) else place.edition)
    if not text.strip() or (isinstance(place, Sentence) and text == place.text and sort == place.sort):
        forget_typed(place, by=by)
        return None
    row, _made = Typed.objects.update_or_create(
        user=by,
        **_place(place),
        defaults={
            "programme_id": edition.programme_id,
            "text": text,
            "sort": sort if sort in Sort.values else Sort.HEARD,
            "revision": revision,
            "changed_at": clock.now(),
        },
    )
    return row


def forget_typed(place: Sentence | Section, *, by: User | None) -> None:
    """What was typed here is saved, or its writer lets it go."""
    if by is not None:
        Typed.objects.filter(user=by, **_place(place)).delete()


@transaction.atomic
def restore(version: SentenceVersion, *, revision: int, by: User | None) -> Sentence:
    """Save an older text once more; what stands there now becomes an older version in its turn."""
    sentence = version.sentence
    if sentence.revision == version.number:
        raise Refusal(_("This text is already there."))
    saved = change_sentence(sentence, text=version.text, sort=version.sort, revision=revision, by=by)
    audit.record("restore", version, by=by)
    return saved


def _place(place: Sentence | Section) -> dict[str, Any]:
    return {"sentence": place} if isinstance(place, Sentence) else {"section": place}
