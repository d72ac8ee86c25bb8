"""How long work tells how far it is: the library emits, the caller decides what to show.

The CLI attaches a line on stderr, the house a Job row. `Cancelled` is raised from `advance` by a reporter
whose user wants the work to stop; nothing half-written is left behind by the functions that call it.
"""

from __future__ import annotations

import sys
import time
from typing import Protocol, TextIO

from rodedraad.screen import on_screen


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


class Line:
    """One line on stderr for work that takes longer than a second: rewritten on a screen, repeated in a log."""

    def __init__(self, stream: TextIO | None = None) -> None:
        self.stream = stream or sys.stderr
        self.on_screen = self.stream.isatty()
        self.every = 0.2 if self.on_screen else 5.0
        self.step = ""
        self.total: int | None = None
        self.done = 0
        self.shown = False
        self.next = 0.0

    def start(self, step: str, total: int | None) -> None:
        self.step, self.total, self.done, self.shown = step, total, 0, False
        self.next = time.monotonic() + 1.0

    def advance(self, units: int = 1) -> None:
        self.done += units
        now = time.monotonic()
        if now >= self.next:
            self.next = now + self.every
            self._show()

    def finish(self) -> None:
        if self.shown and self.on_screen:
            self.stream.write("\n")

    def _show(self) -> None:
        self.shown = True
        far = f"{100 * self.done // self.total}%" if self.total else f"{self.done}"
        step = on_screen(self.step)
        self.stream.write(f"\r{step}: {far} " if self.on_screen else f"{step}: {far}\n")
        self.stream.flush()
