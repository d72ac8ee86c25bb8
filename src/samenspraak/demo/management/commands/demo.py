"""`samenspraak demo`: a fictional programme to look around in, made once and served until Ctrl-C."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import CommandError, CommandParser
from django.utils import translation
from django.utils.translation import gettext as _

from samenspraak.demo.loading import is_loaded, load_demo
from samenspraak.ground.serving import CannotServe, check_port
from samenspraak.ground.terminal import HouseCommand


class Command(HouseCommand):
    help = "Make a fictional Dutch programme (once) and serve it in the foreground until Ctrl-C."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--host", default="127.0.0.1", help="address to listen on (default 127.0.0.1)")
        parser.add_argument("--port", type=int, default=8000, help="port to listen on (default 8000)")
        parser.add_argument("--no-serve", action="store_true", help="only make the programme")

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.DEMO:
            raise CommandError(
                _("This installation is no demonstration. Set SAMENSPRAAK_DEMO=1 to make it one.")
            )
        if not options["no_serve"]:
            try:
                check_port(options["host"], options["port"])
            except CannotServe as sentence:
                raise CommandError(str(sentence), returncode=2) from sentence
        call_command("migrate", interactive=False, verbosity=0)
        if not is_loaded():
            self.say(
                _("Making the demonstration: a programme with all its conversations, about half a minute ...")
            )
            # Its people speak Dutch, whatever this screen speaks.
            with translation.override("nl"):
                load_demo()
        if not options["no_serve"]:
            call_command("serve", host=options["host"], port=options["port"])
