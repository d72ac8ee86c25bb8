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
from samenspraak.convene.models.register import (
    Contact,
    Feature,
    Intermediary,
    Invitation,
    Registration,
    TargetGroup,
)

__all__ = [
    "Contact",
    "ConversationGuide",
    "Dialogue",
    "Draw",
    "DrawFile",
    "Feature",
    "Intermediary",
    "Invitation",
    "OtherConversation",
    "Registration",
    "Round",
    "Seat",
    "Table",
    "TableRole",
    "TargetGroup",
    "Theme",
]
