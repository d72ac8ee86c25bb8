"""Why a note or a signing was not taken, as a sentence for the person who wrote it. Nothing of it is lost."""

from __future__ import annotations


class NotTaken(Exception):  # noqa: N818 (it is a sentence for the person who wrote it)
    """It cannot be taken as it stands; the message says why and what to do."""
