"""Others look as well: a body checks a fact, a reviewer looks the whole over."""

from __future__ import annotations

import datetime as dt

from django.db import transaction
from django.utils.translation import gettext as _

from samenspraak.ground import audit, clock
from samenspraak.people.choices import Role
from samenspraak.people.models import Body, User
from samenspraak.perspective.actions.drafts import Refusal, draft_of, wrote_in
from samenspraak.perspective.choices import FactVerdict
from samenspraak.perspective.models import Edition, FactCheck, Sentence


@transaction.atomic
def ask_check(
    sentence: Sentence, body: Body, *, question: str, by: User | None, due: dt.date | None = None
) -> FactCheck:
    """Ask a body whether a sentence is right. Its staff will see the sentence and the question, no more.

    About the same words a body is asked once; when they changed it is asked anew, and the older answer goes.
    """
    held = draft_of(sentence.section.edition)
    if not question.strip():
        raise Refusal(_("Write what the body should check."))
    if sentence.fact_checks.filter(body=body, asked_about=sentence.text).exists():
        raise Refusal(_("This body has already been asked about this sentence."))
    sentence.fact_checks.filter(body=body).delete()
    row = FactCheck.objects.create(
        programme=held.programme,
        sentence=sentence,
        body=body,
        question=question.strip(),
        due=due,
        asked_about=sentence.text,
        asked_by=by,
    )
    audit.record("ask_check", row, by=by)
    return row


@transaction.atomic
def answer_check(check: FactCheck, *, verdict: str, answer: str, by: User) -> FactCheck:
    """What a body says of the sentence; with anything but "this is right" it says what is wrong."""
    draft_of(check.sentence.section.edition)
    staff = by.memberships.filter(programme=check.programme_id, role=Role.BODY_STAFF, body=check.body_id)
    if not staff.exists():
        raise Refusal(_("Only staff of the body that was asked can answer."))
    if verdict not in FactVerdict.values:
        raise Refusal(_("Say whether the sentence is right."))
    if verdict != FactVerdict.RIGHT and not answer.strip():
        raise Refusal(_("Write what is not right, and what it should be."))
    if check.settled_at is not None:
        raise Refusal(_("The writers have settled this already."))
    check.verdict, check.answer = verdict, answer.strip()
    check.answered_at, check.answered_by = clock.now(), by
    check.save(update_fields=["verdict", "answer", "answered_at", "answered_by"])
    audit.record("answer_check", check, by=by)
    return check


@transaction.atomic
def settle_check(check: FactCheck, *, settlement: str, by: User | None) -> FactCheck:
    """Write down what was done with an answer, or why the writers go on without one, for the words as they stand."""
    draft_of(check.sentence.section.edition)
    if not settlement.strip():
        raise Refusal(_("Write what you did with the answer, or why you go on without one."))
    check.settlement, check.settled_at = settlement.strip(), clock.now()
    check.settled_about = check.sentence.text
    check.save(update_fields=["settlement", "settled_at", "settled_about"])
    audit.record("settle_check", check, by=by)
    return check


@transaction.atomic
def name_reviewer(edition: Edition, reviewer: User | None, *, by: User | None) -> Edition:
    """Say who looks the edition over before it is published."""
    held = draft_of(edition)
    held.reviewer, held.reviewed_revision = reviewer, None
    held.save(update_fields=["reviewer", "reviewed_revision"])
    audit.record("name_reviewer", held, by=by)
    return held


@transaction.atomic
def look_over(edition: Edition, *, by: User) -> Edition:
    """The reviewer has read this revision; whatever is saved after it must be looked at again."""
    held = draft_of(edition)
    if held.reviewer_id != by.pk:
        raise Refusal(_("Only the reviewer who was named can do this."))
    if wrote_in(held, by):
        raise Refusal(_("You wrote in it. Let someone who did not look it over, or name another reviewer."))
    held.reviewed_revision = held.revision
    held.save(update_fields=["reviewed_revision"])
    audit.record("look_over", held, by=by, revision=held.revision)
    return held
