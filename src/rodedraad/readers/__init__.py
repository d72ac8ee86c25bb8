"""Readers: one file format each, all giving passages and what was left out.

`read_files` is the face; `read_each` streams the same, for files too large to hold. Which reader reads a file
is decided by its content (formats.py), and what a ZIP holds is read member by member.
"""

from __future__ import annotations

import os
import tempfile
import zipfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path

from rodedraad.errors import UnusableInput
from rodedraad.passages import LeftOut, Passage, Reading
from rodedraad.progress import ProgressReporter, Silent
from rodedraad.readers.archives import MAX_MEMBERS
from rodedraad.readers.column_choice import unknown_column
from rodedraad.readers.formats import Format, recognise
from rodedraad.readers.units import MEGABYTE, WHY_VOCABULARY, Intake, ReadOptions, Unit

__all__ = ["WHY_VOCABULARY", "FileRead", "ReadOptions", "Unit", "read_each", "read_files"]


@dataclass(slots=True)
class FileRead:
    """One input that is being read: go through `records` first, then look at the rest."""

    name: str
    records: Iterator[tuple[Passage | LeftOut, Unit]]
    columns: dict[str, dict[str, list[str]]] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)


def read_files(
    paths: Sequence[str | os.PathLike[str]],
    options: ReadOptions | None = None,
    progress: ProgressReporter | None = None,
) -> Reading:
    """Read files into passages, in the order given.

    Everything in a file is in `passages` or in `left_out` of the Reading. A file that cannot be used is named in
    `refused`; when none can, its UnusableInput is raised. Ids are unique over the whole Reading: an object keeps
    its own, with the file's name in front where two of the inputs share it.
    """
    reading = Reading()
    for file in read_each(paths, options, progress, reading.refused):
        part = Reading()
        try:
            for record, unit in file.records:
                if unit.original is not None and record.text is not None:
                    part.repaired[record.id] = unit.original
                if isinstance(record, Passage):
                    part.passages.append(record)
                else:
                    part.left_out.append(record)
        except UnusableInput as error:
            reading.refused.append(error)
            continue
        part.columns, part.notes = file.columns, file.notes
        reading.extend(part)
    if reading.refused and not reading.passages and not reading.left_out:
        raise reading.refused[0]
    return reading


def read_each(
    paths: Sequence[str | os.PathLike[str]],
    options: ReadOptions | None = None,
    progress: ProgressReporter | None = None,
    refused: list[UnusableInput] | None = None,
) -> Iterator[FileRead]:
    """Read files one after the other, each as a stream of (record, unit).

    Going through `records` may raise UnusableInput halfway: what came before it of that file is then to be
    dropped. Files that cannot even be opened are added to `refused`.
    """
    options = options or ReadOptions()
    progress = progress or Silent()
    refused = refused if refused is not None else []
    with tempfile.TemporaryDirectory(prefix="rodedraad-") as folder:
        intakes = list(open_all(paths, options, progress, Path(folder), refused))
        shared: frozenset[str] = frozenset()
        if len(intakes) == 1:
            intakes[0][0].alone = True
        else:
            shared, tables = survey_all(intakes)
            refuse_unfound(tables, options)
        naming = Naming(shared)
        for intake, format_ in intakes:
            yield FileRead(intake.name, naming.records(intake, format_), intake.columns, intake.notes)


def refuse_unfound(tables: list[Intake], options: ReadOptions) -> None:
    """A column that the user named and that no file has is a slip of the pen, worth stopping for."""
    found = {name for intake in tables for name in intake.named_columns_found}
    there = dict.fromkeys(
        name
        for intake in tables
        for mapping in intake.columns.values()
        for names in mapping.values()
        for name in names
    )
    for name in options.text_columns:
        if tables and name not in found:
            files = ", ".join(intake.name for intake in tables)
            raise unknown_column(name, files, list(there))


def open_all(
    paths: Iterable[str | os.PathLike[str]],
    options: ReadOptions,
    progress: ProgressReporter,
    folder: Path,
    refused: list[UnusableInput],
) -> Iterator[tuple[Intake, Format]]:
    for path in map(Path, paths):
        try:
            if path.is_dir():
                yield from open_folder(path, options, progress, folder, refused)
            else:
                yield from open_one(path, path.name, options, progress, folder, refused)
        except UnusableInput as error:
            refused.append(error)


