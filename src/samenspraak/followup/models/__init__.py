"""What bodies answered and promised, where they met, and what people object to. One face for the other rooms."""

from samenspraak.followup.models.accounting import ChannelReach, TakenUp
from samenspraak.followup.models.commitments import (
    Commitment,
    InitiativeNews,
    Milestone,
    OngoingInitiative,
    Progress,
    StateChange,
)
from samenspraak.followup.models.handovers import HandOver, HandOverPoint
from samenspraak.followup.models.heard import HeardAnswer, HeardSurvey
from samenspraak.followup.models.objecting import Objection
from samenspraak.followup.models.replies import Ask, Reply
from samenspraak.followup.models.sheets import KeptLine, Reminder
from samenspraak.followup.models.team import TeamMail
from samenspraak.followup.models.telling import Notice

__all__ = [
    "Ask",
    "ChannelReach",
    "Commitment",
    "HandOver",
    "HandOverPoint",
    "HeardAnswer",
    "HeardSurvey",
    "InitiativeNews",
    "KeptLine",
    "Milestone",
    "Notice",
    "Objection",
    "OngoingInitiative",
    "Progress",
    "Reminder",
    "Reply",
    "StateChange",
    "TakenUp",
    "TeamMail",
]
