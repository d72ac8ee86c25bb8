"""`samenspraak backup FILE`: a whole copy of the database, made while it is served."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import CommandError, CommandParser

from samenspraak.ground.terminal import HouseCommand
from samenspraak.trace.restoring import CannotRestore, back_up


class Command(HouseCommand):
    help = "Copy the database (SQLite) to a file, while it is served. The journal of withdrawals is kept apart from it."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path)

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            back_up(options["file"])
        except CannotRestore as refusal:
            raise CommandError(str(refusal), returncode=2) from refusal
        self.stdout.write(f"Copied to {options['file']}.")