def open_one(
    path: Path,
    name: str,
    options: ReadOptions,
    progress: ProgressReporter,
    folder: Path,
    refused: list[UnusableInput],
) -> Iterator[tuple[Intake, Format]]:
    """A file and, where it holds others, those."""
    check_file(path, options, name)
    format_ = recognise(path, name)
    if format_ == "zip":
        yield from unpack(path, name, options, progress, folder, refused)
        return
    intake = Intake(path, name, options, progress)
    yield intake, format_
    if format_ == "mail":
        yield from attached(intake, folder, refused)


def open_folder(
    path: Path,
    options: ReadOptions,
    progress: ProgressReporter,
    folder: Path,
    refused: list[UnusableInput],
) -> Iterator[tuple[Intake, Format]]:
    """The files of a folder and of the folders in it, each called folder/file. Links are not followed."""
    top = path.resolve().name or path.name
    found = files_in(path)
    if not found:
        raise UnusableInput("empty_folder", file=top)
    if len(found) > MAX_MEMBERS:
        raise UnusableInput("too_many_files", file=top, limit=MAX_MEMBERS)
    for inside in found:
        name = f"{top}/{inside.relative_to(path).as_posix()}"
        try:
            yield from open_one(inside, name, options, progress, folder, refused)
        except UnusableInput as error:
            refused.append(error)


def files_in(path: Path) -> list[Path]:
    """The files that people put there, in the order of their names; a stopped count is enough to refuse."""
    found: list[Path] = []
    for top, folders, files in os.walk(path):
        folders[:] = sorted(f for f in folders if not f.startswith(".") and f != "__MACOSX")
        for name in sorted(files):
            inside = Path(top) / name
            if not name.startswith((".", "~$")) and not is_leftover(name) and not inside.is_symlink():
                found.append(inside)
        if len(found) > MAX_MEMBERS:
            break
    return sorted(found)


def attached(intake: Intake, folder: Path, refused: list[UnusableInput]) -> Iterator[tuple[Intake, Format]]:
    """What hangs on a message, each called message/attachment."""
    from rodedraad.readers.mail import attachments_of

    place = Path(tempfile.mkdtemp(dir=folder))
    for number, (own, content) in enumerate(attachments_of(intake)):
        name = f"{intake.name}/{own}"
        target = place / f"{number}{Path(own).suffix[:10]}"
        try:
            target.write_bytes(content)
            check_file(target, intake.options, name)
            format_ = recognise(target, name)
            if format_ in ("zip", "mail"):
                raise UnusableInput("unpack", file=name, format="ZIP" if format_ == "zip" else "EML")
        except UnusableInput as error:
            refused.append(error)
            continue
        yield Intake(target, name, intake.options, intake.progress), format_


