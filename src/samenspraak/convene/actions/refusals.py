"""What an action of this room says when it cannot be done."""

from __future__ import annotations


class Refusal(Exception):  # noqa: N818 (it is a sentence for the person who asked)
    """It cannot be done; the message says why and what to do."""
