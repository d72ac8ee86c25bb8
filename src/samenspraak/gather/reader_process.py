"""The process that reads one file: `python -m samenspraak.gather.reader_process JOB_FILE`.

A file that someone brings is opened here and nowhere else, in a process that may use only so much memory and
processor time (`limits`), so that a file made to break its reader breaks this process alone. It knows no
database: it writes what it found as JSON lines, and its progress on stdout.

The job file is JSON: path, name, out, options, limits. The outcome is the last line on stdout: {"ok": ...}, or
{"refused": {"nl": ..., "en": ...}} with exit code 2.
"""

from __future__ import annotations

import json
import os
import resource
import sys
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any, TextIO


class Told:
    """Progress as lines on stdout, for the process that waits."""

    def start(self, step: str, total: int | None) -> None:
        say({"step": step, "total": total})

    def advance(self, units: int = 1) -> None:
        say({"done": units})

    def finish(self) -> None:
        return None


def say(message: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(message) + "\n")
    sys.stdout.flush()


def limit_oneself(memory: int, seconds: int) -> None:
    """From here on this process ends rather than takes more than it may."""
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 2))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def read(job: dict[str, Any], out: TextIO) -> dict[str, Any]:
    """Read the file into `out`, one JSON line a statement or left-out unit; columns and notes are returned."""
    from rodedraad.errors import UnusableInput
    from rodedraad.readers import ReadOptions, read_each

    options = ReadOptions(
        text_columns=tuple(job["options"].get("text_columns", ())),
        columns=job["options"].get("columns", {}),
        max_bytes=job["max_bytes"],
    )
    refused: list[UnusableInput] = []
    columns: dict[str, Any] = {}
    notes: list[dict[str, str]] = []
    number = 0
    with tempfile.TemporaryDirectory(prefix="samenspraak-") as folder:
        # Under its own name: the name stands in every source and in every sentence about the file.
        path = Path(folder) / job["name"]
        path.symlink_to(job["path"])
        for file in read_each([path], options, Told(), refused):
            for line in lines_of(file.records, job.get("language", ""), job.get("keep_names", ())):
                number += 1
                out.write(line + "\n")
            columns.update(file.columns)
            notes += [{"nl": note, "en": note} for note in file.notes]
    if refused and not number:
        raise refused[0]
    if not number:
        raise UnusableInput("no_text", file=job["name"])
    notes += [sentences(error) for error in refused]
    return {"columns": columns, "notes": notes, "number": number}


def lines_of(records: Iterator[tuple[Any, Any]], language: str, keep_names: Iterable[str]) -> Iterator[str]:
    from rodedraad.kinds import proposed_kind
    from rodedraad.language import other_language
    from rodedraad.redact import apply_redactions, kept_names, redact
    from rodedraad.twins import fingerprint, near_keys

    stay = kept_names(keep_names)
    for record, unit in records:
        row = record.as_dict()
        if row["text"] is not None:
            row["unit"] = {"text": unit.whole, "offset": unit.offset}
            row["redactions"] = [asdict(found) for found in redact(row["text"], stay)]
            if "why" not in row:
                row["language"] = other_language(row["text"], language)
                row["kind_hint"] = None if row["kind"] else proposed_kind(row["text"])
                row["fingerprint"], row["near_keys"] = fingerprint(row["text"]), near_keys(row["text"])
        if row["role"]:
            # A role is shown beside the words, so nothing that points to a person may stand in it.
            row["role"] = apply_redactions(row["role"], redact(row["role"], stay))
        yield json.dumps(row)


def sentences(error: Any) -> dict[str, str]:
    from rodedraad.errors import without_options

    return {"nl": without_options(error.sentence("nl")), "en": without_options(error.sentence("en"))}


def main(job_file: str) -> int:
    job = json.loads(Path(job_file).read_text(encoding="utf-8"))
    limit_oneself(job["memory"], job["seconds"])
    from rodedraad.errors import UnusableInput

    try:
        with Path(job["out"]).open("w", encoding="utf-8") as out:
            outcome = read(job, out)
    except UnusableInput as error:
        say({"refused": sentences(error)})
        return 2
    except MemoryError:
        # The waiting process has the sentence for this: memory may be too short to make one here.
        os._exit(3)
    say({"ok": outcome})
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
