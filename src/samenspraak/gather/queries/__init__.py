"""Questions about contributions, what may be shown of them, and the files they came from."""

from samenspraak.gather.queries.consent import agreed, may, with_consent
from samenspraak.gather.queries.counts import TableCount, TablesHeard, tables_heard, tables_that_met
from samenspraak.gather.queries.lists import (
    FileProgress,
    awaiting_appeal,
    awaiting_correction,
    awaiting_moderation,
    awaiting_review,
    contributions,
    correct_before,
    file_progress,
    for_cards,
    kinds_of,
    kinds_on_sheet,
    may_be_read_again,
    open_questions,
    public_contributions,
    roles_in_file,
    source_files,
)
from samenspraak.gather.queries.office import names_that_stay, office_holders
from samenspraak.gather.queries.words import ShownWords, attributions, shown, shown_words, speaking_as

__all__ = [
    "FileProgress",
    "ShownWords",
    "TableCount",
    "TablesHeard",
    "agreed",
    "attributions",
    "awaiting_appeal",
    "awaiting_correction",
    "awaiting_moderation",
    "awaiting_review",
    "contributions",
    "correct_before",
    "file_progress",
    "for_cards",
    "kinds_of",
    "kinds_on_sheet",
    "may",
    "may_be_read_again",
    "names_that_stay",
    "office_holders",
    "open_questions",
    "public_contributions",
    "roles_in_file",
    "shown",
    "shown_words",
    "source_files",
    "speaking_as",
    "tables_heard",
    "tables_that_met",
    "with_consent",
]
