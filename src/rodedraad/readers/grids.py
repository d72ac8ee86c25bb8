"""Tables inside a document: the heading row says what the columns are; without one every cell speaks for itself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from rodedraad.patterns import lazy
from rodedraad.readers.blocks import Block, Form
from rodedraad.readers.column_marks import mark_of
from rodedraad.readers.column_names import MAYBE_KIND_NAMES, ROLE_NAMES, SAID, TABLE_NAMES, TEXT_NAMES
from rodedraad.readers.columns import Columns, guess, tidy
from rodedraad.readers.delimited import fill_names, heading_of
from rodedraad.readers.doubt import is_noted_out
from rodedraad.readers.forms import ticked_in, why_of_question
from rodedraad.readers.headings import section_of
from rodedraad.readers.label_words import NAMES_ONESELF
from rodedraad.readers.labels import (
    is_facilitator,
    is_role_word,
    kind_asked_by,
    kind_of_heading,
    plain,
    table_of,
)
from rodedraad.readers.present import NAME, STRICT_KEY, TITLES, names_of
from rodedraad.readers.rows import kind_in_words, role_of_column
from rodedraad.readers.signs import is_meta
from rodedraad.readers.units import ATTENDANCE, DOUBT, FACILITATOR, HEADING, OTHER_COLUMN


@dataclass(slots=True)
class Cell:
    """A cell's text as one, and the blocks that it consists of."""

    text: str
    blocks: list[Block] = field(default_factory=list)


def grid_blocks(rows: Sequence[Sequence[Cell]]) -> list[Block]:
    """The blocks of a table, in reading order, with what its headings and label cells say of each."""
    filled = [row for row in rows if any(cell.text.strip() for cell in row)]
    if not filled:
        return [block for row in rows for cell in row for block in cell.blocks]
    if are_notes(filled):
        return [block for row in rows for cell in row for block in note_blocks(cell)]
    if is_question_form(filled):
        return list(question_form(rows))
    titles = title_rows(filled)
    if titles:
        above = [replace(block, form=Form.HEADING) for row in titles for cell in row for block in cell.blocks]
        return above + grid_blocks(filled[len(titles) :])
    names, columns = columns_of(filled)
    if columns is None:
        head = filled[0] if heads_a_form(filled[0]) else ()
        above = [replace(block, why=block.why or HEADING) for cell in head for block in cell.blocks]
        return above + [block for row in filled[bool(head) :] for block in labelled_row(row)]
    blocks = [replace(block, why=block.why or HEADING) for cell in filled[0] for block in cell.blocks]
    blocks[:0] = [
        block for row in rows if not any(c.text.strip() for c in row) for cell in row for block in cell.blocks
    ]
    for row in filled[1:]:
        blocks.extend(named_row(row, names, columns))
    return blocks


def is_question_form(rows: Sequence[Sequence[Cell]]) -> bool:
    """Whether a table is one person's form: a question or a label left, what was filled in right."""
    pairs = [[cell.text.strip() for cell in row if cell.text.strip()] for row in rows]
    pairs = [pair for pair in pairs if len(pair) <= 2]
    labels = [pair[0] for pair in pairs]
    asks = sum(is_form_label(label) for label in labels)
    uses = any(len(pair) == 2 and why_of_question(f"{pair[0].rstrip('?:')}? {pair[1]}")[0] for pair in pairs)
    who = any(plain(label.rstrip(":?")) in NAMES_ONESELF for label in labels)
    return len(pairs) == len(rows) >= 3 and asks * 2 >= len(pairs) and (uses or who)


def is_form_label(label: str) -> bool:
    bare = label.rstrip(":?* ")
    return (
        label.rstrip("* ").endswith(("?", ":")) or plain(bare) in NAMES_ONESELF or bool(kind_of_heading(bare))
    )


