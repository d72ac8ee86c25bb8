"""Why something cannot be done, as a sentence for the person who asked."""

from __future__ import annotations


class Refusal(Exception):  # noqa: N818 (it is a sentence for the person who asked)
    """It cannot be done; the message says why and what to do."""