def check_file(path: Path, options: ReadOptions, name: str | None = None) -> None:
    name = name or path.name
    if not path.exists():
        raise UnusableInput("missing", file=name)
    if not os.access(path, os.R_OK):
        raise UnusableInput("closed", file=name)
    if path.stat().st_size > options.max_bytes:
        raise UnusableInput("too_big", file=name, limit=max(options.max_bytes // MEGABYTE, 1))


def unpack(
    path: Path,
    called: str,
    options: ReadOptions,
    progress: ProgressReporter,
    folder: Path,
    refused: list[UnusableInput],
) -> Iterator[tuple[Intake, Format]]:
    """The files in an archive that can be read, each called archive/member."""
    place = Path(tempfile.mkdtemp(dir=folder))
    usable = 0
    with zipfile.ZipFile(path) as archive:
        members = [m for m in archive.infolist() if not m.is_dir() and not is_leftover(m.filename)]
        for number, member in enumerate(sorted(members, key=lambda m: m.filename)):
            name = f"{called}/{member.filename}"
            # Its own name is not used on disk, so it cannot lead out of the folder.
            target = place / f"{number}{Path(member.filename).suffix[:10]}"
            try:
                with archive.open(member) as packed, target.open("wb") as unpacked:
                    while block := packed.read(1 << 20):
                        unpacked.write(block)
                check_file(target, options, name)
                format_ = recognise(target, name)
                if format_ == "zip":
                    raise UnusableInput("unpack", file=name, format="ZIP")
            except UnusableInput as error:
                refused.append(error)
                continue
            usable += 1
            intake = Intake(target, name, options, progress)
            yield intake, format_
            if format_ == "mail":
                yield from attached(intake, folder, refused)
    if not usable:
        raise UnusableInput("nothing_usable", file=called)


def is_leftover(member: str) -> bool:
    """Files that operating systems leave in archives."""
    base = member.rsplit("/", 1)[-1]
    return member.startswith("__MACOSX/") or base in (".DS_Store", "Thumbs.db", "desktop.ini")


def units_of(intake: Intake, format_: Format) -> Iterator[Unit]:
    from rodedraad.readers.doubted import with_doubt
    from rodedraad.readers.introduced import with_introductions

    units = reader_of(format_)(intake)
    if format_ in TABLES:
        from rodedraad.readers.colour_kinds import coloured
        from rodedraad.readers.marked_rows import settled

        units = coloured(settled(units, intake.fills), intake.fills)
    units = with_doubt(units)
    if format_ in RECORDINGS:
        units = with_introductions(units)
    if format_ in REPORTS:
        from rodedraad.readers.asides import without_asides
        from rodedraad.readers.same_form import with_same_form
        from rodedraad.readers.who_is_who import with_who_is_who

        units = without_asides(with_who_is_who(with_same_form(units)))
    if format_ in TABLES:
        from rodedraad.readers.bare_names import without_names

        # Names go last: who asked to be left out, and who somebody said to be, is known by them.
        units = without_names(units)
    return units


RECORDINGS: frozenset[Format] = frozenset({"cues", "json", "text", "docx", "odt"})
REPORTS: frozenset[Format] = frozenset({"cues", "text", "docx", "odt", "pdf", "mail"})
TABLES: frozenset[Format] = frozenset({"delimited", "xlsx", "ods", "json", "jsonl"})


# The reader of each format: imported when it is needed, so that a command starts quickly.
READERS: dict[Format, tuple[str, str]] = {
    "delimited": ("delimited", "read_delimited"),
    "xlsx": ("spreadsheets", "read_xlsx"),
    "ods": ("ods", "read_ods"),
    "docx": ("word", "read_docx"),
    "odt": ("odt", "read_odt"),
    "pdf": ("pdf", "read_pdf"),
    "json": ("objects", "read_json"),
    "jsonl": ("objects", "read_jsonl"),
    "cues": ("cues", "read_cues"),
    "mail": ("mail", "read_mail"),
    "text": ("prose", "read_prose"),
}


def reader_of(format_: Format) -> Callable[[Intake], Iterator[Unit]]:
    module, name = READERS[format_]
    reader: Callable[[Intake], Iterator[Unit]] = getattr(import_module(f"rodedraad.readers.{module}"), name)
    return reader


def survey_all(intakes: list[tuple[Intake, Format]]) -> tuple[frozenset[str], list[Intake]]:
    """A first reading of several inputs: the ids that more than one of them uses, and those that have columns."""
    owner: dict[str, int] = {}
    shared: set[str] = set()
    tables = []
    for at, (intake, format_) in enumerate(intakes):
        quiet = Intake(intake.path, intake.name, intake.options)
        try:
            for unit in units_of(quiet, format_):
                if unit.own_id is not None and owner.setdefault(unit.own_id, at) != at:
                    shared.add(unit.own_id)
        except UnusableInput:
            continue  # said when it is read
        if quiet.columns:
            tables.append(quiet)
    return frozenset(shared), tables


class Naming:
    """Gives every unit an id that is its own in the whole run, the same each time."""

    def __init__(self, shared: frozenset[str]) -> None:
        self.shared = shared
        self.taken: set[str] = set()
        self.again: Counter[str] = Counter()

    def records(self, intake: Intake, format_: Format) -> Iterator[tuple[Passage | LeftOut, Unit]]:
        for unit in units_of(intake, format_):
            yield unit.named(self.name(unit, intake.name), intake.name), unit

    def name(self, unit: Unit, file: str) -> str:
        wanted = unit.own_id if unit.own_id is not None else f"{file}:{unit.key}"
        if unit.own_id is not None and wanted in self.shared:
            wanted = f"{file}:{wanted}"
        name = wanted
        while name in self.taken:
            self.again[wanted] += 1
            name = f"{wanted}~{self.again[wanted] + 1}"
        self.taken.add(name)
        return name
