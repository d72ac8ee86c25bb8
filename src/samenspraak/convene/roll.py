"""The people of a room or a pool: an id and features, read from a CSV file.

The first column is the person's id. Every other column is a feature, unless its heading says otherwise: a name, a
contact or a remark is never one, and a heading that begins with `_` or stands in brackets is left out on purpose.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from samenspraak.convene.refusals import Refused
from samenspraak.convene.spreadsheet import Sheet, read_sheet

# Words in a heading that say: this identifies or reaches somebody, or is free text. Never a feature.
NO_FEATURE = frozenset(
    """
    name names naam namen voornaam achternaam tussenvoegsel firstname lastname surname email mail mailadres phone
    telephone telefoon telefoonnummer tel mobile mobiel address address1 address2 adres straat street huisnummer
    postcode zip postal zipcode remark remarks note notes comment comments opmerking opmerkingen notitie notities
    toelichting contact birthdate dob geboortedatum iban bsn
    """.split()  # noqa: SIM905 (a list of words reads best as words)
)


@dataclass(frozen=True, slots=True)
class Roll:
    """People in the order of their file.

    `features` maps a feature's name to one value a person; `rows` are row numbers in the file, for sentences;
    `left_out` names the columns that are no feature; `other` holds their cells.
    """

    file: str
    id_column: str
    ids: tuple[str, ...]
    features: dict[str, tuple[str, ...]]
    rows: tuple[int, ...]
    left_out: tuple[str, ...] = ()

    def __len__(self) -> int:
        return len(self.ids)

    def without(self, absent: Collection[str]) -> Roll:
        """The same people but for some."""
        kept = [place for place, person in enumerate(self.ids) if person not in absent]
        return Roll(
            self.file,
            self.id_column,
            tuple(self.ids[place] for place in kept),
            {name: tuple(values[place] for place in kept) for name, values in self.features.items()},
            tuple(self.rows[place] for place in kept),
            self.left_out,
        )


def is_feature(heading: str) -> bool:
    """Whether a column counts as a feature, by its heading alone.

    >>> [is_feature(heading) for heading in ("age", "E-mail", "last_name", "_table", "(room)", "province")]
    [True, False, False, False, False, True]
    """
    if heading.startswith(("_", "(", "#", "-")):
        return False
    words = re.findall(r"[^\W_]+", heading.casefold().replace("e-mail", "email"))
    return not NO_FEATURE.intersection(words)


def read_roll(path: Path, features: Collection[str] | None = None) -> Roll:
    """Read people; `features` names the columns that matter, None takes every column that is a feature.

    Raises Refused: nobody, an id that is missing or twice, a feature that is empty for somebody.
    """
    return roll_of(read_sheet(path), features)


def roll_of(sheet: Sheet, features: Collection[str] | None = None) -> Roll:
    if not sheet.rows:
        raise Refused("no_rows", file=sheet.file)
    id_column = sheet.columns[0]
    if features is None:
        wanted = [column for column in sheet.columns[1:] if is_feature(column)]
    else:
        sheet.need(*features)
        wanted = [column for column in sheet.columns if column in features]
    ids = unique_ids(sheet, id_column)
    for column in wanted:
        need_values(sheet, column, ids)
    return Roll(
        sheet.file,
        id_column,
        tuple(ids),
        {column: tuple(row.cells[column] for row in sheet.rows) for column in wanted},
        tuple(row.number for row in sheet.rows),
        tuple(column for column in sheet.columns[1:] if column not in wanted),
    )


def unique_ids(sheet: Sheet, column: str) -> list[str]:
    first: dict[str, int] = {}
    for row in sheet.rows:
        person = row.cells[column]
        if not person:
            raise Refused("no_id", row=row.number, file=sheet.file, column=column)
        if person in first:
            raise Refused(
                "twice", person=person, file=sheet.file, first=first[person], row=row.number, column=column
            )
        first[person] = row.number
    return list(first)


def need_values(sheet: Sheet, column: str, ids: list[str]) -> None:
    empty = [
        (row.number, person) for row, person in zip(sheet.rows, ids, strict=True) if not row.cells[column]
    ]
    if empty:
        number, person = empty[0]
        others = ", ".join(str(row) for row, _ in empty[1:6])
        more = f" (+ {others}{', …' if len(empty) > 6 else ''})" if others else ""
        raise Refused("missing_value", file=sheet.file, column=column, row=number, person=person, more=more)
