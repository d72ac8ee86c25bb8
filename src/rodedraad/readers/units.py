"""What a reader gives: the units of one file in their order, before they have their ids in the run."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from rodedraad.passages import LeftOut, Passage, Source
from rodedraad.progress import ProgressReporter, Silent

# The words of `why`. docs/reading.md explains each of them.
HEADING = "heading"
AGENDA = "agenda"
ATTENDANCE = "attendance"
DATE_AND_PLACE = "date and place"
FACILITATOR = "facilitator's own words"
PROCEDURE = "procedure"
PAGE_HEADER = "page header or footer"
FOOTNOTE = "footnote"
COMMENT = "comment"
EARLIER = "earlier message"
OTHER_COLUMN = "other column"
EMPTY = "empty"
DELETED = "deleted"
HIDDEN = "hidden"
NO_CONSENT = "no consent"
WITHDRAWN = "withdrawn"
DOUBT = "consent in doubt"

WHY_VOCABULARY = (
    HEADING,
    AGENDA,
    ATTENDANCE,
    DATE_AND_PLACE,
    FACILITATOR,
    PROCEDURE,
    PAGE_HEADER,
    FOOTNOTE,
    COMMENT,
    EARLIER,
    OTHER_COLUMN,
    EMPTY,
    DELETED,
    HIDDEN,
    NO_CONSENT,
    WITHDRAWN,
    DOUBT,
)

# Showing the text of these would break what was asked of us.
TEXT_WITHHELD = frozenset({DELETED, HIDDEN, NO_CONSENT, WITHDRAWN})

MEGABYTE = 1_000_000
DEFAULT_MAX_BYTES = 512 * MEGABYTE


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """How to read.

    `text_columns`: names of the columns that hold text (in nested JSON a path such as
    "meeting_transcripts.content"); empty: guessed. `columns`: role, id, kind, table, consent or withdrawn ->
    the name of its column. `max_bytes`: larger files are refused before they are read.
    """

    text_columns: tuple[str, ...] = ()
    columns: Mapping[str, str] = field(default_factory=dict)
    max_bytes: int = DEFAULT_MAX_BYTES


@dataclass(slots=True)
class Unit:
    """One unit of a file, taken or left out.

    `whole` is the text of the unit with its label; it begins at `offset` in what `locator` names (0 but in
    plain text, where that is the whole file). The statement without its label is at `start`..`end` of the same.
    `own_id` is the id that the file itself gives; `key` makes one where it does not.
    """

    locator: str
    whole: str
    start: int
    end: int
    key: str
    offset: int = 0
    own_id: str | None = None
    role: str | None = None
    kind: str | None = None
    table: str | None = None
    why: str | None = None
    original: str | None = None
    colour: str | None = None  # of the note that it stood on, by its plain name

    @property
    def text(self) -> str:
        return self.whole[self.start - self.offset : self.end - self.offset]

    def named(self, made_id: str, file: str) -> Passage | LeftOut:
        """This unit with its id in the run: a passage, or what was left out and why."""
        source = Source(file, self.locator, self.start, self.end)
        if self.why is None:
            return Passage(made_id, self.text, source, self.role, self.kind, self.table)
        shown = None if self.why in TEXT_WITHHELD else self.text
        return LeftOut(made_id, shown, source, self.why, self.role, self.kind, self.table)


@dataclass(slots=True)
class Intake:
    """One file on its way in: where it is on disk, what it is called in results, and what there is to tell of it."""

    path: Path
    name: str
    options: ReadOptions = field(default_factory=ReadOptions)
    progress: ProgressReporter = field(default_factory=Silent)
    columns: dict[str, dict[str, list[str]]] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    named_columns_found: set[str] = field(default_factory=set)
    alone: bool = False
    # The colours of cells, by their locator, where a file has any.
    fills: dict[str, str] = field(default_factory=dict)
