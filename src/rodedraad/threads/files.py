"""The files that a run leaves: threads.json, threads.csv, report.html."""

from __future__ import annotations

import csv
import io
import json

from rodedraad.threads.result import ThreadsResult

CSV_COLUMNS = (
    "id",
    "parent",
    "label",
    "terms",
    "size",
    "tables",
    "stability",
    "verdict",
    "exemplar",
    "exemplar_file",
    "exemplar_locator",
)


def threads_json(result: ThreadsResult) -> str:
    return json.dumps(result.as_dict(), ensure_ascii=False, indent=2) + "\n"


def threads_csv(result: ThreadsResult) -> str:
    """One row per thread, safe to open in a spreadsheet program."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(CSV_COLUMNS)
    for thread in result.threads:
        first = thread.exemplars[0] if thread.exemplars else None
        row = [
            thread.id,
            thread.parent or "",
            thread.label,
            "; ".join(thread.terms),
            thread.size,
            thread.tables,
            thread.stability,
            thread.verdict.value,
            first.text if first else "",
            first.source.file if first else "",
            first.source.locator if first else "",
        ]
        writer.writerow([harmless(cell) if isinstance(cell, str) else cell for cell in row])
    return stream.getvalue()


def harmless(cell: str) -> str:
    """Text that a spreadsheet program will not run as a formula: an apostrophe in front of what looks like
    one.
    """
    return f"'{cell}" if cell.lstrip(" ")[:1] in {"=", "+", "-", "@", "\t", "\r", "\n"} else cell
