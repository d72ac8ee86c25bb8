"""What a file is, by its content: the name only breaks a tie between kinds of text.

People rename files, and programs save one kind under the name of another; the first bytes do not lie.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Literal

from rodedraad.errors import UnusableInput
from rodedraad.patterns import lazy
from rodedraad.readers.archives import check_container

Format = Literal[
    "delimited", "xlsx", "ods", "docx", "odt", "pdf", "json", "jsonl", "cues", "mail", "text", "zip"
]

OPEN_DOCUMENT: dict[str, Format] = {
    "application/vnd.oasis.opendocument.text": "odt",
    "application/vnd.oasis.opendocument.text-template": "odt",
    "application/vnd.oasis.opendocument.spreadsheet": "ods",
    "application/vnd.oasis.opendocument.spreadsheet-template": "ods",
}
OFFICE_MIME = {
    "application/vnd.oasis.opendocument.presentation": ("save_as_docx", "ODP"),
    "application/epub+zip": ("save_as_docx", "EPUB"),
}
# First bytes -> what to say.
SIGNATURES: tuple[tuple[bytes, str, str], ...] = (
    (b"{\\rtf", "save_as_docx", "RTF"),
    (b"\x89PNG", "picture", "PNG"),
    (b"\xff\xd8\xff", "picture", "JPEG"),
    (b"GIF8", "picture", "GIF"),
    (b"II*\x00", "picture", "TIFF"),
    (b"MM\x00*", "picture", "TIFF"),
    (b"BM", "picture", "BMP"),
    (b"ID3", "sound", "MP3"),
    (b"\xff\xfb", "sound", "MP3"),
    (b"\xff\xf3", "sound", "MP3"),
    (b"OggS", "sound", "OGG"),
    (b"fLaC", "sound", "FLAC"),
    (b"RIFF", "sound", "WAV"),
    (b"\x1aE\xdf\xa3", "sound", "MKV"),
    (b"\x1f\x8b", "unpack", "GZIP"),
    (b"7z\xbc\xaf", "unpack", "7Z"),
    (b"Rar!", "unpack", "RAR"),
    (b"BZh", "unpack", "BZIP2"),
    (b"\xfd7zXZ", "unpack", "XZ"),
    (b"SQLite format 3", "save_as_xlsx", "SQLite"),
    (b"PAR1", "save_as_xlsx", "Parquet"),
)
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
OLD_OFFICE = {".xls": "XLS", ".xlt": "XLS", ".ppt": "PPT", ".pps": "PPT", ".msg": "MSG"}
# Kinds of text that have a structure of their own, which is not read yet.
STRUCTURED_TEXT = {".html": "HTML", ".htm": "HTML", ".xml": "XML"}
TABLES = (".csv", ".tsv", ".tab")
CUE_TIME = r"(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3}"
FIRST_CUE = lazy(rf"\s*(?:\d{{1,6}}\s*\r?\n)?{CUE_TIME}[ \t]*-->[ \t]*{CUE_TIME}")
MAIL_HEAD = lazy(
    r"(?:(?:From|To|Cc|Subject|Date|Return-Path|Received|Message-ID|MIME-Version|Content-Type|Delivered-To"
    r"|X-[\w-]+)"
    r":[^\n]*\n(?:[ \t]+[^\n]*\n)*){3,}",
    re.IGNORECASE,
)
BINARY_NAMES = {
    ".mp3": ("sound", "MP3"),
    ".m4a": ("sound", "M4A"),
    ".wav": ("sound", "WAV"),
    ".mp4": ("sound", "MP4"),
    ".mov": ("sound", "MOV"),
    ".doc": ("save_as_docx", "DOC"),
    ".heic": ("picture", "HEIC"),
}


def recognise(path: Path, name: str) -> Format:
    """The format of a file that is there, or the sentence that says what to do instead.

    Raises UnusableInput: empty, password, bomb and all of "not read yet".
    """
    with path.open("rb") as stream:
        head = stream.read(8192)
    if not head:
        raise UnusableInput("empty", file=name)
    if head.startswith(b"PK"):
        return recognise_container(path, name)
    if head.startswith(OLE):
        raise old_office(path, name)
    if b"%PDF-" in head[:1024]:
        return "pdf"
    refuse_binary(head, name)
    return recognise_text(head, name)


def recognise_container(path: Path, name: str) -> Format:
    members = set(check_container(path, name))
    open_document = recognise_open_document(path, name, members)
    if open_document:
        return open_document
    if "word/document.xml" in members or any(
        re.fullmatch(r"word/document\d*\.xml", member) for member in members
    ):
        return "docx"
    if "xl/workbook.xml" in members:
        return "xlsx"
    for folder, code, format_ in (("xl/", "save_as_xlsx", "XLSB"), ("ppt/", "save_as_docx", "PPTX")):
        if any(member.startswith(folder) for member in members) and "[Content_Types].xml" in members:
            raise UnusableInput(code, file=name, format=format_)
    if "[Content_Types].xml" in members:
        raise UnusableInput("damaged", file=name)
    return "zip"


def recognise_open_document(path: Path, name: str, members: set[str]) -> Format | None:
    if "mimetype" not in members:
        return None
    import zipfile

    with zipfile.ZipFile(path) as container:
        mime = container.read("mimetype")[:100].decode("ascii", errors="replace").strip()
        if "META-INF/manifest.xml" in members and b"encryption-data" in container.read(
            "META-INF/manifest.xml"
        ):
            raise UnusableInput("password", file=name)
    if mime in OFFICE_MIME:
        code, format_ = OFFICE_MIME[mime]
        raise UnusableInput(code, file=name, format=format_)
    known = OPEN_DOCUMENT.get(mime)
    if known and "content.xml" not in members:
        raise UnusableInput("damaged", file=name)
    return known


def old_office(path: Path, name: str) -> UnusableInput:
    """An OLE container: an office file with a password, or one in the format of before 2007."""
    with path.open("rb") as stream:
        content = stream.read(8 << 20)
    if "EncryptedPackage".encode("utf-16-le") in content:
        return UnusableInput("password", file=name)
    suffix = Path(name).suffix.lower()
    if suffix in (".xls", ".xlt") or "Workbook".encode("utf-16-le") in content:
        return UnusableInput("save_as_xlsx", file=name, format="XLS")
    return UnusableInput("save_as_docx", file=name, format=OLD_OFFICE.get(suffix, "DOC"))


def refuse_binary(head: bytes, name: str) -> None:
    for signature, code, format_ in SIGNATURES:
        if head.startswith(signature) and (len(signature) > 3 or control_bytes(head)):
            raise UnusableInput(code, file=name, format=format_)
    if head[4:8] == b"ftyp":
        raise UnusableInput("sound", file=name, format="MP4")
    if control_bytes(head):
        suffix = Path(name).suffix.lower()
        if suffix in BINARY_NAMES:
            code, format_ = BINARY_NAMES[suffix]
            raise UnusableInput(code, file=name, format=format_)
        if suffix in (".docx", ".xlsx", ".zip", ".odt", ".ods", ".pdf"):
            raise UnusableInput("damaged", file=name)
        raise UnusableInput("unknown_format", file=name)


def control_bytes(head: bytes) -> bool:
    """Whether these are not the first bytes of a text; NUL is left to the survey, which knows UTF-16."""
    strange = sum(byte < 32 and byte not in b"\x00\t\n\r\f\x0b\x1b\x1a" for byte in head)
    return strange > len(head) // 100


def recognise_text(head: bytes, name: str) -> Format:
    from rodedraad.readers.encoding import wide_encoding

    wide = wide_encoding(head)
    text = head[: len(head) & ~3].decode(wide or "utf-8-sig", errors="replace") if wide else decode_head(head)
    suffix = Path(name).suffix.lower()
    refuse_structured(text, suffix, name)
    begin = text.lstrip()
    if is_subtitles(begin, suffix):
        return "cues"
    if is_mail(begin, suffix):
        return "mail"
    if suffix in (".jsonl", ".ndjson"):
        return "jsonl"
    if suffix not in TABLES and (suffix == ".json" or re.match(r'\{\s*"|\[\s*[\[{"]', begin)):
        return "jsonl" if one_object_a_line(text) else "json"
    is_table = suffix in TABLES or (suffix not in (".md", ".markdown") and looks_delimited(text))
    return "delimited" if is_table else "text"


def is_subtitles(begin: str, suffix: str) -> bool:
    named = suffix in (".vtt", ".srt") and "-->" in begin
    return named or bool(re.match(r"WEBVTT(?:[ \t\r\n]|$)", begin) or FIRST_CUE.match(begin))


def is_mail(begin: str, suffix: str) -> bool:
    """A message as mail programs save it: a head of fields that no person types."""
    if suffix == ".eml":
        return True
    head = MAIL_HEAD.match(begin.replace("\r\n", "\n"))
    return bool(head and re.search(r"^(message-id|mime-version|received|return-path):", head[0], re.I | re.M))


def decode_head(head: bytes) -> str:
    return head.decode("utf-8-sig", errors="replace")


def refuse_structured(text: str, suffix: str, name: str) -> None:
    begin = text.lstrip()[:200].lower()
    for opening, format_ in (
        ("<!doctype html", "HTML"),
        ("<html", "HTML"),
        ("<?xml", "XML"),
    ):
        if begin.startswith(opening):
            raise UnusableInput("save_as_docx", file=name, format=format_)
    if suffix in STRUCTURED_TEXT:
        raise UnusableInput("save_as_docx", file=name, format=STRUCTURED_TEXT[suffix])


def one_object_a_line(text: str) -> bool:
    """Whether the first two lines that are whole are objects of their own."""
    lines = [line for line in text.splitlines()[:-1] if line.strip()][:2]
    whole = 0
    for line in lines:
        try:
            whole += isinstance(json.loads(line), dict)
        except (ValueError, RecursionError):
            return False
    return whole == 2 or (
        whole == 1 and len(lines) == 1 and len([x for x in text.splitlines() if x.strip()]) > 1
    )


def looks_delimited(text: str) -> bool:
    """A table under another name: as many tabs or semicolons on every line, under headings that we know."""
    from rodedraad.readers.delimited import known_name

    lines = [line for line in text.splitlines()[:-1] if line.strip()][:50]
    for mark in "\t;":
        names = lines[0].split(mark) if len(lines) >= 2 else []
        if len(names) > 1 and len({line.count(mark) for line in lines}) == 1:
            return any(known_name(name.strip().strip('"')) for name in names)
    return False
