"""From a promise back to the words that caused it."""

from __future__ import annotations

from dataclasses import dataclass, field

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from samenspraak.analyse.choices import Stance, ThreadState
from samenspraak.analyse.models import RedThread, Strand
from samenspraak.followup.models import Commitment, HandOverPoint, Reply
from samenspraak.followup.queries import public_replies
from samenspraak.gather.choices import ContributionState
from samenspraak.gather.models import ContributionVersion
from samenspraak.public.queries.voices import Voice, voices_of

# Voices that stand beside a promise; the rest is a thread further.
VOICES_SHOWN = 6


@dataclass(frozen=True, slots=True)
class Causes:
    """What a promise goes back to: red threads, voices in them, the owner's own reply, the meeting it was made at."""

    threads: list[RedThread] = field(default_factory=list)
    voices: list[Voice] = field(default_factory=list)
    replies: list[Reply] = field(default_factory=list)
    meetings: list[HandOverPoint] = field(default_factory=list)


def causes_of(promise: Commitment) -> Causes:
    """Back from a promise to what was said. Ten questions, whatever it serves."""
    challenge = promise.challenge or (promise.option.challenge if promise.option else None)
    key = challenge.key if challenge else ""
    threads = list(
        RedThread.objects.filter(
            programme=promise.programme_id, state=ThreadState.CONFIRMED, challenges__key=key
        )
        .distinct()
        .order_by("order", "label_nl")
    )
    strands = _standing_strands(threads).order_by(F("rank").asc(nulls_last=True), "pk")
    said = list(strands.values_list("version__contribution_id", flat=True)[: VOICES_SHOWN * 4])
    if promise.contribution_id:
        said.insert(0, promise.contribution_id)
    voices = [one for one in voices_of(promise.programme, list(dict.fromkeys(said))) if one.text]
    about = Q(challenge__key=key) | Q(option__challenge__key=key)
    replies = public_replies(promise.programme).filter(about, body=promise.body_id)
    shown_with = ("body", "challenge__edition", "option__challenge__edition", "thread")
    return Causes(
        threads=threads,
        voices=voices[:VOICES_SHOWN],
        replies=list(replies.select_related(*shown_with).order_by("given_on")),
        meetings=list(HandOverPoint.objects.filter(commitment=promise).select_related("hand_over__body")),
    )


def _standing_strands(threads: list[RedThread]) -> QuerySet[Strand]:
    """What people said in these threads and did not take back.

    Asked in this form so that a database goes from the few threads on: almost every contribution is open.
    """
    is_open = ContributionVersion.objects.filter(
        pk=OuterRef("version"), contribution__state=ContributionState.OPEN
    )
    return Strand.objects.filter(Exists(is_open), thread__in=threads, removed_at=None, stance=Stance.WITH)
