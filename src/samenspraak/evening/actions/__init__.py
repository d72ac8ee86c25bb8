"""What can be done around an evening: named verbs that check, change everything at once and leave an audit line."""

from samenspraak.evening.actions.guides import (
    GuideDraft,
    RoundDraft,
    choose_guide,
    copy_guide,
    draft_of,
    save_version,
    translate_guide,
)
from samenspraak.evening.actions.refusals import Refusal

__all__ = [
    "GuideDraft",
    "Refusal",
    "RoundDraft",
    "choose_guide",
    "copy_guide",
    "draft_of",
    "save_version",
    "translate_guide",
]