def question_form(rows: Sequence[Sequence[Cell]]) -> Iterator[Block]:
    """The answers of one form with who filled it in; all left out where its own question of use says no."""
    pairs = [[cell for cell in row if cell.text.strip()] for row in rows]
    asked = [
        (pair[0].text.strip(), " ".join(cell.text.strip() for cell in pair[1:])) for pair in pairs if pair
    ]
    role = next((told for label, told in asked if plain(label.rstrip(":?")) in NAMES_ONESELF and told), None)
    uses = [why_of_question(f"{label.rstrip('?:')}? {told}") for label, told in asked]
    refused = next((why for _, why in uses if why), None)
    for pair, (label, told), (is_use, _) in zip([pair for pair in pairs if pair], asked, uses, strict=True):
        yield from (replace(block, why=block.why or HEADING) for block in pair[0].blocks)
        kind = kind_asked_by(label.rstrip(":?")) or kind_of_heading(label)
        asks = label.rstrip("* ").endswith("?") or kind is not None
        about = is_use or ticked_in(told) is not None or not asks or (len(told.split()) < 2 and not kind)
        for block in [block for cell in pair[1:] for block in cell.blocks]:
            why = ATTENDANCE if about else refused
            yield replace(block, role=role, kind=kind, why=block.why or why)


NAMES_THE_TABLE = lazy(
    r"(?:naam|nummer|nr\.?|name|number)(?: (?:van|of))?(?: (?:de|uw|jullie|the|your))? (?:tafel|table)",
    re.IGNORECASE,
)
# Whoever wrote on the form of a table: "Invuller formulier", "Filled in by".
WHO_FILLED_IN = lazy(
    r"(?:invuller|ingevuld door|wie vul(?:t|de)|geschreven door|schrijver|naam (?:van de )?(?:invuller|schrijver)"
    r"|filled (?:in|out) by"
    r"|completed by|written by)\b",
    re.IGNORECASE,
)
SIGNED = lazy(r"\s*[–—-]\s*(?P<who>\S.{0,60})", re.DOTALL)
# How many people stuck a dot on a note.
COUNT = lazy(r"\W*[x+]?\d{1,3}x?\W*|[●•+\s]{1,12}")
_MOST_TAGS = 8
_LONGEST_OF_A_LEADER = 8


def are_notes(rows: Sequence[Sequence[Cell]]) -> bool:
    """Whether the cells are notes of several lines, most with a colour or kind above or a signature below."""
    cells = [[b for b in cell.blocks if b.text.strip() and not b.why] for row in rows for cell in row]
    cells = [blocks for blocks in cells if blocks]
    cells = [[b for b in blocks if not COUNT.fullmatch(b.text)] or blocks for blocks in cells]
    several = [blocks for blocks in cells if len(blocks) >= 2]
    tags = {blocks[0].text.strip().casefold() for blocks in several if is_tag(blocks[0].text)}
    marked = sum(is_tag(blocks[0].text) or bool(signature_in(blocks[-1])) for blocks in several)
    return (
        len(several) >= 3
        and len(several) * 2 > len(cells)
        and marked * 4 >= len(several) * 3
        and len(tags) <= _MOST_TAGS
    )


def signature_in(block: Block) -> str | None:
    """Who signed a note, on its last line: "– bewoner flat"; an office program makes that a point of a list."""
    found = SIGNED.fullmatch(block.text)
    if found:
        return found["who"].strip()
    return block.text.strip() if block.form == Form.ITEM and len(block.text.split()) <= 6 else None


def is_tag(text: str) -> bool:
    return len(text.split()) <= 2 and text.strip(" :").replace(" ", "").isalpha()


