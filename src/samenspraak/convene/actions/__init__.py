"""What people do in this room: named verbs that check, change everything at once and leave an audit line."""

from samenspraak.convene.actions.dialogues import (
    DialoguePlan,
    Quota,
    change_dialogue,
    make_dialogue,
    make_feature,
    seek,
    seek_no_more,
    take_feature,
)
from samenspraak.convene.actions.draws import (
    PANELS_JOB,
    Wish,
    enter_randomness,
    freeze_draw,
    publish_panels,
)
from samenspraak.convene.actions.refusals import Refusal
from samenspraak.convene.actions.registering import (
    ERASE_JOB,
    Registered,
    admit_intermediary,
    cancel,
    count_invited,
    erase_contacts,
    erase_day,
    give_place,
    import_list,
    recount,
    register,
    register_many,
    unmet_groups,
)
from samenspraak.convene.actions.tables import Offer, furnish_tables, lay_tables

__all__ = [
    "ERASE_JOB",
    "PANELS_JOB",
    "DialoguePlan",
    "Offer",
    "Quota",
    "Refusal",
    "Registered",
    "Wish",
    "admit_intermediary",
    "cancel",
    "change_dialogue",
    "count_invited",
    "enter_randomness",
    "erase_contacts",
    "erase_day",
    "freeze_draw",
    "furnish_tables",
    "give_place",
    "import_list",
    "lay_tables",
    "make_dialogue",
    "make_feature",
    "publish_panels",
    "recount",
    "register",
    "register_many",
    "seek",
    "seek_no_more",
    "take_feature",
    "unmet_groups",
]
