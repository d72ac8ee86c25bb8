"""`samenspraak freeze DIR`: the whole public site as files, for the day the team dissolves."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.contrib.staticfiles.storage import ManifestFilesMixin, staticfiles_storage
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.translation import gettext as _

from samenspraak.ground.models import Programme
from samenspraak.public.freezing import CannotFreeze, freeze


class Command(BaseCommand):
    help = "Write the public site of a programme as files that need no server: pages, downloads, search."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("folder", type=Path, metavar="DIR", help="an empty folder, or one to be made")
        parser.add_argument("--programme", metavar="SLUG", help="needed where there is more than one")

    def handle(self, *args: Any, **options: Any) -> None:
        rows = Programme.objects.filter(is_public=True)
        if options["programme"]:
            rows = Programme.objects.filter(slug=options["programme"])
        if len(rows) != 1:
            names = ", ".join(rows.values_list("slug", flat=True)) or "-"
            raise CommandError(_("Say which programme, with --programme: %(names)s") % {"names": names})
        if isinstance(staticfiles_storage, ManifestFilesMixin):
            # Pages name each style with the mark of its content: known once they were collected, as serving does.
            call_command("collectstatic", interactive=False, verbosity=0)
        try:
            frozen = freeze(rows[0], options["folder"])
        except CannotFreeze as refusal:
            raise CommandError(str(refusal), returncode=2) from refusal
        self.stdout.write(f"{len(frozen.files)} pages and files in {options['folder']}")
