"""From a row of cells to units: every text cell is a statement, the other cells say what it is.

In a table every row with text is a passage, save where a consent or withdrawal mark says no.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from rodedraad.patterns import lazy
from rodedraad.readers.column_marks import answer, is_held, mark_of
from rodedraad.readers.column_names import OTHER_PURPOSE, ROLE_NAMES
from rodedraad.readers.columns import Columns, kind_of_path, tidy
from rodedraad.readers.conventions import may_be_a_role, says_brackets
from rodedraad.readers.doubt import is_noted_out
from rodedraad.readers.encoding import repair
from rodedraad.readers.headings import trailing_label
from rodedraad.readers.labels import Label, is_role_word, kind_of_heading, leading_label
from rodedraad.readers.refusals import remark_behind, remark_of
from rodedraad.readers.scopes import why_of
from rodedraad.readers.signs import TRAILING
from rodedraad.readers.units import DOUBT, EMPTY, NO_CONSENT, PROCEDURE, Unit
from rodedraad.readers.whiteboards import colour_of_note, kind_of_area, table_of_area, why_of_note

# What people put in a cell to which they have nothing to say.
NO_WORDS = lazy(
    r"[-–—./\\\s?]+|n\.?\s?v\.?\s?t\.?|n\.?/?a\.?|[+-]\d{1,2}|test(?:[ ,]*test)*|idem|\(?(?:leeg|empty|blank)\)?"
    r"|(?:eigenlijk |eerlijk gezegd |nee,? |no,? |i have |ik heb |well,? |nou,? )?"
    r"(?:none|nothing|nope|niets|niks|geen|no|nee|neen|not|niet)"
    r"(?:[ ,]+(?:really|special|in particular|particular|bijzonders?|echt|eigenlijk|hoor|zo|opmerking(?:en)?"
    r"|vra(?:ag|gen)|zorg(?:en)?|idee(?:ën|en)?|ideas?|comments?|remarks?|questions?|worr(?:y|ies)|concerns?"
    r"|yet|nog|at all|to add|toe te voegen|that i can think of|comes to mind|right now|op dit moment|nu|te melden"
    r"|answer|antwoord|applicable|van toepassing|ingevuld|thanks?|thank you|bedankt|dank u|dank je)){0,4}[.!]?"
    r"|(?:i )?(?:don['’]?t|do not) know|dunno|idk|geen idee|(?:dat )?weet (?:ik )?(?:het )?(?:nog )?niet"
    r"|(?:ik )?zou het niet weten|zie (?:boven|hierboven)|see above|skip|pass|ditto|same",
    re.IGNORECASE,
)
_FEWEST_SIGNED = 3
# "(Sietze kwam er om half 9 bij zitten)": how the talk went, where it is nobody's.
_ASIDE = lazy(r"\s*\([^()]*\)\s*")


@dataclass(slots=True)
class RowContext:
    """What holds for all rows of one table: its columns, their kinds, and whether its cells begin with a role."""

    columns: Columns
    place: str = ""
    table: str | None = None
    kind: str | None = None
    labelled: frozenset[int] = frozenset()
    withheld: frozenset[str] = frozenset()
    signed: frozenset[int] = frozenset()
    bracketed: bool = False
    column_kinds: dict[int, str | None] = field(default_factory=dict)
    column_roles: dict[int, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.column_kinds = {at: kind_of_path(self.columns.names[at]) for at in self.columns.text}
        roles = {at: name for at in self.columns.text if (name := role_of_column(self.columns.names[at]))}
        # One such column may be about a role; several are the people at the table.
        self.column_roles = roles if len(roles) > 1 else {}

    @classmethod
    def of(cls, columns: Columns, sample: Sequence[Sequence[str]], **more: object) -> RowContext:
        """Look in a sample of the rows whether text cells begin with a role, as in "Student: ..."."""
        labelled = set()
        for at in columns.text:
            cells = [row[at] for row in sample if at < len(row) and row[at].strip()]
            found = [leading_label(cell) for cell in cells]
            known = sum(bool(label and label.label.role_is_known) for label in found)
            if columns.role is None and cells and known * 2 > len(cells):
                labelled.add(at)
        told = {at: [row[at] for row in sample if at < len(row)] for at in columns.text}
        bracketed = columns.role is None and any(
            says_brackets(value) for values in told.values() for value in values
        )
        signed = {
            at
            for at, values in told.items()
            if columns.role is None
            and sum(signature(value)[0] is not None for value in values) >= _FEWEST_SIGNED
        }
        return cls(
            columns,
            labelled=frozenset(labelled),
            signed=frozenset(told if bracketed else signed),
            bracketed=bracketed,
            **more,  # type: ignore[arg-type]
        )


def signature(text: str, *, trusted: bool = False) -> tuple[str | None, int]:
    """Who wrote a note, in brackets behind it, and where the note ends before that."""
    end = len(text.rstrip())
    label, cut = trailing_label(text, 0, end)
    if label.role or not trusted:
        return label.role, cut if label.role else end
    found = TRAILING.search(text, 0, end)
    if found and found["label"] and found.start() and may_be_a_role(found["label"]):
        return found["label"].strip(), found.start()
    return None, end


def role_of_column(name: str) -> str | None:
    """A column that is headed by a role holds what somebody in that role said."""
    bare = re.sub(r" \(\d+\)$", "", name.strip())
    return bare if len(bare.split()) <= 4 and is_role_word(bare) and tidy(bare) not in ROLE_NAMES else None


def cell(row: Sequence[str], at: int | None) -> str | None:
    """A cell's text without the space around it, None where there is none."""
    if at is None or at >= len(row):
        return None
    return repair(row[at].strip()) or None


