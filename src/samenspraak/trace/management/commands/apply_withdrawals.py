"""`samenspraak apply_withdrawals`: after putting an older database back, withdraw again what was withdrawn."""

from __future__ import annotations

from typing import Any

from django.core.management.base import CommandError, CommandParser

from samenspraak.ground.terminal import HouseCommand
from samenspraak.ground.tombstones import OldJournal, check_newest
from samenspraak.trace.actions import apply_journal


class Command(HouseCommand):
    help = "Withdraw again what the journal of withdrawals says, after an older database was put back."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--lines", type=int, help="how many lines the newest journal has, as you noted down"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            check_newest(also_lines=options["lines"])
        except OldJournal as refusal:
            raise CommandError(str(refusal), returncode=2) from refusal
        count = sum(1 for _contribution in apply_journal())
        self.stdout.write(f"Withdrawn again: {count}")
