"""Words of a printed kit. A kit speaks the language it is printed in, whatever the interface of its maker speaks.

They stand in kit/words.<language>.json: short sentences, "u", one thing at a time, because some of these pages are
read by people under strain.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent / "kit"
# A kit in any other language has its guide in that language and its other words in Dutch.
LANGUAGES = ("nl", "en")


@cache
def words(language: str) -> dict[str, Any]:
    """The words of a kit in a language."""
    code = language if language in LANGUAGES else LANGUAGES[0]
    found: dict[str, Any] = json.loads((HERE / f"words.{code}.json").read_text(encoding="utf-8"))
    return found
