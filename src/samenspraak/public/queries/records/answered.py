"""What became of it, as rows: replies, promises, and the ids of what was taken back."""

from __future__ import annotations

import uuid
from collections.abc import Sequence

from django.db.models import QuerySet
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from samenspraak.followup.choices import CommitmentState, ReplyVerdict
from samenspraak.followup.models import Commitment, Reply
from samenspraak.followup.queries import PROMISE_SHOWN_WITH, public_replies
from samenspraak.gather.choices import ContributionState
from samenspraak.gather.models import Contribution
from samenspraak.ground.choices import Precision
from samenspraak.ground.models import Programme, Tombstone
from samenspraak.perspective.choices import PUBLIC_STATES
from samenspraak.perspective.models import Challenge, Option
from samenspraak.perspective.threads import readable_threads
from samenspraak.public.queries.records.fields import Field, Record, both
from samenspraak.public.queries.records.said import ID, Row

_CHALLENGE_ID = Field("challengeId", _("The challenge that it is about."), nullable=True)
_OPTION_ID = Field("optionId", _("The option that it is about."), nullable=True)

REPLY = Record(
    "replies",
    "Reply",
    _("What a body answered to a challenge, an option or a red thread, always with the reason."),
    (
        Field("id", ID, term="schema:identifier"),
        *both("body", _("The body, in Dutch."), _("The body, in English."), "schema:author"),
        _CHALLENGE_ID,
        _OPTION_ID,
        Field("threadId", _("The red thread that it is about."), nullable=True),
        Field("verdict", _("What the body does with it."), values=tuple(ReplyVerdict.values)),
        Field("why", _("Why."), term="schema:text"),
        Field(
            "part", _("Which part it applies to, where it is a different answer for a part."), nullable=True
        ),
        Field("givenOn", _("When it was given."), "date", term="schema:dateCreated"),
    ),
    term="schema:Answer",
)
COMMITMENT = Record(
    "commitments",
    "Commitment",
    _("What a body promised to do, by when, and how far along it is."),
    (
        Field("id", ID, term="schema:identifier"),
        *both(
            "body",
            _("Who promised it: a body, a table or an initiative, in Dutch."),
            _("Who promised it, in English."),
            "schema:agent",
        ),
        Field("office", _("The office that promised it."), nullable=True),
        *both("what", _("What was promised, in Dutch."), _("What was promised, in English."), "schema:name"),
        Field("means", _("With what means."), nullable=True),
        Field("dueOn", _("By when: a day in the period that was named."), "date", term="schema:endTime"),
        Field("duePrecision", _("How precise that is."), values=tuple(Precision.values)),
        _CHALLENGE_ID,
        _OPTION_ID,
        Field("contributionId", _("The contribution that it is about."), nullable=True),
        Field(
            "state",
            _("How far along it is."),
            values=tuple(CommitmentState.values),
            term="schema:actionStatus",
        ),
        Field("reason", _("Why it was changed or not done."), nullable=True),
        Field("isOverdue", _("Whether its last day has passed and it is not done."), "boolean"),
    ),
    term="schema:Action",
)
WITHDRAWAL = Record(
    "withdrawals",
    "Withdrawal",
    _(
        "The public id of a contribution that was taken back. Anyone who keeps a copy must remove it there too."
    ),
    (Field("id", _("The public id that the contribution had."), term="schema:identifier"),),
)


def replies(programme: Programme) -> QuerySet[Reply]:
    return (
        public_replies(programme)
        .select_related("body", "challenge__edition", "option__challenge__edition")
        .order_by("public_id")
    )


def reply_rows(programme: Programme, found: Sequence[Reply]) -> list[Row]:
    asked = {row.thread_id for row in found if row.thread_id}
    threads = readable_threads(programme).filter(pk__in=asked).values_list("pk", "public_id") if asked else ()
    listed: dict[uuid.UUID | None, str] = dict(threads)
    return [
        {
            "id": row.public_id,
            "bodyNl": row.body.name_nl,
            "bodyEn": row.body.name_en or None,
            **_about(row.challenge, row.option),
            "threadId": listed.get(row.thread_id),
            "verdict": row.verdict,
            "why": row.why,
            "part": row.part or None,
            "givenOn": row.given_on.isoformat(),
        }
        for row in found
    ]


def commitments(programme: Programme) -> QuerySet[Commitment]:
    return (
        Commitment.objects.filter(programme=programme)
        .select_related(*PROMISE_SHOWN_WITH, "contribution")
        .order_by("public_id")
    )


def commitment_rows(programme: Programme, found: Sequence[Commitment]) -> list[Row]:
    return [
        {
            "id": row.public_id,
            "bodyNl": _owner(row, "nl"),
            "bodyEn": _owner(row, "en"),
            "office": row.office or None,
            "whatNl": row.what_nl,
            "whatEn": row.what_en or None,
            "means": row.means or None,
            "dueOn": row.due.isoformat(),
            "duePrecision": row.due_precision,
            **_about(row.challenge, row.option),
            "contributionId": _open(row.contribution),
            "state": row.state,
            "reason": row.reason or None,
            "isOverdue": row.is_overdue,
        }
        for row in found
    ]


def _owner(row: Commitment, language: str) -> str | None:
    """Who answers for it: a body, a table or an initiative; a body without an English name has none here."""
    if row.body is not None:
        return (row.body.name_en or None) if language == "en" else row.body.name_nl
    with translation.override(language):
        return row.owner


def _about(challenge: Challenge | None, option: Option | None) -> Row:
    """What of a published edition it is about; a draft is nobody's business yet."""
    if challenge is not None and challenge.edition.state not in PUBLIC_STATES:
        challenge = None
    if option is not None and option.challenge.edition.state not in PUBLIC_STATES:
        option = None
    return {
        "challengeId": challenge.public_id if challenge else None,
        "optionId": option.public_id if option else None,
    }


def _open(contribution: Contribution | None) -> str | None:
    is_open = contribution is not None and contribution.state == ContributionState.OPEN
    return contribution.public_id if contribution is not None and is_open else None


def withdrawals(programme: Programme) -> QuerySet[Tombstone]:
    return (
        Tombstone.objects.filter(programme=programme, object_type=Contribution._meta.label_lower)
        .exclude(public_id="")
        .order_by("public_id")
    )


def withdrawal_rows(programme: Programme, found: Sequence[Tombstone]) -> list[Row]:
    return [{"id": row.public_id} for row in found]
