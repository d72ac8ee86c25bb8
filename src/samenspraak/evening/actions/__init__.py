"""What can be done around an evening: named verbs that check, change everything at once and leave an audit line."""

from samenspraak.convene.actions import lay_tables
from samenspraak.evening.actions.guides import (
    GuideDraft,
    RoundDraft,
    choose_guide,
    copy_guide,
    draft_of,
    save_version,
    translate_guide,
)
from samenspraak.evening.actions.kit import make_kit
from samenspraak.evening.actions.lost import numbers_to_ring, replace_lost_card
from samenspraak.evening.actions.own import (
    Line,
    Registration,
    ask_in_own,
    hand_in_file,
    hand_in_lines,
    let_own_through,
    refuse_own,
    register_own,
    replace_own_code,
)
from samenspraak.evening.actions.paper import ON_THE_CARD, PaperCard, enter_paper_cards
from samenspraak.evening.actions.refusals import Refusal
from samenspraak.evening.actions.safeguarding import SafeguardingText, write_safeguarding
from samenspraak.evening.actions.tables import begin_round, set_video_links
from samenspraak.evening.actions.typed import TypedLine, type_lines
from samenspraak.evening.actions.wall import close_wall, decide_line, forget_line, forget_lines, open_wall

__all__ = [
    "ON_THE_CARD",
    "GuideDraft",
    "Line",
    "PaperCard",
    "Refusal",
    "Registration",
    "RoundDraft",
    "SafeguardingText",
    "TypedLine",
    "ask_in_own",
    "begin_round",
    "choose_guide",
    "close_wall",
    "copy_guide",
    "decide_line",
    "draft_of",
    "enter_paper_cards",
    "forget_line",
    "forget_lines",
    "hand_in_file",
    "hand_in_lines",
    "lay_tables",
    "let_own_through",
    "make_kit",
    "numbers_to_ring",
    "open_wall",
    "refuse_own",
    "register_own",
    "replace_lost_card",
    "replace_own_code",
    "save_version",
    "set_video_links",
    "translate_guide",
    "type_lines",
    "write_safeguarding",
]