def kind_in_words(value: str | None) -> str | None:
    """A kind by its English name where the words name one; else the words themselves."""
    return (kind_of_heading(value) or value) if value else None


def believed(context: RowContext, at: int, text: str) -> tuple[Label, int]:
    """A label at the head of a cell, where a table may have one: a kind's name, or roles all down the column."""
    bullet = re.match(r"[-•*–][ \u00a0]+", text)
    marked = bullet.end() if bullet else 0
    found = leading_label(text[marked:], dashed_too=False)
    if not found:
        return Label(), 0
    label = found.label
    if label.role and not (at in context.labelled and label.role_is_known):
        return Label(), 0
    if label.kind and context.columns.kind is not None:
        return Label(), 0
    if not (label.kind or label.role or label.table):
        return Label(), 0
    return label, marked + found.start


def row_units(
    context: RowContext,
    row: Sequence[str],
    number: int | str,
    locate: Callable[[int], str],
    *,
    why: str | None = None,
) -> Iterator[Unit]:
    """The units of one row. `locate` names a cell by its column's position; `why` holds for the whole row."""
    columns = context.columns
    own = cell(row, columns.id)
    why = why or mark_of(columns, row)
    filled = [at for at in columns.text if at < len(row) and row[at].strip()]
    several = len(columns.text) > 1
    # A remark in a cell of its own ("ingetrokken door deelnemer") is about the row.
    row_remark = next((found for value in remarks_in(context, row) if (found := remark_of(value))), None)
    noted = noted_out(context, row)
    tagged = any(
        is_held(part) for at in columns.tags if at < len(row) for part in re.split(r"[,;|]", row[at])
    )
    why = why or (NO_CONSENT if tagged else None) or why_of_note(columns.board, row)
    if not filled and any(value.strip() for value in row):
        yield from aside_units(context, row, number, locate, own=own, why=why)
    for at in filled:
        whole = repair(row[at])
        label, cut = believed(context, at, whole.lstrip())
        start = len(whole) - len(whole.lstrip()) + cut
        behind, end = (
            signature(whole, trusted=context.bracketed)
            if at in context.signed
            else (None, len(whole.rstrip()))
        )
        suffix = f"#{columns.names[at]}" if several else ""
        role = cell(row, columns.role) or label.role or behind or context.column_roles.get(at)
        yield Unit(
            locator=locate(at),
            whole=whole,
            start=min(start, end),
            end=end,
            key=f"{context.place}{number}{suffix}",
            own_id=own + suffix if own else None,
            role=role,
            kind=kind_in_words(cell(row, columns.kind))
            or label.kind
            or context.column_kinds[at]
            or kind_of_area(columns.board, row)
            or context.kind,
            table=cell(row, columns.table)
            or label.table
            or table_of_area(columns.board, row)
            or context.table,
            colour=colour_of_note(columns.board, row),
            why=why
            or why_of_own(columns, row, at)
            or why_of_cell(context, whole, role)
            or (PROCEDURE if columns.role is not None and not role and _ASIDE.fullmatch(whole) else None)
            or row_remark
            or (DOUBT if at in noted else None),
            original=row[at].strip() if whole != row[at] else None,
        )


