"""Asking a body for an answer, and answering: always with why, one at a time or many with a look at each."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from django.db import transaction
from django.utils.translation import gettext as _

from samenspraak.analyse.models import RedThread
from samenspraak.followup.actions.refusals import Refusal, check_speaker
from samenspraak.followup.choices import ReplyState, ReplyVerdict
from samenspraak.followup.models import Ask, Reply
from samenspraak.gather.models import Contribution
from samenspraak.ground import audit, clock, outbox, publicness
from samenspraak.ground.letters import storable
from samenspraak.people.models import Body, User
from samenspraak.perspective.models import Challenge, Option

Target = Challenge | Option | RedThread
FIELDS: dict[type[Target], str] = {Challenge: "challenge", Option: "option", RedThread: "thread"}
LONGEST = 10_000


@transaction.atomic
def ask(body: Body, to: Target, *, answer_by: dt.date, by: User | None, on: dt.date | None = None) -> Ask:
    """Ask a body for an answer before a day; the board says how long it waits."""
    asked_on = on or clock.today()
    if answer_by < asked_on:
        raise Refusal(_("Give a day that is still to come, so that there is time to answer."))
    if body.merged_into is not None:
        raise Refusal(
            _("%(old)s is now part of %(new)s. Ask that body instead.")
            % {"old": body.name, "new": body.merged_into.name}
        )
    target = {FIELDS[type(to)]: to}
    if Ask.objects.filter(programme=to.programme, body=body, **target).exists():
        raise Refusal(_("%(body)s has already been asked this.") % {"body": body.name})
    row = Ask.objects.create(
        programme=to.programme, body=body, asked_on=asked_on, answer_by=answer_by, **target
    )
    audit.record("ask", row, by=by)
    publicness.changed(to.programme)
    return row


@transaction.atomic
def reply(
    body: Body,
    to: Target,
    *,
    verdict: str,
    why: str,
    by: User | None,
    given_on: dt.date | None = None,
) -> Reply:
    """Let a body answer a challenge, an option or a thread; without a reason it is no answer."""
    row = _write(body, to, verdict=verdict, why=why, given_on=given_on, by=by)
    _made_public([row], by=by)
    return row


@transaction.atomic
def reply_for_part(
    general: Reply,
    *,
    part: str,
    contributions: Sequence[Contribution],
    verdict: str,
    why: str,
    by: User | None,
) -> Reply:
    """A different answer for a part: those contributions read this one instead of the general one."""
    if not part.strip():
        raise Refusal(_("Say which part this answer applies to."))
    if any(row.programme_id != general.programme_id for row in contributions):
        raise Refusal(_("This belongs to another programme."))
    row = _write(general.body, general.target, verdict=verdict, why=why, given_on=None, by=by)
    row.part_of, row.part = general, storable(part.strip())[:300]
    row.save(update_fields=["part_of", "part"])
    row.only.set(contributions)
    _made_public([row], by=by)
    return row


@transaction.atomic
def prepare_replies(
    body: Body, targets: Iterable[Target], *, verdict: str, why: str, by: User | None
) -> list[Reply]:
    """Prepare the same answer to several things; nothing is public before someone looked at each."""
    chosen = list(targets)
    if not chosen:
        raise Refusal(_("Choose what is answered. Tick at least one line."))
    return [
        _write(body, to, verdict=verdict, why=why, given_on=None, by=by, state=ReplyState.DRAFT)
        for to in chosen
    ]


@transaction.atomic
def change_draft(row: Reply, *, verdict: str, why: str, by: User | None) -> Reply:
    """Change a prepared answer while it is reviewed."""
    _check(row.body, row.target, verdict, why, by)
    held = Reply.objects.select_for_update().get(pk=row.pk)
    if held.state != ReplyState.DRAFT:
        raise Refusal(_("This answer is published already. It stays as it was given."))
    held.verdict, held.why = verdict, storable(why.strip())
    held.save(update_fields=["verdict", "why"])
    audit.record("change_draft_reply", held, by=by)
    return held


@transaction.atomic
def publish_drafts(rows: Iterable[Reply], *, by: User | None) -> list[Reply]:
    """Publish prepared answers after a look at each; one without a reason stops them all."""
    drafts = list(
        Reply.objects.select_for_update().filter(pk__in=[row.pk for row in rows], state=ReplyState.DRAFT)
    )
    for row in drafts:
        _check(row.body, row.target, row.verdict, row.why, by)
        row.state, row.given_on = ReplyState.PUBLISHED, clock.today()
        row.save(update_fields=["state", "given_on"])
    if drafts:
        _made_public(drafts, by=by)
    return drafts


@transaction.atomic
def drop_drafts(rows: Iterable[Reply], *, by: User | None) -> int:
    """Throw prepared answers away."""
    gone = 0
    for row in rows:
        check_speaker(row.body, row.programme, by)
        if row.state == ReplyState.DRAFT:
            audit.record("drop_draft_reply", row, by=by)
            row.delete()
            gone += 1
    return gone


def _check(body: Body, to: Target, verdict: str, why: str, by: User | None) -> None:
    check_speaker(body, to.programme, by)
    if verdict not in ReplyVerdict.values:
        raise Refusal(_("Choose one of the four answers."))
    if not why.strip():
        raise Refusal(_("Say why. An answer without a reason is not published."))
    if len(why) > LONGEST:
        raise Refusal(_("This is too long. Use at most 10,000 characters."))


def _write(
    body: Body,
    to: Target,
    *,
    verdict: str,
    why: str,
    given_on: dt.date | None,
    by: User | None,
    state: ReplyState = ReplyState.PUBLISHED,
) -> Reply:
    _check(body, to, verdict, why, by)
    return Reply.objects.create(
        programme=to.programme,
        body=body,
        verdict=verdict,
        why=storable(why.strip()),
        given_on=given_on or clock.today(),
        state=state,
        drafted_by=by,
        **{FIELDS[type(to)]: to},
    )


def _made_public(rows: list[Reply], *, by: User | None) -> None:
    for row in rows:
        audit.record("reply", row, by=by)
        outbox.tell("reply_given", programme=row.programme, payload={"reply": str(row.pk)})
    publicness.changed(rows[0].programme)
