"""`samenspraak render PROGRAMME --out DIR`: every form of the edition that holds today, by one command."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Any

from django.core.management.base import CommandError, CommandParser
from django.utils import translation

from samenspraak.ground.models import Programme
from samenspraak.ground.terminal import HouseCommand
from samenspraak.perspective.models import Edition
from samenspraak.perspective.queries import current_edition, edition_by_number
from samenspraak.perspective.render.all import render_everything
from samenspraak.public.opendata.bundle import edition_zip


class Command(HouseCommand):
    help = (
        "Write every form of a published edition into a folder: web page, PDF, DOCX, ODT, share cards and pictures, "
        "of the full text and of what is published of it in plain language and in other languages, and its open data."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("programme", help="the programme, as it stands in its address")
        parser.add_argument("--out", type=Path, required=True, help="the folder to write into")
        parser.add_argument("--edition", type=int, help="its number; without it the edition that holds today")

    def handle(self, *args: Any, **options: Any) -> None:
        edition = _edition(options["programme"], options["edition"])
        number = 0
        for file in chain(render_everything(edition, options["out"]), _open_data(edition, options["out"])):
            number += 1
            if options["verbosity"] > 1:
                self.stdout.write(str(file))
        self.stdout.write(f"{edition.title}: {number} files in {options['out']}.")


def _open_data(edition: Edition, out: Path) -> Iterator[Path]:
    """The ZIP that stands beside the edition on the page with open data; its titles are Dutch, as there."""
    with translation.override("nl"):
        content = edition_zip(edition.programme, edition.number)
    if content is not None:
        file = out / f"{edition.programme.slug}-{edition.number}-open-data.zip"
        file.write_bytes(content)
        yield file


def _edition(slug: str, number: int | None) -> Edition:
    programme = Programme.objects.filter(slug=slug).first()
    if programme is None:
        raise CommandError(f"There is no programme {slug!r}.", returncode=2)
    language = programme.language
    found = edition_by_number(programme, number, language) if number else current_edition(programme, language)
    if found is None:
        raise CommandError("There is no such published edition.", returncode=2)
    return found
