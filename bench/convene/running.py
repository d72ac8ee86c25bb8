"""Run `samenspraak` as a user does and take its CPU seconds; medians of three."""

from __future__ import annotations

import json
import resource
import statistics
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

RUNS = 3


def children_seconds() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def cpu_of(*words: str) -> float:
    """CPU seconds of one `python -m samenspraak` with these words."""
    before = children_seconds()
    subprocess.run([sys.executable, "-m", "samenspraak", *words], check=True, stderr=subprocess.DEVNULL)
    return children_seconds() - before


def median_of(run: Callable[[int], dict[str, Any]], runs: int = RUNS) -> dict[str, Any]:
    """The median of every figure over so many runs; `run` gets a seed. What is no number is of the first run."""
    done = [run(seed) for seed in range(1, runs + 1)]
    return {
        name: statistics.median(figures[name] for figures in done)
        if isinstance(value, int | float)
        else value
        for name, value in done[0].items()
    }


def read_json(path: Path) -> dict[str, Any]:
    return dict(json.loads(path.read_text(encoding="utf-8")))
