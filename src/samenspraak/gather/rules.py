"""Who works with what comes in."""

from __future__ import annotations

from samenspraak.people.rules import is_analyst, is_moderator, is_organiser

may_take_in = is_organiser | is_moderator | is_analyst
may_moderate = is_organiser | is_moderator
