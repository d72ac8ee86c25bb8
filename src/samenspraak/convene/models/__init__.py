"""Who talks with whom, where and about what."""

from samenspraak.convene.models.dialogues import (
    ConversationGuide,
    Dialogue,
    OtherConversation,
    Round,
    Seat,
    Table,
    TableRole,
    Theme,
)
from samenspraak.convene.models.draws import Draw, DrawFile
from samenspraak.convene.models.mail import NoMail, SentMail
from samenspraak.convene.models.register import (
    Contact,
    Feature,
    Intermediary,
    Invitation,
    Registration,
    TargetGroup,
)
from samenspraak.convene.models.seating import PlannedSeat, SeatingPlan, SeatingWish, TeamMember

__all__ = [
    "Contact",
    "ConversationGuide",
    "Dialogue",
    "Draw",
    "DrawFile",
    "Feature",
    "Intermediary",
    "Invitation",
    "NoMail",
    "OtherConversation",
    "PlannedSeat",
    "Registration",
    "Round",
    "Seat",
    "SeatingPlan",
    "SeatingWish",
    "SentMail",
    "Table",
    "TableRole",
    "TargetGroup",
    "TeamMember",
    "Theme",
]
