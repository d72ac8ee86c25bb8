"""The files that a note sheet is made of, with their hashes: what its worker keeps on the device for days.

The worker compares each file with its hash before it keeps it: a hotel's login page, answered with 200 in place of a
script, must never be taken for the sheet.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles import finders
from django.contrib.staticfiles.storage import staticfiles_storage

ENTRY = "converse/sheet/sheet.js"
# Imported by the entry under their plain names.
MODULES = tuple(
    f"converse/sheet/{name}.js"
    for name in (
        *(
            "compose",
            "database",
            "dates",
            "dom",
            "files",
            "left",
            "lines",
            "notes",
            "rounds",
            "seal",
            "sending",
        ),
        *("signing", "start", "whereabouts", "words"),
    )
)
SHEETS = (
    *("samenspraak/vendor/components.css", "samenspraak/theme.css", "samenspraak/house.css"),
    *("samenspraak/parts.css", "samenspraak/forms.css", "converse/sheet/sheet.css"),
)
FONTS = tuple(
    f"samenspraak/vendor/fontsource--noto-sans/noto-sans-latin-{weight}.woff2" for weight in (400, 700)
)
ICON = "samenspraak/favicon.svg"


@dataclass(frozen=True, slots=True)
class Kept:
    """One file on the device: its address, and the hash of what must be there."""

    url: str
    sha256: str


@cache
def kept_files() -> tuple[Kept, ...]:
    """Every file of the sheet but the page itself."""
    return tuple(_kept())


def _kept() -> Iterator[Kept]:
    for name in (ENTRY, *SHEETS, *FONTS, ICON):
        yield Kept(staticfiles_storage.url(name), digest(content(_stored(name))))
    for name in MODULES:
        yield Kept(f"{settings.STATIC_URL}{name}", digest(content(name)))


def content(name: str) -> bytes:
    """A static file's bytes as they are served: from where they were collected, else from the source."""
    collected = Path(settings.STATIC_ROOT) / name
    found = str(collected) if collected.exists() else finders.find(name)
    assert found is not None, name
    return Path(found).read_bytes()


def _stored(name: str) -> str:
    stored = getattr(staticfiles_storage, "stored_name", None)
    return str(stored(name)) if stored else name


def digest(data: bytes) -> str:
    return base64.b64encode(hashlib.sha256(data).digest()).decode()
