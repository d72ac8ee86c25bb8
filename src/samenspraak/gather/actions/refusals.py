"""Why something cannot be done, as a sentence for the person who asked."""

from __future__ import annotations

from typing import Any


class Refusal(Exception):  # noqa: N818 (it is a sentence for the person who asked)
    """It cannot be done; the message says why and what to do."""


class AlreadyBrought(Refusal):
    """The same file was brought before; `source_file` is the first one."""

    def __init__(self, message: str, source_file: Any) -> None:
        super().__init__(message)
        self.source_file = source_file


class OtherBytes(Refusal):
    """The id is known, with another content: nothing was stored (HTTP 409)."""
