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
    """The figures of the run whose CPU seconds are in the middle; `run` gets a seed."""
    done = sorted((run(seed) for seed in range(1, runs + 1)), key=lambda figures: float(figures["cpu"]))
    middle = done[len(done) // 2]
    return {**middle, "cpu": statistics.median(float(figures["cpu"]) for figures in done)}


def read_json(path: Path) -> dict[str, Any]:
    return dict(json.loads(path.read_text(encoding="utf-8")))
