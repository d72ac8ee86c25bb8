# ruff: noqa: N999 (a command is called what its module is called)
"""`samenspraak import FILE... --programme SLUG`: what the upload does, from the command line."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.files.base import File
from django.core.management.base import CommandError
from django.urls import reverse
from django.utils.translation import gettext as _

from rodedraad.progress import Line
from rodedraad.readers import files_in
from samenspraak.convene.models import Dialogue, Table
from samenspraak.converse.choices import Wording
from samenspraak.gather import actions
from samenspraak.gather.choices import ASKED, FileState
from samenspraak.gather.queries import file_progress
from samenspraak.ground.choices import Language
from samenspraak.ground.models import Programme
from samenspraak.ground.terminal import HouseCommand

NOTHING_TAKEN = 2


class Command(HouseCommand):
    help = "Read files into the review queue of a programme, as an upload does."
    epilog = "Exit code 0: at least one file can be reviewed; 2: none could be used."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.epilog = self.epilog
        parser.add_argument(
            "files", nargs="+", metavar="FILE", type=Path, help="a file, or a folder to take whole"
        )
        parser.add_argument("--programme", required=True, metavar="SLUG", help="the programme's short name")
        parser.add_argument(
            "--dialogue", metavar="ID", help="public id of the dialogue that the files are of"
        )
        parser.add_argument("--table", type=int, metavar="N", help="number of the table, with --dialogue")
        parser.add_argument("--language", choices=Language.values, default=Language.DUTCH.value)
        parser.add_argument(
            "--wording",
            choices=Wording.values,
            default=Wording.SUMMARY.value,
            help="how the words were taken down; only verbatim and read_back may be quoted",
        )
        parser.add_argument(
            "--consent",
            nargs="*",
            choices=[purpose.value for purpose in ASKED],
            metavar="PURPOSE",
            help=(
                "what the people of these files agreed to beside analysing and paraphrasing, which silence allows: "
                + ", ".join(purpose.value for purpose in ASKED)
            ),
        )

    def handle(self, *args: Any, **options: Any) -> None:
        programme = Programme.objects.filter(slug=options["programme"]).first()
        if programme is None:
            raise CommandError(
                _("There is no programme called %(slug)s.") % {"slug": options["programme"]},
                returncode=NOTHING_TAKEN,
            )
        about = self._about(programme, options)
        files = list(all_files(options["files"]))
        usable, said = 0, ""
        for path in files:
            taken, said = self._take(path, programme, about)
            usable += taken
            if taken or len(files) > 1:
                self.say(said)
        if not usable:
            # Of one file its own sentence is enough.
            sentence = said if len(files) == 1 else _("None of these files can be used.")
            raise CommandError(sentence, returncode=NOTHING_TAKEN)
        address = reverse("gather:files", args=[programme.slug])
        self.stdout.write(_("Review them at %(address)s") % {"address": address})

    def _about(self, programme: Programme, options: dict[str, Any]) -> actions.Brought:
        dialogue, table = None, None
        if options["dialogue"]:
            dialogue = Dialogue.objects.filter(programme=programme, public_id=options["dialogue"]).first()
            if dialogue is None:
                raise CommandError(
                    _("There is no dialogue %(id)s in this programme.") % {"id": options["dialogue"]},
                    returncode=NOTHING_TAKEN,
                )
        if options["table"] is not None:
            table = Table.objects.filter(dialogue=dialogue, number=options["table"]).first()
            if table is None:
                raise CommandError(
                    _("There is no table %(number)s at this dialogue.") % {"number": options["table"]},
                    returncode=NOTHING_TAKEN,
                )
        return actions.Brought(
            dialogue=dialogue,
            table=table,
            language=options["language"],
            wording=options["wording"],
            purposes=dict.fromkeys(options["consent"] or [], True),
        )

    def _take(self, path: Path, programme: Programme, about: actions.Brought) -> tuple[bool, str]:
        """Whether a file can be reviewed, and the one line that says so."""
        try:
            with path.open("rb") as stream:
                upload: File[bytes] = File(stream, name=path.name)
                row = actions.receive_file(programme, upload, about, name=path.name, by=None)
        except actions.AlreadyBrought as refusal:
            return refusal.source_file.state != FileState.REFUSED, str(refusal)
        except actions.Refusal as refusal:
            return False, str(refusal)
        except OSError:
            return False, _("%(name)s cannot be opened. Check its name.") % {"name": path.name}
        row = actions.read_file(row, Line())
        if row.state == FileState.REFUSED:
            return False, row.refusal
        progress = file_progress(row)
        return True, _("%(name)s: %(found)s statements to review, %(left_out)s parts left out.") % {
            "name": row.name,
            "found": progress.found,
            "left_out": progress.left_out,
        }


def all_files(paths: list[Path]) -> Iterator[Path]:
    """Folders opened, with the folders in them. What was brought before is passed over, so it can be run again."""
    for path in paths:
        if path.is_dir():
            yield from files_in(path)
        else:
            yield path