def note_blocks(cell: Cell) -> Iterator[Block]:
    """A note taken apart: its colour or kind, what it says, and who signed it."""
    filled = [block for block in cell.blocks if block.text.strip() and not block.why]
    while len(filled) > 1 and COUNT.fullmatch(filled[-1].text):
        filled.pop()
    rest = [block for block in cell.blocks if block not in filled]
    yield from (replace(block, why=block.why or HEADING) for block in rest)
    tagged = len(filled) >= 2 and is_tag(filled[0].text)
    signed = signature_in(filled[-1]) if len(filled) >= 2 else None
    for at, block in enumerate(filled):
        if (tagged and at == 0) or (signed and at == len(filled) - 1):
            yield replace(block, why=block.why or HEADING)
            continue
        kind = filled[0].text.strip(" :") if tagged else None
        yield replace(block, kind=kind_in_words(kind), role=signed or block.role)


def title_rows(rows: Sequence[Sequence[Cell]]) -> Sequence[Sequence[Cell]]:
    """The rows of one short cell over the whole width that stand above the heading row."""
    for at, row in enumerate(rows):
        told = [cell.text for cell in row if cell.text.strip()]
        if len(row) > 1 and len(told) == 1 and len(told[0].split()) <= 10:
            continue
        return rows[:at] if at and columns_of(rows[at:])[1] is not None else []
    return []


def heads_a_form(row: Sequence[Cell]) -> bool:
    """Whether a row says what the two columns of a form are: "Onderdeel | Opbrengst"."""
    names = [tidy(cell.text) for cell in row if cell.text.strip()]
    left, right = (
        MAYBE_KIND_NAMES | {"onderwerp", "veld", "item", "topic"},
        TEXT_NAMES | {"antwoord", "invullen", "answer"},
    )
    return len(names) == 2 and names[0] in left and (names[1] in right or bool(SAID.fullmatch(names[1])))


def columns_of(rows: Sequence[Sequence[Cell]]) -> tuple[list[str], Columns | None]:
    cells = [[answered(cell) for cell in row] for row in rows]
    if len(cells) < 2 or max(len(row) for row in cells) < 2:
        return [], None
    names, sure = heading_of(list(enumerate(cells, 1)))
    # In a form of two columns the first cell of a row says what the second is.
    is_form = len(cells[0]) == 2 and any(is_meta(row[0]) for row in cells if row[0])
    # Headings are short: a row of sentences is a row of statements.
    told = [len(cell.split()) for cell in cells[0] if cell]
    speaks = sum(
        many >= 7 and not cell.endswith("?") for many, cell in zip(told, filter(None, cells[0]), strict=True)
    )
    if names is None or not sure or is_form or is_meta(cells[0][0]) or speaks * 2 >= len(told):
        return [], None
    names = fill_names(names, max(len(row) for row in cells))
    columns = guess(names, cells[1:])
    says_something = columns.text or any(at is not None for at in (columns.role, columns.kind, columns.table))
    return names, columns if says_something else None


def answered(cell: Cell) -> str:
    """What a cell says: of "☒ ja   ☐ nee" the one that is ticked. Two or none leave it open, as it stands."""
    ticked = ticked_in(cell.text)
    return ticked[0] if ticked and len(ticked) == 1 else cell.text.strip()


def named_row(row: Sequence[Cell], names: list[str], columns: Columns) -> list[Block]:
    """A row under headings: label columns say of the text columns what they are."""
    cells = [answered(cell) for cell in row]
    why = mark_of(columns, cells) or noted_in_label(columns, cells)

    def value(at: int | None) -> str | None:
        return (cells[at] or None) if at is not None and at < len(cells) else None

    labels = {columns.role, columns.kind, columns.table}
    attendance = columns.role is not None and not columns.text
    if attendance:
        columns = replace(columns, role=role_beside_keys(names, columns, cells))
    prose = {at for at, cell in enumerate(cells) if at not in labels and len(cell.split()) >= 4}
    text = {at for at in columns.text if at < len(row) and row[at].blocks} | (set() if attendance else prose)
    blocks = []
    for at, cell in enumerate(row):
        if at in labels and text and not why:
            continue  # said by the role, kind or table of the statements in this row
        is_text = at in text
        for block in cell.blocks:
            told = replace(
                block,
                form=Form.CELL if block.form == Form.HEADING else block.form,
                role=value(columns.role) or role_of_column(names[at]),
                kind=kind_in_words(value(columns.kind)) or kind_of_heading(names[at]),
                table=value(columns.table),
            )
            if attendance and at == columns.role:
                told.names = tuple(
                    name for other, text in enumerate(cells) if other != at for name in called(text)
                )
            told.why = block.why or why or (None if is_text else ATTENDANCE if attendance else OTHER_COLUMN)
            blocks.append(told)
    return blocks


