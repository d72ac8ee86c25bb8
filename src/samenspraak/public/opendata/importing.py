"""The way back: the ZIP of an edition becomes a programme in an empty house, with as many rows of each kind.

What files do not tell stays behind: who sat where, what people agreed to beside what their words show, drafts, runs.
Public ids stay the same, so that addresses and lists of withdrawals keep pointing to the right rows.
"""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from pathlib import Path

from django.db import transaction
from django.utils.translation import gettext as _

from samenspraak.analyse.models import RedThread
from samenspraak.convene.models import Dialogue
from samenspraak.gather.models import Contribution
from samenspraak.ground import publicness
from samenspraak.ground.models import Programme
from samenspraak.perspective.models import Edition
from samenspraak.public.opendata.bundle import ALL_RECORDS, FORMAT
from samenspraak.public.opendata.chosen import Rows
from samenspraak.public.opendata.rebuilding import Rebuilder
from samenspraak.public.opendata.tables import from_csv
from samenspraak.public.queries.records import Record, Row

# Lists that files of before do not have.
SINCE = {"rendering-corrections"}
# More than this, unpacked, is no edition's open data.
MOST_BYTES = 512 * 1024 * 1024


class CannotImport(Exception):  # noqa: N818 (it names the thing)
    """A sentence for the person who brought the file."""


def read_zip(path: Path) -> Rows:
    """The rows of a ZIP whose checksums hold."""
    try:
        files = _unpacked(path.read_bytes())
    except OSError as error:
        raise CannotImport(_("The file %(name)s cannot be opened.") % {"name": path.name}) from error
    except (zipfile.BadZipFile, ValueError) as error:
        raise CannotImport(
            _("%(name)s is not a ZIP file, or it is damaged.") % {"name": path.name}
        ) from error
    try:
        manifest = json.loads(files["manifest.json"])
        if manifest.get("format") != FORMAT:
            raise KeyError("format")
        _check_sums(files)
        return {record.plural: _list(record, files) for record in ALL_RECORDS}
    except KeyError as error:
        raise CannotImport(
            _("%(name)s is not the open data of an edition: %(what)s is missing.")
            % {"name": path.name, "what": error.args[0]}
        ) from error
    except ValueError as error:
        raise CannotImport(
            _("A list in %(name)s is not as it should be: %(what)s") % {"name": path.name, "what": error}
        ) from error


def _list(record: Record, files: dict[str, bytes]) -> list[Row]:
    name = f"csv/{record.plural}.csv"
    if record.plural in SINCE and name not in files:
        return []
    return from_csv(record, files[name])


def _unpacked(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        if sum(entry.file_size for entry in archive.infolist()) > MOST_BYTES:
            raise ValueError
        return {entry.filename: archive.read(entry) for entry in archive.infolist()}


def _check_sums(files: dict[str, bytes]) -> None:
    for line in files["SHA256SUMS"].decode().splitlines():
        wanted, _space, name = line.partition("  ")
        if hashlib.sha256(files[name]).hexdigest() != wanted:
            raise ValueError(_("%(name)s was changed after it was made.") % {"name": name})


@transaction.atomic
def import_rows(rows: Rows, *, slug: str = "") -> Programme:
    """A programme of these rows. Nothing of it may be in the house yet; it is not public until a person says so."""
    (about,) = rows["programmes"]
    name = slug or str(about["id"])
    if Programme.objects.filter(slug=name).exists():
        raise CannotImport(_("There is a programme called %(slug)s already.") % {"slug": name})
    for model, plural in (
        (Dialogue, "dialogues"),
        (Contribution, "contributions"),
        (RedThread, "threads"),
        (Edition, "editions"),
    ):
        if model.objects.filter(public_id__in=[row["id"] for row in rows[plural]]).exists():
            raise CannotImport(
                _("This installation already holds data of this programme. Use an empty installation.")
            )
    programme = Rebuilder(rows, name).programme
    publicness.changed(programme)
    return programme
