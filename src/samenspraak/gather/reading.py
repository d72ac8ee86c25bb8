"""Reading a file that somebody brought, in a process of its own with limits (reader_process.py).

What comes back is either a stream of statements and left-out units, or `Unreadable` with a sentence in both
languages. Whatever the file does to its reader, the house goes on.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext as _

from rodedraad.progress import ProgressReporter, Silent

MEGABYTE = 1 << 20
# A small file that needs more than this is made to do harm. A large one is work, not bad input: what is
# allowed grows with the size that it really has.
MEMORY = 512 * MEGABYTE
MEMORY_PER_BYTE = 6
MEMORY_AT_MOST = 3 << 30
SECONDS = 10
SECONDS_PER_MEGABYTE = 6
OUT_OF_MEMORY = 3


class Unreadable(Exception):  # noqa: N818 (it names the thing)
    """The file cannot be used; a sentence for people in both languages."""

    def __init__(self, sentences: Mapping[str, str]) -> None:
        self.sentences = dict(sentences)
        super().__init__(self.sentences["en"])


@dataclass(slots=True)
class Columns:
    """A person's correction of what each column was taken for; empty is the reader's own guess."""

    text: tuple[str, ...] = ()
    others: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def from_choice(cls, choice: Mapping[str, Any]) -> Columns:
        return cls(tuple(choice.get("text", ())), dict(choice.get("columns", {})))

    def as_options(self) -> dict[str, Any]:
        return {"text_columns": list(self.text), "columns": dict(self.others)}


@dataclass(slots=True)
class FileContent:
    """What was found: `rows` streams the statements and left-out units in the order of the file."""

    path: Path
    columns: dict[str, dict[str, list[str]]]
    notes: list[dict[str, str]]
    number: int

    def rows(self) -> Iterator[dict[str, Any]]:
        with self.path.open(encoding="utf-8") as stream:
            for line in stream:
                yield json.loads(line)


@contextmanager
def read_apart(
    path: str | Path,
    name: str,
    columns: Columns | None = None,
    progress: ProgressReporter | None = None,
    language: str = "",
    keep_names: Collection[str] = (),
) -> Iterator[FileContent]:
    """Read a file in a process of its own; what it found is gone when the block ends. Names in `keep_names` stay.

    Raises Unreadable, and whatever `progress` raises when its user wants the work to stop.
    """
    with tempfile.TemporaryDirectory(prefix="samenspraak-") as folder:
        out = Path(folder) / "found.jsonl"
        size = Path(path).stat().st_size
        job = {
            "path": str(Path(path).resolve()),
            "name": plain_name(name),
            "out": str(out),
            "options": (columns or Columns()).as_options(),
            "language": language,
            "keep_names": sorted(keep_names),
            "max_bytes": settings.UPLOAD_MAX_BYTES,
            "memory": min(MEMORY + MEMORY_PER_BYTE * size, MEMORY_AT_MOST),
            "seconds": SECONDS + SECONDS_PER_MEGABYTE * size // MEGABYTE,
        }
        job_file = Path(folder) / "job.json"
        job_file.write_text(json.dumps(job), encoding="utf-8")
        outcome = _wait(job_file, progress or Silent())
        if "refused" in outcome:
            raise Unreadable(outcome["refused"])
        yield FileContent(out, **outcome["ok"])


def plain_name(name: str) -> str:
    """A file's name as it may stand on disk: without folders, control characters or undue length."""
    base = name.replace("\\", "/").rsplit("/", 1)[-1]
    clean = "".join(letter if letter.isprintable() else "_" for letter in base).strip(" .")
    stem, dot, suffix = clean.rpartition(".")
    while len(clean.encode("utf-8", "replace")) > 200:
        stem = stem[:-1]
        clean = f"{stem}{dot}{suffix[:20]}"
    return clean.encode("utf-8", "replace").decode() or "file"


def _wait(job_file: Path, progress: ProgressReporter) -> dict[str, Any]:
    """Run the reader, pass its progress on, and give its last word."""
    import samenspraak

    source = str(Path(samenspraak.__file__).resolve().parent.parent)
    environment = {
        # Nothing of this process's secrets goes along; threads of number libraries would only eat memory.
        **{name: os.environ[name] for name in ("PATH", "LANG", "TMPDIR") if name in os.environ},
        "PYTHONPATH": source,
        "OPENBLAS_NUM_THREADS": "1",
        "PYTHONHASHSEED": "0",
        "MALLOC_ARENA_MAX": "2",
    }
    child = subprocess.Popen(  # noqa: S603 (our own module, no shell)
        [sys.executable, "-m", "samenspraak.gather.reader_process", str(job_file)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        # A trace would hold words of the file, and logs hold none.
        stderr=subprocess.DEVNULL,
        env=environment,
        text=True,
        encoding="utf-8",
    )
    outcome: dict[str, Any] = {}
    try:
        assert child.stdout is not None
        for line in child.stdout:
            if not line.endswith("}\n"):
                break  # it was ended in the middle of a line
            message = json.loads(line)
            if "step" in message:
                progress.start(message["step"], message["total"])
            elif "done" in message:
                progress.advance(message["done"])
            else:
                outcome = message
        child.wait()
    finally:
        if child.poll() is None:
            child.kill()
            child.wait()
        if child.stdout is not None:
            child.stdout.close()
    if not outcome:
        raise Unreadable(_sentences_for(child.returncode))
    progress.finish()
    return outcome


def _sentences_for(code: int) -> dict[str, str]:
    """The reader ended without a word: killed for taking too much, or broken by what it read."""
    sentences = {}
    for language in ("nl", "en"):
        with translation.override(language):
            if code == OUT_OF_MEMORY or code < 0:
                sentences[language] = _(
                    "This file takes more memory or time to read than a file of its size should. "
                    "Open it yourself and save it again, or save its text as CSV."
                )
            else:
                sentences[language] = _(
                    "This file cannot be read. Open it yourself and save it again as DOCX, XLSX, CSV or text."
                )
    return sentences
