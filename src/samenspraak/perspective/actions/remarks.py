"""Remarks of the team about a draft: a round with a last day, threads on a sentence, and resolving them."""

from __future__ import annotations

import datetime as dt

from django.db import transaction
from django.utils.translation import gettext as _

from samenspraak.ground import audit, clock
from samenspraak.people.choices import Role
from samenspraak.people.models import User
from samenspraak.perspective.actions.drafts import Refusal, draft_of
from samenspraak.perspective.models import Challenge, Comment, CommentRound, Edition, Sentence

WRITERS = frozenset({Role.EDITOR, Role.PUBLISHER})


@transaction.atomic
def open_round(edition: Edition, *, question: str, ends_on: dt.date, by: User | None) -> CommentRound:
    """Ask the team for its remarks until a last day. One round at a time."""
    held = draft_of(edition)
    if not question.strip():
        raise Refusal(_("Say what you want to know from the others."))
    if ends_on < _today(held):
        raise Refusal(_("Choose a last day that is still to come."))
    if running_round(held) is not None:
        raise Refusal(_("There is a comment round already. Close that one first."))
    row = CommentRound.objects.create(
        programme=held.programme, edition=held, question=question.strip(), ends_on=ends_on, opened_by=by
    )
    audit.record("open_round", row, by=by)
    return row


@transaction.atomic
def close_round(row: CommentRound, *, by: User | None) -> CommentRound:
    """End a round before its last day, or tick off one that is over."""
    draft_of(row.edition)
    if row.closed_at is None:
        row.closed_at = clock.now()
        row.save(update_fields=["closed_at"])
        audit.record("close_round", row, by=by)
    return row


@transaction.atomic
def comment(about: Sentence | Challenge, text: str, *, by: User, answers: Comment | None = None) -> Comment:
    """Write a remark, or answer one. Outside a comment round only writers do."""
    edition = about.section.edition if isinstance(about, Sentence) else about.edition
    held = draft_of(edition)
    if not text.strip():
        raise Refusal(_("Write the remark first."))
    running = running_round(held)
    if running is None and not (by.is_superuser or WRITERS & by.roles_in(held.programme)):
        raise Refusal(_("There is no comment round now. Ask an editor to open one."))
    row = Comment.objects.create(
        programme=held.programme,
        edition=held,
        challenge=about.section.challenge if isinstance(about, Sentence) else about,
        sentence=about if isinstance(about, Sentence) else None,
        answers=answers,
        round=running,
        text=text.strip(),
        made_by=by,
    )
    audit.record("comment", row, by=by)
    return row


@transaction.atomic
def resolve(row: Comment, *, by: User | None) -> Comment:
    """A remark is dealt with; it stays readable."""
    draft_of(row.edition)
    if row.resolved_at is None:
        row.resolved_at, row.resolved_by = clock.now(), by
        row.save(update_fields=["resolved_at", "resolved_by"])
        audit.record("resolve", row, by=by)
    return row


def running_round(edition: Edition) -> CommentRound | None:
    """The round in which the team may comment today; its last day counts."""
    return edition.rounds.filter(closed_at=None, ends_on__gte=_today(edition)).first()


def _today(edition: Edition) -> dt.date:
    return clock.now().astimezone(edition.programme.tzinfo).date()
