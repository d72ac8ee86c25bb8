"""What can be done in gather. Each is one verb that checks, changes everything at once and leaves an audit line."""

from samenspraak.gather.actions.consents import record_consent, record_table_consents
from samenspraak.gather.actions.contributions import (
    Change,
    Receipt,
    Spoken,
    add_contribution,
    add_contributions,
    add_version,
    let_through,
    refuse,
    strike,
    take_in,
    write_paraphrase,
)
from samenspraak.gather.actions.corrections import (
    propose_correction,
    refuse_correction,
    take_correction,
)
from samenspraak.gather.actions.files import (
    Brought,
    check_size,
    choose_tables,
    read_again,
    read_file,
    receive_file,
    start_reading,
)
from samenspraak.gather.actions.places import Place, table_for
from samenspraak.gather.actions.records import lay_before_table, take_record
from samenspraak.gather.actions.refusals import AlreadyBrought, OtherBytes, Refusal
from samenspraak.gather.actions.review import (
    Decision,
    accept,
    accept_all_clear,
    edit,
    redacted,
    reject,
    split,
    undo,
)

__all__ = [
    "AlreadyBrought",
    "Brought",
    "Change",
    "Decision",
    "OtherBytes",
    "Place",
    "Receipt",
    "Refusal",
    "Spoken",
    "accept",
    "accept_all_clear",
    "add_contribution",
    "add_contributions",
    "add_version",
    "check_size",
    "choose_tables",
    "edit",
    "lay_before_table",
    "let_through",
    "propose_correction",
    "read_again",
    "read_file",
    "receive_file",
    "record_consent",
    "record_table_consents",
    "redacted",
    "refuse",
    "refuse_correction",
    "reject",
    "split",
    "start_reading",
    "strike",
    "table_for",
    "take_correction",
    "take_in",
    "take_record",
    "undo",
    "write_paraphrase",
]
