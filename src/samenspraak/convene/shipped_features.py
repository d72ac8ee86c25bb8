"""Features that we ship: what quotas usually ask for, with a question in plain words and answers to choose from."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

FILE = Path(__file__).resolve().with_name("features.json")


@cache
def shipped_features() -> dict[str, dict[str, Any]]:
    """Features by slug, in the order in which they are offered."""
    rows: list[dict[str, Any]] = json.loads(FILE.read_text(encoding="utf-8"))
    return {str(row["slug"]): row for row in rows}
