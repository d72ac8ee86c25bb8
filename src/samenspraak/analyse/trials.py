"""Trying a file of one's own: threads with their sources, nothing kept, nothing sent anywhere.

A trial is a folder and a job. The work is done by the `rodedraad` command in a process of its own, with
limits on memory and time, so that a hostile file cannot take the house down. The folder goes after a day,
or at once when its owner says so.
"""

from __future__ import annotations

import json
import os
import resource
import shutil
import subprocess
import sys
import time
import uuid
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path, PurePath
from typing import Any

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from rodedraad.errors import without_options
from samenspraak.ground import jobs
from samenspraak.ground.models import Job

TRY_JOB = "analyse.try"
MOST_FILES = 20
MOST_BYTES = 25 * 1024 * 1024
KEPT_SECONDS = 24 * 3600
MEMORY_BYTES = 3 * 1024**3
PROCESSOR_SECONDS = 600
LOOK_EVERY = 0.3


class TrialRefused(Exception):  # noqa: N818
    """A sentence for the person who brought the file."""


@dataclass(frozen=True, slots=True)
class TrialResult:
    """What came out of a trial, as `rodedraad threads` wrote it."""

    threads: list[dict[str, Any]] = field(default_factory=list)
    passages: int = 0
    left_out: list[dict[str, Any]] = field(default_factory=list)
    unassigned: int = 0
    tables: int = 0


def folder_of(key: uuid.UUID) -> Path:
    return Path(settings.MEDIA_ROOT) / "trials" / str(key)


def begin(files: Iterable[UploadedFile[bytes]], *, language: str, screen: str) -> Job:
    """Keep the files for a moment and start looking for threads in them.

    `language` is that of the texts; in `screen` is said what cannot be used.
    """
    forget_old()
    chosen = list(files)
    _check(chosen)
    folder = folder_of(uuid.uuid4())
    (folder / "in").mkdir(parents=True)
    for number, file in enumerate(chosen):
        # The name is the user's; only its last part is used, and numbered so that two never meet.
        name = PurePath((file.name or "file").replace("\\", "/")).name[-150:] or "file"
        inside = folder / "in" / str(number)
        inside.mkdir()
        with (inside / name).open("wb") as kept:
            for block in file.chunks():
                kept.write(block)
    return jobs.start(TRY_JOB, programme=None, folder=folder.name, language=language, screen=screen)


def _check(files: list[UploadedFile[bytes]]) -> None:
    if not files:
        raise TrialRefused(_("Choose a file first."))
    if len(files) > MOST_FILES:
        raise TrialRefused(
            ngettext("Choose at most %(most)s file.", "Choose at most %(most)s files.", MOST_FILES)
            % {"most": MOST_FILES}
        )
    if len(files) == 1 and (files[0].size or 0) > MOST_BYTES:
        raise TrialRefused(
            _("%(name)s is larger than %(most)s MB. Split it, or choose a smaller file.")
            % {"name": files[0].name, "most": MOST_BYTES // 1024**2}
        )
    if sum(file.size or 0 for file in files) > MOST_BYTES:
        raise TrialRefused(
            _("Together these files are larger than %(most)s MB. Choose fewer or smaller ones.")
            % {"most": MOST_BYTES // 1024**2}
        )


@jobs.job(TRY_JOB)
def look_for_threads(watch: jobs.Watch, *, folder: str, language: str, screen: str = "nl") -> dict[str, Any]:
    """Let `rodedraad threads` do the work; stop it when the owner wishes so."""
    with translation.override(screen):
        return _look(watch, folder=folder, language=language, screen=screen)


def _look(watch: jobs.Watch, *, folder: str, language: str, screen: str) -> dict[str, Any]:
    home = folder_of(uuid.UUID(folder))
    inputs = sorted(path for path in (home / "in").rglob("*") if path.is_file())
    if not inputs:
        raise jobs.JobProblem(_("The file is gone. Bring it again."))
    watch.start("Reading and comparing", None)
    with (home / "words").open("wb") as words:
        child = subprocess.Popen(  # noqa: S603
            [
                *(sys.executable, "-m", "rodedraad", "threads", *map(str, inputs)),
                *("--out", str(home / "out"), "--language", language),
            ],
            stdout=subprocess.DEVNULL,
            stderr=words,
            env={**os.environ, "RODEDRAAD_SCREEN": screen},
            preexec_fn=_limit,  # noqa: PLW1509 (no threads are running in a worker)
        )
        try:
            while child.poll() is None:
                time.sleep(LOOK_EVERY)
                watch.advance(0)
        finally:
            if child.poll() is None:
                child.kill()
                child.wait()
    if child.returncode != 0:
        raise jobs.JobProblem(_sentence(home / "words"))
    return {"folder": folder}


def _limit() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (PROCESSOR_SECONDS, PROCESSOR_SECONDS))


def _sentence(words: Path) -> str:
    """The last thing that rodedraad said, which is its sentence for people when it refuses input."""
    lines = words.read_text(encoding="utf-8", errors="replace").strip().splitlines()
    said = lines[-1] if lines else ""
    if not said.startswith("rodedraad: "):
        return _(
            "This file could not be read. Save it again as a Word, Excel or text file and try once more."
        )
    return without_options(said.removeprefix("rodedraad: "))


def result_of(job: Job) -> TrialResult | None:
    """What a finished trial found; None when it is gone."""
    out = folder_of(uuid.UUID(str(job.arguments["folder"]))) / "out"
    if not (out / "threads.json").is_file():
        return None
    found = json.loads((out / "threads.json").read_text(encoding="utf-8"))
    passages = _lines(out / "passages.jsonl")
    return TrialResult(
        threads=found["threads"],
        passages=len(passages),
        left_out=[row for row in _lines(out / "left_out.jsonl") if row["text"]][:200],
        unassigned=len(found["unassigned"]),
        tables=len({row["table"] for row in passages if row["table"]}),
    )


def _lines(path: Path) -> list[dict[str, Any]]:
    if not path.is_file():
        return []
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]


def forget(job: Job) -> None:
    """Throw a trial away: files, result and job."""
    shutil.rmtree(folder_of(uuid.UUID(str(job.arguments["folder"]))), ignore_errors=True)
    job.delete()


def forget_old() -> None:
    """Throw away what is older than a day."""
    home = Path(settings.MEDIA_ROOT) / "trials"
    for folder in home.iterdir() if home.is_dir() else ():
        if time.time() - folder.stat().st_mtime > KEPT_SECONDS:
            shutil.rmtree(folder, ignore_errors=True)