def noted_in_label(columns: Columns, cells: Sequence[str]) -> str | None:
    """ "zorg – NIET gebruiken, moeder heeft gemaild" in the column of kinds."""
    labels = [
        cells[at] for at in (columns.kind, columns.role, columns.table) if at is not None and at < len(cells)
    ]
    told = [label for label in labels if len(label.split()) >= 3]
    wanted = any(is_noted_out(one) for one in told)
    return DOUBT if wanted else None


def role_beside_keys(names: list[str], columns: Columns, cells: list[str]) -> int | None:
    """The column of roles in a list of those present, where the first such column only has their letters."""
    at = columns.role
    if at is None or at >= len(cells) or not STRICT_KEY.fullmatch(cells[at]):
        return at
    others = (other for other, name in enumerate(names) if other != at and tidy(name) in ROLE_NAMES)
    return next(others, at)


def called(text: str) -> list[str]:
    """What somebody may be called by a cell with a name or initials."""
    bare = TITLES.sub("", text.strip())
    if STRICT_KEY.fullmatch(bare):
        return [bare]
    return names_of(bare) if NAME.fullmatch(bare) else []


def labelled_row(row: Sequence[Cell]) -> list[Block]:
    """A row without headings: a first cell that is a label says what the rest of the row is."""
    blocks = [block for cell in row for block in cell.blocks]
    if len([cell for cell in row if cell.text.strip()]) < 2:
        return blocks
    label = row[0].text.strip().rstrip(":")
    told = row[1].text.strip()
    if (tidy(label) in TABLE_NAMES or NAMES_THE_TABLE.fullmatch(label)) and len(told.split()) <= 3:
        named = told if table_of(told) else f"{label} {told}"
        head = [replace(block, why=block.why or HEADING) for block in row[0].blocks]
        return head + [replace(b, form=Form.HEADING, table=named) for cell in row[1:] for b in cell.blocks]
    kind, section = kind_of_heading(label), section_of(label)
    role = label if is_role_word(label) and len(label.split()) <= 4 else None
    if is_facilitator(label.split("/")[0]) or WHO_FILLED_IN.match(label):
        # "Tafelheer/-dame | Bep Vos, datum: 4 mei": who led the talk, or what that person wrote of it.
        wrote = FACILITATOR if len(row[1].text.split()) > _LONGEST_OF_A_LEADER else ATTENDANCE
        head = [replace(block, why=block.why or HEADING) for block in row[0].blocks]
        return head + [replace(b, why=b.why or wrote) for cell in row[1:] for b in cell.blocks]
    if not (kind or role or section or is_meta(label)):
        return blocks
    blocks = [replace(block, why=block.why or HEADING) for block in row[0].blocks]
    why = section or (meta_reason(label) if is_meta(label) else None)
    for cell in row[1:]:
        blocks += [replace(block, kind=kind, role=role, why=block.why or why) for block in cell.blocks]
    return blocks


def meta_reason(label: str) -> str:
    from rodedraad.readers.labels import plain
    from rodedraad.readers.signs import DATE_LABELS, PEOPLE_LABELS
    from rodedraad.readers.units import DATE_AND_PLACE

    word = plain(label).replace(" ", "-")
    if word in DATE_LABELS:
        return DATE_AND_PLACE
    return ATTENDANCE if word in PEOPLE_LABELS else HEADING
