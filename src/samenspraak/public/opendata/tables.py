"""Rows as files: CSV for spreadsheets, Parquet for whoever computes."""

from __future__ import annotations

import csv
import io
import json
import tempfile
from collections.abc import Sequence
from pathlib import Path

from samenspraak.public.queries.records import Field, Record, Row

# Stands between the values of a list in one cell of a CSV file.
BETWEEN = "|"
PARQUET_TYPES = {
    "string": "VARCHAR",
    "integer": "BIGINT",
    "boolean": "BOOLEAN",
    "date": "DATE",
    "date-time": "TIMESTAMPTZ",
}


def as_csv(record: Record, rows: Sequence[Row]) -> bytes:
    """UTF-8, commas, one line of names; lists with | between, nothing where there is nothing."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream)
    writer.writerow([field.name for field in record.fields])
    writer.writerows([_cell(field, row[field.name]) for field in record.fields] for row in rows)
    return stream.getvalue().encode()


def _cell(field: Field, value: object) -> str:
    if value is None:
        return ""
    if field.many:
        assert isinstance(value, list)
        return BETWEEN.join(str(one).replace(BETWEEN, "/") for one in value)
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)


def from_csv(record: Record, content: bytes) -> list[Row]:
    """The rows of a file as `as_csv` writes it; ValueError for anything else."""
    reader = csv.DictReader(io.StringIO(content.decode("utf-8", "strict"), newline=""))
    names = [field.name for field in record.fields]
    if list(reader.fieldnames or []) != names:
        raise ValueError(f"{record.plural}: {reader.fieldnames}")
    return [{field.name: _value(field, row[field.name]) for field in record.fields} for row in reader]


def _value(field: Field, cell: str) -> object:
    if field.many:
        return cell.split(BETWEEN) if cell else []
    if not cell:
        return None if field.nullable else ""
    if field.type == "integer":
        return int(cell)
    return cell == "true" if field.type == "boolean" else cell


def as_parquet(record: Record, rows: Sequence[Row]) -> bytes:
    """A Parquet file with the types of the fields."""
    import duckdb

    columns = ", ".join(f"'{field.name}': '{_parquet_type(field)}'" for field in record.fields)
    names = ", ".join(f'"{field.name}"' for field in record.fields)
    with tempfile.TemporaryDirectory() as folder, duckdb.connect() as memory:
        # Everything stays here: no extension is fetched, and one thread keeps the rows in their order.
        memory.execute("SET autoinstall_known_extensions = false; SET threads = 1; SET TimeZone = 'UTC'")
        lines, made = Path(folder, "rows.json"), Path(folder, "rows.parquet")
        lines.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
        memory.execute(
            f"COPY (SELECT {names} FROM read_json('{lines}', format = 'newline_delimited', "  # noqa: S608 (our own names)
            f"columns = {{{columns}}})) TO '{made}' (FORMAT parquet, COMPRESSION zstd)"
        )
        return made.read_bytes()


def _parquet_type(field: Field) -> str:
    return PARQUET_TYPES[field.type] + ("[]" if field.many else "")
