"""`samenspraak restore FILE`: put an older database file back, with everything that was taken back since taken out."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import CommandError, CommandParser

from samenspraak.ground.terminal import HouseCommand
from samenspraak.ground.tombstones import OldJournal
from samenspraak.trace.restoring import CannotRestore, restore


class Command(HouseCommand):
    help = (
        "Put a database file back and take out again what its people took back since. Stop the server first."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("backup", type=Path)
        parser.add_argument(
            "--lines", type=int, help="how many lines the newest journal has, as you noted down"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            again = restore(options["backup"], lines=options["lines"])
        except (CannotRestore, OldJournal) as refusal:
            raise CommandError(str(refusal), returncode=2) from refusal
        self.stdout.write(f"Restored. Withdrawn again: {again}")
