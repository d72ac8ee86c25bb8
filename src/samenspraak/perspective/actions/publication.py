"""Publishing an edition, and beginning a new version of a published one."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Iterable, Sequence
from typing import Any, TypeVar

from django.db import models, transaction
from django.db.models import F
from django.utils.translation import gettext as _

from samenspraak.ground import audit, clock, ids, jobs, outbox, publicness
from samenspraak.people.models import User
from samenspraak.perspective import annexes
from samenspraak.perspective.actions.amending import explain_the_rest
from samenspraak.perspective.actions.drafts import Refusal, draft_of, next_number, touched, wrote_in
from samenspraak.perspective.actions.rendering_copies import copy_renderings
from samenspraak.perspective.checking import findings_of_edition
from samenspraak.perspective.choices import EditionState
from samenspraak.perspective.figures import figures_of
from samenspraak.perspective.findings import Finding
from samenspraak.perspective.models import (
    Annex,
    Challenge,
    Citation,
    Edition,
    FactCheck,
    Initiative,
    Option,
    Overruling,
    PublicQuestion,
    Quote,
    QuotePiece,
    Section,
    Sentence,
)
from samenspraak.perspective.outlined import no_longer_judged
from samenspraak.perspective.queries import current_of

R = TypeVar("R", bound=models.Model)
OPEN_JOB = "perspective.open"


class NotPublishable(Refusal):
    """Something stands between this edition and publication; `findings` say what and where."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        self.findings = list(findings)
        super().__init__(_("This edition cannot be published yet. See the list of what is still to do."))


class Replaced(Refusal):
    """A new version of what was replaced would undo what was corrected since; `current` is the one that holds."""

    def __init__(self, current: Edition) -> None:
        self.current = current
        super().__init__(
            _(
                "Edition %(number)s replaced this one. Make a new version of that edition: it holds what was corrected."
            )
            % {"number": current.number}
        )


class SameEyes(Refusal):
    """Four eyes: whoever wrote in it does not publish it."""

    def __init__(self) -> None:
        super().__init__(_("You wrote in it. Let a publisher who did not look at it and publish it."))


@transaction.atomic
def publish(
    edition: Edition, *, by: User | None, note: str = "", at: dt.datetime | None = None, reason: str = ""
) -> Edition:
    """Publish a draft: every gate passes, or every finding is told with its place and nothing changes.

    From then on the edition is immutable, and the one that held until now is replaced by it. A warning also
    stops publication until it is resolved or set aside with a public reason. `note` and `reason` (a
    ChangeReason) explain what differs from the version before and has no reason of its own. With a moment that
    lies ahead (`at`) it is under embargo until then: nobody changes it, and no reader sees it.
    """
    held = draft_of(edition)
    if wrote_in(held, by):
        raise SameEyes
    held.published_by, held.note = by, note.strip()
    findings = findings_of_edition(held, note=note)
    if findings:
        raise NotPublishable(findings)
    explain_the_rest(held, held.note, by, reason)
    held.overrulings.filter(pk__in=no_longer_judged(held)).delete()
    if at is not None and at > clock.now():
        _wait(held, at, by)
    else:
        _open(held, by)
    edition.refresh_from_db()
    return held


@transaction.atomic
def keep_note(edition: Edition, note: str) -> None:
    """Keep what a publisher wants to tell of a version that was refused: what the gates say of it can be answered.

    It is no writing in the edition: whoever tells it may still publish.
    """
    Edition.objects.filter(pk=draft_of(edition).pk).update(note=note.strip())


def _wait(held: Edition, at: dt.datetime, by: User | None) -> None:
    held.state, held.published_at = EditionState.EMBARGOED, at
    held.save(update_fields=["state", "published_at", "published_by", "note"])
    audit.record("embargo", held, by=by, number=held.number)
    jobs.start(OPEN_JOB, programme=held.programme, by=by, not_before=at, edition=str(held.pk))


