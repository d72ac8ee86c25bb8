"""What stands between and below the rows of a sheet: agreements with arrows, a remark of the note taker.

A bureau lays a table out for the eye: one row a participant, and below it a line that says what follows. The rows under
such a line do not fit the headings of the columns above; they are of the kind that the line names, and nobody's own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from rodedraad.patterns import lazy
from rodedraad.readers.column_marks import mark_of
from rodedraad.readers.columns import is_remark_of_somebody, tidy
from rodedraad.readers.encoding import repair
from rodedraad.readers.headings import section_of
from rodedraad.readers.labels import is_facilitator, kind_of_heading
from rodedraad.readers.refusals import remark_of
from rodedraad.readers.rows import RowContext
from rodedraad.readers.signs import SIGN_OFF
from rodedraad.readers.units import FACILITATOR, HEADING, PROCEDURE, Unit

_LONGEST_HEADING = 8
_FEWEST_WORDS = 4
_MOST_LINES = 25
_FOOT = lazy(r"\s*(?:©|\(c\)|copyright\b|pagina \d|page \d|versie \d|version \d)", re.IGNORECASE)
_COVER = lazy(
    r"voorblad|voorpagina|omslag|titel(?:blad|pagina)|cover(?: ?(?:sheet|page))?|title ?page|read ?me|lees ?mij"
    r"|legenda?|leeswijzer",
    re.IGNORECASE,
)


def is_cover(name: str) -> bool:
    """Whether a sheet by its name holds what the workbook is, not what was said."""
    return bool(_COVER.fullmatch(name.strip()))


def is_letter(rows: Sequence[Sequence[str]]) -> bool:
    """Whether a sheet of single lines is a letter to whoever gets the workbook: it ends in a greeting."""
    lines = [[value.strip() for value in row if value.strip()] for row in rows]
    if not 2 <= len(lines) <= _MOST_LINES or any(len(line) != 1 for line in lines):
        return False
    return any(len(line[0]) <= 60 and SIGN_OFF.fullmatch(line[0]) for line in lines[-3:])


class Sections:
    """Goes along with the rows of one sheet and takes those that stand below a line of their own."""

    def __init__(self, context: RowContext) -> None:
        self.context = context
        self.kind: str | None = None
        self.several = sum(bool(kind) for kind in context.column_kinds.values()) > 1

    def units(
        self, row: Sequence[str], number: int, locate: Callable[[int], str], why: str | None
    ) -> list[Unit] | None:
        """The units of a row that is no row of the table; None for one that is."""
        filled = [at for at, value in enumerate(row) if value.strip()]
        first = row[filled[0]].strip() if filled else ""
        if len(filled) == 1 and self.opens(first):
            return [self.unit(row, filled[0], number, locate, why or HEADING)]
        if len(filled) > 1 and is_remark_label(first):
            return [
                self.unit(row, at, number, locate, why or (FACILITATOR if at != filled[0] else HEADING))
                for at in filled
            ]
        if len(filled) == 1 and _FOOT.match(first):
            return [self.unit(row, filled[0], number, locate, why or PROCEDURE)]
        if self.kind is None or not self.several or not filled:
            return None
        told = [at for at in filled if len(row[at].split()) >= _FEWEST_WORDS]
        beside = (remark_of(row[at]) for at in filled if len(told) > 1 or at not in told)
        why = why or mark_of(self.context.columns, row) or next((found for found in beside if found), None)
        return [self.unit(row, at, number, locate, why) for at in told] or None

    def opens(self, text: str) -> bool:
        """Whether a line alone says of what kind the rows below it are."""
        if (
            len(text.split()) > _LONGEST_HEADING
            or text.endswith((".", "!"))
            or len(self.context.columns.names) < 2
        ):
            return False
        kind = kind_of_heading(text)
        if kind is None or (not self.several and self.context.columns.kind is not None):
            return False
        self.kind = self.context.kind = kind
        return True

    def unit(
        self, row: Sequence[str], at: int, number: int, locate: Callable[[int], str], why: str | None
    ) -> Unit:
        whole = repair(row[at])
        start, end = len(whole) - len(whole.lstrip()), len(whole.rstrip())
        key = f"{self.context.place}{number}#{at}"
        return Unit(locate(at), whole, start, end, key, kind=self.kind, table=self.context.table, why=why)


def is_remark_label(text: str) -> bool:
    """ "Opmerking verslaglegger:", "Indruk van de notulist": what stands beside it is of whoever wrote."""
    bare = text.strip().rstrip(":").strip()
    if len(bare.split()) > 5 or is_facilitator(bare):
        return False
    of_a_writer = is_remark_of_somebody(tidy(bare)) and len(bare.split()) > 1
    return of_a_writer or section_of(bare) == FACILITATOR
