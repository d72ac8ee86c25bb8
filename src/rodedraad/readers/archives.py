"""ZIP containers (archives and office files) looked at before anything parses them.

Headers can lie, so after the declared sizes the real bytes are counted while they are unpacked in small
blocks; nothing is kept. XML that defines entities is refused: no office program writes it, and the parsers
behind our libraries differ in what they do with it.
"""

from __future__ import annotations

import zipfile
import zlib
from pathlib import Path, PurePosixPath

from rodedraad.errors import UnusableInput
from rodedraad.readers.units import MEGABYTE

MAX_MEMBERS = 5_000
# One member takes 46 bytes and its name in the list; so long are the names of no five thousand files that people keep.
MAX_DIRECTORY = MAX_MEMBERS * 1_000
LONGEST_ENDING = 56 + 20 + 22 + 0xFFFF
MAX_TOTAL = 600 * MEGABYTE
MAX_MEMBER = 300 * MEGABYTE
MAX_TREE = 20 * MEGABYTE  # XML that is held in memory as a tree costs about ten times its size
MAX_TAGS = 1_000_000
MAX_STRINGS = 60 * MEGABYTE  # the texts of a workbook are held as a list
MAX_RATIO = 150
RATIO_COUNTS_FROM = 5 * MEGABYTE
BLOCK = 1 << 16
# One text, in the encodings that XML may have.
DECLARATIONS = tuple(
    word.encode(encoding)
    for word in ("<!DOCTYPE", "<!ENTITY")
    for encoding in ("utf-8", "utf-16-le", "utf-16-be")
)


def check_container(path: Path, name: str) -> list[str]:
    """The member names of a container that is safe to open.

    Raises UnusableInput: damaged, password, bomb, too_many_members, unsafe_path, unsafe_xml.
    """
    check_directory(path, name)
    try:
        with zipfile.ZipFile(path) as container:
            members = container.infolist()
            streamed = is_spreadsheet(container)
            check_declared(members, name, streamed=streamed)
            total = 0
            for member in members:
                total += check_real(container, member, name, streamed=streamed)
                if total > MAX_TOTAL:
                    raise UnusableInput("bomb", file=name)
    except (
        zipfile.BadZipFile,
        zlib.error,
        EOFError,
        OSError,
        NotImplementedError,
        ValueError,
        RuntimeError,
    ) as error:
        raise UnusableInput("damaged", file=name) from error
    return [member.filename for member in members]


def check_directory(path: Path, name: str) -> None:
    """Refuse a container by the size of its list of members, which a library would hold in memory as a whole."""
    with path.open("rb") as stream:
        stream.seek(0, 2)
        stream.seek(max(0, stream.tell() - LONGEST_ENDING))
        ending = stream.read()
    # The plain ending names the size of the list in four bytes; where those are too few, the one before it in eight.
    plain, long = ending.rfind(b"PK\x05\x06"), ending.rfind(b"PK\x06\x06")
    listed = int.from_bytes(ending[plain + 12 : plain + 16], "little") if plain >= 0 else 0
    if listed == 0xFFFFFFFF and long >= 0:
        listed = int.from_bytes(ending[long + 40 : long + 48], "little")
    if listed > MAX_DIRECTORY:
        raise UnusableInput("too_many_members", file=name, limit=MAX_MEMBERS)


def is_spreadsheet(container: zipfile.ZipFile) -> bool:
    """Whether this is an OpenDocument spreadsheet, whose content is read as a stream."""
    try:
        first = container.getinfo("mimetype")
    except KeyError:
        return False
    if first.file_size > 200 or first.flag_bits & 1:
        return False
    return b"opendocument.spreadsheet" in container.read(first)


def check_declared(members: list[zipfile.ZipInfo], name: str, *, streamed: bool = False) -> None:
    if len(members) > MAX_MEMBERS:
        raise UnusableInput("too_many_members", file=name, limit=MAX_MEMBERS)
    if sum(member.file_size for member in members) > MAX_TOTAL:
        raise UnusableInput("bomb", file=name)
    for member in members:
        if member.flag_bits & 1:
            raise UnusableInput("password", file=name)
        if unsafe(member.filename):
            raise UnusableInput("unsafe_path", file=name)
        if member.file_size > limit_of(member, streamed=streamed):
            raise UnusableInput("bomb", file=name)


def unsafe(filename: str) -> bool:
    path = PurePosixPath(filename.replace("\\", "/"))
    return path.is_absolute() or ".." in path.parts or ":" in (path.parts[0] if path.parts else "")


def limit_of(member: zipfile.ZipInfo, *, streamed: bool = False) -> int:
    by_ratio = max(RATIO_COUNTS_FROM, MAX_RATIO * member.compress_size)
    name = member.filename.lower()
    # A worksheet is read as a stream; everything else in an office file is held whole.
    if not name.endswith((".xml", ".rels")) or "worksheets/" in name:
        return min(by_ratio, MAX_MEMBER)
    held = name.endswith("sharedstrings.xml") or (streamed and name == "content.xml")
    return min(by_ratio, MAX_STRINGS if held else MAX_TREE)


def check_real(
    container: zipfile.ZipFile, member: zipfile.ZipInfo, name: str, *, streamed: bool = False
) -> int:
    limit = limit_of(member, streamed=streamed)
    is_xml = member.filename.lower().endswith((".xml", ".rels", ".vml"))
    is_tree = is_xml and limit <= MAX_TREE and not (streamed and member.filename == "content.xml")
    real, tags, tail = 0, 0, b""
    with container.open(member) as stream:
        while block := stream.read(BLOCK):
            real += len(block)
            tags += block.count(b"<") if is_tree else 0
            if real > limit or tags > MAX_TAGS:
                raise UnusableInput("bomb", file=name)
            if is_xml:
                window = tail + block
                if any(word in window for word in DECLARATIONS):
                    raise UnusableInput("unsafe_xml", file=name)
                tail = window[-32:]
    return real
