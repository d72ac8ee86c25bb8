"""Who may do what in this room; whose dialogue it is, is asked of the rows."""

from __future__ import annotations

from samenspraak.ground.access import Rule
from samenspraak.people.rules import is_facilitator, is_host, is_note_taker, is_organiser

may_convene = is_organiser
# Those who are asked to help answer for themselves.
helps_at_tables = is_host | is_facilitator | is_note_taker
# At the door names are needed: the organiser, and hosts of that dialogue; the query says of which.
may_keep_door = is_organiser | is_host
# The address in a QR code: at the door it lets somebody in, for everybody else it is their own registration.
lets_in = Rule("whoever keeps the door", may_keep_door.check, door="convene:my-registration")
