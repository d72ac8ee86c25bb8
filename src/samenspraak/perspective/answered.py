"""What came into the idea box, by the question that it answers: for whoever reads and writes with it.

The idea box stands to our left and knows only the public id of an edition's question; which question that is, also
in a later version of the edition, is known here.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from samenspraak.gather.choices import ContributionState
from samenspraak.gather.models import Contribution, Idea, Question
from samenspraak.ground.models import Programme
from samenspraak.perspective.choices import EditionState
from samenspraak.perspective.models import PublicQuestion

READABLE = (ContributionState.OPEN, ContributionState.HIDDEN)


@dataclass(slots=True)
class Answered:
    """One question and what was answered to it, the newest first. Without text: what stands free."""

    text: str = ""
    language: str = ""
    # The challenge whose question it is; empty for a question that the idea box itself asks.
    challenge: str = ""
    answers: list[Contribution] = field(default_factory=list)


def published_question(programme: Programme, public_id: str) -> PublicQuestion | None:
    """The question of a public edition with this public id."""
    if not public_id:
        return None
    asked = PublicQuestion.objects.filter(
        programme=programme,
        public_id=public_id[:16],
        challenge__edition__state__in=[EditionState.PUBLISHED, EditionState.REPLACED],
    )
    return asked.select_related("challenge__edition").first()


def answers_by_question(programme: Programme) -> list[Answered]:
    """All questions with their answers, and last what answers none. A fixed number of queries."""
    ideas = list(
        Idea.objects.filter(programme=programme, contribution__state__in=READABLE)
        .select_related("contribution__current", "contribution__programme")
        .order_by("-contribution__created_at", "pk")
    )
    own = {row.pk: Answered(row.text) for row in Question.objects.filter(programme=programme)}
    asked = _asked_in_editions(programme)
    free = Answered()
    for idea in ideas:
        found = asked.get(idea.asked_in) or (own.get(idea.question_id) if idea.question_id else None) or free
        found.answers.append(idea.contribution)
    return [*_each_once(asked.values()), *own.values(), *([free] if free.answers else [])]


def _asked_in_editions(programme: Programme) -> dict[str, Answered]:
    """By public id; versions of one question in several editions are one, worded as in the newest."""
    rows = PublicQuestion.objects.filter(programme=programme).exclude(
        challenge__edition__state=EditionState.DRAFT
    )
    by_key: dict[tuple[str, str, str], Answered] = {}
    found: dict[str, Answered] = {}
    for row in rows.select_related("challenge__edition").order_by("-challenge__edition__number", "order"):
        edition = row.challenge.edition
        key = (edition.language, row.challenge.key, row.key)
        found[row.public_id] = by_key.setdefault(
            key, Answered(row.title, edition.language, row.challenge.title)
        )
    return found


def _each_once(rows: Iterable[Answered]) -> list[Answered]:
    return list({id(row): row for row in rows}.values())
