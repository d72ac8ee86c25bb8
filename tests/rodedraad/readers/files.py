"""Files for these tests, written as the programs of our users write them."""

from __future__ import annotations

import io
import os
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import openpyxl
from docx.document import Document

import rodedraad
from rodedraad import Reading, read_files


def read_text(tmp_path: Path, name: str, text: str) -> Reading:
    """What is read of a file with this text."""
    file = tmp_path / name
    file.write_text(text, encoding="utf-8")
    return read_files([file])


def spoken(reading: Reading) -> list[str]:
    return [passage.text for passage in reading.passages]


def told(reading: Reading) -> list[tuple[str | None, str | None, str | None, str]]:
    """Role, kind, table and text of each passage."""
    return [(p.role, p.kind, p.table, p.text) for p in reading.passages]


def reasons(reading: Reading) -> list[tuple[str, str | None]]:
    return [(out.why, out.text) for out in reading.left_out]


def write_docx(path: Path, build: Callable[[Document], None]) -> Path:
    document = docx.Document()
    build(document)
    document.save(str(path))
    return path


def write_xlsx(path: Path, sheets: dict[str, list[list[object]]]) -> Path:
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.active)
    for name, rows in sheets.items():
        sheet = workbook.create_sheet(name)
        for row in rows:
            sheet.append(row)
    workbook.save(path)
    return path


def rewrite_member(path: Path, member: str, change: Callable[[bytes], bytes]) -> Path:
    """Change one file inside an office file."""
    with zipfile.ZipFile(path) as container:
        parts = {info.filename: container.read(info) for info in container.infolist()}
    parts[member] = change(parts[member])
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as container:
        for name, content in parts.items():
            container.writestr(name, content)
    return path


def zipped(members: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as container:
        for name, content in members.items():
            container.writestr(name, content)
    return stream.getvalue()


def with_declaration(declaration: str, body: str) -> Callable[[bytes], bytes]:
    """Put a document type before the XML and an entity where HALLO stood."""

    def change(content: bytes) -> bytes:
        text = re.sub(r"^<\?xml[^>]*\?>", "", content.decode())
        return f'<?xml version="1.0"?>{declaration}{text.replace("HALLO", body)}'.encode()

    return change


def with_source(**environment: str) -> dict[str, str]:
    """An environment in which a new process finds this library, installed or not."""
    return os.environ | {"PYTHONPATH": str(Path(rodedraad.__file__).parents[1])} | environment


ODT_MIME = b"application/vnd.oasis.opendocument.text"
ODS_MIME = b"application/vnd.oasis.opendocument.spreadsheet"
OPEN_DOCUMENT_NAMES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for short, name in {
        "office": "office",
        "text": "text",
        "table": "table",
        "style": "style",
        "fo": "xsl-fo-compatible",
        "draw": "drawing",
    }.items()
)


def open_document(mime: bytes, body: str, styles: str = "", **parts: bytes) -> bytes:
    """An OpenDocument file as Writer and Calc pack it: the kind first, then the content."""
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {OPEN_DOCUMENT_NAMES}>'
        f"<office:automatic-styles>{styles}</office:automatic-styles><office:body>{body}</office:body>"
        "</office:document-content>"
    )
    return zipped({"mimetype": mime, "content.xml": content.encode(), **parts})


def odt(body: str, styles: str = "", **parts: bytes) -> bytes:
    return open_document(ODT_MIME, f"<office:text>{body}</office:text>", styles, **parts)


def ods(sheets: str, styles: str = "") -> bytes:
    return open_document(ODS_MIME, f"<office:spreadsheet>{sheets}</office:spreadsheet>", styles)


def sheet(name: str, rows: list[list[str]], attributes: str = "") -> str:
    """One sheet of a spreadsheet; a cell that is XML already goes in as it is."""
    cells = [
        "".join(
            cell
            if cell.startswith("<table:")
            else f"<table:table-cell><text:p>{cell}</text:p></table:table-cell>"
            for cell in row
        )
        for row in rows
    ]
    inside = "".join(f"<table:table-row>{row}</table:table-row>" for row in cells)
    return f'<table:table table:name="{name}" {attributes}>{inside}</table:table>'


def write(path: Path, content: str | bytes) -> Path:
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path
