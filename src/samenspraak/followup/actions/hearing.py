"""Asking people whether they felt heard: opening a moment, taking an answer in, on screen or from paper."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Mapping

from django.db import transaction
from django.utils.translation import gettext as _

from samenspraak.convene.models import Seat, Table
from samenspraak.followup.actions.refusals import Refusal, check_speaker
from samenspraak.followup.choices import Moment
from samenspraak.followup.models import HeardAnswer, HeardSurvey
from samenspraak.gather.actions import Writing, receive_idea
from samenspraak.gather.choices import Manner
from samenspraak.ground import audit, clock, publicness
from samenspraak.ground.models import Programme
from samenspraak.people.models import Bearer, User

QUESTIONS = ("heard", "shaped", "met", "hope", "again")
LOWEST, HIGHEST = 1, 5
Scores = Mapping[str, int | None]


@transaction.atomic
def open_survey(
    programme: Programme, moment: Moment, *, opens_on: dt.date, closes_on: dt.date, by: User | None
) -> HeardSurvey:
    """Ask at this moment, between two days; asked again, the days change."""
    check_speaker(None, programme, by)
    if closes_on < opens_on:
        raise Refusal(_("The last day must not be before the first."))
    row, _made = HeardSurvey.objects.update_or_create(
        programme=programme, moment=moment, defaults={"opens_on": opens_on, "closes_on": closes_on}
    )
    audit.record("open_survey", row, by=by)
    publicness.changed(programme)
    return row


def open_now(programme: Programme) -> HeardSurvey | None:
    """The survey that is asked today; the latest where two overlap."""
    today = clock.today()
    rows = HeardSurvey.objects.filter(programme=programme, opens_on__lte=today, closes_on__gte=today)
    return rows.order_by("-opens_on").first()


@transaction.atomic
def answer_survey(
    survey: HeardSurvey, bearer: Bearer, scores: Scores, *, words: str = "", key: uuid.UUID | None = None
) -> HeardAnswer:
    """Take in what someone with a card answered; answering again changes it. Words go through the door of ideas."""
    if bearer.programme_id != survey.programme_id:
        raise Refusal(_("This belongs to another programme."))
    today = clock.today()
    if not survey.opens_on <= today <= survey.closes_on:
        raise Refusal(_("This question is not open today."))
    given = _checked(scores, words)
    seat = Seat.objects.filter(bearer=bearer).select_related("table__dialogue").first()
    table = seat.table if seat else None
    row, _made = HeardAnswer.objects.update_or_create(
        survey=survey,
        bearer=bearer,
        defaults={
            "programme": survey.programme,
            "table": table,
            "kind": table.dialogue.kind if table else "",
            "manner": Manner.SCREEN,
            **given,
        },
    )
    _bring_words(survey, words, key, bearer)
    publicness.changed(survey.programme)
    return row


@transaction.atomic
def enter_paper(
    survey: HeardSurvey, table: Table | None, scores: Scores, *, words: str = "", by: User | None
) -> HeardAnswer:
    """Type in a form that somebody filled in on paper; of whom it is, is not known and not asked."""
    if table is not None and table.programme_id != survey.programme_id:
        raise Refusal(_("This belongs to another programme."))
    row = HeardAnswer.objects.create(
        programme=survey.programme,
        survey=survey,
        table=table,
        kind=table.dialogue.kind if table else "",
        manner=Manner.PAPER,
        **_checked(scores, words),
    )
    _bring_words(survey, words, None, None)
    audit.record("enter_survey_form", row, by=by)
    publicness.changed(survey.programme)
    return row


def _checked(scores: Scores, words: str) -> dict[str, int | None]:
    given = {name: scores.get(name) for name in QUESTIONS}
    if any(score is not None and not LOWEST <= score <= HIGHEST for score in given.values()):
        raise Refusal(_("Choose one of the five answers."))
    if not words.strip() and all(score is None for score in given.values()):
        raise Refusal(_("Answer at least one question."))
    return given


def _bring_words(survey: HeardSurvey, words: str, key: uuid.UUID | None, bearer: Bearer | None) -> None:
    """Open answers go through the same door as ideas: names come out, and a moderator reads them first."""
    if words.strip():
        receive_idea(survey.programme, Writing(key=key or uuid.uuid4(), text=words, bearer=bearer))
