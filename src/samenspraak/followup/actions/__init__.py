"""What can be done in followup. Each is one verb that checks, changes everything at once and leaves an audit line."""

from samenspraak.followup.actions.hearing import (
    QUESTIONS,
    answer_survey,
    enter_paper,
    open_now,
    open_survey,
)
from samenspraak.followup.actions.initiatives import keep_initiatives, link_initiative, tell_news
from samenspraak.followup.actions.meeting import Minutes, plan_hand_over, record_hand_over, take_up
from samenspraak.followup.actions.promising import (
    Owner,
    Promise,
    add_milestone,
    change_state,
    promise,
    promise_agreed_action,
    report_progress,
    speaker_of,
)
from samenspraak.followup.actions.refusals import Refusal
from samenspraak.followup.actions.replying import (
    Target,
    ask,
    change_draft,
    drop_drafts,
    prepare_replies,
    publish_drafts,
    reply,
    reply_for_part,
)

__all__ = [
    "QUESTIONS",
    "Minutes",
    "Owner",
    "Promise",
    "Refusal",
    "Target",
    "add_milestone",
    "answer_survey",
    "ask",
    "change_draft",
    "change_state",
    "drop_drafts",
    "enter_paper",
    "keep_initiatives",
    "link_initiative",
    "open_now",
    "open_survey",
    "plan_hand_over",
    "prepare_replies",
    "promise",
    "promise_agreed_action",
    "publish_drafts",
    "record_hand_over",
    "reply",
    "reply_for_part",
    "report_progress",
    "speaker_of",
    "take_up",
    "tell_news",
]
