"""Files of annexes: which kinds readers are given, and what each is called and sent as.

Nothing that could act on a reader's machine in our name is taken in: no web pages, drawings with scripts, programs.
"""

from __future__ import annotations

import re
import unicodedata
import uuid
from dataclasses import dataclass
from pathlib import PurePosixPath

from django.template.defaultfilters import filesizeformat
from django.utils import translation

from samenspraak.perspective.models import Annex, HeldFile

OFFICE = "application/vnd.openxmlformats-officedocument"
OPEN_DOCUMENT = "application/vnd.oasis.opendocument"
PICTURES = {
    "gif": "image/gif",
    "jpeg": "image/jpeg",
    "jpg": "image/jpeg",
    "png": "image/png",
    "webp": "image/webp",
}
KINDS = {
    **PICTURES,
    "csv": "text/csv; charset=utf-8",
    "docx": f"{OFFICE}.wordprocessingml.document",
    "odp": f"{OPEN_DOCUMENT}.presentation",
    "ods": f"{OPEN_DOCUMENT}.spreadsheet",
    "odt": f"{OPEN_DOCUMENT}.text",
    "pdf": "application/pdf",
    "pptx": f"{OFFICE}.presentationml.presentation",
    "txt": "text/plain; charset=utf-8",
    "xlsx": f"{OFFICE}.spreadsheetml.sheet",
    "zip": "application/zip",
}
# What stands there from before kinds were asked for is given as bytes to keep, never opened by a browser.
UNKNOWN = "application/octet-stream"


@dataclass(frozen=True, slots=True)
class AnnexFile:
    """A file that is there: its name, and how large it is."""

    name: str
    size: int

    @property
    def suffix(self) -> str:
        return suffix_of(self.name)

    @property
    def kind(self) -> str:
        """What people call it: "PDF"."""
        return self.suffix.upper()

    @property
    def media_type(self) -> str:
        return KINDS.get(self.suffix, UNKNOWN)

    @property
    def is_picture(self) -> bool:
        return self.suffix in PICTURES

    @property
    def download_name(self) -> str:
        """Its name in letters that every header, address and disk takes."""
        plain = unicodedata.normalize("NFKD", self.name).encode("ascii", "ignore").decode()
        return re.sub(r"[^A-Za-z0-9._-]+", "_", plain).lstrip(".") or f"bijlage.{self.suffix}"

    def told(self, language: str) -> str:
        """Its name with kind and size: "advies.pdf (PDF, 1,2 MB)"."""
        with translation.override(language):
            facts = [self.kind, filesizeformat(self.size).replace("\xa0", " ")]
        return f"{self.name} ({', '.join(filter(None, facts))})"


def suffix_of(name: str) -> str:
    return PurePosixPath(name).suffix.lower().lstrip(".")


def file_of(annex: Annex) -> AnnexFile | None:
    """The file of an annex as readers are given it; None where there is none, or it is held back."""
    return None if is_held(annex) else kept_file(annex)


def is_held(annex: Annex) -> bool:
    """Whether words that were taken back stand in its file, and nobody has decided yet what to do."""
    return bool(annex.file) and str(annex.file.name) in held_names(annex.programme_id)


def held_names(programme: uuid.UUID) -> set[str]:
    """Under which names the files are kept that readers of this programme are not given now."""
    return set(HeldFile.objects.filter(programme=programme, outcome="").values_list("file", flat=True))


def held_annexes(programme: uuid.UUID) -> list[Annex]:
    """The annexes that wait for a decision: each file once, where it was given last."""
    rows = Annex.objects.filter(programme=programme, file__in=held_names(programme)).select_related("edition")
    newest = {str(row.file.name): row for row in rows.order_by("edition__number", "order")}
    return list(newest.values())


def kept_file(annex: Annex) -> AnnexFile | None:
    """The file as it is kept; None where there is none or its bytes are not there."""
    if not annex.file:
        return None
    try:
        return AnnexFile(PurePosixPath(str(annex.file.name)).name, annex.file.size)
    except OSError:
        return None


def bytes_of(annex: Annex) -> bytes:
    with annex.file.open("rb") as stream:
        return bytes(stream.read())
