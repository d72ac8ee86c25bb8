"""`samenspraak import_open_data FILE`: the open data of an edition becomes a programme again."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from samenspraak.public.opendata.importing import CannotImport, import_rows, read_zip


class Command(BaseCommand):
    help = "Make a programme of the ZIP with open data of an edition. It is not public until you make it so."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path, metavar="FILE", help="the ZIP, as the site gives it")
        parser.add_argument("--slug", default="", help="another name for the programme in addresses")
        parser.add_argument("--public", action="store_true", help="let everyone read it at once")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            rows = read_zip(options["file"])
            programme = import_rows(rows, slug=options["slug"])
        except CannotImport as refusal:
            raise CommandError(str(refusal), returncode=2) from refusal
        if options["public"]:
            programme.is_public = True
            programme.save(update_fields=["is_public"])
        for plural, found in rows.items():
            self.stdout.write(f"{plural}: {len(found)}")
        self.stdout.write(f"{programme.slug}")
