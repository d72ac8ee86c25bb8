"""Promises as a spreadsheet: handed out, filled in elsewhere, and read back line by line.

A line that is clear is carried out; any other is kept with one question, and nothing of it is guessed.
"""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from samenspraak.followup import queries
from samenspraak.followup.actions import Promise, Refusal, change_state, promise, report_progress
from samenspraak.followup.choices import STATES_WITH_A_REASON, CommitmentState, Question
from samenspraak.followup.dates import Due, read_due
from samenspraak.followup.models import Commitment, KeptLine
from samenspraak.ground import audit, clock
from samenspraak.ground.choices import Precision
from samenspraak.ground.letters import storable
from samenspraak.ground.models import Programme
from samenspraak.people.bodies import find_body
from samenspraak.people.models import Body, User

MOST_LINES = 2_000
COLUMNS = ("number", "body", "office", "what", "due", "state", "reason", "done", "evidence")
NAMES = {
    "number": ("nummer", "number", "id"),
    "body": ("instantie", "body", "wie", "who"),
    "office": ("functie", "office"),
    "what": ("toezegging", "wat", "promise", "what"),
    "due": ("wanneer", "until when", "due", "voor wanneer"),
    "state": ("stand", "state", "status"),
    "reason": ("waarom", "reason", "reden", "why"),
    "done": ("nieuwe voortgang", "new progress", "voortgang", "progress"),
    "evidence": ("bewijs", "evidence", "document"),
}
STATES = {
    **{state.value: state for state in CommitmentState},
    "gepland": CommitmentState.PLANNED,
    "onderweg": CommitmentState.UNDER_WAY,
    "bezig": CommitmentState.UNDER_WAY,
    "under way": CommitmentState.UNDER_WAY,
    "in uitvoering": CommitmentState.UNDER_WAY,
    "gedaan": CommitmentState.DONE,
    "klaar": CommitmentState.DONE,
    "gewijzigd": CommitmentState.CHANGED,
    "veranderd": CommitmentState.CHANGED,
    "niet gedaan": CommitmentState.NOT_DONE,
    "not done": CommitmentState.NOT_DONE,
}
Cells = dict[str, str]


class Unreadable(Exception):  # noqa: N818
    """This file cannot be read; the message says why and what to do."""


class Asked(Exception):  # noqa: N818
    """A line that raises a question."""

    def __init__(self, question: Question) -> None:
        super().__init__(question)
        self.question = question


@dataclass(frozen=True, slots=True)
class SheetRead:
    """How many lines were carried out, and how many were kept with a question."""

    taken: int
    kept: int


def write_sheet(rows: Iterable[Commitment]) -> bytes:
    """Promises as a spreadsheet, with a column for new progress. No person's name is in it."""
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font

    book = Workbook()
    sheet = book.active
    sheet.title = _("Promises")
    english = (get_language() or "nl").startswith("en")
    sheet.append([NAMES[name][1 if english else 0] for name in COLUMNS])
    for row in rows:
        sheet.append([_safe(cell) for cell in _cells(row)])
    for cell in sheet[1]:
        cell.font = Font(bold=True)
    for letter, width in zip("ABCDEFGHI", (16, 30, 26, 60, 18, 16, 40, 50, 30), strict=True):
        sheet.column_dimensions[letter].width = width
    for line in sheet.iter_rows(min_row=2):
        for cell in line:
            cell.alignment = Alignment(wrap_text=True, vertical="top")
    sheet.freeze_panes = "A2"
    kept = io.BytesIO()
    book.save(kept)
    return kept.getvalue()


def _cells(row: Commitment) -> list[str]:
    return [
        row.public_id, row.owner, row.office, row.what_nl, _due_text(row),
        str(CommitmentState(row.state).label).split(",")[0],
        row.reason, "", "",
    ]  # fmt: skip


def _safe(text: str) -> str:
    """A cell that no spreadsheet program takes for a formula."""
    return f"'{text}" if text[:1] in {"=", "+", "-", "@"} else text


def _due_text(row: Commitment) -> str:
    if row.due_precision == Precision.QUARTER:
        return f"Q{(row.due.month + 2) // 3} {row.due.year}"
    return row.due.isoformat() if row.due_precision == Precision.DAY else f"{row.due:%Y-%m}"


def read_sheet(
    programme: Programme, data: bytes, name: str, *, by: User, body: Body | None = None
) -> SheetRead:
    """Carry out each clear line of a spreadsheet and keep the others with a question.

    `body` is the one whose people bring it; then a line without a body is that body's.
    """
    taken = kept = 0
    for number, cells in _lines(data):
        try:
            with transaction.atomic():
                _take(programme, cells, by=by, body=body)
            taken += 1
        except Asked as asked:
            KeptLine.objects.create(
                programme=programme,
                body=body,
                brought_by=by,
                file_name=storable(name)[:200],
                line=number,
                cells=cells,
                question=asked.question,
            )
            kept += 1
    audit.record("read_sheet", programme, by=by, programme=programme, taken=taken, kept=kept)
    return SheetRead(taken, kept)


