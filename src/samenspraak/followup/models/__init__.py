"""What bodies answered and promised, where they met, and what people object to. One face for the other rooms."""

from samenspraak.followup.models.commitments import (
    Commitment,
    InitiativeNews,
    Milestone,
    OngoingInitiative,
    Progress,
    StateChange,
)
from samenspraak.followup.models.handovers import HandOver, HandOverPoint
from samenspraak.followup.models.objecting import Objection
from samenspraak.followup.models.replies import Ask, Reply

__all__ = [
    "Ask",
    "Commitment",
    "HandOver",
    "HandOverPoint",
    "InitiativeNews",
    "Milestone",
    "Objection",
    "OngoingInitiative",
    "Progress",
    "Reply",
    "StateChange",
]
