"""What the commands of the house have in common: they speak the language of the screen and refuse in one sentence."""

from __future__ import annotations

import sys
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import translation

from rodedraad.screen import screen_language


class HouseCommand(BaseCommand):
    """A command for people: no class name before its sentence, Dutch where the machine speaks Dutch, else English."""

    at_keyboard = False

    def run_from_argv(self, argv: list[str]) -> None:
        self.at_keyboard = True
        super().run_from_argv(argv)

    def execute(self, *args: Any, **options: Any) -> str | None:
        try:
            with translation.override(screen_language()):
                return super().execute(*args, **options)
        except CommandError as refusal:
            if not self.at_keyboard:
                raise
            self.stderr.write(str(refusal))
            sys.exit(refusal.returncode)

    def say(self, sentence: str) -> None:
        """Tell it now, also when nobody but a log reads along."""
        self.stdout.write(sentence)
        self.stdout.flush()