@transaction.atomic
def answer_line(row: KeptLine, cells: Cells, *, by: User) -> None:
    """Try a kept line again with what a person said; it is gone once it is carried out, else it asks the next thing."""
    row.cells = {**row.cells, **{key: storable(value.strip()) for key, value in cells.items()}}
    try:
        with transaction.atomic():
            _take(row.programme, row.cells, by=by, body=row.body)
    except Asked as asked:
        row.question = asked.question
        row.save(update_fields=["cells", "question"])
    else:
        row.delete()


def _lines(data: bytes) -> list[tuple[int, Cells]]:
    rows = _rows(data)
    if not rows:
        raise Unreadable(_("The file is empty."))
    header = [" ".join(cell.casefold().split()) for cell in rows[0]]
    places = {key: header.index(one) for key, names in NAMES.items() for one in names if one in header}
    if "what" not in places and "number" not in places:
        raise Unreadable(
            _("There is no column with the promise. Take the file that this page gives and fill that in.")
        )
    if len(rows) > MOST_LINES:
        raise Unreadable(_("This file is too long. Use at most 2,000 lines."))
    found = []
    for number, row in enumerate(rows[1:], start=2):
        cells = {
            key: storable(row[at].strip().removeprefix("'")) for key, at in places.items() if at < len(row)
        }
        if any(cells.values()):
            found.append((number, cells))
    return found


def _rows(data: bytes) -> list[Sequence[str]]:
    import csv

    if data[:2] != b"PK":
        text = data.decode("utf-8-sig", "replace")
        first = text.splitlines()[0] if text.strip() else ""
        return list(csv.reader(io.StringIO(text), delimiter=max(";,\t", key=first.count)))
    from openpyxl import load_workbook

    try:
        sheet = load_workbook(io.BytesIO(data), read_only=True, data_only=True).worksheets[0]
        return [
            [_text(cell) for cell in row] for row in sheet.iter_rows(values_only=True, max_row=MOST_LINES + 2)
        ]
    except Exception as error:
        raise Unreadable(_("This is not a spreadsheet that we can read. Save it as xlsx or csv.")) from error


def _text(cell: object) -> str:
    if isinstance(cell, dt.datetime):
        return cell.date().isoformat()
    return "" if cell is None else str(cell)


def _take(programme: Programme, cells: Cells, *, by: User, body: Body | None) -> None:
    """Carry out one line, or raise the question that it leaves."""
    try:
        if cells.get("number"):
            _update(programme, cells, by=by)
        else:
            _add(programme, cells, by=by, body=body)
    except Refusal as refusal:
        raise Asked(Question.OTHER) from refusal


def _update(programme: Programme, cells: Cells, *, by: User) -> None:
    row = queries.own_commitments(by, programme).filter(public_id=cells["number"]).first()
    if row is None:
        raise Asked(Question.OTHER)
    state, due = _state(cells, row.state), _due(cells)
    moved = due is not None and (due.day, due.precision) != (row.due, row.due_precision)
    reason = cells.get("reason", "")
    if (state in STATES_WITH_A_REASON or moved) and not reason:
        raise Asked(Question.REASON)
    if moved or (state, reason) != (row.state, row.reason):
        change_state(
            row,
            state,
            reason=reason,
            due=due.day if due else None,
            precision=due.precision if due else None,
            by=by,
        )
    if cells.get("done"):
        report_progress(row, text=cells["done"], url=_address(cells), by=by)


def _add(programme: Programme, cells: Cells, *, by: User, body: Body | None) -> None:
    if not cells.get("what"):
        raise Asked(Question.WHAT)
    owner = find_body(cells["body"]) if cells.get("body") else body
    if owner is None:
        raise Asked(Question.BODY if cells.get("body") else Question.OWNER)
    due = _due(cells)
    if due is None:
        raise Asked(Question.DATE)
    state, reason = _state(cells, CommitmentState.PLANNED), cells.get("reason", "")
    if state in STATES_WITH_A_REASON and not reason:
        raise Asked(Question.REASON)
    words = Promise(
        what_nl=cells["what"],
        due=due.day,
        due_precision=due.precision,
        office=cells.get("office", "")[:200],
        state=state,
        reason=reason,
    )
    made = promise(owner, programme, words, by=by)
    if cells.get("done"):
        report_progress(made, text=cells["done"], url=_address(cells), by=by)


def _state(cells: Cells, otherwise: str) -> CommitmentState:
    word = " ".join(cells.get("state", "").casefold().split())
    if not word:
        return CommitmentState(otherwise)
    if word not in STATES:
        raise Asked(Question.STATE)
    return STATES[word]


def _due(cells: Cells) -> Due | None:
    text = cells.get("due", "")
    found = read_due(text, clock.today()) if text else None
    if text and found is None:
        raise Asked(Question.DATE)
    return found


def _address(cells: Cells) -> str:
    text = cells.get("evidence", "")
    return text[:200] if text.startswith(("https://", "http://")) else ""
