"""How long work tells how far it is: the library emits, the caller decides what to show.

The CLI attaches a line on stderr, the house a Job row. `Cancelled` is raised from `advance` by a reporter
whose user wants the work to stop; nothing half-written is left behind by the functions that call it.
"""

from __future__ import annotations

from typing import Protocol


class Cancelled(Exception):  # noqa: N818 (it is a wish of the user, not an error)
    """The user asked the work to stop."""


class ProgressReporter(Protocol):
    """Three methods; a caller may attach anything that has them."""

    def start(self, step: str, total: int | None) -> None:
        """A step begins; `total` is the number of units, None where it cannot be known."""

    def advance(self, units: int = 1) -> None:
        """So many units are done. May raise `Cancelled`."""

    def finish(self) -> None:
        """The step is done."""


class Silent:
    """The default: shows nothing, never cancels."""

    def start(self, step: str, total: int | None) -> None:
        return None

    def advance(self, units: int = 1) -> None:
        return None

    def finish(self) -> None:
        return None
