"""Write a folder of results whole or not at all: a stop halfway leaves what was there before."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from samenspraak.convene.refusals import Refused


@contextmanager
def written_whole(out: Path) -> Iterator[Path]:
    """A folder beside `out` to write in; what stands in it goes to `out` when the block ends well.

    A folder written into `out` replaces the one of that name. Raises Refused where `out` is a file.
    """
    check_out(out)
    out.parent.mkdir(parents=True, exist_ok=True)
    beside = Path(tempfile.mkdtemp(prefix=f".{out.name}-", dir=out.parent))
    try:
        yield beside
        out.mkdir(exist_ok=True)
        for made in sorted(beside.iterdir()):
            target = out / made.name
            if target.is_dir():
                shutil.rmtree(target)
            made.replace(target)
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def check_out(out: Path) -> None:
    if out.exists() and not out.is_dir():
        raise Refused("out_is_file", file=str(out))


def write_json(path: Path, content: dict[str, Any]) -> None:
    """JSON with the same bytes on every machine."""
    path.write_text(json.dumps(content, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
