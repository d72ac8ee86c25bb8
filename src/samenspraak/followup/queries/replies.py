"""What was asked and answered; which answer holds for one contribution; what still waits, and how long."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Q, QuerySet

from samenspraak.analyse.models import RedThread
from samenspraak.convene.models import Dialogue
from samenspraak.followup.choices import ReplyState
from samenspraak.followup.models import Ask, Reply
from samenspraak.gather.choices import ContributionState
from samenspraak.gather.models import Contribution
from samenspraak.ground.models import Programme

SHOWN_WITH = ("body", "challenge__edition", "option__challenge__edition", "thread")


@dataclass(frozen=True, slots=True)
class WaitingAsk:
    """A body that was asked and has not answered: how long it waits, and how long past its term."""

    ask: Ask
    days: int
    days_late: int


def public_replies(programme: Programme) -> QuerySet[Reply]:
    """What bodies answered, for everybody to read; prepared answers are not among them."""
    return Reply.objects.filter(programme=programme, state=ReplyState.PUBLISHED)


def draft_replies(programme: Programme) -> QuerySet[Reply]:
    """Answers that were prepared and that someone has yet to look at."""
    return Reply.objects.filter(programme=programme, state=ReplyState.DRAFT).select_related(*SHOWN_WITH)


def replies_about(
    programme: Programme, keys: Iterable[str], *, thread: RedThread | None = None
) -> list[Reply]:
    """Replies to challenges with these keys or their options, and to a thread, oldest first. One query.

    A challenge keeps its key from edition to edition, so what was answered to an older one is still found.
    """
    keys = set(keys)
    about = Q(challenge__key__in=keys) | Q(option__challenge__key__in=keys)
    if thread is not None:
        about |= Q(thread=thread)
    rows = public_replies(programme).filter(about)
    return list(rows.select_related(*SHOWN_WITH).order_by("given_on", "created_at"))


def replies_that_hold(replies: Iterable[Reply], own: frozenset[uuid.UUID]) -> list[Reply]:
    """Of what was answered about a contribution, what holds for it: `own` are the answers for a part that names it.

    An answer for a part that does not name it says nothing here; one that does stands in place of the general one.
    """
    rows = list(replies)
    instead_of = {row.part_of_id for row in rows if row.part_of_id and row.pk in own}
    return [row for row in rows if (row.pk in own if row.part_of_id else row.pk not in instead_of)]


def waiting_asks(programme: Programme) -> list[WaitingAsk]:
    """Who was asked and has not answered, the latest first. Two questions.

    An answer of the body itself, or of the one that it became part of, to the challenge or one of its options counts;
    an option or a thread is answered only by an answer to it.
    """
    asks = list(Ask.objects.filter(programme=programme).select_related(*SHOWN_WITH))
    answered = _answered(programme) if asks else set()
    waiting = [
        WaitingAsk(row, row.days_waited, row.days_late)
        for row in asks
        if not any((body, *about(row)) in answered for body in (row.body_id, row.body.merged_into_id))
    ]
    return sorted(waiting, key=lambda one: (-one.days_late, -one.days))


def about(row: Ask) -> tuple[str, object]:
    """What an ask is about, as a key that stays the same from edition to edition."""
    if row.challenge is not None:
        return "challenge", row.challenge.key
    if row.option is not None:
        return "option", (row.option.challenge.key, row.option.key)
    return "thread", row.thread_id


def _answered(programme: Programme) -> set[tuple[object, str, object]]:
    found: set[tuple[object, str, object]] = set()
    rows = public_replies(programme).values_list(
        "body_id", "challenge__key", "option__challenge__key", "option__key", "thread_id"
    )
    for body, challenge, of_challenge, option, thread in rows:
        if challenge:
            found.add((body, "challenge", challenge))
        elif option:
            found |= {(body, "challenge", of_challenge), (body, "option", (of_challenge, option))}
        else:
            found.add((body, "thread", thread))
    return found


def contributions_behind(reply: Reply) -> QuerySet[Contribution]:
    """What people said that a reply reaches: through its thread, or the threads of its challenge."""
    challenge = reply.challenge or (reply.option.challenge if reply.option else None)
    said = Q(versions__strands__thread=reply.thread_id) if reply.thread_id else Q(pk=None)
    if challenge is not None:
        said = Q(versions__strands__thread__challenges=challenge)
    return (
        Contribution.objects.filter(
            said,
            programme=reply.programme_id,
            state=ContributionState.OPEN,
            versions__strands__removed_at=None,
        )
        .select_related("dialogue", "table__dialogue")
        .distinct()
    )


def dialogues_of(contributions: Iterable[Contribution]) -> list[Dialogue]:
    """At which dialogues these were said, in the order of their days."""
    places = {place for row in contributions if (place := place_of(row)) is not None}
    return sorted(places, key=lambda place: (place.held_on, place.title_nl))


def said_at(contributions: Iterable[Contribution], dialogues: Iterable[str]) -> list[Contribution]:
    """Those that were said at one of these dialogues."""
    wanted = set(dialogues)
    return [row for row in contributions if (place := place_of(row)) is not None and str(place.pk) in wanted]


def place_of(row: Contribution) -> Dialogue | None:
    """The dialogue at which something was said; none for the idea box and other conversations."""
    return row.dialogue or (row.table.dialogue if row.table else None)
