"""Who may do what around an evening; which tables and dialogues are somebody's own is asked of the rows."""

from __future__ import annotations

from samenspraak.people.rules import is_facilitator, is_host, is_moderator, is_note_taker, is_organiser

may_keep_guides = is_organiser
may_prepare = is_organiser
# A host at the tables that are theirs; the query says which.
may_replace_cards = is_organiser | is_host
# What a participant left for the host of their table is for that host alone, not for an organiser.
hosts_tables = is_host
# Those who work at tables see their own ones; the queries say which.
works_at_tables = is_organiser | is_host | is_facilitator | is_note_taker
# Who gives out a code stands for it: an organiser, who can ask whoever lost it for date, place and tables.
may_replace_own_codes = is_organiser
# A moderator lets lines through to the wall of every dialogue.
may_let_through = is_organiser | is_moderator
sees_evenings = works_at_tables | is_moderator
