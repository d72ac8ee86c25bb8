"""How many people of each kind a panel needs: `feature,value,min,max` and, where wanted, `min_flex,max_flex`.

The same file as sortition-algorithms reads and writes; its older headings (`category,name`) and Dutch ones are read
too.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from samenspraak.convene.refusals import Refused
from samenspraak.convene.spreadsheet import Row, Sheet, read_sheet, write_rows

OTHER_HEADINGS = {
    "category": "feature",
    "kenmerk": "feature",
    "name": "value",
    "waarde": "value",
    "minimum": "min",
    "maximum": "max",
}
NEEDED = ("feature", "value", "min", "max")
FLEX = ("min_flex", "max_flex")


@dataclass(frozen=True, slots=True)
class Quota:
    """At least `least` and at most `most` people with this value; `row` is where it stands in its file.

    `least_flex` and `most_flex` are how far the organiser would give way; None where that is not said.
    """

    feature: str
    value: str
    least: int
    most: int
    row: int = 0
    least_flex: int | None = None
    most_flex: int | None = None


@dataclass(frozen=True, slots=True)
class Quotas:
    """The quotas of one file, in its order."""

    file: str
    each: tuple[Quota, ...]

    @property
    def features(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(quota.feature for quota in self.each))

    def of(self, feature: str) -> list[Quota]:
        return [quota for quota in self.each if quota.feature == feature]


def read_quotas(path: Path) -> Quotas:
    """Raises Refused, naming row and column: a column that is missing, no whole number, a value that is there twice."""
    return quotas_of(read_sheet(path))


def quotas_of(sheet: Sheet) -> Quotas:
    names = {OTHER_HEADINGS.get(column.casefold(), column.casefold()): column for column in sheet.columns}
    for name in NEEDED:
        if name not in names:
            raise Refused("missing_columns", file=sheet.file, column=name, columns=", ".join(sheet.columns))
    if not sheet.rows:
        raise Refused("no_quotas", file=sheet.file)
    found: dict[tuple[str, str], Quota] = {}
    for row in sheet.rows:
        quota = quota_of(row, sheet.file, names)
        earlier = found.setdefault((quota.feature, quota.value), quota)
        if earlier is not quota:
            raise Refused(
                "quota_twice",
                row=row.number,
                file=sheet.file,
                feature=quota.feature,
                value=quota.value,
                first=earlier.row,
            )
    return Quotas(sheet.file, tuple(found.values()))


def quota_of(row: Row, file: str, names: dict[str, str]) -> Quota:
    for name in ("feature", "value"):
        if not row.cells[names[name]]:
            raise Refused("quota_empty", row=row.number, file=file, column=names[name])
    least, most = (whole(row, file, names[name]) for name in ("min", "max"))
    if least > most:
        raise Refused("min_over_max", row=row.number, file=file, least=least, most=most, column=names["min"])
    flex = [
        whole(row, file, names[name]) if name in names and row.cells[names[name]] else None for name in FLEX
    ]
    feature, value = row.cells[names["feature"]], row.cells[names["value"]]
    return Quota(feature, value, least, most, row.number, flex[0], flex[1])


def whole(row: Row, file: str, column: str) -> int:
    text = row.cells[column]
    if not (text.isascii() and text.isdecimal()):
        raise Refused("quota_number", row=row.number, file=file, column=column, value=text or "''")
    return int(text)


def write_quotas(path: Path, quotas: Sequence[Quota]) -> None:
    """The file that sortition-algorithms reads; flex columns only where some quota has them."""
    flexible = any(quota.least_flex is not None or quota.most_flex is not None for quota in quotas)
    rows: list[tuple[object, ...]] = [(*NEEDED, *FLEX) if flexible else NEEDED]
    for quota in quotas:
        row: tuple[object, ...] = (quota.feature, quota.value, quota.least, quota.most)
        if flexible:
            low = quota.least if quota.least_flex is None else quota.least_flex
            high = quota.most if quota.most_flex is None else quota.most_flex
            row = (*row, low, high)
        rows.append(row)
    write_rows(path, rows)
