"""Writing sentences and saying what they rest on."""

from __future__ import annotations

import uuid
from collections.abc import Iterable

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from samenspraak.analyse.models import EvidencePassage, RedThread
from samenspraak.gather.models import Contribution, ContributionVersion
from samenspraak.ground import audit
from samenspraak.people.models import User
from samenspraak.perspective.actions.drafts import Refusal, RefusedByGates, StaleRevision, draft_of, touched
from samenspraak.perspective.actions.outline import next_place
from samenspraak.perspective.checking import findings_of_sentence
from samenspraak.perspective.choices import Sort
from samenspraak.perspective.findings import REFUSED_WHILE_WRITING
from samenspraak.perspective.loading import stands
from samenspraak.perspective.models import (
    Citation,
    Edition,
    Overruling,
    Section,
    Sentence,
    SentenceVersion,
)
from samenspraak.perspective.models.rendering import digest
from samenspraak.perspective.outlined import TRACE, text_findings

Source = Contribution | ContributionVersion | RedThread | EvidencePassage


@transaction.atomic
def add_sentence(
    section: Section,
    text: str,
    *,
    sort: str,
    by: User | None,
    cites: Iterable[Source] = (),
    starts_paragraph: bool = False,
) -> Sentence:
    """Write a sentence at the end of a section, with what it rests on."""
    held = draft_of(section.edition)
    sentence = Sentence.objects.create(
        programme=held.programme,
        section=section,
        order=next_place(section),
        text=_text(text),
        sort=_sort(sort),
        starts_paragraph=starts_paragraph,
    )
    for source in cites:
        _cite(sentence, source)
    _refuse_what_the_record_does_not_carry(sentence)
    _keep_version(sentence, by)
    touched(held, by)
    audit.record("add_sentence", sentence, by=by)
    return sentence


@transaction.atomic
def change_sentence(
    sentence: Sentence,
    *,
    text: str,
    revision: int,
    by: User | None,
    sort: str | None = None,
    starts_paragraph: bool | None = None,
) -> Sentence:
    """Save new words. `revision` is the one that the writer saw: an older one is refused, both texts are kept."""
    edition = draft_of(sentence.section.edition)
    held = (
        Sentence.objects.select_for_update()
        .select_related("section__edition", "programme")
        .get(pk=sentence.pk)
    )
    if held.revision != revision:
        raise StaleRevision(held, text)
    _keep_version(held, None)
    held.text = _text(text)
    held.sort = held.sort if sort is None else _sort(sort)
    held.starts_paragraph = held.starts_paragraph if starts_paragraph is None else starts_paragraph
    held.revision = revision + 1
    held.save(update_fields=["text", "sort", "starts_paragraph", "revision"])
    _refuse_what_the_record_does_not_carry(held)
    _keep_version(held, by)
    touched(edition, by)
    audit.record("change_sentence", held, by=by)
    return held


def set_sort(sentence: Sentence, sort: str, *, revision: int, by: User | None) -> Sentence:
    """Declare of which sort a sentence is."""
    return change_sentence(sentence, text=sentence.text, sort=sort, revision=revision, by=by)


@transaction.atomic
def cite(sentence: Sentence, source: Source, *, by: User | None) -> Citation:
    """Let a sentence rest on a contribution, a thread or a passage of research. Citing twice changes nothing."""
    held = draft_of(sentence.section.edition)
    citation = _cite(sentence, source)
    touched(held, by)
    audit.record("cite", citation, by=by)
    return citation


@transaction.atomic
def uncite(citation: Citation, *, by: User | None) -> None:
    """Take a source away from a sentence."""
    held = draft_of(citation.sentence.section.edition)
    audit.record("uncite", citation, by=by)
    citation.delete()
    touched(held, by)


@transaction.atomic
def renew_sources(sentence: Sentence, *, by: User | None) -> int:
    """Let a sentence rest on the newest words of the contributions that it cites; how many changed."""
    held = draft_of(sentence.section.edition)
    changed = 0
    for citation in sentence.citations.filter(version__isnull=False).select_related("version__contribution"):
        version = citation.version
        current = version.contribution.current_id if version else None
        if version is None or current is None or current == version.pk:
            continue
        if sentence.citations.filter(version=current).exists():
            citation.delete()
        else:
            citation.version_id = current
            citation.save(update_fields=["version"])
        changed += 1
    touched(held, by)
    audit.record("renew_sources", sentence, by=by, changed=changed)
    return changed


