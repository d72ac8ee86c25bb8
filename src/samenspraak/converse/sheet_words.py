"""What the note sheet says by itself, in the reader's language: its scripts hold no sentences of their own."""

from __future__ import annotations

from django.utils.translation import gettext as _


def words() -> dict[str, str]:
    """Sentences by name; `{name}` is filled in on the device."""
    return {**_state(), **_start(), **_writing(), **_moving(), **_signing()}


def _state() -> dict[str, str]:
    return {
        "state_received": _("Received"),
        "state_kept": _("Kept here"),
        "state_refused": _("Refused"),
        "state_lost": _("Not kept"),
        "line_waiting": _("on this device only"),
        "line_received": _("received"),
        "line_refused": _("refused"),
        "offline": _("No connection. You can go on writing: everything is kept on this device."),
        "not_ours": _(
            "The network answers, but not this site: perhaps a login page of the place where you are. Your notes stay "
            "on this device and are sent later."
        ),
        "trouble": _(
            "The site does not answer well just now. Your notes stay on this device and are sent later."
        ),
        "all_received": _("Everything on this device has been received."),
        "withdrawn": _("A note was withdrawn by those who said it and is gone from this device too."),
        "too_big": _(
            "This note is too big for the network here. Save it in a file and give it to your host."
        ),
    }


def _start() -> dict[str, str]:
    return {
        "insecure": _(
            "Nothing can be kept on this device: the address of this page does not begin with https. Ask your host "
            "for the right address before the talk starts."
        ),
        "no_storage": _(
            "This browser keeps nothing: perhaps this is a private window, or keeping is switched off. Open this page "
            "in an ordinary window before the talk starts."
        ),
        "little_space": _(
            "This device has little space left ({megabytes} MB). Free some before the talk starts, or take another one."
        ),
        "may_forget": _(
            "This browser may clear what it keeps when the device runs out of space. Put this page on your home screen "
            "or send your notes on the day itself."
        ),
        "ready_offline": _("This device is ready. You can write without a connection for days."),
        "not_yet_offline": _(
            "Keep this page open with a connection until it says that this device is ready."
        ),
        "looking": _("One moment."),
        "no_code": _("This is not a complete code. A code has 20 letters and digits."),
        "no_connection_yet": _("There is no connection. You need one to open a sheet for the first time."),
        "open_table": _("Table {number}, {title}"),
    }


def _writing() -> dict[str, str]:
    return {
        "seat": _("{number}: {role}"),
        "seat_plain": _("Seat {number}"),
        "seat_on": _("speaks"),
        "seat_off": _("does not speak"),
        "saved": _("Saved as {kind}."),
        "saved_change": _("The change was saved."),
        "not_saved": _(
            "This note was NOT kept: the device is full or refuses to keep it. Your words are still in the field. Copy "
            "them, or save everything in a file."
        ),
        "no_words": _("Write first what was said."),
        "too_long": _(
            "A note has at most 10,000 characters; this one has {number}. Split it into several notes."
        ),
        "editing": _("You are changing line {number}."),
        "no_kind": _("no kind"),
        "line": _("Line {number}"),
        "several": _("several people"),
        "disagreement": _("somebody disagreed"),
        "verbatim": _("word for word"),
        "read_back": _("read back and agreed"),
        "summary": _("summary"),
        "struck": _("struck"),
        "strike": _("Strike"),
        "take_up": _("Restore"),
        "struck_now": _("Line {number} was struck. It can be restored until the table signs."),
        "taken_up": _("Line {number} is back."),
        "moved": _("The line is now number {number}."),
        "who_by_when": _("{who}, {when}"),
        "nobody_yet": _("nobody yet"),
        "no_date": _("no date yet"),
        "draft": _("Your unfinished note is here again."),
        "round": _("Round {number} of {total}, {minutes} min"),
        "time_left": _("{minutes} min {seconds} s left"),
        "time_over": _("{minutes} min over time"),
        "five_minutes": _("Five minutes left in this round."),
        "time_up": _("The time of this round is up."),
        "start_timer": _("Start the clock"),
        "stop_timer": _("Stop the clock"),
        "line_count_one": _("1 line"),
        "line_count": _("{number} lines"),
    }


def _moving() -> dict[str, str]:
    return {
        "file_read": _("{number} notes were brought in from the file; {known} were here already."),
        "file_wrong": _("This is not a file that a note sheet saved."),
        "file_other_table": _(
            "This file belongs to another table. Open the sheet of that table to bring it in."
        ),
        "wipe_sure": _(
            "{number} notes were not received yet and would be gone for good. Save them in a file first. Wipe this "
            "device all the same?"
        ),
        "wipe_all_received": _("All notes were received. Wipe this device?"),
        "wiped": _("This device was wiped: nothing of this table is on it any more."),
        "wiped_by_itself": _(
            "The table has signed and every note was received. This device was wiped by itself. Thank you."
        ),
        "drop_sure": _("Throw away what was not finished? It is nowhere else."),
        "keep_mine": _("Send my text in its place"),
        "keep_theirs": _("Let the other text stand"),
        "their_text": _("The other text"),
    }


def _signing() -> dict[str, str]:
    return {
        "agreed": _("Agreed"),
        "with_remark": _("Agreed with a remark"),
        "not_agreed": _("Not agreed"),
        "not_here": _("Not asked, or gone"),
        "remark": _("Remark"),
        "remark_needed": _("Write down the remark of the seat that agrees with a remark."),
        "nobody_signed": _("Nobody has signed yet. Note for at least one seat what it thinks of the record."),
        "signed_waiting": _(
            "The table has signed. The record is on this device and is sent as soon as there is a connection."
        ),
        "signed_received": _(
            "The table has signed and its record was received. Nothing can be changed any more."
        ),
        "signed_elsewhere": _(
            "The table has signed on another device and its record was received. Nothing can be changed any more."
        ),
        "left_out_one": _(
            "1 line was received but is not in the record: the table did not read it. Your host sees it on the page "
            "of this table and can open the record again."
        ),
        "left_out": _(
            "{number} lines were received but are not in the record: the table did not read them. Your host sees them "
            "on the page of this table and can open the record again."
        ),
        "left_unfinished": _(
            "This was not finished when the table signed. Keep it as a note: it is sent by itself if your host opens "
            "the record again. Or save it in a file and give that to your host."
        ),
        "left_late": _(
            "This came after the table had signed. It stays on this device and is sent by itself if your host opens "
            "the record again. You can also save it in a file, give that to your host and wipe this device."
        ),
        "after_signing": _("This was written after the table had signed, so it is no part of the record."),
        "unfinished_line": _(
            "A sentence on the sheet was not saved yet. Go back to the sheet, save it or empty the field, and sign "
            "then."
        ),
        "signing_refused": _("The signed record was refused: {reason}"),
        "reopened": _("The record was opened again: {reason}"),
        "read_back_label": _("Read back and agreed"),
    }
