"""What can be done in converse. Each is one verb that checks, changes everything at once and leaves an audit line."""

from samenspraak.converse.actions.forgetting import (
    forget_remark_of,
    forget_remarks,
    forget_words,
    take_seat_off,
    take_seats_off_again,
)
from samenspraak.converse.actions.keys import close_sheet_keys, open_sheet_key
from samenspraak.converse.actions.notes import Answer, Outcome, receipts, take_notes
from samenspraak.converse.actions.saved import BroughtIn, bring_in
from samenspraak.converse.actions.signing import reopen_record, sign_record

__all__ = [
    "Answer",
    "BroughtIn",
    "Outcome",
    "bring_in",
    "close_sheet_keys",
    "forget_remark_of",
    "forget_remarks",
    "forget_words",
    "open_sheet_key",
    "receipts",
    "reopen_record",
    "sign_record",
    "take_notes",
    "take_seat_off",
    "take_seats_off_again",
]
