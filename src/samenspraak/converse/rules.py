"""Who may do what with note sheets; which tables are somebody's own is asked of the rows (`tables_of`)."""

from __future__ import annotations

from samenspraak.people.rules import is_facilitator, is_host, is_note_taker, is_organiser

writes_at_tables = is_organiser | is_host | is_facilitator | is_note_taker
# A signed record is opened again by whoever answers for the table, not by whoever writes at it.
may_reopen = is_organiser | is_host | is_facilitator
