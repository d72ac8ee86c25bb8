"""Lists of people as files, the way offices send them."""

from __future__ import annotations

import io
from xml.sax.saxutils import escape

from tests.rodedraad.readers.files import ods


def csv_of(rows: list[list[str]], separator: str = ",") -> bytes:
    return "\n".join(separator.join(row) for row in rows).encode()


def xlsx_of(rows: list[list[str]]) -> bytes:
    import openpyxl

    book, stream = openpyxl.Workbook(), io.BytesIO()
    assert book.active is not None
    for row in rows:
        book.active.append(row)
    book.save(stream)
    return stream.getvalue()


def ods_of(rows: list[list[str]]) -> bytes:
    cells = (
        "".join(f"<table:table-cell><text:p>{escape(cell)}</text:p></table:table-cell>" for cell in row)
        for row in rows
    )
    body = "".join(f"<table:table-row>{row}</table:table-row>" for row in cells)
    return ods(f'<table:table table:name="Lijst">{body}</table:table>')
