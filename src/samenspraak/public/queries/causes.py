"""From a promise back to the words that caused it."""

from __future__ import annotations

from dataclasses import dataclass, field

from django.db.models import F, Q

from samenspraak.analyse.choices import Stance, ThreadState
from samenspraak.analyse.models import RedThread, Strand
from samenspraak.followup.models import Commitment, HandOverPoint, Reply
from samenspraak.followup.queries import public_replies
from samenspraak.gather.choices import ContributionState
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
    strands = Strand.objects.filter(
        thread__in=threads,
        removed_at=None,
        stance=Stance.WITH,
        version__contribution__state=ContributionState.OPEN,
    ).order_by(F("rank").asc(nulls_last=True), "pk")
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