@transaction.atomic
def overrule(sentence: Sentence, *, code: str, words: str, reason: str, by: User | None) -> Overruling:
    """Set a warning aside. The reason is public in the method annex; what blocks cannot be set aside."""
    held = draft_of(sentence.section.edition)
    if not reason.strip():
        raise Refusal(_("Say why. The reason is published in the annex."))
    found = [finding for finding in findings_of_sentence(sentence) if finding.key == (code, words)]
    if not found:
        raise Refusal(_("There is no such warning about this sentence any more."))
    if found[0].blocking:
        raise Refusal(_("This cannot be set aside. Change the sentence or its sources."))
    row = Overruling.objects.create(
        programme=held.programme,
        sentence=sentence,
        code=code,
        words=words,
        reason=reason.strip(),
        judged=digest(sentence.text),
        made_by=by,
    )
    touched(held, by)
    audit.record("overrule", row, by=by)
    return row


@transaction.atomic
def overrule_text(
    edition: Edition, *, subject: uuid.UUID, words: str, reason: str, by: User | None
) -> list[Overruling]:
    """Set aside that words beside the sentences may lead to a person. The reason is public, as with a sentence.

    Where they stand in several paragraphs of that text, one reason holds for each of them as it stands now.
    """
    held = draft_of(edition)
    if not reason.strip():
        raise Refusal(_("Say why. The reason is published in the annex."))
    traces = [row.parameters for row in text_findings(held) if row.key == (TRACE, words)]
    judged = {about["judged"] for about in traces if about["subject"] == str(subject)}
    if not judged:
        raise Refusal(_("There is no such warning about this text any more."))
    about = {"edition": held, "subject": subject, "code": TRACE, "words": words, "reason": reason.strip()}
    rows = [
        Overruling.objects.create(programme=held.programme, **about, judged=one, made_by=by)
        for one in sorted(judged)
    ]
    touched(held, by)
    for row in rows:
        audit.record("overrule", row, by=by)
    return rows


def _cite(sentence: Sentence, source: Source) -> Citation:
    target = _target(source)
    if source.programme_id != sentence.programme_id:
        raise Refusal(_("This source belongs to another programme."))
    place = sentence.citations.aggregate(Max("order"))["order__max"]
    row, _made = Citation.objects.get_or_create(
        programme_id=sentence.programme_id,
        sentence=sentence,
        **target,
        defaults={"order": 0 if place is None else place + 1},
    )
    return row


def _target(source: Source) -> dict[str, ContributionVersion | RedThread | EvidencePassage]:
    if isinstance(source, RedThread):
        return {"thread": source}
    if isinstance(source, EvidencePassage):
        return {"passage": source}
    version = source.current if isinstance(source, Contribution) else source
    if version is not None and version.translates_id is not None:
        # What was said is cited; a translation stands beside it.
        version = version.translates
    if version is None or not stands(version):
        raise Refusal(_("This contribution can no longer be used. Choose another one."))
    return {"version": version}


def _keep_version(sentence: Sentence, by: User | None) -> None:
    """The text of this revision, once: what was saved is never lost by saving again."""
    SentenceVersion.objects.get_or_create(
        programme_id=sentence.programme_id,
        sentence=sentence,
        number=sentence.revision,
        defaults={"text": sentence.text, "sort": sentence.sort, "made_by": by},
    )


def _refuse_what_the_record_does_not_carry(sentence: Sentence) -> None:
    found = [finding for finding in findings_of_sentence(sentence) if finding.code in REFUSED_WHILE_WRITING]
    if found:
        raise RefusedByGates(found)


def _text(text: str) -> str:
    """One line: a sentence has no line breaks, so none can hide in it."""
    line = " ".join(text.split())
    if not line:
        raise Refusal(_("Write the sentence first."))
    return line


def _sort(sort: str) -> Sort:
    if sort not in Sort.values:
        raise Refusal(_("Say of which sort this sentence is: heard, from research, or the authors' own."))
    return Sort(sort)