def _open(held: Edition, by: User | None) -> None:
    """Readers see it from now on; the one that held until now stays readable as replaced."""
    before = Edition.objects.filter(
        programme=held.programme, language=held.language, state=EditionState.PUBLISHED
    )
    replaced = [str(key) for key in before.values_list("pk", flat=True)]
    before.update(state=EditionState.REPLACED)
    held.state, held.published_at = EditionState.PUBLISHED, held.published_at or clock.now()
    held.figures = figures_of(held.programme).stored()
    held.save(update_fields=["state", "published_at", "published_by", "note", "figures"])
    annexes.keep(held)
    audit.record("publish", held, by=by, number=held.number)
    outbox.tell(
        "edition_published",
        programme=held.programme,
        payload={"edition": str(held.pk), "replaced": replaced},
    )
    publicness.changed(held.programme)


@transaction.atomic
def open_embargoed(edition: Edition) -> bool:
    """End an embargo whose moment has come. The gates look once more: words may be withdrawn meanwhile.

    What no longer passes becomes a draft again, so that nothing is published that the record does not carry.
    """
    held = Edition.objects.select_for_update(of=("self",)).select_related("programme").get(pk=edition.pk)
    due = held.published_at is not None and held.published_at <= clock.now()
    if held.state != EditionState.EMBARGOED or not due:
        return False
    if findings_of_edition(held):
        held.state, held.published_at = EditionState.DRAFT, None
        held.save(update_fields=["state", "published_at"])
        audit.record("embargo_ended_unopened", held, by=None)
        return False
    _open(held, None)
    return True


@transaction.atomic
def lift_embargo(edition: Edition, *, by: User | None) -> Edition:
    """Take an edition back before its moment: it is a draft again and can be changed."""
    held = Edition.objects.select_for_update(of=("self",)).select_related("programme").get(pk=edition.pk)
    if held.state != EditionState.EMBARGOED:
        raise Refusal(_("This edition is not under embargo."))
    held.state, held.published_at, held.published_by = EditionState.DRAFT, None, None
    held.save(update_fields=["state", "published_at", "published_by"])
    audit.record("lift_embargo", held, by=by)
    return held


@transaction.atomic
def amend(edition: Edition, *, by: User | None) -> Edition:
    """A new draft with everything of a published edition, to be changed and published in its place.

    Only the edition that holds today has one: from one that was replaced, everything that was corrected since
    would be undone unseen. Rows get new ids and public ids; challenges, options, sentences and quotes keep their
    `key`, by which an old address finds what stands in the newest edition. Sources that were taken back are copied
    as well, so that the gates point to each sentence that must be amended.
    """
    held = Edition.objects.select_for_update(of=("self",)).select_related("programme").get(pk=edition.pk)
    if held.state == EditionState.DRAFT:
        raise Refusal(_("This edition is still a draft: change it as it is."))
    if held.state == EditionState.EMBARGOED:
        raise Refusal(_("This edition is under embargo. Lift the embargo first, then change it."))
    current = current_of(held)
    if current is not None and current.pk != held.pk:
        raise Replaced(current)
    waiting = Edition.objects.filter(
        programme=held.programme,
        language=held.language,
        state__in=[EditionState.DRAFT, EditionState.EMBARGOED],
    ).first()
    if waiting is not None:
        raise Refusal(
            _("There is a draft already: “%(title)s”. Go on with that one.") % {"title": waiting.title}
        )
    draft = Edition.objects.create(
        programme=held.programme,
        number=next_number(held.programme, held.language),
        language=held.language,
        translates=held.translates,
        follows=held,
        title=held.title,
        subtitle=held.subtitle,
        status=held.status,
        sponsor=held.sponsor,
        reviewer=held.reviewer,
    )
    _copy_everything(held, draft)
    touched(draft, by)
    audit.record("amend", draft, by=by, number=draft.number)
    return draft


