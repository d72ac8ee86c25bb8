"""The demo's texts, as they stand in data/: read once, looked up by key."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

DATA = Path(__file__).parent / "data"
Data = dict[str, Any]


def read(name: str) -> Any:
    """One file of data/."""
    return json.loads((DATA / name).read_text(encoding="utf-8"))


def contributions() -> list[Data]:
    """All contributions of all dialogues and conversations, in the order of their keys."""
    found = [
        row
        for path in sorted((DATA / "contributions").glob("*.json"))
        for row in read(f"contributions/{path.name}")
    ]
    return sorted(found, key=lambda row: str(row["key"]))


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def evening(text: str, hour: int = 19) -> dt.datetime:
    """A moment on that day, in UTC; dialogues in the demo are held in the evening."""
    return dt.datetime.combine(day(text), dt.time(hour), dt.UTC)


def month(text: str | None) -> tuple[dt.date | None, str]:
    """("2026-12") -> the first of that month, and that only the month is known."""
    return (dt.date.fromisoformat(f"{text}-01"), "month") if text else (None, "")
