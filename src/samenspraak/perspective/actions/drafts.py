"""Making an edition, and what every change of one begins with: is it still a draft?"""

from __future__ import annotations

from collections.abc import Sequence

from django.db import transaction
from django.db.models import F, Max, Model
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from samenspraak.ground import audit
from samenspraak.ground.models import Programme
from samenspraak.people.models import User
from samenspraak.perspective.actions.older import keep_older
from samenspraak.perspective.choices import EditionState
from samenspraak.perspective.findings import Finding
from samenspraak.perspective.models import Edition, Rendering, Sentence
from samenspraak.perspective.seen import fingerprint


class Refusal(Exception):  # noqa: N818 (it is a sentence for the person who asked)
    """It cannot be done; the message says why and what to do."""


class EditionIsPublished(Refusal):
    """A published edition is never changed."""

    def __init__(self) -> None:
        super().__init__(_("This edition is published and cannot be changed. Make a new version of it."))


class StaleRevision(Refusal):
    """Someone else changed the sentence in the meantime. Nothing is lost: both texts are in here."""

    def __init__(self, theirs: Sentence, yours: str) -> None:
        self.theirs = theirs
        self.yours = yours
        super().__init__(
            _("Someone else changed this sentence while you were writing. Compare the two texts.")
        )


class StaleRow(Refusal):
    """Someone else changed these words in the meantime; `theirs` is the row as it stands now."""

    def __init__(self, theirs: Model) -> None:
        self.theirs = theirs
        super().__init__(_("Someone else changed this while you were writing. Compare the two texts."))


def not_unseen(row: Model, seen: str) -> None:
    """Refuse to save over words that the writer did not see. `seen`: the fingerprint of those that they saw."""
    if seen and seen != fingerprint(row):
        raise StaleRow(row)


class RefusedByGates(Refusal):
    """The words say what the record does not carry; `findings` say which words and what it does carry."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        self.findings = list(findings)
        # In the language of whoever writes, which need not be that of what is written.
        language = get_language() or "nl"
        super().__init__(" ".join(finding.sentence(language) for finding in findings))


def draft_of(edition: Edition) -> Edition:
    """Lock the edition for this transaction, or refuse because it is published."""
    held = Edition.objects.select_for_update(of=("self",)).select_related("programme").get(pk=edition.pk)
    if held.state == EditionState.EMBARGOED:
        raise Refusal(_("This edition is under embargo. Lift the embargo first, then change it."))
    if held.state != EditionState.DRAFT:
        raise EditionIsPublished
    return held


def touched(edition: Edition, by: User | None) -> None:
    """Count the edition's revision up: a part of it was saved, by whom is kept for the four eyes."""
    Edition.objects.filter(pk=edition.pk).update(revision=F("revision") + 1)
    if by is not None:
        edition.written_by.add(by)


def wrote_in(what: Edition | Rendering, by: User | None) -> bool:
    """Whether this person wrote anything in it since it was begun: then the second pair of eyes is another's."""
    return by is not None and what.written_by.filter(pk=by.pk).exists()


@transaction.atomic
def create_edition(
    programme: Programme,
    *,
    title: str,
    status: str,
    by: User | None,
    subtitle: str = "",
    sponsor: str = "",
    language: str = "",
) -> Edition:
    """An empty draft with the next number in its language."""
    language = language or programme.language
    if not title.strip():
        raise Refusal(_("Give the edition a title."))
    edition = Edition.objects.create(
        programme=programme,
        number=next_number(programme, language),
        language=language,
        title=title.strip(),
        subtitle=subtitle.strip(),
        status=status.strip(),
        sponsor=sponsor.strip(),
    )
    touched(edition, by)
    audit.record("create_edition", edition, by=by)
    return edition


@transaction.atomic
def describe_edition(
    edition: Edition, *, title: str, subtitle: str, status: str, by: User | None, sponsor: str = ""
) -> Edition:
    """Title, subtitle, on whose behalf, and the status that stands on every page."""
    held = draft_of(edition)
    if not title.strip():
        raise Refusal(_("Give the edition a title."))
    held.title, held.subtitle, held.status = title.strip(), subtitle.strip(), status.strip()
    held.sponsor = sponsor.strip()
    keep_older(held, held, by)
    held.save(update_fields=["title", "subtitle", "status", "sponsor"])
    touched(held, by)
    audit.record("describe_edition", held, by=by)
    return held


def next_number(programme: Programme, language: str) -> int:
    newest = Edition.objects.filter(programme=programme, language=language).aggregate(Max("number"))
    return (newest["number__max"] or 0) + 1
