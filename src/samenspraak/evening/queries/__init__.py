"""Questions about guides, own dialogues and the course of an evening."""

from samenspraak.evening.queries.evenings import (
    KindState,
    TableState,
    evenings_for,
    hosted_tables_for,
    is_to_come,
    kinds_of_guide,
    roles_at,
    safeguards_of,
    table_states,
    tables_for,
)
from samenspraak.evening.queries.guides import GuideFamily, family_of, guide_for, guides_of, kind_names
from samenspraak.evening.queries.wall import is_open, waiting_lines, wall_columns

__all__ = [
    "GuideFamily",
    "KindState",
    "TableState",
    "evenings_for",
    "family_of",
    "guide_for",
    "guides_of",
    "hosted_tables_for",
    "is_open",
    "is_to_come",
    "kind_names",
    "kinds_of_guide",
    "roles_at",
    "safeguards_of",
    "table_states",
    "tables_for",
    "waiting_lines",
    "wall_columns",
]
