"""`samenspraak apply_withdrawals`: after putting an older database back, withdraw again what was withdrawn."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from samenspraak.trace.actions import apply_journal


class Command(BaseCommand):
    help = "Withdraw again what the journal of withdrawals says, after an older database was put back."

    def handle(self, *args: Any, **options: Any) -> None:
        count = sum(1 for _contribution in apply_journal())
        self.stdout.write(f"Withdrawn again: {count}")
