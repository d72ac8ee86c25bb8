"""`samenspraak serve`: bring the database up to date and serve, in the foreground, until Ctrl-C."""

from __future__ import annotations

import os
from typing import Any

from django.core.management import call_command
from django.core.management.base import CommandError, CommandParser
from django.db import close_old_connections
from django.utils.translation import gettext as _

from samenspraak.ground import jobs, outbox, upkeep
from samenspraak.ground.serving import CannotServe, Household, check_port, web_command, worker_command
from samenspraak.ground.terminal import HouseCommand


class Command(HouseCommand):
    help = "Serve this installation on one address until Ctrl-C, which ends all it started."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--host", default="127.0.0.1", help="address to listen on (default 127.0.0.1)")
        parser.add_argument("--port", type=int, default=8000, help="port to listen on (default 8000)")

    def handle(self, *args: Any, **options: Any) -> None:
        host, port = str(options["host"]), int(options["port"])
        try:
            check_port(host, port)
        except CannotServe as sentence:
            raise CommandError(str(sentence), returncode=2) from sentence
        if not (os.environ.get("SAMENSPRAAK_ADDRESS") or os.environ.get("SAMENSPRAAK_HOSTS")):
            # Mails come from the worker, which sees no request: it is told where this house is.
            os.environ["SAMENSPRAAK_ADDRESS"] = f"http://{host}:{port}"
        call_command("migrate", interactive=False, verbosity=0)
        call_command("collectstatic", interactive=False, verbosity=0)
        # Read by the worker as soon as it runs: pages that an older version rendered are forgotten.
        outbox.tell("house_opened", programme=None, payload={})
        household = Household({"web": web_command(host, port), "worker": worker_command()})
        self.say(
            _("Samenspraak: %(address)s  (Ctrl-C: stop)")
            % {"address": f"http://{f'[{host}]' if ':' in host else host}:{port}/"}
        )
        code = household.serve(on_look=self._take_up)
        if code:
            raise CommandError(_("The server stopped several times in a row; see the lines above."))

    @staticmethod
    def _take_up() -> None:
        close_old_connections()
        jobs.take_up_stalled()
        jobs.take_up_due()
        if jobs.start_daily():
            upkeep.know_sizes()
