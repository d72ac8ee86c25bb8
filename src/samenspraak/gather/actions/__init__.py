"""What can be done in gather. Each is one verb that checks, changes everything at once and leaves an audit line."""

from samenspraak.gather.actions.asked_in import ask_in
from samenspraak.gather.actions.consents import record_consent, record_table_consents
from samenspraak.gather.actions.contributions import (
    Receipt,
    Spoken,
    add_contribution,
    add_contributions,
    take_in,
    write_paraphrase,
)
from samenspraak.gather.actions.corrections import (
    propose_correction,
    refuse_correction,
    take_correction,
)
from samenspraak.gather.actions.doubtful import put_back
from samenspraak.gather.actions.files import (
    Brought,
    check_size,
    choose_roles,
    choose_tables,
    read_again,
    read_file,
    receive_file,
    start_reading,
)
from samenspraak.gather.actions.ideas import (
    Received,
    Writing,
    appeal,
    ask_question,
    close_question,
    decide_appeal,
    receive_idea,
)
from samenspraak.gather.actions.laying import Laid, lay_before_table
from samenspraak.gather.actions.office import add_office_holder, remove_office_holder
from samenspraak.gather.actions.places import Place, table_for
from samenspraak.gather.actions.records import take_record
from samenspraak.gather.actions.refusals import AlreadyBrought, OtherBytes, Refusal
from samenspraak.gather.actions.review import (
    Decision,
    accept,
    accept_all_clear,
    agree_left_out,
    claim,
    edit,
    leave_rest,
    redacted,
    reject,
    split,
    undo,
)
from samenspraak.gather.actions.states import let_through, let_wait, refuse, strike, take_up_again
from samenspraak.gather.actions.translations import translate
from samenspraak.gather.actions.versions import UNCHANGED, Change, add_version

__all__ = [
    "UNCHANGED",
    "AlreadyBrought",
    "Brought",
    "Change",
    "Decision",
    "Laid",
    "OtherBytes",
    "Place",
    "Receipt",
    "Received",
    "Refusal",
    "Spoken",
    "Writing",
    "accept",
    "accept_all_clear",
    "add_contribution",
    "add_contributions",
    "add_office_holder",
    "add_version",
    "agree_left_out",
    "appeal",
    "ask_in",
    "ask_question",
    "check_size",
    "choose_roles",
    "choose_tables",
    "claim",
    "close_question",
    "decide_appeal",
    "edit",
    "lay_before_table",
    "leave_rest",
    "let_through",
    "let_wait",
    "propose_correction",
    "put_back",
    "read_again",
    "read_file",
    "receive_file",
    "receive_idea",
    "record_consent",
    "record_table_consents",
    "redacted",
    "refuse",
    "refuse_correction",
    "reject",
    "remove_office_holder",
    "split",
    "start_reading",
    "strike",
    "table_for",
    "take_correction",
    "take_in",
    "take_record",
    "take_up_again",
    "translate",
    "undo",
    "write_paraphrase",
]
