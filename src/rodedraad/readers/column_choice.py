"""Columns as the user corrects them, and what to say when there is none of that name."""

from __future__ import annotations

from collections.abc import Sequence

from rodedraad.errors import UnusableInput
from rodedraad.readers.columns import Columns
from rodedraad.readers.units import ReadOptions

MOST_NAMES = 40


def same_name(wanted: str, name: str) -> bool:
    return wanted.strip().casefold() == name.strip().casefold()


def find_column(wanted: str, names: Sequence[str]) -> int | None:
    exact = [at for at, name in enumerate(names) if name == wanted]
    return next(iter(exact or [at for at, name in enumerate(names) if same_name(wanted, name)]), None)


def in_a_sentence(names: Sequence[str]) -> str:
    """The names of the columns as far as people will read them."""
    shown = [name if len(name) <= 60 else f"{name[:59]}…" for name in names[:MOST_NAMES]]
    return ", ".join(shown) + (f", … ({len(names)})" if len(names) > MOST_NAMES else "")


def unknown_column(wanted: str, file: str, names: Sequence[str]) -> UnusableInput:
    return UnusableInput("unknown_column", column=wanted, file=file, columns=in_a_sentence(names))


def no_text_column(file: str, names: Sequence[str]) -> UnusableInput:
    if not names:
        return UnusableInput("no_text", file=file)
    return UnusableInput("no_text_column", file=file, columns=in_a_sentence(names))


def correct(
    columns: Columns, options: ReadOptions, file: str, found: set[str], *, strict: bool = False
) -> Columns:
    """The guess with the user's corrections; a name that is not there is an error.

    With several inputs or sheets (not `strict`) one of the names is enough: `found` collects which were.
    """
    given = [find_column(name, columns.names) for name in options.text_columns]
    there = [at for at in given if at is not None]
    if options.text_columns:
        absent = [name for name, at in zip(options.text_columns, given, strict=True) if at is None]
        if absent and (strict or not there):
            raise unknown_column(absent[0], file, columns.names)
        found.update(name for name, at in zip(options.text_columns, given, strict=True) if at is not None)
        columns.text = list(dict.fromkeys(there))
        columns.strength = 4
        release(columns, set(columns.text))
    for what, name in sorted(options.columns.items()):
        at = find_column(name, columns.names)
        if at is None:
            raise unknown_column(name, file, columns.names)
        found.add(name)
        if what in ("consent", "withdrawn"):
            setattr(columns, what, [at])
        else:
            setattr(columns, what, at)
        if at in columns.text and name not in options.text_columns:
            columns.text.remove(at)
    return columns


def release(columns: Columns, text: set[int]) -> None:
    """A column that the user calls text is no longer taken for anything else."""
    for what in ("id", "role", "kind", "table"):
        if getattr(columns, what) in text:
            setattr(columns, what, None)
    for what in ("consent", "refusal", "withdrawn", "status"):
        setattr(columns, what, [at for at in getattr(columns, what) if at not in text])
