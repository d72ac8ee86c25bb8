"""A file that several tests bring in is read once in each test process: the same bytes give the same passages.

Reading starts a process of its own, with all that finds names and numbers, which takes it seconds. That the same input
gives the same bytes in any process is held by tests/rodedraad/commands/test_read_and_redact.py.
"""

from __future__ import annotations

import copy
import hashlib
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from rodedraad.progress import ProgressReporter
from samenspraak.gather import reading

Step = tuple[str, tuple[Any, ...]]


class Recorder:
    """Passes progress on, and keeps what was told, to tell it again."""

    def __init__(self, to: ProgressReporter) -> None:
        self.to = to
        self.told: list[Step] = []

    def __getattr__(self, name: str) -> Callable[..., None]:
        def tell(*arguments: Any) -> None:
            self.told.append((name, arguments))
            getattr(self.to, name)(*arguments)

        return tell


@contextmanager
def each_file_once() -> Iterator[None]:
    """While this holds, only what was read whole is kept: a refusal or a stop happens anew each time."""
    real = reading._wait
    kept: dict[str, tuple[dict[str, Any], bytes, list[Step]]] = {}

    def once(job_file: Path, progress: ProgressReporter) -> dict[str, Any]:
        job = json.loads(job_file.read_text(encoding="utf-8"))
        path, out = Path(job.pop("path")), Path(job.pop("out"))
        key = hashlib.sha256(json.dumps(job, sort_keys=True).encode() + path.read_bytes()).hexdigest()
        if key in kept:
            outcome, found, told = kept[key]
            for name, arguments in told:
                getattr(progress, name)(*arguments)
            out.write_bytes(found)
            return copy.deepcopy(outcome)
        recorder = Recorder(progress)
        outcome = real(job_file, recorder)
        if "ok" in outcome:
            kept[key] = (copy.deepcopy(outcome), out.read_bytes(), recorder.told)
        return outcome

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reading, "_wait", once)
        yield
