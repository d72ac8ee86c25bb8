"""The folder of results: filled at once when all is done, so that a run that stops leaves nothing half-written."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from rodedraad.errors import SENTENCES, UnusableInput

SENTENCES.update(
    {
        "out_unwritable": (
            "In de map {file} kan niet worden geschreven. Kies met --out een andere map.",
            "The folder {file} cannot be written to. Choose another one with --out.",
        ),
    }
)


@contextmanager
def filled_at_once(out: Path, now_and_then: Sequence[str] = ()) -> Iterator[Path]:
    """A folder to write in, whose files go to `out` when the block ends well; else `out` stays as it was.

    `now_and_then`: files that not every run writes; one of an earlier run is taken away. Raises UnusableInput
    where `out` is a file or cannot be written to.
    """
    place = place_in(out)
    try:
        yield place
        for path in sorted(place.iterdir()):
            path.replace(out / path.name)
            now_and_then = [name for name in now_and_then if name != path.name]
        for name in now_and_then:
            (out / name).unlink(missing_ok=True)
    finally:
        shutil.rmtree(place, ignore_errors=True)


def place_in(out: Path) -> Path:
    if out.exists() and not out.is_dir():
        raise UnusableInput("out_is_file", file=str(out))
    try:
        out.mkdir(parents=True, exist_ok=True)
        return Path(tempfile.mkdtemp(prefix=".unfinished-", dir=os.fspath(out)))
    except OSError as error:
        raise UnusableInput("out_unwritable", file=str(out)) from error
