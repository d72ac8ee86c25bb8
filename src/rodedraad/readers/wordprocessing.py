"""What every reading of a Word document needs: the names of its marks, and whether one that switches is on."""

from __future__ import annotations

from typing import Any

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def is_on(properties: Any, name: str) -> bool:
    """Whether a run, a paragraph or a style has a property that needs no value: bold, struck, hidden."""
    switch = properties.find(f"{W}{name}") if properties is not None else None
    return switch is not None and switch.get(f"{W}val", "1") not in ("0", "false", "off", "none")