def remarks_in(context: RowContext, row: Sequence[str]) -> list[str]:
    """Cells that may hold a remark about their row: short, and not about a photo, a newsletter or being quoted."""
    names = context.columns.names
    told = [at for at in context.columns.text if at < len(row) and row[at].strip()]
    said = set(told) if len(told) == 1 else set()
    tags = [part for at in context.columns.tags if at < len(row) for part in re.split(r"[,;|]", row[at])]
    return [part.strip() for part in tags] + [
        value
        for at, value in enumerate(row)
        if len(value) <= 90
        and at not in said
        and not (at < len(names) and OTHER_PURPOSE.search(tidy(names[at])))
    ]


def why_of_own(columns: Columns, row: Sequence[str], at: int) -> str | None:
    """What the consent to this text alone says, where each has one of its own."""
    told = cell(row, columns.own.get(at))
    return why_of(answer(told)) if told else None


def why_of_cell(context: RowContext, whole: str, role: str | None) -> str | None:
    """Why a cell by itself is no passage: no words, a remark behind it, or somebody who refused elsewhere."""
    if NO_WORDS.fullmatch(whole.strip()):
        return EMPTY
    return remark_behind(whole) or withheld_role(context, role)


def noted_out(context: RowContext, row: Sequence[str]) -> set[int]:
    """The text columns that a remark beside them is likely to want out: "spreker belde: eruit", "wil ronde 2 niet"."""
    columns = context.columns
    reached: set[int] = set()
    labels = [at for at in (columns.kind, columns.role, columns.table) if at is not None]
    for at in [*columns.remarks, *labels]:
        told = row[at] if at < len(row) else ""
        if at in labels and len(told.split()) < 3:
            continue
        if told.strip() and is_noted_out(told):
            named = {text for text in columns.text if is_named_in(columns.names[text], told)}
            reached |= named or set(columns.text)
    return reached


def is_named_in(name: str, told: str) -> bool:
    """Whether a remark names a column: by its number ("ronde 2") or by one of its words ("de zorg")."""
    numbered = re.match(r"\s*(\w+\s+\d{1,2})\b", name)
    words = set(re.findall(r"[^\W\d_]{4,}", name.casefold())) - {"ronde", "vraag", "round", "question"}
    said = told.casefold()
    by_number = bool(numbered and numbered[1].casefold() in said)
    return by_number or any(re.search(rf"\b{word}\w{{0,2}}\b", said) for word in words)


def aside_units(
    context: RowContext,
    row: Sequence[str],
    number: int | str,
    locate: Callable[[int], str],
    *,
    own: str | None,
    why: str | None,
) -> Iterator[Unit]:
    """A row without a statement: a sentence elsewhere in it is a legend or a remark; else it is empty."""
    text = context.columns.text
    told = [at for at, value in enumerate(row) if len(value.split()) >= 4 and at not in text]
    if why or not told:
        key = f"{context.place}{number}"
        yield Unit(locate(text[0]), "", 0, 0, key, own_id=own, why=why or EMPTY)
        return
    for at in told:
        whole = repair(row[at])
        yield Unit(locate(at), whole, 0, len(whole), f"{context.place}{number}#{at}", why=PROCEDURE)


def withheld_role(context: RowContext, role: str | None) -> str | None:
    """Someone who gave no consent elsewhere in the same file is not shown here either."""
    from rodedraad.readers.units import NO_CONSENT

    return NO_CONSENT if role and role.casefold() in context.withheld else None