def _copy_everything(old: Edition, new: Edition) -> None:
    challenges = _copy(old.challenges.all(), edition=new)
    _copy_threads(challenges)
    _copy_see_also(challenges)
    beside = {"challenge": challenges}
    options = _copy(Option.objects.filter(challenge__edition=old), beside)
    sections = _copy_sections(old, new, challenges, options)
    sentences = _copy(Sentence.objects.filter(section__edition=old), {"section": sections}, revision=0)
    _copy(Citation.objects.filter(sentence__section__edition=old), {"sentence": sentences})
    # Of a sentence that is the same, a body's check holds on.
    checked = FactCheck.objects.filter(sentence__section__edition=old, asked_about=F("sentence__text"))
    _copy(checked, {"sentence": sentences})
    aside = _copy(Overruling.objects.filter(sentence__section__edition=old), {"sentence": sentences})
    quotes = _copy(Quote.objects.filter(section__edition=old), {"section": sections})
    _copy(QuotePiece.objects.filter(quote__section__edition=old), {"quote": quotes})
    copies = {old.pk: new.pk} | challenges | options | sections | sentences | quotes | aside
    copies |= _copy(Annex.objects.filter(edition=old), edition=new, kept=None)
    copies |= _copy(Initiative.objects.filter(challenge__edition=old), beside)
    copies |= _copy(PublicQuestion.objects.filter(challenge__edition=old), beside)
    copies |= _copy(old.glossary.all(), edition=new)
    _copy_overrulings_of_texts(old, new, copies)
    copy_renderings(old, new, copies)


Copies = dict[uuid.UUID, uuid.UUID]


def _copy(rows: Iterable[R], links: dict[str, Copies] | None = None, **fields: Any) -> Copies:
    """Copy rows under new ids; `links` maps a foreign key's name to old and new ids. Returns old to new ids."""
    made: list[R] = []
    copies: Copies = {}
    for row in rows:
        old = row.pk
        row.pk, row._state.adding = ids.new_id(), True
        if hasattr(row, "public_id"):
            row.public_id = ids.new_public_id()
        for name, mapping in (links or {}).items():
            target = getattr(row, f"{name}_id")
            setattr(row, f"{name}_id", mapping.get(target) if target else None)
        for name, value in fields.items():
            setattr(row, name, value)
        copies[old] = row.pk
        made.append(row)
    if made:
        type(made[0])._default_manager.bulk_create(made)
    return copies


def _copy_overrulings_of_texts(old: Edition, new: Edition, copies: Copies) -> None:
    """Of rows that are in the new version too: a reason for a change belongs to the version that it was given for."""
    for subject in set(old.overrulings.values_list("subject", flat=True)) & set(copies):
        assert subject is not None
        _copy(old.overrulings.filter(subject=subject), edition=new, subject=copies[subject])


def _copy_threads(challenges: Copies) -> None:
    through = Challenge.threads.through
    links = through._default_manager.filter(challenge_id__in=list(challenges))
    through._default_manager.bulk_create(
        through(challenge_id=challenges[link.challenge_id], redthread_id=link.redthread_id) for link in links
    )


def _copy_see_also(challenges: Copies) -> None:
    through = Challenge.see_also.through
    links = through._default_manager.filter(from_challenge_id__in=list(challenges))
    through._default_manager.bulk_create(
        through(
            from_challenge_id=challenges[link.from_challenge_id],
            to_challenge_id=challenges[link.to_challenge_id],
        )
        for link in links
    )


def _copy_sections(old: Edition, new: Edition, challenges: Copies, options: Copies) -> Copies:
    """Sections in two steps: first all of them, then who stands under whom."""
    rows = list(old.sections.all())
    parents = {row.pk: row.parent_id for row in rows}
    copies = _copy(rows, {"challenge": challenges, "option": options}, edition=new, parent=None)
    children = []
    for key, parent in parents.items():
        if parent is not None:
            children.append(Section(pk=copies[key], parent_id=copies[parent]))
    Section.objects.bulk_update(children, ["parent"])
    return copies
